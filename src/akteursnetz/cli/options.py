"""What commands share: the arguments and options that several take, and how a command tells its refusals."""

from pathlib import Path
from typing import Any

import click

from akteursnetz.cli.files import TABLE, OutputFile, check_outputs
from akteursnetz.cli.output import spoken
from akteursnetz.errors import AkteursnetzError, RecordError
from akteursnetz.schema import LANGUAGES

RECORDS = click.argument("records", type=click.Path(path_type=Path))
LANG = click.option("--lang", type=click.Choice(LANGUAGES))
OUTPUT = click.option("-o", "--output", type=OutputFile(TABLE))
INTERNAL = click.option("--internal", is_flag=True)
FORMAT = click.option("--format", "form", type=click.Choice(("text", "csv", "json")))


class Told(click.Command):
    """A command that tells its refusals in the language it speaks: bad records with exit code 2, others with 1."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a refusal ends it with what is to be mended."""
        try:
            check_outputs(self, ctx)
            return super().invoke(ctx)
        except AkteursnetzError as error:
            click.echo(error.report(spoken(error)), err=True)
            ctx.exit(2 if isinstance(error, RecordError) else 1)
