"""Agreement with R on two-mode networks, on several relations, and on weights."""

import numpy as np
import pytest
from tests.measures.reference import agrees, disagreements, figures, one_mode, row, seated
from tests.reference.files import needs_files

from akteursnetz import measures as m
from akteursnetz.graph import pairs
from akteursnetz.layers import project
from akteursnetz.network import Network

SEATED = {
    "southern_women": ("southern_women", "two_mode", "edges_twomode.csv", "woman", "event"),
    "companies": (
        "corporate_interlocks",
        "brunson_corporate_leadership/two_mode",
        "brunson_corporate_leadership_edges_twomode.csv",
        "person",
        "organisation",
    ),
    "clubs": ("corporate_interlocks", "ceos_clubs/two_mode", "ceos_clubs_edges_twomode.csv", "person", "organisation"),
}


def _turned(net: Network) -> Network:
    """Actors and bodies change places."""
    forms = net.actors["form"].map({"office": "body", "body": "office"})
    return net.derive(actors=net.actors.assign(form=forms))


AGREES = [
    row("n_rows", m.network_size, "actors"),
    row("n_cols", lambda net: len(net.actors) - m.network_size(net), "bodies"),
    row("edges", lambda net: m.actor_seats(net).sum() / 2, "seats"),
    row("density_two_mode", m.network_twomode_density, "seats of those possible"),
    row("degree_rows", lambda net: m.actor_seats(net)[net.actors["form"] == "office"], "seats"),
    row("degree_cols", lambda net: m.actor_seats(net)[net.actors["form"] == "body"], "members"),
    row(
        "degree_rows_normalized_by_other_mode",
        lambda net: m.actor_twomode_degree(net)[net.actors["form"] == "office"],
        "divided by the other side's number",
    ),
    row(
        "degree_cols_normalized_by_other_mode",
        lambda net: m.actor_twomode_degree(net)[net.actors["form"] == "body"],
        "divided by the other side's number",
    ),
    row("betweenness_bipartite_normalized_R", m.actor_twomode_betweenness, "Borgatti & Everett 1997"),
    row("closeness_bipartite_normalized_R", m.actor_twomode_closeness, "Borgatti & Everett 1997"),
    row(
        "svd_row_scores_unitnorm",
        lambda net: m.actor_twomode_eigenvector(net)[net.actors["form"] == "office"],
        "length 1",
        tolerance=1e-6,
    ),
    row(
        "svd_col_scores_unitnorm",
        lambda net: m.actor_twomode_eigenvector(net)[net.actors["form"] == "body"],
        "length 1",
        tolerance=1e-6,
    ),
    row(
        "eigenvector_bipartite_igraph_max1",
        lambda net: (x := m.actor_twomode_eigenvector(net)) / x.max(),
        "largest 1",
        tolerance=1e-6,
    ),
    row("projection_rows/edges", lambda net: m.network_tied_pairs(project(net)), "actors with a common body"),
    row("projection_rows/density", lambda net: m.network_density(project(net)), "actors with a common body"),
    row("projection_rows/sum_weights", lambda net: pairs(project(net))["ties"].sum(), "common bodies"),
    row("projection_rows/max_weight", lambda net: pairs(project(net))["ties"].max(), "common bodies"),
    row("projection_cols/edges", lambda net: m.network_tied_pairs(project(_turned(net))), "bodies with a common actor"),
    row("projection_cols/density", lambda net: m.network_density(project(_turned(net))), "bodies with a common actor"),
    row("projection_cols/sum_weights", lambda net: m.body_table(net)["shared"].sum(), "common actors"),
    row("projection_cols/max_weight", lambda net: m.body_table(net)["shared"].max(), "common actors"),
    row("robins_alexander/coefficient", m.network_twomode_closure, "4 C4 / L3"),
]
OTHERS = {
    "components": "not in the catalogue for two-mode networks",
    "betweenness_igraph_raw": "the normalised form is compared",
    "svd_first_singular_value": "not in the catalogue",
    "robins_alexander/C4": "a count, whose share is compared",
    "robins_alexander/L3": "a count, whose share is compared",
}


@needs_files
@pytest.mark.parametrize("name", SEATED)
def test_two_mode_agrees_with_r(name: str) -> None:
    dataset, path, *file = SEATED[name]
    assert disagreements(figures(dataset, path), AGREES, OTHERS, seated(dataset, *file), directed=False) == []


