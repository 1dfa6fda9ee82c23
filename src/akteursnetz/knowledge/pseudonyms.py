"""Pseudonymisation of a network: its structure under pseudonyms, and a key that stays with its owner.

Actors are called by their sector and a number, sectors and kinds of fewer than three are folded into a wider one, dates
are years. Free texts, columns of the records' own, amounts, coordinates, expectations and figures are left out. That is
pseudonymisation, not anonymity: whoever has the key, or knows the place well, finds the actors again.
"""

import random
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from akteursnetz.columns import ACTORS, TIES
from akteursnetz.errors import AkteursnetzError
from akteursnetz.indicators.names import measure_names
from akteursnetz.knowledge.identifying import FEWEST
from akteursnetz.network import Network, from_tables, require_network
from akteursnetz.records.meta import Meta
from akteursnetz.records.raw import guard, unguard
from akteursnetz.records.saving import save
from akteursnetz.schema import FORMS, SECTORS, TWO_MODE_FORMS, Language, fold
from akteursnetz.texts import text

KEY = ("what", "original", "name", "pseudonym")
_ACTOR, _SPACE = "actor", "social_space"
#: What is kept of an actor and of a tie beside who and what it is.
_OF_ACTORS = ("ownership", "level", "surveyed", "function", "state")
_OF_TIES = ("relation", "formality", "direction", "function", "frequency", "strength", "state")


class Pseudonymised(NamedTuple):
    """Pseudonymised network and its key: `what` (actor, social_space), `original`, `name`, `pseudonym`."""

    network: Network
    key: pd.DataFrame


def pseudonymise(net: Network, *, key: pd.DataFrame | None = None, lang: Language | None = None) -> Pseudonymised:
    """Pseudonymised network, its actors called by sector and number ("Administration 3"), with its key.

    Whom a given `key` knows keeps the pseudonym, others get the next number of their sector, in an order drawn by
    chance, so that nobody can work it out from the order of actors; a complete key gives always the same result. A
    sector of fewer than three actors becomes "other", and so does the next smallest until "other" has three; a kind of
    fewer than three becomes its sector; ownership, level and social space of fewer than three are left out. Measures of
    ties stay what they are, but those of sectors. Pseudonyms are in `lang`, else in the network's language. Raises
    NetworkError for what is no network. An empty network gives an empty one and an empty key.

    >>> from akteursnetz.examples import example
    >>> net, key = pseudonymise(example("eichsfeld"), lang="en")
    >>> len(net.ties), key["pseudonym"].str.startswith("Other").sum() >= 3
    (12, np.True_)
    """
    language = lang or require_network(net).meta.language
    sectors = _folded(net.actors["sector"])
    known = _known(net, sectors, key, language)
    actors, ties = _actors(net, sectors, known, language), _ties(net, known)
    return Pseudonymised(from_tables(actors, ties, meta=_meta(net, language)), known)


def where_key_stands(output: Path, key: Path | None) -> Path:
    """Path of the key, beside what is written unless another is given.

    Raises AkteursnetzError where it would lie inside what is handed on, and where there is something at `output`.
    """
    path = key or output.with_name(f"{output.stem}-key.csv")
    if output.resolve() in (path.resolve(), *path.resolve().parents):
        raise AkteursnetzError("key_inside", path=path, output=output)
    if output.exists():
        raise AkteursnetzError("there_already", path=output)
    return path


def read_key(path: Path) -> pd.DataFrame:
    """Key read from a file that `save_key` wrote; AkteursnetzError where the file is none."""
    try:
        key = pd.read_csv(path, sep=";", dtype="str", encoding="utf-8-sig", keep_default_na=False)
    except (UnicodeDecodeError, pd.errors.ParserError, pd.errors.EmptyDataError) as problem:
        raise AkteursnetzError("not_a_key", path=path, columns=KEY) from problem
    if list(key.columns) != list(KEY):
        raise AkteursnetzError("not_a_key", path=path, columns=KEY)
    return key.map(unguard)


def save_key(key: pd.DataFrame, path: Path) -> Path:
    """Write a key as CSV; raises FileError where it cannot be saved, and what was there before stays."""
    return save(path, key.map(guard).to_csv(sep=";", index=False, lineterminator="\n").encode("utf-8-sig"))


def _folded(codes: pd.Series) -> pd.Series:
    """Sectors, those of fewer than three as "other", and the next smallest too until "other" has three."""
    counts = codes.value_counts().sort_index().sort_values(kind="stable")
    small = {str(code) for code, n in counts.items() if n < FEWEST} | {"other"}
    larger = [str(code) for code in counts.index if code not in small]
    while 0 < codes.isin(small).sum() < FEWEST and larger:
        small.add(larger.pop(0))
    return codes.mask(codes.isin(small), "other")


