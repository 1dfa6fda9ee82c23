"""Template of an empty, commented set of records, which `akteursnetz new` starts."""

from importlib.resources import files
from pathlib import Path

from akteursnetz.columns import TABLES, Column
from akteursnetz.errors import AkteursnetzError
from akteursnetz.records.raw import META
from akteursnetz.records.saving import draft_of
from akteursnetz.records.sheets import BOOKS
from akteursnetz.schema import Language
from akteursnetz.texts import text


def start_records(folder: Path, lang: Language) -> Path:
    """Create a folder with a commented network.toml, empty tables and a guide to their columns.

    Raises AkteursnetzError where the folder is there already and not empty, and for the name of a workbook; FileError
    where nothing can be written there.
    """
    if folder.suffix.lower() in BOOKS:
        raise AkteursnetzError("new_is_a_folder", path=folder)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise AkteursnetzError(text("template.exists", lang, folder=folder))
    with draft_of(folder) as draft:
        draft.mkdir()
        for table in TABLES.values():
            header = (";" if lang == "de" else ",").join(column.label(lang) for column in table.columns)
            (draft / f"{table.name}.csv").write_bytes(f"{header}\r\n".encode("utf-8-sig"))
        settings = files(__package__).joinpath(f"network.{lang}.toml").read_text(encoding="utf-8")
        (draft / META).write_text(settings, encoding="utf-8")
        (draft / text("template.file", lang)).write_text(guide(lang), encoding="utf-8")
    return folder


def guide(lang: Language) -> str:
    """Guide to the columns of all tables and the words that they accept, as a text to keep beside the records."""
    parts = [text("template.intro", lang)]
    for table in TABLES.values():
        parts.append(f"{table.name}.csv: {text(f'template.{table.name}', lang)}")
        parts.append("\n".join(_line(column, lang) for column in table.columns))
    return "\n\n".join(parts) + "\n"


def _line(column: Column, lang: Language) -> str:
    required = text("template.required", lang) if column.required else ""
    if column.codes is None:
        accepted = text(f"template.cells.{column.cell}", lang)
    else:
        accepted = " / ".join(code.label(lang) for code in column.codes.values())
    return f"  {column.label(lang)}{required}: {accepted}"
