"""Work that several programs do, in turns: seconds of the processor, and ratios with their range over the rounds."""

import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

OURS = "akteursnetz"
#: A call gives the seconds of the processor that a program takes for the work once.
Seconds = Callable[[], float]


@dataclass(frozen=True)
class Job:
    """A piece of work, done by us and by its peers, each as a call that gives its seconds of the processor."""

    name: str
    ours: Seconds
    peers: Mapping[str, Seconds]


@dataclass(frozen=True)
class Beside:
    """What a peer took for a job beside us: its median seconds, and its seconds in ours, a ratio for each round."""

    job: str
    ours: float
    peer: str
    theirs: float
    ratios: tuple[float, ...]


def spent(call: Callable[[], object], *, enough: float = 0.2) -> Seconds:
    """Seconds of the processor a call takes: the mean of as many calls as fill `enough` seconds."""

    def measured() -> float:
        calls, began = 0, time.process_time()
        while time.process_time() - began < enough or not calls:
            call()
            calls += 1
        return (time.process_time() - began) / calls

    return measured


def marginal(run: Callable[[int], object], few: int, many: int) -> Seconds:
    """Seconds of the processor a replicate takes: what a call costs anyway is taken off."""

    def once(replicates: int) -> float:
        began = time.process_time()
        run(replicates)
        return time.process_time() - began

    def measured() -> float:
        least = once(few)
        return (once(many) - least) / (many - few)

    return measured


def in_turn(job: Job, rounds: int) -> list[Beside]:
    """A row for each peer; every round runs all programs one after the other, after one that does not count."""
    programs = {OURS: job.ours, **job.peers}
    for call in programs.values():
        call()
    runs = [{name: call() for name, call in programs.items()} for _ in range(rounds)]
    own = statistics.median(run[OURS] for run in runs)
    return [
        Beside(
            job.name,
            own,
            peer,
            statistics.median(run[peer] for run in runs),
            tuple(sorted(run[peer] / run[OURS] for run in runs)),
        )
        for peer in job.peers
    ]


def table(rows: list[Beside]) -> str:
    """Rows as a table in Markdown; a job's own time stands once."""
    lines = ["| job | akteursnetz | peer | its time | beside it |", "|---|---|---|---|---|"]
    before = ""
    for row in rows:
        own = ("", "") if row.job == before else (row.job, duration(row.ours))
        lines.append("| " + " | ".join((*own, row.peer, duration(row.theirs), words(row.ratios))) + " |")
        before = row.job
    return "\n".join(lines)


def duration(seconds: float) -> str:
    """A time with two figures, in the unit that fits: µs, ms or s."""
    for unit, size in (("s", 1.0), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= size or unit == "µs":
            return f"{figures(seconds / size)} {unit}"
    raise AssertionError


def words(ratios: tuple[float, ...]) -> str:
    """Range of the ratios in words: how many times as fast, or as long, we are."""
    least, most = ratios[0], ratios[-1]
    if most < 1:
        return f"{span(1 / most, 1 / least)} times as long"
    return f"{span(least, most)} times as fast"


def span(least: float, most: float) -> str:
    """Two numbers as a range, or one where both read the same."""
    ends = figures(least), figures(most)
    return ends[0] if ends[0] == ends[1] else "–".join(ends)


def figures(number: float) -> str:
    """A number with two figures."""
    if number >= 100:
        return f"{round(number, 2 - len(str(int(number)))):,.0f}"
    return f"{number:.0f}" if number >= 10 else f"{number:.1f}" if number >= 1 else f"{number:.2g}"
