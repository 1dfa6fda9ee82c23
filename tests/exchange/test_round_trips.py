"""Export and back: lossless formats give equal networks, the others what they promise, and nothing internal leaves."""

from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from tests.networks import made
from tests.strategies import networks

import akteursnetz as an
from akteursnetz.cli.exports import ENDINGS as OFFERED
from akteursnetz.examples import EXAMPLES, Example
from akteursnetz.exchange.export import ENDINGS
from akteursnetz.exchange.files import GRAPHS
from akteursnetz.graph import directions
from akteursnetz.network import Network
from akteursnetz.records.meta import Meta

LOSSLESS = (".graphml", ".gexf", ".json", ".parquet")
PLAIN = (".net", ".dl")
OFTEN = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=15)


@pytest.mark.parametrize("ending", LOSSLESS)
@given(net=networks())
@OFTEN
def test_all_records_come_back_equal(net: Network, ending: str, tmp_path: Path) -> None:
    assert an.export(net, tmp_path / f"x{ending}", internal=True) == ()
    assert an.read_graph(tmp_path / f"x{ending}").equals(net)


@pytest.mark.parametrize("ending", LOSSLESS)
@pytest.mark.parametrize("name", EXAMPLES)
def test_the_examples_come_back_equal(name: Example, ending: str, tmp_path: Path) -> None:
    net = an.example(name)
    an.export(net, tmp_path / f"x{ending}", internal=True)
    assert an.read_graph(tmp_path / f"x{ending}").equals(net)


def test_a_workbook_is_one_of_records(tmp_path: Path) -> None:
    net = an.example("musterkreis")
    an.export(net, tmp_path / "x.xlsx", internal=True)
    assert an.read(tmp_path / "x.xlsx").equals(net)
    with pytest.raises(an.AkteursnetzError):
        an.export(net, tmp_path / "x.xlsx")


def lines(net: Network) -> list[tuple[object, ...]]:
    """Ties by the places of their ends, relation, state and direction; a mutual one in the order of places."""
    place = {actor: at for at, actor in enumerate(net.actors.index)}
    rows = []
    for tie, way in zip(net.ties.itertuples(), directions(net), strict=True):
        ends = [place[net.ties.at[tie.Index, end]] for end in ("from", "to")]
        state = net.ties["state"].fillna("existing")[str(tie.Index)]
        rows.append((*(sorted(ends) if way == "mutual" else ends), tie.relation, state, way))
    return sorted(rows, key=str)


@given(net=networks())
@OFTEN
def test_pajek_keeps_names_relations_states_directions_and_parallel_ties(net: Network, tmp_path: Path) -> None:
    an.export(net, tmp_path / "x.net", internal=True)
    again = an.read_graph(tmp_path / "x.net")
    assert again.actors["name"].tolist() == net.actors["name"].tolist()
    assert lines(again) == lines(net)


@given(net=networks())
@OFTEN
def test_dl_keeps_which_cells_are_filled_and_counts_what_falls_together(net: Network, tmp_path: Path) -> None:
    told = {notice.code: notice for notice in an.export(net, tmp_path / "x.dl", internal=True)}
    again = an.read_graph(tmp_path / "x.dl")
    assert again.actors["name"].tolist() == net.actors["name"].tolist()
    cells, filled = ({cell for line in lines(one) for cell in both(line)} for one in (net, again))
    assert filled == cells
    if "export_doubled" not in told:
        assert len(again.ties) <= len(net.ties)


def both(line: tuple[object, ...]) -> list[tuple[object, ...]]:
    one, other, *said, way = line
    return [(one, other, *said), (other, one, *said)] if way == "mutual" else [(one, other, *said)]


@pytest.mark.parametrize("ending", PLAIN)
def test_names_that_a_format_cannot_write_are_told(ending: str, tmp_path: Path) -> None:
    net = made("ab", [("a", "b")])
    net = net.with_tables(actors=net.actors.assign(name=['Haus "Mitte"', "Amt\nfür Soziales"]))
    told = {notice.code: notice for notice in an.export(net, tmp_path / f"x{ending}")}
    assert told["export_names"].details["n"] == 2
    names = an.read_graph(tmp_path / f"x{ending}").actors["name"].tolist()
    assert names == ["Haus 'Mitte'", "Amt für Soziales"]


def test_two_actors_of_one_name_are_told_apart_by_their_ids(tmp_path: Path) -> None:
    net = made("ab", [("a", "b")])
    an.export(net.with_tables(actors=net.actors.assign(name="Amt")), tmp_path / "x.dl")
    assert an.read_graph(tmp_path / "x.dl").actors["name"].tolist() == ["Amt (a)", "Amt (b)"]


