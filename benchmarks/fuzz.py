"""Fuzzing the readers: `python -m benchmarks.fuzz [SECONDS] [--seed N] [--keep FOLDER]` counts how broken inputs end.

Whole records, a workbook of each kind, corrections and a law list are broken at random places, and each is read in a
process of its own with a limit of time. An input ends well where it is read with all its rows, or refused with faults.
Anything else is counted and kept: a traceback, a death of the process, a hang, a peak of memory, rows lost without a
word. `seeds` are the examples and the files of `tests/records/corpus`; `broken` breaks one of them.
"""

import argparse
import csv
import io
import os
import random
import resource
import shutil
import signal
import sys
import tempfile
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from zlib import crc32

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / "tests" / "records" / "corpus"
SECONDS = 10  # of the clock for one input
MEGABYTES = 1024  # of memory beyond what the program takes without any input
GOOD = ("read", "refused")
_BOOKS = (".xlsx", ".xlsm", ".ods", ".xls")
_PIECES = (
    *(b"\0", b"\r", b'"', b";", b",", b"\t", b"=", b"'", b"\x1b[2J", b"\x0b", b"\xff\xfe", b"\xef\xbb\xbf", b"\x85"),
    *(b"9999", b"10000", b"0001", b"0000", b"9999-12-31", b"31.12.9999", b"1e999", b"-1", b"NaN", b"9" * 5000),
    *(b"[" * 3000, b"{a=" * 3000, b"a." * 3000, b"x" * 200_000, b";" * 20_000, b"\n" * 20_000, b"sep=;\n"),
    *(b"&#x0;", b"&#27;", b"<c r='XFD1048576' t='n'><v>1</v></c>", b"]]>", b"\xed\xa0\x80", "\u202e".encode()),
    *(b'number-columns-repeated="16384" ', b'number-rows-repeated="1048576" ', b't="e"', b's="999999"'),
)


def seeds() -> list[Path]:
    """The whole inputs: folders of records, workbooks, corrections, law lists."""
    folders = [ROOT / "examples" / place / "records" for place in ("dortmund", "eichsfeld", "musterkreis")]
    law_list = ROOT / "src" / "akteursnetz" / "gapfinders" / "law_lists" / "sgb3_9.toml"
    return [*folders, law_list, *sorted(CORPUS.iterdir())]


def broken(seed: Path, place: Path, rng: random.Random) -> Path:
    """A copy of a whole input in a folder, broken at one to six places."""
    target = place / seed.name
    if seed.is_dir():
        shutil.copytree(seed, target)
        files = sorted(path for path in target.rglob("*") if path.is_file())
        path = rng.choice(files)
    else:
        path = target
        shutil.copyfile(seed, target)
    zipped = zipfile.is_zipfile(path) and rng.random() < 0.8
    path.write_bytes((_broken_archive if zipped else _broken_bytes)(path.read_bytes(), rng))
    return target


def _broken_bytes(content: bytes, rng: random.Random) -> bytes:
    for _ in range(rng.randint(1, 6)):
        content = rng.choice(_BREAKS)(content, rng.randint(0, len(content)), rng)
    return content


def _insert(content: bytes, at: int, rng: random.Random) -> bytes:
    return content[:at] + rng.choice(_PIECES) + content[at:]


def _replace(content: bytes, at: int, rng: random.Random) -> bytes:
    piece = rng.choice(_PIECES)
    return content[:at] + piece + content[at + len(piece) :]


def _flip(content: bytes, at: int, rng: random.Random) -> bytes:
    return content[:at] + bytes([rng.randrange(256)]) + content[at + 1 :]


def _drop(content: bytes, at: int, rng: random.Random) -> bytes:
    return content[:at] + content[at + rng.choice((1, 3, 30, 300)) :]


def _double(content: bytes, at: int, rng: random.Random) -> bytes:
    return content[:at] + content[at : at + rng.choice((1, 3, 30, 300))] * 2 + content[at:]


def _move(content: bytes, at: int, rng: random.Random) -> bytes:
    to, length = rng.randint(0, len(content)), rng.choice((3, 30, 300))
    return content[:at] + content[to : to + length] + content[at:]


def _cut(content: bytes, at: int, _: random.Random) -> bytes:
    return content[:at]


_BREAKS: tuple[Callable[[bytes, int, random.Random], bytes], ...] = (
    *(_insert, _insert, _replace, _flip, _flip, _drop, _double, _move, _cut),
)


