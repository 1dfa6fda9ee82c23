"""Counts on a page: one thing has one number wherever it is told, and the parts of each sum add up."""

import re
from collections.abc import Callable, Sequence
from functools import cache
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from akteursnetz.examples import EXAMPLES, Example, example
from akteursnetz.network import Network
from akteursnetz.schema import LANGUAGES, Language
from akteursnetz.views.map.pyvis_graph import to_pyvis
from akteursnetz.views.map.webmap import web_map
from akteursnetz.views.shell.page import Page as Drawn

Visit = Callable[..., Page]
Draw = Callable[..., Drawn]

WORDS = {
    "de": {"pairs": "Verbundene Paare", "partners": "Partner", "ties": "Gemessene Beziehungen"},
    "en": {"pairs": "Tied pairs", "partners": "Partners", "ties": "Measured ties"},
}


@cache
def net_of(name: Example) -> Network:
    return example(name)


def numbers(said: str) -> list[int]:
    """Whole numbers of a text, "one" as 1, without those in brackets."""
    plain = re.sub(r"\([^)]*\)", "", said)
    return [int(n) if n.isdigit() else 1 for n in re.findall(r"\d+|\b[Ee]ine[mr]?\b|\b[Oo]ne\b", plain)]


def text_of(tab: Page, selector: str) -> str:
    return str(tab.locator(selector).first.text_content())


def legend(tab: Page, group: str) -> tuple[int, int]:
    """How many of a group's actors or ties the legend says are visible, and how many there are."""
    counts = [numbers(said) for said in tab.locator(f"[data-group={group}] .count .hidden").all_text_contents()]
    return sum(seen for seen, _ in counts), sum(every for _, every in counts)


def beside(tab: Page, label: str) -> Sequence[str]:
    """Values that stand beside a label in the panel."""
    terms = tab.locator("dt").filter(has_text=re.compile(f"^{label}$"))
    return terms.locator("xpath=following-sibling::dd[1]").locator("strong").all_text_contents()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", EXAMPLES)
def test_a_count_is_the_same_wherever_a_page_tells_it(visit: Visit, drawn: Draw, name: Example, lang: Language) -> None:
    words = WORDS[lang]
    tab = visit(drawn(net_of(name)), at=f"#tab=table&lang={lang}")
    *_, actors, ties = numbers(text_of(tab, "#facts"))
    seen_actors, all_actors, seen_ties, all_ties, *hidden = numbers(text_of(tab, "#visible"))
    line = text_of(tab, ".glance > p")
    of_actors, of_ties = (numbers(sentence) for sentence in line.removesuffix(".").split(". "))
    assert [actors, ties] == [all_actors, all_ties] == [of_actors[0], of_ties[0]]
    assert [sum(of_actors[1:]), sum(of_ties[1:])] == [actors, ties]
    assert seen_ties + sum(hidden) == ties
    assert [legend(tab, "sector"), legend(tab, "layer")] == [(seen_actors, actors), (seen_ties, ties)]
    captions = [text.rsplit("(", 1)[1].rstrip(")") for text in tab.locator("caption").all_text_contents()]
    assert captions == [str(seen_actors), str(seen_ties)]
    pairs = re.findall(r"\((\d+) ", line)[0]
    assert set(beside(tab, words["pairs"])) <= {pairs}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("name", "actor"), [("dortmund", "arge"), ("musterkreis", "jobcenter")])
def test_an_actors_ties_add_up(visit: Visit, drawn: Draw, name: Example, actor: str, lang: Language) -> None:
    """The heading is the sum of the layers and of the parts; partners and measured ties are as the measures say."""
    tab = visit(drawn(net_of(name)), at=f"#selection={quote(f'actor:{actor}')}&lang={lang}")
    ties, words = tab.locator("#panel-selection .ties"), WORDS[lang]
    every = numbers(text_of(tab, ".ties h3"))
    by_layer = [int(said.rsplit("(", 1)[1].rstrip(")")) for said in ties.locator("h4").all_text_contents()]
    measured, partners, *others = numbers(text_of(tab, ".ties > p"))
    assert every == [sum(by_layer)] == [measured + sum(others)] == [ties.locator("li").count()]
    assert beside(tab, words["partners"])[-1:] == [str(partners)]
    assert beside(tab, words["ties"]) == [str(measured)]


def test_the_legend_says_of_which_ties_it_counts_fewer(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town))
    entry = tab.locator("[data-group=layer] .entry", has_text="Ohne Angabe")
    expect(entry.locator(".count > [aria-hidden]")).to_have_text("4 von 5")
    expect(entry.locator(".why")).to_have_text("1 gewünscht")
    expect(tab.locator("[data-group=layer] .unit")).to_have_text("Beziehungen")
    tab.get_by_role("checkbox", name="Wirtschaft").click()
    expect(entry.locator(".why")).to_have_text("1 gewünscht")
    tab.get_by_role("checkbox", name="Kirchen").click()
    expect(entry.locator(".why")).to_have_text("1 gewünscht und 1 weitere")


def test_the_arrangement_of_columns_counts_what_it_draws(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town, layout="columns"), at="#tab=table")
    expect(tab.locator("#visible")).to_contain_text("12 von 12 Akteuren, 1 von 11 Beziehungen sichtbar.")
    assert legend(tab, "layer") == (1, 11)
    expect(tab.locator("caption").last).to_have_text("Sichtbare Beziehungen (1)")


def test_a_map_altered_by_hand_says_how_much_it_draws(visit: Visit, town: Network) -> None:
    graph = to_pyvis(town)
    graph.add_node("neu", label="Neuer Träger")
    graph.add_edge("neu", "jobcenter")
    tab = visit(web_map(graph))
    expect(tab.locator("#facts")).to_contain_text("13 Akteure, 12 Beziehungen")
    expect(tab.locator(".glance > p").first).to_contain_text("gezeichnet sind 13 Akteure und 12 Beziehungen.")