def test_csv_is_what_gephi_takes(tmp_path: Path) -> None:
    net = an.example("eichsfeld")
    an.export(net, tmp_path / "x.csv")
    ties = pd.read_csv(tmp_path / "x.csv", encoding="utf-8-sig")
    actors = pd.read_csv(tmp_path / "x.actors.csv", encoding="utf-8-sig")
    assert list(ties.columns[:4]) == ["Source", "Target", "Type", "Id"]
    assert set(ties["Type"]) == {"Directed", "Undirected"}
    assert list(actors.columns[:2]) == ["Id", "Label"]
    assert set(ties["Source"]) | set(ties["Target"]) <= set(actors["Id"])
    assert (len(ties), len(actors)) == (len(net.ties), len(net.actors))


def test_csv_comes_back_by_import_with_the_same_ties(tmp_path: Path) -> None:
    net = an.example("eichsfeld")
    an.export(net, tmp_path / "x.csv")
    again = an.import_table([tmp_path / "x.actors.csv", tmp_path / "x.csv"])
    assert again.actors["name"].tolist() == net.actors["name"].tolist()
    assert lines(again) == lines(net)


PERSONAL = "Frau Q., 0231 12345"


@pytest.fixture
def guarded() -> Network:
    """A network with personal cells in every place that stays inside."""
    net = made(
        "abc", [("b", "a"), ("b", "c")], reported_by="b", source=PERSONAL, quote=PERSONAL, contact_person=PERSONAL
    )
    actors = net.actors.assign(Telefon=PERSONAL, note=PERSONAL)
    ties = net.ties.assign(Vertrauen=[3.0, 4.0], state=["existing", "wished"], subject=["", "Wunsch von Q"])
    meta = Meta(
        title="Netz", evidence="survey", extra={"bearbeitung": PERSONAL}, scales={"Vertrauen": {"low": 1, "high": 5}}
    )
    return net.with_tables(actors=actors, ties=ties, meta=meta)


@pytest.mark.parametrize("ending", [ending for ending in ENDINGS if ending not in (".xlsx", ".parquet")])
def test_nothing_internal_leaves(guarded: Network, ending: str, tmp_path: Path) -> None:
    an.export(guarded, tmp_path / f"x{ending}")
    written = "".join(path.read_text(encoding="utf-8") for path in tmp_path.iterdir())
    for word in ("Frau Q", "12345", "Wunsch", "Vertrauen", "Telefon", "wished"):
        assert word not in written, word


@pytest.mark.parametrize("ending", [".xlsx", ".parquet", ".graphml", ".gexf", ".json"])
def test_what_leaves_reads_as_records_without_the_internal_part(guarded: Network, ending: str, tmp_path: Path) -> None:
    an.export(guarded, tmp_path / f"x{ending}")
    net = an.read(tmp_path / "x.xlsx") if ending == ".xlsx" else an.read_graph(tmp_path / f"x{ending}")
    assert net.ties["state"].tolist() == ["existing"]
    assert net.ties[["from", "to"]].values.tolist() == [["a", "b"]]
    assert net.ties[["reported_by", "source", "quote", "contact_person"]].isna().all(axis=None)
    assert not {"Telefon", "Vertrauen"} & {*net.actors.columns, *net.ties.columns}
    assert PERSONAL not in str(net.actors.to_dict()) + str(net.meta)


@pytest.mark.parametrize("ending", [ending for ending in ENDINGS if ending != ".xlsx"])
def test_the_same_network_gives_the_same_bytes(ending: str, tmp_path: Path) -> None:
    for folder in ("one", "other"):
        an.export(an.example("dortmund"), tmp_path / folder / f"x{ending}")
    one, other = (sorted((tmp_path / folder).iterdir()) for folder in ("one", "other"))
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in other]


def test_an_empty_network_is_a_file_too(tmp_path: Path) -> None:
    empty = an.from_tables(
        pd.DataFrame(columns=["id", "name", "kind"]), pd.DataFrame(columns=["from", "to", "relation"])
    )
    for ending in (*LOSSLESS, *PLAIN):
        an.export(empty, tmp_path / f"x{ending}")
        assert len(an.read_graph(tmp_path / f"x{ending}").actors) == 0


def test_another_ending_is_refused_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(an.AkteursnetzError, match="graphml"):
        an.export(made("ab", [("a", "b")]), tmp_path / "x.doc")
    assert OFFERED == ENDINGS
    assert set(GRAPHS) > {*LOSSLESS, *PLAIN}
