"""Killing writers: `python -m benchmarks.kill [KILLS] [PAIRS]` counts how the files are left.

A writer is a process of its own. It kills itself, as a power cut would, just before its n-th step on the disk (an
opening for writing, a renaming, a removal), and n grows until it gets through; then it is killed at moments drawn by
chance, until there are so many KILLS in all. After each kill the check says whether the state on the disk is the old
one or the new one, and nothing else. Last, PAIRS of merges start at one moment, and both corrections must be there.
"""

import itertools
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

#: What the interpreter announces of steps that change the disk, beside openings for writing.
STEPS = frozenset({"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.truncate", "os.chmod"})
_WRITING = os.O_WRONLY | os.O_RDWR
MOST = 500  # steps after which a writer is held to be endless


class Writer(NamedTuple):
    """What writes into a folder, what stands there before, and how to tell in which state the folder is."""

    write: Callable[[Path], object]
    start: Callable[[Path], object]
    state: Callable[[Path], str]


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


def start_answers(place: Path) -> None:
    """A folder of two actors of one name, and beside it the answer that they are one."""
    (place / "network.toml").write_text('title = "Ort"\nformat = 1\n', encoding="utf-8")
    (place / "actors.csv").write_text("id,name,kind\na,Jobcenter,Amt\nb,Job-Center,Amt\n", encoding="utf-8")
    (place / "ties.csv").write_text("id,from,to,relation\n", encoding="utf-8")
    answer = "name,other,answer\nJobcenter,Job-Center,same\n"
    (place.parent / f"{place.name}.answers.csv").write_text(answer, encoding="utf-8")


def answer_names(place: Path) -> None:
    """Take in an answer on two names."""
    from akteursnetz.records.answersheet import add_answers, read_answers

    add_answers(place, read_answers(place.parent / f"{place.name}.answers.csv"), "de")


def answered(place: Path) -> str:
    """Whether the folder reads as before the answer or as after it."""
    import akteursnetz as an

    return {2: "old", 1: "new"}.get(len(an.read(place).actors), "half")


def collecting(net: Any) -> Writer:
    """A writer of returned answers into a folder of records: actors, ties and description change together."""
    from openpyxl import load_workbook

    import akteursnetz as an

    model = Path(tempfile.mkdtemp(prefix="kill-"))
    sent = an.write_questionnaires(net, model / "survey", lang="de")
    returned = sorted(sent.glob("*.xlsx"))[0]
    book = load_workbook(returned)
    partners = next(sheet for sheet in book.worksheets if sheet["A1"].value == "partners")
    answer = next(cell.column for cell in partners[1] if cell.value == "tie")
    for row in range(5, partners.max_row + 1):
        if partners.cell(row, 1).value:
            partners.cell(row, answer).value = "Ja"
    book.save(returned)
    an.collect(sent, an.write(net, model / "records"))
    before, after = (states(one) for one in (net, an.read(model / "records")))
    return Writer(
        lambda place: an.collect(sent, place / "records"),
        lambda place: an.write(net, place / "records"),
        lambda place: {before: "old", after: "new"}.get(states(an.read(place / "records")), "half"),
    )


def states(net: Any) -> tuple[object, ...]:
    """What the tables hold that a collection changes."""
    return len(net.ties), net.actors["surveyed"].fillna("").tolist().count("yes"), tuple(net.meta.scales)


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


def replacing(write: Callable[[Path], object], name: str) -> Writer:
    """A writer of a file that is there already."""
    model = Path(tempfile.mkdtemp(prefix="kill-"))
    write(model / name)
    new, old = (model / name).read_bytes(), b"old"
    return Writer(
        lambda place: write(place / name), lambda place: (place / name).write_bytes(old), file_state(name, old, new)
    )


def founding(write: Callable[[Path], object], name: str, whole: Callable[[Path], object]) -> Writer:
    """A writer of a file or folder that is not there yet; `whole` says whether it is all there."""

    def state(place: Path) -> str:
        return ("new" if whole(place / name) else "half") if (place / name).exists() else "old"

    return Writer(lambda place: write(place / name), lambda _: None, state)


def counted(places: list[Path], state: Callable[[Path], str]) -> Counter[str]:
    """How many of the places are in which state; the places are cleared away."""
    found: Counter[str] = Counter()
    for place in places:
        found[state(place)] += 1
        shutil.rmtree(place)
    return found


