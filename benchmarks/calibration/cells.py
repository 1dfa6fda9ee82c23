"""Cells of the table of two networks: which processes make them, of which sizes, and what is planted."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from benchmarks.calibration.foreign import FOREIGN
from benchmarks.calibration.processes import MEAN_DEGREE, SECTORS, Pair, Process, network, with_hub

SIZES = ((14, 40), (20, 20), (20, 40), (60, 200))
#: Pairs of the largest networks, which take longest, are fewer.
LARGE, FEWER = 100, 0.3
#: The strength of the sectors' divide that is planted.
DIVIDE = 2.5


@dataclass(frozen=True)
class Cell:
    """Cell of the table: two networks of one process, in one of its forms, or with a difference planted in one.

    `times`: the mean degrees of the first and the second are so many times that of the process. `plant`: a hub, or a
    divide of sectors, in the second network.
    """

    process: str
    sizes: tuple[int, int]
    scaled: bool = False
    times: tuple[float, float] = (1.0, 1.0)
    plant: str = ""

    @property
    def planted(self) -> bool:
        """Whether there is something to be found."""
        return self.times[0] != self.times[1] or bool(self.plant)

    @property
    def name(self) -> str:
        """Name of the cell, by which its pairs are drawn and its counts are kept."""
        form = ("scaled" if self.scaled else "two places") if FOREIGN[self.process][2] else ""
        times = "" if self.times == (1.0, 1.0) else "times {:g} and {:g}".format(*self.times)
        parts = (self.process, form, "{} v {}".format(*self.sizes), times, self.plant)
        return ", ".join(part for part in parts if part)

    def share(self, pairs: int) -> int:
        """Number of pairs of this cell, where others have so many."""
        return round(pairs * FEWER) if max(self.sizes) > LARGE else pairs

    def draw(self, rng: np.random.Generator) -> Pair:
        """Two networks, and the sectors of their actors."""
        make, degree, _ = FOREIGN[self.process]
        sectors = tuple(np.arange(n) % SECTORS for n in self.sizes)
        tables = [make(n, degree * times, self.scaled, rng) for n, times in zip(self.sizes, self.times, strict=True)]
        match self.plant:
            case "hub":
                tables[1] = with_hub(tables[1], rng)
            case "sector divide":
                tables[1] = network(Process(homophily=DIVIDE), sectors[1], rng)
        return tables[0], tables[1], sectors[0], sectors[1]


def null_cells() -> Iterator[Cell]:
    """Cells with nothing to find: every process in its forms, at all sizes."""
    for sizes in SIZES:
        for process, (_, _, two_forms) in FOREIGN.items():
            for scaled in (False, True) if two_forms else (False,):
                yield Cell(process, sizes, scaled)


def planted_cells() -> Iterator[Cell]:
    """Cells with a planted difference: mean degrees twice and 1.5 times as large, a hub, a divide of sectors."""
    for sizes in SIZES:
        for process, (_, degree, _) in FOREIGN.items():
            if process.startswith("random ties"):
                for times in ((1.0, 2.0), (2.0, 1.0), (1.0, 1.5), (1.5, 1.0)):
                    yield Cell(process, sizes, times=times)
                if degree == MEAN_DEGREE:
                    yield from (Cell(process, sizes, plant=plant) for plant in ("hub", "sector divide"))
