"""Roster of a survey: whom to ask, whom each is asked about, and the names of the files."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from akteursnetz.errors import AkteursnetzError
from akteursnetz.graph import one_mode_actors
from akteursnetz.network import Network, once
from akteursnetz.schema import SECTORS
from akteursnetz.survey.known import Known

#: Signs that no file name has on some system, or that a terminal would not show.
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]|[^\w\s.,&+()§\'’-]')
#: Names of devices on Windows.
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_LONGEST = 80


def whom_to_ask(net: Network, named: Sequence[str] = ()) -> list[str]:
    """Ids of the actors to be asked: those named, else all organisations and groups that are not marked as not asked.

    Bodies and programmes are never asked. Raises AkteursnetzError for a name that no such actor has, and where nobody
    is left.
    """
    there = one_mode_actors(net)
    if named:
        return list(dict.fromkeys(_named(net, word, there) for word in named))
    left_out = set(marked_as(net, "no"))
    asked = [str(actor) for actor in there if actor not in left_out]
    if not asked:
        raise AkteursnetzError("nobody_to_ask", title=net.meta.title)
    return asked


def marked_as(net: Network, surveyed: str) -> list[str]:
    """Ids of the organisations and groups whose cell `surveyed` says yes, or no."""
    there = one_mode_actors(net)
    return [str(actor) for actor in there[(net.actors.loc[there, "surveyed"] == surveyed).to_numpy()]]


def _named(net: Network, word: str, there: pd.Index) -> str:
    actor = Known(net).actor_of(word)
    if actor is None or actor not in there:
        close = Known(net).near(word, but=net.actors.index.difference(there))
        raise AkteursnetzError("not_to_ask" if close is None else "not_to_ask_near", actor=word, near=close or "")
    return actor


def listed(net: Network, actor: str | None = None) -> Mapping[str, list[tuple[str, str]]]:
    """Ids and names of all other organisations and groups by sector, "" where none is known; names in their order."""
    found = {sector: [entry for entry in entries if entry[0] != actor] for sector, entries in _by_sector(net).items()}
    return {sector: entries for sector, entries in found.items() if entries}


@once
def _by_sector(net: Network) -> Mapping[str, list[tuple[str, str]]]:
    there = net.actors.loc[one_mode_actors(net), ["sector", "name"]].fillna("")
    found: dict[str, list[tuple[str, str]]] = {sector: [] for sector in (*SECTORS, "")}
    for known, sector, name in there.itertuples(name=None):
        found[sector].append((str(known), str(name)))
    return {
        sector: sorted(entries, key=lambda entry: (_sorted_as(entry[1]), *entry)) for sector, entries in found.items()
    }


def _sorted_as(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def file_stems(names: Iterable[str]) -> list[str]:
    """Names of files for names of actors, without their endings: readable, allowed on every system, each once.

    >>> file_stems(["Jugendamt Süd", "AWO: Kreis/Stadt", "awo kreis-stadt", "CON"])
    ['Jugendamt Süd', 'AWO Kreis-Stadt', 'awo kreis-stadt (2)', 'CON (1)']
    """
    stems: list[str] = []
    taken: set[str] = set()
    for name in names:
        plain = _plain(name)
        stem, number = plain, 2
        while stem.casefold() in taken:
            stem, number = f"{plain} ({number})", number + 1
        taken.add(stem.casefold())
        stems.append(stem)
    return stems


def _plain(name: str) -> str:
    written = unicodedata.normalize("NFC", name).replace("/", "-").replace("\\", "-")
    written = " ".join(_FORBIDDEN.sub(" ", written).split()).lstrip(".'")[:_LONGEST].rstrip(" .")
    return f"{written} (1)" if _DEVICES.fullmatch(written) else written or "Akteur"
