"""All programs on the same work, in turns: python -m benchmarks [STUDY ...] [--rounds N] [--keep]

Prints each study's table and writes it into docs/speed.md, where it stands between two marks. --keep leaves the file as
it is. The peers are development dependencies (group `bench`), R's sna is `r-cran-sna` of Debian.
"""

import argparse
import os
import re
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

from benchmarks.turns import Beside, Job, in_turn, table

DOCS = Path(__file__).parent.parent / "docs" / "speed.md"
#: Pools that get one thread each, before numpy is loaded: R's sna has one.
POOLS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "NUMBA_NUM_THREADS", "POLARS_MAX_THREADS")
#: A module of this package each, with `jobs()`, or with `text()` where a study is no table of peers.
STUDIES = ("reading", "workbook", "measures", "centrality", "inference", "layout", "map", "steps", "start", "growth")


def study(name: str, rounds: int) -> str:
    """The table of a study, printed a row at a time."""
    module = import_module(f"benchmarks.{name}")
    if hasattr(module, "text"):
        return str(module.text())
    rows: list[Beside] = []
    jobs: Iterable[Job] = module.jobs()
    for job in jobs:
        found = in_turn(job, rounds)
        print(table(found).split("\n", 2)[2], flush=True)
        rows += found
    return table(rows)


def write(name: str, text: str) -> None:
    """Put a study's table between its two marks."""
    marks = f"<!-- {name} -->", f"<!-- end of {name} -->"
    told = DOCS.read_text(encoding="utf-8")
    pattern = re.compile(f"{re.escape(marks[0])}\n.*?{re.escape(marks[1])}", re.DOTALL)
    if len(pattern.findall(told)) != 1:
        raise SystemExit(f"{DOCS}: the marks {marks[0]} and {marks[1]} must stand there once")
    DOCS.write_text(pattern.sub(lambda _: f"{marks[0]}\n\n{text}\n\n{marks[1]}", told), encoding="utf-8")


def main() -> None:
    """Run the studies that are asked for, all without a name."""
    asked = argparse.ArgumentParser(prog="python -m benchmarks")
    asked.add_argument("studies", nargs="*", metavar="STUDY", help=", ".join(STUDIES))
    asked.add_argument("--rounds", type=int, default=5)
    asked.add_argument("--keep", action="store_true", help="leave docs/speed.md as it is")
    given = asked.parse_args()
    if unknown := set(given.studies) - set(STUDIES):
        asked.error(f"no study: {', '.join(sorted(unknown))}; there are {', '.join(STUDIES)}")
    os.environ |= dict.fromkeys(POOLS, "1")
    for name in given.studies or STUDIES:
        print(f"\n{name}", flush=True)
        text = study(name, given.rounds)
        if not given.keep:
            write(name, text)


if __name__ == "__main__":
    main()
