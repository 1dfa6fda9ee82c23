"""Files by others: as R, Gephi, yEd, Pajek, UCINET, Cytoscape, D3 and sigma write them, or their documents say."""

from pathlib import Path

import networkx as nx
import pandas as pd
import pytest

import akteursnetz as an
from akteursnetz.network import Network

FILES = Path(__file__).parent / "files"


def read(tmp_path: Path, name: str, content: str | bytes) -> Network:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return an.read_graph(path)


def ties(net: Network) -> list[tuple[str, str, str]]:
    """Names of the ends, and which way a tie leads."""
    rows = net.ties[["from", "to", "direction"]].itertuples(index=False)
    return [(net.name(one), net.name(other), "" if pd.isna(way) else str(way)) for one, other, way in rows]


def told(net: Network) -> dict[str, object]:
    """What the notices count or list, by their codes."""
    return {notice.code: notice.details.get("n", notice.details.get("names")) for notice in net.notices}


GEPHI_GRAPHML = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key attr.name="label" attr.type="string" for="node" id="label"/>
<key attr.name="Edge Label" attr.type="string" for="edge" id="edgelabel"/>
<key attr.name="weight" attr.type="double" for="edge" id="weight"/>
<key attr.name="Sector" attr.type="int" for="node" id="sector"/>
<key attr.name="size" attr.type="float" for="node" id="size"/>
<key attr.name="x" attr.type="float" for="node" id="x"><default>0.0</default></key>
<graph edgedefault="undirected">
<node id="n1"><data key="label">Jugendamt</data><data key="size">10.0</data><data key="sector">3</data></node>
<node id="n2"><data key="label">Caritas &amp; Co</data><data key="size">4.0</data><data key="x">-1.5</data></node>
<node id="n3"/>
<edge id="e0" source="n1" target="n2"><data key="weight">2.5</data></edge>
<edge id="e1" source="n2" target="n3" directed="true"><data key="edgelabel">berät</data></edge>
<edge id="e2" source="n3" target="n3"/>
</graph></graphml>"""


def test_graphml_of_gephi_with_mixed_edges_and_a_loop(tmp_path: Path) -> None:
    net = read(tmp_path, "gephi.graphml", GEPHI_GRAPHML)
    assert net.actors["name"].tolist() == ["Jugendamt", "Caritas & Co", "n3"]
    assert ties(net) == [("Jugendamt", "Caritas & Co", "mutual"), ("Caritas & Co", "n3", "one_way")]
    assert net.ties["weight"].iloc[0] == 2.5
    assert net.ties["Edge Label"].iloc[1] == "berät"
    assert net.ties.index.tolist() == ["e0", "e1"]
    assert net.actors["foreign_sector"].iloc[0] == 3
    assert net.actors["x"].tolist() == [0, -1.5, 0]
    assert {"graph_labels": 2, "graph_loops": 1}.items() <= told(net).items()
    assert "kept_apart" in told(net)


YED = """<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
  <key attr.name="url" attr.type="string" for="node" id="d4"/>
  <key for="node" id="d6" yfiles.type="nodegraphics"/>
  <key for="edge" id="d10" yfiles.type="edgegraphics"/>
  <graph edgedefault="directed" id="G">
    <node id="n0" yfiles.foldertype="group"><data key="d6"><y:ProxyAutoBoundsNode><y:Realizers><y:GroupNode>
      <y:Geometry height="80" width="140" x="1" y="2"/><y:NodeLabel>Dezernat IV</y:NodeLabel></y:GroupNode>
      </y:Realizers></y:ProxyAutoBoundsNode></data>
      <graph edgedefault="directed" id="n0:">
        <node id="n0::n0"><data key="d6"><y:ShapeNode><y:Geometry x="3" y="4"/><y:NodeLabel>Sozialamt</y:NodeLabel>
        </y:ShapeNode></data></node>
      </graph></node>
    <node id="n1"><data key="d4">https://verein.example</data><data key="d6"><y:ShapeNode>
      <y:NodeLabel>Verein<y:LabelModel/></y:NodeLabel></y:ShapeNode></data></node>
    <edge id="e0" source="n0::n0" target="n1"><data key="d10"><y:PolyLineEdge><y:EdgeLabel>fördert</y:EdgeLabel>
      </y:PolyLineEdge></data></edge>
  </graph></graphml>"""


def test_graphml_of_yed_with_labels_and_a_group(tmp_path: Path) -> None:
    net = read(tmp_path, "yed.graphml", YED)
    assert net.actors["name"].tolist() == ["Dezernat IV", "Sozialamt", "Verein"]
    assert net.actors["part_of"].dropna().to_dict() == {"n0::n0": "n0"}
    assert net.actors["url"].tolist()[-1] == "https://verein.example"
    assert (ties(net), net.ties["label"].tolist()) == ([("Sozialamt", "Verein", "one_way")], ["fördert"])
    assert set(told(net)["graph_left"]) == {"PolyLineEdge", "ProxyAutoBoundsNode", "ShapeNode"}  # type: ignore[call-overload]  # names


GEXF = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="{space}" xmlns:viz="{space}/viz" version="{version}">
  <meta lastmodifieddate="2024-01-31"><creator>Gephi 0.10.1</creator><description></description></meta>
  <graph defaultedgetype="undirected" mode="static">
    <attributes class="node" mode="static">
      <attribute id="0" title="Sektor" type="string"/><attribute id="deg" title="Degree" type="integer"><default>1</default></attribute>
    </attributes>
    <nodes>
      <node id="0" label="Jugendamt"><attvalues><attvalue {key}="0" value="Verwaltung"/></attvalues>
        <viz:size value="10.0"/><viz:position x="1.0" y="2.0"/><viz:color r="1" g="2" b="3"/></node>
      <node id="1" label="Träger"><attvalues><attvalue {key}="deg" value="2"/></attvalues></node>
      <node id="2" label="Verein" pid="1"/>
    </nodes>
    <edges>
      <edge id="0" source="0" target="1" weight="2.0"/>
      <edge id="1" source="1" target="2" type="directed" label="finanziert"/>
      <edge id="2" source="0" target="2" type="mutual"/>
    </edges>
  </graph></gexf>"""


