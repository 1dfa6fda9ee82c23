"""What the README says is run as it stands there."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.typed import typed

import akteursnetz
from akteursnetz.cli import cli
from akteursnetz.examples import EXAMPLES
from akteursnetz.records.corrections import COLUMNS as CORRECTIONS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^akteursnetz [^#\n]*", README, re.MULTILINE)


def test_every_command_of_the_readme_runs(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    (tmp_path / "corrections.csv").write_text(",".join(CORRECTIONS) + "\n", encoding="utf-8")
    assert len(COMMANDS) > 5
    for command in COMMANDS:
        done = typed(["-m", "akteursnetz", *shlex.split(command)[1:]], cwd=tmp_path)
        assert done.returncode == 0, f"{command}: {done.stderr}"
    assert {path.name for path in tmp_path.glob("*.html")} == {"dortmund.html", "compare.html", "many.html"}
    comparisons = ("compare", "compare_surveys", "musterstadt_waves")
    pages = {path.name for path in (tmp_path / "my-pages").iterdir()}
    assert pages == {f"{name}.html" for name in (*EXAMPLES, *comparisons)}


def test_the_script_of_the_readme_runs(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    (script,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    subprocess.run([sys.executable, "-W", "error", "-c", script], cwd=tmp_path, check=True)
    assert {path.name for path in tmp_path.glob("*.html")} == {"dortmund.html", "compare.html"}


@pytest.mark.parametrize("name", sorted(cli.commands))
def test_every_command_stands_in_the_readme(name: str) -> None:
    assert any(command.startswith(f"akteursnetz {name} ") for command in COMMANDS)
    assert CliRunner().invoke(cli, [name, "--help"]).exit_code == 0


@pytest.mark.parametrize("place", ["dortmund", "eichsfeld", "musterkreis", "musterstadt"])
def test_the_scripts_of_the_examples_run_and_are_short(place: str, tmp_path: Path) -> None:
    script = ROOT / "examples" / place / "run.py"
    assert len(script.read_text(encoding="utf-8").splitlines()) < 40
    done = typed([str(script), str(tmp_path)])
    assert done.returncode == 0, done.stderr
    assert (tmp_path / f"{place}.html").exists()


def test_public_names_say_what_they_do() -> None:
    for name in dir(akteursnetz):
        assert getattr(akteursnetz, name).__doc__.strip()
