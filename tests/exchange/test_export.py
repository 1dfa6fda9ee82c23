"""Export: nothing internal leaves by default, what a format cannot hold is told, records are never replaced."""

import csv
import io
import json
import zipfile
from pathlib import Path

import networkx as nx
import pandas as pd
import pytest
from click.testing import CliRunner, Result

import akteursnetz as an
from akteursnetz.cli import cli
from akteursnetz.cli.exports import ENDINGS as OFFERED
from akteursnetz.exchange.export import ENDINGS
from akteursnetz.records.meta import Meta

SECRETS = ("Frau Q.", "0551-12345", "Interview 3", "Zitat: trinkt", "nur intern", "Wunschpartner", "Bearbeitungsstand")


def secret() -> an.Network:
    """A network with something internal in every table."""
    actors = pd.DataFrame(
        {
            "id": ["a", "b", "c"],
            "name": ["Amt A", "Amt B", "Verein"],
            "kind": "Amt",
            "Telefon": "0551-12345",
            "note": "nur intern",
        }
    )
    ties = pd.DataFrame(
        {
            "from": ["b", "a", "a"],
            "to": ["a", "c", "b"],
            "relation": ["cooperation", "funding", "cooperation"],
            "state": [None, None, "wished"],
            "reported_by": ["Frau Q.", "Frau Q.", None],
            "source": "Interview 3",
            "quote": "Zitat: trinkt",
            "subject": [None, None, "Wunschpartner"],
        }
    )
    expected = pd.DataFrame({"kind": ["remit"], "remit": ["x"], "basis": ["§ 1"], "quote": ["Zitat: trinkt"]})
    meta = Meta(title="Netz", extra={"bearbeitung": "Bearbeitungsstand"})
    return an.from_tables(actors, ties, expected=expected, meta=meta)


def written(folder: Path) -> str:
    """All that stands in the files of a folder, those of workbooks unpacked."""
    found = []
    for path in folder.iterdir():
        content = path.read_bytes()
        if zipfile.is_zipfile(io.BytesIO(content)):
            with zipfile.ZipFile(path) as book:
                content = b"".join(map(book.read, book.namelist()))
        found.append(content.decode("utf-8", "replace"))
    return "".join(found)


@pytest.mark.parametrize("ending", ENDINGS)
def test_nothing_internal_leaves_unless_it_is_asked_for(ending: str, tmp_path: Path) -> None:
    for name, internal in (("public", False), ("internal", True)):
        (tmp_path / name).mkdir()
        an.export(secret(), tmp_path / name / f"x{ending}", internal=internal)
    public = written(tmp_path / "public")
    if ending != ".parquet":  # its columns are compressed
        assert [word for word in SECRETS if word in public] == []
        assert "Amt A" in public
    if ending in (".graphml", ".gexf", ".json", ".xlsx"):
        inside = written(tmp_path / "internal")
        assert [word for word in SECRETS if word not in inside] == []


