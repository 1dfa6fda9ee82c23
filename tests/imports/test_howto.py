"""What the how-to says is run as it stands there, with the sheets that it names."""

import re
import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.imports.office import MAKERS

import akteursnetz as an
from akteursnetz.cli import cli
from akteursnetz.records.sheets import open_book, read_sheet

ROOT = Path(__file__).parents[2]
HOWTO = (ROOT / "docs" / "how-to" / "vom-excel-blatt-zur-karte.md").read_text(encoding="utf-8")


def test_every_command_runs_and_prints_what_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "examples" / "office", tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    commands = re.findall(r"^akteursnetz (.*)$", HOWTO, re.MULTILINE)
    assert len(commands) == 5
    printed = ""
    for command in commands:
        done = CliRunner().invoke(cli, shlex.split(command))
        assert done.exit_code == 0, (command, done.output)
        printed += done.output
    for shown in re.findall(r"```text\n(.*?)```", HOWTO, re.DOTALL):
        assert all(line in printed for line in shown.splitlines())
    for shown in re.findall(r"```toml\n(.*?)```", HOWTO, re.DOTALL):
        written = Path("netz", "mapping.toml").read_text(encoding="utf-8")
        assert all(line in written for line in shown.splitlines())
    assert an.read("netz").equals(an.read("netz-berichtigt"))
    assert Path("karte.html").exists()


def test_the_sheets_are_those_of_the_tests(tmp_path: Path) -> None:
    for make in MAKERS.values():
        make(tmp_path)
    made = sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*.xlsx"))
    assert made == sorted(
        path.relative_to(ROOT / "examples/office") for path in (ROOT / "examples/office").rglob("*.xlsx")
    )
    for name in made:
        new, shipped = open_book(tmp_path / name), open_book(ROOT / "examples" / "office" / name)
        for sheet in new.names:
            assert read_sheet(new, sheet.name) == read_sheet(shipped, sheet.name)
