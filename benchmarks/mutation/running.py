"""Running the tests of a changed package in a forked process, which has the libraries loaded but nothing of ours.

The changed module is never written: an import hook hands it over, so that tests that read the source read the
original. Time is counted in processor seconds, so that a busy machine makes nothing fail.
"""

import ast
import importlib
import json
import os
import resource
import sys
import time
import traceback
from collections.abc import Generator, Iterator, Mapping, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any, NamedTuple

import pytest

from benchmarks.mutation.mutants import functions

LIBRARIES = ("numpy", "pandas", "networkx", "scipy.sparse.csgraph", "scipy.stats", "rapidfuzz", "hypothesis", "joblib")
MEMORY = 4 * 2**30
#: Examples of a property test; with fewer than in the test suite only more mutants survive.
EXAMPLES = 8
#: Asserts stay plain, since the hook that rewrites them would read the original of a module named on the command line.
OPTIONS = ("-x", "-q", "-p", "no:cacheprovider", "--assert=plain", "--hypothesis-profile=mutation")


class Test(NamedTuple):
    """A test of the clean run: its processor seconds, and the functions that it enters, as (path, line)."""

    seconds: float
    entered: frozenset[tuple[str, int]]


def warm() -> None:
    """Load what all test runs need, and the setting of the property tests."""
    for library in LIBRARIES:
        importlib.import_module(library)
    from hypothesis import HealthCheck, Phase, settings

    settings.register_profile(
        "mutation",
        derandomize=True,
        database=None,
        deadline=None,
        max_examples=EXAMPLES,
        phases=(Phase.explicit, Phase.generate),
        suppress_health_check=(HealthCheck.too_slow,),
    )


def fork(work: Any, log: Path) -> int:
    """Do some work in a process of its own, its output in a file; the process ends with what the work returns."""
    sys.stdout.flush()
    child = os.fork()
    if child:
        return child
    output = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(output, 1)
    os.dup2(output, 2)
    status = 1
    try:
        status = work()
    except BaseException:  # the parent's code must not go on in the child
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def clean_run(root: Path, package: str, places: Sequence[str], record: Path) -> int:
    """All tests of a package, unchanged, noting for each its time and the functions of the package that it enters."""
    notes = _Notes()
    sources = {path: _watched(root, path) for path in _modules(root, package)}
    sys.meta_path.insert(0, _Changed(root, sources, notes.enter))
    status = pytest.main([*OPTIONS, *places], plugins=[notes])
    record.write_text(json.dumps(notes.tests), encoding="utf-8")
    return int(status)


def read_tests(record: Path) -> dict[str, Test]:
    """What the clean run noted; what is entered while tests are collected counts for each of them."""
    noted = json.loads(record.read_text(encoding="utf-8"))
    always = {(path, line) for path, line in noted.pop("", (0, []))[1]}
    return {
        name: Test(seconds, frozenset(always | {(path, line) for path, line in entered}))
        for name, (seconds, entered) in noted.items()
    }


def mutant_run(root: Path, path: str, text: str, tests: Mapping[str, Test]) -> int:
    """The chosen tests of a package with one module changed, the quickest first; at three times their time it ends."""
    seconds = int(3 * sum(test.seconds for test in tests.values())) + 20
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    sys.meta_path.insert(0, _Changed(root, {path: compile(text, str(root / path), "exec")}))
    order = sorted(tests, key=lambda name: tests[name].seconds)
    return int(pytest.main([*OPTIONS, *_files(order)], plugins=[_Chosen(order)]))


def _files(names: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(name.split("::")[0] for name in names))


def _modules(root: Path, package: str) -> list[str]:
    return [str(path.relative_to(root)) for path in sorted((root / package).glob("*.py"))]


def _watched(root: Path, path: str) -> CodeType:
    """A module whose functions tell when they are entered."""
    tree = ast.parse((root / path).read_text(encoding="utf-8"))
    for function in functions(tree):
        call = ast.parse(f"__entered__({path!r}, {function.lineno})").body
        at = 1 if ast.get_docstring(function) is not None else 0
        function.body[at:at] = [ast.copy_location(statement, function.body[0]) for statement in call]
    return compile(ast.fix_missing_locations(tree), str(root / path), "exec")


class _Changed(MetaPathFinder):
    """Finds changed modules by their names before the files are looked for."""

    def __init__(self, root: Path, sources: Mapping[str, CodeType], entered: Any = None) -> None:
        self.files = {_module(path): (root / path, code) for path, code in sources.items()}
        self.entered = entered

    def find_spec(self, name: str, path: Any = None, target: ModuleType | None = None) -> ModuleSpec | None:
        del path, target
        if name not in self.files:
            return None
        file, code = self.files[name]
        return spec_from_file_location(name, file, loader=_Loader(name, str(file), code, self.entered))


class _Loader(SourceFileLoader):
    def __init__(self, name: str, path: str, code: CodeType, entered: Any) -> None:
        super().__init__(name, path)
        self.code, self.entered = code, entered

    def get_code(self, fullname: str) -> CodeType:
        del fullname
        return self.code

    def exec_module(self, module: ModuleType) -> None:
        vars(module)["__entered__"] = self.entered
        super().exec_module(module)


def _module(path: str) -> str:
    return ".".join(Path(path).with_suffix("").parts[1:]).removesuffix(".__init__")


class _Notes:
    """Notes which functions each test enters, and how long it takes."""

    def __init__(self) -> None:
        self.test = ""
        self.tests: dict[str, tuple[float, list[tuple[str, int]]]] = {}
        self.entered: set[tuple[str, int]] = set()

    def enter(self, path: str, line: int) -> None:
        self.entered.add((path, line))

    def pytest_collection_finish(self) -> None:
        self.tests[""] = 0, sorted(self.entered)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        self.entered = set()
        start = time.process_time()
        result = yield
        self.tests[item.nodeid] = time.process_time() - start, sorted(self.entered)
        return result


class _Chosen:
    """Keeps the chosen tests of those collected, in their order."""

    def __init__(self, order: Sequence[str]) -> None:
        self.place = {name: at for at, name in enumerate(order)}

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = sorted((i for i in items if i.nodeid in self.place), key=lambda item: self.place[item.nodeid])


def finished(children: dict[int, Any]) -> Iterator[tuple[Any, int]]:
    """Wait for one of the processes, and give what it was for and how it ended, negative for a signal."""
    child, status = os.wait()
    if child in children:
        yield children.pop(child), os.waitstatus_to_exitcode(status)
