"""How commands end where something is wrong: a sentence, an exit code, the old file untouched, the others served."""

import json
import os
import resource
import shutil
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import networkx as nx
import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

import akteursnetz as an
from akteursnetz.cli import cli
from akteursnetz.comparison import many

EXAMPLES = Path(__file__).parent.parent / "examples"
DORTMUND, EICHSFELD, MUSTERKREIS = (str(EXAMPLES / place) for place in ("dortmund", "eichsfeld", "musterkreis"))
BYTES = 2000  # of a file on the full disk


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@contextmanager
def full_disk() -> Iterator[None]:
    """A disk that takes no file of more than so many bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (BYTES, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def run(*arguments: str) -> Result:
    """What `akteursnetz ARGUMENTS --lang de` prints and how it ends."""
    return CliRunner().invoke(cli, [*arguments, "--lang", "de"])


WRITING = {
    "map": ("map", EICHSFELD, "-o", "x.html"),
    "table": ("measures", EICHSFELD, "-o", "x.csv"),
    "workbook": ("measures", EICHSFELD, "-o", "x.xlsx"),
    "comparison": ("compare", DORTMUND, EICHSFELD, "-o", "x.html"),
    "comparison as a workbook": ("compare", DORTMUND, EICHSFELD, "-o", "x.xlsx"),
    "many": ("compare-many", "nets", "-o", "x.html"),
    "gaps": ("gaps", EICHSFELD, "-o", "x.txt"),
}


@pytest.mark.parametrize("command", WRITING)
def test_a_full_disk_leaves_the_old_file(tmp_path: Path, command: str) -> None:
    (tmp_path / "nets").mkdir()
    for place in (DORTMUND, EICHSFELD):
        shutil.copytree(Path(place) / "records", tmp_path / "nets" / Path(place).name)
    old = tmp_path / WRITING[command][-1]
    old.write_bytes(b"old")
    with full_disk():
        done = run(*WRITING[command])
    assert done.exit_code == 2, done.stderr
    assert f"{old.name} konnte nicht gespeichert werden: die Datei würde zu groß" in done.stderr
    assert old.read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["nets", old.name]


STARTING = {
    "new": ("new", "ort"),
    "template": ("template", "-o", "ort.xlsx"),
    "pseudonymise": ("pseudonymise", MUSTERKREIS, "-o", "ort"),
}


@pytest.mark.parametrize("command", STARTING)
def test_a_full_disk_leaves_nothing_half(tmp_path: Path, command: str) -> None:
    with full_disk():
        done = run(*STARTING[command])
    assert done.exit_code == 2, done.stderr
    assert "konnte nicht gespeichert werden" in done.stderr
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_merge_on_a_full_disk_leaves_the_records(tmp_path: Path) -> None:
    place = tmp_path / "records"
    shutil.copytree(EXAMPLES / "musterkreis" / "records", place)
    before = {path.name: path.read_bytes() for path in place.iterdir()}
    new = [f"actors,new,,add,{column},,{value},,Wir,2026-01-01" for column, value in (("name", "Neu"), ("kind", "Amt"))]
    rows = ["table,id,hash,action,column,old,new,note,by,at", *new]
    (tmp_path / "corrections.csv").write_text("\n".join(rows), encoding="utf-8")
    with full_disk():
        done = run("merge", str(place), "corrections.csv", "--yes")
    assert done.exit_code == 2, done.output
    assert "konnte nicht gespeichert werden: die Datei würde zu groß" in done.stderr
    left = {path.name: path.read_bytes() for path in place.iterdir() if path.name != ".akteursnetz-lock"}
    assert left == before
    assert run("merge", str(place), "corrections.csv", "--yes").exit_code == 0
    assert "Neu" in set(an.read(place).actors["name"])


@pytest.mark.parametrize("where", ["file/x.html", "/proc/x.html", "/sys/kernel/x.html"])
def test_where_nothing_can_be_written_a_sentence_says_so(tmp_path: Path, where: str) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    done = run("map", EICHSFELD, "-o", where)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.splitlines()[-1].startswith(f"{where} konnte nicht gespeichert werden: ")


def test_a_file_in_the_way_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "ort").write_text("a file", encoding="utf-8")
    done = run("new", "ort/x")
    assert done.exit_code == 2, done.stderr
    assert "konnte nicht gespeichert werden" in done.stderr
    assert (tmp_path / "ort").read_text(encoding="utf-8") == "a file"


def test_a_mistake_of_the_program_is_one_sentence_that_says_what_to_report(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("by \x1b[2J zero")

    monkeypatch.setattr("akteursnetz.facts.summary", broken)
    done = CliRunner().invoke(cli, ["summary", EICHSFELD, "--lang", "de"])
    assert done.exit_code == 3
    assert done.stdout == ""
    assert "Das hätte nicht geschehen dürfen: ZeroDivisionError commands.py:" in done.stderr
    assert "(by \\x1b[2J zero)" in done.stderr
    monkeypatch.setattr(sys, "argv", ["akteursnetz", "summary", "--debug"])
    assert isinstance(CliRunner().invoke(cli, ["summary", EICHSFELD, "--debug"]).exception, ZeroDivisionError)


SIGNS = "[red]Amt[/red] \x1b[2J\x9b31m\x07Süd\u202eNord"


@pytest.fixture
def steering(tmp_path: Path) -> Path:
    """Records with markup and control signs in the title, in names, ids, headers and notes."""
    place = tmp_path / "records"
    place.mkdir()
    title = json.dumps(SIGNS)
    (place / "network.toml").write_text(f"title = {title}\nformat = 1\nindicators = []\n", encoding="utf-8")
    header = f"id,name,kind,{SIGNS}\n"
    rows = f"a,{SIGNS} A,Amt,1\nb,{SIGNS} B,Amt,2\n{SIGNS},Bund,Amt,3\n"
    (place / "actors.csv").write_text(header + rows, encoding="utf-8")
    (place / "ties.csv").write_text(f"from,to,relation,note\na,b,Kooperation,{SIGNS}\n", encoding="utf-8")
    return place


@pytest.mark.parametrize(
    "command", ["check", "summary", "measures", "measures --all", "gaps", "trace", "publish-check"]
)
def test_no_text_of_the_records_steers_the_terminal(tmp_path: Path, steering: Path, command: str) -> None:
    name, *options = command.split()
    done = run(name, str(steering), *options)
    assert done.exit_code in (0, 1), done.stderr
    said = done.stdout + done.stderr
    assert "Traceback" not in said
    assert controls(said) <= {"\n"}
    assert "\u202e" not in said
    if name in ("check", "measures"):
        assert "[red]Amt[/red]" in said


def test_text_is_text_in_every_file(steering: Path, tmp_path: Path) -> None:
    net = an.read(steering)
    assert net.actors["name"].iloc[0].startswith("[red]Amt[/red]  [2J 31m Süd")
    assert {notice.code for notice in net.notices} >= {"control_signs"}
    pages = [an.web_map(network).html for network in (net, an.example("eichsfeld"))]
    assert controls(pages[0]) == controls(pages[1])
    run("measures", str(steering), "-o", "table.xlsx")
    cells = [str(cell) for row in load_workbook("table.xlsx").worksheets[0].values for cell in row]
    assert controls("".join(cells)) <= {"\n"}
    assert any("[red]Amt[/red]" in cell for cell in cells)
    nx.write_graphml(an.to_networkx(net), tmp_path / "net.graphml")
    assert len(nx.read_graphml(tmp_path / "net.graphml")) == 3


def controls(written: str) -> set[str]:
    return {sign for sign in written if unicodedata.category(sign) == "Cc"}


@pytest.fixture
def networks(tmp_path: Path) -> Path:
    """Two good networks among all kinds of broken ones."""
    place = tmp_path / "nets"
    place.mkdir()
    for name in ("dortmund", "eichsfeld"):
        shutil.copytree(EXAMPLES / name / "records", place / name)
    for broken in ("pipe", "folder", "nonsense", "link"):
        shutil.copytree(EXAMPLES / "eichsfeld" / "records", place / broken)
        (place / broken / "ties.csv").unlink()
    os.mkfifo(place / "pipe" / "ties.csv")
    (place / "folder" / "ties.csv").mkdir()
    (place / "nonsense" / "ties.csv").write_bytes(b"\xff\x00\xfe" * 100)
    (place / "link" / "ties.csv").symlink_to("/nowhere")
    (place / "book.xlsx").write_bytes(b"PK no workbook")
    shutil.copytree(EXAMPLES / "eichsfeld" / "records", os.fsdecode(bytes(place) + b"/odd\xff"))
    return place


def test_the_comparison_of_many_goes_on_and_tells_at_the_end(tmp_path: Path, networks: Path) -> None:
    done = run("compare-many", "nets", "-o", "many.csv", "--keep", "kept")
    assert done.exit_code == 2
    assert (tmp_path / "many.csv").read_text(encoding="utf-8-sig").count("\n") == 4
    told = done.stderr[done.stderr.index("5 Netzwerke konnten nicht mit verglichen werden:") :]
    assert [line.split(":")[0].strip() for line in told.splitlines() if line.startswith("  ") and line[2] != " "] == [
        *("book", "folder", "link", "nonsense", "pipe")
    ]
    assert "odd\N{REPLACEMENT CHARACTER}" in (tmp_path / "many.csv").read_text(encoding="utf-8-sig")


@pytest.mark.parametrize(
    "damage", [b"", b"[]", b"null", b'{"key": 1}', b"\xff\xfe", b"[" * 10**5, b'{"row": {"density": "x"}, "key": KEY}']
)
def test_a_damaged_row_of_an_earlier_run_is_worked_out_anew(tmp_path: Path, damage: bytes) -> None:
    networks = {"Ort": an.example("eichsfeld")}
    first = many(networks, out=tmp_path, replicates=20)
    (kept,) = tmp_path.iterdir()
    key = json.loads(kept.read_bytes())["key"]
    kept.write_bytes(damage.replace(b"KEY", json.dumps(key).encode()))
    again = many(networks, out=tmp_path, replicates=20)
    assert again.table.equals(first.table)
    assert json.loads(kept.read_bytes())["key"] == key


def test_one_network_that_fails_unexpectedly_does_not_end_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    from akteursnetz.comparison import profiles

    whole = profiles.profile

    def broken(net: an.Network, **given: int) -> profiles.Row:
        if net.meta.title == an.example("dortmund").meta.title:
            raise ZeroDivisionError("by zero")
        return whole(net, **given)

    monkeypatch.setattr(profiles, "profile", broken)
    found = many({name: an.example(name) for name in ("dortmund", "eichsfeld")}, replicates=20)
    assert list(found.table.index) == ["eichsfeld"]
    assert "ZeroDivisionError" in found.failed["dortmund"]["de"]
