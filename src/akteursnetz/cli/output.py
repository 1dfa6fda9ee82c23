"""What the commands say besides tables: corrections, languages, notices and sources."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from akteursnetz.errors import RecordError, fault_lines, shorten
from akteursnetz.schema import Language
from akteursnetz.texts import terminal_text, text

if TYPE_CHECKING:
    from rich.console import Console

    from akteursnetz.network import Network
    from akteursnetz.records.corrections import Correction, Merge, Outcome


def outcome_line(outcome: "Outcome", lang: Language) -> str:
    """A correction and what becomes of it, on one line."""
    correction = outcome.correction
    subject = f"{text(f'cli.merge.of.{correction.table}', lang)} {correction.id}"
    column, old, new = _told(correction, lang)
    change = f"{old} → {new}" if correction.action in ("change", "add") else ""
    what = ": ".join(part for part in (text(f"cli.merge.{correction.action}", lang), change or correction.note) if part)
    why = text(f"cli.merge.because.{outcome.reason}", lang) if outcome.reason else ""
    said = " · ".join(part for part in (subject, column, what, why) if part)
    return shorten(f"{text(f'cli.merge.{outcome.result}', lang):<11} {said}", 300)


def _told(correction: "Correction", lang: Language) -> tuple[str, str, str]:
    """A correction's column, old and new value as people call them."""
    from akteursnetz.columns import TABLES

    column = TABLES[correction.table].column(correction.column)
    codes = column.codes or {}
    old, new = (codes[value].label(lang) if value in codes else value for value in (correction.old, correction.new))
    return column.label(lang), old or "–", new or "–"


def save_merge(merged: "Merge", lang: Language) -> None:
    """Save a merge, and tell what became of its corrections otherwise than shown where the records changed since."""
    shown = merged.outcomes
    for path in merged.save():
        tell(text("cli.replaced", lang, path=path))
    if meanwhile := [outcome for outcome in merged.outcomes if outcome not in shown]:
        tell(text("cli.merge.meanwhile", lang))
        for outcome in meanwhile:
            tell(outcome_line(outcome, lang))


def records_folder(records: Path) -> Path:
    """The folder itself, or its `records` where it holds such a one, as the examples are laid out."""
    inner = records / "records"
    return inner if inner.is_dir() and not (records / "network.toml").exists() else records


def read_records(records: Path, lang: Language | None, *, internal: bool = False) -> tuple["Network", Language]:
    """The network of a records folder or workbook, and the language to speak of it.

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
    """The language of a command from here on: the one asked for, else the network's own, else the terminal's."""
    context = click.get_current_context().meta
    language: Language = asked or context.get(_SPOKEN) or own or terminal_language()
    context[_SPOKEN] = language
    return language


def spoken(error: Exception) -> Language:
    """The language in which a command tells why it ends."""
    context = click.get_current_context()
    return speak(context.params.get("lang"), error.lang if isinstance(error, RecordError) else None)


def tell_source(net: "Network", lang: Language, *, internal: bool = False) -> None:
    """Say beside the numbers what one informant does to them."""
    from akteursnetz.knowledge.absence import one_informant
    from akteursnetz.knowledge.sources import informant_line, may_name

    if one_informant(net):
        tell(text("cli.one_informant", lang, told=informant_line(net, lang, named=may_name(net, internal=internal))))


def tell_once(line: str) -> None:
    """Say something beside what a command prints that it has not said yet; nothing where there is nothing to say."""
    told: set[str] = click.get_current_context().meta.setdefault(_TOLD, {""})
    if line not in told:
        told.add(line)
        tell(line)


def tell(line: str) -> None:
    """Say something beside what a command prints."""
    click.echo(terminal_text(line), err=True)


def say(written: str, *, ends: bool = False) -> None:
    """Print what a command is asked for; `ends` where its last line has its end already."""
    click.echo(terminal_text(written), nl=not ends)


@contextmanager
def busy(key: str, lang: Language) -> Iterator[None]:
    """Show on the terminal that something goes on, away from what a command prints."""
    with terminal().status(text(key, lang)):
        yield


def terminal() -> "Console":
    """The terminal for messages that are no output."""
    from rich.console import Console

    return Console(stderr=True)


def terminal_language() -> Language:
    """The language that the terminal is set to, English where it is neither."""
    told = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return "de" if told.lower().startswith("de") else "en"
