"""Command line: records that cannot be read and files that cannot be written end a command with exit code 2.

Any other refusal ends it with 1, a mistake of the program with 3 and a line that says what to report.

What a command prints is in the network's language, or in that of `--lang`; help is in that of `--lang`, or of the
terminal. No command of it loads more than it needs, so that help answers at once.
"""

import io
import sys
import warnings
from itertools import pairwise

import click

from akteursnetz.cli.commands import cli
from akteursnetz.cli.files import NewBook, OutputFile
from akteursnetz.cli.options import DEBUG
from akteursnetz.cli.output import terminal_language
from akteursnetz.schema import LANGUAGES, Language
from akteursnetz.texts import text

__all__ = ["cli", "main"]


def main() -> None:
    """Entry point of the command `akteursnetz`."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal of few characters still shows the rest
    if not sys.warnoptions and DEBUG not in sys.argv:
        warnings.simplefilter("ignore")  # those of libraries help nobody here
    wanted = _wanted_language(sys.argv[1:])
    _translate(wanted or terminal_language())
    cli(prog_name="akteursnetz")


def _wanted_language(arguments: list[str]) -> Language | None:
    for lang in LANGUAGES:
        if f"--lang={lang}" in arguments or ("--lang", lang) in pairwise(arguments):
            return lang
    return None


def _translate(lang: Language) -> None:
    """Set the help texts of the commands to a language, and of the one called its options'; the code holds none."""
    cli.help = text("cli.help.akteursnetz", lang)
    for name, command in cli.commands.items():
        command.help = text(f"cli.help.{name}", lang)
        for parameter in command.params if name in sys.argv else ():
            if isinstance(parameter, click.Option):
                parameter.help = _help(parameter, lang)


def _help(option: click.Option, lang: Language) -> str:
    """Help text of an option; of a file to be written, with the endings that it may have."""
    if isinstance(option.type, OutputFile):
        key = "new_book" if isinstance(option.type, NewBook) else "output"
        return text(f"cli.options.{key}", lang, endings=option.type.described(lang))
    return text(f"cli.options.{'folder' if option.name == 'output' else option.name}", lang)
