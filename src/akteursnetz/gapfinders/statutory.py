"""Who should be there by law: law lists drawn from paragraphs, held against a network on request.

A law list names, number by number, the partners that a paragraph names for the body that it binds. An entry is covered
by an actor of that name or kind, or by another body with the same remit, or it is absent; the records may call it not
applicable (in `network.toml`: `[not_applicable]`, name of the law list = list of numbers). The package has
`sgb2_18` (§ 18 SGB II) and `sgb8_81` (§ 81 SGB VIII); a TOML file in the same form is a law list of one's own. They are
drawn from the law in other words: its text is the authority.
"""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import pandas as pd

from akteursnetz.errors import NetworkError
from akteursnetz.gapfinders.absent import younger
from akteursnetz.gapfinders.finding import Date, Finding, Phrase
from akteursnetz.gapfinders.grouping import SINGLE
from akteursnetz.knowledge.remits import called, holding
from akteursnetz.network import Network
from akteursnetz.schema import Code

LAW_LISTS = ("sgb2_18", "sgb8_81")


@dataclass(frozen=True)
class LawList:
    """A list of partners that a paragraph names, with the remit of the body that it binds."""

    name: str
    paragraph: str
    version: str
    valid_from: str
    bound: str
    entries: tuple[dict[str, Any], ...]


def law_list(name: str | Path) -> LawList:
    """A law list of the package by its name, or one's own by the path of a TOML file.

    Raises NetworkError for a name that is none.

    >>> law_list("sgb8_81").paragraph
    '§ 81 SGB VIII'
    """
    if str(name) in LAW_LISTS:
        given = tomllib.loads(files(__package__).joinpath("law_lists", f"{name}.toml").read_text(encoding="utf-8"))
    elif Path(name).suffix == ".toml" and Path(name).exists():
        given = tomllib.loads(Path(name).read_text(encoding="utf-8"))
    else:
        raise NetworkError(f'no law list "{name}"; there are {", ".join(LAW_LISTS)}, or give the path of a TOML file')
    heads = {key: given[key] for key in ("paragraph", "version", "valid_from", "bound")}
    return LawList(Path(name).stem, **heads, entries=tuple(given["entry"]))


def law_list_table(net: Network, name: str | Path) -> pd.DataFrame:
    """How a network covers a law list, entry by entry.

    Returns
    -------
    DataFrame with the columns `number`, `entry`, `status` (covered, other_body, absent, not_applicable), and
    `actors` (ids joined by "; ": those that cover it, under their name or by their remit).
    """
    given = law_list(name)
    rows = []
    for entry in given.entries:
        by_name, by_remit = called(net, entry["names"]), holding(net, entry["remits"])
        status = "covered" if by_name else "other_body" if by_remit else "absent"
        if entry["number"] in _not_applicable(net, given):
            status = "not_applicable"
        rows.append((entry["number"], entry[net.meta.language], status, "; ".join(by_name or by_remit)))
    return pd.DataFrame(rows, columns=["number", "entry", "status", "actors"], dtype="str")


def _not_applicable(net: Network, given: LawList) -> list[str]:
    return [str(number) for number in dict(net.meta.extra.get("not_applicable", {})).get(given.name, [])]


def find_law_list_gaps(net: Network, names: Iterable[str | Path]) -> Iterator[Finding]:
    """The absent entries of each law list; one finding where nobody holds the remit of the body that it binds."""
    for name in names:
        given = law_list(name)
        if not holding(net, [given.bound]):
            values = {"paragraph": given.paragraph, "remit": given.bound}
            yield Finding("law_list_unbound", "low", values=values)
            continue
        absent = law_list_table(net, name)["status"] == "absent"
        entries = [entry for entry, gone in zip(given.entries, absent, strict=True) if gone]
        together = [entries] if len(entries) > SINGLE else [[entry] for entry in entries]
        yield from (_absent(net, given, some) for some in together)


def _absent(net: Network, given: LawList, entries: list[dict[str, Any]]) -> Finding:
    """One finding for entries that the records do not cover."""
    late, undated = younger(net, {"valid_from": given.valid_from}), net.meta.date is None
    date = {"date": Date(given.valid_from)}
    notes = ((Phrase("younger", date),) if late else ()) + ((Phrase("law_list_undated", date),) if undated else ())
    if not all(entry["checked"] for entry in entries):
        notes += (Phrase("law_list_unchecked"),)
    titles = [Code(entry["number"], entry["en"], entry["de"]) for entry in entries]
    numbered = tuple(Phrase("law_list_entry", {"entry": title, "number": title.name}) for title in titles)
    values: dict[str, object] = {"n": len(entries), "entries": numbered, "all": len(given.entries)}
    values |= {"paragraph": given.paragraph, "version": given.version}
    about = tuple(entry["de"] for entry in entries)
    return Finding("law_list_absent", "low" if late or undated else "medium", about, values=values, notes=notes)
