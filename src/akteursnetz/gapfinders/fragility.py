"""Finder of fragility: cutpoints, key players, bridges, pendants, single funders.

A cutpoint is an actor without whom others can no longer reach each other; a bridge is a tied pair of which the same
holds. Who has one partner only is told once for all, so a cutpoint that cuts off a single actor is not told again.
Where one informant told the network, everybody hangs on that informant because of the question: then only cutpoints
are told, with that reason. A cutpoint weighs heavily only in a survey: of other records nobody knows what ties they
leave out. How often the like comes about by chance is told with each (`chance`).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

import networkx as nx

from akteursnetz.gapfinders.chance import chance_note
from akteursnetz.gapfinders.finding import Finding, Percent, Phrase, Severity
from akteursnetz.gapfinders.funding import single_funders
from akteursnetz.gapfinders.grouping import all_pairs, source_note, with_ties
from akteursnetz.gapfinders.naming import by_name, names, pair_name
from akteursnetz.gapfinders.overturn import joining, overturn_note
from akteursnetz.graph import actor_rows, in_force, measured, partners, ties_between
from akteursnetz.knowledge.absence import asked, is_survey, one_informant
from akteursnetz.measures.cuts import SearchTree, search_tree
from akteursnetz.measures.keyplayers import key_player_table
from akteursnetz.measures.whole import network_fragmentation
from akteursnetz.network import Network
from akteursnetz.schema import SECTORS, Code

_GRAVE = 0.2  # a cutpoint that cuts off so large a share of the others weighs heavily
_HALF = 0.5
_TRIPLES = 40  # in larger networks sets of three are not searched


def find_fragility(net: Network) -> list[Finding]:
    """Findings on cutpoints, key players, bridges, pendants and single funders."""
    graph = partners(net)
    tree = search_tree(graph)
    cuts = list(_cutpoints(net, graph, tree))
    if one_informant(net):
        return [*cuts, *single_funders(net)]
    return [
        *cuts,
        *_key_players(net, graph),
        *_bridges(net, graph, tree),
        *_pendants(net, graph),
        *single_funders(net),
    ]


def ranked(net: Network, pieces: Iterable[Iterable[str]]) -> list[list[str]]:
    """Components sorted by size, largest first, and each by the names of its actors.

    The order is that of `net.actors`, which `find_gaps` has sorted by name.
    """
    place = actor_rows(net)
    found = [sorted(piece, key=place.__getitem__) for piece in pieces]
    return sorted(found, key=lambda piece: (-len(piece), place[piece[0]]))


def sector_note(net: Network, actors: Sequence[str]) -> tuple[Phrase, ...]:
    """Note that names the sectors of actors; empty where no sector is given."""
    sectors: tuple[Code, ...] = tuple(
        SECTORS[sector] for sector in dict.fromkeys(net.actors["sector"].reindex(list(actors)).dropna())
    )
    return (Phrase("sectors", {"sectors": sectors}),) if sectors else ()


def cut_off_note(net: Network, pieces: Sequence[Sequence[str]]) -> tuple[Phrase, ...]:
    """Note on who would be cut off: actors one by one, from most of the others, or in components."""
    cut_off, others, largest = _cut_off(pieces), sum(map(len, pieces)), len(pieces[0])
    told = {"actors": names(net, cut_off)}
    if largest == 1:
        phrase = Phrase("left_alone", told)
    elif largest >= _HALF * others:
        phrase = Phrase("cut_off", told)
    else:
        phrase = Phrase("in_parts", {**told, "all": others, "n": len(pieces), "largest": largest})
    seated = (Phrase("seats_not_counted"),) if _seated(net, cut_off) else ()
    return (phrase, *sector_note(net, cut_off), *seated)


def _seated(net: Network, actors: Sequence[str]) -> bool:
    """Whether any of the actors has a seat on a body or programme, or is a member of another actor."""
    ties = net.ties[in_force(net) & ~measured(net)]
    return bool(ties["from"].isin(actors).any() or ties["to"].isin(actors).any())


def _cutpoints(net: Network, graph: "nx.Graph[str]", tree: SearchTree) -> Iterator[Finding]:
    whole = list(nx.connected_components(graph))
    for actor in graph:
        sizes = tree.sizes_without(actor)
        if len(sizes) > 1 and (max(sizes) == 1 or sum(sizes) - max(sizes) > 1):
            elsewhere = [part for part in whole if actor not in part]
            yield _cutpoint(net, graph, actor, ranked(net, tree.pieces_without(actor)), elsewhere)


def _cut_off(pieces: Sequence[Sequence[str]]) -> list[str]:
    """Actors outside the largest component; all where each is a component of its own."""
    return list(chain.from_iterable(pieces if len(pieces[0]) == 1 else pieces[1:]))


def _cutpoint(
    net: Network, graph: "nx.Graph[str]", actor: str, pieces: list[list[str]], elsewhere: list[set[str]]
) -> Finding:
    cut_off = _cut_off(pieces)
    grave = is_survey(net) and len(cut_off) >= _GRAVE * sum(map(len, pieces))
    severity: Severity = "low" if one_informant(net) else "high" if grave else "medium"
    notes = (
        *cut_off_note(net, pieces),
        *group_note(net, cut_off, among=[actor]),
        *overturn_note(joining(pieces, elsewhere, asked(net)), "cut"),
        *source_note(net),
        *chance_note(net, "cutpoint", len(cut_off)),
        *((Phrase("grave_fifth"),) if grave else ()),
    )
    evidence = tuple(chain.from_iterable(ties_between(net, actor, other) for other in graph[actor]))
    values = {"actor": net.name(actor), "n": len(cut_off), "pieces": len(pieces)}
    return Finding("cutpoint", severity, (actor,), evidence, values, notes, support=("actor_cutpoint",))


def group_note(net: Network, counted: Sequence[str], *, among: Sequence[str] = ()) -> tuple[Phrase, ...]:
    """Notes that name groups, which count as one actor, with the sizes that are given.

    Of those that a number counts, they tell it member by member too. Empty without a group, among others as well.
    """
    form, size = net.actors["form"], net.actors["count"]
    groups = [actor for actor in [*among, *counted] if form[actor] == "group"]
    if not groups:
        return ()
    known = [int(size[actor]) for actor in counted if form[actor] == "group" and size[actor] > 1]
    sized = zip(groups, names(net, groups), strict=True)
    told = tuple(
        Phrase("sized", {"name": name, "n": int(size[actor])}) if size[actor] > 1 else name for actor, name in sized
    )
    phrase = Phrase("groups_as_one", {"groups": told, "n": len(groups)})
    by_member = Phrase("groups_by_member", {"n": len(counted) - len(known) + sum(known)})
    return (phrase, by_member) if known else (phrase,)


def _key_players(net: Network, graph: "nx.Graph[str]") -> list[Finding]:
    """Finding on the smallest key-player set of two or three without which less than half of the others' pairs connect.

    Nothing where one actor is enough: then it is a cutpoint, or half of the pairs are apart anyway.
    """
    up_to = 3 if len(graph) <= _TRIPLES else 2
    table = key_player_table(net, up_to=up_to)
    enough = table[table["value"] >= _HALF]
    if enough.empty or enough.index[0] == 1:
        return []
    row = enough.iloc[0]
    players = tuple(str(row["actors"]).split("; "))
    values = {
        "actors": names(net, players),
        "n": len(players),
        "before": Percent(1 - network_fragmentation(net)),
        "after": Percent(1 - float(row["value"])),
    }
    pieces = ranked(net, nx.connected_components(graph.subgraph(set(graph) - set(players))))
    evidence = dict.fromkeys(tie for end in players for other in graph[end] for tie in ties_between(net, end, other))
    notes = (
        *cut_off_note(net, pieces),
        *((Phrase("equally_good", {"n": int(row["equally_good"]) - 1}),) if row["equally_good"] > 1 else ()),
        *group_note(net, (), among=players),
        *chance_note(net, "key_players", len(players), up_to=up_to),
    )
    support = ("key_player_table", "network_fragmentation")
    return [Finding("key_players", "medium", players, tuple(evidence), values, notes, support=support)]


def _bridges(net: Network, graph: "nx.Graph[str]", tree: SearchTree) -> Iterator[Finding]:
    """Findings on bridges between two components of two or more; pendants are told by `_pendants`."""
    whole = list(nx.connected_components(graph))
    for first, second in by_name(net, [(ends[0], ends[1]) for ends in nx.bridges(graph)]):
        if 1 in (graph.degree[first], graph.degree[second]):
            continue
        pieces = ranked(net, tree.sides(first, second))
        elsewhere = [part for part in whole if first not in part]
        values = {"pair": pair_name(net, first, second), "actors": names(net, pieces[1])}
        notes = (
            *group_note(net, pieces[1]),
            *overturn_note(joining(pieces, elsewhere, asked(net)), "cut"),
            *chance_note(net, "bridge", len(pieces[1])),
        )
        evidence = ties_between(net, first, second)
        yield Finding("bridge", "medium", (first, second), evidence, values, notes, support=("pair_bridge",))


def _pendants(net: Network, graph: "nx.Graph[str]") -> list[Finding]:
    """Finding on pendants (actors of degree one), each named with its partner; isolated pairs are left out."""
    found = [(actor, next(iter(graph[actor]))) for actor, degree in graph.degree if degree == 1]
    hanging = [(actor, partner) for actor, partner in found if graph.degree[partner] > 1]
    notes = group_note(net, (), among=[actor for actor, _ in hanging])
    found_ties = with_ties(net, hanging)
    return [
        replace(finding, notes=notes)
        for finding in all_pairs(net, "pendant", "low", found_ties, support=("actor_degree",))
    ]
