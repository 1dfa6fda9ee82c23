"""Files that commands write: their endings say what they hold, and what was there before is told."""

from collections.abc import Callable
from pathlib import Path

import click

from akteursnetz.cli.output import say, tell
from akteursnetz.errors import AkteursnetzError
from akteursnetz.schema import Language
from akteursnetz.texts import listing, text

#: What a file holds by its ending.
FORMS = {".txt": "text", ".csv": "csv", ".json": "json", ".xlsx": "xlsx", ".html": "html", ".htm": "html"}
TABLE = (".txt", ".csv", ".json", ".xlsx")
PAGE = (".html", ".htm")


class OutputFile(click.Path):
    """A file to be written whose ending must be one of those that the command can write."""

    def __init__(self, endings: tuple[str, ...]) -> None:
        super().__init__(path_type=Path, dir_okay=False)
        self.endings = endings

    def check(self, path: Path | None, form: str | None) -> None:
        """Raise AkteursnetzError for another ending, one that is not of the form asked for, and a file of records.

        Without an ending the form asked for decides.
        """
        if path is None or (form is not None and not path.suffix):
            return
        ending = path.suffix.lower()
        if ending not in self.endings:
            raise AkteursnetzError("no_ending", path=path, known=self.endings)
        if form is not None and FORMS[ending] != form:
            raise AkteursnetzError("other_ending", path=path, form=form)
        if path.exists():
            _spare_records(path)

    def described(self, lang: Language) -> str:
        """The endings as a sentence lists them."""
        return listing(self.endings, lang, "or")


class NewBook(OutputFile):
    """A workbook of records to be started, where there is none yet."""


def _spare_records(path: Path) -> None:
    from akteursnetz.records.saving import holds_records

    if holds_records(path):
        raise AkteursnetzError("over_records", path=path)


def check_outputs(command: click.Command, context: click.Context) -> None:
    """Hold the files that a command is to write against what it can write, before it does anything."""
    for parameter in command.params:
        if isinstance(parameter.type, OutputFile):
            parameter.type.check(context.params[str(parameter.name)], context.params.get("form"))


def form_of(form: str | None, output: Path | None) -> str:
    """text, csv, json, xlsx or html: by the ending of the output file, else as asked."""
    if output is None or not output.suffix:
        return form or "text"
    return FORMS[output.suffix.lower()]


def save_told(path: Path, write: Callable[[Path], object], lang: Language) -> None:
    """Write a file and say where, and whether it took the place of another, away from what a command prints."""
    key = "replaced" if path.is_file() else "saved"
    write(path)
    tell(text(f"cli.{key}", lang, path=path))


def deliver(written: str, output: Path | None, lang: Language) -> None:
    """Print what is written, or save it where a file is named: with the mark of UTF-8 where Excel reads it."""
    from akteursnetz.records.saving import save

    if output is None:
        say(written, ends=True)
    else:
        content = written.encode("utf-8-sig" if form_of(None, output) == "csv" else "utf-8")
        save_told(output, lambda path: save(path, content), lang)
