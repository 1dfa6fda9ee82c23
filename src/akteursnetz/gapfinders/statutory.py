"""Who should be there by law: law lists drawn from paragraphs, held against a network on request.

A law list names, number by number, the partners that a paragraph names for the body that it binds. An entry is covered
by an actor of that name or kind, or by another body with the same remit, or it is absent; the records may call it not
applicable (in `network.toml`: `[not_applicable]`, name of the law list = list of numbers). The package has
`sgb2_18` (§ 18 SGB II) and `sgb8_81` (§ 81 SGB VIII); a TOML file in the same form is a law list of one's own. They are
drawn from the law in other words: its text is the authority.
"""

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal, NamedTuple

import pandas as pd

from akteursnetz.errors import NetworkError
from akteursnetz.gapfinders.absent import younger
from akteursnetz.gapfinders.finding import Absent, Date, Finding, Phrase, Severity
from akteursnetz.gapfinders.grouping import SINGLE
from akteursnetz.knowledge.remits import called, holding
from akteursnetz.network import Network, require_network
from akteursnetz.schema import Language

LAW_LISTS = ("sgb2_18", "sgb8_81")
Status = Literal["covered", "other_body", "absent", "not_applicable"]


class Entry(NamedTuple):
    """A partner that a paragraph names: its number in the law, its name, and by what an actor is known to be it.

    `names` are words in an actor's name, kind or aliases; `remits` are those under which another body does the same
    work. `checked`: number and wording have been compared with the law's text.
    """

    number: str
    en: str
    de: str
    names: Sequence[str]
    remits: Sequence[str]
    checked: bool

    def label(self, lang: Language) -> str:
        """The name in a language."""
        return self.de if lang == "de" else self.en


@dataclass(frozen=True)
class LawList:
    """A list of partners that a paragraph names, with the remit of the body that it binds."""

    name: str
    paragraph: str
    version: str
    valid_from: str
    bound: str
    entries: tuple[Entry, ...]


def law_list(name: str | Path) -> LawList:
    """A law list of the package by its name, or one's own by the path of a TOML file.

    Raises NetworkError for a name that is none, and for a file that is no TOML or lacks a part.

    >>> law_list("sgb8_81").paragraph
    '§ 81 SGB VIII'
    """
    given = _given(name)
    heads = _parts(given, ("paragraph", "version", "valid_from", "bound"), name)
    entries = tuple(Entry(*_parts(entry, Entry._fields, name).values()) for entry in given.get("entry", ()))
    return LawList(Path(name).stem, **heads, entries=entries)


def _given(name: str | Path) -> dict[str, Any]:
    """What stands in the file of a law list."""
    if str(name) in LAW_LISTS:
        return tomllib.loads(files(__package__).joinpath("law_lists", f"{name}.toml").read_text(encoding="utf-8"))
    if Path(name).suffix != ".toml" or not Path(name).is_file():
        raise NetworkError("no_law_list", found=name, known=", ".join(LAW_LISTS))
    try:
        return tomllib.loads(Path(name).read_text(encoding="utf-8"))
    except ValueError as error:
        raise NetworkError("law_list_unreadable", found=name, why=error) from None


def _parts(given: dict[str, Any], parts: Iterable[str], name: str | Path) -> dict[str, Any]:
    """The parts of a table in a law list's file; NetworkError for those that are not there."""
    if missing := [part for part in parts if part not in given]:
        raise NetworkError("law_list_lacks", found=name, missing=", ".join(missing))
    return {part: given[part] for part in parts}


def law_list_table(net: Network, name: str | Path, *, lang: Language | None = None) -> pd.DataFrame:
    """How a network covers a law list, entry by entry, in a language (the network's own where none is given).

    Returns
    -------
    DataFrame with the columns `number`, `entry`, `status` (covered, other_body, absent, not_applicable), and
    `actors` (ids joined by "; ": those that cover it, under their name or by their remit).
    """
    language = lang or require_network(net).meta.language
    rows = [
        (entry.number, entry.label(language), status, "; ".join(actors))
        for entry, status, actors in _coverage(net, law_list(name))
    ]
    return pd.DataFrame(rows, columns=["number", "entry", "status", "actors"], dtype="str")


def _coverage(net: Network, given: LawList) -> Iterator[tuple[Entry, Status, list[str]]]:
    """Each entry, whether it is covered, and the actors that cover it."""
    elsewhere = [str(number) for number in dict(net.meta.extra.get("not_applicable", {})).get(given.name, [])]
    for entry in given.entries:
        by_name, by_remit = called(net, entry.names), holding(net, entry.remits)
        status: Status = "covered" if by_name else "other_body" if by_remit else "absent"
        yield entry, "not_applicable" if entry.number in elsewhere else status, by_name or by_remit


def asked_law_lists(asked: str | Path | Iterable[str | Path]) -> list[LawList]:
    """The law lists of some names or paths, or of one that stands alone; NetworkError for a name that is none."""
    return [law_list(name) for name in ([asked] if isinstance(asked, str | Path) else asked)]


def find_law_list_gaps(net: Network, asked: str | Path | Iterable[str | Path]) -> Iterator[Finding]:
    """The absent entries of each law list; one finding where nobody holds the remit of the body that it binds."""
    for given in asked_law_lists(asked):
        if not holding(net, [given.bound]):
            yield Finding("law_list_unbound", "low", values={"paragraph": given.paragraph, "remit": given.bound})
            continue
        entries = [entry for entry, status, _ in _coverage(net, given) if status == "absent"]
        together = [entries] if len(entries) > SINGLE else [[entry] for entry in entries]
        yield from (_absent(net, given, some) for some in together)


def _absent(net: Network, given: LawList, entries: list[Entry]) -> Finding:
    """One finding for entries that the records do not cover."""
    late, undated = younger(net, {"valid_from": given.valid_from}), net.meta.date is None
    date = {"date": Date(given.valid_from)}
    notes = ((Phrase("younger", date),) if late else ()) + ((Phrase("law_list_undated", date),) if undated else ())
    if not all(entry.checked for entry in entries):
        notes += (Phrase("law_list_unchecked"),)
    absent = tuple(Absent(f"{given.name} {entry.number}", entry.en, entry.de) for entry in entries)
    numbered = tuple(
        Phrase("law_list_entry", {"entry": actor, "number": entry.number})
        for actor, entry in zip(absent, entries, strict=True)
    )
    values: dict[str, object] = {"n": len(entries), "entries": numbered, "all": len(given.entries)}
    values |= {"paragraph": given.paragraph, "version": given.version}
    severity: Severity = "low" if late or undated else "medium"
    return Finding("law_list_absent", severity, values=values, notes=notes, absent=absent)
