"""Every input ends: no plain file, too large, too wide, too deep, at the edge of the calendar, it ends in words."""

import io
import os
import re
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from akteursnetz import RecordError, analyse, at, read
from akteursnetz.gapfinders import find_gaps
from akteursnetz.records.files import LIMITS

CORPUS = Path(__file__).parent / "corpus"
DOCS = Path(__file__).parents[2] / "docs" / "records.md"
TOML = 'title = "Probe"\nformat = 1\n'
ACTORS = "id,name,kind\na,A,Amt\nb,B,Amt\n"
TIES = "id,from,to,relation,since,until\nt,a,b,cooperation,2001,2005\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return records(tmp_path / "records")


def records(place: Path, toml: str = TOML, actors: str = ACTORS, ties: str = TIES) -> Path:
    place.mkdir()
    for name, content in (("network.toml", toml), ("actors.csv", actors), ("ties.csv", ties)):
        (place / name).write_text(content, encoding="utf-8")
    return place


def faults(path: Path) -> list[tuple[str, object]]:
    """The codes and rows of the faults, which came in time and can be told in both languages."""
    start = time.monotonic()
    with pytest.raises(RecordError) as caught:
        read(path)
    assert time.monotonic() - start < 30
    assert all(caught.value.report(lang) for lang in ("de", "en"))
    return [(fault.code, fault.row) for fault in caught.value.faults]


DEEP = {
    "x = " + "[" * 5000 + "]" * 5000: ("too_deep", None),
    "x = " + "{a=" * 5000 + "1" + "}" * 5000: ("too_deep", None),
    ".".join("a" * 100_000) + " = 1": ("too_deep", 3),
    "x = " + "9" * 5000: ("toml_value", None),
    "".join(f"k{number} = 1\n" for number in range(1001)): ("too_many_entries", None),
    "x = '" + "y" * 1_100_000 + "'": ("too_large", None),
}


@pytest.mark.parametrize("entries", DEEP, ids=lambda entries: f"{entries[:12]} {len(entries)}")
def test_a_network_toml_that_goes_too_far_is_refused(tmp_path: Path, entries: str) -> None:
    assert faults(records(tmp_path / "r", toml=f"{TOML}{entries}\n"))[0] == DEEP[entries]


def as_folder(path: Path) -> None:
    path.mkdir()


def as_link(to: str) -> Callable[[Path], None]:
    return lambda path: path.symlink_to(to)


NO_FILES = {
    "folder": as_folder,
    "link to nowhere": as_link("/nowhere"),
    "link in a circle": as_link("actors.csv"),
    "pipe": os.mkfifo,
    "endless device": as_link("/dev/zero"),
}


@pytest.mark.parametrize("kind", NO_FILES)
def test_what_is_no_plain_file_is_refused(folder: Path, kind: str) -> None:
    (folder / "actors.csv").unlink()
    NO_FILES[kind](folder / "actors.csv")
    assert faults(folder)[0][0] in ("no_plain_file", "not_opened")


@pytest.mark.parametrize("kind", ["pipe", "endless device"])
def test_a_workbook_that_is_no_plain_file_is_refused(tmp_path: Path, kind: str) -> None:
    NO_FILES[kind](tmp_path / "netz.xlsx")
    assert faults(tmp_path / "netz.xlsx") == [("no_plain_file", None)]


def test_what_stands_behind_the_last_column_is_told_and_not_lost(tmp_path: Path) -> None:
    wide = "id,name,kind\na,A,Amt" + "," * 1500 + "x\nb,B,Amt\n"
    assert ("too_wide", 2) in faults(records(tmp_path / "r", actors=wide))
    marked = 'id,name,kind\na,"5"" Rohr",Amt' + "," * 1500 + 'x\nb,B 5" C,Amt\n'
    assert ("too_wide", 2) in faults(records(tmp_path / "s", actors=marked))


def test_empty_cells_may_reach_as_far_as_they_like(tmp_path: Path) -> None:
    assert len(read(records(tmp_path / "r", actors=ACTORS.replace("\n", "," * 5000 + "\n"))).actors) == 2


def test_rows_times_columns_are_counted_before_they_are_laid_out(tmp_path: Path) -> None:
    tall = "id,name,kind\na,A,Amt" + "," * 990 + "\n" + "b,B,Amt\n" + "\n" * 40_000
    assert ("too_many_cells", None) in faults(records(tmp_path / "r", actors=tall))