@pytest.mark.parametrize(
    ("version", "space", "key"),
    [
        ("1.1", "http://www.gexf.net/1.1draft", "for"),
        ("1.2", "http://www.gexf.net/1.2draft", "for"),
        ("1.3", "http://gexf.net/1.3", "for"),
        ("1.0", "http://www.gephi.org/gexf", "id"),
    ],
)
def test_gexf_of_gephi_in_each_version(tmp_path: Path, version: str, space: str, key: str) -> None:
    net = read(tmp_path, "gephi.gexf", GEXF.format(version=version, space=space, key=key))
    assert net.actors["name"].tolist() == ["Jugendamt", "Träger", "Verein"]
    assert net.actors["sector"].iloc[0] == "administration"
    assert net.actors["Degree"].tolist() == [1, 2, 1]
    assert net.actors.loc["2", "part_of"] == "1"
    ways = [way for *_, way in ties(net)]
    assert ways == ["mutual", "mutual", "one_way"] or sorted(ways) == ["mutual", "mutual", "one_way"]
    assert net.ties["weight"].dropna().tolist() == [2]
    assert set(told(net)["graph_left"]) == {"color", "position", "size"}  # type: ignore[call-overload]  # names


def test_dates_of_a_dynamic_gexf_become_since_and_until(tmp_path: Path) -> None:
    content = """<gexf version="1.2"><graph mode="dynamic" timeformat="date" defaultedgetype="directed"><nodes>
    <node id="a" start="2007-03-01"/><node id="b"><spells><spell start="2001" end="2005"/></spells></node>
    <node id="c"><spells><spell start="2001"/><spell start="2007"/></spells></node></nodes><edges>
    <edge source="a" target="b" start="2008" end="2010"/></edges></graph></gexf>"""
    net = read(tmp_path, "d.gexf", content)
    assert net.actors["since"].tolist()[:2] == ["2007-03-01", "2001"]
    assert net.ties[["since", "until"]].values.tolist() == [["2008", "2010"]]
    assert told(net)["graph_left"] == ("spells",)


