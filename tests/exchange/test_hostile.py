"""Broken and hostile graph files end in words: with the file and, where there is one, the row; never in a traceback."""

import contextlib
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import akteursnetz as an
from akteursnetz.exchange.files import GRAPHS

TEXTS = [ending for ending in GRAPHS if ending != ".parquet"]


def refused(tmp_path: Path, name: str, content: str | bytes) -> str:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(an.RecordError) as caught:
        an.read_graph(path)
    assert caught.value.report("de") != caught.value.report("en")
    return caught.value.report("en").partition("\n")[2].strip()


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("x.graphml", f'<!DOCTYPE g [<!ENTITY l0 "ha">{LAUGHS}]><graphml>&l9;</graphml>', "XML entities of its own"),
        ("x.graphml", '<!DOCTYPE g [<!ENTITY e SYSTEM "file:///etc/passwd">]><graphml>&e;</graphml>', "XML entities"),
        ("x.gexf", '<!DOCTYPE g [<!ENTITY % p SYSTEM "http://x.example/a">%p;]><gexf/>', "XML entities"),
        ("x.graphml", "<graphml>\n<graph>\n<node id='a'>\n</graph></graphml>", "x.graphml row 4: from here on"),
        ("x.graphml", "<html/>", "is no GraphML; it begins with <html>"),
        ("x.graphml", "", "row 1"),
        ("x.gexf", "<graphml/>", "is no GEXF"),
        ("x.graphml", "<graphml><graph><node/></graph></graphml>", '"<node>" has no entry "id"'),
        ("x.graphml", "<graphml><graph><edge source='a'/></graph></graphml>", '"<edge>" has no entry "target"'),
        ("x.graphml", "<a>" * 100_000, "nested more than 50 levels"),
        ("x.gml", "graph [ node [ id 1 ]", "a bracket is not closed"),
        ("x.gml", "graph [ node [ label 1 ] ]", '"node" has no entry "id"'),
        ("x.gml", "graph [ directed ]", 'the key "directed" has no value'),
        ("x.gml", "graph [\n\n 3 ]", "x.gml row 3: a key is expected here; here stands: 3"),
        ("x.gml", "a [ " * 100_000, "nested more than 50 levels"),
        ("x.gml", "Name Amt\n", "is no GML; it begins with Name Amt"),
        ("x.json", "[" * 100_000, "nesting"),
        ("x.json", '{"a": 1}', "no network"),
        ("x.json", "{", "cannot be read"),
        ("x.json", '{"nodes": 3}', "no network"),
        ("x.json", '{"nodes": [{"id": []}], "links": []}', "no network"),
        ("x.net", "Hallo\n", 'row 1: a Pajek file begins with "*Network"'),
        ("x.net", "*Vertices\n", "x.net row 1: "),
        ("x.net", "*Vertices 2\n*Arcs\n1 7\n", 'x.net row 3: "7" is no number from 1 to 2'),
        ("x.net", "*Vertices 2\n*Arcs\n1\n", "x.net row 3: the line lacks entries"),
        ("x.net", "*Vertices 99999999999\n", "million cells"),
        ("x.dl", "Amt;Verein\n", 'row 1: a DL file begins with "DL"'),
        ("x.dl", "dl n=2\nlabels: a b", 'no "data:"'),
        ("x.dl", "dl n=2\ndata:\n1 0 0", "fewer cells"),
        ("x.dl", "dl n=2 format=square\ndata:\n", 'the format "square" is not known'),
        ("x.dl", "dl n=2\ndata:\n0 x\n0 0", 'x.dl row 3: "x" is no number'),
        ("x.dl", "dl n=2 format=edgelist1\ndata:\n1 3\n", 'row 3: "3" is no number from 1 to 2'),
        ("x.dl", "dl n=999999999\ndata:\n", "million cells"),
        ("x.txt", "x", "files with this ending are not read as networks"),
        ("x.net", b"*Vertices 2\n\x00\x01\x02", "no text file"),
    ],
)
def test_what_is_broken_is_told(tmp_path: Path, name: str, content: str | bytes, said: str) -> None:
    assert said in refused(tmp_path, name, content)


