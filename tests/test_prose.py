"""The habit of the docstrings: the first line names the thing by its term, and an example shows how it is called."""

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path

import akteursnetz

SOURCE = Path(akteursnetz.__file__).parent

#: A first line that begins so describes a thing instead of naming it.
QUESTIONS = {"what", "who", "whom", "whose", "how", "which", "where", "when", "why"}


def docstrings() -> Iterator[tuple[str, str]]:
    """The place and the first line of every docstring, private ones included."""
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and (said := ast.get_docstring(node)):
                yield f"{path.relative_to(SOURCE)}:{getattr(node, 'name', '')}", said.splitlines()[0]


def test_first_lines_name_the_thing_in_one_sentence() -> None:
    lines = dict(docstrings())
    assert len(lines) > 1000
    assert [place for place, line in lines.items() if line.split()[0].lower().strip(",:") in QUESTIONS] == []
    assert [place for place, line in lines.items() if not line.endswith(".")] == []


def test_every_public_function_has_an_example_that_calls_it() -> None:
    """The examples are run with the tests (`--doctest-modules`)."""
    functions = [name for name in dir(akteursnetz) if inspect.isfunction(getattr(akteursnetz, name))]
    assert len(functions) > 100
    examples = {
        name: [
            line
            for line in (inspect.getdoc(getattr(akteursnetz, name)) or "").splitlines()
            if line[:3] in (">>>", "...")
        ]
        for name in functions
    }
    assert [name for name, lines in examples.items() if not any(f"{name}(" in line for line in lines)] == []
