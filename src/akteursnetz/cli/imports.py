"""Command for office sheets: files in, records out, with the mapping and the report beside them."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from akteursnetz.cli.options import LANG, Told
from akteursnetz.cli.output import say, speak, tell
from akteursnetz.errors import AkteursnetzError, fault_lines
from akteursnetz.schema import Language
from akteursnetz.texts import text

if TYPE_CHECKING:
    from akteursnetz.imports.importing import Imported


@click.command("import", cls=Told)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE…")
@click.option("-o", "--output", "records", type=click.Path(path_type=Path), required=True)
@click.option("--mapping", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@LANG
def import_sheets(files: tuple[Path, ...], records: Path, mapping: Path | None, lang: Language | None) -> None:
    from akteursnetz.imports.importing import OpenShapeError, import_files
    from akteursnetz.imports.mapping import mapping_text, read_mapping

    language = speak(lang)
    if records.exists():
        raise AkteursnetzError("there_already", path=records)
    try:
        imported = import_files(files, entries=read_mapping(mapping) if mapping else (), lang=language)
    except OpenShapeError as error:
        _keep(_beside(records), mapping_text(error.readings, error.lang), language)
        raise
    _write(imported, records, language)


def _write(imported: "Imported", records: Path, lang: Language) -> None:
    from akteursnetz.network import write

    net = imported.network
    lines = fault_lines(net.notices, lang)
    counts = (text(f"words.{name}", lang, n=len(getattr(net, name))) for name in ("actors", "ties"))
    lines.append(text("cli.imported", lang, counts=", ".join(counts)))
    mapping = imported.mapping()
    write(net, records, lang=lang)
    book = records.is_file()
    if imported.readings:
        _keep(_beside(records) if book else records / "mapping.toml", mapping, lang)
    _keep(records.with_suffix(".import.txt") if book else records / "import.txt", "\n".join(lines) + "\n", lang)
    for line in lines:
        say(line)
    tell(text("cli.saved", lang, path=records))
    tell(text("cli.import_next" if imported.readings else "cli.import_check", lang, path=records))


def _beside(records: Path) -> Path:
    """Path of the mapping beside records that are a workbook, or that could not be made."""
    return records.with_name(f"{records.stem}.mapping.toml")


def _keep(path: Path, content: str, lang: Language) -> None:
    """Save a text beside the records, and tell where."""
    from akteursnetz.records.saving import save

    save(path, content.encode())
    tell(text("cli.saved", lang, path=path))
