"""Two frozen tables, and an algebra of networks."""

import operator
import pickle
import weakref
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

import pandas as pd
import pytest

from akteursnetz.errors import NetworkError, RecordError
from akteursnetz.facts import summary
from akteursnetz.graph import pairs
from akteursnetz.layers import contractual
from akteursnetz.measures import network_density
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


def _set_with_loc(net: Network) -> None:
    net.ties.loc[:, "state"] = "ended"


def _set_column(net: Network) -> None:
    net.ties["state"] = "ended"


def _set_cell(net: Network) -> None:
    net.ties.at["t1", "state"] = "ended"


def _set_by_place(net: Network) -> None:
    net.ties.iloc[0, 2] = "advice"


def _set_columns_column(net: Network) -> None:
    net.ties["state"][:] = "ended"


def _drop(net: Network) -> None:
    net.ties.drop(index="t1", inplace=True)  # what the test is about


def _set_values(net: Network) -> None:
    net.ties.values[0, 2] = "advice"


def _set_index_values(net: Network) -> None:
    net.ties.index.values[0] = "t9"


def _name_the_index(net: Network) -> None:
    net.ties.index.name = "tie"


def _rename_columns(net: Network) -> None:
    net.ties.columns = pd.RangeIndex(len(net.ties.columns))


def _replace_the_index(net: Network) -> None:
    net.actors.index = pd.RangeIndex(len(net.actors))


def _insert(net: Network) -> None:
    net.actors.insert(0, "new", 1)


def _edit_what_is_held(net: Network) -> None:
    ties = net.ties
    ties.loc[:, "state"] = "ended"
    ties.index.name = "tie"


CHAINED = pd.errors.ChainedAssignmentError  # type: ignore[attr-defined]  # the stubs are older
#: Every way to edit a table in place, and how the reader learns that it does not reach the network; None: without a
#: word, as docs/architecture.md lists.
EDITS = [
    (_set_with_loc, CHAINED),
    (_set_column, CHAINED),
    (_set_cell, CHAINED),
    (_set_by_place, CHAINED),
    (_set_columns_column, CHAINED),
    (_drop, pd.errors.Pandas4Warning),
    (_set_values, None),
    (_set_index_values, ValueError),
    (_name_the_index, None),
    (_rename_columns, None),
    (_replace_the_index, None),
    (_insert, None),
    (_edit_what_is_held, None),
]


def _hearing(told: type[Exception] | None) -> AbstractContextManager[object]:
    """A warning is heard and the edit goes on; any other exception ends it."""
    if told is None:
        return nullcontext()
    return pytest.warns(told) if issubclass(told, Warning) else pytest.raises(told)


@pytest.mark.parametrize(("edit", "told"), EDITS, ids=[edit.__name__.strip("_") for edit, _ in EDITS])
def test_an_edit_of_a_table_never_reaches_the_network(
    net: Network, edit: Callable[[Network], None], told: type[Exception] | None
) -> None:
    """Density asked before and after, the summary, and a fresh network of the same tables: all give one answer."""
    before = network_density(net)
    with _hearing(told):
        edit(net)
    assert net.equals(from_tables(ACTORS, TIES, meta=net.meta))
    assert network_density(net) == before == 3 / 6
    assert (summary(net)["tied_pairs"], len(net.ties), net.ties.index.name) == (3, 3, "id")


def test_a_changed_network_is_another_one(net: Network) -> None:
    changed = net.with_tables(ties=net.ties.assign(state="ended"))
    assert (network_density(net), network_density(changed), summary(changed)["tied_pairs"]) == (0.5, 0, 0)
    with pytest.raises(RecordError, match="no actor"):
        net.with_tables(ties=net.ties.assign(to="nobody"))


def test_what_is_worked_out_stays_with_its_network(net: Network) -> None:
    pairs(net)
    again = pickle.loads(pickle.dumps(net))  # noqa: S301  # made one line above
    assert again.equals(net)
    gone = weakref.ref(net.derive())
    assert gone() is None
