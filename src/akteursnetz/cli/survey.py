"""Commands of a survey: questionnaires written from the records, returns collected into them."""

from pathlib import Path

import click

from akteursnetz.cli.options import LANG, RECORDS, Told
from akteursnetz.cli.output import busy, records_folder, say, speak, tell
from akteursnetz.schema import Language
from akteursnetz.texts import listing, text

_FOLDER = click.Path(path_type=Path)


@click.command(cls=Told)
@RECORDS
@click.option("-o", "--output", "questionnaire_folder", type=_FOLDER, required=True)
@click.option("--actor", "actors", multiple=True)
@LANG
def questionnaire(records: Path, questionnaire_folder: Path, actors: tuple[str, ...], lang: Language | None) -> None:
    from akteursnetz.network import read
    from akteursnetz.survey.letter import gaps_of
    from akteursnetz.survey.roster import marked_as, whom_to_ask
    from akteursnetz.views.questionnaire.files import write_questionnaires

    net = read(records_folder(records))
    language = speak(lang, net.meta.language)
    asked = whom_to_ask(net, actors)
    with busy("cli.busy.writing", language):
        folder = write_questionnaires(net, questionnaire_folder, actors=actors, lang=language)
    say(text("survey.told.written", language, n=len(asked), folder=folder))
    if marked := len(set(marked_as(net, "yes")) & set(asked)):
        tell(text("survey.told.marked", language, n=marked))
    if left := 0 if actors else len(marked_as(net, "no")):
        tell(text("survey.told.left_out", language, n=left))
    if gaps := gaps_of(net):
        names = listing([text(f"survey.gaps.{key}", language) for key in gaps], language)
        tell(text("survey.told.gaps", language, names=names, keys=", ".join(gaps)))


@click.command(cls=Told)
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("-o", "--output", "collect_records", type=_FOLDER, required=True)
@LANG
def collect(folder: Path, collect_records: Path, lang: Language | None) -> None:
    from akteursnetz.survey.collecting import collect as collect_returns

    records = records_folder(collect_records)
    with busy("cli.busy.reading", speak(lang)):
        found = collect_returns(folder, records, lang=lang)
    language = lang or found.network.meta.language
    for line in found.lines:
        say(line)
    say("")
    if found.ties or found.actors or found.surveyed:
        ties, actors = (text(f"words.{name}", language, n=getattr(found, name)) for name in ("ties", "actors"))
        say(
            text(
                "survey.told.added",
                language,
                ties=ties,
                actors=actors,
                asked=text("words.actors", language, n=found.surveyed),
            )
        )
    else:
        say(text("survey.told.nothing", language, folder=folder))
    tell(text("survey.told.report", language, path=found.report))
