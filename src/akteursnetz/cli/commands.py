"""The commands: each reads, calls one function and writes what it gives."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from akteursnetz.cli.output import (
    busy,
    deliver,
    fact_text,
    finding_paragraph,
    form_of,
    front_page,
    layers_beside,
    outcome_line,
    read_records,
    records_folder,
    tell_saved,
    tell_source,
    terminal,
    terminal_language,
    write_table,
)
from akteursnetz.schema import LANGUAGES, Language
from akteursnetz.texts import text

if TYPE_CHECKING:
    from akteursnetz.network import Network
    from akteursnetz.views.comparison.pair import ComparisonPage

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

    language = lang or terminal_language()
    start_records(folder, language)
    click.echo(text("cli.started", language, folder=folder))


@cli.command()
@_RECORDS
@_LANG
def check(records: Path, lang: Language | None) -> None:
    net = read_records(records)
    language = lang or net.meta.language
    for notice in net.notices:
        click.echo(notice.line(language))
    actors = text("words.actors", language, n=len(net.actors))
    ties = text("words.ties", language, n=len(net.ties))
    click.echo(text("cli.checked", language, title=net.meta.title, actors=actors, ties=ties))


@cli.command()
@_RECORDS
@_OUTPUT
@_FORMAT
@_LANG
def summary(records: Path, output: Path | None, form: str | None, lang: Language | None) -> None:
    from akteursnetz.facts import summary as facts_of

    net = read_records(records)
    language = lang or net.meta.language
    facts = facts_of(net).rename_axis("fact").rename("value").reset_index()
    if form_of(form, output) == "text":
        facts["fact"] = [text(f"cli.facts.{fact}", language) for fact in facts["fact"]]
        facts["value"] = [fact_text(value, language) for value in facts["value"]]
    write_table(facts, output, form, language)


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
    from akteursnetz.measures import actor_table, layer_table

    net = read_records(records)
    language = lang or net.meta.language
    part = net if layer in (None, "whole") else getattr(layers, layer)(net)
    with busy("cli.busy.measuring", language):
        table = layer_table(part) if whole else actor_table(part, directed=directed)
    if form_of(form, output) == "text":
        table = layers_beside(table, language) if whole else table[["name", *front_page(net, table, every)]]
    write_table(table.reset_index(), output, form, language)
    tell_source(net, language)


@cli.command()
@_RECORDS
@click.option("--law-list", "law_lists", multiple=True, type=click.Choice(("sgb2_18", "sgb8_81")))
@click.option("--date")
@click.option("--horizon", type=click.IntRange(min=1), default=12, show_default=True)
@_OUTPUT
@_FORMAT
@_LANG
def gaps(
    records: Path,
    law_lists: tuple[str, ...],
    date: str | None,
    horizon: int,
    output: Path | None,
    form: str | None,
    lang: Language | None,
) -> None:
    from akteursnetz.gapfinders import gaps as gaps_of

    net = read_records(records)
    language = lang or net.meta.language
    with busy("cli.busy.searching", language):
        findings = gaps_of(net, lang=language, law_lists=law_lists, date=date, horizon=horizon)
    if form_of(form, output) == "text":
        deliver("\n".join(finding_paragraph(finding, language) for finding in findings.itertuples()), output, language)
    else:
        write_table(findings, output, form, language)
    tell_source(net, language)


@cli.command("map")
@_RECORDS
@_OUTPUT
@click.option("--beside", type=click.Path(path_type=Path))
@click.option("--previous", type=click.Path(path_type=Path))
@click.option(
    "--layout", type=click.Choice(("force", "rings", "closeness", "columns", "by_space", "geographic")), default="force"
)
@click.option("--centre")
@click.option("--size-by", default="degree")
@click.option("--internal", is_flag=True)
@_LANG
def draw_map(
    records: Path, output: Path | None, beside: Path | None, previous: Path | None, lang: Language | None, **look: Any
) -> None:
    from akteursnetz.views.map.twomaps import two_maps
    from akteursnetz.views.map.webmap import web_map

    net = read_records(records)
    other, earlier = (None if path is None else read_records(path) for path in (beside, previous))
    with busy("cli.busy.drawing", lang or net.meta.language):
        if other is None:
            page = web_map(net, lang=lang, previous=earlier, **look)
        else:
            page = two_maps(net, other, lang=lang, internal=look["internal"])
    tell_saved(page.save(output or Path("map.html")), lang or net.meta.language)


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
    one, other = read_records(first), None if second is None else read_records(second)
    language = lang or one.meta.language
    with busy("cli.busy.comparing", language):
        comparison = _comparison(one, other, dates, language)
    if output is not None and output.suffix.lower() in (".html", ".htm"):
        tell_saved(comparison.save(output), language)
    elif form_of(form, output) == "text":
        write_table(comparison.readable, output, form, language)
    else:
        write_table(comparison.table.reset_index(), output, form, language)


def _comparison(
    one: "Network", other: "Network | None", dates: tuple[str, str] | None, lang: Language
) -> "ComparisonPage":
    """Two networks; with one alone its two dates, or its contractual and non-contractual layer."""
    from akteursnetz.layers import at
    from akteursnetz.views.comparison.pair import compare, compare_dates, compare_layers

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

    from akteursnetz.views.comparison.many import compare_many

    language = lang or terminal_language()
    with Progress(console=terminal()) as bar:
        task = bar.add_task(text("cli.busy.comparing", language), total=None)
        page = compare_many(
            folder, lang=language, out=keep, progress=lambda done, of, _: bar.update(task, completed=done, total=of)
        )
    tell_saved(page.save(output), language)


@cli.command()
@_RECORDS
@click.argument("corrections", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--yes", is_flag=True)
@_LANG
def merge(records: Path, corrections: Path, yes: bool, lang: Language | None) -> None:
    from akteursnetz.records.corrections import merge_corrections, read_corrections

    merged = merge_corrections(records_folder(records), read_corrections(corrections))
    language = lang or merged.language
    for outcome in merged.outcomes:
        click.echo(outcome_line(outcome, language))
    applied = sum(outcome.state == "applied" for outcome in merged.outcomes)
    if applied and (yes or click.confirm(text("cli.merge.ask", language, n=applied))):
        for path in merged.save():
            tell_saved(path, language)
    elif not applied:
        click.echo(text("cli.merge.nothing", language))