@pytest.mark.parametrize("ending", [".graphml", ".gexf", ".json", ".parquet", ".xlsx"])
def test_the_public_part_comes_back_and_its_order_tells_no_reporter(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"x{ending}"
    assert an.export(secret(), path) == ()
    net = an.read(path) if ending == ".xlsx" else an.read_graph(path)
    assert net.ties[["from", "to", "relation"]].values.tolist() == [["a", "b", "cooperation"], ["a", "c", "funding"]]
    internal = ("Telefon", "note", "reported_by", "source", "quote")
    frames = (net.actors, net.ties, net.expected)
    assert [name for frame in frames for name in internal if name in frame and frame[name].notna().any()] == []
    assert net.meta == Meta(title="Netz")
    assert len(net.expected) == 1


@pytest.mark.parametrize("ending", [".graphml", ".json"])
def test_networkx_opens_what_is_exported(ending: str, tmp_path: Path) -> None:
    net = an.example("musterkreis")
    an.export(net, tmp_path / f"x{ending}", internal=True)
    content = tmp_path / f"x{ending}"
    graph = (
        nx.read_graphml(content, force_multigraph=True)
        if ending == ".graphml"
        else nx.node_link_graph(json.loads(content.read_text(encoding="utf-8")), edges="links")
    )
    assert (graph.number_of_nodes(), graph.number_of_edges()) == (len(net.actors), len(net.ties))
    assert [cells["label"] for _, cells in graph.nodes(data=True)] == net.actors["name"].tolist()


def test_networkx_opens_gexf_and_pajek(tmp_path: Path) -> None:
    net = an.example("musterkreis")
    for ending in (".gexf", ".net"):
        an.export(net, tmp_path / f"x{ending}", internal=True)
    gexf = nx.read_gexf(tmp_path / "x.gexf")
    assert (len(gexf), gexf.number_of_edges()) == (len(net.actors), len(net.ties))
    assert [cells["label"] for _, cells in gexf.nodes(data=True)] == net.actors["name"].tolist()
    assert list(nx.read_pajek(tmp_path / "x.net")) == net.actors["name"].tolist()


def test_csv_has_the_columns_of_gephi_and_the_actors_beside(tmp_path: Path) -> None:
    an.export(secret(), tmp_path / "x.csv")
    rows = {
        name: list(csv.reader(io.StringIO((tmp_path / name).read_text(encoding="utf-8-sig"))))
        for name in ("x.csv", "x.actors.csv")
    }
    assert rows["x.csv"][0][:4] == ["Source", "Target", "Type", "Id"]
    assert [row[:3] for row in rows["x.csv"][1:]] == [["a", "b", "Undirected"], ["a", "c", "Directed"]]
    assert rows["x.actors.csv"][0][:2] == ["Id", "Label"]
    assert [row[:2] for row in rows["x.actors.csv"][1:]] == [["a", "Amt A"], ["b", "Amt B"], ["c", "Verein"]]


def test_a_formula_in_a_cell_stays_a_text_in_csv(tmp_path: Path) -> None:
    actors = pd.DataFrame({"id": ["a"], "name": ["=1+1"], "kind": "Amt"})
    an.export(an.from_tables(actors, pd.DataFrame(columns=["from", "to", "relation"])), tmp_path / "x.csv")
    assert "a,'=1+1" in (tmp_path / "x.actors.csv").read_text(encoding="utf-8-sig")


def test_another_ending_and_records_are_refused(tmp_path: Path) -> None:
    with pytest.raises(an.AkteursnetzError, match="graphml"):
        an.export(secret(), tmp_path / "x.docx")
    folder = an.write(secret(), tmp_path / "records")
    before = (folder / "ties.csv").read_bytes()
    with pytest.raises(an.AkteursnetzError, match="records"):
        an.export(secret(), folder / "ties.csv")
    assert (folder / "ties.csv").read_bytes() == before
    assert not (folder / "ties.actors.csv").exists()
    book = an.write(secret(), tmp_path / "records.xlsx").read_bytes()
    with pytest.raises(an.AkteursnetzError, match="records"):
        an.export(secret(), tmp_path / "records.xlsx")
    assert (tmp_path / "records.xlsx").read_bytes() == book


def test_a_workbook_that_holds_no_records_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "x.xlsx").write_bytes(b"old")
    an.export(secret(), tmp_path / "x.xlsx")
    assert len(an.read(tmp_path / "x.xlsx").ties) == 2


# --- Command line
def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli, ["export", *map(str, arguments)])


def test_the_command_offers_what_the_package_writes() -> None:
    assert OFFERED == ENDINGS


def test_the_command_tells_what_was_saved_what_stays_and_what_is_lost(tmp_path: Path) -> None:
    folder = an.write(secret(), tmp_path / "records")
    result = run(folder, "-o", tmp_path / "x.dl", "--lang", "en")
    assert result.exit_code == 0
    assert "stay internal" in result.stderr
    assert f"Saved: {tmp_path / 'x.dl'}" in result.stderr
    assert "x.dl: the format does not hold these columns: Kind." in result.stderr
    assert "Replaced" in run(folder, "-o", tmp_path / "x.dl", "--lang", "en").stderr
    assert "Internal version" in run(folder, "-o", tmp_path / "x.json", "--internal", "--lang", "en").stderr
    assert an.read_graph(tmp_path / "x.json").equals(an.read(folder))


@pytest.mark.parametrize(("name", "said"), [("x.docx", ".graphml"), ("records/ties.csv", "belongs to a set of records")])
def test_the_command_refuses_other_endings_and_files_of_records(tmp_path: Path, name: str, said: str) -> None:
    folder = an.write(secret(), tmp_path / "records")
    result = run(folder, "-o", tmp_path / name, "--lang", "en")
    assert result.exit_code == 1
    assert said in result.stderr
