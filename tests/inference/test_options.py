"""What a call is asked for is checked at its door: a sentence says what there is, and what comes nearest."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from tests.networks import path, star

from akteursnetz import inference as i
from akteursnetz import measures as m
from akteursnetz.errors import NetworkError

NET, OTHER = star(5), path(6)
RING = np.roll(np.eye(8), 1, axis=1) + np.roll(np.eye(8), -1, axis=1)

WORDS: list[tuple[Callable[..., Any], tuple[Any, ...], dict[str, str], str]] = [
    (m.core_periphery, (NET,), {"between": "none"}, "between must be one of ignored, tied, untied; it is 'none'"),
    (m.actor_core, (NET,), {"between": "unted"}, 'did you mean "untied"'),
    (m.network_core_fit, (NET,), {"between": ""}, "between must be one of"),
    (m.key_player_table, (NET,), {"purpose": "fragments"}, 'did you mean "fragment"'),
    (m.assembled, (NET,), {"rule": "documents"}, 'did you mean "documented"'),
    (m.overlap_table, (NET,), {"by": "formalty"}, 'did you mean "formality"'),
    (m.network_ei, (NET,), {"by": "sectr"}, 'did you mean "sector"'),
    (i.qap, (NET, NET), {"association": "pearson"}, "association must be one of correlation, jaccard, overlap"),
    (i.qap, (NET, NET), {"tail": "bigger"}, "tail must be one of two, absolute, greater, less; it is 'bigger'"),
    (i.mrqap, (NET, {"x": OTHER}), {"family": "logit"}, "family must be one of linear, logistic; it is 'logit'"),
    (i.effect, (NET, "name"), {"of": "sendr"}, 'did you mean "sender"'),
    (i.same, (NET, "sectr"), {}, 'did you mean "sector"'),
    (i.conditional_test, (NET, "density"), {"null": "U|n"}, "null must be one of U|n,m, U|MAN, U|degrees, labels"),
    (i.conditional_test, (NET, "density"), {"null": "U|MAN"}, "if directed, U|MAN"),
    (i.conditional_test, (NET, "density"), {"tail": "bigger"}, "tail must be one of"),
    (i.conditional_test, (NET, "density"), {"by": "sectr"}, 'did you mean "sector"'),
    (i.conditional_test, (NET, m.network_density), {"tail": "bigger"}, "tail must be one of"),
    (i.entries_test, (NET, "degree"), {"null": "lables"}, 'did you mean "labels"'),
    (i.group_shares_test, (NET,), {"tail": "bigger"}, "tail must be one of"),
    (i.group_shares_test, (RING,), {}, "give groups="),
    (i.brokerage_test, (NET,), {"tail": "bigger"}, "tail must be one of"),
    (i.brokerage_test, (NET,), {"by": "sectr"}, 'did you mean "sector"'),
    (i.conditional, (RING, "density"), {"null": "margins"}, "null must be one of"),
    (i.vertex_bootstrap, (NET, "betweenness"), {}, "a statistic must be one of density, log_mean_degree"),
    (i.jackknife, (NET, ["transitivty"]), {}, 'did you mean "transitivity"'),
    (i.cug_difference, (NET, OTHER, "centralisation"), {}, 'did you mean "degree_centralisation"'),
    (i.pooled_difference, (NET, OTHER, ["ei_index"]), {}, "a statistic must be one of"),
    (i.class_difference, ([1.0], [2.0]), {"tail": "bigger"}, "tail must be one of"),
    (i.class_difference, ([NET], [OTHER]), {}, r"network_density\(net\) for net in networks"),
]

COUNTS: list[tuple[Callable[..., Any], tuple[Any, ...], dict[str, Any], str]] = [
    (m.actor_community, (NET,), {"runs": 0}, "runs must be a whole number of 1 or more; it is 0"),
    (m.network_community_stability, (NET,), {"runs": 2.5}, "runs must be a whole number"),
    (m.network_community_modularity, (NET,), {"seed": -1}, "seed must be a whole number of 0 or more; it is -1"),
    (m.actor_block, (NET,), {"blocks": 0}, "blocks must be a whole number of 1 or more"),
    (m.key_player_table, (NET,), {"up_to": 0}, "up_to must be a whole number of 1 or more"),
    (m.actor_pagerank, (NET,), {"damping": 1}, "damping must be 0 or more and below 1; it is 1"),
    (m.actor_power, (NET,), {"attenuation": 1}, "attenuation must lie between -1 and 1; it is 1"),
    (i.qap, (NET, NET), {"replicates": 0}, "replicates must be a whole number of 1 or more; it is 0"),
    (i.qap, (RING, RING), {"replicates": "many"}, "replicates must be a whole number"),
    (i.mrqap, (RING, {"x": RING @ RING}), {"replicates": -5}, "replicates must be a whole number"),
    (i.conditional_test, (NET, "density"), {"replicates": 0}, "replicates must be a whole number"),
    (i.conditional_test, (NET, m.network_density), {"replicates": 9.5}, "replicates must be a whole number"),
    (i.conditional_test, (NET, "density"), {"null": "U|degrees", "seed": -1}, "seed must be a whole number"),
    (i.entries_test, (NET, "degree"), {"replicates": 0}, "replicates must be a whole number"),
    (i.group_shares_test, (NET,), {"replicates": 0}, "replicates must be a whole number"),
    (i.shared_columns, ([[1, 0], [1, 1]],), {"replicates": 0}, "replicates must be a whole number"),
    (i.brokerage_test, (NET,), {"replicates": 0}, "replicates must be a whole number"),
    (i.brokerage_test, (NET,), {"stratum": 0}, "stratum must be a whole number of 1 or more; it is 0"),
    (i.vertex_bootstrap, (NET, "density"), {"replicates": 0}, "replicates must be a whole number"),
    (i.bootstrap_difference, (NET, OTHER), {"seed": 0.5}, "seed must be a whole number"),
    (i.cug_difference, (NET, OTHER), {"replicates": 0}, "replicates must be a whole number"),
    (i.pooled_difference, (NET, OTHER), {"replicates": None}, "replicates must be a whole number"),
    (i.class_difference, ([1.0], [2.0]), {"replicates": 0}, "replicates must be a whole number"),
    (i.vertex_bootstrap, (RING, "ei"), {"groups": [0, 1]}, "groups are 8 whole numbers, one an actor"),
    (i.vertex_bootstrap, (RING, "ei"), {"groups": list("aabbccdd")}, "groups are 8 whole numbers"),
    (i.vertex_bootstrap, (RING, "ei"), {}, "give groups="),
]


CASES = [*WORDS, *COUNTS]


@pytest.mark.parametrize("case", CASES, ids=[f"{case[0].__name__} {place}" for place, case in enumerate(CASES)])
def test_what_there_is_not_gets_a_sentence(case: tuple[Callable[..., Any], Any, dict[str, Any], str]) -> None:
    function, arguments, options, sentence = case
    with pytest.raises(NetworkError, match=sentence.replace("|", r"\|")):
        function(*arguments, **options)


@pytest.mark.parametrize("weight", [np.inf, 1e300, -1.0, 0.0])
@pytest.mark.parametrize("measure", [m.actor_power, m.actor_betweenness, m.actor_constraint, m.pair_betweenness])
def test_a_weight_that_cannot_be_measured_gets_a_sentence(measure: Callable[..., Any], weight: float) -> None:
    weighted = OTHER.derive(ties=OTHER.ties.assign(amount=[2.0, 1.0, weight, 1.0, 1.0]))
    with pytest.raises(NetworkError, match="above 0 and finite"):
        measure(weighted, weight="amount")