def test_gml_with_twice_the_same_label_and_parallel_edges(tmp_path: Path) -> None:
    content = """# a comment
Creator "yFiles"
Version 2.2
graph [ hierarchic 1 directed 1
  node [ id 0 label "Amt" graphics [ x 1.0 y 2.0 ] ]
  node [ id 1 label "Amt" ]
  node [ id 2 label "B&#252;rgerverein &quot;S&#252;d&quot;" ]
  edge [ source 0 target 1 weight 3 ] edge [ source 0 target 1 weight 4.5 ]
]"""
    net = read(tmp_path, "x.gml", content)
    assert net.actors["name"].tolist() == ["Amt", "Amt", 'Bürgerverein "Süd"']
    assert net.ties["weight"].tolist() == [3, 4.5]
    assert told(net)["graph_left"] == ("graphics",)


# --- Written by R: igraph 2.x and sna, see files/
@pytest.mark.parametrize("name", ["r_igraph.graphml", "r_igraph.gml", "r_igraph.net"])
def test_files_of_r_igraph(name: str) -> None:
    net = an.read_graph(FILES / name)
    assert len(net.actors) > 2
    assert set(net.ties["direction"].dropna()) == {"one_way"}


@pytest.mark.parametrize("name", ["r_igraph_twomode.graphml", "r_igraph_twomode.gml"])
def test_two_modes_of_r_igraph_make_bodies(name: str) -> None:
    net = an.read_graph(FILES / name)
    assert net.actors["form"].eq("body").any()
    assert set(net.ties["relation"]) == {"representation"}
    assert net.ties["to"].isin(net.actors.index[net.actors["form"] == "body"]).all()


@pytest.mark.parametrize("name", ["r_sna.dl", "r_sna_two.dl"])
def test_files_of_r_sna(name: str) -> None:
    net = an.read_graph(FILES / name)
    assert len(net.actors) > 2
    assert len(net.ties) > 0


# --- Pajek
PAJEK = """*Network Hilfe
*Vertices 4
1 "Amt für Soziales" 0.1 0.2 0.5 ic Red
2 "Verein ""
3 Träger
4
*Arcs :1 "Finanzierung"
1 2 3.5
1 3 1 l "Zuschuss"
*Edges :2 "Nachbarschaft"
2 3
3 3
*Arcslist
4 1 2
*Edgeslist
3 4
"""


def test_pajek_with_relations_lists_and_values(tmp_path: Path) -> None:
    net = read(tmp_path, "x.net", PAJEK.replace('"Verein ""', '"Verein"').replace("\n", "\r\n").encode("cp1252"))
    assert net.actors["name"].tolist() == ["Amt für Soziales", "Verein", "Träger", "4"]
    assert net.ties["relation"].tolist() == ["funding", "funding", *["cooperation"] * 4]
    assert net.ties["value"].tolist() == [3.5, 1, 1, 1, 1, 1]
    assert net.ties["matrix"].dropna().tolist() == ["Nachbarschaft"]
    assert [way for *_, way in ties(net)] == ["one_way", "one_way", "mutual", "one_way", "one_way", "mutual"]
    assert {"graph_loops": 1, "graph_positions": 1, "encoding_guess": None}.items() <= told(net).items()


def test_pajek_of_two_modes_and_of_a_matrix(tmp_path: Path) -> None:
    net = read(tmp_path, "two.net", '*Vertices 3 2\n1 "A"\n2 "B"\n3 "AG Süd"\n*Edges\n1 3\n3 2\n')
    assert net.actors["form"].dropna().to_dict() == {"ag-sued": "body"}
    assert [(one, other) for one, other, _ in ties(net)] == [("A", "AG Süd"), ("B", "AG Süd")]
    net = read(tmp_path, "matrix.net", "*Vertices 3\n*Matrix\n0 1 0\n1 0 2\n0 0 0\n")
    assert ties(net) == [("1", "2", "mutual"), ("2", "3", "one_way")]


def test_partitions_and_vectors_of_a_pajek_project_are_columns(tmp_path: Path) -> None:
    content = '*Network n\n*Vertices 2\n1 "A"\n2 "B"\n*Arcs\n1 2\n\n*Partition Gruppe\n*Vertices 2\n1\n2\n\n'
    content += "*Vector Gewicht\n*Vertices 2\n0.5\n0.25\n\n*Permutation p\n*Vertices 2\n2\n1\n"
    net = read(tmp_path, "x.paj", content)
    assert net.actors[["Gruppe", "Gewicht"]].values.tolist() == [[1, 0.5], [2, 0.25]]
    assert told(net)["graph_left"] == ("Permutation",)
    assert ties(net) == [("A", "B", "one_way")]


