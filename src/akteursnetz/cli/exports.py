"""Command that exports records to files of other programs."""

from pathlib import Path

import click

from akteursnetz.cli.files import OutputFile, save_told
from akteursnetz.cli.options import INTERNAL, LANG, RECORDS, Told
from akteursnetz.cli.output import read_records, tell
from akteursnetz.errors import Fault, fault_lines
from akteursnetz.schema import Language

#: What `export` writes; here too, so that help need not load the writers.
ENDINGS = (".graphml", ".gexf", ".json", ".xlsx", ".csv", ".parquet", ".net", ".dl")


@click.command("export", cls=Told)
@RECORDS
@click.option("-o", "--output", type=OutputFile(ENDINGS), required=True)
@INTERNAL
@LANG
def export_records(records: Path, output: Path, internal: bool, lang: Language | None) -> None:
    from akteursnetz.exchange.export import export

    net, language = read_records(records, lang, internal=internal)
    notices: list[Fault] = []
    save_told(output, lambda path: notices.extend(export(net, path, internal=internal)), language)
    for line in fault_lines(notices, language):
        tell(line)
