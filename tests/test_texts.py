"""German and English say the same things: equal keys, equal gaps to fill."""

import string
import tomllib
from pathlib import Path
from typing import Any

import pytest

import akteursnetz

FOLDER = Path(akteursnetz.__file__).parent / "texts"
PARTS = sorted(path.name.removesuffix(".de.toml") for path in FOLDER.glob("*.de.toml"))


def entries(part: str, lang: str) -> dict[str, set[str]]:
    """Every entry of a part by its path, with the names of its gaps."""
    found: dict[str, set[str]] = {}

    def walk(path: str, value: Any) -> None:
        if isinstance(value, dict):
            for key, inner in value.items():
                walk(f"{path}.{key}", inner)
        else:
            assert isinstance(value, str), path
            found[path] = {name for _, name, _, _ in string.Formatter().parse(value) if name is not None}

    walk("", tomllib.loads((FOLDER / f"{part}.{lang}.toml").read_text(encoding="utf-8")))
    return found


@pytest.mark.parametrize("part", PARTS)
def test_both_languages_have_the_same_entries(part: str) -> None:
    german, english = entries(part, "de"), entries(part, "en")
    assert german.keys() == english.keys()


@pytest.mark.parametrize("part", PARTS)
def test_both_languages_use_the_same_values(part: str) -> None:
    german, english = entries(part, "de"), entries(part, "en")
    different = {path for path in german if not path.endswith(".one") and german[path] != english[path]}
    assert different == set()


def test_every_part_has_its_twin() -> None:
    assert sorted(path.name.removesuffix(".en.toml") for path in FOLDER.glob("*.en.toml")) == PARTS
    assert "faults" in PARTS
