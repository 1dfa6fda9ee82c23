"""Two frozen tables, and an algebra of networks."""

import operator

import pandas as pd
import pytest

from akteursnetz.errors import NetworkError
from akteursnetz.layers import contractual
from akteursnetz.network import Network, from_tables
from akteursnetz.records.meta import Meta

ACTORS = pd.DataFrame({"id": ["a", "b", "c", "d"], "name": ["A", "B", "C", "D"], "kind": "office"})
TIES = pd.DataFrame(
    {
        "id": ["t1", "t2", "t3"],
        "from": ["a", "a", "b"],
        "to": ["b", "c", "c"],
        "relation": "cooperation",
        "formality": ["contract", "informal", None],
    }
)


@pytest.fixture
def net() -> Network:
    return from_tables(ACTORS, TIES, meta=Meta(title="Probe"))


def test_the_tables_given_are_neither_changed_nor_shared(net: Network) -> None:
    actors, ties = ACTORS.copy(), TIES.copy()
    made = from_tables(actors, ties, meta=net.meta)
    pd.testing.assert_frame_equal(actors, ACTORS)
    pd.testing.assert_frame_equal(ties, TIES)
    actors.loc[0, "name"] = "Z"
    assert made.equals(net)


def test_a_network_is_frozen(net: Network) -> None:
    with pytest.raises(AttributeError):
        net.ties = net.ties.iloc[:0]  # type: ignore[misc]  # what the test is about


def test_repr_tells_the_facts(net: Network) -> None:
    assert repr(net) == "<Network 'Probe': 4 actors, 3 ties (1 contractual, 1 non_contractual, 1 unspecified)>"


def test_algebra(net: Network) -> None:
    layer = contractual(net)
    assert (net | net).equals(net)
    assert (net & net).equals(net)
    assert list((net - layer).ties.index) == ["t2", "t3"]
    assert len((net - layer).actors) == 4
    assert ((net - layer) | layer).ties.sort_index().equals(net.ties)
    assert (net & layer).equals(layer)


def test_one_id_for_different_cells_is_an_error(net: Network) -> None:
    other = from_tables(ACTORS.assign(name=["A", "B", "C", "Dora"]), TIES)
    for operation in (operator.or_, operator.and_):
        with pytest.raises(NetworkError, match="one actor id with different cells in both networks: d"):
            operation(net, other)


def test_union_with_new_actors_and_columns(net: Network) -> None:
    more = pd.DataFrame({"id": ["a", "e"], "name": ["A", "E"], "kind": "office"})
    ties = pd.DataFrame({"id": ["t9"], "from": ["a"], "to": ["e"], "relation": "advice", "trust": [4]})
    union = net | from_tables(more, ties)
    assert list(union.actors.index) == ["a", "b", "c", "d", "e"]
    assert union.ties["trust"].tolist()[-1] == 4
    assert union.ties["trust"].isna().sum() == 3
