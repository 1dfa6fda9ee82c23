"""Who says so: sources counted from the records, and what network.toml says held against them."""

from pathlib import Path

import pandas as pd
import pytest
from tests.gapfinders.nets import Row, net_of

import akteursnetz as an
from akteursnetz.errors import NetworkError, RecordError
from akteursnetz.examples import example
from akteursnetz.knowledge.sources import (
    may_name,
    source_notices,
    source_table,
    sources_line,
    telling,
    without_line,
    without_source,
)
from akteursnetz.network import Network

TALK, OTHER = "Vortrag A", "Vortrag B"


def told_by_two() -> Network:
    """Pairs a-b by A and B, a-c and a-d by A, d-e by B, e-f by nobody that is named; a seat by B."""
    ties: list[tuple[str, Row]] = [
        ("a b", {"source": TALK}),
        ("b a", {"source": OTHER}),
        ("a c", {"source": f"{TALK}; {OTHER}"}),
        ("a d", {"source": TALK}),
        ("d e", {"source": OTHER}),
        ("e f", {}),
        ("a g", {"source": OTHER, "relation": "membership"}),
    ]
    actors: list[Row] = [*({"id": actor} for actor in "abcdef"), {"id": "g", "form": "body"}]
    return net_of(actors, ties)


def test_sources_are_counted_by_ties_and_pairs() -> None:
    table = source_table(told_by_two())
    assert list(table.index) == [TALK, OTHER]
    assert table.to_dict("list") == {
        "ties": [3, 3],
        "tied_pairs": [3, 3],
        "only_here": [1, 1],
        "share": [3 / 5, 3 / 5],
    }
    assert source_table(net_of("a b")).empty


def test_who_reports_goes_before_where_it_stands() -> None:
    net = net_of("a b", [("a b", {"reported_by": "a", "source": "Befragung"})])
    assert list(source_table(net).index) == ["a"]


def test_without_a_source_what_another_shows_too_stays() -> None:
    net = told_by_two()
    assert list(without_source(net, TALK).ties.index) == ["t2", "t3", "t5", "t6", "t7"]
    assert len(without_source(net, TALK).actors) == len(net.actors)
    assert without_line(net, "de") == ""
    by_one_more = net.with_tables(ties=net.ties.assign(source=net.ties["source"].fillna(TALK)))
    assert without_line(by_one_more, "de") == (
        "Ohne die Quelle, aus der die meisten Beziehungen stammen, blieben 3 von 5 verbundenen Paaren."
    )
    with pytest.raises(NetworkError, match="Vortrag A; Vortrag B"):
        without_source(net, "Vortrag C")


def test_a_sentence_says_how_many_ties_come_from_where() -> None:
    one: list[tuple[str, Row]] = [("a b", {"source": TALK}), ("a c", {"source": TALK})]
    three = [*one, ("a d", {"source": OTHER})]
    said = [
        sources_line(net_of("a b c d", ties), "de", named=False) for ties in (one, three, [*one, "a d"], ["a b"], [])
    ]
    assert said == [
        "Alle 2 gemessenen Beziehungen stammen aus einer einzigen Quelle.",
        "2 der 3 gemessenen Beziehungen stammen aus einer Quelle, die übrigen nicht.",
        "2 der 3 gemessenen Beziehungen stammen aus der einzigen angegebenen Quelle; "
        "bei den übrigen ist keine genannt.",
        "Bei den gemessenen Beziehungen ist nicht angegeben, woher die Angaben stammen.",
        "",
    ]
    assert sources_line(net_of("a b c d", three), "en", named=True).endswith("“Vortrag A” (2) and “Vortrag B” (1).")


def test_sources_are_named_only_where_they_are_released_or_the_page_is_internal() -> None:
    ties: list[tuple[str, Row]] = [("a b", {"source": TALK})]
    assert [may_name(net_of("a b", ties), internal=internal) for internal in (False, True)] == [False, True]
    assert may_name(net_of("a b", ties, public=("source",)), internal=False)
    reported = net_of("a b", [("a b", {"reported_by": "a", "source": TALK})], public=("source",))
    assert not may_name(reported, internal=False)


def test_dortmund_is_told_by_two_speakers() -> None:
    line = sources_line(example("dortmund"), "de", named=True)
    assert line.startswith("8 der 10 gemessenen Beziehungen stammen aus einer Quelle, die übrigen nicht.")
    page = an.web_map(example("dortmund")).html
    assert "Alles stammt aus einer einzigen" not in page
    assert "8 der 10 gemessenen Beziehungen" in page


def test_what_network_toml_says_is_held_against_the_records() -> None:
    spread: list[tuple[str, Row]] = [
        (f"a {other}", {"source": source}) for other, source in zip("bcd", "xyz", strict=True)
    ]
    assert [notice.code for notice in source_notices(net_of("a b c d", spread, evidence="one informant"))] == [
        "several_informants"
    ]
    nearly: list[tuple[str, Row]] = [(f"a {other}", {"source": "x" if other != "e" else "y"}) for other in "bcde"]
    assert source_notices(net_of("a b c d e", nearly, evidence="one informant")) == ()
    assert [notice.code for notice in telling(net_of("a b", ["a b"], evidence="survey"))] == ["nobody_surveyed"]
    asked = net_of([{"id": "a", "surveyed": "yes"}, {"id": "b"}], ["a b"], evidence="survey")
    assert telling(asked) == ()


def records(folder: Path, entry: str) -> Path:
    pd.DataFrame({"id": ["a"], "name": ["A"], "kind": ["Amt"]}).to_csv(folder / "actors.csv", index=False)
    pd.DataFrame(columns=["from", "to", "relation"]).to_csv(folder / "ties.csv", index=False)
    (folder / "network.toml").write_text(f'title = "T"\nformat = 1\n{entry}\n', encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("entry", "meant"),
    [("evidenz", "evidence"), ("datum", "date"), ("grundlage", "evidence"), ("boundry", "boundary"), ("Ort", "place")],
)
def test_a_key_near_a_known_one_is_a_fault_with_the_mend(tmp_path: Path, entry: str, meant: str) -> None:
    with pytest.raises(RecordError) as refused:
        an.read(records(tmp_path, f'{entry} = "x"'))
    [fault] = refused.value.faults
    assert (fault.code, fault.column, fault.nearest) == ("unknown_key", entry, meant)


def test_any_other_key_is_kept_and_told(tmp_path: Path) -> None:
    net = an.read(records(tmp_path, 'bearbeitung = "Sozialplanung"'))
    assert net.meta.extra == {"bearbeitung": "Sozialplanung"}
    assert [notice.code for notice in telling(net)] == ["kept_key"]
    assert "bearbeitung" in an.web_map(net).html
