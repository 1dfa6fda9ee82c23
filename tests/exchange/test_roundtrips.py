"""Records to each format and back: equal where the format holds all, else the same names, ends and relations, told."""

import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.networks import made
from tests.strategies import networks

import akteursnetz as an
from akteursnetz.examples import EXAMPLES, Example
from akteursnetz.exchange.plain import labels
from akteursnetz.graph import directions
from akteursnetz.network import Network

LOSSLESS = (".graphml", ".gexf", ".json", ".parquet", ".xlsx")
PLAIN = (".net", ".dl")
#: Texts that break formats: quotes, line ends, markup, signs of other grammars, other scripts, nothing to see.
LABELS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12) | st.sampled_from(
    ['"', "'", "a\nb", "a\r\nb", "\t", "<b>&amp;</b>", "]]>", "\x00\x08", "1", "*Vertices 3", "!", "data:", "dl", "#NV"]
    + ["\\", '\\"', "a,b;c", "\u202eabc", "😀", "-", "labels embedded", "Ä\u0308", "=1+1", "{}", "&quot;", "\ufeffx"]
)


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder of its own: hypothesis runs a test many times."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


def again(net: Network, ending: str, *, internal: bool = True) -> tuple[Network, tuple[an.errors.Fault, ...]]:
    """The network that comes back through a file of a format, and what was told when it was written."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"netz{ending}"
        told = an.export(net, path, internal=internal)
        return (an.read(path) if ending == ".xlsx" else an.read_graph(path)), told


@pytest.mark.parametrize("ending", LOSSLESS)
def test_all_records_come_back_equal(ending: str) -> None:
    @given(networks())
    def holds(net: Network) -> None:
        back, told = again(net, ending)
        assert back.equals(net)
        assert told == ()

    holds()


@pytest.mark.parametrize("ending", LOSSLESS)
@pytest.mark.parametrize("name", EXAMPLES)
def test_the_examples_come_back_equal(name: Example, ending: str) -> None:
    net = an.example(name)
    assert again(net, ending)[0].equals(net)


def relations(net: Network) -> Counter[tuple[object, ...]]:
    """Relation, state, direction and names of the ends of the ties; a mutual tie's ends in any order."""
    ways = directions(net)
    found: Counter[tuple[object, ...]] = Counter()
    names = dict(zip(net.actors.index, labels(net), strict=True))
    for (_, tie), way in zip(net.ties.iterrows(), ways, strict=True):
        ends = [names[tie["from"]], names[tie["to"]]]
        state = "existing" if pd.isna(tie["state"]) else tie["state"]
        found[tie["relation"], state, way, *(sorted(ends) if way == "mutual" else ends)] += 1
    return found


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("ending", PLAIN)
def test_plain_formats_keep_actors_relations_states_and_directions_of_examples(name: Example, ending: str) -> None:
    keeps_plain(an.example(name), ending)


@pytest.mark.parametrize("ending", PLAIN)
def test_plain_formats_keep_actors_relations_states_and_directions(ending: str) -> None:
    @given(networks())
    def holds(net: Network) -> None:
        keeps_plain(net, ending)

    holds()


def keeps_plain(net: Network, ending: str) -> None:
    back, told = again(net, ending)
    assert back.actors["name"].tolist() == labels(net)
    lost = {fault.code for fault in told}
    assert "export_tables" in lost
    if ending == ".net" or "export_doubled" not in lost:
        assert relations(back) == relations(net)
    else:
        assert set(relations(back)) <= {*relations(net), *map(both_ways, relations(net))}
    assert set(relations(back)) != set() or net.ties.empty


def both_ways(tie: tuple[object, ...]) -> tuple[object, ...]:
    relation, state, _, *ends = tie
    return (relation, state, "mutual", *sorted(map(str, ends)))


@pytest.mark.parametrize("ending", [*LOSSLESS, *PLAIN])
def test_any_text_as_a_name_comes_back_or_is_told(ending: str) -> None:
    @given(st.lists(LABELS, min_size=2, max_size=4))
    def holds(names: list[str]) -> None:
        actors = pd.DataFrame({"id": [f"a{at}" for at in range(len(names))], "name": names, "kind": "Amt"})
        try:
            net = an.from_tables(actors, pd.DataFrame({"from": ["a0"], "to": ["a1"], "relation": ["funding"]}))
        except an.RecordError:
            return
        back, told = again(net, ending)
        assert len(back.actors) == len(names)
        assert back.ties[["relation"]].values.tolist() == [["funding"]]
        changed = back.actors["name"].tolist() != net.actors["name"].tolist()
        assert changed == ("export_names" in {fault.code for fault in told})

    holds()


@pytest.mark.parametrize("ending", [*LOSSLESS, *PLAIN, ".csv"])
def test_same_records_give_the_same_bytes(ending: str, place: Path) -> None:
    for name in ("one", "two"):
        (place / name).mkdir()
        an.export(an.example("musterkreis"), place / name / f"netz{ending}")
    files = [{file.name: file.read_bytes() for file in (place / name).iterdir()} for name in ("one", "two")]
    assert files[0] == files[1] != {}


@pytest.mark.parametrize("ending", [*LOSSLESS, *PLAIN])
def test_an_empty_network_comes_back_empty(ending: str) -> None:
    net = an.from_tables(pd.DataFrame(columns=["id", "name", "kind"]), pd.DataFrame(columns=["from", "to", "relation"]))
    back, _ = again(net, ending)
    assert (len(back.actors), len(back.ties)) == (0, 0)


@pytest.mark.parametrize("ending", LOSSLESS)
def test_columns_of_ones_own_may_be_called_like_a_formats_words(ending: str) -> None:
    words = ("label", "weight", "key", "target", "viz", "pid", "parents", "spells", "value", "title", "mode", "Source")
    net = made("ab", [("a", "b"), ("a", "b")])
    ties = net.ties.assign(**{word: ["x", "y"] for word in words}, source=["Bericht", "Satzung"])
    actors = net.actors.assign(**{word: ["x", "y"] for word in words if word != "Source"})
    given_ = net.with_tables(actors=actors, ties=ties.rename(columns={"Source": "eigene Quelle"}))
    assert again(given_, ending)[0].equals(given_)