def _known(net: Network, sectors: pd.Series, key: pd.DataFrame | None, lang: Language) -> pd.DataFrame:
    """Key extended to all actors and social spaces of a network."""
    known = pd.DataFrame(columns=list(KEY), dtype="str") if key is None else key
    spaces = sorted(net.actors["social_space"].dropna().unique())
    called = {actor: _called(sector, lang) for actor, sector in sectors.items()}
    new = [
        *_drawn(known, _ACTOR, {str(actor): (net.name(str(actor)), word) for actor, word in called.items()}),
        *_drawn(known, _SPACE, {space: (space, text("publish.pseudonym.space", lang)) for space in spaces}),
    ]
    found = pd.concat([known, pd.DataFrame(new, columns=list(KEY), dtype="str")], ignore_index=True)
    return found.sort_values(["what", "pseudonym"], key=lambda cells: cells.map(_by_number), ignore_index=True)


def _called(sector: object, lang: Language) -> str:
    return text(f"publish.pseudonym.{f'sector.{sector}' if isinstance(sector, str) else 'actor'}", lang)


def _drawn(known: pd.DataFrame, what: str, given: Mapping[str, tuple[str, str]]) -> list[tuple[str, str, str, str]]:
    """New rows of the key for originals that it lacks, numbered on within their word in random order."""
    there = known[known["what"] == what]
    taken, rows = set(there["pseudonym"]), []
    fresh = [original for original in given if original not in set(there["original"])]
    random.SystemRandom().shuffle(fresh)
    for original in fresh:
        name, word = given[original]
        pseudonym = next(found for n in range(1, len(taken) + 2) if (found := f"{word} {n}") not in taken)
        taken.add(pseudonym)
        rows.append((what, original, name, pseudonym))
    return rows


def _by_number(word: str) -> tuple[str, int]:
    """Sort key of a pseudonym: 2 before 10."""
    head, _, number = word.rpartition(" ")
    return (head, int(number)) if number.isdecimal() else (word, 0)


def _pseudonyms(known: pd.DataFrame, what: str) -> dict[str, str]:
    rows = known[known["what"] == what]
    return dict(zip(rows["original"], rows["pseudonym"], strict=True))


def _ids(known: pd.DataFrame) -> dict[str, str]:
    """New ids of the actors: their pseudonyms, folded."""
    return {original: fold(pseudonym) for original, pseudonym in _pseudonyms(known, _ACTOR).items()}


def _actors(net: Network, sectors: pd.Series, known: pd.DataFrame, lang: Language) -> pd.DataFrame:
    """Table of actors under their pseudonyms, in the order of these."""
    actors, ids, names = net.actors, _ids(known), _pseudonyms(known, _ACTOR)
    form = actors["form"].where(actors["form"].isin(TWO_MODE_FORMS) | _several(actors["form"]))
    wider = sectors.map(lambda code: SECTORS[code].label(lang), na_action="ignore").fillna(
        FORMS["organisation"].label(lang)
    )
    cells = {name: actors[name].where(_several(actors[name])) for name in ("ownership", "level")}
    spaces = actors["social_space"].map(_pseudonyms(known, _SPACE))
    found = actors[list(_OF_ACTORS)].assign(
        name=actors.index.map(names),
        kind=actors["kind"].where(_several(actors["kind"]), wider),
        sector=sectors,
        form=form,
        part_of=actors["part_of"].map(ids),
        social_space=spaces.where(_several(spaces)),
        **cells,
        **_years(actors),
    )
    found.insert(0, "id", actors.index.map(ids))
    order = [name for name in ACTORS.names if name in found.columns]
    return found.sort_values("name", key=lambda cells: cells.map(_by_number))[order].reset_index(drop=True)


def _several(cells: pd.Series) -> pd.Series:
    """Mask of the cells whose value three actors or more have."""
    return cells.map(cells.value_counts()).fillna(0) >= FEWEST


def _years(frame: pd.DataFrame) -> dict[str, pd.Series]:
    """Columns of beginnings and ends, cut to years."""
    return {name: frame[name].str[:4] for name in ("since", "until")}


def _ties(net: Network, known: pd.DataFrame) -> pd.DataFrame:
    """Table of ties between pseudonyms, sorted by these; reporters that are actors are kept."""
    ties, ids = net.ties, _ids(known)
    ends = {name: ties[name].map(ids) for name in ("from", "to", "reported_by")}
    found = ties[list(_OF_TIES)].assign(**ends, **_years(ties))
    order = [name for name in TIES.names if name in found.columns]
    return found.sort_values(order, kind="stable", na_position="first")[order].reset_index(drop=True)


def _meta(net: Network, lang: Language) -> Meta:
    """Metadata of the network without place and source."""
    meta, measures = net.meta, measure_names()
    return Meta(
        title=text("publish.pseudonym.title", lang),
        setting=meta.setting,
        language=lang,
        date=None if meta.date is None else meta.date[:4],
        evidence=meta.evidence,
        remits="recorded",
        functions=meta.functions,
        indicators=tuple(name for name in meta.indicators if name in measures),
    )
