"""Output of commands besides tables: corrections, language, notices and sources."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from akteursnetz.cli.terminal import terminal_language
from akteursnetz.errors import RecordError, fault_lines, shorten
from akteursnetz.schema import Language
from akteursnetz.texts import terminal_text, text

if TYPE_CHECKING:
    from rich.console import Console

    from akteursnetz.network import Network
    from akteursnetz.records.corrections import Correction, Merge, Outcome


def outcome_line(outcome: "Outcome", lang: Language) -> str:
    """Line of text on a correction and its outcome."""
    correction = outcome.correction
    subject = f"{text(f'cli.merge.of.{correction.table}', lang)} {correction.id}"
    column, old, new = _told(correction, lang)
    change = f"{old} → {new}" if correction.action in ("change", "add") else ""
    what = ": ".join(part for part in (text(f"cli.merge.{correction.action}", lang), change or correction.note) if part)
    why = text(f"cli.merge.because.{outcome.reason}", lang) if outcome.reason else ""
    said = " · ".join(part for part in (subject, column, what, why) if part)
    return shorten(f"{text(f'cli.merge.{outcome.result}', lang):<11} {said}", 300)


def _told(correction: "Correction", lang: Language) -> tuple[str, str, str]:
    """Column, old and new value of a correction in words."""
    from akteursnetz.columns import TABLES

    column = TABLES[correction.table].column(correction.column)
    codes = column.codes or {}
    old, new = (codes[value].label(lang) if value in codes else value for value in (correction.old, correction.new))
    return column.label(lang), old or "–", new or "–"


def save_merge(merged: "Merge", lang: Language) -> None:
    """Save a merge, and tell outcomes that differ from those shown because the records changed since."""
    shown = merged.outcomes
    for path in merged.save():
        tell(text("cli.replaced", lang, path=path))
    if meanwhile := [outcome for outcome in merged.outcomes if outcome not in shown]:
        tell(text("cli.merge.meanwhile", lang))
        for outcome in meanwhile:
            tell(outcome_line(outcome, lang))


def records_folder(records: Path) -> Path:
    """Path of the records: the folder itself, or its subfolder `records`, as in the examples."""
    inner = records / "records"
    return inner if inner.is_dir() and not (records / "network.toml").exists() else records


def read_records(records: Path, lang: Language | None, *, internal: bool = False) -> tuple["Network", Language]:
    """Network of a records folder or workbook, and the language of the command.

    What stays internal is told, unless all is shown for `internal` use.
    """
    from akteursnetz.knowledge.kept import kept_line, release_line
    from akteursnetz.knowledge.sources import telling
    from akteursnetz.network import read

    net = read(records_folder(records))
    language = speak(lang, net.meta.language)
    for line in fault_lines(telling(net), language):
        tell(line)
    kept = f"{kept_line(net, language)} {release_line(net, language)}".strip()
    tell_once(text("cli.internal", language) if internal else kept)
    return net, language


_SPOKEN, _TOLD = "akteursnetz.language", "akteursnetz.told"


def speak(asked: Language | None, own: Language | None = None) -> Language:
    """Set and return the language of a command: the one asked for, else the network's own, else the terminal's."""
    context = click.get_current_context().meta
    language: Language = asked or context.get(_SPOKEN) or own or terminal_language()
    context[_SPOKEN] = language
    return language


def spoken(error: Exception) -> Language:
    """Language in which a command tells an error."""
    context = click.get_current_context()
    return speak(context.params.get("lang"), error.lang if isinstance(error, RecordError) else None)


def tell_source(net: "Network", lang: Language, *, internal: bool = False) -> None:
    """Tell on stderr what one informant does to the numbers."""
    from akteursnetz.knowledge.absence import one_informant
    from akteursnetz.knowledge.sources import informant_line, may_name

    if one_informant(net):
        tell(text("cli.one_informant", lang, told=informant_line(net, lang, named=may_name(net, internal=internal))))


def tell_once(line: str) -> None:
    """Tell a line on stderr once; nothing for an empty line."""
    told: set[str] = click.get_current_context().meta.setdefault(_TOLD, {""})
    if line not in told:
        told.add(line)
        tell(line)


def tell(line: str) -> None:
    """Tell a line on stderr."""
    click.echo(terminal_text(line), err=True)


def say(written: str, *, ends: bool = False) -> None:
    """Print the output of a command; `ends` where its last line has its end already."""
    click.echo(terminal_text(written), nl=not ends)


@contextmanager
def busy(key: str, lang: Language) -> Iterator[None]:
    """Context that shows a spinner on stderr while a command works."""
    with terminal().status(text(key, lang)):
        yield


def terminal() -> "Console":
    """Console on stderr for messages that are no output."""
    from rich.console import Console

    return Console(stderr=True)
