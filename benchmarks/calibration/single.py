"""Tests of one network, each on networks where its null model is true."""

from collections.abc import Callable

import networkx as nx
import numpy as np

from akteursnetz.engine import named_seed
from akteursnetz.exchange.graphs import from_networkx
from akteursnetz.inference import brokerage_test, class_difference, conditional, mrqap, qap
from akteursnetz.inference.conditional import Null
from benchmarks.calibration.processes import MEAN_DEGREE, Process, chance, network

LEVEL = 0.05
ACTORS = 20
Trial = Callable[[np.random.Generator, int, int], float]


def _random(rng: np.random.Generator, process: Process) -> np.ndarray:
    return network(process, np.arange(ACTORS) % 3, rng)


def _directed(rng: np.random.Generator) -> np.ndarray:
    return (rng.random((ACTORS, ACTORS)) < 0.2) & ~np.eye(ACTORS, dtype=bool)


def _qap(rng: np.random.Generator, replicates: int, seed: int) -> float:
    """Two networks made independently, both with very unequal activity."""
    x, y = (_random(rng, Process(activity=0.8)) for _ in range(2))
    return qap(x, y, replicates=replicates, seed=seed).p


def _mrqap(rng: np.random.Generator, replicates: int, seed: int) -> float:
    """The predictor goes with another one, which has senders' effects and acts on the outcome."""
    z = rng.normal(size=(ACTORS, ACTORS)) + rng.normal(size=(ACTORS, 1))
    x = z + rng.normal(size=(ACTORS, ACTORS))
    y = z + rng.normal(size=(ACTORS, ACTORS)) + rng.normal(size=(ACTORS, 1))
    return mrqap(y, {"x": x, "z": z}, directed=True, replicates=replicates, seed=seed)["x"].p


def _logistic(rng: np.random.Generator, replicates: int, seed: int) -> float:
    """The same as log-odds of a tie."""
    z = rng.normal(size=(ACTORS, ACTORS)) + rng.normal(size=(ACTORS, 1))
    x = z + rng.normal(size=(ACTORS, ACTORS))
    y = rng.random((ACTORS, ACTORS)) < chance(z + rng.normal(size=(ACTORS, 1)) - 1.5)
    tables = {"x": x, "z": z}
    fit = mrqap(y.astype(float), tables, directed=True, family="logistic", replicates=replicates, seed=seed)
    return fit["x"].p


def _separated(rng: np.random.Generator, replicates: int, seed: int) -> float:
    """Contracts are a random part of the cooperation, and x is another network; all activity is unequal."""
    cooperation, x = (_random(rng, Process(activity=0.8)) for _ in range(2))
    kept = np.triu(rng.random((ACTORS, ACTORS)) < 0.4)
    tables = {"x": x, "cooperation": cooperation}
    return mrqap(cooperation * (kept | kept.T), tables, family="logistic", replicates=replicates, seed=seed)["x"].p


def _chung_lu(rng: np.random.Generator) -> np.ndarray:
    """A tie of i and j has the chance w_i w_j / sum(w), at most 1: weights of the spread of activity .8."""
    weights = np.exp(0.8 * rng.standard_normal(ACTORS))
    weights *= MEAN_DEGREE / weights.mean()
    ties = np.triu(rng.random((ACTORS, ACTORS)) < np.outer(weights, weights) / weights.sum(), 1)
    return (ties | ties.T).astype(float)


def _given_chung_lu(rng: np.random.Generator, replicates: int, seed: int) -> float:
    tests = conditional(_chung_lu(rng), ["transitivity"], null="U|degrees", replicates=replicates, seed=seed)
    return tests["transitivity"].p


def _conditional(null: Null, statistic: str, process: Process) -> Trial:
    def trial(rng: np.random.Generator, replicates: int, seed: int) -> float:
        directed = null == "U|MAN"
        ties = _directed(rng) if directed else _random(rng, process)
        groups = rng.permutation(ACTORS) % 3 if null == "labels" else None
        tests = conditional(
            ties, [statistic], null=null, directed=directed, groups=groups, replicates=replicates, seed=seed
        )
        return tests[statistic].p

    return trial


def _brokerage(rng: np.random.Generator, replicates: int, seed: int) -> float:
    """Roles of the actor with most partners as coordinator; the more partners, the likelier the first of two groups."""
    graph = nx.from_numpy_array(_random(rng, Process(activity=0.8)))
    degrees = np.array([degree for _, degree in graph.degree])
    first = rng.random(ACTORS) < np.where(degrees > np.median(degrees), 0.7, 0.3)
    nx.set_node_attributes(graph, dict(enumerate(np.where(first, "first", "second").tolist())), "group")
    tests = brokerage_test(from_networkx(graph), by="group", replicates=replicates, seed=seed)
    return tests[str(degrees.argmax()), "coordinator"].p


def _classes(rng: np.random.Generator, replicates: int, seed: int) -> float:
    """Five networks against six; all divisions are counted."""
    del replicates, seed
    return class_difference(rng.exponential(size=5).tolist(), rng.exponential(size=6).tolist()).p


SINGLE: dict[str, Trial] = {
    "QAP, unequal activity": _qap,
    "MRQAP, related predictors, senders' effects": _mrqap,
    "MRQAP logistic, related predictors, senders' effects": _logistic,
    "MRQAP logistic, separated: contracts are a part of cooperation": _separated,
    "transitivity given U\\|n,m": _conditional("U|n,m", "transitivity", Process()),
    "transitivity given U\\|MAN, directed": _conditional("U|MAN", "transitivity", Process()),
    "transitivity given U\\|degrees, unequal activity": _conditional(
        "U|degrees", "transitivity", Process(activity=0.4)
    ),
    "transitivity given U\\|degrees, Chung-Lu": _given_chung_lu,
    "E-I index given labels, unequal activity": _conditional("labels", "ei", Process(activity=0.8)),
    "coordinators given sectors by degree, unequal activity": _brokerage,
    "classes of networks, 5 v 6": _classes,
}


def small_p(name: str, replicates: int, run: int) -> list[bool]:
    """Whether p <= .05 in one run."""
    seed = named_seed(run, name)
    return [SINGLE[name](np.random.default_rng(seed), replicates, seed) <= LEVEL]
