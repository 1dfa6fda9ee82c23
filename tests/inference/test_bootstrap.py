import networkx as nx
import numpy as np
import pytest
from numpy.testing import assert_allclose

from akteursnetz.errors import NetworkError
from akteursnetz.inference import jackknife, vertex_bootstrap
from akteursnetz.inference.bootstrap import resample


def random_graph(seed: int, n: int = 40, p: float = 0.15) -> np.ndarray:
    return np.asarray(nx.to_numpy_array(nx.gnp_random_graph(n, p, seed=seed)))


def test_a_pair_of_different_originals_keeps_its_tie_and_a_twin_pair_takes_a_random_one() -> None:
    table = random_graph(1)
    cube, chosen = resample(table, np.random.default_rng(1), 200, asked=np.ones((40, 40)))
    copied = table[chosen[:, :, None], chosen[:, None, :]]
    twins = (chosen[:, :, None] == chosen[:, None, :]) & ~np.eye(40, dtype=bool)
    assert (cube == copied)[~twins].all()
    assert (cube == cube.transpose(0, 2, 1)).all()
    assert not np.einsum("rii->ri", cube).any()
    density = table.sum() / (40 * 39)
    assert abs(cube[twins].mean() - density) < 4 * np.sqrt(density * (1 - density) / (twins.sum() / 2))


def test_a_directed_twin_pair_takes_a_whole_dyad() -> None:
    # every observed dyad is one-way, so no bootstrapped pair may be mutual or empty
    table = np.triu(np.ones((12, 12)), 1)
    cube, _ = resample(table, np.random.default_rng(1), 100, asked=np.ones((12, 12)))
    assert (cube + cube.transpose(0, 2, 1) == 1 - np.eye(12)).all()


def test_twins_take_only_pairs_that_were_asked_about() -> None:
    # the only pairs asked about are tied, so all twins are
    table = np.kron(np.eye(2), np.ones((5, 5))) - np.eye(10)
    cube, chosen = resample(table, np.random.default_rng(1), 50, asked=table)
    twins = (chosen[:, :, None] == chosen[:, None, :]) & ~np.eye(10, dtype=bool)
    assert (cube[twins] == 1).all()


def test_the_interval_covers_the_density_of_the_process() -> None:
    # 95 % of the intervals should; the bootstrap of such plain networks is known to be on the safe side
    covered = []
    for seed in range(200):
        test = vertex_bootstrap(random_graph(seed, 25, 0.2), ["density"], replicates=100, seed=seed)["density"]
        assert test.interval is not None
        covered.append(test.interval[0] <= 0.2 <= test.interval[1])
    assert np.mean(covered) >= 0.92


def test_actors_take_their_groups_along() -> None:
    # two cliques without a tie between them: whichever actors are drawn, ties stay inside, but for those of twins
    table = np.kron(np.eye(2), np.ones((10, 10))) - np.eye(20)
    test = vertex_bootstrap(table, ["ei"], groups=[0] * 10 + [1] * 10, replicates=50)["ei"]
    assert (test.draws == -1).all()


def test_a_bootstrap_has_no_p() -> None:
    test = vertex_bootstrap(random_graph(1), ["density"], replicates=50)["density"]
    assert np.isnan(test.p)
    assert test.text("en").startswith("Density: 0.")
    assert "p =" not in test.text("en")


def test_jackknife_of_a_mean_is_the_known_formula() -> None:
    # density without i is (m - k_i) / C(n - 1, 2), so its jackknife error follows from the degrees alone
    table = random_graph(3)
    n, degree = 40, table.sum(0)
    error = np.sqrt((n - 2) / (2 * n) * ((degree - degree.mean()) ** 2).sum()) / ((n - 1) * (n - 2) / 2)
    test = jackknife(table, ["density"])["density"]
    assert test.interval is not None
    assert_allclose(
        test.interval, (test.estimate - 1.959963984540054 * error, test.estimate + 1.959963984540054 * error), rtol=1e-5
    )


def test_jackknife_warns_below_twenty_actors() -> None:
    with pytest.warns(UserWarning, match="too narrow for 15 actors"):
        jackknife(random_graph(1, 15, 0.3), ["density"])


@pytest.mark.parametrize("actors", [0, 2])
def test_the_jackknife_needs_three_actors(actors: int) -> None:
    with pytest.raises(NetworkError, match="at least three actors"):
        jackknife(np.zeros((actors, actors)), ["density"])


def test_a_table_that_is_no_network_is_refused() -> None:
    with pytest.raises(NetworkError, match="zeros and ones"):
        vertex_bootstrap(np.full((3, 3), 0.5), ["density"])
    with pytest.raises(NetworkError, match="directed=True"):
        vertex_bootstrap(np.triu(np.ones((3, 3)), 1), ["density"])
