"""Workbooks for tests, written with openpyxl as a person or another program may have left them."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook

Row = list[object]
NETWORK: list[Row] = [["Angabe", "Wert"], ["Titel", "Probe"], ["Format", 1], ["Sprache", "Deutsch"]]
ACTORS: list[Row] = [
    ["Kennung", "Name", "Art", "Sektor"],
    ["arge", "ARGE", "Amt", "Verwaltung"],
    ["ja", "Jugendamt", "Amt", "Verwaltung"],
    ["soz", "Sozialamt Süd", "Amt", "Verwaltung"],
]
TIES: list[Row] = [
    ["Von", "Zu", "Beziehung", "Formalität", "Seit"],
    ["arge", "ja", "Kooperation", "Vertrag", None],
    ["arge", "Sozialamt Süd", "Kooperation", None, None],
    ["ja", "soz", "Kooperation", None, None],
]
Cells = Sequence[Row]


def book(**sheets: Cells) -> Workbook:
    """A workbook of three German sheets; those given by name replace them or stand beside them."""
    made = Workbook()
    made.remove(made.worksheets[0])
    for name, rows in ({"Netzwerk": NETWORK, "Akteure": ACTORS, "Beziehungen": TIES} | sheets).items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    return made


def saved(made: Workbook, folder: Path, name: str = "netz.xlsx") -> Path:
    made.save(folder / name)
    return folder / name


def edited(path: Path, parts: Mapping[str, tuple[str, str]]) -> Path:
    """The workbook with a text replaced in some of its parts, as another program may write them."""
    from zipfile import ZIP_DEFLATED, ZipFile

    with ZipFile(path) as old:
        contents = {name: old.read(name).decode() for name in old.namelist()}
    for name, (before, after) in parts.items():
        assert before in contents[name], contents[name]
        contents[name] = contents[name].replace(before, after)
    with ZipFile(path, "w", ZIP_DEFLATED) as new:
        for name, content in contents.items():
            new.writestr(name, content)
    return path
