"""Command line: records that cannot be read and files that cannot be written end a command with exit code 2.

Any other refusal ends it with 1, a mistake of the program with 3 and a line that says what to report.

What a command prints is in the network's language, or in that of `--lang`; help is in that of `--lang`, or of the
terminal. Help loads no command, and a command no other one's needs.
"""

import io
import sys
import warnings
from importlib import import_module
from itertools import pairwise

import click

from akteursnetz.cli.terminal import DEBUG, terminal_language
from akteursnetz.schema import LANGUAGES, Language
from akteursnetz.texts import text

__all__ = ["cli", "main"]

#: The commands in the order of the work, and the module and name under which each stands.
_COMMANDS = {
    "new": "commands.new",
    "template": "commands.template",
    "import": "imports.import_sheets",
    "check": "commands.check",
    "names": "names.names",
    "summary": "commands.summary",
    "measures": "commands.measures",
    "gaps": "commands.gaps",
    "map": "commands.draw_map",
    "trace": "commands.trace_page",
    "publish-check": "publication.check_publication",
    "pseudonymise": "publication.pseudonymise",
    "lists": "commands.lists",
    "compare": "commands.compare",
    "compare-many": "commands.compare_networks",
    "merge": "commands.merge",
    "export": "exports.export_records",
    "questionnaire": "survey.questionnaire",
    "collect": "survey.collect",
    "demo": "demo.demo",
}


class _Loading(click.Group):
    """Click group that loads the module of a command when it is asked for.

    Till then the command is a name and a text of help.
    """

    language: Language = "en"

    def list_commands(self, _: click.Context) -> list[str]:
        return list(self.commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Command that the arguments name, loaded, with its help in the language of the group."""
        name, named, rest = super().resolve_command(ctx, args)
        if name is None or named is None:
            return name, named, rest
        module, _, attribute = _COMMANDS[name].rpartition(".")
        command: click.Command = getattr(import_module(f"akteursnetz.cli.{module}"), attribute)
        command.help = named.help
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                parameter.help = _help(parameter, self.language)
        return name, command, rest

    def translate(self, lang: Language) -> None:
        """Set the help texts to a language; the code holds none."""
        self.language, self.help = lang, text("cli.help.akteursnetz", lang)
        for name, command in self.commands.items():
            command.help = text(f"cli.help.{name}", lang)


cli = click.version_option(package_name="akteursnetz")(
    _Loading(
        "akteursnetz",
        commands={name: click.Command(name) for name in _COMMANDS},
        context_settings={"help_option_names": ["-h", "--help"]},
    )
)


def _help(option: click.Option, lang: Language) -> str:
    """Help text of an option; of a file to be written, with the endings that it may have."""
    from akteursnetz.cli.files import NewBook, OutputFile

    if isinstance(option.type, OutputFile):
        key = "new_book" if isinstance(option.type, NewBook) else "output"
        return text(f"cli.options.{key}", lang, endings=option.type.described(lang))
    return text(f"cli.options.{'folder' if option.name == 'output' else option.name}", lang)


def main() -> None:
    """Entry point of the command `akteursnetz`."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal of few characters still shows the rest
    if not sys.warnoptions and DEBUG not in sys.argv:
        warnings.simplefilter("ignore")  # those of libraries help nobody here
    cli.translate(_wanted_language(sys.argv[1:]) or terminal_language())
    cli(prog_name="akteursnetz")


def _wanted_language(arguments: list[str]) -> Language | None:
    for lang in LANGUAGES:
        if f"--lang={lang}" in arguments or ("--lang", lang) in pairwise(arguments):
            return lang
    return None
