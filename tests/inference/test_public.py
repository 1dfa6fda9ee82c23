"""A test file that imports every public name: pytest collects none of them, and warns of none."""

import subprocess
import sys
from pathlib import Path

import akteursnetz

FILE = """from akteursnetz import *
from akteursnetz import {names}


def test_of_the_file():
    assert conditional_test and TestResult
"""


def test_pytest_takes_no_public_name_for_a_test(tmp_path: Path) -> None:
    (tmp_path / "test_own.py").write_text(FILE.format(names=", ".join(dir(akteursnetz))), encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-W", "error", "-p", "no:cacheprovider", "test_own.py"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert "1 passed" in run.stdout, run.stdout + run.stderr
