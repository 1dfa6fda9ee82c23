"""Reading and checking records beside polars, DuckDB and pandas: the same rules, the same faults, the same rows.

    python -m benchmarks reading             the table of docs/speed.md
    python -m benchmarks.reading 10000000    seconds and the peak of memory of one size

Each reads two CSV files as text, holds them against the same eight rules and gives the faults by row; then the table of
ties is typed and in memory. Each reading is a process of its own, the programs take turns, and the time is that of the
processor, of all threads together and without the start of Python. Ties with planted faults show that all four find the
same; ties without faults are timed. The rules of the peers are written out by hand for these files: they know neither
other words for a column nor other encodings, and have no sentence for a fault.
"""

import json
import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TypedDict

from benchmarks.turns import Job

RELATIONS = ["Kooperation", "Finanzierung", "Information", "Beratung"]
BINDINGS = ["Vertrag", "Vereinbarung", "Informell", "Bescheid", ""]
STATES = ["Bestehend", "Geplant", "Beendet", ""]
HEADER = "Kennung;Von;Zu;Beziehung;Bindung;Stärke;Stand;Seit;Bis\n"
#: What is planted, and the rule that finds it.
RULES = ("id", "from", "to", "self", "relation", "strength", "since", "order")


def write(folder: Path, rows: int, faults: int, seed: int = 1) -> None:
    """Records of so many ties among a tenth as many actors, with so many faults of each kind."""
    draw, actors = random.Random(seed), max(10, rows // 10)
    folder.mkdir(parents=True)
    (folder / "network.toml").write_text('title = "Probe"\nformat = 1\n', encoding="utf-8")
    roster = "".join(f"a{n};Amt {n};Amt\n" for n in range(actors))
    (folder / "actors.csv").write_text(f"Kennung;Name;Art\n{roster}", encoding="utf-8")
    planted = dict(enumerate(draw.sample(range(1, rows), faults * len(RULES))))
    wrong = {row: RULES[number % len(RULES)] for number, row in planted.items()}
    with (folder / "ties.csv").open("w", encoding="utf-8", newline="") as file:
        file.write(HEADER)
        file.writelines(_tie(draw, row, actors, wrong.get(row)) for row in range(rows))


def _tie(draw: random.Random, row: int, actors: int, wrong: str | None) -> str:
    first, second = draw.sample(range(actors), 2)
    year, state = draw.randint(1990, 2010), draw.choice(STATES)
    cells = {
        "id": f"t{row}",
        "from": f"a{first}",
        "to": f"a{second}",
        "relation": draw.choice(RELATIONS),
        "binding": draw.choice(BINDINGS),
        "strength": draw.choice("12345"),
        "state": state,
        "since": f"{year}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}",
        "until": f"{year + draw.randint(1, 10)}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}",
    }
    planted = {
        "id": "t0",
        "from": "niemand",
        "to": "niemand",
        "relation": "Heirat",
        "strength": "x",
        "since": "2007-13-01",
    }
    if wrong in planted:
        cells[wrong] = planted[wrong]
    elif wrong == "self":
        cells["to"] = cells["from"]
    elif wrong == "order":
        cells["until"] = "1980-01-01"
    return ";".join(cells.values()) + "\n"


def akteursnetz(folder: Path) -> Iterator[tuple[str, int]]:
    from akteursnetz import RecordError, read

    code = {"twice_id": "id", "self_tie": "self", "until_before_since": "order"}
    column = {"Von": "from", "Zu": "to", "Beziehung": "relation", "Stärke": "strength", "Seit": "since"}
    try:
        read(folder)
    except RecordError as error:
        yield from ((code.get(fault.code) or column[fault.column], fault.row) for fault in error.faults)


def polars(folder: Path) -> Iterator[tuple[str, int]]:
    import polars as pl

    actors = pl.read_csv(folder / "actors.csv", separator=";", infer_schema=False)["Kennung"].implode()
    ties = pl.read_csv(folder / "ties.csv", separator=";", infer_schema=False).with_row_index("row", 2)
    ties = ties.with_columns(
        pl.col("Seit").str.to_date("%Y-%m-%d", strict=False).alias("since"),
        pl.col("Bis").str.to_date("%Y-%m-%d", strict=False).alias("until"),
        pl.col("Stärke").cast(pl.Float64, strict=False).alias("strength"),
    )
    wrong = ties.select(
        "row",
        (pl.col("Kennung").is_duplicated() & ~pl.col("Kennung").is_first_distinct()).alias("id"),
        (~pl.col("Von").is_in(actors)).alias("from"),
        (~pl.col("Zu").is_in(actors)).alias("to"),
        (pl.col("Von") == pl.col("Zu")).alias("self"),
        (~pl.col("Beziehung").is_in(RELATIONS)).alias("relation"),
        (~pl.col("strength").is_between(1, 5).fill_null(False)).alias("strength"),
        pl.col("since").is_null().alias("since"),
        (pl.col("until") < pl.col("since")).fill_null(False).alias("order"),
        *((pl.col(name).is_not_null() & ~pl.col(name).is_in(known)).alias(name) for name, known in _CODES.items()),
    )
    for rule in RULES:
        yield from ((rule, row) for row in wrong.filter(pl.col(rule))["row"].to_list())


_CODES = {"Bindung": BINDINGS, "Stand": STATES}

_SQL = """
create table actors as select * from read_csv('{folder}/actors.csv', delim=';', header=true, all_varchar=true);
create table ties as select row_number() over () + 1 as row, *,
    try_cast(Seit as date) as since, try_cast(Bis as date) as until, try_cast("Stärke" as double) as strength
    from read_csv('{folder}/ties.csv', delim=';', header=true, all_varchar=true);
"""
_WRONG = {
    "id": "row not in (select min(row) from ties group by Kennung)",
    "from": "Von not in (select Kennung from actors)",
    "to": "Zu not in (select Kennung from actors)",
    "self": "Von = Zu",
    "relation": f"Beziehung not in {tuple(RELATIONS)}",
    "strength": "strength is null or strength not between 1 and 5",
    "since": "since is null",
    "order": "until < since",
}


def duckdb(folder: Path) -> Iterator[tuple[str, int]]:
    import duckdb as db

    base = db.connect()
    base.execute(_SQL.format(folder=folder))
    for rule, wrong in _WRONG.items():
        yield from ((rule, row) for (row,) in base.execute(f"select row from ties where {wrong}").fetchall())


def pandas(folder: Path) -> Iterator[tuple[str, int]]:
    import pandas as pd

    actors = pd.read_csv(folder / "actors.csv", sep=";", dtype="str")["Kennung"]
    ties = pd.read_csv(folder / "ties.csv", sep=";", dtype="str")
    since, until = (pd.to_datetime(ties[name], format="%Y-%m-%d", errors="coerce") for name in ("Seit", "Bis"))
    strength = pd.to_numeric(ties["Stärke"], errors="coerce")
    wrong = {
        "id": ties["Kennung"].duplicated(),
        "from": ~ties["Von"].isin(actors),
        "to": ~ties["Zu"].isin(actors),
        "self": ties["Von"] == ties["Zu"],
        "relation": ~ties["Beziehung"].isin(RELATIONS),
        "strength": ~strength.between(1, 5),
        "since": since.isna(),
        "order": until < since,
    }
    for rule, mask in wrong.items():
        yield from ((rule, int(row)) for row in ties.index[mask] + 2)


PROGRAMS = {"akteursnetz": akteursnetz, "polars": polars, "DuckDB": duckdb, "pandas": pandas}


def _used() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def one(program: str, small: Path, folder: Path) -> None:
    """Print what a reading took and found, after one of a few rows that loads what a first call loads."""
    list(PROGRAMS[program](small))
    before = _used()
    found = sorted(PROGRAMS[program](folder))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": _used() - before, "peak": peak, "found": found}))


class Told(TypedDict):
    """What a reading says of itself: the faults it found, its seconds of the processor, its peak in MB."""

    found: list[list[object]]
    seconds: float
    peak: float


def told(program: str, small: Path, folder: Path) -> Told:
    command = [sys.executable, "-m", "benchmarks.reading", "--one", program, str(small), str(folder)]
    said: Told = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return said


def jobs(sizes: Sequence[int] = (10**3, 10**5, 10**6)) -> Iterator[Job]:
    """Reading of ties without faults, of each size; all programs must find the same planted faults in others."""
    with tempfile.TemporaryDirectory() as scratch:
        for rows in sizes:
            small, clean, faulty = (Path(scratch, f"{name}{rows}") for name in ("small", "clean", "faulty"))
            write(small, 100, 0)
            write(clean, rows, 0)
            write(faulty, rows, min(20, rows // 100))
            found = [told(program, small, faulty)["found"] for program in PROGRAMS]
            assert all(faults == found[0] for faults in found), "the programs find different faults"
            taken = {program: partial(_seconds, program, small, clean) for program in PROGRAMS}
            yield Job(f"{rows:,} ties", taken.pop("akteursnetz"), taken)


def _seconds(program: str, small: Path, folder: Path) -> float:
    return told(program, small, folder)["seconds"]


def main() -> None:
    """A reading in a process of its own, or the peaks of memory of one size."""
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]))
        return
    for rows in map(int, sys.argv[1:]):
        with tempfile.TemporaryDirectory() as scratch:
            small, folder = Path(scratch, "small"), Path(scratch, "many")
            write(small, 100, 0)
            write(folder, rows, 0)
            for program in PROGRAMS:
                said = told(program, small, folder)
                print(f"{rows:,} ties, {program:12} {said['seconds']:8.2f} s {said['peak']:8.0f} MB", flush=True)


if __name__ == "__main__":
    main()
