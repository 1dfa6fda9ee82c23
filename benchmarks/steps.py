"""What a step costs on an open map: our page and a sigma.js page with our positions, step by step in turn.

Run as `python -m benchmarks.steps [sizes ...]`. A step is one turn of the wheel, a switch that takes all ties away or
brings them back, or another colour for all actors. Its price is the CPU time of all the browser's processes from the
step until the browser rests again; told are the median of several steps and their range.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

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

TIMES = 6
Act = Callable[[Page], object]


@dataclass(frozen=True)
class Step:
    """A step, and how it is done on each page, by the page's name."""

    name: str
    acts: dict[str, Act]


@dataclass(frozen=True)
class Price:
    """CPU seconds of a step on a page, one figure a time."""

    actors: int
    page: str
    step: str
    seconds: list[float]


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


def prices(browser: Browser, pages: dict[str, Path], *, actors: int, times: int = TIMES) -> Iterator[Price]:
    """The price of each step on each page; all pages take a step before any takes the next."""
    tabs = {name: opened(browser, page) for name, page in pages.items()}
    for step in STEPS:
        spent: dict[str, list[float]] = {name: [] for name in tabs}
        for _ in range(times):
            for name, tab in tabs.items():
                spent[name].append(cost(browser, tab, step.acts[name]))
        yield from (Price(actors, name, step.name, seconds) for name, seconds in spent.items())
    for tab in tabs.values():
        tab.close()


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


def main(sizes: list[int]) -> None:
    """Print a line for each size, step and page: median, least and most in milliseconds."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        libraries = sigma_libraries(folder)
        print(f"{'actors':>7}  {'page':12} {'step':8} {'CPU ms':>7} {'least':>7} {'most':>7}")
        for size in sizes:
            net, graph = network_of(size)
            pages = {"akteursnetz": ours(net, folder)}
            if libraries is not None:
                pages["sigma.js"] = sigma_page(net, graph, libraries, folder)
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
            for price in prices(browser, pages, actors=size):
                figures = [1000 * value for value in (median(price.seconds), min(price.seconds), max(price.seconds))]
                print(
                    f"{size:>7,}  {price.page:12} {price.step:8}", *(f"{value:7.0f}" for value in figures), flush=True
                )
            browser.close()


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [300, 1000, 3000])
