"""Likely duplicates: pairs of actors whose names are likely to be of one, to be answered once (`names.csv`).

Precision counts more than completeness: a pair is named where the two names are the same but for spelling, where one is
another name of the other actor, where they are the same but for legal form, place and short names (`nameforms`), or
where one word of many bodies is written in it with a slip of the pen. Nothing of different places is ever a pair: names
that say another place, social space or territory, levels and social spaces that differ, and numbers that differ.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations
from typing import Literal, NamedTuple

import pandas as pd
from rapidfuzz import distance, fuzz, process

from akteursnetz.errors import Fault
from akteursnetz.knowledge.nameforms import Form, form_of, known_words, names_given, place_words
from akteursnetz.network import Network, once, require_network, resolver
from akteursnetz.records.names import spelling
from akteursnetz.schema import fold, split

#: Why two names are likely to be of one actor, the surest first.
Because = Literal["spelling", "other_name", "short_name", "misspelt"]
BECAUSE: tuple[Because, ...] = ("spelling", "other_name", "short_name", "misspelt")
COLUMNS = ("first", "second", "name", "other", "because", "similarity", "ties_first", "ties_second", "tied", "common")
_SHORTEST, _LONG = 6, 10  # letters of a word in which one letter may be wrong, and two
_SAME_END = 3  # so many letters at the end are the same: a Gemeinderat is no Gemeindeamt
_ENDINGS = ("e", "en", "er", "n", "s")


class _Named(NamedTuple):
    """Name of an actor and its form; `own` for its name, not for another one."""

    actor: str
    form: Form
    own: bool


def likely_duplicates(net: Network) -> pd.DataFrame:
    """Pairs of actors whose names are likely to be of one actor and that no answer on names has settled.

    The surest pairs come first, then those with most ties. Of several spellings of one office each is a pair with the
    one that has most ties. A network without such pairs gives an empty table. Raises NetworkError for what is no
    network.

    Returns
    -------
    DataFrame with the columns `first` and `second` (ids), `name` and `other` (words by which records may speak of
    them), `because` (spelling, other_name, short_name, misspelt), `similarity` (of the names, from 0 to 100),
    `ties_first` and `ties_second` (numbers of their ties), `tied` (whether a tie is between them), `common` (names of
    their partners in common, joined by "; ").

    >>> from akteursnetz.examples import example
    >>> likely_duplicates(example("dortmund")).empty
    True
    """
    return _likely_duplicates(require_network(net)).copy()


@once
def _likely_duplicates(net: Network) -> pd.DataFrame:
    partners = _partners(net)
    found = _unsettled(net, _pairs(net), {actor: len(ties) for actor, ties in partners.items()})
    rows = [_row(net, first, second, because, partners) for (first, second), because in found.items()]
    rows.sort(key=lambda row: (BECAUSE.index(row[4]), -row[6] - row[7], fold(row[2]), row[:2]))
    table = pd.DataFrame(rows, columns=list(COLUMNS))
    texts = dict.fromkeys(("first", "second", "name", "other", "because", "common"), "str")
    return table.astype(texts | {"similarity": "int64", "ties_first": "int64", "ties_second": "int64", "tied": "bool"})


def duplicate_notices(net: Network) -> tuple[Fault, ...]:
    """Notice of the number of pairs of names that are likely to be of one actor; none where there are none."""
    n = len(_likely_duplicates(net))
    return (Fault("likely_duplicates", "actors.csv", details={"n": n}),) if n else ()


Row = tuple[str, str, str, str, Because, int, int, int, bool, str]


def _row(net: Network, first: str, second: str, because: Because, partners: Mapping[str, Sequence[str]]) -> Row:
    words = resolver(net)
    common = [actor for actor in dict.fromkeys(partners[first]) if actor in set(partners[second]) - {first, second}]
    similarity = fuzz.ratio(spelling(net.name(first)), spelling(net.name(second)))
    name, other = (words.called(actor, net.name(actor)) for actor in (first, second))
    ties = len(partners[first]), len(partners[second])
    told = "; ".join(sorted(map(net.name, common), key=fold))
    return first, second, name, other, because, round(similarity), *ties, second in partners[first], told


def _partners(net: Network) -> dict[str, list[str]]:
    """Other end of each tie of each actor."""
    found: dict[str, list[str]] = {str(actor): [] for actor in net.actors.index}
    for one, other in zip(net.ties["from"], net.ties["to"], strict=True):
        found[one].append(other)
        found[other].append(one)
    return found


def _unsettled(
    net: Network, pairs: Mapping[frozenset[str], Because], ties: Mapping[str, int]
) -> dict[tuple[str, str], Because]:
    """Pairs to be asked about, the actor that may stay first: those of one office form a star, not a net."""
    apart = _told_apart(net)
    order = {actor: at for at, actor in enumerate(sorted(ties, key=lambda actor: -ties[actor]))}
    ordered = sorted(tuple(sorted(map(order.__getitem__, pair))) for pair in pairs if pair not in apart)
    named = list(order)
    centre: dict[str, str] = {}
    asked: dict[tuple[str, str], Because] = {}
    for one, other in ((named[at], named[of]) for at, of in ordered):
        if centre.get(one, one) != centre.get(other, other):
            asked[one, other] = pairs[frozenset((one, other))]
            centre.setdefault(other, centre.get(one, one))
    return asked


def _told_apart(net: Network) -> set[frozenset[str]]:
    """Pairs of ids on which there is an answer."""
    words = resolver(net)
    rows = zip(net.names["name"], net.names["other"], strict=True)
    ids = ((words.actor_of(str(one)), words.actor_of(str(other))) for one, other in rows)
    return {frozenset((one, other)) for one, other in ids if one is not None and other is not None}


def _pairs(net: Network) -> dict[frozenset[str], Because]:
    """Pairs of actors that are likely to be one, each with the surest reason."""
    found: dict[frozenset[str], Because] = {}
    named = list(_named(net))
    allowed = partial(_may_be_one, net.actors)
    for because, pairs in (
        ("spelling", _spelt_alike(net)),
        ("other_name", _by_other_names(net)),
        ("short_name", filter(allowed, _of_one_form(named))),
        ("misspelt", filter(allowed, _misspelt(named, net))),
    ):
        for pair in pairs:
            found.setdefault(pair, because)  # type: ignore[arg-type]  # the words of BECAUSE
    return found


def _spelt_alike(net: Network) -> Iterator[frozenset[str]]:
    names: dict[str, list[str]] = {}
    for actor, name in net.actors["name"].items():
        names.setdefault(fold(str(name)), []).append(str(actor))
    return (frozenset(pair) for actors in names.values() for pair in combinations(actors, 2))


def _by_other_names(net: Network) -> Iterator[frozenset[str]]:
    """Pairs of which one has the other's name among its other names."""
    holders: dict[str, list[str]] = {}
    for actor, name in net.actors["name"].items():
        holders.setdefault(fold(str(name)), []).append(str(actor))
    for actor, aliases in net.actors["aliases"].items():
        for alias in split(aliases):
            for other in holders.get(fold(alias), ()):
                if other != actor:
                    yield frozenset((str(actor), other))


