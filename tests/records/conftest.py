from collections.abc import Callable
from pathlib import Path

import pytest

TOML = 'format = 1\ntitle = "Probe"\nlanguage = "de"\n'
ACTORS = "id,name,kind\njugendamt,Jugendamt,Amt\nsozialamt,Sozialamt,Amt\narge,ARGE,Amt\n"
TIES = "from,to,relation\narge,jugendamt,cooperation\n"

Folder = Callable[..., Path]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """Make a records folder of the given file contents; what is not given is a small network without faults."""

    def make(**files: str | bytes | None) -> Path:
        contents: dict[str, str | bytes | None] = {"network.toml": TOML, "actors.csv": ACTORS, "ties.csv": TIES}
        contents |= {name.replace("__", "."): content for name, content in files.items()}
        for name, content in contents.items():
            if content is not None:
                (tmp_path / name).write_bytes(content.encode() if isinstance(content, str) else content)
        return tmp_path

    return make
