"""Commands: each reads, calls one function and writes what it gives."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypedDict, Unpack, get_args

import click

from akteursnetz.cli.compared import compared_text, comparison_of, write_many
from akteursnetz.cli.files import PAGE, TABLE, NewBook, OutputFile, deliver, form_of, save_told, view_in
from akteursnetz.cli.options import FORMAT, INTERNAL, LANG, OUTPUT, RECORDS, Told, refuse_together
from akteursnetz.cli.output import (
    busy,
    outcome_line,
    read_records,
    records_folder,
    save_merge,
    say,
    speak,
    tell,
    tell_source,
    terminal,
)
from akteursnetz.cli.paragraphs import (
    finding_paragraph,
    law_list_paragraph,
    version_paragraphs,
    versions_table,
)
from akteursnetz.cli.tables import (
    facts_told,
    findings_told,
    front_page,
    layers_beside,
    layers_called,
    write_table,
    write_trace,
)
from akteursnetz.cli.terminal import terminal_language
from akteursnetz.errors import fault_lines
from akteursnetz.schema import Language
from akteursnetz.texts import text
from akteursnetz.views.map.choices import Layout

_LAYERS = ("whole", "contractual", "non_contractual", "unspecified", "formalised", "operative")


class GapOptions(TypedDict):
    """Options of the gap finders."""

    law_lists: tuple[str, ...]
    date: str | None
    horizon: int


def _with_gap_options(command: Callable[..., None]) -> Callable[..., None]:
    for option in (
        click.option("--horizon", type=click.IntRange(min=1), default=12, show_default=True),
        click.option("--date"),
        click.option("--law-list", "law_lists", multiple=True, metavar="NAME|FILE.toml"),
    ):
        command = option(command)
    return command


_command = partial(click.command, cls=Told)


@_command()
@click.argument("folder", type=click.Path(path_type=Path))
@LANG
def new(folder: Path, lang: Language | None) -> None:
    from akteursnetz.records.template import start_records

    language = speak(lang)
    start_records(folder, language)
    say(text("cli.started", language, folder=folder))


@_command()
@click.option("-o", "--output", type=NewBook((".xlsx",)), default=Path("netz.xlsx"), show_default=True)
@LANG
def template(output: Path, lang: Language | None) -> None:
    from akteursnetz.records.form import write_template

    language = speak(lang)
    say(text("cli.template", language, path=write_template(output, language)))


@_command()
@RECORDS
@LANG
def check(records: Path, lang: Language | None) -> None:
    from akteursnetz.facts import counts_line
    from akteursnetz.indicators import indicator_notices
    from akteursnetz.knowledge.sources import MEANINGFUL

    net, language = read_records(records, lang)
    notices = [notice for notice in (*net.notices, *indicator_notices(net)) if notice.code not in MEANINGFUL]
    for line in fault_lines(notices, language):
        say(line)
    actors = text("words.actors", language, n=len(net.actors))
    ties = text("words.ties", language, n=len(net.ties))
    say(text("cli.checked", language, title=net.meta.title, actors=actors, ties=ties))
    tell(counts_line(net, language))


@_command()
@RECORDS
@OUTPUT
@FORMAT
@LANG
def summary(records: Path, output: Path | None, form: str | None, lang: Language | None) -> None:
    from akteursnetz.facts import counts_line
    from akteursnetz.facts import summary as facts_of

    net, language = read_records(records, lang)
    facts = facts_of(net).rename_axis("fact").rename("value").reset_index()
    if (wanted := form_of(form, output)) in ("text", "xlsx"):
        facts = facts_told(facts, wanted, language)
    write_table("summary", facts, output, form, language)
    tell(counts_line(net, language))


@_command()
@RECORDS
@click.option("--layer", type=click.Choice(_LAYERS))
@click.option("--network", "whole", is_flag=True)
@click.option("--directed", is_flag=True)
@click.option("--all", "every", is_flag=True)
@OUTPUT
@FORMAT
@LANG
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
    from akteursnetz.analysis import analyse

    net, language = read_records(records, lang)
    part = analyse(net if layer in (None, "whole") else getattr(layers, layer)(net), directed=directed)
    with busy("cli.busy.measuring", language):
        table = part.layers if whole else part.actors
    match form_of(form, output):
        case "text":
            table = layers_beside(table, language) if whole else table[["name", *front_page(net, table, every)]]
        case "xlsx" if whole:
            table = layers_called(table, language)
    write_table("layers" if whole else "actors", table.reset_index(), output, form, language)
    tell_source(net, language)


@_command()
@RECORDS
@INTERNAL
@_with_gap_options
@OUTPUT
@FORMAT
@LANG
def gaps(
    records: Path,
    internal: bool,
    output: Path | None,
    form: str | None,
    lang: Language | None,
    **looked_for: Unpack[GapOptions],
) -> None:
    from akteursnetz.analysis import analyse

    net, language = read_records(records, lang, internal=internal)
    with busy("cli.busy.searching", language):
        findings = analyse(net, **looked_for).gaps(language, internal=internal)
    match form_of(form, output):
        case "text":
            told = (finding_paragraph(finding, language) for finding in findings.itertuples())
            deliver("\n".join(told), output, language)
        case "xlsx":
            write_table("gaps", findings_told(findings, net, language), output, form, language)
        case _:
            write_table("gaps", findings, output, form, language)
    tell_source(net, language, internal=internal)


@_command("map")
@RECORDS
@click.option("-o", "--output", type=OutputFile(PAGE), default=Path("map.html"))
@click.option("--beside", type=click.Path(path_type=Path))
@click.option("--previous", type=click.Path(path_type=Path))
@click.option("--layout", type=click.Choice(get_args(Layout)), default="force")
@click.option("--centre")
@click.option("--size-by", default="degree")
@click.option("--dates", nargs=2)
@click.option("--view", type=click.Path(path_type=Path))
@INTERNAL
@_with_gap_options
@LANG
def draw_map(
    records: Path,
    output: Path,
    beside: Path | None,
    previous: Path | None,
    view: Path | None,
    lang: Language | None,
    **given: Any,
) -> None:
    from akteursnetz.analysis import analyse
    from akteursnetz.indicators import indicator_notices
    from akteursnetz.views.map.pyvis_graph import to_pyvis
    from akteursnetz.views.map.twomaps import two_maps
    from akteursnetz.views.map.webmap import web_map

    refuse_together("beside", "previous", "layout", "centre", "size_by", "dates", "view")
    looked_for = {name: given.pop(name) for name in GapOptions.__annotations__}
    shows = "" if view is None else view_in(view).address
    net, language = read_records(records, lang, internal=given["internal"])
    for notice in indicator_notices(net):
        tell(notice.line(language))
    shown = {"internal": given["internal"]}
    saved = previous if previous is not None and previous.suffix.lower() in {".html", ".htm"} else None
    read = (beside, None if saved else previous)
    other, earlier = (None if path is None else read_records(path, lang, **shown)[0] for path in read)
    with busy("cli.busy.drawing", language):
        if other is None:
            graph = to_pyvis(analyse(net, **looked_for), lang=lang, previous=saved or earlier, **given)
            graph.view = shows
            page = web_map(graph)
        else:
            both = (analyse(part, **looked_for) for part in (net, other))
            page = two_maps(*both, lang=lang, **shown)
    save_told(output, page.save, language)


@_command("trace")
@RECORDS
@INTERNAL
@_with_gap_options
@OUTPUT
@FORMAT
@LANG
def trace_page(
    records: Path,
    internal: bool,
    output: Path | None,
    form: str | None,
    lang: Language | None,
    **looked_for: Unpack[GapOptions],
) -> None:
    from akteursnetz.analysis import analyse
    from akteursnetz.views.map.trace import trace

    net, language = read_records(records, lang, internal=internal)
    with busy("cli.busy.tracing", language):
        table = trace(analyse(net, **looked_for), lang=language, internal=internal)
    write_trace(table, output, form, language)


@_command()
@click.argument("name", required=False)
@OUTPUT
@FORMAT
@LANG
def lists(name: str | None, output: Path | None, form: str | None, lang: Language | None) -> None:
    from akteursnetz.gapfinders import law_lists

    language = speak(lang)
    table = law_lists(language) if name is None else versions_table(name, language)
    if form_of(form, output) != "text":
        write_table("lists" if name is None else "versions", table, output, form, language)
        return
    every = (law_list_paragraph(row, language) for row in table.itertuples())
    deliver("\n".join(every if name is None else version_paragraphs(table, language)), output, language)


@_command()
@click.argument("first", type=click.Path(path_type=Path))
@click.argument("second", type=click.Path(path_type=Path), required=False)
@click.option("--dates", nargs=2)
@click.option("--as", "compared_as", type=click.Choice(("waves", "cases")))
@click.option("--trace", "traced", is_flag=True)
@click.option("-o", "--output", type=OutputFile((*PAGE, *TABLE)))
@FORMAT
@LANG
def compare(
    first: Path,
    second: Path | None,
    dates: tuple[str, str] | None,
    compared_as: str | None,
    traced: bool,
    output: Path | None,
    form: str | None,
    lang: Language | None,
) -> None:
    net, language = read_records(first, lang)
    other = None if second is None else read_records(second, lang)[0]
    with busy("cli.busy.comparing", language):
        maps = form_of(form, output) == "html" and not traced
        comparison = comparison_of(net, other, dates, compared_as, language, maps=maps)
    if traced:
        write_trace(comparison.trace(), output, form, language)
        return
    match form_of(form, output):
        case "html" if output is not None:
            save_told(output, comparison.save, language)
        case "xlsx" if output is not None:
            save_told(output, comparison.save_workbook, language)
        case "text":
            deliver(compared_text(comparison, language), output, language)
        case _:
            write_table("numbers", comparison.table.reset_index(), output, form, language)


@_command("compare-many")
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("-o", "--output", type=OutputFile((*PAGE, ".csv", ".json", ".xlsx")), default=Path("many.html"))
@click.option("--keep", type=click.Path(path_type=Path, file_okay=False))
@LANG
def compare_networks(folder: Path, output: Path, keep: Path | None, lang: Language | None) -> None:
    from rich.progress import Progress

    from akteursnetz.comparison.many import many

    with Progress(console=terminal()) as bar:
        task = bar.add_task(text("cli.busy.comparing", lang or terminal_language()), total=None)
        found = many(folder, out=keep, progress=lambda done, of, _: bar.update(task, completed=done, total=of))
    language = speak(lang, found.language)
    write_many(found, output, language)
    if found.failed:
        click.get_current_context().exit(2)


@_command()
@RECORDS
@click.argument("corrections", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--yes", is_flag=True)
@LANG
def merge(records: Path, corrections: Path, yes: bool, lang: Language | None) -> None:
    from akteursnetz.records.corrections import merge_corrections, read_corrections

    merged = merge_corrections(records_folder(records), read_corrections(corrections))
    language = speak(lang, merged.language)
    for outcome in merged.outcomes:
        say(outcome_line(outcome, language))
    applied = sum(outcome.result == "applied" for outcome in merged.outcomes)
    if applied and (yes or click.confirm(text("cli.merge.ask", language, n=applied))):
        save_merge(merged, language)
    elif not applied:
        say(text("cli.merge.nothing", language))
