"""The first argument is checked at the door: what is no Network gets a sentence that says which call makes one."""

import inspect
import os
import pickle
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx as nx
import pandas as pd
import pytest
import pyvis.network
from tests.networks import path as path_of

import akteursnetz as an
from akteursnetz.schema import Language

#: What a call needs beside its networks.
FURTHER: dict[str, tuple[Any, ...]] = {
    "at": ("2020",),
    "law_list_table": ("sgb2_18",),
    "rarefy": (2,),
    "write": ("nowhere",),
    "range_over_reports": (an.network_density,),
}
OPTIONS: dict[str, dict[str, Any]] = {"assembled": {"rule": "confirmed"}, "effect": {"of": "sender"}}
WRONG = [
    ("records", r'not a path: read it first, read\("records"\)'),
    (Path("records"), r"read\("),
    (nx.path_graph(3), r"from_networkx\(graph\)"),
    (pyvis.network.Network(), r"to_pyvis\(net\)"),
    (pd.DataFrame({"id": ["a"]}), r"from_tables\(actors, ties\)"),
    (None, "not a NoneType"),
    ([1], "not a list"),
]


def _first(function: Callable[..., Any]) -> str:
    """The annotation of the first parameter."""
    parameters = list(inspect.signature(function).parameters.values())
    return str(parameters[0].annotation) if parameters else ""


def _of_networks() -> list[str]:
    names = (name for name in dir(an) if inspect.isfunction(getattr(an, name)))
    firsts = {name: _first(getattr(an, name)) for name in names}
    return [name for name, first in firsts.items() if "Network" in first and not re.search("Graph|Mapping", first)]


def _call(name: str, given: object) -> None:
    function = getattr(an, name)
    parameters = list(inspect.signature(function).parameters.values())
    needed = [p for p in parameters[1:] if p.default is p.empty and p.kind is p.POSITIONAL_OR_KEYWORD]
    others = FURTHER.get(name, tuple(_argument(parameter) for parameter in needed))
    function(given, *others, **OPTIONS.get(name, {}))


def _argument(parameter: inspect.Parameter) -> Any:
    """A network for a second network, a column or a measure for a text."""
    return path_of() if "Network" in str(parameter.annotation) else "density"


def test_there_are_many_calls_of_networks() -> None:
    assert len(_of_networks()) > 100


@pytest.mark.parametrize(("given", "sentence"), WRONG, ids=lambda value: type(value).__name__)
def test_what_is_no_network_is_refused_with_the_call_that_makes_one(given: object, sentence: str) -> None:
    told = {}
    for name in _of_networks():
        try:
            _call(name, given)
        except an.NetworkError as error:
            told[name] = str(error)
        except Exception as error:  # every other answer is what the test is about
            told[name] = f"{type(error).__name__}: {error}"
        else:
            told[name] = "no error"
    assert {name: line for name, line in told.items() if not re.search(sentence, line)} == {}


@pytest.mark.parametrize("locale", ["C", "de_DE.UTF-8"])
def test_errors_in_a_script_are_english_whatever_the_locale(locale: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "LC_ALL", locale)
    with pytest.raises(an.RecordError, match="nothing was read"):
        an.read("/nowhere")
    with pytest.raises(an.NetworkError, match="no example"):
        an.example("bochum")  # type: ignore[arg-type]  # what the test is about


@pytest.mark.parametrize("lang", ["de", "en"])
def test_an_error_travels_between_processes(lang: Language, tmp_path: Path) -> None:
    calls: list[Callable[[], object]] = [
        lambda: an.read(tmp_path / "nowhere"),
        lambda: an.at(path_of(), "im Mai"),
        lambda: an.select(path_of(), relation="Heirat"),
    ]
    for call in calls:
        with pytest.raises(an.AkteursnetzError) as caught:
            call()
        again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301  # made here
        assert (type(again), str(again), again.report(lang)) == (
            type(caught.value),
            str(caught.value),
            caught.value.report(lang),
        )
