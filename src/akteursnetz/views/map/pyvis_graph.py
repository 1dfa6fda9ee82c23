"""Network as pyvis's `Network`: altered in pyvis's own ways, drawn as our page.

pyvis's template loads from content networks and escapes nothing; here its calls that make a page give the one of
`web_map`, which is drawn from what the object holds.
"""

import json
import webbrowser
from pathlib import Path

from IPython.display import IFrame
from pyvis.network import Network as PyvisNetwork

from akteursnetz.analysis import Analysis, analyse
from akteursnetz.engine import one_thread
from akteursnetz.network import Network
from akteursnetz.schema import Language
from akteursnetz.views.map.choices import Layout
from akteursnetz.views.map.contents import map_data
from akteursnetz.views.map.datatypes import Attributes, MapData
from akteursnetz.views.map.drawing import edges_of, nodes_of, options_of
from akteursnetz.views.map.render import draw
from akteursnetz.views.shell.page import Page

#: The height of the frame in which a notebook shows the page.
FRAME = "800px"


class MapNetwork(PyvisNetwork):  # type: ignore[misc]  # pyvis has no types
    """pyvis's `Network` of a map: `nodes`, `edges` and `options` are drawn, `data` holds what else the page shows.

    `titles` are the edges' titles as they were made: the page words those that stand in the reader's language.
    `generate_html`, `write_html`, `save_graph` and `show` give the page of `web_map`: one file that needs no network,
    every text in it escaped. `node_ids` and `node_map` follow `nodes`. `view` is what the page shows first, as a link
    to a view of it has it after #.
    """

    nodes: list[Attributes]
    edges: list[Attributes]

    def __init__(self, data: MapData, lang: Language) -> None:
        super().__init__(height=FRAME, directed=True, heading=data.known["title"], cdn_resources="in_line")
        self.data, self.lang = data, lang
        self.nodes, self.edges = nodes_of(data), edges_of(data, lang)
        self.view = ""
        self.titles = {edge["id"]: edge["title"] for edge in self.edges}
        self.options = options_of(len(self.nodes))

    @property
    def node_ids(self) -> list[str]:
        """Ids of the nodes."""
        return list(self.node_map)

    @node_ids.setter
    def node_ids(self, _: list[str]) -> None:
        """Pass over what pyvis keeps: the nodes tell their ids."""

    @property
    def node_map(self) -> dict[str, Attributes]:
        """Nodes by their ids."""
        return {node["id"]: node for node in self.nodes}

    @node_map.setter
    def node_map(self, _: dict[str, Attributes]) -> None:
        """Pass over what pyvis keeps: the nodes tell their ids."""

    def get_adj_list(self) -> dict[str, set[str]]:
        """Adjacency list: ids of the nodes to which edges lead from each node; removed nodes are left out."""
        found: dict[str, set[str]] = {node: set() for node in self.node_map}
        for edge in self.edges:
            if edge["from"] in found and edge["to"] in found:
                found[edge["from"]].add(edge["to"])
        return found

    def set_options(self, options: str) -> None:
        """Set options from JSON, also after `var options =`; what they do not name stays as `to_pyvis` sets it."""
        self.options = json.loads(options[options.find("{") :])

    def _repr_html_(self) -> str:
        """Frame for a notebook with the page in it."""
        return draw(self)._repr_html_()

    def generate_html(self, name: str = "index.html", local: bool = True, notebook: bool = False) -> str:
        """HTML of the page; the arguments are pyvis's and change nothing."""
        self.html = draw(self).html
        return self.html

    def write_html(
        self, name: str | Path, local: bool = True, notebook: bool = False, open_browser: bool = False
    ) -> None:
        """Write the page as UTF-8 and, where asked, open it in the browser."""
        path = Page(self.generate_html()).save(name)
        if open_browser:
            webbrowser.open(path.resolve().as_uri())

    def show(self, name: str, local: bool = True, notebook: bool = True) -> IFrame | None:
        """Write the page and return an IFrame of it in a notebook, or else open it in the browser."""
        self.write_html(name, open_browser=not notebook)
        return IFrame(name, width=self.width, height=self.height) if notebook else None


def to_pyvis(
    net: Network | Analysis,
    *,
    lang: Language | None = None,
    internal: bool = False,
    layout: Layout = "force",
    size_by: str = "degree",
    centre: str | None = None,
    previous: Network | str | Path | None = None,
    dates: tuple[str, str] | None = None,
) -> MapNetwork:
    """Map as pyvis's `Network`, to be altered before `web_map` draws it.

    A node for each actor (`id`, `label`, `x`, `y`, `shape`, `color`, `size`, `title`), an edge for each tie (`id`,
    `from`, `to`, `dashes`, `width`, `arrows`, `smooth`, `title`, `hidden`), parallel ties too; titles are plain text.
    `size_by` is a measure that `actor_table` gives and the page explains; `centre` is the actor in the middle of the
    rings; actors keep the places that they had in the map of a `previous` network, or in the page of a file, names
    moved by hand too. With two `dates` the map shows what came, stayed and went between them. What may not leave
    (`docs/privacy.md`) is in the page only for `internal` use. Raises NetworkError for a layout, a measure or an actor
    that is not there, and for dates that are none or overlap.

    >>> from akteursnetz.examples import example
    >>> graph = to_pyvis(example("dortmund"), lang="en")
    >>> graph.get_node("arge")["color"] = "crimson"
    >>> graph.add_node("neu", label="Neuer Träger", shape="star")
    >>> graph.add_edge("neu", "arge", title="im Gespräch")
    >>> (graph.num_nodes(), graph.num_edges(), sorted(graph.neighbors("neu")))
    (27, 27, ['arge'])
    >>> graph.generate_html()[:15]
    '<!doctype html>'
    """
    analysis = net if isinstance(net, Analysis) else analyse(net)
    with one_thread():
        data = map_data(
            analysis,
            internal=internal,
            layout=layout,
            size_by=size_by,
            centre=centre,
            previous=previous,
            dates=dates,
        )
    return MapNetwork(data, lang or analysis.network.meta.language)