def changed(kind: str, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """The workbook of the corpus with one of its parts changed."""
    written = io.BytesIO()
    with zipfile.ZipFile(CORPUS / f"town.{kind}") as whole, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for name in whole.namelist():
            content = whole.read(name)
            new.writestr(name, change(content) if name == part else content)
    return written.getvalue()


def in_last_row(cell: bytes) -> Callable[[bytes], bytes]:
    return lambda sheet: sheet.replace(b"</sheetData>", b'<row r="1048576">' + cell + b"</row></sheetData>")


AKTEURE = "xl/worksheets/sheet2.xml"


@pytest.mark.parametrize("cell", [b'<c r="XFD1048576" s="1"/>', b'<c r="A1048576" s="1"/>', b'<c r="XFD9" s="1"></c>'])
def test_a_formatted_cell_far_away_costs_nothing(tmp_path: Path, cell: bytes) -> None:
    path = tmp_path / "netz.xlsx"
    path.write_bytes(changed("xlsx", AKTEURE, in_last_row(cell)))
    start = time.process_time()
    assert len(read(path).actors) == 6
    assert time.process_time() - start < 5


SPREADSHEET = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
FAR = {
    b'<c r="XFD1048576"><v>1</v></c>': "too_many_cells",
    b'<c r="CV1048576" t="inlineStr"><is><t>x</t></is></c>': "too_many_cells",
    b"<c><v>1</v></c>" * 1500: "too_many_cells",
    b'<x:c xmlns:x="' + SPREADSHEET + b'" r="XFD1048576"><v>1</v></x:c>': "too_many_cells",
    b'<c s="1" r="XFD1048576"><v>1</v></c>': "too_many_cells",
    b'<c r="XFD9"><v>1</v></c>': "too_wide",
}


@pytest.mark.parametrize("cell", FAR)
def test_a_filled_cell_far_away_is_told(tmp_path: Path, cell: bytes) -> None:
    path = tmp_path / "netz.xlsx"
    path.write_bytes(changed("xlsx", AKTEURE, in_last_row(cell)))
    assert faults(path)[0][0] == FAR[cell]


def test_rows_and_cells_that_open_documents_repeat_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "netz.ods"
    again = rb'<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>'
    row = b'<table:table-row table:number-rows-repeated="1048576">' + again + b"</table:table-row></table:table>"
    path.write_bytes(changed("ods", "content.xml", lambda content: content.replace(b"</table:table>", row)))
    assert faults(path) == [("too_many_cells", None)]


def test_a_workbook_that_swells_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "netz.xlsx"
    path.write_bytes(changed("xlsx", "xl/styles.xml", lambda content: content + b" " * (LIMITS["unpacked"] * 2**20)))
    assert path.stat().st_size < 2**20
    assert faults(path) == [("too_unpacked", None)]


def test_a_part_that_swells_more_than_it_says_is_refused(tmp_path: Path) -> None:
    content = changed("xlsx", "xl/styles.xml", lambda content: content + b" " * 10**6)
    size = re.search(rb"PK\x01\x02.{20}(....).{18}xl/styles.xml", content, re.DOTALL)
    assert size is not None
    path = tmp_path / "netz.xlsx"
    path.write_bytes(content.replace(size[1], b"\x10\x00\x00\x00"))
    assert faults(path) == [("not_book", None)]


@pytest.mark.parametrize("year", ["9999", "9999-12", "9999-12-31", "0001", "0001-01", "0001-01-01"])
def test_the_years_from_1_to_9999_are_dates_everywhere(tmp_path: Path, year: str) -> None:
    ties = TIES.replace("2005" if year[0] == "9" else "2001", year)
    net = read(records(tmp_path / "r", toml=f'{TOML}date = "{year}"\n', ties=ties))
    assert analyse(net).gaps("de") is not None
    assert len(at(net, year).actors) == 2
    assert isinstance(find_gaps(net, date=year, horizon=10**6), list)


@pytest.mark.parametrize("year", ["0000", "10000", "9999-13"])
def test_other_years_are_refused(tmp_path: Path, year: str) -> None:
    assert faults(records(tmp_path / "r", ties=TIES.replace("2005", year))) == [("not_date", 2)]


#: Reads in a process of its own, and prints what it took at most in MB beyond what starting takes.
PEAK = """
import resource, sys
import akteursnetz as an
an.example("dortmund")
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    an.read(sys.argv[1])
except an.RecordError as error:
    print(error.faults[0].code, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""


def test_what_is_refused_takes_less_than_a_gigabyte(tmp_path: Path) -> None:
    path = records(tmp_path / "r", actors="id,name,kind\n" + ";," * 60_000_000)
    said = subprocess.run([sys.executable, "-c", PEAK, str(path)], capture_output=True, text=True, check=True).stdout
    code, peak = said.split()
    assert code == "too_many_cells"
    assert int(peak) < 1024


def test_the_limits_stand_in_the_documentation() -> None:
    told = dict(re.findall(r"^\| `(\w+)` \| ([\d,]+)", DOCS.read_text(encoding="utf-8"), re.MULTILINE))
    assert {name: int(number.replace(",", "")) for name, number in told.items()} == LIMITS
