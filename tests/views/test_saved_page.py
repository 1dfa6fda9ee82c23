"""The page saved as it is seen: a file to pass on that opens with view, places and drafts."""

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from akteursnetz.network import Network
from akteursnetz.views.shell.page import Page as Drawn

Visit = Callable[..., Page]
Draw = Callable[..., Drawn]
PLACES = "moved=force%3A%3Ajobcenter%3A10%3A-20&named=force%3A%3Acaritas%3A-40%3A30"


def saved(tab: Page) -> str:
    """The text of the page that the menu saves."""
    tab.locator("#head-tools summary").click()
    with tab.expect_download() as download:
        tab.get_by_role("button", name="wie sie jetzt ist").click()
    assert download.value.suggested_filename == "akteursnetz-musterstadt.html"
    return Path(download.value.path()).read_text(encoding="utf-8")


def noted(tab: Page, words: str) -> None:
    panel = tab.locator("#panel-selection")
    panel.get_by_text("Stimmt nicht?").click()
    panel.get_by_label("Was stimmt nicht?").select_option(label="Nur eine Anmerkung")
    panel.get_by_role("textbox", name="Anmerkung").fill(words)
    panel.get_by_role("button", name="Eintragen").click()


def test_a_saved_page_opens_as_it_was_seen(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town), at=f"#selection=actor%3Ajobcenter&layout=by_space&{PLACES}")
    noted(tab, "</script><b>& umgezogen")
    html = saved(tab)
    again = visit(Drawn(html))
    expect(again.locator("#panel-selection h2")).to_contain_text("Jobcenter")
    expect(again.get_by_label("Anordnung").locator("option:checked")).to_have_text("Nach Sozialraum")
    again.get_by_role("tab", name="Besprechung").click()
    again.wait_for_url(re.compile(re.escape(PLACES)))
    expect(again.locator(".drafts li")).to_contain_text("</script><b>& umgezogen")
    again.get_by_role("tab", name="Auswahl").click()
    assert saved(again) == html


def test_the_address_comes_before_what_a_page_keeps(visit: Visit, drawn: Draw, town: Network) -> None:
    html = saved(visit(drawn(town), at="#layout=by_space&tab=table"))
    tab = visit(Drawn(html), at="#tab=meeting")
    expect(tab.get_by_label("Anordnung").locator("option:checked")).to_have_text("Verbundene beieinander")


def test_a_saved_page_is_the_page_and_its_state(visit: Visit, drawn: Draw, town: Network) -> None:
    """Without a state it is the same text, but for how a browser writes attributes and the ends of lines in tags."""
    page = drawn(town)
    html = saved(visit(page)).replace('{"view":"","drafts":[],"tour":null}', "{}")
    blocks = re.compile(r"<(script|style)([^>]*)>(.*?)</\1>", re.DOTALL)
    assert [found[1:] for found in blocks.findall(html)] == [found[1:] for found in blocks.findall(page.html)]
    policy = re.compile(r'http-equiv="Content-Security-Policy" content="(.*?)"')
    assert policy.findall(html) == [text.replace("&#39;", "'") for text in policy.findall(page.html)]
