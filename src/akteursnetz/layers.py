"""Layers of a network by formality, relation, subject, place and time, each a network again.

Layers by formality, relation or subject keep all actors, so that isolates show. Layers by place and time drop the
actors that are elsewhere or not there at the time. Unknown is not taken for absent unasked: an actor or a tie without
dates stays at every date; `undated` counts such ties, and `at` has a second reading without them.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Literal

import pandas as pd

from akteursnetz.doors import one_of
from akteursnetz.errors import NetworkError
from akteursnetz.graph import actor_rows, hosts, in_force, one_mode_actors, tie_states
from akteursnetz.network import Network, once, require_network
from akteursnetz.periods import OVER, Days, Period, days_of, periods, recorded_states, within
from akteursnetz.records.cells import code_of
from akteursnetz.records.dates import date_of
from akteursnetz.records.identity import ids_of
from akteursnetz.records.misread import MisreadError
from akteursnetz.schema import RELATIONS, SEATLESS_RELATIONS, TWO_MODE_FORMS, TWO_MODE_RELATIONS

#: How a tie counts that may have been there at a date, and may not.
Unsure = Literal["there", "absent"]
#: States of a tie that is not there yet.
AHEAD = ("planned", "wished")
#: Relations by which work is done. Supervision, instruction and ownership order it, patronage supports it.
OPERATIVE = ("cooperation", "referral", "funding", "commission", "allocation")


def contractual(net: Network) -> Network:
    """Layer of contractual ties: those that rest on an agreement both sides sign (`schema.BINDINGS`).

    All actors stay.

    >>> from akteursnetz.examples import example
    >>> len(contractual(example("dortmund")).ties)
    2
    """
    return require_network(net).keep(ties=net.layers == "contractual")


def formalised(net: Network) -> Network:
    """Layer of formalised ties: those that rest on an agreement, a decision or a statute (`schema.BINDINGS`).

    All actors stay.

    >>> from akteursnetz.examples import example
    >>> len(formalised(example("dortmund")).ties)
    2
    """
    return require_network(net).keep(ties=net.formalised == "formalised")


def non_contractual(net: Network) -> Network:
    """Layer of non-contractual ties: those that are known to rest on no contract. All actors stay.

    >>> from akteursnetz.examples import example
    >>> len(non_contractual(example("dortmund")).ties)
    3
    """
    return require_network(net).keep(ties=net.layers == "non_contractual")


def unspecified(net: Network) -> Network:
    """Layer of ties of unspecified formality: the records do not say whether there is a contract. All actors stay.

    >>> from akteursnetz.examples import example
    >>> len(unspecified(example("dortmund")).ties)
    21
    """
    return require_network(net).keep(ties=net.layers == "unspecified")


def operative(net: Network) -> Network:
    """Operative network: the ties by which measured actors do their work together.

    Cooperation, referral, funding, commission and allocation between actors that are neither body nor programme.

    >>> from akteursnetz.examples import example
    >>> len(operative(example("dortmund")).ties)
    9
    """
    actors = one_mode_actors(net)
    between = net.ties["from"].isin(actors) & net.ties["to"].isin(actors)
    return net.keep(ties=between & net.ties["relation"].isin(OPERATIVE))


def select(
    net: Network,
    *,
    relation: str | Iterable[str] | None = None,
    subject: str | Iterable[str] | None = None,
    social_space: str | Iterable[str] | None = None,
) -> Network:
    """Part of a network: the ties of some relations or subjects, the actors of some social spaces; all conditions hold.

    Relations are taken in either language. A subject is found anywhere in the ties' subject, in any case. Raises
    NetworkError for a relation that is none, and for a subject or a social space that no record has.

    >>> from akteursnetz.examples import example
    >>> len(select(example("dortmund"), relation="cooperation").ties)
    7
    """
    ties = pd.Series(True, index=require_network(net).ties.index)
    if relation is not None:
        ties &= net.ties["relation"].isin([_relation(word) for word in _words(relation)])
    if subject is not None:
        ties &= _with_subject(net, _words(subject))
    if social_space is None:
        return net.keep(ties=ties)
    spaces = _words(social_space)
    _require(spaces, net.actors["social_space"].dropna().unique(), "social space")
    return net.keep(actors=net.actors["social_space"].isin(spaces), ties=ties)


def at(net: Network, date: str, *, unsure: Unsure = "there") -> Network:
    """Network at a date: the actors and ties of that time, bearing the date as its own (`meta.date`).

    `date` is ISO at any precision, or DD.MM.YYYY; what was there on one of its days counts. A tie that ended or failed
    was there from its beginning to its end: within this period its state is `existing`, after it the tie stays as a
    record that is not measured. Without an end it ended before the date of the records; without a beginning it may have
    been there on any earlier day. An existing tie goes on where no end is given. What is planned or wished stays so. So
    it is with actors that ended or failed.

    Where a date is missing, or is too coarse, `unsure` says how a tie counts that may have been there and may not:
    "there" (the greatest reading) or "absent" (the least: only what was surely there). Actors without dates stay in
    both. The records as they stand remain with the network (`origin`). Raises NetworkError for a date that is none and
    for another word for `unsure`.

    >>> from akteursnetz.examples import example
    >>> from akteursnetz.graph import pairs
    >>> [len(pairs(at(example("dortmund"), "2007", unsure=reading))) for reading in ("there", "absent")]
    [9, 0]
    """
    one_of(unsure, ("there", "absent"), "unsure")
    days, state = days_of(date), recorded_states(require_network(net))
    once, over = state.isin(OVER), _where(net, lambda period: period.ended.last < days.first)
    there = _there(net, days, state, unsure)
    ties = net.ties.assign(state=state.mask(once & there, "existing"))
    dated = net.derive(actors=_actors_then(net, days, unsure), ties=ties)
    kept = dated.keep(actors=within(net.actors, days), ties=there | (once & over))
    return kept.derive(meta=replace(net.meta, date=date_of(date))).taken_from(net)


def _actors_then(net: Network, days: Days, unsure: Unsure) -> pd.DataFrame:
    """Actors with their states at some days: who has ended since was there; without an end that is unsure."""
    actors, records = net.actors, net.origin or net
    state = records.actors["state"].reindex(actors.index)
    earlier = records.meta.date is None or days.first < days_of(records.meta.date).first
    there = actors["until"].notna() | (earlier and unsure == "there")
    return actors.assign(state=state.mask(state.isin(OVER) & there, "existing"))


def _there(net: Network, days: Days, state: pd.Series, unsure: Unsure) -> pd.Series:
    """Mask of the ties that count as existing at some days; planned and wished ones stay wherever they may be."""
    may = _where(net, lambda period: period.may_touch(days))
    return may if unsure == "there" else may & (state.isin(AHEAD) | _where(net, lambda period: period.touches(days)))


def _where(net: Network, holds: Callable[[Period], bool]) -> pd.Series:
    return pd.Series([holds(period) for period in periods(net).values()], index=net.ties.index, dtype=bool)


def undated(net: Network) -> int:
    """Number of ties with neither a beginning nor an end, which stay at every date."""
    return int(net.ties[["since", "until"]].isna().all(axis=1).sum())


def umbrella(net: Network) -> Network:
    """Network contracted by `part_of`: members are merged into their uppermost parent, which takes over their ties.

    A tie between two members of one parent goes, since an actor has no tie to itself. Tie ids stay, so records can be
    followed.

    >>> from akteursnetz.examples import example
    >>> net = example("dortmund")
    >>> len(net.actors), len(umbrella(net).actors)
    (26, 23)
    """
    parent = dict(zip(require_network(net).actors.index, net.actors["part_of"], strict=True))
    top = {actor: _top(actor, parent) for actor in net.actors.index}
    states = net.ties["state"].where(in_force(net), tie_states(net))
    ties = net.ties.assign(state=states, **{end: net.ties[end].map(top).astype("str") for end in ("from", "to")})
    kept = pd.Series([top[actor] == actor for actor in net.actors.index], index=net.actors.index, dtype=bool)
    return net.derive(actors=net.actors[kept], ties=ties[ties["from"] != ties["to"]])


def seats(net: Network) -> pd.DataFrame:
    """Two-mode edge list: the seats and memberships in force, as actor and host.

    The host of a seat is the body or programme at one end of the tie; where there is none or one at both ends, what the
    tie leads to. Who supervises, instructs or commissions a body or programme has no seat on it by that.

    >>> from akteursnetz.examples import example
    >>> seats(example("eichsfeld"))["host"].value_counts().to_dict()
    {'projekte': 3, 'aufsuchende_hilfen': 1}

    Returns
    -------
    DataFrame indexed by tie id, columns `actor` and `host` (ids).
    """
    return _seats(net).copy(deep=False)


@once
def _seats(net: Network) -> pd.DataFrame:
    there = hosts(net)
    ties = net.ties[in_force(net) & ~net.ties["relation"].isin(SEATLESS_RELATIONS)]
    from_host, to_host = (ties[end].isin(there) for end in ("from", "to"))
    two_mode = ties["relation"].isin(TWO_MODE_RELATIONS) | from_host | to_host
    turned = (from_host & ~to_host)[two_mode]
    ties = ties[two_mode]
    actor = ties["to"].where(turned, ties["from"])
    host = ties["from"].where(turned, ties["to"])
    return pd.DataFrame({"actor": actor, "host": host})


def project(net: Network, *, bodies: bool = True, programmes: bool = False) -> Network:
    """One-mode projection of the seats: a tie for each two actors and each body or programme that both belong to.

    The ties' relation is `co_membership`, their subject the name of the body; seats not in force do not count. The
    actors are those of the one-mode network, isolates included. Affiliation with an umbrella organisation is no body.

    >>> from akteursnetz.examples import example
    >>> len(project(example("eichsfeld"), programmes=True).ties)
    3
    """
    forms = [form for form, wanted in zip(TWO_MODE_FORMS, (bodies, programmes), strict=True) if wanted]
    there = seats(net).drop_duplicates()
    actors = net.actors.loc[one_mode_actors(net)]
    hosted = there[
        there["host"].isin(net.actors.index[net.actors["form"].isin(forms)]) & there["actor"].isin(actors.index)
    ]
    together = hosted.merge(hosted, on="host")
    first, second = (together[side].map(actor_rows(net)) for side in ("actor_x", "actor_y"))
    together = together[first < second]
    ties = pd.DataFrame({column: pd.Series(dtype=dtype) for column, dtype in net.ties.dtypes.items()})
    ties = ties.reindex(range(len(together))).assign(
        id=None,
        relation="co_membership",
        subject=together["host"].map(net.actors["name"]).to_numpy(),
        **{"from": together["actor_x"].to_numpy(), "to": together["actor_y"].to_numpy()},
    )
    ties = ties.astype({**net.ties.dtypes.to_dict(), "id": "str"})
    ties.index = pd.Index(ids_of(ties), dtype="str", name="id")
    return net.derive(actors=actors, ties=ties.drop(columns="id"))


def _top(actor: str, parent: Mapping[str, str]) -> str:
    while isinstance(parent[actor], str) and parent[actor] in parent:
        actor = parent[actor]
    return actor


def _words(given: str | Iterable[str]) -> list[str]:
    return [given] if isinstance(given, str) else list(given)


def _relation(word: str) -> str:
    try:
        return code_of(word, RELATIONS)
    except MisreadError:
        raise NetworkError(f'"{word}" is no relation; there are: {", ".join(RELATIONS)}') from None


def _with_subject(net: Network, words: list[str]) -> pd.Series:
    found = pd.Series(False, index=net.ties.index)
    for word in words:
        with_word = net.ties["subject"].str.contains(word, case=False, regex=False, na=False)
        if not with_word.any():
            raise NetworkError(
                f'no tie has the subject "{word}"; there are: {_known(net.ties["subject"].dropna().unique())}'
            )
        found |= with_word
    return found


def _require(words: list[str], known: Iterable[str], what: str) -> None:
    for word in words:
        if word not in known:
            raise NetworkError(f'no record has the {what} "{word}"; there are: {_known(known)}')


def _known(words: Iterable[str]) -> str:
    return ", ".join(sorted(words)) or "none"
