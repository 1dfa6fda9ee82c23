"""The commands of what is handed on, and of what comes back: what identifies, pseudonyms, corrections."""

from pathlib import Path

import click

from akteursnetz.cli.commands import FORMAT, LANG, RECORDS, TABLE_FILE, cli
from akteursnetz.cli.files import deliver, form_of, save_told
from akteursnetz.cli.output import outcome_line, read_records, records_folder, save_merge, speak, tell
from akteursnetz.cli.paragraphs import sentence_lines
from akteursnetz.cli.tables import write_table
from akteursnetz.schema import Language
from akteursnetz.texts import text


@cli.command("publish-check")
@RECORDS
@TABLE_FILE
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


@cli.command()
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


@cli.command()
@RECORDS
@click.argument("corrections", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--yes", is_flag=True)
@LANG
def merge(records: Path, corrections: Path, yes: bool, lang: Language | None) -> None:
    from akteursnetz.records.corrections import merge_corrections, read_corrections

    merged = merge_corrections(records_folder(records), read_corrections(corrections))
    language = speak(lang, merged.language)
    for outcome in merged.outcomes:
        click.echo(outcome_line(outcome, language))
    applied = sum(outcome.result == "applied" for outcome in merged.outcomes)
    if applied and (yes or click.confirm(text("cli.merge.ask", language, n=applied))):
        save_merge(merged, language)
    elif not applied:
        click.echo(text("cli.merge.nothing", language))
