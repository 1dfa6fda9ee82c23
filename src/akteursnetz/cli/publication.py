"""Commands for publication: the disclosure check, and pseudonymised records."""

from pathlib import Path

import click

from akteursnetz.cli.files import deliver, form_of, save_told
from akteursnetz.cli.options import FORMAT, LANG, OUTPUT, RECORDS, Told
from akteursnetz.cli.output import read_records, records_folder, speak, tell
from akteursnetz.cli.paragraphs import sentence_lines
from akteursnetz.cli.tables import write_table
from akteursnetz.schema import Language
from akteursnetz.texts import text


@click.command("publish-check", cls=Told)
@RECORDS
@OUTPUT
@FORMAT
@LANG
def check_publication(records: Path, output: Path | None, form: str | None, lang: Language | None) -> None:
    from akteursnetz.knowledge.identifying import publish_check

    net, language = read_records(records, lang)
    table = publish_check(net, lang=language)
    if form_of(form, output) == "text":
        said = [*table["sentence"], text(f"publish.{'reminder' if len(table) else 'nothing'}", language)]
        deliver("".join(map(sentence_lines, said)), output, language)
    else:
        write_table("publish", table, output, form, language)


@click.command(cls=Told)
@RECORDS
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True)
@click.option("--key", type=click.Path(path_type=Path, dir_okay=False))
@LANG
def pseudonymise(records: Path, output: Path, key: Path | None, lang: Language | None) -> None:
    from akteursnetz.knowledge.pseudonyms import pseudonymise, read_key, save_key, where_key_stands
    from akteursnetz.network import read, write

    net = read(records_folder(records))
    language = speak(lang, net.meta.language)
    path = where_key_stands(output, key)
    made = pseudonymise(net, key=read_key(path) if path.exists() else None, lang=language)
    save_told(path, lambda place: save_key(made.key, place), language)
    save_told(output, lambda place: write(made.network, place, lang=language), language)
    tell(text("cli.key_kept", language))
