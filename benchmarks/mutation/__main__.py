"""Put small faults into measures and gap finders and see whether the tests notice.

python -m benchmarks.mutation [--sample 300] [--seed 1] [--workers 2] [--out mutation.md]
"""

import argparse
import difflib
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Literal

ROOT = Path(__file__).parents[2]
PACKAGES = ("measures", "gapfinders")
COPIED = ("src", "tests", "examples", "docs", "benchmarks", "pyproject.toml", "README.md")
Outcome = Literal["killed", "timed out", "survived"]
OUTCOMES: tuple[Outcome, ...] = ("killed", "timed out", "survived")

for threads in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
    os.environ[threads] = "1"  # read when numpy is imported, which running does

from benchmarks.mutation.mutants import Mutant, mutants  # noqa: E402  (after the threads are set)
from benchmarks.mutation.running import Test, clean_run, finished, fork, mutant_run, read_tests, warm  # noqa: E402


def source(package: str) -> str:
    """Where a package lies in the project."""
    return f"src/akteursnetz/{package}"


def drawn(root: Path, sample: int, seed: int) -> list[Mutant]:
    """The sample, in the order of the files; every mutant is as likely as any other."""
    paths = [path for package in PACKAGES for path in sorted((root / source(package)).glob("*.py"))]
    everything = [mutant for path in paths for mutant in mutants(root, str(path.relative_to(root)))]
    print(f"{len(everything)} mutants in {len(paths)} modules, of which {min(sample, len(everything))} are drawn")
    return sorted(random.Random(seed).sample(everything, min(sample, len(everything))))


def clean_runs(root: Path) -> dict[str, dict[str, Test]]:
    """The tests of each package, with their times and what they enter; they must all pass."""
    children: dict[int, str] = {}
    tests = {}
    for package in PACKAGES:
        places = (f"tests/{package}", source(package))
        work = partial(clean_run, root, source(package), places, root / f"{package}.json")
        children[fork(work, root / f"{package}.log")] = package
    while children:
        for package, status in finished(children):
            if status:
                sys.exit(
                    f"the tests of {package} fail unchanged:\n{(root / f'{package}.log').read_text('utf-8')[-3000:]}"
                )
            tests[package] = read_tests(root / f"{package}.json")
    return tests


def chosen(mutant: Mutant, tests: Mapping[str, Mapping[str, Test]]) -> dict[str, Test]:
    """The tests of the mutant's package that enter its function; outside of functions, all that enter its module."""
    near = tests[Path(mutant.path).parent.name]
    return {
        name: test
        for name, test in near.items()
        if any(path == mutant.path and mutant.scope in {0, line} for path, line in test.entered)
    }


def outcome(status: int) -> Outcome:
    """What a run's end says: 0 all tests passed, 5 none was there, a signal for time spent."""
    if status in {0, 5}:
        return "survived"
    return "timed out" if status in {-signal.SIGXCPU, -signal.SIGKILL} else "killed"


def run(
    root: Path, sample: list[Mutant], tests: Mapping[str, Mapping[str, Test]], workers: int
) -> dict[Mutant, Outcome]:
    """How each mutant fares, several at once."""
    waiting, found = list(reversed(sample)), {}
    children: dict[int, Mutant] = {}
    while waiting or children:
        while waiting and len(children) < workers:
            mutant = waiting.pop()
            text = mutant.applied((root / mutant.path).read_text(encoding="utf-8"))
            work = partial(mutant_run, root, mutant.path, text, chosen(mutant, tests))
            children[fork(work, root / f"{len(waiting)}.log")] = mutant
        for mutant, status in finished(children):
            found[mutant] = outcome(status)
            print(f"{len(found):>4}/{len(sample)}  {found[mutant]:<9}  {mutant.path}:{mutant.line}", flush=True)
    return found


def report(root: Path, found: Mapping[Mutant, Outcome]) -> Iterable[str]:
    """The table by module, the score, and the survivors, as markdown."""
    counts = Counter((mutant.path, result) for mutant, result in found.items())
    yield "| module | mutants | killed | timed out | survived |\n|---|---|---|---|---|"
    for path in sorted({mutant.path for mutant in found}):
        row = [counts[path, result] for result in OUTCOMES]
        yield f"| `{'/'.join(Path(path).parts[-2:])}` | {sum(row)} | {' | '.join(map(str, row))} |"
    total = Counter(found.values())
    yield f"| all | {len(found)} | {' | '.join(str(total[result]) for result in OUTCOMES)} |"
    noticed = len(found) - total["survived"]
    yield f"\nScore: {noticed} of {len(found)} noticed, {noticed / max(1, len(found)):.1%}."
    for mutant in sorted(mutant for mutant, result in found.items() if result == "survived"):
        yield f"\n`{mutant.path}:{mutant.line}`\n```diff\n{difference(root, mutant)}\n```"


def difference(root: Path, mutant: Mutant) -> str:
    """The lines that a mutant changes, before and after."""
    text = (root / mutant.path).read_text(encoding="utf-8")
    lines = difflib.unified_diff(text.splitlines(), mutant.applied(text).splitlines(), n=0, lineterm="")
    return "\n".join(line for line in lines if not line.startswith(("---", "+++", "@@")))


def main() -> None:
    """Copy the project, draw, run, report."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mutation", description=__doc__)
    parser.add_argument("--sample", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--out", type=Path, default=Path("mutation.md"))
    given = parser.parse_args()
    out, start = given.out.resolve(), time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        for name in COPIED:
            (shutil.copytree if (ROOT / name).is_dir() else shutil.copy)(ROOT / name, root / name)
        os.chdir(root)
        sys.path[:0] = [str(root), str(root / "src")]
        sample = drawn(root, given.sample, given.seed)
        warm()
        tests = clean_runs(root)
        print(f"{sum(map(len, tests.values()))} tests pass unchanged", flush=True)
        told = "\n".join(report(root, run(root, sample, tests, given.workers)))
    out.write_text(told + "\n", encoding="utf-8")
    print(f"\n{told}\n\n{(time.perf_counter() - start) / 60:.0f} minutes; written to {out}")


if __name__ == "__main__":
    main()
