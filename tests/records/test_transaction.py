"""Merging is one change: killed, crossed, interrupted or run twice, nothing is lost and nothing is half."""

import os
import random
import stat
from pathlib import Path
from typing import Any

import pytest

from akteursnetz import read
from akteursnetz.errors import AkteursnetzError
from akteursnetz.records.corrections import Correction, Merge, merge_corrections
from akteursnetz.records.identity import record_hash
from akteursnetz.records.saving import save
from akteursnetz.records.transaction import locked, replace_together

kill = pytest.importorskip("benchmarks.kill", reason="the studies are not part of what is distributed")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "records"
    place.mkdir()
    kill.start_merge(place)
    return place


def rename(folder: Path, actor: str, name: str, column: str = "name") -> Merge:
    """A merge, not saved yet, that gives an actor another name."""
    row = read(folder).actors.loc[actor]
    seen = record_hash({str(key): value for key, value in row.items()})
    return merge_corrections(
        folder, [Correction("actors", actor, seen, "change", column, str(row["name"]), name, "", "Wir", "2026-01-01")]
    )


def add(folder: Path, name: str, extra: str = "") -> None:
    """What a person types into the file in the meantime."""
    with (folder / "actors.csv").open("a", encoding="utf-8") as file:
        file.write(f"{name.lower()},{name},Amt{extra}\n")


def test_a_merge_killed_at_any_step_is_there_whole_or_not_at_all() -> None:
    found = kill.counted(kill.killed_at_every_step(kill.merge_both, kill.start_merge), kill.merged)
    assert found.keys() == {"old", "new"}
    assert sum(found.values()) > 10


def test_what_was_added_since_stays(folder: Path) -> None:
    merge = rename(folder, "a", "Anders")
    add(folder, "Neu")
    merge.save()
    assert list(read(folder).actors["name"]) == ["Anders", "B", "Neu"]
    assert [outcome.result for outcome in merge.outcomes] == ["applied"]


def test_a_cell_changed_since_is_a_conflict(folder: Path) -> None:
    merge = rename(folder, "a", "Anders")
    rename(folder, "a", "Von Hand").save()
    assert merge.save() == []
    assert [(outcome.result, outcome.reason) for outcome in merge.outcomes] == [("conflict", "changed")]
    assert read(folder).actors.at["a", "name"] == "Von Hand"


def test_two_merges_at_once_queue(tmp_path: Path) -> None:
    places = [tmp_path / f"pair{pair}" for pair in range(5)]
    for place in places:
        place.mkdir()
    assert [kill.paired_merges(place) for place in places] == ["both"] * 5


@pytest.mark.parametrize("name", ["tables", "compare -o x.xlsx", "records", "workbook of records", "new", "names"])
def test_what_is_killed_at_any_moment_is_there_whole_or_not_at_all(writers: dict[str, Any], name: str) -> None:
    writer = writers[name]
    steps = kill.counted(kill.killed_at_every_step(writer.write, writer.start), writer.state)
    moments = kill.killed_at_moments(writer, 5, random.Random(1))  # noqa: S311  # nothing secret
    assert steps.total() > 4
    assert steps["new"] >= 1
    assert moments.total() == 5
    assert (steps + moments).keys() <= {"old", "new"}


@pytest.fixture(scope="module")
def writers() -> dict[str, Any]:
    return dict(kill.writers())


def test_an_interrupted_merge_does_not_write_over_what_was_changed_by_hand(folder: Path) -> None:
    commit = folder / ".akteursnetz-commit"
    commit.mkdir()
    (commit / "actors.csv.before").write_bytes((folder / "actors.csv").read_bytes())
    (commit / "actors.csv").write_text("id,name,kind\na,Anders,Amt\nb,B,Amt\n", encoding="utf-8")
    add(folder, "Neu")
    with pytest.raises(AkteursnetzError, match=r"changed by hand.*actors\.csv"):
        read(folder)
    assert "Neu" in (folder / "actors.csv").read_text(encoding="utf-8")
    assert (commit / "actors.csv").exists()


def test_mode_and_link_of_a_file_stay(folder: Path, tmp_path: Path) -> None:
    real = tmp_path / "elsewhere.csv"
    (folder / "actors.csv").rename(real)
    real.chmod(0o640)
    (folder / "actors.csv").symlink_to(real)
    rename(folder, "a", "Anders").save()
    assert (folder / "actors.csv").is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert "Anders" in real.read_text(encoding="utf-8")


def test_only_columns_that_are_there_are_corrected(folder: Path) -> None:
    merge = rename(folder, "a", "1", column="=1+1")
    assert [(outcome.result, outcome.reason) for outcome in merge.outcomes] == [("conflict", "no_column")]


def test_nothing_is_left_beside_the_records(folder: Path) -> None:
    (folder / ".akteursnetz-new-left").mkdir()
    rename(folder, "a", "Anders").save()
    assert {path.name for path in folder.iterdir()} - {".akteursnetz-lock"} == {
        "network.toml",
        "actors.csv",
        "ties.csv",
    }


def test_drafts_of_killed_processes_are_cleared_away_after_a_day(tmp_path: Path) -> None:
    old, fresh = tmp_path / ".akteursnetz-draft-old", tmp_path / ".akteursnetz-draft-fresh"
    for left in (old, fresh):
        left.mkdir()
    os.utime(old, (0, 0))
    save(tmp_path / "page.html", b"x")
    assert not old.exists()
    assert fresh.exists()


def test_who_cannot_write_gets_a_sentence(folder: Path) -> None:
    with locked(folder), pytest.raises(AkteursnetzError, match="could not be saved"):
        replace_together(folder, {"missing/actors.csv": b""})
    assert list(folder.glob(".akteursnetz-new-*")) == []
