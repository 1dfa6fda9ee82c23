"""Scales of assessments: what may stand in network.toml, and that the records keep to it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.networks import made

from akteursnetz.errors import RecordError
from akteursnetz.network import read, write
from akteursnetz.records.meta import Meta

Folder = Callable[..., Path]
TIES = "from,to,relation,trust\narge,jugendamt,cooperation,4\narge,sozialamt,cooperation,7\n"


def toml(scale: str) -> str:
    return f'format = 1\ntitle = "T"\nlanguage = "de"\n[scales]\n{scale}\n'


def faults(folder: Folder, scale: str, ties: str = TIES) -> list[tuple[str, object, object, str]]:
    with pytest.raises(RecordError) as caught:
        read(folder(network__toml=toml(scale), ties__csv=ties))
    return [(fault.file, fault.row, fault.column, fault.code) for fault in caught.value.faults]


def test_a_scale_is_read_and_its_column_is_no_unknown_one(folder: Folder) -> None:
    net = read(folder(network__toml=toml('Trust = { low = 1, high = 7, label = "Vertrauen" }'), ties__csv=TIES))
    assert net.meta.scales == {"Trust": {"low": 1, "high": 7, "label": "Vertrauen"}}
    assert net.notices == ()


def test_a_value_outside_is_a_fault_with_its_row(folder: Folder) -> None:
    assert faults(folder, "trust = { low = 1, high = 5 }") == [("ties.csv", 3, "trust", "out_of_bounds")]


def test_its_ends_are_told_as_the_language_writes_numbers(folder: Folder) -> None:
    with pytest.raises(RecordError) as caught:
        read(folder(network__toml=toml("trust = { low = 0.5, high = 5 }"), ties__csv=TIES))
    assert caught.value.report("de").endswith("liegt nicht zwischen 0,5 und 5.")
    assert caught.value.report("en").endswith("lies outside 0.5 to 5.")


def test_a_word_among_the_values_is_a_fault(folder: Folder) -> None:
    assert faults(folder, "trust = { low = 1, high = 9 }", TIES.replace(",4\n", ",hoch\n")) == [
        ("ties.csv", 2, "trust", "not_number")
    ]


@pytest.mark.parametrize(
    ("scale", "column", "code"),
    [
        ("trust = { low = 5, high = 1 }", "scales.trust", "not_scale"),
        ("trust = { low = 1 }", "scales.trust", "not_scale"),
        ('trust = { low = "1", high = 9 }', "scales.trust", "not_scale"),
        ("trust = 5", "scales.trust", "not_scale"),
        ("trust = { low = 1, high = 9, unit = 3 }", "scales.trust.unit", "not_words"),
        ('trust = { low = 1, high = 9, lable = "x" }', "scales.trust", "not_code"),
        ("trsut = { low = 1, high = 9 }", "scales", "no_column"),
    ],
)
def test_what_is_no_scale_is_a_fault(folder: Folder, scale: str, column: str, code: str) -> None:
    assert faults(folder, scale) == [("network.toml", None, column, code)]


def test_a_mistyped_column_is_told_with_its_mend(folder: Folder) -> None:
    with pytest.raises(RecordError, match="trust"):
        read(folder(network__toml=toml("trsut = { low = 1, high = 9 }"), ties__csv=TIES))


def test_amounts_have_a_unit_whatever_they_are_called(folder: Folder) -> None:
    assert read(folder(network__toml=toml('Betrag = { unit = "Euro" }'))).meta.scales == {"Betrag": {"unit": "Euro"}}


def test_a_script_is_held_to_its_scales() -> None:
    net = made("ab", [("a", "b")])
    ties = net.ties.assign(trust=[6.0])
    with pytest.raises(RecordError) as caught:
        net.with_tables(ties=ties, meta=replace(net.meta, scales={"trust": {"low": 1, "high": 5}}))
    assert [fault.code for fault in caught.value.faults] == ["out_of_bounds"]


@pytest.mark.parametrize("name", ["folder", "book.xlsx"])
def test_scales_are_written_and_read_again(tmp_path: Path, name: str) -> None:
    scales: dict[str, dict[str, Any]] = {
        "trust": {"low": 1, "high": 5, "unit": "1 = gering"},
        "amount": {"unit": "Euro"},
    }
    net = made("ab", [("a", "b")])
    given = net.with_tables(ties=net.ties.assign(trust=[4.0]), meta=Meta(title="T", scales=scales))
    assert read(write(given, tmp_path / name)).equals(given)
