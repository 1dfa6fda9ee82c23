"""The house: modules form a line, imports lead only to the left, and no public function bears a module's name."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import akteursnetz

SOURCE = Path(akteursnetz.__file__).parent
ROOMS = (
    "schema",
    "texts",
    "errors",
    "records",
    "network",
    "graph",
    "layers",
    "facts",
    "knowledge",
    "measures",
    "gapfinders",
    "engine",
    "inference",
    "analysis",
    "comparison",
    "views",
    "cli",
    "__main__",
)
MODULES = sorted(path for path in SOURCE.rglob("*.py") if path != SOURCE / "__init__.py")


def room(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    """The rooms that a module imports, inside functions too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name} imports by dots"
            if node.module == "akteursnetz":
                names = [f"akteursnetz.{alias.name}" for alias in node.names]
        yield from (name.split(".")[1] for name in names if name.startswith("akteursnetz."))


def test_every_module_has_a_room() -> None:
    assert {room(path) for path in MODULES} == set(ROOMS)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_imports_lead_only_to_the_left(path: Path) -> None:
    here = ROOMS.index(room(path))
    assert [name for name in imported(path) if ROOMS.index(name) > here] == []


def test_public_names_load_and_none_hides_a_module() -> None:
    modules = {path.stem for path in SOURCE.iterdir()}
    names = dir(akteursnetz)
    assert "read" in names
    for name in names:
        assert getattr(akteursnetz, name).__doc__, name
        assert name not in modules, name