# --- UCINET DL: one network in all its formats; a and b give to each other, a gives to c
LABELS = "labels:\nAmt, Bund, Club\n"
DL = {
    "full": "dl n=3 format=fullmatrix\n" + LABELS + "data:\n0 1 1\n1 0 0\n0 0 0\n",
    "unnamed format": "DL N = 3\n" + LABELS + "DATA:\n0 1 1 1 0 0 0 0 0\n",
    "no diagonal": "dl n=3, format = fullmatrix diagonal absent\n" + LABELS + "data:\n1 1\n1 0\n0 0\n",
    "edges": "dl n = 3\nformat = edgelist1\n" + LABELS + "data:\n1 2\n2 1 1\n1 3 1.0\n",
    "edges by name": "dl n=3 format=edgelist1\nlabels embedded\ndata:\nAmt Bund\nbund amt\nAmt Club\n",
    "edges by quoted name": 'dl n=3 format=edgelist1 labels embedded:\ndata:\n"Amt" "Bund" 1\n"Bund" "Amt" 1\nAmt Club 1',
    "nodes": "dl n=3 format=nodelist1\n" + LABELS + "data:\n1 2 3\n2 1\n",
    "nodes by name": "dl n=3 format=nodelist1\nlabels embedded\ndata:\nAmt Bund Club\nBund Amt\n",
    "embedded": "dl n=3 format=fullmatrix\nlabels embedded\ndata:\nAmt Bund Club\nAmt 0 1 1\nBund 1 0 0\nClub 0 0 0\n",
    "rows and columns": "dl nr=3, nc=3, n=3\nrow labels:\nAmt\nBund\nClub\ncolumn labels:\nAmt\nBund\nClub\ndata:\n"
    "0 1 1\n1 0 0\n0 0 0",
}


@pytest.mark.parametrize("form", DL)
def test_dl_of_one_mode(tmp_path: Path, form: str) -> None:
    net = read(tmp_path, "x.dl", DL[form])
    assert [name.capitalize() for name in net.actors["name"]] == ["Amt", "Bund", "Club"]
    assert [(a.capitalize(), b.capitalize(), way) for a, b, way in ties(net)] == [
        ("Amt", "Bund", "mutual"),
        ("Amt", "Club", "one_way"),
    ]


@pytest.mark.parametrize(
    ("form", "data"),
    [
        ("upperhalf", "0 1 1\n0 0\n0"),
        ("upperhalf diagonal=absent", "1 1\n0"),
        ("lowerhalf", "0\n1 0\n1 0 0"),
        ("lowerhalf diagonal = absent", "1\n1 0"),
    ],
)
def test_dl_of_half_a_matrix(tmp_path: Path, form: str, data: str) -> None:
    net = read(tmp_path, "x.dl", f"dl n=3 format={form}\n{LABELS}data:\n{data}\n")
    assert ties(net) == [("Amt", "Bund", "mutual"), ("Amt", "Club", "mutual")]


@pytest.mark.parametrize(
    "content",
    [
        "dl nr=2, nc=3\nrow labels:\nAmt, Bund\ncol labels:\nAG, JHA, Rat\ndata:\n1 0 1\n0 1 0\n",
        "dl nr=2 nc=3 format=edgelist2\nrow labels embedded\ncolumn labels embedded\ndata:\nAmt AG\nAmt Rat\nBund JHA\n",
        "dl nr=2 nc=3 format=nodelist2\nrow labels:\nAmt,Bund\ncolumn labels:\nAG,JHA,Rat\ndata:\n1 1 3\n2 2\n",
    ],
)
def test_dl_of_two_modes_makes_bodies_of_the_columns(tmp_path: Path, content: str) -> None:
    net = read(tmp_path, "x.dl", content)
    assert sorted(net.actors["name"][net.actors["form"] == "body"]) == ["AG", "JHA", "Rat"]
    assert {(a, b) for a, b, _ in ties(net)} == {("Amt", "AG"), ("Amt", "Rat"), ("Bund", "JHA")}
    assert set(net.ties["relation"]) == {"representation"}
    assert told(net)["graph_bodies"] == 3


