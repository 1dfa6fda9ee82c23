"""The page of measures and the texts that people read name every measure, and say what the docstrings say."""

import inspect
import re
from pathlib import Path

import pytest
from tests.networks import layered

from akteursnetz import measures as m
from akteursnetz.schema import LANGUAGES, Language
from akteursnetz.texts import catalogue, text

PAGE = (Path(__file__).parents[2] / "docs" / "measures.md").read_text(encoding="utf-8")
ROWS = {
    line.split("`")[1]: [cell.strip(" |") for cell in line.split(" | ")[1:]]
    for line in PAGE.splitlines()
    if line[:3] == "| `"
}
FUNCTIONS = [name for name in m.__all__ if not isinstance(getattr(m, name), type)]


def test_every_measure_stands_in_the_table() -> None:
    assert sorted(ROWS) == sorted(FUNCTIONS)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_the_table_says_what_the_docstring_says(name: str) -> None:
    docstring = " ".join((inspect.getdoc(getattr(m, name)) or "").split())
    says, source, agrees = ROWS[name]
    assert docstring.startswith(says)
    assert source == "definition of this package" or all(part in docstring for part in source.split("; "))
    assert agrees == "worked out by hand" or f"Agrees with {agrees}" in docstring
    assert ("doi:" in source) == ("doi:" in docstring)
    assert (agrees == "worked out by hand") == ("Agrees with" not in docstring)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_column_has_a_label_and_an_explanation(lang: Language) -> None:
    net = layered()
    headers = [*m.actor_table(net, directed=True), *m.layer_table(net), *(f"pair_{h}" for h in m.pair_table(net))]
    headers += [
        "pair_bridging_gain",
        "upper_boundedness",
        *(f(net).name for f in (m.actor_vitality, m.actor_community, m.actor_block, m.actor_core, m.actor_coreness)),
    ]
    assert set(headers) == set(catalogue("measures", lang))
    for header in headers:
        assert text(f"measures.{header}.label", lang)
        assert re.fullmatch(r"\S.*[.]", text(f"measures.{header}.plain", lang))