@needs_files
def test_events_of_common_women() -> None:
    shared = figures("southern_women", "women_overlap_matrix")
    table = pairs(project(seated("southern_women", "edges_twomode.csv", "woman", "event")))["ties"]
    wanted = {(a, b): n for a, row in shared.items() for b, n in row.items() if n}
    found = {(a, b): n for a, b, n in table.reset_index().itertuples(index=False)}
    assert found | {(b, a): n for (a, b), n in found.items()} == wanted


@needs_files
@pytest.mark.parametrize(("dataset", "directed"), [("krackhardt_hightech", True), ("florentine", False)])
def test_several_relations_agree_with_r(dataset: str, directed: bool) -> None:
    net, wanted = one_mode(dataset, directed=directed), figures(dataset, "multiplexity")
    counts = m.pair_multiplexity(net, directed=directed).value_counts()
    assert m.layer_degree_table(net).shape[1] == wanted["n_relations"]
    assert m.network_possible(net, directed=directed) == wanted["pairs"]
    assert m.network_tied_pairs(net, directed=directed) == wanted["tied_pairs_any"]
    assert {str(n): counts.get(n, 0) for n in counts.index} == {
        n: pairs for n, pairs in wanted["pairs_by_number_of_relations"].items() if n != "0"
    }
    assert m.network_mean_multiplexity(net, directed=directed) == pytest.approx(wanted["mean_relations_per_tied_pair"])
    assert m.network_multiplexity(net, directed=directed) == pytest.approx(wanted["share_multiplex_of_tied_pairs"])


@needs_files
@pytest.mark.parametrize(
    ("dataset", "layers", "path", "directed"),
    [
        ("florentine", ("cooperation", "funding"), "qap_marriage_business", False),
        ("krackhardt_hightech", ("advice", "information"), "qap/advice~friendship", True),
        ("krackhardt_hightech", ("advice", "referral"), "qap/advice~reports_to", True),
        ("krackhardt_hightech", ("information", "referral"), "qap/friendship~reports_to", True),
    ],
)
def test_overlap_of_relations_agrees_with_r(dataset: str, layers: tuple[str, str], path: str, directed: bool) -> None:
    found = m.overlap_table(one_mode(dataset, directed=directed), directed=directed).loc[[layers]].iloc[0]
    wanted = figures(dataset, path)
    assert found["both"] == wanted["overlap_both"]
    assert found["only_first"] == wanted["only_first"]
    assert found["only_second"] == wanted["only_second"]
    assert found["jaccard"] == pytest.approx(wanted["jaccard_binary"], abs=1e-9)


HOLES = {
    "constraint_igraph": m.actor_constraint,
    "constraint_R_burt": m.actor_constraint,
    "effective_size_R_burt": m.actor_effective_size,
    "efficiency_R_burt": m.actor_efficiency,
    "hierarchy_R_burt": m.actor_hierarchy,
}


@needs_files
@pytest.mark.parametrize("directed", [False, True])
@pytest.mark.parametrize("weight", [None, "weight"])
def test_structural_holes_agree_with_r(directed: bool, weight: str | None) -> None:
    file = "edges_directed.csv" if directed else "edges.csv"
    net = one_mode("toy_borgatti1997", file, directed=directed)
    wanted = figures(
        "toy_borgatti1997", f"{'directed' if directed else 'undirected'}_{'weighted' if weight else 'unweighted'}"
    )
    found = {path: measure(net, directed=directed, weight=weight) for path, measure in HOLES.items()}
    assert [path for path in wanted if not agrees(found[path], wanted[path], 1e-9)] == []


@needs_files
def test_weights_agree_with_r() -> None:
    net, wanted = one_mode("karate", directed=False), figures("karate", "weighted")
    assert agrees(m.actor_strength(net, weight="weight"), wanted["strength"], 1e-9)
    assert agrees(m.actor_constraint(net, weight="weight"), wanted["constraint_weighted_igraph"], 1e-9)
    assert agrees(m.actor_constraint(net, weight="weight"), wanted["constraint_weighted_R_burt"], 1e-9)
    assert agrees(m.actor_effective_size(net, weight="weight"), wanted["effective_size_weighted_R_burt"], 1e-9)
    vector = m.actor_eigenvector(net, weight="weight")
    assert agrees(vector / np.max(vector), wanted["eigenvector_weighted_igraph_max1"], 1e-6)