def _named(net: Network) -> Iterator[_Named]:
    """Forms of the names and other names of all actors."""
    own = place_words(net.meta.place)
    actors = net.actors
    for actor, name, aliases, space in zip(
        actors.index, actors["name"], actors["aliases"], actors["social_space"], strict=True
    ):
        places = own | (place_words(space) if isinstance(space, str) else frozenset())
        for at, word in enumerate((*names_given(name), *split(aliases))):
            yield _Named(str(actor), form_of(word, places), at == 0)


def _of_one_form(named: Iterable[_Named]) -> Iterator[frozenset[str]]:
    """Pairs of whose names the same words are left; of two other names that says little."""
    groups: dict[str, list[_Named]] = {}
    for one in named:
        if one.form.core or one.form.placed:
            groups.setdefault(one.form.core, []).append(one)
    for group in groups.values():
        for one, other in combinations(group, 2):
            if one.actor != other.actor and (one.own or other.own) and one.form.agrees_with(other.form):
                yield frozenset((one.actor, other.actor))


def _misspelt(named: Sequence[_Named], net: Network) -> Iterator[frozenset[str]]:
    """Pairs of whose names one has a slip of the pen in a word that many bodies bear."""
    known = known_words() | {fold(str(kind)) for kind in net.actors["kind"] if str(kind).isalpha()}
    meant = _slips({word for one in named if one.own for word in one.form.words}, known)
    mended = [
        _Named(one.actor, one.form._replace(words=words), one.own)
        for one in named
        if one.own and (words := _mended(one.form.words, meant)) is not None
    ]
    groups: dict[str, list[_Named]] = {}
    for one in named:
        if one.own:
            groups.setdefault(one.form.core, []).append(one)
    for one in mended:
        for other in groups.get(one.form.core, ()):
            if one.actor != other.actor and one.form.agrees_with(other.form):
                yield frozenset((one.actor, other.actor))


def _mended(words: tuple[str, ...], meant: Mapping[str, str]) -> tuple[str, ...] | None:
    """Words with the one that is misspelt as it was meant; None where none or several are."""
    wrong = [word for word in words if word in meant]
    return tuple(meant.get(word, word) for word in words) if len(wrong) == 1 else None


def _slips(words: Collection[str], known: Collection[str]) -> dict[str, str]:
    """Words that are nearly a known one and none themselves, each with the known one."""
    there, strange = sorted(set(words) & set(known)), sorted(set(words) - set(known))
    if not there or not strange:
        return {}
    near = process.cdist(strange, there, scorer=distance.OSA.distance, score_cutoff=2)
    found = {}
    for word, row in zip(strange, near, strict=True):
        fitting = [other for other, steps in zip(there, row.tolist(), strict=True) if _is_slip(word, other, steps)]
        if len(fitting) == 1:
            found[word] = fitting[0]
    return found


def _is_slip(word: str, known: str, steps: int) -> bool:
    """Whether a word differs from a known one as a slip of the pen does, and not in its ending or beginning."""
    most = 2 if len(known) >= _LONG else 1 if len(known) >= _SHORTEST else 0
    if not 0 < steps <= most or word[0] != known[0]:
        return False
    if any(known + ending == word or word + ending == known for ending in _ENDINGS):
        return False
    return steps == 1 or word[-_SAME_END:] == known[-_SAME_END:]


def _may_be_one(actors: pd.DataFrame, pair: frozenset[str]) -> bool:
    """Whether nothing that the records give of two actors says that they are two."""
    one, other = sorted(pair)
    rows = actors.loc[[one, other]]
    if other == rows.at[one, "part_of"] or one == rows.at[other, "part_of"]:
        return False
    if (rows["form"] == "group").sum() == 1:
        return False
    return all(rows[column].dropna().map(fold).nunique() < 2 for column in ("social_space", "level"))
