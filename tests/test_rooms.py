"""The house: modules form a line, imports lead only to the left, and no public function bears a module's name."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import networkx as nx
import pytest

import akteursnetz

SOURCE = Path(akteursnetz.__file__).parent
ROOMS = (
    "schema",
    "columns",
    "texts",
    "errors",
    "doors",
    "records",
    "network",
    "foreign",
    "examples",
    "graph",
    "exchange",
    "imports",
    "periods",
    "layers",
    "facts",
    "indicators",
    "knowledge",
    "measures",
    "survey",
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

#: The scripts of the map as one file, made of the modules beside it.
BUNDLE = SOURCE / "views" / "map" / "page.js"

#: Every module by its name; a folder's own is that of its `__init__`.
NAMES = {
    ".".join(("akteursnetz", *path.relative_to(SOURCE).with_suffix("").parts)).removesuffix(".__init__"): path
    for path in SOURCE.rglob("*.py")
}


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


def needed(path: Path) -> Iterator[str]:
    """The modules of this package that a module imports, inside functions too; a name in a module stands for that."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in NAMES)
        elif isinstance(node, ast.ImportFrom):
            full = (f"{node.module}.{alias.name}" for alias in node.names)
            yield from (name if name in NAMES else str(node.module) for name in full if node.module in NAMES)


def test_no_modules_import_each_other_in_a_circle() -> None:
    arrows = [(name, other) for name, path in NAMES.items() for other in needed(path)]
    assert len(arrows) > 500
    assert list(nx.simple_cycles(nx.DiGraph(arrows))) == []


def test_public_names_load_and_none_hides_a_module() -> None:
    modules = {path.stem for path in SOURCE.iterdir()}
    names = dir(akteursnetz)
    assert "read" in names
    for name in names:
        assert getattr(akteursnetz, name).__doc__, name
        assert name not in modules, name


def test_the_drawing_of_the_rooms_shows_them_in_their_order() -> None:
    drawing = (SOURCE.parents[1] / "docs" / "architecture.md").read_text(encoding="utf-8").split("```")[1]
    drawn = re.findall(r"^ (\w+)", drawing, re.MULTILINE)
    assert drawn == [name for name in ROOMS if name != "__main__"]


def test_no_module_stands_beside_a_folder_of_its_own_name() -> None:
    assert [path for path in MODULES if path.with_suffix("").is_dir()] == []


def test_the_scripts_of_the_pages_import_each_other_in_no_circle() -> None:
    scripts = list(SOURCE.rglob("*.js"))
    arrows = [
        (script.stem, needed)
        for script in scripts
        for needed in re.findall(r'from "\./(\w+)\.js"', script.read_text(encoding="utf-8"))
    ]
    assert len(arrows) > 100
    assert list(nx.simple_cycles(nx.DiGraph(arrows))) == []


def test_no_file_written_by_hand_reaches_400_lines() -> None:
    endings = {".py", ".pyi", ".js", ".css", ".html", ".toml"}
    written = [path for path in SOURCE.rglob("*") if path.suffix in endings and path != BUNDLE]
    lengths = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in written}
    assert len(lengths) > 200
    assert {name: length for name, length in lengths.items() if length >= 400} == {}


def test_functions_are_short() -> None:
    """Lines of the bodies without their docstrings: half have five or fewer, nine in ten at most fourteen."""
    lengths = sorted(length for path in MODULES for length in _body_lengths(path))
    assert len(lengths) > 1000
    assert lengths[len(lengths) // 2] <= 5
    assert lengths[len(lengths) * 9 // 10] <= 14


def _body_lengths(path: Path) -> Iterator[int]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            body = node.body[1:] if ast.get_docstring(node) is not None else node.body
            yield body[-1].end_lineno - body[0].lineno + 1 if body else 0  # type: ignore[operator]  # parsed: has ends