def killed_at_moments(writer: Writer, kills: int, rng: random.Random) -> Counter[str]:
    """The states after kills at moments drawn by chance from the time that the writer takes."""
    place = Path(tempfile.mkdtemp(prefix="kill-"))
    writer.start(place)
    begin = time.monotonic()
    writer.write(place)
    takes, found = time.monotonic() - begin, Counter[str]()
    for _ in range(kills):
        place = Path(tempfile.mkdtemp(prefix="kill-"))
        writer.start(place)
        child = os.fork()
        if child == 0:
            writer.write(place)
            os._exit(0)
        time.sleep(rng.uniform(0, takes))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        found += counted([place], writer.state)
    return found


def writers() -> Mapping[str, Writer]:
    """What each command that writes does on the disk, with what it writes worked out before."""
    import akteursnetz as an
    from akteursnetz.knowledge.pseudonyms import save_key
    from akteursnetz.records.form import write_template
    from akteursnetz.records.saving import save
    from akteursnetz.records.template import start_records

    net, other = an.example("dortmund"), an.example("eichsfeld")
    comparison, many = an.compare(net, other, replicates=99), an.compare_many({"a": net, "b": other}, replicates=99)

    def readable(path: Path) -> bool:
        return len(an.read(path).ties) == len(net.ties)

    hidden = an.pseudonymise(net)
    return {
        "map": replacing(an.web_map(net).save, "map.html"),
        "two maps": replacing(an.two_maps(net, other).save, "maps.html"),
        "compare": replacing(comparison.save, "compare.html"),
        "compare -o x.xlsx": replacing(comparison.save_workbook, "compare.xlsx"),
        "compare-many": replacing(many.save, "many.html"),
        "tables": replacing(lambda path: save(path, an.actor_table(net).to_csv().encode()), "table.csv"),
        "key of pseudonyms": replacing(lambda path: save_key(hidden.key, path), "key.csv"),
        "records": founding(lambda path: an.write(net, path), "records", readable),
        "workbook of records": founding(lambda path: an.write(net, path), "netz.xlsx", readable),
        "new": founding(lambda path: start_records(path, "de"), "new", lambda path: len(list(path.iterdir())) == 7),
        "template": founding(lambda path: write_template(path, "de"), "form.xlsx", lambda path: path.read_bytes()[:2]),
        "export": replacing(lambda path: an.export(net, path), "net.graphml"),
        "names": Writer(answer_names, start_answers, answered),
        "collect": collecting(net),
        "merge": Writer(merge_both, start_merge, merged),
    }


def paired_merges(place: Path) -> str:
    """Whether two corrections that are merged at one moment are both there."""
    import akteursnetz as an
    from akteursnetz.records.corrections import Correction, merge_corrections
    from akteursnetz.records.identity import record_hash

    start_merge(place)
    net = an.read(place)
    ready, go = os.pipe(), os.pipe()
    for actor, name in (("a", "Erste"), ("b", "Zweite")):
        if os.fork() == 0:
            seen = record_hash({str(key): value for key, value in net.actors.loc[actor].items()})
            change = Correction("actors", actor, seen, "change", "name", actor.upper(), name, "", "Wir", "2026-01-01")
            merge = merge_corrections(place, [change])
            os.write(ready[1], b".")
            os.read(go[0], 1)
            merge.save()
            os._exit(0)
    for _ in range(2):
        os.read(ready[0], 1)
    os.write(go[1], b"..")
    ends = [os.waitstatus_to_exitcode(os.wait()[1]) for _ in range(2)]
    for end in itertools.chain(ready, go):
        os.close(end)
    both = list(an.read(place).actors["name"]) == ["Erste", "Zweite"]
    return "both" if both and ends == [0, 0] else "lost"


def main() -> None:
    """Kill every writer, and print how the files were left."""
    kills, pairs = (int(given) for given in [*sys.argv[1:], *("1000", "200")[len(sys.argv) - 1 :]])
    with tempfile.TemporaryDirectory(prefix="kill-") as scratch:
        tempfile.tempdir = scratch
        every = writers()
        found = {name: counted(killed_at_every_step(w.write, w.start), w.state) for name, w in every.items()}
        left = max(0, kills - sum(map(Counter.total, found.values())))
        for at, (name, writer) in enumerate(every.items()):
            further = killed_at_moments(writer, left // len(every) + (at < left % len(every)), random.Random(at))
            print(f"{name:<20}", dict(sorted((found[name] + further).items())), flush=True)
        merges = counted([Path(tempfile.mkdtemp(prefix="kill-")) for _ in range(pairs)], paired_merges)
        print(f"{'pairs of merges':<20}", dict(merges))


if __name__ == "__main__":
    main()
