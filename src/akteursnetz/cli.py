"""The command line: each command reads, calls one function and writes what it gives.

Bad records end a command with exit code 2 and all their faults, any other refusal with 1. What a command prints is in
the network's language, or in that of `--lang`; help is in that of `--lang`, or of the terminal.
"""

import io
import os
import shutil
import sys
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from akteursnetz.errors import AkteursnetzError, RecordError, shorten
from akteursnetz.schema import LANGUAGES, Language
from akteursnetz.texts import text

if TYPE_CHECKING:
    import pandas as pd
    from rich.console import Console

    from akteursnetz.network import Network
    from akteursnetz.records.corrections import Outcome
    from akteursnetz.views.compare import ComparisonPage

_USUAL = ("degree", "betweenness", "closeness", "eigenvector", "constraint", "effective_size")

_RECORDS = click.argument("records", type=click.Path(path_type=Path))
_LANG = click.option("--lang", type=click.Choice(LANGUAGES))
_OUTPUT = click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False))
_FORMAT = click.option("--format", "form", type=click.Choice(("text", "csv", "json")))


class _InOrder(click.Group):
    """A group that lists its commands in the order of the work, not of the alphabet."""

    def list_commands(self, _: click.Context) -> list[str]:
        return list(self.commands)


@click.group(cls=_InOrder, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="akteursnetz")
def cli() -> None:
    """Read the records of an actor network, measure it, name its gaps, draw its map."""


@cli.command()
@click.argument("folder", type=click.Path(path_type=Path))
@_LANG
def new(folder: Path, lang: Language | None) -> None:
    from akteursnetz.records.template import start_records

    language = lang or _terminal_language()
    start_records(folder, language)
    click.echo(text("cli.started", language, folder=folder))


@cli.command()
@_RECORDS
@_LANG
def check(records: Path, lang: Language | None) -> None:
    net = _read(records)
    language = lang or net.meta.language
    for notice in net.notices:
        click.echo(notice.line(language))
    actors = text("words.actors", language, n=len(net.actors))
    ties = text("words.records", language, n=len(net.ties))
    click.echo(text("cli.checked", language, title=net.meta.title, actors=actors, ties=ties))


@cli.command()
@_RECORDS
@_OUTPUT
@_FORMAT
@_LANG
def summary(records: Path, output: Path | None, form: str | None, lang: Language | None) -> None:
    from akteursnetz.facts import summary as facts_of

    net = _read(records)
    language = lang or net.meta.language
    facts = facts_of(net).rename_axis("fact").rename("value").reset_index()
    if _form(form, output) == "text":
        facts["fact"] = [text(f"cli.facts.{fact}", language) for fact in facts["fact"]]
        facts["value"] = [_fact(value, language) for value in facts["value"]]
    _write(facts, output, form, language)


@cli.command()
@_RECORDS
@click.option("--layer", type=click.Choice(("whole", "contractual", "non_contractual", "unspecified", "operative")))
@click.option("--network", "whole", is_flag=True)
@click.option("--directed", is_flag=True)
@click.option("--all", "every", is_flag=True)
@_OUTPUT
@_FORMAT
@_LANG
def measures(
    records: Path,
    layer: str | None,
    whole: bool,
    directed: bool,
    every: bool,
    output: Path | None,
    form: str | None,
    lang: Language | None,
) -> None:
    from akteursnetz import layers
    from akteursnetz.measures import actor_table, network_table

    net = _read(records)
    language = lang or net.meta.language
    part = net if layer in (None, "whole") else getattr(layers, layer)(net)
    with _busy("cli.busy.measuring", language):
        table = network_table(part) if whole else actor_table(part, directed=directed)
    if _form(form, output) == "text":
        table = _turned(table, language) if whole else table[["name", *_front_page(net, table, every)]]
    _write(table.reset_index(), output, form, language)
    _tell_source(net, language)


@cli.command()
@_RECORDS
@click.option("--roster", "rosters", multiple=True, type=click.Choice(("sgb2_18", "sgb8_81")))
@click.option("--date")
@click.option("--horizon", type=click.IntRange(min=1), default=12, show_default=True)
@_OUTPUT
@_FORMAT
@_LANG
def gaps(
    records: Path,
    rosters: tuple[str, ...],
    date: str | None,
    horizon: int,
    output: Path | None,
    form: str | None,
    lang: Language | None,
) -> None:
    from akteursnetz.gapfinders import gaps as gaps_of

    net = _read(records)
    language = lang or net.meta.language
    with _busy("cli.busy.searching", language):
        findings = gaps_of(net, lang=language, rosters=rosters, date=date, horizon=horizon)
    if _form(form, output) == "text":
        _deliver("\n".join(_paragraph(finding, language) for finding in findings.itertuples()), output, language)
    else:
        _write(findings, output, form, language)
    _tell_source(net, language)


