"""Time until the map is drawn: our page, plain pyvis, and a sigma.js page with our positions.

pyvis is run up to 1,000 actors, since above it draws nothing within minutes. sigma and graphology are fetched by npm
into a temporary folder; without npm they are left out. Seconds are the browser's CPU time, all its processes together,
from opening the file to the first picture.

No page pays for the browser's own work: a blank page goes first in a fresh browser, and each page is opened only when
the browser has done with its own windows and rests.
"""

import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import networkx as nx
import pandas as pd
from playwright.sync_api import Browser, sync_playwright

from akteursnetz import from_networkx
from akteursnetz.analysis import analyse
from akteursnetz.measures import actor_degree
from akteursnetz.network import Network
from akteursnetz.views.map.positions import layouts
from akteursnetz.views.map.webmap import web_map
from benchmarks.turns import OURS, Job

CHROMIUM = os.environ.get("AKTEURSNETZ_CHROMIUM", "/usr/bin/chromium")
ARGUMENTS = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-gpu"]
MOST_FOR_PYVIS = 1000
PATIENCE = 900_000
#: The browser rests when it needs less than so many CPU seconds in a while of so many seconds by the clock.
REST, WHILE = 0.02, 0.4
PICTURED = """() => {
    const canvas = document.querySelector("canvas");
    if (!canvas || document.documentElement.dataset.ready === "no") return false;
    if (document.documentElement.dataset.ready === "yes") return true;
    const small = Object.assign(document.createElement("canvas"), { width: 200, height: 200 });
    const reader = small.getContext("2d", { willReadFrequently: true });
    reader.drawImage(canvas, 0, 0, 200, 200);
    return reader.getImageData(0, 0, 200, 200).data.some(value => value > 0);
}"""
#: What the steps of a sigma.js page are: all ties away or back, another colour for all actors.
SIGMA_STEPS = """
    let [hidden, painted] = [false, false];
    window.switchTies = () => {
        hidden = !hidden;
        sigma.setSetting("edgeReducer", (_, edge) => ({ ...edge, hidden }));
    };
    window.colourActors = () => {
        painted = !painted;
        sigma.setSetting("nodeReducer", (_, node) => ({ ...node, color: painted ? "#009e73" : "#999999" }));
    };
"""


def network_of(size: int) -> tuple[Network, "nx.Graph[int]"]:
    """A network with hubs, two ties an actor."""
    graph: nx.Graph[int] = nx.barabasi_albert_graph(size, 2, seed=1)
    return from_networkx(graph), graph


def ours(net: Network, folder: Path) -> Path:
    """Our page, with degree as the only measure: the others cost Python time, not the browser's."""
    table = pd.concat([net.actors["name"], actor_degree(net)], axis=1)
    analysis = analyse(net)
    vars(analysis).update(actors=table, layers=pd.DataFrame(), findings=())
    return web_map(analysis).save(folder / "ours.html")


def plain_pyvis(graph: "nx.Graph[int]", folder: Path) -> Path:
    """What pyvis gives when used as its own documentation shows it."""
    from pyvis.network import Network as Pyvis

    page = Pyvis(cdn_resources="in_line")
    page.from_nx(graph)
    path = folder / "pyvis.html"
    path.write_text(page.generate_html(), encoding="utf-8")
    return path


def sigma_page(net: Network, graph: "nx.Graph[int]", libraries: Path, folder: Path) -> Path:
    """A sigma.js page with the positions of our force layout."""
    at = layouts(net)["force"]["at"]
    nodes = [{"id": str(n), "x": at[str(n)][0], "y": -at[str(n)][1]} for n in graph]
    edges = [[str(a), str(b)] for a, b in graph.edges]
    scripts = [libraries / "graphology/dist/graphology.umd.min.js", libraries / "sigma/dist/sigma.min.js"]
    inlined = "".join(f"<script>{script.read_text(encoding='utf-8')}</script>" for script in scripts)
    program = f"""
        const graph = new graphology.Graph();
        for (const {{ id, x, y }} of {json.dumps(nodes)}) graph.addNode(id, {{ x, y, size: 3, label: id }});
        for (const [a, b] of {json.dumps(edges)}) graph.addEdge(a, b, {{ color: "#aaa" }});
        const sigma = new Sigma(graph, document.getElementById("map"));
        {SIGMA_STEPS}
        document.documentElement.dataset.ready = "yes";
    """
    body = "<div id=map style='width:1000px;height:700px'></div>"
    path = folder / "sigma.html"
    path.write_text(f"<!doctype html><meta charset=utf-8>{body}{inlined}<script>{program}</script>", encoding="utf-8")
    return path


def sigma_libraries(folder: Path) -> Path | None:
    """The folder of npm packages with sigma and graphology, or None where npm is not there."""
    npm = shutil.which("npm")
    if npm is None:
        return None
    subprocess.run([npm, "install", "--silent", "--prefix", str(folder), "sigma@3", "graphology"], check=True)
    return folder / "node_modules"


def drawn(browser: Browser, page: Path) -> float:
    """CPU seconds of the browser from opening a file to its first picture."""
    tab = browser.new_page(viewport={"width": 1366, "height": 768})
    tab.route("http*://**", lambda route: route.abort())
    tab.set_default_timeout(PATIENCE)
    before = at_rest(browser)
    tab.goto(page.as_uri(), wait_until="commit")
    tab.wait_for_function(PICTURED, polling=100)
    tab.screenshot()
    spent = _cpu(browser) - before
    tab.close()
    return spent


def at_rest(browser: Browser) -> float:
    """The browser's CPU seconds up to now, once it rests."""
    spent, last = _cpu(browser), -REST
    while spent - last >= REST:
        time.sleep(WHILE)
        spent, last = _cpu(browser), spent
    return spent


def _cpu(browser: Browser) -> float:
    session = browser.new_browser_cdp_session()
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    return float(sum(process["cpuTime"] for process in processes))


def blank_page(folder: Path) -> Path:
    """A page with nothing but an empty canvas."""
    path = folder / "blank.html"
    ready = "document.documentElement.dataset.ready = 'yes'"
    path.write_text(f"<!doctype html><canvas></canvas><script>{ready}</script>", encoding="utf-8")
    return path


def pages(size: int, libraries: Path | None, folder: Path) -> Iterator[tuple[str, Path]]:
    """Each page to be opened, by its name."""
    net, graph = network_of(size)
    yield OURS, ours(net, folder)
    if size <= MOST_FOR_PYVIS:
        yield "plain pyvis", plain_pyvis(graph, folder)
    if libraries is not None:
        yield "sigma.js", sigma_page(net, graph, libraries, folder)


def jobs() -> Iterator[Job]:
    """From opening to the first picture, at 300, 1,000 and 3,000 actors."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        libraries = sigma_libraries(folder)
        for size in (300, 1000, 3000):
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
            drawn(browser, blank_page(folder))
            opened = {page: partial(drawn, browser, path) for page, path in pages(size, libraries, folder)}
            yield Job(f"first picture, {size:,} actors", opened.pop(OURS), opened)
            browser.close()
