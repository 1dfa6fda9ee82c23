"""Body beside body and remit beside remit: who answers to whom, and what is known of the ties between remits."""

from dataclasses import replace

import pytest

from akteursnetz.comparison import side_by_side
from akteursnetz.comparison.composition import remits
from akteursnetz.comparison.roles import Untied, bodies, remit_pairs, untied
from akteursnetz.network import Network

from .conftest import told_by_one, town


def known(first: Network, second: Network) -> dict[tuple[str, str], tuple[str, str]]:
    table = remit_pairs(first, second, remits(first, second))
    return {(str(remit), str(other)): (a, b) for (remit, other), a, b in table.itertuples()}


def test_a_tie_between_remits_is_there_absent_or_unknown(urban: Network, rural: Network) -> None:
    """Beratung and Grundsicherung: in A arge is tied to verband; in B, where all were asked, nobody is."""
    assert known(urban, rural) == {("Beratung", "Grundsicherung"): ("tied", "absent")}


def test_silence_is_no_absence(urban: Network, rural: Network) -> None:
    silent = rural.derive(
        actors=rural.actors.assign(surveyed=rural.actors["surveyed"].where(rural.actors.index != "schule", "no"))
    )
    papers = rural.derive(meta=replace(rural.meta, evidence="documents"))
    for net in (silent, papers, told_by_one(rural)):
        assert known(urban, net) == {("Beratung", "Grundsicherung"): ("tied", "unknown")}


def test_of_remits_tied_in_neither_it_is_told_how_many_are_unknown(urban: Network, rural: Network) -> None:
    """Without the tie of arge and verband, Beratung and Grundsicherung are tied nowhere; B's papers leave it open."""
    apart = urban.keep(ties=urban.ties["from"] != "arge")
    papers = rural.derive(meta=replace(rural.meta, evidence="documents"))
    found = [untied(remit_pairs(*pair, remits(*pair))) for pair in ((urban, rural), (apart, rural), (apart, papers))]
    assert found == [Untied(0, 0), Untied(1, 0), Untied(1, 1)]


def test_one_body_can_hold_two_remits(urban: Network) -> None:
    """An office with both remits has no tie to itself; a tie between other holders counts before it."""
    office = town({"amt": ("administration", "Grundsicherung; Jugendhilfe"), "verband": ("welfare", "")}, [])
    assert known(urban, office) == {("Grundsicherung", "Jugendhilfe"): ("tied", "one_body")}
    two = town(
        {"amt": ("administration", "Grundsicherung; Jugendhilfe"), "kreis": ("administration", "Jugendhilfe")},
        [("amt", "kreis", None)],
    )
    assert known(urban, two) == {("Grundsicherung", "Jugendhilfe"): ("tied", "tied")}


def test_bodies_answer_to_each_other_by_their_remits(urban: Network) -> None:
    office = town({"amt": ("administration", "Grundsicherung; Jugendhilfe; Wohngeld")}, [])
    found = bodies(remits(urban, office))
    assert found.to_dict("list") == {
        "first": ["arge", "amt"],
        "second": ["amt", "amt"],
        "shared": [("Grundsicherung",), ("Jugendhilfe",)],
        "first_only": [(), ()],
        "second_only": [("Jugendhilfe", "Wohngeld"), ("Grundsicherung", "Wohngeld")],
    }


def test_nothing_in_common_gives_empty_tables(urban: Network) -> None:
    nobody = town({"x": ("", "")}, [])
    assert bodies(remits(urban, nobody)).empty
    assert known(urban, nobody) == {}


@pytest.mark.parametrize("kind", ["layers", "dates"])
def test_only_cases_are_matched_by_remit(urban: Network, kind: str) -> None:
    found = side_by_side(urban, urban, kind=kind, replicates=20)  # type: ignore[arg-type]  # a parameter of the test
    assert (found.bodies, found.remit_pairs) == (None, None)