@cli.command("map")
@_RECORDS
@_OUTPUT
@click.option("--beside", type=click.Path(path_type=Path))
@click.option("--layout", type=click.Choice(("force", "rings", "columns", "by_space", "geographic")), default="force")
@click.option("--centre")
@click.option("--size-by", default="degree")
@click.option("--internal", is_flag=True)
@_LANG
def draw_map(records: Path, output: Path | None, beside: Path | None, lang: Language | None, **look: Any) -> None:
    from akteursnetz.views.twomaps import two_maps
    from akteursnetz.views.webmap import web_map

    net = _read(records)
    other = None if beside is None else _read(beside)
    with _busy("cli.busy.drawing", lang or net.meta.language):
        if other is None:
            page = web_map(net, lang=lang, **look)
        else:
            page = two_maps(net, other, lang=lang, internal=look["internal"])
    _tell_saved(page.save(output or Path("map.html")), lang or net.meta.language)


@cli.command()
@click.argument("first", type=click.Path(path_type=Path))
@click.argument("second", type=click.Path(path_type=Path), required=False)
@click.option("--dates", nargs=2)
@_OUTPUT
@_FORMAT
@_LANG
def compare(
    first: Path,
    second: Path | None,
    dates: tuple[str, str] | None,
    output: Path | None,
    form: str | None,
    lang: Language | None,
) -> None:
    one, other = _read(first), None if second is None else _read(second)
    language = lang or one.meta.language
    with _busy("cli.busy.comparing", language):
        comparison = _comparison(one, other, dates, language)
    if output is not None and output.suffix.lower() in (".html", ".htm"):
        _tell_saved(comparison.save(output), language)
    elif _form(form, output) == "text":
        _write(comparison.readable, output, form, language)
    else:
        _write(comparison.table.reset_index(), output, form, language)


def _comparison(
    one: "Network", other: "Network | None", dates: tuple[str, str] | None, lang: Language
) -> "ComparisonPage":
    """Two networks; with one alone its two dates, or its contractual and non-contractual layer."""
    from akteursnetz.layers import at
    from akteursnetz.views.compare import compare, compare_dates, compare_layers

    if other is not None:
        return compare(one, other, lang=lang)
    if dates is not None:
        return compare_dates(at(one, dates[0]), at(one, dates[1]), lang=lang, names=dates)
    return compare_layers(one, lang=lang)


@cli.command("compare-many")
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), default=Path("many.html"))
@click.option("--keep", type=click.Path(path_type=Path, file_okay=False))
@_LANG
def compare_networks(folder: Path, output: Path, keep: Path | None, lang: Language | None) -> None:
    from rich.progress import Progress

    from akteursnetz.views.compare_many import compare_many

    language = lang or _terminal_language()
    with Progress(console=_terminal()) as bar:
        task = bar.add_task(text("cli.busy.comparing", language), total=None)
        page = compare_many(
            folder, lang=language, out=keep, progress=lambda done, of, _: bar.update(task, completed=done, total=of)
        )
    _tell_saved(page.save(output), language)


