"""Texts from records are data: whatever they hold, nothing runs, nothing breaks, and they are shown as typed."""

from collections.abc import Callable

import pandas as pd
import pytest
from playwright.sync_api import Page, expect

from akteursnetz.gapfinders import Finding
from akteursnetz.network import Network, from_tables
from akteursnetz.records.meta import Meta
from akteursnetz.views.page import Page as Drawn

Visit = Callable[..., Page]
Draw = Callable[..., Drawn]

HOSTILE = (
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    "</title></style><svg onload=alert(1)>",
    "<!--<script>",
    "javascript:alert(1)",
    "https://example.org/?href=<b>",
    "' onmouseover='alert(1)",
    '" autofocus onfocus="alert(1)',
    "{{ 7 * 7 }}{% raw %}",
    "${alert(1)}`",
    "__proto__",
    "constructor",
    "&amp;&lt;b&gt;",
    "\u202eevil\u202c",
    "a\u2028\u2029b\u0007c\u200bd",
    '=HYPERLINK("http://example.org")',
    "👩‍👩‍👧‍👦 🏳️‍🌈",
    "مكتب رعاية الشباب",
    "משרד הרווחה",
    "Z̸̢͝a̴l̵g̶o̷",
)
LONG = "Amt für überlange Bezeichnungen " * 320


def hostile_network() -> Network:
    """Every text of every table is hostile; ids too."""
    names = [*HOSTILE, LONG]
    actors = pd.DataFrame({"id": names, "name": names})
    for column in ("kind", "remit", "social_space", "mandate", "purpose", "aliases", "source", "quote", "note", "<b>x"):
        actors[column] = names
    shifted = names[1:] + names[:1]
    ties = pd.DataFrame({"from": names, "to": shifted, "relation": "cooperation"})
    for column in (
        "subject",
        "purpose",
        "programme",
        "contact_person",
        "reason",
        "source",
        "quote",
        "note",
        "toString",
    ):
        ties[column] = names
    expected = pd.DataFrame({"kind": "actor", "actor": [f"{name}!" for name in names], "basis": names, "quote": names})
    meta = Meta(title=HOSTILE[1], place=HOSTILE[0], date="2007", stations=({"title": HOSTILE[0], "text": HOSTILE[1]},))
    return from_tables(actors, ties, expected=expected, meta=meta)


@pytest.fixture(scope="module")
def hostile() -> Network:
    return hostile_network()


def test_nothing_runs_wherever_one_looks(visit: Visit, drawn: Draw, hostile: Network) -> None:
    absent = [Finding("absent_actor", "high", (f"{name}!",), values={"actor": name}, basis=name) for name in HOSTILE]
    tab = visit(drawn(hostile, *absent, internal=True))
    expect(tab.get_by_role("heading", level=1)).to_have_text(HOSTILE[1])
    assert tab.title() == HOSTILE[1]
    for name in ("Tabelle", "Besprechung", "Befunde"):
        tab.get_by_role("tab", name=name).click()
    tab.get_by_role("button", name="Zeigen").first.click()
    tab.get_by_role("button", name="Anheften").nth(1).click()
    for layer in tab.locator("[data-group=subject] summary").all():
        layer.click()
    tab.get_by_label("Farbe").select_option(label="Sozialraum")
    assert tab.evaluate("document.querySelectorAll('img, iframe, object, embed').length") == 0


def test_names_are_shown_as_typed(visit: Visit, drawn: Draw, hostile: Network) -> None:
    tab = visit(drawn(hostile))
    tab.get_by_role("tab", name="Tabelle").click()
    shown = tab.locator("#panel-table table").first.locator("th[scope=row] .data").all_text_contents()
    assert sorted(shown) == sorted([*HOSTILE, LONG.strip()])


def test_the_layout_holds_with_a_name_of_ten_thousand_letters(visit: Visit, drawn: Draw, hostile: Network) -> None:
    tab = visit(drawn(hostile))
    tab.get_by_role("combobox", name="Suche").fill("überlange")
    tab.keyboard.press("Enter")
    expect(tab.locator("#panel-selection h2")).to_contain_text("Amt für überlange Bezeichnungen")
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert tab.evaluate("document.documentElement.scrollHeight <= innerHeight")
