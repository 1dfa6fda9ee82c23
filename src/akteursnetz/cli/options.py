"""Shared arguments and options of commands, and the class of commands that tell why they end early."""

import sys
from pathlib import Path
from typing import Any

import click

from akteursnetz.cli.files import TABLE, OutputFile, check_outputs
from akteursnetz.cli.output import spoken, tell
from akteursnetz.cli.terminal import DEBUG
from akteursnetz.errors import AkteursnetzError, FileError, RecordError, mistake
from akteursnetz.schema import LANGUAGES

RECORDS = click.argument("records", type=click.Path(path_type=Path))
LANG = click.option("--lang", type=click.Choice(LANGUAGES))
OUTPUT = click.option("-o", "--output", type=OutputFile(TABLE))
INTERNAL = click.option("--internal", is_flag=True)
FORMAT = click.option("--format", "form", type=click.Choice(("text", "csv", "json")))

_MISTAKE = 3  # the exit code of what is a mistake of the program


def refuse_together(option: str, *others: str) -> None:
    """Refuse options given together with another one that has no use for them."""
    context = click.get_current_context()
    typed = click.core.ParameterSource.COMMANDLINE
    for other in others:
        if context.get_parameter_source(option) is context.get_parameter_source(other) is typed:
            raise AkteursnetzError("not_together", option=option, other=other.replace("_", "-"))


class Told(click.Command):
    """Click command that tells in its language why it ends early, and sets the exit code.

    Records that cannot be read and files that cannot be written end it with exit code 2, other refusals with 1, a
    mistake of the program with 3: of that a line tells what to report, and `--debug` shows it all.
    """

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.params.append(click.Option([DEBUG], is_flag=True, expose_value=False))

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; an error ends it with a sentence and the exit code."""
        try:
            check_outputs(self, ctx)
            return super().invoke(ctx)
        except AkteursnetzError as error:
            tell(error.report(spoken(error)))
            ctx.exit(2 if isinstance(error, RecordError | FileError) else 1)
        except (click.exceptions.Exit, click.Abort, click.ClickException, BrokenPipeError):
            raise
        except Exception as error:  # whatever was not foreseen: a sentence in the place of a traceback
            if DEBUG in sys.argv:
                raise
            tell(mistake(error, spoken(error)))
            ctx.exit(_MISTAKE)
