"""Corrections come in once, keep the file's words, and never overwrite what has changed since."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from akteursnetz.errors import RecordError
from akteursnetz.network import Network, read
from akteursnetz.records.corrections import COLUMNS, Correction, merge_corrections, read_corrections
from akteursnetz.records.identity import record_hash

Folder = Callable[..., Path]
GERMAN_TIES = (
    "Von;Zu;Beziehung;Formalität;Gegenstand\narge;jugendamt;Kooperation;;=Schule\narge;sozialamt;Beratung;Vertrag;\n"
)


@pytest.fixture
def path(folder: Folder) -> Path:
    return folder(ties__csv=GERMAN_TIES)


def of(net: Network, table: str, place: int, action: str = "change", column: str = "", new: str = "") -> Correction:
    frame = net.actors if table == "actors" else net.ties
    digest = record_hash({str(name): value for name, value in frame.iloc[place].items()})
    return Correction(
        table, str(frame.index[place]), digest, action, column, "", new, "", "Frau A", "2026-01-01T10:00:00Z"
    )


def results(path: Path, *corrections: Correction) -> list[tuple[str, str]]:
    """Merge and save, and tell what became of each."""
    merged = merge_corrections(path, corrections)
    merged.save()
    return [(outcome.result, outcome.reason) for outcome in merged.outcomes]


def test_a_change_comes_in_once_and_keeps_the_files_words(path: Path) -> None:
    before = read(path)
    correction = of(before, "ties", 0, column="formality", new="contract")
    assert results(path, correction) == [("applied", "")]
    after = read(path)
    assert after.ties["formality"].tolist() == ["contract", "contract"]
    assert list(after.ties.index) == list(before.ties.index)
    assert (path / "ties.csv").read_text(encoding="utf-8-sig").splitlines()[
        0
    ] == "Von;Zu;Beziehung;Formalität;Gegenstand;id"
    assert after.ties["subject"].tolist()[0] == "=Schule"
    written = (path / "ties.csv").read_bytes()
    assert results(path, correction) == [("already", "")]
    assert (path / "ties.csv").read_bytes() == written


def test_nothing_is_written_before_save(path: Path) -> None:
    before = (path / "ties.csv").read_bytes()
    merge_corrections(path, [of(read(path), "ties", 0, column="subject", new="Beratung")])
    assert (path / "ties.csv").read_bytes() == before


def test_a_record_that_has_changed_since_is_a_conflict(path: Path) -> None:
    old = read(path)
    assert results(path, of(old, "ties", 1, column="subject", new="Wohnen")) == [("applied", "")]
    late = of(old, "ties", 1, column="formality", new="informal")
    assert results(path, late) == [("conflict", "changed")]
    assert read(path).ties["formality"].tolist()[1] == "contract"


def test_two_who_want_different_things_are_a_conflict(path: Path) -> None:
    net = read(path)
    first, second = (of(net, "ties", 0, column="subject", new=new) for new in ("Ausbildung", "Sport"))
    assert results(path, first, second) == [("applied", ""), ("conflict", "twice")]
    assert read(path).ties["subject"].tolist()[0] == "Ausbildung"


@pytest.mark.parametrize(
    ("column", "new", "reason"),
    [("relation", "Heirat", "not_accepted"), ("since", "bald", "not_accepted"), ("relation", "", "required")],
)
def test_what_cannot_be_accepted_is_a_conflict(path: Path, column: str, new: str, reason: str) -> None:
    assert results(path, of(read(path), "ties", 0, column=column, new=new)) == [("conflict", reason)]


def test_a_removed_tie_is_gone_and_stays_gone(path: Path) -> None:
    correction = of(read(path), "ties", 1, "remove")
    assert results(path, correction) == [("applied", "")]
    assert len(read(path).ties) == 1
    assert results(path, correction) == [("already", "")]
    gone = of(read(path), "ties", 0, column="subject", new="x")
    assert results(path, Correction(**(vars(gone) | {"id": correction.id}))) == [("conflict", "gone")]


def test_an_actor_with_ties_stays_and_holds_up_nobody_else(path: Path) -> None:
    net = read(path)
    renamed = of(net, "actors", 0, column="name", new="Amt 51")
    assert results(path, of(net, "actors", 2, "remove"), renamed) == [("conflict", "tied"), ("applied", "")]
    assert list(read(path).actors["name"]) == ["Amt 51", "Sozialamt", "ARGE"]


def test_an_actor_goes_when_its_ties_go_too(path: Path) -> None:
    net = read(path)
    ties = [of(net, "ties", place, "remove") for place in (0, 1)]
    assert results(path, of(net, "actors", 2, "remove"), *ties) == [("applied", "")] * 3
    assert list(read(path).actors.index) == ["jugendamt", "sozialamt"]


@pytest.mark.parametrize(
    ("table", "column", "new"),
    [("ties", "to", "arge"), ("ties", "to", "Niemand"), ("actors", "part_of", "jugendamt"), ("ties", "until", "1990")],
)
def test_what_would_bring_the_records_into_disorder_is_a_conflict(
    folder: Folder, table: str, column: str, new: str
) -> None:
    """A tie to itself, to nobody, an actor that is its own parent, an end before the beginning."""
    path = folder(ties__csv="from,to,relation,since,until\narge,jugendamt,advice,2000,\n")
    before = (path / "ties.csv").read_bytes(), (path / "actors.csv").read_bytes()
    assert results(path, of(read(path), table, 0, column=column, new=new)) == [("conflict", "not_accepted")]
    assert ((path / "ties.csv").read_bytes(), (path / "actors.csv").read_bytes()) == before


def test_a_new_tie_may_name_a_new_actor_and_comes_in_once(path: Path) -> None:
    def cell(table: str, number: str, column: str, new: str) -> Correction:
        return Correction(table, number, "", "add", column, "", new, "", "Herr B", "2026-01-01T10:00:00Z")

    actor = [cell("actors", "new-1", "name", "Krankenkasse"), cell("actors", "new-1", "kind", "Kasse")]
    tie = [cell("ties", "new-2", "from", "ARGE"), cell("ties", "new-2", "to", "Krankenkasse")]
    tie.append(cell("ties", "new-2", "relation", "advice"))
    assert {state for state, _ in results(path, *actor, *tie)} == {"applied"}
    assert read(path).ties.iloc[-1][["from", "to"]].tolist() == ["arge", "krankenkasse"]
    assert {state for state, _ in results(path, *actor, *tie)} == {"already"}


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_file_keeps_its_line_ends_and_its_mark(folder: Folder, mark: str, end: str) -> None:
    lines = ["id,name,kind", "a,Jugendämter,Amt", "b,Sozialamt,Amt", ""]
    path = folder(actors__csv=mark + end.join(lines), ties__csv="from,to,relation\na,b,advice\n")
    assert results(path, of(read(path), "actors", 1, column="name", new="Sozialämter")) == [("applied", "")]
    written = (path / "actors.csv").read_bytes().decode()
    assert written == mark + end.join([*lines[:2], "b,Sozialämter,Amt", ""])


def test_what_was_not_utf8_becomes_it_with_the_mark_for_spreadsheets(folder: Folder) -> None:
    content = "id,name,kind\na,Jugendämter,Amt\nb,Sozialamt,Amt\n".encode("cp1252")
    path = folder(actors__csv=content, ties__csv="from,to,relation\na,b,advice\n")
    results(path, of(read(path), "actors", 1, column="name", new="Soziales"))
    assert (path / "actors.csv").read_text(encoding="utf-8").startswith("\ufeffid,name,kind\na,Jugendämter,Amt")


def test_new_records_come_in_once(path: Path) -> None:
    def cell(table: str, number: str, column: str, new: str) -> Correction:
        return Correction(table, number, "", "add", column, "", new, "fehlt", "Herr B", "2026-01-01T10:00:00Z")

    actor = [cell("actors", "new-1", "name", "Müllers Verein"), cell("actors", "new-1", "kind", "Verein")]
    tie = [cell("ties", "new-1", "from", "arge"), cell("ties", "new-1", "to", "sozialamt")]
    tie.append(cell("ties", "new-1", "relation", "funding"))
    assert {state for state, _ in results(path, *actor, *tie)} == {"applied"}
    net = read(path)
    assert net.name("muellersverein") == "Müllers Verein"
    assert net.ties.iloc[-1][["from", "to", "relation"]].tolist() == ["arge", "sozialamt", "funding"]
    assert "Herr B" in net.ties.iloc[-1]["note"]
    assert {state for state, _ in results(path, *actor, *tie)} == {"already"}
    assert read(path).equals(net)


def test_notes_are_appended_once(path: Path) -> None:
    note = Correction(**(vars(of(read(path), "actors", 0, "note")) | {"note": "Heißt jetzt anders"}))
    assert results(path, note) == [("applied", "")]
    assert results(path, note) == [("already", "")]
    assert read(path).actors.loc["jugendamt", "note"] == "Heißt jetzt anders (Frau A, 1. Januar 2026)"


def test_the_file_of_corrections_is_checked(tmp_path: Path) -> None:
    file = tmp_path / "corrections.csv"
    with file.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([COLUMNS, ["actors", "a", "", "delete", "", "", "", "", "", ""]])
    with pytest.raises(RecordError, match='row 2, column "action": "delete"'):
        read_corrections(file)
    file.write_text("table,id\nactors,a\n", encoding="utf-8")
    with pytest.raises(RecordError, match="hash"):
        read_corrections(file)
