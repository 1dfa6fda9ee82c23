"""Collection of the returns of a survey into the records that its questionnaires were made from.

Who went through the whole list counts as surveyed: what it did not name is then known not to be there. Who answered in
part does not, since its empty rows would count as No; who did not answer stays as the records have it, so that a later
return comes in. Collecting again adds only what is new.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from akteursnetz.errors import AkteursnetzError, Fault
from akteursnetz.network import Network, read
from akteursnetz.records.reading import read_raw
from akteursnetz.records.saving import save
from akteursnetz.records.transaction import locked, replace_together
from akteursnetz.schema import Language
from akteursnetz.survey.answers import Answers
from akteursnetz.survey.entering import Entry, enter
from akteursnetz.survey.report import Report, report_lines
from akteursnetz.survey.returns import Return, read_return, returned_books
from akteursnetz.texts import text

REPORT = "collected.txt"


@dataclass(frozen=True)
class Collected:
    """Collected returns: the network with them, what was added to its records, the lines of the report, its path."""

    network: Network
    ties: int
    actors: int
    surveyed: int
    lines: tuple[str, ...]
    report: Path

    def __repr__(self) -> str:
        return f"<Collected: {self.ties} ties, {self.actors} actors and {self.surveyed} surveyed added>"


def collect(folder: str | Path, records: str | Path, *, lang: Language | None = None) -> Collected:
    """Collect the returns in a folder into the records that the questionnaires were written from.

    Returns are workbooks (xlsx, xlsm, ods, xls) of `write_questionnaires`. Ties come in with their reporter and the day
    of the return, actors that nobody had listed as new ones; nothing that stands in the records is changed. All tables
    change or none. A report, in `lang` or the language of the records, tells who has not answered, what is new, where
    two sides contradict each other and what was left; it is saved beside the records as `collected.txt`.

    Raises AkteursnetzError where one of the two is no folder, and RecordError where the records are not in order.

    >>> import tempfile
    >>> from akteursnetz import example, write, write_questionnaires
    >>> with tempfile.TemporaryDirectory() as place:
    ...     records = write(example("dortmund"), Path(place) / "records")
    ...     folder = write_questionnaires(example("dortmund"), Path(place) / "survey")
    ...     collect(folder, records)
    <Collected: 0 ties, 0 actors and 0 surveyed added>
    """
    sent, path = Path(folder), Path(records)
    for place in (sent, path):
        if not place.is_dir():
            raise AkteursnetzError("not_a_folder" if place == path else "no_returns", folder=place)
    with locked(path):
        net = read(path)
        returns = [read_return(book) for book in returned_books(sent)]
        counted, notices = _counted(net, returns)
        answers = Answers(net)
        for given in counted:
            answers.take(given)
        surveyed = [given.actor for given in counted if _is_complete(given, answers)]
        entry = enter(answers, surveyed, read_raw(path), path) if counted else Entry()
        if entry.files:
            replace_together(path, entry.files)
            net = read(path)
    told = (*notices, *answers.notices, *entry.notices, *_silent_marked(net, returns, counted))
    found = Report(net, tuple(returns), tuple(counted), tuple(surveyed), answers, told)
    language = lang or net.meta.language
    lines = report_lines(found, language) if returns else [text("survey.report.none", language, folder=sent)]
    content = "\n".join(lines).encode() + b"\n"
    if not (path / REPORT).is_file() or (path / REPORT).read_bytes() != content:
        save(path / REPORT, content)
    return Collected(net, entry.ties, entry.actors, entry.asked, tuple(lines), path / REPORT)


def _counted(net: Network, returns: Sequence[Return]) -> tuple[list[Return], list[Fault]]:
    """Returns that are taken in, one an actor in the order of the actors, and notices of all returns.

    Of two that say the same one is taken, of two that differ none.
    """
    notices = [notice for given in returns for notice in given.notices]
    by_actor: dict[str, list[Return]] = {}
    for given in returns:
        if given.status == "answered":
            by_actor.setdefault(given.actor, []).append(given)
    notices += [
        Fault("return_of_nobody", given.file, found=given.name or given.actor)
        for actor, same in by_actor.items() if actor not in net.actors.index for given in same
    ]  # fmt: skip
    counted = []
    for actor in map(str, net.actors.index):
        same = by_actor.get(actor, [])
        if len({given.says() for given in same}) > 1:
            files = tuple(given.file for given in same)
            notices.append(Fault("returns_differ", files[0], found=net.name(actor), details={"files": files}))
        elif same:
            counted.append(same[0])
    return counted, notices


def _is_complete(given: Return, answers: Answers) -> bool:
    """Whether a return went through the whole list: said so, or answered each row."""
    listed = [other for other in given.listed if other in answers.known.ids]
    return given.looked_through or all((given.actor, other) in answers.pairs for other in listed)


def _silent_marked(net: Network, returns: Iterable[Return], counted: Iterable[Return]) -> list[Fault]:
    """Notices of the actors that the records have as surveyed and that have not answered."""
    asked = {actor for given in returns for actor in given.asked}
    silent = asked - {given.actor for given in counted}
    marked = net.actors.index[net.actors["surveyed"] == "yes"]
    names = tuple(net.name(actor) for actor in marked if actor in silent)
    return [Fault("silent_marked_yes", "actors", details={"names": names, "n": len(names)})] if names else []
