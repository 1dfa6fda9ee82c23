"""What a notebook shows, run by a real kernel: tables of facts, pages in frames, one line for everything else."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any

import nbformat
import pytest
from markupsafe import escape
from nbclient import NotebookClient
from playwright.sync_api import Browser, Frame
from playwright.sync_api import Page as Tab
from tests.views.conftest import Troubles

import akteursnetz as an

HOSTILE = "<img src=x onerror=alert(1)> $\\alpha$ \"'</iframe><script>alert(2)</script>"
CELLS = {
    "network": "import akteursnetz as an\nnet = an.read(RECORDS)\nnet",
    "analysis": "an.analyse(net)",
    "actors": "net.actors[['name']]",
    "gaps": "an.gaps(net)[['title']]",
    "findings": "an.find_gaps(net)",
    "test": "found = an.conditional_test(net, 'density', null='U|degrees', replicates=9)\nfound",
    "tests": "an.entries_test(net, 'degree', replicates=9)",
    "map": "an.web_map(net)",
    "pyvis": "an.to_pyvis(net)",
    "comparison": "an.compare(net, an.example('eichsfeld'), replicates=9)",
    "print": "print(net, found, an.web_map(net), sep='\\n')",
}
Shown = dict[str, dict[str, Any]]


def run(records: Path, folder: Path) -> Shown:
    """The output of each cell by its mime types, run by a kernel of this Python."""
    code = [source.replace("RECORDS", repr(str(records))) for source in CELLS.values()]
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in code])
    NotebookClient(book, timeout=300, resources={"metadata": {"path": str(folder)}}).execute()
    outputs = {name: cell.outputs for name, cell in zip(CELLS, book.cells, strict=True)}
    assert {name: len(found) for name, found in outputs.items()} == dict.fromkeys(CELLS, 1)
    return {name: found.get("data", {"stdout": found.get("text")}) for name, [found] in outputs.items()}


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Shown:
    folder = tmp_path_factory.mktemp("notebook")
    net = an.example("dortmund")
    actors = net.actors.assign(name=net.actors["name"].where(net.actors.index != "arge", HOSTILE), Telefon="0231 4711")
    hostile = net.with_tables(actors=actors)
    return run(an.write(hostile, folder / "records"), folder)


def test_a_network_is_a_table_of_facts_and_one_line(shown: Shown) -> None:
    assert shown["network"]["text/plain"] == (
        "<Network 'Dortmund: die ARGE und ihre Partner': 26 actors, 26 ties "
        "(2 contractual, 3 non_contractual, 21 unspecified)>"
    )
    html = shown["network"]["text/html"]
    assert "<caption>Dortmund: die ARGE und ihre Partner</caption>" in html
    for name, fact in {
        "Akteure": "26",
        "Beziehungen": "26",
        "davon vertraglich": "2",
        "davon nicht vertraglich": "3",
        "davon ohne Angabe": "21",
        "Grundlage": "Eine Auskunftsperson",
    }.items():
        assert f"<th>{name}</th><td>{fact}</td>" in html, name


def test_an_analysis_is_the_table_of_its_facts(shown: Shown) -> None:
    assert shown["analysis"]["text/plain"] == f"<Analysis of {shown['network']['text/plain']}>"
    assert "<th>verbundene Paare von Stellen und Gruppen</th><td>9</td>" in shown["analysis"]["text/html"]


def test_findings_are_a_line_each(shown: Shown) -> None:
    lines = shown["findings"]["text/plain"].strip("[]").split(",\n ")
    assert len(lines) == len(an.find_gaps(an.example("dortmund")))
    assert all(line.startswith("<Finding ") and line.endswith(">") and "\n" not in line for line in lines)


def test_a_test_is_a_table_with_its_sentence_and_one_line(shown: Shown) -> None:
    assert shown["test"]["text/plain"].startswith("TestResult(Density: ")
    assert "<td>" in shown["test"]["text/html"]
    assert "<p>Density: " in shown["test"]["text/html"]
    assert shown["tests"]["text/plain"].startswith("<Results by id: ")
    assert shown["tests"]["text/html"].count("<tr") > 10


@pytest.mark.parametrize("name", ["map", "pyvis", "comparison"])
def test_a_page_is_a_frame_with_its_policy_and_never_its_source(shown: Shown, name: str) -> None:
    assert len(shown[name]["text/plain"]) < 100
    html = shown[name]["text/html"]
    assert html.startswith('<iframe srcdoc="')
    assert 'sandbox="allow-scripts allow-downloads allow-modals"' in html
    assert unescape(html.split('"')[1]).splitlines()[5].startswith('<meta http-equiv="Content-Security-Policy"')
    assert "default-src &amp;#39;none&amp;#39;; script-src &amp;#39;sha256-" in html
    assert html.count("<") == 2  # the frame and its end


def test_every_plain_text_is_one_line_but_lists_and_tables(shown: Shown) -> None:
    single = {
        name: found["text/plain"]
        for name, found in shown.items()
        if name not in ("actors", "gaps", "findings", "print")
    }
    assert {name: text for name, text in single.items() if "\n" in text} == {}
    assert len(shown["print"]["stdout"].splitlines()) == 3


def test_what_stays_internal_is_in_no_output_but_the_tables_asked_for(shown: Shown) -> None:
    assert [name for name, found in shown.items() if "4711" in str(found)] == []


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Callable[[Shown], Tab]]:
    """The outputs as a notebook shows them, in a browser without any network; nothing may go wrong."""
    troubles = Troubles()
    context = browser.new_context(offline=True)
    context.set_default_timeout(20_000)
    troubles.watch(context)

    def open_all(shown: Shown) -> Tab:
        outputs = "".join(f'<div id="{name}">{found.get("text/html", "")}</div>' for name, found in shown.items())
        path = tmp_path / "notebook.html"
        path.write_text(f'<!doctype html><meta charset="utf-8">{outputs}', encoding="utf-8")
        tab = context.new_page()
        tab.goto(path.as_uri())
        return tab

    yield open_all
    context.close()
    assert troubles.seen == []


def framed(tab: Tab, name: str) -> Frame:
    frame = tab.wait_for_selector(f"#{name} iframe")
    assert frame is not None
    content = frame.content_frame()
    assert content is not None
    return content


def test_the_map_draws_in_its_frame_and_hostile_names_are_names(shown: Shown, opened: Callable[[Shown], Tab]) -> None:
    tab = opened({name: found for name, found in shown.items() if name != "pyvis"})
    content = framed(tab, "map")
    content.wait_for_selector("html[data-ready=yes]", state="attached")
    assert content.locator("canvas").first.is_visible()
    assert content.evaluate("self.origin") == "null"
    content.get_by_role("checkbox").first.uncheck()
    content.wait_for_url(re.compile(r"^about:srcdoc#.*off="))
    framed(tab, "comparison").wait_for_selector("h1")
    assert tab.locator("img, script").count() == 0
    assert tab.locator("#actors td", has_text="<img src=x onerror=alert(1)>").count() == 1


def test_a_title_of_hostile_signs_is_text_and_no_formula() -> None:
    net = an.example("dortmund")
    html = net.with_tables(meta=replace(net.meta, title=HOSTILE))._repr_html_()
    assert html.startswith(f'<table class="tex2jax_ignore"><caption>{escape(HOSTILE)}</caption>')


def test_an_empty_network_shows_itself() -> None:
    net = an.example("dortmund")
    assert "<td>0</td>" in net.keep(actors=net.actors["name"] == "")._repr_html_()