def _broken_archive(content: bytes, rng: random.Random) -> bytes:
    """A zip file with one of its parts broken, left out, or there twice under another name."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = rng.choice(sorted(parts))
    match rng.randrange(8):
        case 0:
            del parts[name]
        case 1:
            parts[name] = parts[rng.choice(sorted(parts))]
        case _:
            parts[name] = _broken_bytes(parts[name], rng)
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, inside in parts.items():
            archive.writestr(part, inside)
    return written.getvalue()


def outcome(path: Path, *, seconds: float = SECONDS) -> tuple[str, str]:
    """How the reading of an input ends, in a process of its own; and what it said that must not be said."""
    said = path.parent / "said"
    child = os.fork()
    if child == 0:
        _end(path, said)
    end = time.monotonic() + seconds
    while True:
        ended, status, used = os.wait4(child, os.WNOHANG)
        if ended:
            break
        if time.monotonic() > end:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return "hang", ""
        time.sleep(0.002)
    told = said.read_text(encoding="utf-8") if said.exists() else ""
    if os.WIFSIGNALED(status) or not told:
        return "death", f"status {status}"
    word, _, details = told.partition("\n")
    return (
        ("memory", f"{used.ru_maxrss // 1024} MB") if used.ru_maxrss / 1024 > MEGABYTES + _idle() else (word, details)
    )


def _idle() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _end(path: Path, said: Path) -> None:
    """In the child: read, write down how that ended, and go."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    try:
        word = _read(path)
    except BaseException as error:
        last = "".join(traceback.format_tb(error.__traceback__)[-3:])
        word = f"traceback\n{type(error).__name__}: {str(error)[:200]}\n{last}"
    said.write_text(word, encoding="utf-8", errors="backslashreplace")
    os._exit(0)


def _read(path: Path) -> str:
    """Read an input by what it is; refused is what the package refuses."""
    from akteursnetz.errors import AkteursnetzError

    try:
        lost = _READERS.get(path.suffix, _records)(path)
    except AkteursnetzError as error:
        for lang in ("de", "en"):
            error.report(lang)
        return "refused"
    return f"lost\n{lost}" if lost else "read"


def _records(path: Path) -> str:
    """Read records, and of one in ten look for gaps; the rows that are in no table without a word."""
    from akteursnetz import analyse, read
    from akteursnetz.errors import fault_lines

    net = read(path)
    fault_lines(net.notices, "de")
    if crc32(path.parent.name.encode()) % 10 == 0:
        analyse(net).gaps("de")
    if not path.is_dir():
        return ""
    above = {notice.file: int(str(notice.row)) - 1 for notice in net.notices if notice.code == "header_row"}
    return "; ".join(_lost(path, {"actors": len(net.actors), "ties": len(net.ties)}, above))


def _lost(folder: Path, found: Mapping[str, int], above: Mapping[str, int]) -> Iterator[str]:
    """Each table with fewer rows than the module csv finds below its header."""
    from akteursnetz.records.encoding import decode
    from akteursnetz.records.folder import divided

    for name, rows in found.items():
        if (text := decode((folder / f"{name}.csv").read_bytes())) is None:
            continue
        mark, content = divided(text.text)
        csv.field_size_limit(10**9)
        lines = list(csv.reader(io.StringIO(content, newline=""), delimiter=mark))
        first = next((at for at, line in enumerate(lines) if any(cell.strip() for cell in line)), 0)
        there = lines[max(first, above.get(f"{name}.csv", first)) + 1 :]
        filled = sum(any(cell.strip() for cell in line) for line in there)
        if filled > rows:
            yield f"{name}: {rows} of {filled}"


def _corrections(path: Path) -> str:
    from akteursnetz.records.corrections import merge_corrections, read_corrections

    corrections = read_corrections(path)
    merge = merge_corrections(ROOT / "examples" / "eichsfeld" / "records", corrections)
    return "" if len(merge.outcomes) == len(corrections) else "corrections without an outcome"


def _law_list(path: Path) -> str:
    from akteursnetz.gapfinders.lawlists import law_list

    return "" if law_list(path).versions else "versions"


_READERS: Mapping[str, Callable[[Path], str]] = {".csv": _corrections, ".toml": _law_list}


def warm() -> None:
    """Load what a first reading loads, so that the children have it."""
    for seed in seeds():
        word = _read(seed)
        if word != "read":
            raise RuntimeError(f"{seed}: {word}")


def fuzz(seconds: float, seed: int, keep: Path) -> Counter[str]:
    """Break and read inputs for so many seconds of the processor; what ends badly is kept in a folder."""
    rng, ends = random.Random(seed), Counter[str]()
    warm()
    while _used() < seconds:
        number = rng.randrange(10**12)
        with tempfile.TemporaryDirectory(prefix="fuzz-") as scratch:
            one = random.Random(number)
            whole = one.choice(seeds())
            path = broken(whole, Path(scratch), one)
            end, said = outcome(path)
            ends[f"{whole.suffix.removeprefix('.') or 'folder'} {end}"] += 1
            if end not in GOOD:
                _keep(path, keep / f"{number}", end, said)
    return ends


def _used() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(part.ru_utime + part.ru_stime for part in used)


def _keep(path: Path, target: Path, end: str, said: str) -> None:
    target.mkdir(parents=True, exist_ok=True)
    (shutil.copytree if path.is_dir() else shutil.copyfile)(path, target / path.name)
    (target / "end.txt").write_text(f"{end}\n{said}", encoding="utf-8")
    print(f"{end}: {target}: {said.partition(chr(10))[0]}", file=sys.stderr, flush=True)


def main() -> None:
    """Fuzz, and print how many inputs of each kind ended how."""
    asked = argparse.ArgumentParser(prog="benchmarks.fuzz")
    asked.add_argument("seconds", nargs="?", type=float, default=60)
    asked.add_argument("--seed", type=int, default=0)
    asked.add_argument("--keep", type=Path, default=Path("fuzz"))
    given = asked.parse_args()
    for end, count in sorted(fuzz(given.seconds, given.seed, given.keep).items()):
        print(f"{end:<20} {count}")


if __name__ == "__main__":
    main()
