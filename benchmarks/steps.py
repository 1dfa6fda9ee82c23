"""What a step costs on an open map: our page and a sigma.js page with our positions, step by step in turn.

A step is one turn of the wheel, a switch that takes all ties away or
brings them back, or another colour for all actors. Its price is the CPU time of all the browser's processes from the
step until the browser rests again.
"""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.map import (
    ARGUMENTS,
    CHROMIUM,
    PATIENCE,
    PICTURED,
    at_rest,
    network_of,
    ours,
    sigma_libraries,
    sigma_page,
)
from benchmarks.turns import OURS, Job

Act = Callable[[Page], object]


@dataclass(frozen=True)
class Step:
    """A step, and how it is done on each page, by the page's name."""

    name: str
    acts: dict[str, Act]


def _turn_the_wheel(tab: Page) -> None:
    tab.mouse.wheel(0, -100)


def _script(text: str) -> Act:
    return lambda tab: tab.evaluate(text)


_NEXT_COLOUR = """() => {
    const menu = document.querySelector("#tools [data-key='colour']");
    menu.selectedIndex = (menu.selectedIndex + 1) % menu.options.length;
    menu.dispatchEvent(new Event("change"));
}"""

STEPS = [
    Step("zoom", {"akteursnetz": _turn_the_wheel, "sigma.js": _turn_the_wheel}),
    Step(
        "switch",
        {
            "akteursnetz": _script("document.querySelector(\"#legend [data-key^='layer:']\").click()"),
            "sigma.js": _script("switchTies()"),
        },
    ),
    Step("colours", {"akteursnetz": _script(_NEXT_COLOUR), "sigma.js": _script("colourActors()")}),
]


def opened(browser: Browser, page: Path) -> Page:
    """A tab with its first picture, the pointer on the map, nothing else to do."""
    tab = browser.new_page(viewport={"width": 1366, "height": 768})
    tab.route("http*://**", lambda route: route.abort())
    tab.set_default_timeout(PATIENCE)
    tab.goto(page.as_uri(), wait_until="commit")
    tab.wait_for_function(PICTURED, polling=100)
    tab.mouse.move(500, 400)
    return tab


def cost(browser: Browser, tab: Page, act: Act) -> float:
    """CPU seconds from a step until the browser rests."""
    tab.bring_to_front()
    before = at_rest(browser)
    act(tab)
    return at_rest(browser) - before


def jobs() -> Iterator[Job]:
    """Each step at 1,000 and 3,000 actors."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        libraries = sigma_libraries(folder)
        for size in (1000, 3000):
            net, graph = network_of(size)
            paths = {OURS: ours(net, folder)}
            if libraries is not None:
                paths["sigma.js"] = sigma_page(net, graph, libraries, folder)
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
            tabs = {page: opened(browser, path) for page, path in paths.items()}
            for step in STEPS:
                taken = {page: partial(cost, browser, tab, step.acts[page]) for page, tab in tabs.items()}
                yield Job(f"{step.name}, {size:,} actors", taken.pop(OURS), taken)
            browser.close()
