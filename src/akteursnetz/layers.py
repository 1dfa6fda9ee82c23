"""Layers: parts of a network that are networks again, so that every measure, gap and picture works on every layer.

Layers by formality, relation or subject keep all actors, so that isolates show. Layers by place and time drop the
actors that are elsewhere or not there at the time. Unknown is never taken for absent: an actor or a tie without dates
stays at every date; `undated` counts such ties.
"""

from collections.abc import Iterable, Mapping

import pandas as pd

from akteursnetz.errors import NetworkError
from akteursnetz.graph import hosts, in_force, one_mode_actors, roster_places, tie_states
from akteursnetz.network import Network, require_network
from akteursnetz.records.cells import MisreadError, code_of, date_of, interval
from akteursnetz.records.identity import tie_ids
from akteursnetz.schema import RELATIONS, SEATLESS_RELATIONS, TWO_MODE_FORMS, TWO_MODE_RELATIONS

#: Relations by which work is done. Supervision, instruction and ownership order it, patronage supports it.
OPERATIVE = ("cooperation", "referral", "funding", "commission", "allocation")


def contractual(net: Network) -> Network:
    """The layer of contractual ties: those that rest on an agreement both sides sign (`schema.BINDINGS`)."""
    return require_network(net).keep(ties=net.layers == "contractual")


def formalised(net: Network) -> Network:
    """The ties that are formalised: those that rest on an agreement, a decision or a statute (`schema.BINDINGS`)."""
    return require_network(net).keep(ties=net.formalised == "formalised")


def non_contractual(net: Network) -> Network:
    """The layer of ties that are known to rest on no contract."""
    return require_network(net).keep(ties=net.layers == "non_contractual")


def unspecified(net: Network) -> Network:
    """The layer of ties of which the records do not say whether there is a contract."""
    return require_network(net).keep(ties=net.layers == "unspecified")


def operative(net: Network) -> Network:
    """The operative network: the ties by which measured actors do their work together.

    Cooperation, referral, funding, commission and allocation between actors that are neither body nor programme.
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
    """The ties of some relations or subjects, the actors of some social spaces; several conditions hold together.

    Relations are taken in either language. A subject is found anywhere in the ties' subject, in any case. Raises
    NetworkError for a relation that is none, and for a subject or a social space that no record has.
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


def at(net: Network, date: str) -> Network:
    """The network at a date: actors and ties that may have been there then; what has no date stays.

    `date` is ISO at any precision, or DD.MM.YYYY; an actor or a tie stays if its period may overlap with it. A tie that
    ended or failed before its end was known stays out of measures by its state, not by its date. Raises NetworkError
    for a date that is none.
    """
    try:
        first, last = interval(date_of(date))
    except MisreadError:
        raise NetworkError("no_date", found=date) from None

    def there(table: pd.DataFrame) -> pd.Series:
        began = [pd.isna(since) or interval(since)[0] <= last for since in table["since"]]
        lasts = [pd.isna(until) or interval(until)[1] >= first for until in table["until"]]
        return pd.Series(began, index=table.index, dtype=bool) & pd.Series(lasts, index=table.index, dtype=bool)

    return require_network(net).keep(actors=there(net.actors), ties=there(net.ties))


def undated(net: Network) -> int:
    """How many ties have neither a beginning nor an end, and so stay at every date."""
    return int(net.ties[["since", "until"]].isna().all(axis=1).sum())


def umbrella(net: Network) -> Network:
    """The network of the uppermost parents: members folded into what they are part of, their ties carried over.

    A tie between two members of one parent goes, since an actor has no tie to itself. Tie ids stay, so records can be
    followed.
    """
    parent = dict(zip(require_network(net).actors.index, net.actors["part_of"], strict=True))
    top = {actor: _top(actor, parent) for actor in net.actors.index}
    states = net.ties["state"].where(in_force(net), tie_states(net))
    ties = net.ties.assign(state=states, **{end: net.ties[end].map(top).astype("str") for end in ("from", "to")})
    kept = pd.Series([top[actor] == actor for actor in net.actors.index], index=net.actors.index, dtype=bool)
    return net.derive(actors=net.actors[kept], ties=ties[ties["from"] != ties["to"]])


def seats(net: Network) -> pd.DataFrame:
    """The two-mode part: who sits in, belongs to or takes part in what, as far as it is in force.

    The host of a seat is the body or programme at one end of the tie; where there is none or one at both ends, what the
    tie leads to. Who supervises, instructs or commissions a body or programme has no seat on it by that.

    Returns
    -------
    DataFrame indexed by tie id, columns `actor` and `host` (ids).
    """
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
    """Who sits together where: a tie for each two actors and each body, or programme, that both belong to.

    The ties' relation is `co_membership`, their subject the name of the body; seats not in force do not count. The
    actors are those of the one-mode network, isolates included. Affiliation with an umbrella organisation is no body.
    """
    forms = [form for form, wanted in zip(TWO_MODE_FORMS, (bodies, programmes), strict=True) if wanted]
    there = seats(net).drop_duplicates()
    actors = net.actors.loc[one_mode_actors(net)]
    hosted = there[
        there["host"].isin(net.actors.index[net.actors["form"].isin(forms)]) & there["actor"].isin(actors.index)
    ]
    together = hosted.merge(hosted, on="host")
    first, second = (together[side].map(roster_places(net)) for side in ("actor_x", "actor_y"))
    together = together[first < second]
    ties = pd.DataFrame({column: pd.Series(dtype=dtype) for column, dtype in net.ties.dtypes.items()})
    ties = ties.reindex(range(len(together))).assign(
        id=None,
        relation="co_membership",
        subject=together["host"].map(net.actors["name"]).to_numpy(),
        **{"from": together["actor_x"].to_numpy(), "to": together["actor_y"].to_numpy()},
    )
    ties = ties.astype({**net.ties.dtypes.to_dict(), "id": "str"})
    ties.index = pd.Index(tie_ids(ties), dtype="str", name="id")
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
