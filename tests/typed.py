"""Commands as a person types them: a process each, forked from one that has loaded the libraries already."""

import multiprocessing
import os
import runpy
import subprocess
import sys
import warnings
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

#: What a command would load anew each time. polars is left out: its threads do not outlive a fork.
LOADED = ["akteursnetz.cli.commands", "akteursnetz.views.comparison.many", "akteursnetz.imports", "akteursnetz.survey"]
_FORKS = multiprocessing.get_context("forkserver")
_FORKS.set_forkserver_preload(LOADED)


def typed(
    program: list[str], *, cwd: Path | None = None, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Outcome of a Python program: `["-m", MODULE, ARGUMENTS …]` or `[SCRIPT, ARGUMENTS …]`; warnings are errors."""
    variables = {**(os.environ if environment is None else environment), "PYTHONIOENCODING": "utf-8"}
    with TemporaryDirectory() as folder:
        written = [Path(folder, name) for name in ("stdout", "stderr")]
        process = _FORKS.Process(target=_run, args=(program, cwd or Path.cwd(), variables, written))
        process.start()
        process.join()
        stdout, stderr = (path.read_text(encoding="utf-8") for path in written)
    code = process.exitcode
    assert code is not None
    return subprocess.CompletedProcess(program, code, stdout, stderr)


def _run(program: list[str], cwd: Path, environment: Mapping[str, str], written: list[Path]) -> None:
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(environment)
    for number, path in enumerate(written, 1):
        os.dup2(os.open(path, os.O_CREAT | os.O_WRONLY), number)
    sys.stdout, sys.stderr = (os.fdopen(number, "w", encoding="utf-8") for number in (1, 2))
    warnings.simplefilter("error")
    if program[0] == "-m":
        sys.argv = program[1:]
        runpy.run_module(program[1], run_name="__main__", alter_sys=True)
    else:
        sys.argv = program
        runpy.run_path(program[0], run_name="__main__")
