"""What may leave is an allow-list: columns of the schema that are public, and what network.toml releases by name."""

from collections.abc import Callable
from pathlib import Path

import pytest

from akteursnetz.columns import TABLES, TIES
from akteursnetz.errors import RecordError
from akteursnetz.network import Network, read
from akteursnetz.records.corrections import Correction, merge_corrections
from akteursnetz.records.identity import record_hash
from akteursnetz.records.meta import Meta
from akteursnetz.records.public import may_leave, public_tie

Folder = Callable[..., Path]
TOML = 'format = 1\ntitle = "Probe"\nlanguage = "de"\n'
#: The columns of the schema that stay in: whoever opens one to everyone changes this line too.
INTERNAL = {
    "actors": {"source", "quote", "note"},
    "ties": {"contact_person", "reported_by", "source", "quote", "note"},
    "expected": {"quote"},
    "indicators": set[str](),
    "names": {"source", "note"},
}
CONTACTS = (
    "Ansprechpartner",
    "Ansprechpartnerin",
    "Ansprechpartner/in",
    "Ansprechpartner/-in",
    "Ansprechpartner:in",
    "Ansprechpartner*in",
    "Ansprechpartner_in",
    "AnsprechpartnerIn",
    "Ansprechpartner(in)",
    "Ansprechpartner/innen",
    "Ansprechpartner:innen",
    "Ansprechpartner und Ansprechpartnerin",
    "Ansprechpartnerin oder Ansprechpartner",
    "Ansprechperson",
    "Ansprechpersonen",
    "Kontaktperson",
    "contact persons",
)


@pytest.mark.parametrize("table", TABLES)
def test_the_columns_that_stay_in(table: str) -> None:
    assert {name for name in TABLES[table].names if not may_leave(Meta(), table, name)} == INTERNAL[table]


@pytest.mark.parametrize("column", ["Telefon", "E-Mail", "Vertrauen", "Stellenzahl", "x"])
def test_a_column_that_the_records_added_stays_in_until_it_is_released(column: str) -> None:
    assert not may_leave(Meta(), "actors", column)
    assert may_leave(Meta(public=(column.upper(),)), "actors", column)


@pytest.mark.parametrize("word", ["source", "Quelle", "QUELLE"])
def test_a_column_is_released_by_any_of_its_words(word: str) -> None:
    assert may_leave(Meta(public=(word,)), "ties", "source")
    assert not may_leave(Meta(public=(word,)), "ties", "quote")


@pytest.mark.parametrize("header", CONTACTS)
def test_every_form_of_a_contact_person_is_one_column(header: str, folder: Folder) -> None:
    net = read(folder(ties__csv=f"from;to;relation;{header}\narge;jugendamt;Kooperation;Erika Beispiel\n"))
    assert net.ties["contact_person"].tolist() == ["Erika Beispiel"]
    assert list(net.ties.columns) == [name for name in TIES.names if name != "id"]


def test_a_release_of_nothing_is_a_fault_with_what_is_meant(folder: Folder) -> None:
    with pytest.raises(RecordError) as refused:
        read(folder(network__toml=f'{TOML}public = ["Quele", "quote"]\n'))
    assert [(fault.code, fault.found, fault.nearest) for fault in refused.value.faults] == [
        ("not_released", "Quele", "Quelle")
    ]
    assert "Gemeint: „Quelle“?" in refused.value.report("de")


def test_a_release_of_an_added_column_and_of_wishes_is_taken(folder: Folder) -> None:
    ties = "from,to,relation,Telefon\narge,jugendamt,cooperation,0170\n"
    net = read(folder(ties__csv=ties, network__toml=f'{TOML}public = ["telefon", "Gewünscht"]\n'))
    assert may_leave(net.meta, "ties", "Telefon")


@pytest.mark.parametrize(
    ("relation", "direction", "evidence", "shown"),
    [
        ("cooperation", None, None, ("a", "b", None)),
        ("cooperation", "one_way", None, ("a", "b", None)),
        ("information", "mutual", None, ("a", "b", "mutual")),
        ("funding", None, None, ("b", "a", None)),
        ("cooperation", "one_way", "survey", ("a", "b", None)),
    ],
)
def test_neither_order_nor_arrow_tell_who_reported(
    relation: str, direction: str | None, evidence: str | None, shown: tuple[str, str, str | None]
) -> None:
    reporter = None if evidence else "b"
    cells = {"from": "b", "to": "a", "relation": relation, "direction": direction, "reported_by": reporter}
    told = public_tie(cells, Meta(evidence=evidence))
    assert (told["from"], told["to"], told["direction"]) == shown
    assert "reported_by" not in told
    assert public_tie(cells, Meta(evidence=evidence, public=("reported_by",))) == cells


def test_an_arrow_that_no_report_made_stays() -> None:
    cells = {"from": "b", "to": "a", "relation": "cooperation", "direction": "one_way", "reported_by": None}
    assert (public_tie(cells, Meta())["from"], public_tie(cells, Meta())["direction"]) == ("b", "one_way")


def corrected(net: Network, *, column: str, old: str, new: str) -> Correction:
    """A correction that somebody made in a page that may be handed on."""
    seen = public_tie({str(name): value for name, value in net.ties.iloc[0].items()}, net.meta)
    return Correction(
        "ties", str(net.ties.index[0]), record_hash(seen), "change", column, old, new, "", "", "2026-01-01T10:00:00Z"
    )


def test_corrections_of_a_public_page_come_in_at_the_end_that_was_meant(folder: Folder) -> None:
    path = folder(ties__csv="from,to,relation,reported_by,note\njugendamt,arge,cooperation,jugendamt,streng intern\n")
    merged = merge_corrections(path, [corrected(read(path), column="from", old="arge", new="sozialamt")])
    assert [outcome.result for outcome in merged.outcomes] == ["applied"]
    merged.save()
    (tie,) = read(path).ties.to_dict("records")
    assert (tie["from"], tie["to"], tie["note"]) == ("jugendamt", "sozialamt", "streng intern")


def test_the_id_of_a_tie_tells_neither_who_reported_it_nor_what_stays_in(folder: Folder) -> None:
    """Whoever knows all else could try out names and numbers until the id fits."""
    head = "from,to,relation,reported_by,note,Telefon\n"
    rows = ("arge,jugendamt,cooperation,arge,streng intern,0170 1\n", "jugendamt,arge,cooperation,jugendamt,,\n")
    first, second = (read(folder(ties__csv=head + row)).ties.index.tolist() for row in rows)
    assert first == second
    both = read(folder(ties__csv=head + "".join(rows))).ties.index.tolist()
    assert both == [*first, f"{first[0]}-2"]
