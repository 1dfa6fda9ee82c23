"""Finder of law list gaps: partners with recorded cooperation, recorded, absent, unknown; lists that do not apply.

None says that a duty is met or broken. What is asked decides the weight: nothing is high because a law is named.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from akteursnetz.errors import NetworkError
from akteursnetz.gapfinders.absent import absent_names
from akteursnetz.gapfinders.expectations import ASKS
from akteursnetz.gapfinders.finding import Absent, Date, Every, Finding, Phrase, Severity, Words
from akteursnetz.gapfinders.grouping import SINGLE
from akteursnetz.gapfinders.lawlists import Entry, LawList, Version, asked_law_lists, date_given
from akteursnetz.gapfinders.naming import names
from akteursnetz.gapfinders.sitting import meant_bodies
from akteursnetz.gapfinders.statutory import Coverage, bound_actors, coverage
from akteursnetz.knowledge.absence import is_survey
from akteursnetz.knowledge.remits import holding_how, one_meant
from akteursnetz.network import Network

_TOLD_TOGETHER = {
    "cooperating": "law_list_cooperating",
    "recorded": "law_list_recorded",
    "unknown": "law_list_unknown",
}
_LINES = {
    "tie": "law_entry_plain",
    "body": "law_entry_body",
    "kind": "law_entry_plain",
    "remit": "law_entry_plain",
    "name": "law_entry_name",
    "unknown": "law_entry_unknown",
    "absent": "law_entry_absent",
}


def find_law_list_gaps(
    net: Network, asked: str | Path | Iterable[str | Path], date: str | None = None
) -> Iterator[Finding]:
    """Findings on each law list, one for each status; one where the list cannot be applied, with the reason."""
    time = net.meta.date if date is None else date_given(date)
    for given in asked_law_lists(asked):
        try:
            version = given.version(time)
        except NetworkError as untimely:
            yield _untimely(given, untimely)
            continue
        if not bound_actors(net, given):
            values = {"paragraph": given.paragraph, "binds": _binds(given), "remit": given.remit}
            yield Finding("law_list_unbound", "low", values=values, support=(given.name,))
            continue
        if given.asks == "seat" and not meant_bodies(net, given):
            values = {"paragraph": given.paragraph, "bodies": given.bodies}
            yield Finding("law_list_no_body", "low", values=values, support=(given.name,))
            continue
        yield from _told(net, given, version)


def _untimely(given: LawList, untimely: NetworkError) -> Finding:
    """Finding on a list of which no version is known for the network's time, with the reason."""
    dates = {name: Date(day) for name, day in untimely.values.items() if name != "paragraph"}
    why = Phrase(untimely.said, dates)
    return Finding("law_list_untimely", "low", values={"paragraph": given.paragraph, "why": why}, support=(given.name,))


def _told(net: Network, given: LawList, version: Version) -> Iterator[Finding]:
    found = coverage(net, given, version)
    for status, code in _TOLD_TOGETHER.items():
        if some := [covered for covered in found if covered.status == status]:
            yield _finding(net, given, version, code, some)
    absent = [covered for covered in found if covered.status == "absent"]
    for some in [absent] if len(absent) > SINGLE else [[covered] for covered in absent]:
        if some:
            yield _finding(net, given, version, "law_list_absent", some)


def _finding(net: Network, given: LawList, version: Version, code: str, some: list[Coverage]) -> Finding:
    """Finding on the entries of one status."""
    asks_form = given.asks != "cooperation"
    weighs = asks_form and is_survey(net) and code in ("law_list_absent", "law_list_recorded")
    severity: Severity = "medium" if weighs else "low"
    bound = tuple(_with_how(net, actor, given) for actor in bound_actors(net, given))
    values: dict[str, object] = {
        "n": len(some),
        "all": len(version.entries),
        "paragraph": given.paragraph,
        "version": _wording(version),
        "binds": _binds(given),
        "bound": bound,
        "asks": ASKS[given.asks],
        "shown": Phrase("shown_seat" if given.asks == "seat" else "shown_cooperation"),
        "entries": Every(_line(net, covered) for covered in some),
    }
    absent = [_absent(net, one.entry) for one in some] if code == "law_list_absent" else []
    return Finding(
        code,
        severity,
        about=tuple(dict.fromkeys(actor for covered in some for actor in covered.actors)),
        evidence=tuple(dict.fromkeys(tie for covered in some for tie in covered.evidence)),
        values=values,
        basis_kind="law",
        support=tuple(f"{given.name} {covered.entry.number}" for covered in some),
        absent=tuple(dict.fromkeys(absent)),
    )


def _absent(net: Network, entry: Entry) -> Absent:
    """Absent partner of an entry: the expected actor of one of its names, so that none is shown twice."""
    expected = next((name for name in absent_names(net) if one_meant([name], entry.names)), None)
    return Absent(entry.de, entry.en, entry.de) if expected is None else Absent.named(expected)


def _binds(given: LawList) -> Words:
    return Words(given.binds["en"], given.binds["de"])


def _with_how(net: Network, actor: str, given: LawList) -> object:
    """Actor that a paragraph binds, with a note where its remit is read off its name."""
    read_off = holding_how(net, [given.remit])[actor] == "name"
    return Phrase("read_off", {"actor": net.name(actor)}) if read_off else net.name(actor)


def _line(net: Network, covered: Coverage) -> Phrase:
    """Phrase on an entry with the actors that are recorded as it and how that is known."""
    values = {
        "entry": Words(covered.entry.en, covered.entry.de),
        "number": covered.entry.number.split(" (")[0],
        "actors": names(net, covered.actors),
        "bodies": names(net, covered.bodies),
    }
    return Phrase(_LINES[covered.how or covered.status], values)


def _wording(version: Version) -> Phrase:
    """Phrase on when a version's text was seen, and since when it has been in force where that is proved."""
    values = {"seen": Date(version.seen[-1]), "in_force": Date(version.first)}
    return Phrase("wording_in_force" if version.in_force else "wording_seen", values)
