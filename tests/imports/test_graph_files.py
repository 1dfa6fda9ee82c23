"""Graph files among the files of an import: alone as they are, with sheets as one network."""

from pathlib import Path

import networkx as nx
import pytest
from click.testing import CliRunner
from tests.imports.test_shapes import ends, text_file, told

import akteursnetz as an
from akteursnetz.cli import cli
from akteursnetz.errors import RecordError
from akteursnetz.imports.importing import import_files


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    drawn: nx.DiGraph[str] = nx.DiGraph()
    drawn.add_node("1", label="Jugendamt")
    drawn.add_node("2", label="Caritas")
    drawn.add_edge("1", "2")
    nx.write_graphml(drawn, tmp_path / "netz.graphml")
    return tmp_path / "netz.graphml"


def test_one_alone_is_the_network_that_it_holds(graph: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(graph.parent)
    done = CliRunner().invoke(cli, ["import", "netz.graphml", "-o", "neu", "--lang", "de"])
    assert done.exit_code == 0, done.output
    assert an.read("neu").actors["name"].to_list() == ["Jugendamt", "Caritas"]
    assert "mapping.toml" not in done.output
    assert not Path("neu/mapping.toml").exists()


def test_with_a_sheet_it_is_one_network(graph: Path) -> None:
    sheet = text_file(graph.parent, "Einrichtung;Telefon\nJUGENDAMT;0231 1\nDRK;0231 2\n", "kontakte.csv")
    net = an.import_table([sheet, graph])
    assert net.actors["name"].to_list() == ["Jugendamt", "Caritas", "DRK"]
    assert net.actors["Telefon"].dropna().to_list() == ["0231 1", "0231 2"]
    assert ends(net, "direction") == [("1", "2", "one_way")]
    assert "netz.graphml: Gelesen als Netzwerk: Akteure: 2; Beziehungen: 1." in told(net)


def test_other_endings_and_empty_folders_are_refused(tmp_path: Path) -> None:
    text_file(tmp_path, "x", "brief.docx")
    with pytest.raises(RecordError, match="Files with this ending are not taken in"):
        import_files([tmp_path / "brief.docx"])
    with pytest.raises(RecordError, match="There is no file here"):
        import_files([tmp_path])


def test_records_need_not_be_taken_in(tmp_path: Path) -> None:
    folder = an.write(an.example("dortmund"), tmp_path / "netz")
    book = an.write(an.example("dortmund"), tmp_path / "netz.xlsx")
    for path in (folder, book):
        with pytest.raises(an.AkteursnetzError) as refused:
            import_files([path])
        assert refused.value.report("de").endswith(f"prüfen mit: akteursnetz check {path}")