def test_a_document_type_without_entities_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "x.graphml"
    path.write_text('<!DOCTYPE graphml SYSTEM "graphml.dtd"><graphml><graph><node id="a"/></graph></graphml>')
    assert an.read_graph(path).actors.index.tolist() == ["a"]


def test_an_encoding_that_xml_names_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "x.graphml"
    content = '<?xml version="1.0" encoding="windows-1250"?><graphml><graph><node id="Łódź"/></graph></graphml>'
    path.write_bytes(content.encode("cp1250"))
    assert an.read_graph(path).actors.index.tolist() == ["Łódź"]
    assert an.read_graph(path).notices == ()


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    (tmp_path / "x.net").mkdir()
    for name in ("x.net", "y.graphml"):
        with pytest.raises(an.RecordError, match="no plain file"):
            an.read_graph(tmp_path / name)


def small() -> an.Network:
    net = an.example("dortmund")
    return net.keep(actors=net.actors.index.to_series().isin(net.actors.index[:6]))


@pytest.mark.parametrize("ending", TEXTS)
def test_a_file_cut_or_changed_anywhere_is_read_or_refused(ending: str) -> None:
    written = ending.replace(".paj", ".net").replace(".gml", ".json")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"x{ending}"
        an.export(small(), path.with_suffix(written))
        whole = path.with_suffix(written).read_bytes()

        @given(st.integers(0, len(whole)), st.binary(max_size=3), st.integers(0, 3))
        def holds(at: int, instead: bytes, gone: int) -> None:
            for content in (whole[:at], whole[:at] + instead + whole[at + gone :]):
                path.write_bytes(content)
                with contextlib.suppress(an.RecordError):
                    an.read_graph(path)

        holds()


@pytest.mark.parametrize("ending", TEXTS)
def test_any_text_is_read_or_refused(ending: str) -> None:
    words = st.sampled_from(
        ["dl", "n=2", "nm=2", "nr=1", "nc=2", "format=edgelist1", "labels:", "labels embedded", "data:", "!", "1", "2"]
        + [
            "*Vertices 2",
            "*Arcs",
            "*Edges :1",
            "*Matrix",
            "*Partition",
            "graph [",
            "]",
            "node [ id 1 ]",
            '"a"',
            "x",
            "-",
        ]
        + ["edge [ source 1 target 1 ]", "<graphml>", "<graph>", "</graph>", "[", "{", "}", '{"nodes": []}', ",", "\n"]
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"x{ending}"

        @given(st.lists(words, max_size=14).map(" ".join) | st.lists(words, max_size=14).map("\n".join) | st.text())
        def holds(content: str) -> None:
            for begun in (content, f"dl n=2 {content}", f"*Vertices 2\n{content}"):
                path.write_bytes(begun.encode("utf-8", "surrogatepass"))
                with contextlib.suppress(an.RecordError):
                    an.read_graph(path)

        holds()


def test_a_parquet_file_of_others_is_refused_in_words(tmp_path: Path) -> None:
    import polars

    polars.DataFrame({"a": [1]}).write_parquet(tmp_path / "x.parquet")
    with pytest.raises(an.RecordError, match=r"x\.actors\.parquet: this file is missing"):
        an.read_graph(tmp_path / "x.parquet")
    (tmp_path / "x.actors.parquet").write_bytes(b"PAR1 nothing")
    with pytest.raises(an.RecordError):
        an.read_graph(tmp_path / "x.parquet")
    polars.DataFrame({"a": [1]}).write_parquet(tmp_path / "x.actors.parquet")
    with pytest.raises(an.RecordError, match="not written by akteursnetz"):
        an.read_graph(tmp_path / "x.parquet")
