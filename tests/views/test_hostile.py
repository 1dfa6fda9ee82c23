"""Texts from records are data: whatever they hold, nothing runs, nothing breaks, and they are shown as typed."""

from collections.abc import Callable

import pandas as pd
import pytest
from playwright.sync_api import Page, expect

from akteursnetz.gapfinders import Finding
from akteursnetz.gapfinders.finding import Absent
from akteursnetz.network import Network, from_tables
from akteursnetz.records.meta import Meta
from akteursnetz.texts import legible
from akteursnetz.views.shell.page import Page as Drawn

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
    absent = [
        Finding(
            "absent_actor",
            "high",
            values={"actor": name, "grounds": name},
            basis=name,
            basis_kind="law",
            absent=(Absent.named(f"{name}!"),),
        )
        for name in HOSTILE
    ]
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


def test_names_are_shown_as_typed_but_for_control_signs(visit: Visit, drawn: Draw, hostile: Network) -> None:
    tab = visit(drawn(hostile))
    tab.get_by_role("tab", name="Tabelle").click()
    shown = tab.locator("#panel-table table").first.locator("th[scope=row] .data").all_text_contents()
    assert sorted(shown) == sorted([*map(legible, HOSTILE), LONG.strip()])


def test_the_layout_holds_with_a_name_of_ten_thousand_letters(visit: Visit, drawn: Draw, hostile: Network) -> None:
    tab = visit(drawn(hostile))
    tab.get_by_role("combobox", name="Suche").fill("überlange")
    tab.keyboard.press("Enter")
    expect(tab.locator("#panel-selection h2")).to_contain_text("Amt für überlange Bezeichnungen")
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert tab.evaluate("document.documentElement.scrollHeight <= innerHeight")


FRAGMENTS = (
    "#off=%25",
    "#pins=%25E0%25A4%25A",
    "#selection=actor:__proto__&pathTo=constructor",
    "#tab=<svg/onload=alert(1)>&lang=toString&theme=url(x)",
    "#view=999999999999999_-1_9999999",
    "#view=1_2_-_.",
    "#strength=9999&year=9999&off=layer:contractual,__proto__:x",
    "#station=1&pins=__proto__&shown=constructor&open=%00,%0a",
    "#centre=hasOwnProperty&layout=rings&size=__proto__&colour=id",
    "#" + "a=b&" * 5_000,
    "#selection=tie:" + "x" * 20_000,
)


@pytest.mark.parametrize("at", FRAGMENTS)
def test_no_address_breaks_the_page(visit: Visit, drawn: Draw, town: Network, at: str) -> None:
    tab = visit(drawn(town), at=at)
    expect(tab.get_by_role("heading", level=1)).to_have_text("Akteursnetz Musterstadt")
    expect(tab.locator("#visible")).to_contain_text("von 12 Akteuren")
    tab.get_by_role("button", name="Zurücksetzen").click()
    expect(tab.locator("#visible")).to_contain_text("12 von 12 Akteuren, 10 von 11 Beziehungen")


@pytest.mark.parametrize("words", ["(.*", "[", "\\", "<b>", "%", "\u0000", "__proto__", "\u202e", "x" * 10_000])
def test_whatever_is_searched_for_is_looked_for_as_typed(visit: Visit, drawn: Draw, town: Network, words: str) -> None:
    tab = visit(drawn(town))
    tab.get_by_role("combobox", name="Suche").fill(words)
    expect(tab.locator("#hits")).to_have_text("Kein Akteur gefunden")
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize(
    "words", ["{", "{}", '"x"', "[null,1,[]]", '[{"table":"__proto__"}]', '[{"table":"ties","id":1}]']
)
def test_what_other_pages_left_in_the_storage_is_passed_over(
    visit: Visit, drawn: Draw, town: Network, words: str
) -> None:
    tab = visit(drawn(town))
    key = "`akteursnetz:${JSON.parse(document.getElementById('data').textContent).key}`"
    tab.evaluate(f"words => localStorage.setItem({key}, words)", words)
    tab.reload()
    tab.get_by_role("tab", name="Besprechung").click()
    expect(tab.locator("#drafts")).to_contain_text("0 Entwürfe")


def test_corrections_are_words_too(visit: Visit, drawn: Draw, hostile: Network) -> None:
    tab = visit(drawn(hostile))
    tab.get_by_role("tab", name="Besprechung").click()
    tab.get_by_text("Ein Akteur fehlt").click()
    form = tab.locator("#drafts form")
    for words in HOSTILE[:8]:
        form.locator("[name=name]").fill(words)
        form.locator("[name=kind]").fill(words)
        form.get_by_role("textbox", name="Anmerkung").fill(words)
        form.get_by_role("textbox", name="Von wem").fill(words)
        form.get_by_role("button", name="Eintragen").click()
        tab.get_by_text("Ein Akteur fehlt").click()
    expect(tab.locator(".drafts li")).to_have_count(8)
    assert all(words in said for words, said in zip(HOSTILE, tab.locator(".drafts li").all_inner_texts(), strict=False))
    assert tab.evaluate("document.querySelectorAll('img, iframe, object, embed').length") == 0


def test_the_layout_holds_whatever_the_network_is_called(visit: Visit, drawn: Draw, town: Network) -> None:
    station = {"title": LONG, "text": "x" * 10_000, "view": "off=%25&view=a&__proto__=1"}
    meta = Meta(title="y" * 10_000, place=LONG, boundary="z" * 10_000, sources=(LONG,), stations=(station,))
    tab = visit(drawn(town.derive(meta=meta)))
    tab.get_by_text("Woher die Angaben stammen").click()
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert tab.evaluate("document.documentElement.scrollHeight <= innerHeight")
    box = tab.locator("#map").bounding_box()
    assert box is not None
    assert box["height"] > 300
    tab.get_by_role("tab", name="Besprechung").click()
    tab.get_by_role("button", name="Rundgang beginnen").click()
    expect(tab.locator("#stations h2")).to_contain_text("Amt für überlange")
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
