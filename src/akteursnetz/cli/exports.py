"""Command that exports records to files of other programs."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from akteursnetz.cli.files import OutputFile, View, save_told, view_in
from akteursnetz.cli.options import INTERNAL, LANG, RECORDS, Told
from akteursnetz.cli.output import read_records, tell
from akteursnetz.errors import Fault, fault_lines
from akteursnetz.schema import Language
from akteursnetz.texts import listing, text

if TYPE_CHECKING:
    from akteursnetz.network import Network

#: What `export` writes; here too, so that help need not load the writers.
ENDINGS = (".graphml", ".gexf", ".json", ".xlsx", ".csv", ".parquet", ".net", ".dl")


@click.command("export", cls=Told)
@RECORDS
@click.option("-o", "--output", type=OutputFile(ENDINGS), required=True)
@click.option("--view", "seen", type=click.Path(path_type=Path))
@INTERNAL
@LANG
def export_records(records: Path, output: Path, seen: Path | None, internal: bool, lang: Language | None) -> None:
    from akteursnetz.exchange.export import export

    view = None if seen is None else view_in(seen)
    net, language = read_records(records, lang, internal=internal)
    if view is not None:
        net = _seen_in(net, view, language)
    notices: list[Fault] = []
    save_told(output, lambda path: notices.extend(export(net, path, internal=internal)), language)
    for line in fault_lines(notices, language):
        tell(line)


def _seen_in(net: "Network", view: View, lang: Language) -> "Network":
    """Part of the records that was to be seen in a saved view; what is no longer there is told."""
    gone = [len(set(ids).difference(there.index)) for ids, there in ((view.actors, net.actors), (view.ties, net.ties))]
    if any(gone):
        told = [text(f"words.{table}", lang, n=n) for table, n in zip(("actors", "ties"), gone, strict=True) if n]
        tell(text("cli.view_gone", lang, gone=listing(told, lang)))
    actors, ties = (each.index.to_series() for each in (net.actors, net.ties))
    return net.keep(actors=actors.isin(view.actors), ties=ties.isin(view.ties))
