"""Files of a survey: a folder with a workbook and a page to be printed for each actor that is asked."""

from collections.abc import Sequence
from pathlib import Path

from akteursnetz.errors import AkteursnetzError
from akteursnetz.network import Network, require_network
from akteursnetz.records.saving import draft_of
from akteursnetz.schema import Language
from akteursnetz.survey.book import write_questionnaire
from akteursnetz.survey.letter import survey_entries
from akteursnetz.survey.roster import file_stems, whom_to_ask
from akteursnetz.views.questionnaire.sheet import paper_questionnaire


def write_questionnaires(
    net: Network, folder: str | Path, *, actors: Sequence[str] = (), lang: Language | None = None
) -> Path:
    """Write a questionnaire for each actor to be asked into a new folder: a workbook, and a page to be printed.

    Asked are all organisations and groups that are not marked as not surveyed, or those named in `actors` by id, name
    or other name; bodies and programmes never. Each is asked about all others. Who asks, what for and until when is
    told by the section `[survey]` of `network.toml`. The same network gives the same files.

    Raises AkteursnetzError where there is something at the path, nobody to ask, or no such actor.

    >>> import tempfile
    >>> from akteursnetz import example
    >>> with tempfile.TemporaryDirectory() as place:
    ...     folder = write_questionnaires(example("dortmund"), Path(place) / "survey", actors=["Jugendamt"])
    ...     sorted(path.name for path in folder.iterdir())
    ['Jugendamt.html', 'Jugendamt.xlsx']
    """
    path, language = Path(folder), lang or require_network(net).meta.language
    asked = whom_to_ask(net, actors)
    survey_entries(net)
    if path.exists():
        raise AkteursnetzError("there_already", path=path)
    with draft_of(path) as draft:
        draft.mkdir()
        for actor, stem in zip(asked, file_stems(map(net.name, asked)), strict=True):
            write_questionnaire(net, actor, asked, draft / f"{stem}.xlsx", language)
            paper_questionnaire(net, actor, language).save(draft / f"{stem}.html")
    return path
