"""The best core against all cores: correlations written out by cell, planted cores, bounds where the work ends."""

from typing import get_args

import networkx as nx
import numpy as np
import pytest

from akteursnetz import measures as m
from akteursnetz.exchange.graphs import from_networkx
from akteursnetz.measures import coresearch
from akteursnetz.measures.arrays import Floats
from akteursnetz.measures.corepattern import Between, Pattern
from akteursnetz.measures.coresearch import Cores, best_cores

TREATMENTS: tuple[Between, ...] = get_args(Between)


def drawn(rng: np.random.Generator, n: int, density: float) -> Floats:
    """Cells of a random network, both ways added: an undirected tie is two."""
    ties = (rng.random((n, n)) < density) & ~np.eye(n, dtype=bool)
    ties = np.triu(ties) if rng.random() < 0.5 else ties
    both = ties | ties.T if not np.tril(ties).any() else ties
    return both.astype(np.float64) + both.T


def found(ties: Floats, between: Between) -> Cores:
    return best_cores(ties, Pattern(len(ties), float(ties.sum() / 2), between))


def exhaustive(ties: Floats, between: Between) -> tuple[float, int]:
    """Highest Pearson correlation of ties and pattern over all cores, cell by cell, and how many cores have it."""
    n = len(ties)
    cores = (np.arange(2**n)[:, None] >> np.arange(n)) % 2 == 1
    first, second = np.triu_indices(n, 1)
    pairs = cores[:, first].astype(int) + cores[:, second]
    pattern = np.where(pairs == 2, 1.0, np.where(pairs == 0, 0.0, {"ignored": np.nan, "tied": 1, "untied": 0}[between]))
    values = _correlations(pattern, ties[first, second] / 2)
    return float(np.nanmax(values, initial=-2)), int((values > np.nanmax(values, initial=-2) - 1e-12).sum())


def _correlations(pattern: Floats, tied: Floats) -> Floats:
    """Correlation over both cells of each pair, of which `tied` is the mean; squares of 0 and 1 are themselves."""
    seen = ~np.isnan(pattern)
    weight, x = seen / np.maximum(1, seen.sum(axis=1))[:, None], np.nan_to_num(pattern)
    expected, there, common = (weight * x).sum(axis=1), weight @ tied, (weight * x) @ tied
    spread = expected * (1 - expected) * there * (1 - there)
    return np.where(spread > 1e-9, (common - expected * there) / np.sqrt(np.maximum(spread, 1e-9)), np.nan)


@pytest.mark.parametrize("between", TREATMENTS)
def test_best_cores_are_those_of_all(between: Between) -> None:
    rng = np.random.default_rng(1)
    sizes = [*rng.integers(2, 10, 60), 13, 14]
    for n in sizes:
        ties = drawn(rng, int(n), rng.uniform(0.1, 0.9))
        best, equal = exhaustive(ties, between)
        cores = found(ties, between)
        if equal == 0:
            assert np.isnan(cores.fit)
        else:
            assert cores.fit == cores.bound == pytest.approx(best, abs=1e-12)
        assert (len(cores.members), cores.exact) == (equal, True)


@pytest.mark.parametrize("between", TREATMENTS)
def test_bounds_hold_where_the_work_ends(between: Between, monkeypatch: pytest.MonkeyPatch) -> None:
    """With little work allotted the bound of each random network of eight is at or above its best fit."""
    rng = np.random.default_rng(2)
    ended = 0
    for budget in rng.integers(1, 300, 40):
        ties = drawn(rng, 8, rng.uniform(0.2, 0.8))
        best, _ = exhaustive(ties, between)
        monkeypatch.setattr(coresearch, "BUDGET", int(budget))
        cores = found(ties, between)
        assert cores.fit - 1e-12 <= best <= cores.bound + 1e-12 <= 1 + 1e-12
        assert not cores.exact or cores.bound == cores.fit
        ended += not cores.exact
    assert ended > 10


def test_a_planted_core_of_twelve_in_twenty_five() -> None:
    """All of the core tied, none of the periphery; each of these to some of the core, by chance."""
    rng = np.random.default_rng(3)
    place = rng.permutation(25)
    core = place[:12]
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(25))
    graph.add_edges_from((int(a), int(b)) for a in core for b in core if a < b)
    graph.add_edges_from((int(a), int(b)) for a in core for b in place[12:] if rng.random() < 0.6)
    best = m.core_periphery(from_networkx(graph))
    assert best.core == tuple(str(actor) for actor in sorted(core))
    assert (best.exact, best.equally_good) == (True, 1)
    assert best.fit == best.bound == pytest.approx(1)


def test_a_core_that_no_single_move_leads_to() -> None:
    """The best of all 2^25 cores of a random network, searched exhaustively; a climb from the degrees ends at .203."""
    best = m.core_periphery(from_networkx(nx.gnp_random_graph(25, 0.3, seed=6)), between="tied")
    assert best.fit == pytest.approx(0.2173737848439012, abs=1e-12)
    assert (best.exact, best.equally_good) == (True, 2)


def test_a_dense_random_network_has_a_fit_and_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coresearch, "BUDGET", 400_000)
    best = m.core_periphery(from_networkx(nx.gnp_random_graph(60, 0.5, seed=1)), between="untied")
    assert not best.exact
    assert best.fit < best.bound < 0.5


def test_equally_good_cores_of_interchangeable_pairs() -> None:
    """Ten separate pairs, core and periphery tied: one of each pair in the core leaves no tie outside, 2^10 ways."""
    best = m.core_periphery(from_networkx(nx.disjoint_union_all([nx.path_graph(2)] * 10)), between="tied")
    assert (best.exact, best.equally_good, len(best.core)) == (True, 1024, 10)
    assert best.core == tuple(str(actor) for actor in range(0, 20, 2))


@pytest.mark.parametrize("between", TREATMENTS)
def test_a_fit_rises_inside_and_falls_outside(between: Between) -> None:
    """What the bounds rest on: at one size, more ties inside or fewer in the periphery never fit worse."""
    pattern = Pattern(9, 30, between)
    inside, outside = np.meshgrid(np.arange(13.0), np.arange(21.0), indexing="ij")
    fits = pattern.fit(4, inside, outside)
    assert (np.diff(fits, axis=0)[~np.isnan(np.diff(fits, axis=0))] >= -1e-12).all()
    assert (np.diff(fits, axis=1)[~np.isnan(np.diff(fits, axis=1))] <= 1e-12).all()


def test_chords_leave_no_fit_out() -> None:
    """All ties inside and outside that reach a fit satisfy the combination, whatever the bounds."""
    rng = np.random.default_rng(4)
    pattern = Pattern(12, 60, "ignored")
    inside, outside = (cells.ravel() for cells in np.meshgrid(np.arange(21.0), np.arange(43.0), indexing="ij"))
    for fit in rng.uniform(0, 1, 50):
        most, least = float(rng.integers(1, 21)), float(rng.integers(0, 43))
        chord = pattern.chord(5, np.array([most]), np.array([least]), fit)
        reached = (pattern.fit(5, inside, outside) >= fit) & (inside <= most) & (outside >= least)
        degrees = pattern.ties - outside + inside
        assert (chord.inside * inside + chord.degrees * degrees >= chord.least - 1e-6)[reached].all()
