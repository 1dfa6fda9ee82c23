"""From a page back into the records: what is corrected there is in the next page, once, and never over a change."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from akteursnetz.network import Network, read, write
from akteursnetz.records.corrections import merge_corrections, read_corrections
from akteursnetz.views.page import Page as Drawn

Visit = Callable[..., Page]
Draw = Callable[..., Drawn]


def corrected(tab: Page, name: str, target: Path) -> Path:
    """Correct the name of an actor as a participant does, and save the file."""
    tab.get_by_role("combobox", name="Suche").fill("Bildungswerkstatt")
    tab.keyboard.press("Enter")
    panel = tab.locator("#panel-selection")
    panel.get_by_text("Stimmt nicht?", exact=True).click()
    panel.get_by_label("Was stimmt nicht?").select_option(label="Name")
    panel.get_by_label("Richtig ist").fill(name)
    panel.get_by_role("textbox", name="Anmerkung").fill("seit dem Umzug")
    panel.get_by_role("button", name="Eintragen").click()
    tab.get_by_role("tab", name="Besprechung").click()
    with tab.expect_download() as download:
        tab.get_by_role("button", name="Als corrections.csv speichern").click()
    download.value.save_as(target)
    return target


def test_corrections_round_trip(visit: Visit, drawn: Draw, town: Network, tmp_path: Path) -> None:
    records = write(town, tmp_path / "records")
    file = corrected(visit(drawn(town)), "=Lernwerkstatt <b>", tmp_path / "corrections.csv")
    merged = merge_corrections(records, read_corrections(file))
    assert [outcome.state for outcome in merged.outcomes] == ["applied"]
    merged.save()
    after = read(records)
    assert after.name("werkstatt") == "=Lernwerkstatt <b>"

    tab = visit(drawn(after))
    tab.get_by_role("combobox", name="Suche").fill("=Lern")
    tab.keyboard.press("Enter")
    expect(tab.locator("#panel-selection")).to_contain_text("=Lernwerkstatt <b>")

    written = (records / "actors.csv").read_bytes()
    again = merge_corrections(records, read_corrections(file))
    again.save()
    assert [outcome.state for outcome in again.outcomes] == ["already"]
    assert (records / "actors.csv").read_bytes() == written


def test_a_record_that_changed_since_the_page_was_made_is_a_conflict(
    visit: Visit, drawn: Draw, town: Network, tmp_path: Path
) -> None:
    records = write(town, tmp_path / "records")
    file = corrected(visit(drawn(town)), "Lernwerkstatt", tmp_path / "corrections.csv")
    actors = records / "actors.csv"
    changed = actors.read_text(encoding="utf-8-sig").replace("Bildungswerkstatt", "Bildungswerk")
    actors.write_text(changed, encoding="utf-8", newline="")
    merged = merge_corrections(records, read_corrections(file))
    assert [(outcome.state, outcome.reason) for outcome in merged.outcomes] == [("conflict", "changed")]
    assert merged.save() == []
    assert read(records).name("werkstatt") == "Bildungswerk"
