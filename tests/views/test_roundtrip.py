"""From a page back into the records: what is corrected there is in the next page, once, and never over a change."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Page, expect

from akteursnetz.cli import cli
from akteursnetz.exchange.files import read_graph
from akteursnetz.network import Network, read, write
from akteursnetz.records.corrections import merge_corrections, read_corrections
from akteursnetz.texts import date
from akteursnetz.views.shell.page import Page as Drawn

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
    assert [outcome.result for outcome in merged.outcomes] == ["applied"]
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
    assert [outcome.result for outcome in again.outcomes] == ["already"]
    assert (records / "actors.csv").read_bytes() == written


def drafted(tab: Page, what: str, /, **cells: str) -> None:
    """Enter a missing actor or tie as a participant does."""
    tab.get_by_text(what).click()
    form = tab.locator("#drafts details[open] form")
    for name, words in cells.items():
        field = form.locator(f"[name={name}]")
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(label=words)
        else:
            field.fill(words)
    form.get_by_role("button", name="Eintragen").click()


def test_every_kind_of_correction_comes_home(visit: Visit, drawn: Draw, town: Network, tmp_path: Path) -> None:
    """A changed code by menu, a note, a missing actor and a tie to it, and an actor that is wrong but still tied."""
    records = write(town, tmp_path / "records")
    tab = visit(drawn(town), at="#selection=actor%3Averein")
    panel = tab.locator("#panel-selection")
    panel.get_by_text("Stimmt nicht?").click()
    panel.get_by_label("Was stimmt nicht?").select_option(label="Sektor")
    panel.get_by_label("Richtig ist").select_option(label="Kirchen")
    panel.get_by_role("button", name="Eintragen").click()
    tab.get_by_role("combobox", name="Suche").fill("Kirchengemeinde")
    tab.keyboard.press("Enter")
    panel.get_by_text("Stimmt nicht?").click()
    panel.get_by_role("button", name="Eintragen").click()
    panel.get_by_text("Stimmt nicht?").click()
    panel.get_by_label("Was stimmt nicht?").select_option(label="Nur eine Anmerkung")
    panel.get_by_role("textbox", name="Anmerkung").fill("bitte nachfragen")
    panel.get_by_role("button", name="Eintragen").click()
    tab.get_by_role("tab", name="Besprechung").click()
    drafted(tab, "Ein Akteur fehlt", name="Gesundheitsamt", kind="Amt")
    drafted(tab, "Eine Beziehung fehlt", **{"from": "Jugendamt", "to": "Gesundheitsamt", "relation": "Kooperation"})
    tab.reload()
    tab.get_by_role("tab", name="Besprechung").click()
    today = date(datetime.now(UTC).date().isoformat(), "de")
    expect(tab.locator(".drafts li")).to_have_text(
        [
            f"{said} ({today}) Entfernen"
            for said in (
                "Änderung: Sportverein TuS Sektor: Zivilgesellschaft → Kirchen",
                "Stimmt nicht: Kirchengemeinde St. Marien",
                "Anmerkung: Kirchengemeinde St. Marien bitte nachfragen",
                "Neu:  Name: Gesundheitsamt · Art: Amt",
                "Neu:  Von: Jugendamt · Zu: Gesundheitsamt · Beziehung: Kooperation",
            )
        ]
    )
    with tab.expect_download() as download:
        tab.get_by_role("button", name="Als corrections.csv speichern").click()
    download.value.save_as(tmp_path / "corrections.csv")
    corrections = read_corrections(tmp_path / "corrections.csv")
    merged = merge_corrections(records, corrections)
    merged.save()
    assert [outcome.reason for outcome in merged.outcomes if outcome.result == "conflict"] == ["tied"]
    after = read(records)
    assert after.actors.loc["verein", "sector"] == "church"
    assert "bitte nachfragen" in str(after.actors.loc["gemeinde", "note"])
    assert after.ties.iloc[-1][["from", "to"]].tolist() == ["jugendamt", "gesundheitsamt"]
    assert merge_corrections(records, corrections).save() == []


def test_deleted_drafts_can_be_had_back_while_the_page_is_open(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town), at="#tab=meeting")
    drafted(tab, "Ein Akteur fehlt", name="Gesundheitsamt", kind="Amt")
    tab.get_by_role("button", name="Alle Entwürfe löschen").click()
    expect(tab.locator(".drafts li")).to_have_count(0)
    tab.get_by_role("button", name="Löschen zurücknehmen").click()
    expect(tab.locator(".drafts li")).to_have_count(1)


def test_a_new_record_is_dropped_as_a_whole(visit: Visit, drawn: Draw, town: Network) -> None:
    tab = visit(drawn(town), at="#tab=meeting")
    drafted(tab, "Ein Akteur fehlt", name="Gesundheitsamt", kind="Amt")
    tab.get_by_role("button", name="Entfernen").click()
    assert tab.evaluate("localStorage.length") == 0


def test_a_record_that_changed_since_the_page_was_made_is_a_conflict(
    visit: Visit, drawn: Draw, town: Network, tmp_path: Path
) -> None:
    records = write(town, tmp_path / "records")
    file = corrected(visit(drawn(town)), "Lernwerkstatt", tmp_path / "corrections.csv")
    actors = records / "actors.csv"
    changed = actors.read_text(encoding="utf-8-sig").replace("Bildungswerkstatt", "Bildungswerk")
    actors.write_text(changed, encoding="utf-8", newline="")
    merged = merge_corrections(records, read_corrections(file))
    assert [(outcome.result, outcome.reason) for outcome in merged.outcomes] == [("conflict", "changed")]
    assert merged.save() == []
    assert read(records).name("werkstatt") == "Bildungswerk"


def test_a_note_is_seen_on_the_map_and_goes_into_the_records(
    visit: Visit, drawn: Draw, town: Network, picture: Callable[[Page], Page], tmp_path: Path
) -> None:
    tab = visit(drawn(town), at="#selection=tie%3At1")
    expect(tab.locator("#legend")).not_to_contain_text("Mit Anmerkung")
    card = tab.locator("#panel-selection article.chosen")
    card.get_by_text("Anmerkung hinzufügen").click()
    card.get_by_role("textbox", name="Anmerkung").fill("Vertrag läuft aus")
    card.get_by_role("textbox", name="Von wem").fill("Frau K.")
    card.get_by_role("button", name="Eintragen").click()
    told = f"Vertrag läuft aus (Frau K., {date(datetime.now(UTC).date().isoformat(), 'de')})"
    expect(card.locator(".remarks")).to_have_text(f"Anmerkung: {told}")
    expect(tab.locator("#legend")).to_contain_text("Mit Anmerkung")
    expect(picture(tab).locator("g.tie .note")).to_have_count(1)
    tab.get_by_role("tab", name="Besprechung").click()
    with tab.expect_download() as download:
        tab.get_by_role("button", name="Als corrections.csv speichern").click()
    download.value.save_as(tmp_path / "corrections.csv")
    merged = merge_corrections(write(town, tmp_path / "records"), read_corrections(tmp_path / "corrections.csv"))
    merged.save()
    after = read(tmp_path / "records")
    assert after.ties.loc["t1", "note"] == told
    internal = picture(visit(drawn(after, internal=True)))
    expect(internal.locator("g.tie .note")).to_have_count(1)


def test_a_saved_view_opens_the_map_that_the_command_line_makes(
    visit: Visit, drawn: Draw, town: Network, tmp_path: Path
) -> None:
    """As long as the address asks for nothing else."""
    records = write(town, tmp_path / "records")
    tab = visit(
        drawn(town), at="#off=sector%3Achurch%2Cstate%3Awished&selection=actor%3Acaritas&view=0.100_0.000_2.000"
    )
    tab.locator("#head-tools summary").click()
    with tab.expect_download() as download:
        tab.get_by_role("button", name="Diese Ansicht als Datei").click()
    assert download.value.suggested_filename == "akteursnetz-musterstadt.ansicht.json"
    view, page = tmp_path / "ansicht.json", tmp_path / "map.html"
    download.value.save_as(view)
    done = CliRunner().invoke(cli, ["map", str(records), "--view", str(view), "-o", str(page)])
    assert done.exit_code == 0
    again = visit(Drawn(page.read_text(encoding="utf-8")))
    expect(again.locator("#visible")).to_contain_text("11 von 12 Akteuren")
    expect(again.locator("#panel-selection h2")).to_contain_text("Caritasverband")
    again.get_by_role("tab", name="Tabelle").click()
    again.wait_for_url("**#*view=0.100_0.000_2.000*")
    other = visit(Drawn(page.read_text(encoding="utf-8")), at="#tab=table")
    expect(other.locator("#visible")).to_contain_text("12 von 12 Akteuren")
    part = tmp_path / "part.graphml"
    done = CliRunner().invoke(cli, ["export", str(records), "--view", str(view), "-o", str(part)])
    assert done.exit_code == 0
    seen = read_graph(part)
    assert set(seen.actors.index) == set(town.actors.index) - {"gemeinde"}
    assert set(seen.ties.index) == set(town.ties.index) - {"t8", "t9", "t11"}, "the church's and the wished one"


def test_what_a_saved_view_has_and_the_records_no_longer_is_told(town: Network, tmp_path: Path) -> None:
    records, view, part = write(town, tmp_path / "records"), tmp_path / "view.json", tmp_path / "part.json"
    seen = {"view": "", "actors": ["jobcenter", "jugendamt", "amt"], "ties": ["t1", "t8", "t77", "t78"]}
    view.write_text(json.dumps(seen), encoding="utf-8")
    given = ["export", str(records), "--view", str(view), "-o", str(part), "--lang", "de"]
    done = CliRunner().invoke(cli, given)
    assert "nicht mehr in den Aufzeichnungen: 1 Akteur und 2 Beziehungen." in done.output
    found = read_graph(part)
    assert (*found.actors.index, *found.ties.index) == ("jobcenter", "jugendamt", "t1")


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{}",
        '{"view": 3, "actors": [], "ties": []}',
        '{"view": "", "actors": [["a"]], "ties": []}',
        '{"view": ""}',
        "[" * 100_000,
        "id;name",
    ],
)
def test_a_file_that_is_no_view_is_told(town: Network, tmp_path: Path, content: str) -> None:
    (tmp_path / "x.json").write_text(content, encoding="utf-8")
    for command, name in (("map", "x.html"), ("export", "x.gexf")):
        out = ["-o", str(tmp_path / name), "--lang", "de"]
        done = CliRunner().invoke(cli, [command, str(tmp_path), "--view", str(tmp_path / "x.json"), *out])
        assert done.exit_code == 1
        assert "ist keine Ansicht" in done.output
