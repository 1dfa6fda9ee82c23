"""Reading a workbook beside its bare reading by calamine, in seconds of the processor.

Ties of 8 columns between 3,000 actors; dates that show the day, which need no look at the sheet's XML, and dates that
show the year, which do.
"""

import datetime as dt
import random
import tempfile
from functools import partial
from pathlib import Path

from python_calamine import CalamineWorkbook
from xlsxwriter import Workbook

import akteursnetz as an
from benchmarks.turns import Job, spent

ENTRIES = [["Angabe", "Wert"], ["Titel", "Probe"], ["Format", 1]]
HEAD = ["Von", "Zu", "Beziehung", "Bindung", "Häufigkeit", "Stärke", "Seit", "Gegenstand"]
ACTORS = 3000


def write(path, rows, shown):
    draw = random.Random(1)
    with Workbook(path) as book:
        look = book.add_format({"num_format": shown})
        sheets = [book.add_worksheet(name) for name in ("Netzwerk", "Akteure", "Beziehungen")]
        actors = [["Kennung", "Name", "Art"], *([f"a{at}", f"Amt {at}", "Amt"] for at in range(ACTORS))]
        for sheet, lines in zip(sheets, (ENTRIES, actors, [HEAD]), strict=True):
            for at, line in enumerate(lines):
                sheet.write_row(at, 0, line)
        for at in range(1, rows + 1):
            ends = (f"a{actor}" for actor in draw.sample(range(ACTORS), 2))
            sheets[2].write_row(at, 0, [*ends, "Kooperation", "Vertrag", "monatlich", draw.randint(1, 5)])
            sheets[2].write_datetime(at, 6, dt.datetime(draw.randint(1990, 2020), 1, 1), look)
            sheets[2].write_string(at, 7, f"Thema {draw.randint(1, 500)}")


def bare(path):
    with CalamineWorkbook.from_path(path) as book:
        return [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]


def jobs():
    an.read(an.write(an.example("dortmund"), Path(tempfile.mkdtemp()) / "warm.xlsx"))
    for rows in (1_000, 100_000):
        for what, shown in (("day", "dd.mm.yyyy"), ("year", "yyyy")):
            with tempfile.TemporaryDirectory() as scratch:
                path = Path(scratch) / "netz.xlsx"
                write(path, rows, shown)
                peers = {"python-calamine alone": spent(partial(bare, path))}
                yield Job(f"xlsx, {rows:,} ties, dates show the {what}", spent(partial(an.read, path)), peers)
