"""Command on names that are likely to be of one actor: it lists them, writes the sheet, and takes the answers."""

import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from akteursnetz.cli.files import OutputFile, deliver, form_of, save_told
from akteursnetz.cli.options import LANG, RECORDS, Told
from akteursnetz.cli.output import records_folder, say, speak, tell
from akteursnetz.cli.paragraphs import sentence_lines, width
from akteursnetz.errors import AkteursnetzError, fault_lines
from akteursnetz.schema import ANSWERS, Language
from akteursnetz.texts import text

if TYPE_CHECKING:
    from akteursnetz.records.answersheet import Given, Outcome


@click.command(cls=Told)
@RECORDS
@click.option("-o", "--output", type=OutputFile((".xlsx", ".csv")))
@click.option("--answers", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@LANG
def names(records: Path, output: Path | None, answers: Path | None, lang: Language | None) -> None:
    if answers is not None and output is not None:
        raise AkteursnetzError("answers_alone", path=output)
    if answers is not None:
        _take(records, answers, lang)
        return
    from akteursnetz.knowledge.duplicates import likely_duplicates
    from akteursnetz.knowledge.sources import telling
    from akteursnetz.network import read
    from akteursnetz.views.namesheet import sheet_to_answer, write_sheet
    from akteursnetz.views.tables import as_csv

    net = read(records_folder(records))
    language = speak(lang, net.meta.language)
    for line in fault_lines((notice for notice in telling(net) if notice.code != "likely_duplicates"), language):
        tell(line)
    found = likely_duplicates(net)
    if output is None:
        said = [*(_paragraph(pair, language) for pair in found.itertuples()), _left(len(found), language)]
        deliver("\n".join(said), None, language)
        return
    if form_of(None, output) == "xlsx":
        save_told(output, lambda path: write_sheet(found, path, language), language)
    else:
        deliver(as_csv(sheet_to_answer(found, language), language), output, language)
    tell(text("cli.names.fill_in", language, n=len(found), path=output, records=records))


def _left(n: int, lang: Language) -> str:
    return sentence_lines(text("cli.names.left", lang, n=n))


def _paragraph(pair: Any, lang: Language) -> str:
    """Paragraph of a pair: both names, why they are likely to be one, their ties, their partners in common."""
    ties = text("cli.names.ties", lang, first=str(pair.ties_first), second=str(pair.ties_second))
    tied = text("names.is_tied", lang) if pair.tied else ""
    common = f"{text('names.columns.common', lang)}: {pair.common}" if pair.common else ""
    lines = (text(f"names.because.{pair.because}", lang), ties, tied, common)
    told = (textwrap.fill(line, width(), initial_indent="    ", subsequent_indent="      ") for line in lines if line)
    return "\n".join([f"{pair.name} – {pair.other}", *told]) + "\n"


def _take(records: Path, answers: Path, lang: Language | None) -> None:
    """Take the answers of a sheet into a records folder; for a workbook print the rows to be pasted."""
    from akteursnetz.network import read
    from akteursnetz.records.answersheet import add_answers, as_rows, read_answers

    net = read(records_folder(records))
    language = speak(lang, net.meta.language)
    given, path = read_answers(answers), records_folder(records)
    if not given:
        say(text("cli.names.none", language, path=answers))
    elif path.is_file():
        tell(text("cli.names.paste", language, path=path))
        say(as_rows(given, language))
    else:
        added = add_answers(path, given, net.meta.language)
        for outcome in added.outcomes:
            say(_outcome_line(outcome, language))
        if added.path is not None:
            tell(text("cli.saved", language, path=added.path))


def _outcome_line(outcome: "Outcome", lang: Language) -> str:
    because = fault_lines(outcome.faults, lang)
    if outcome.result == "conflict" and not because:
        because = [text("cli.names.other_answer", lang)]
    return f"{text(f'cli.merge.{outcome.result}', lang):<11} {' · '.join([_told(outcome.given, lang), *because])}"


def _told(given: "Given", lang: Language) -> str:
    return f"{given['name']} – {given['other']}: {ANSWERS[given['answer']].label(lang)}"
