"""A real browser for the pages: it records every request, every message and every error, and fails on any."""

import os
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, sync_playwright

from akteursnetz.analysis import Analysis, analyse
from akteursnetz.gapfinders import Finding
from akteursnetz.measures import actor_table, layer_table
from akteursnetz.network import Network, from_tables
from akteursnetz.records.meta import Meta
from akteursnetz.schema import SECTORS
from akteursnetz.views.map.webmap import web_map
from akteursnetz.views.shell import page as pages

#: Chromium without a window: the whole browser draws pages of its own for each window that it opens.
CHROMIUM = os.environ.get("AKTEURSNETZ_CHROMIUM", "/usr/bin/chromium-headless-shell")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-gpu",
]
LOCAL = ("file:", "blob:", "data:")
Visit = Callable[..., Page]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield started
        started.close()


class Troubles:
    """What must not happen on a page: a request to anywhere, a message in the console, an error, a dialog."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    def watch(self, context: BrowserContext) -> None:
        context.on("request", self._request)
        context.on("console", self._message)
        context.on("weberror", lambda fault: self.seen.append(f"error: {fault.error}"))
        context.on("dialog", lambda dialog: self.seen.append(f"dialog: {dialog.message}"))

    def _request(self, request: Request) -> None:
        if not request.url.startswith(LOCAL):
            self.seen.append(f"request: {request.url}")

    def _message(self, message: ConsoleMessage) -> None:
        self.seen.append(f"console {message.type}: {message.text}")


@pytest.fixture
def visit(browser: Browser, tmp_path: Path) -> Iterator[Visit]:
    """Open a page from a file, as from a USB stick; after the test nothing may have gone wrong on any."""
    troubles = Troubles()
    contexts: list[BrowserContext] = []

    def open_page(page: pages.Page, *, at: str = "", width: int = 1366, height: int = 768, **options: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        context.set_default_timeout(5_000)
        contexts.append(context)
        troubles.watch(context)
        tab = context.new_page()
        tab.goto(page.save(tmp_path / f"page{len(contexts)}.html").as_uri() + at)
        tab.wait_for_selector("html[data-ready=yes]")
        return tab

    yield open_page
    for context in contexts:
        context.close()
    assert troubles.seen == []


@pytest.fixture
def picture(browser: Browser, tmp_path: Path) -> Iterator[Callable[[Page], Page]]:
    """The picture that a page saves of its present view, opened in a tab of its own."""
    context = browser.new_context()

    def save(tab: Page) -> Page:
        tab.locator("#head-tools summary").click()
        with tab.expect_download() as download:
            tab.get_by_role("button", name="(SVG)").click()
        path = tmp_path / "picture.svg"
        download.value.save_as(path)
        drawing = context.new_page()
        drawing.goto(path.as_uri())
        return drawing

    yield save
    context.close()


TOWN = (
    ("jobcenter", "Jobcenter", "administration", "organisation"),
    ("jugendamt", "Jugendamt", "administration", "office"),
    ("sozialamt", "Sozialamt", "administration", "office"),
    ("rat", "Rat der Stadt", "politics", "organisation"),
    ("caritas", "Caritasverband für den Kreis e. V.", "welfare", "organisation"),
    ("gemeinde", "Kirchengemeinde St. Marien", "church", "organisation"),
    ("schule", "Gesamtschule Nord", "education", "organisation"),
    ("kammer", "Industrie- und Handelskammer", "economy", "organisation"),
    ("werkstatt", "Bildungswerkstatt", "employment", "organisation"),
    ("beirat", "Beirat", "politics", "body"),
    ("verein", "Sportverein TuS", "civil_society", "organisation"),
    ("bewohner", "Bewohnerrat", "residents", "group"),
)
TOWN_TIES = (
    ("t1", "jobcenter", "jugendamt", "cooperation", "contract"),
    ("t2", "jobcenter", "jugendamt", "advice", "informal"),
    ("t3", "jobcenter", "sozialamt", "cooperation", "contract"),
    ("t4", "jobcenter", "sozialamt", "referral", None),
    ("t5", "jobcenter", "caritas", "funding", "grant_agreement"),
    ("t6", "jugendamt", "schule", "cooperation", "informal"),
    ("t7", "schule", "werkstatt", "cooperation", None),
    ("t8", "caritas", "gemeinde", "cooperation", "informal"),
    ("t9", "gemeinde", "bewohner", "cooperation", None),
    ("t10", "jobcenter", "beirat", "membership", None),
    ("t11", "jobcenter", "kammer", "cooperation", None),
)


def told(net: Network, *findings: Finding, **parts: Any) -> Analysis:
    """An analysis with hand-made findings, and other parts, in the place of what would be worked out."""
    analysis = analyse(net)
    vars(analysis).update(parts, findings=findings)
    return analysis


@cache
def _tables(net: Network) -> dict[str, pd.DataFrame]:
    return {"actors": actor_table(net), "layers": layer_table(net)}


@pytest.fixture(scope="session")
def drawn() -> Callable[..., pages.Page]:
    """The page of a network with hand-made findings (none unless given); the same page is made once."""
    known: dict[str, pages.Page] = {}

    def draw(net: Network, *findings: Finding, **options: Any) -> pages.Page:
        key = f"{id(net)} {[vars(finding) for finding in findings]} {options}"
        if key not in known:
            known[key] = web_map(told(net, *findings, **_tables(net)), **options)
        return known[key]

    return draw


@pytest.fixture(scope="session")
def hand_made() -> Callable[..., Analysis]:
    return told


@pytest.fixture(scope="session")
def town() -> Network:
    """Twelve invented actors; the sports club is an isolate, the tie to the chamber is only wished."""
    actors = pd.DataFrame(TOWN, columns=["id", "name", "sector", "form"]).assign(
        kind="Stelle",
        note="nur intern",
        social_space=pd.Series(["Nord", "Nord", "Süd", "Süd"]),
        lat=pd.Series([51.5, 51.6, 51.4]),
        lon=pd.Series([7.4, 7.5, 7.6]),
    )
    ties = pd.DataFrame(TOWN_TIES, columns=["id", "from", "to", "relation", "formality"]).assign(
        quote="auf der Grundlage eines Vertrages",
        source="Protokoll, Seite 3",
        contact_person="Frau Muster",
        state=["existing"] * 10 + ["wished"],
        since=pd.Series(["2003", "2003-04", "2005"]),
        strength=pd.Series([5, 2, 4], dtype="float64"),
    )
    meta = Meta(
        title="Akteursnetz Musterstadt",
        place="Musterstadt",
        date="2007-03",
        evidence="one informant",
        public=("quote", "source", "wished"),
    )
    return from_tables(actors, ties, meta=meta)


@cache
def crowd(count: int, *, ties: int = 2) -> Network:
    """A network of many actors, each tied to a few earlier ones by a fixed rule."""
    sectors = list(SECTORS)
    actors = pd.DataFrame(
        {
            "id": [f"a{k}" for k in range(count)],
            "name": [f"Träger der freien Jugendhilfe {k}" for k in range(count)],
            "kind": "Träger",
            "sector": [sectors[k % len(sectors)] for k in range(count)],
        }
    )
    pairs = [(k, (k * k + 7 * step) % k) for k in range(1, count) for step in range(ties)]
    unique = sorted({pair for pair in pairs if pair[0] != pair[1]})
    rows = pd.DataFrame({"from": [f"a{a}" for a, _ in unique], "to": [f"a{b}" for _, b in unique]})
    return from_tables(actors, rows.assign(relation="cooperation"), meta=Meta(title="Großes Netz"))


@pytest.fixture(scope="session")
def crowds() -> Callable[..., Network]:
    return crowd
