"""Files of commands: output files, whose endings say what they hold, and views that a page saved."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

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
    """Click parameter type of a file to be written with one of the endings that the command can write."""

    def __init__(self, endings: tuple[str, ...]) -> None:
        super().__init__(path_type=Path, dir_okay=False)
        self.endings = endings

    def check(self, path: Path | None, form: str | None) -> None:
        """Check the ending against the form asked for; raises AkteursnetzError, also for a file of records.

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
        """Endings joined as a list in a sentence."""
        return listing(self.endings, lang, "or")


class NewBook(OutputFile):
    """Click parameter type of a workbook of records to be started, where there is none yet."""


def _spare_records(path: Path) -> None:
    from akteursnetz.records.saving import holds_records

    if holds_records(path):
        raise AkteursnetzError("over_records", path=path)


def check_outputs(command: click.Command, context: click.Context) -> None:
    """Check the output files of a command before it does anything."""
    for parameter in command.params:
        if isinstance(parameter.type, OutputFile):
            parameter.type.check(context.params[str(parameter.name)], context.params.get("form"))


def form_of(form: str | None, output: Path | None) -> str:
    """Output form (text, csv, json, xlsx or html): by the ending of the output file, else as asked."""
    if output is None or not output.suffix:
        return form or "text"
    return FORMS[output.suffix.lower()]


def save_told(path: Path, write: Callable[[Path], object], lang: Language) -> None:
    """Write a file and tell on stderr where, and whether it replaced another."""
    key = "replaced" if path.is_file() else "saved"
    write(path)
    tell(text(f"cli.{key}", lang, path=path))


def deliver(written: str, output: Path | None, lang: Language) -> None:
    """Print a text, or save it where a file is named, with a byte order mark where Excel reads it."""
    from akteursnetz.records.saving import save

    if output is None:
        say(written, ends=True)
    else:
        content = written.encode("utf-8-sig" if form_of(None, output) == "csv" else "utf-8")
        save_told(output, lambda path: save(path, content), lang)


class View(NamedTuple):
    """View that a page saved: what its address asks for, and the ids of the actors and ties that were to be seen."""

    address: str
    actors: list[str]
    ties: list[str]


def view_in(path: Path) -> View:
    """View in a file that a page saved; AkteursnetzError for any other file."""
    from akteursnetz.records.files import UnreadableError, content_of

    try:
        saved = json.loads(content_of(path, "toml"))
        view = View(saved["view"], saved["actors"], saved["ties"])
    except (UnreadableError, ValueError, RecursionError, TypeError, KeyError):
        raise AkteursnetzError("no_view", path=path) from None
    lists = isinstance(view.actors, list) and isinstance(view.ties, list)
    if not lists or not all(isinstance(said, str) for said in (view.address, *view.actors, *view.ties)):
        raise AkteursnetzError("no_view", path=path)
    return view
