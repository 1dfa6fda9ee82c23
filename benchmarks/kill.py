"""Killing writers at every step: `python -m benchmarks.kill` counts how the files are left.

A writer is a process of its own that kills itself, as a power cut would, just before its n-th step on the disk (an
opening for writing, a renaming, a removal); n grows until the writer gets through. After each kill the check says
whether the state on the disk is the old one or the new one, and nothing else.
"""

import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

#: What the interpreter announces of steps that change the disk, beside openings for writing.
STEPS = frozenset({"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.truncate", "os.chmod"})
_WRITING = os.O_WRONLY | os.O_RDWR
MOST = 500  # steps after which a writer is held to be endless


def killed_at_every_step(write: Callable[[Path], object], start: Callable[[Path], object]) -> list[Path]:
    """A folder for each step at which the writer was killed, as it was left; the last is of a writer that got through.

    `start` fills a fresh folder, `write` is then let loose on it and killed at its first step, in the next fresh folder
    at its second, and so on.
    """
    places: list[Path] = []
    for step in range(1, MOST):
        place = Path(tempfile.mkdtemp(prefix="kill-"))
        start(place)
        places.append(place)
        if not _killed(write, place, step):
            return places
    raise RuntimeError(f"not done after {MOST} steps")


def _killed(write: Callable[[Path], object], place: Path, step: int) -> bool:
    """Whether the writer was killed; an error of its own is raised here."""
    child = os.fork()
    if child == 0:
        _die_at(step, place)
        try:
            write(place)
        except BaseException:
            sys.excepthook(*sys.exc_info())
            os._exit(1)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return True
    if os.WEXITSTATUS(status):
        raise RuntimeError(f"the writer failed in {place}")
    return False


def _die_at(step: int, place: Path) -> None:
    counted = iter(range(1, step))

    def watch(event: str, given: tuple[object, ...]) -> None:
        changes = event in STEPS or (event == "open" and isinstance(given[2], int) and given[2] & _WRITING)
        if changes and any(str(place) in str(part) for part in given) and next(counted, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)


def _page(place: Path) -> None:
    import akteursnetz as an

    an.web_map(an.example("dortmund")).save(place / "map.html")


def _comparison(place: Path) -> None:
    import akteursnetz as an

    an.compare(an.example("dortmund"), an.example("eichsfeld"), replicates=99).save(place / "compare.html")


def _workbook(place: Path) -> None:
    import akteursnetz as an

    an.compare(an.example("dortmund"), an.example("eichsfeld"), replicates=99).save_workbook(place / "compare.xlsx")


def _records(place: Path) -> None:
    import akteursnetz as an

    an.write(an.example("dortmund"), place / "records")


def merge_both(place: Path) -> None:
    """Take in a new actor and its tie: two files that must change together."""
    from akteursnetz.records.corrections import merge_corrections, read_corrections

    merge_corrections(place, read_corrections(place.parent / f"{place.name}.corrections")).save()


def start_merge(place: Path) -> None:
    """A folder of two actors and a tie, and beside it corrections that add an actor and its tie."""
    (place / "network.toml").write_text('title = "Ort"\nformat = 1\n', encoding="utf-8")
    (place / "actors.csv").write_text("id,name,kind\na,A,Amt\nb,B,Amt\n", encoding="utf-8")
    (place / "ties.csv").write_text("id,from,to,relation\nt,a,b,cooperation\n", encoding="utf-8")
    header = "table,id,hash,action,column,old,new,note,by,at\n"
    cells = [("actors", "new", "name", "C"), ("actors", "new", "kind", "Amt")]
    cells += [("ties", "new", "from", "C"), ("ties", "new", "to", "b"), ("ties", "new", "relation", "cooperation")]
    rows = [f"{table},{record},,add,{column},,{new},,Wir,2026-01-01\n" for table, record, column, new in cells]
    (place.parent / f"{place.name}.corrections").write_text(header + "".join(rows), encoding="utf-8")


def merged(place: Path) -> str:
    """Whether the folder reads as before the merge or as after it."""
    import akteursnetz as an

    net = an.read(place)
    return {(2, 1): "old", (3, 2): "new"}.get((len(net.actors), len(net.ties)), "half")


def file_state(name: str, old: bytes, new: bytes) -> Callable[[Path], str]:
    """Whether a file is the old one or the new one."""

    def state(place: Path) -> str:
        path = place / name
        return {old: "old", new: "new"}.get(path.read_bytes(), "half") if path.is_file() else "lost"

    return state


def replaced(write: Callable[[Path], object], name: str) -> Mapping[str, int]:
    """How a file that is written over stands after each kill: old or new, and what else must not be."""
    model = Path(tempfile.mkdtemp(prefix="kill-"))
    write(model)
    new, old = (model / name).read_bytes(), b"old"
    places = killed_at_every_step(write, lambda place: (place / name).write_bytes(old))
    return counted(places, file_state(name, old, new))


def written(write: Callable[[Path], object], name: str) -> Mapping[str, int]:
    """How records that are written into a new folder stand after each kill: not there, or readable."""
    import akteursnetz as an

    def state(place: Path) -> str:
        return ("new" if len(an.read(place / name).ties) else "half") if (place / name).exists() else "old"

    return counted(killed_at_every_step(write, lambda _: None), state)


def counted(places: list[Path], state: Callable[[Path], str]) -> Mapping[str, int]:
    """How many of the places are in which state; the places are cleared away."""
    found: dict[str, int] = {}
    for place in places:
        found[state(place)] = found.get(state(place), 0) + 1
        shutil.rmtree(place)
    return found


def main() -> None:
    """Kill every writer at each of its steps, and print how the files were left."""
    writers = {
        "map": lambda: replaced(_page, "map.html"),
        "comparison": lambda: replaced(_comparison, "compare.html"),
        "workbook": lambda: replaced(_workbook, "compare.xlsx"),
        "records": lambda: written(_records, "records"),
        "merge": lambda: counted(killed_at_every_step(merge_both, start_merge), merged),
    }
    for name, run in writers.items():
        print(name, dict(sorted(run().items())))


if __name__ == "__main__":
    main()