def test_dl_of_two_matrices_is_two_relations_and_values_stay(tmp_path: Path) -> None:
    content = "dl n=2 nm=2 format=fullmatrix\nlabels:\n'Amt A' \"Amt B\"\nmatrix labels:\nAufsicht, Freundschaft\n"
    net = read(tmp_path, "x.dl", content + "data:\n0 2\n0 0\n0 1\n1 0\n")
    assert net.ties["relation"].tolist() == ["supervision", "cooperation"]
    assert net.ties["value"].tolist() == [2, 1]
    assert net.ties["matrix"].dropna().tolist() == ["Freundschaft"]
    assert net.actors["name"].tolist() == ["Amt A", "Amt B"]


# --- JSON
JSON = {
    "networkx links": '{"directed": true, "nodes": [{"id": "a"}, {"id": "b"}], "links": [{"source": "a", "target": "b"}]}',
    "networkx edges": '{"directed": true, "nodes": [{"id": "a"}, {"id": "b"}], "edges": [{"source": "a", "target": "b"}]}',
    "numbers (D3)": '{"directed": true, "nodes": [{"name": "a"}, {"name": "b"}], "links": [{"source": 0, "target": 1}]}',
    "cytoscape": '{"elements": {"nodes": [{"data": {"id": "1", "name": "a"}}, {"data": {"id": "2", "name": "b"}}],'
    ' "edges": [{"data": {"source": "1", "target": "2"}}]}}',
    "cytoscape list": '[{"data": {"id": "a"}}, {"data": {"id": "b"}}, {"data": {"source": "a", "target": "b"}}]',
    "graphology": '{"options": {"type": "mixed"}, "nodes": [{"key": "1", "attributes": {"label": "a"}}, {"key": "2",'
    ' "attributes": {"label": "b"}}], "edges": [{"key": "e", "source": "1", "target": "2"}]}',
}


@pytest.mark.parametrize("form", JSON)
def test_json_in_each_form(tmp_path: Path, form: str) -> None:
    assert ties(read(tmp_path, "x.json", JSON[form])) == [("a", "b", "one_way")]


# --- Attributes
def test_attributes_called_like_ours_never_refuse_a_graph() -> None:
    graph: nx.Graph[object] = nx.Graph()
    odd = {"state": 3, "count": -1, "strength": 0.7, "sector": "north", "parent": "x", "since": "2010", "until": "2001"}
    graph.add_node(1, **odd, Name="A", name="a", NAME="AA", source="web", kind="-")
    graph.add_node("1", label="#NV")
    graph.add_node("", **{"": 1, "Von": 2, "id": 3})
    graph.add_edge(1, "1", **odd, id=5, **{"from": "x", "to": "y", "Zu": "z", "relation": "likes"})
    net = an.from_networkx(graph)
    assert len(net.actors) == 3
    assert net.actors.iloc[0][["name", "foreign_name"]].tolist() == ["A", "a"]
    assert net.actors["foreign_sector"].iloc[0] == "north"
    assert net.actors.index.is_unique
    assert net.ties["relation"].tolist() == ["cooperation"]
    assert net.ties[["foreign_relation", "foreign_from", "foreign_to"]].values.tolist() == [["likes", "x", "y"]]
    assert net.ties["foreign_strength"].tolist() == [0.7]


def test_groups_that_hold_each_other_are_kept_apart() -> None:
    graph = nx.path_graph(2)
    nx.set_node_attributes(graph, {0: "1", 1: "0"}, "part_of")
    net = an.from_networkx(graph)
    assert net.actors["foreign_part_of"].tolist() == [1, 0]


def test_bipartite_nodes_are_bodies_and_ties_lead_to_them() -> None:
    net = an.from_networkx(nx.davis_southern_women_graph())
    assert int(net.actors["form"].eq("body").sum()) == 14
    assert net.ties["to"].isin(net.actors.index[net.actors["form"] == "body"]).all()
    assert told(net)["graph_bodies"] == 14


def test_a_report_is_told_in_both_languages(tmp_path: Path) -> None:
    net = read(tmp_path, "gephi.graphml", GEPHI_GRAPHML)
    for notice in net.notices:
        assert notice.line("de") != notice.line("en")
        assert notice.line("de").startswith("gephi.graphml")