@cli.command()
@_RECORDS
@click.argument("corrections", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--yes", is_flag=True)
@_LANG
def merge(records: Path, corrections: Path, yes: bool, lang: Language | None) -> None:
    from akteursnetz.records.corrections import merge_corrections, read_corrections

    language = lang or _read(records).meta.language
    merged = merge_corrections(_folder(records), read_corrections(corrections))
    for outcome in merged.outcomes:
        click.echo(_told(outcome, language))
    applied = sum(outcome.state == "applied" for outcome in merged.outcomes)
    if applied and (yes or click.confirm(text("cli.merge.ask", language, n=applied))):
        for path in merged.save():
            _tell_saved(path, language)
    elif not applied:
        click.echo(text("cli.merge.nothing", language))


def _told(outcome: "Outcome", lang: Language) -> str:
    """A correction and what becomes of it, on one line."""
    correction = outcome.correction
    subject = " ".join(part for part in (correction.table, correction.id, correction.column) if part)
    change = f"{correction.old or '–'} → {correction.new or '–'}" if correction.action in ("change", "add") else ""
    what = ": ".join(part for part in (text(f"cli.merge.{correction.action}", lang), change or correction.note) if part)
    state = text(f"cli.merge.{outcome.state}", lang)
    why = text(f"cli.merge.because.{outcome.reason}", lang) if outcome.reason else ""
    return shorten(" ".join(part for part in (f"{state:<11}", subject, what, why) if part), 300)


def _folder(records: Path) -> Path:
    """The folder itself, or its `records` where it holds such a one, as the examples are laid out."""
    inner = records / "records"
    return inner if inner.is_dir() and not (records / "network.toml").exists() else records


def _read(records: Path) -> "Network":
    from akteursnetz.network import read

    return read(_folder(records))


def _form(form: str | None, output: Path | None) -> str:
    if form is not None:
        return form
    suffix = output.suffix.lower() if output is not None else ""
    return {".csv": "csv", ".json": "json"}.get(suffix, "text")


def _write(table: "pd.DataFrame", output: Path | None, form: str | None, lang: Language) -> None:
    from akteursnetz.views.tables import as_csv, as_json, as_text

    match _form(form, output):
        case "csv":
            written = as_csv(table, lang)
        case "json":
            written = as_json(table)
        case _:
            written = as_text(table, _labels(table, lang), lang, width=_width()) + "\n"
    _deliver(written, output, lang)


def _width() -> int:
    return shutil.get_terminal_size(fallback=(120, 40)).columns


def _deliver(written: str, output: Path | None, lang: Language) -> None:
    """Print what is written, or save it where a file is named."""
    if output is None:
        click.echo(written, nl=False)
    else:
        output.write_text(written, encoding="utf-8-sig" if output.suffix.lower() == ".csv" else "utf-8", newline="")
        _tell_saved(output, lang)


def _labels(table: "pd.DataFrame", lang: Language) -> dict[str, str]:
    """What each column is called in front of people: measures by their own catalogue, the rest by this one."""
    from akteursnetz.texts import catalogue

    own, measured = catalogue("cli", lang)["columns"], catalogue("measures", lang)
    return {name: own.get(name) or measured.get(name, {}).get("label", name) for name in table.columns}


def _paragraph(finding: Any, lang: Language) -> str:
    """A finding as lines that fit the terminal: severity and title, then reason, suggestion and basis, indented."""
    lines = [f"{text(f'cli.severity.{finding.severity}', lang).upper()}  {finding.title}"]
    for column in ("reason", "suggestion", "basis"):
        said = f"{text(f'cli.columns.{column}', lang)}: {getattr(finding, column)}"
        lines.append(textwrap.fill(said, _width(), initial_indent="    ", subsequent_indent="      "))
    return "\n".join(lines) + "\n"


def _front_page(net: "Network", table: "pd.DataFrame", every: bool) -> list[str]:
    """The measures that a terminal shows: those that the network names for its front page, else a usual few, or all."""
    if every:
        return [name for name in table.columns if name != "name"]
    return [name for name in net.meta.indicators or _USUAL if name in table.columns]


def _turned(table: "pd.DataFrame", lang: Language) -> "pd.DataFrame":
    """The layers side by side, one measure a row, each called by its label."""
    labels = _labels(table.reset_index(), lang)
    layers = {name: text(f"cli.layers.{name}", lang) for name in table.index}
    return table.T.rename(columns=layers).rename_axis(None, axis=1).rename(index=labels).rename_axis("measure")


def _fact(value: object, lang: Language) -> str:
    from akteursnetz.schema import EVIDENCES
    from akteursnetz.views.tables import shown

    return EVIDENCES[value].label(lang) if isinstance(value, str) and value in EVIDENCES else shown(value, lang)


def _tell_source(net: "Network", lang: Language) -> None:
    if net.meta.evidence == "one informant":
        click.echo(text("cli.one_informant", lang), err=True)


def _tell_saved(path: Path, lang: Language) -> None:
    click.echo(text("cli.saved", lang, path=path), err=True)


@contextmanager
def _busy(key: str, lang: Language) -> Iterator[None]:
    """Show on the terminal that something goes on, away from what a command prints."""
    with _terminal().status(text(key, lang)):
        yield


def _terminal() -> "Console":
    from rich.console import Console

    return Console(stderr=True)


def _terminal_language() -> Language:
    told = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return "de" if told.lower().startswith("de") else "en"


def _wanted_language(arguments: list[str]) -> Language | None:
    for lang in LANGUAGES:
        if f"--lang={lang}" in arguments or ("--lang", lang) in pairwise(arguments):
            return lang
    return None


def _translate(lang: Language) -> None:
    """Put the help texts of a language in their places; the code of the commands holds none."""
    cli.help = text("cli.help.akteursnetz", lang)
    for name, command in cli.commands.items():
        command.help = text(f"cli.help.{name}", lang)
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                parameter.help = text(f"cli.options.{parameter.name}", lang)


def main() -> None:
    """The command `akteursnetz`."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal of few characters still shows the rest
    wanted = _wanted_language(sys.argv[1:])
    _translate(wanted or _terminal_language())
    try:
        cli(prog_name="akteursnetz")
    except RecordError as error:
        click.echo(error.report(wanted or error.lang), err=True)
        sys.exit(2)
    except AkteursnetzError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
