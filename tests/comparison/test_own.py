"""The users' own indicators of two networks: matched by name and unit, set beside each other, never subtracted."""

from dataclasses import replace
from typing import Any

import pandas as pd
import pytest
from tests.networks import made

from akteursnetz.comparison.own import own_beside
from akteursnetz.network import Network
from akteursnetz.views.comparison.pair import compare, compare_layers


def place(name: str, *, day: str | None = "2024", column: str = "Vertrauen", **figures: Any) -> Network:
    """A path of four, each end of whose three ties rates it; one figure of the social space Nord."""
    net = made("abcd", [("a", "b"), ("b", "c"), ("c", "d")])
    ties = net.ties.assign(**{column: [1.0, 3.0, 5.0]}, reported_by=["a", "b", "d"])
    row = {"social_space": "Nord", "indicator": "Quote", "date": "2023", "value": 4.5, "unit": "Prozent"} | figures
    meta = replace(
        net.meta,
        place=name,
        date=day,
        indicators=("Quote", column),
        scales={column: {"low": 1, "high": 5, "label": "Vertrauen"}},
    )
    return net.with_tables(ties=ties, indicators=pd.DataFrame([row]), meta=meta)


def differs(first: Network, second: Network) -> dict[str, tuple[str, ...]]:
    return {beside.label: beside.differs for beside in own_beside(first, second, kind="cases")}


def test_what_is_alike_is_matched_whatever_the_writing() -> None:
    other = place("B", column="trust", indicator="QUOTE ", unit="prozent")
    assert differs(place("A"), other) == {"Quote (Prozent)": (), "Vertrauen": ()}


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ({"date": "2022"}, {"Quote (Prozent)": ("date",)}),
        ({"unit": "Promille"}, {"Quote (Prozent)": ("unit",), "Quote (Promille)": ("unit",)}),
        ({"indicator": "Anderes"}, {"Quote (Prozent)": ("absent",)}),
    ],
)
def test_other_dates_units_and_names_are_said(figures: dict[str, str], expected: dict[str, tuple[str, ...]]) -> None:
    found = differs(place("A"), place("B", **figures))
    assert {label: codes for label, codes in found.items() if label != "Vertrauen"} == expected


def test_other_scales_and_dates_of_assessments_are_said() -> None:
    first, second = place("A"), place("B", day="2020")
    wide = second.with_tables(meta=replace(second.meta, scales={"Vertrauen": {"low": 1, "high": 7}}))
    bare = second.with_tables(meta=replace(second.meta, scales={}, date=None))
    assert differs(first, wide)["Vertrauen"] == ("scale", "date")
    assert differs(first, bare)["Vertrauen"] == ("no_scale", "date")


def test_the_page_shows_both_and_no_difference() -> None:
    html = compare(place("A"), place("B", day="2020"), replicates=9).html
    for words in (
        "Nord: 4,5 (2023)",
        "Median 3 (1–5), Angaben: 3, Stellen: 3",
        "Skala von 1 bis 5",
        "Quelle: ohne Angabe",
    ):
        assert words in html, words


def test_the_ends_of_a_scale_are_written_as_each_language_does() -> None:
    first = place("A")
    halves = {"Vertrauen": {"low": 0.5, "high": 5, "label": "Vertrauen"}}
    html = compare(first.with_tables(meta=replace(first.meta, scales=halves)), place("B"), replicates=9).html
    assert "Skala von 0,5 bis 5" in html
    assert "scale from 0.5 to 5" in html.lower()


def test_what_two_answered_is_in_no_comparison() -> None:
    first = place("A")
    two = first.with_tables(ties=first.ties.assign(reported_by=["a", "b", "b"]))
    html = compare(two, place("B"), replicates=9).html
    assert "Die Werte stammen von weniger als drei Stellen und bleiben intern." in html
    assert html.count("Median 3") == 4  # the other network, in the first table and the appendix, in two languages


def test_without_any_there_is_no_section() -> None:
    plain = made("abcd", [("a", "b"), ("b", "c"), ("c", "d")])
    assert "Selbst gewählte" not in compare(plain, plain, replicates=9).html
    assert "Selbst gewählte" not in compare_layers(place("A"), replicates=9).html
