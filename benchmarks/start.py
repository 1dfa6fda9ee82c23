"""The start of the command line beside a click program with as many commands that do nothing, and beside pandas.

Each run is a process of its own; its seconds of the processor include the start of Python. Bytecode is compiled before,
as pip does.
"""

import compileall
import resource
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import akteursnetz
from akteursnetz.cli import cli
from benchmarks.turns import Job

DORTMUND = Path(__file__).parent.parent / "examples" / "dortmund"
BARE = f"""
import click
cli = click.Group("bare")
for k in range({len(cli.commands)}):
    cli.add_command(click.Command(f"command{{k}}", help="What this command does, in a line."))
cli()
"""


def jobs() -> Iterator[Job]:
    """Help and a summary."""
    compileall.compile_dir(str(Path(akteursnetz.__file__).parent), quiet=1)
    ours = [sys.executable, "-m", "akteursnetz"]
    bare = [sys.executable, "-c", BARE, "--help"]
    yield Job("--help", partial(taken, [*ours, "--help"]), {"click alone": partial(taken, bare)})
    loading = [sys.executable, "-c", "import pandas"]
    yield Job("summary", partial(taken, [*ours, "summary", str(DORTMUND)]), {"loading pandas": partial(taken, loading)})


def taken(command: list[str], times: int = 5) -> float:
    """Seconds of the processor that a process takes, the mean of a few."""
    before = _of_children()
    for _ in range(times):
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return (_of_children() - before) / times


def _of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
