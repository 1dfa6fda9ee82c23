"""Renderer of a map page from pyvis's object."""

from akteursnetz.texts import catalogue
from akteursnetz.views.map.assembly import page_data
from akteursnetz.views.map.datatypes import Drawing
from akteursnetz.views.map.scripts import drawing_library, page_script
from akteursnetz.views.shell.page import Page, policy, script_json, templates
from akteursnetz.views.shell.sheet import style_sheet


def draw(graph: Drawing) -> Page:
    """Map page of the nodes, edges and options of pyvis's object, in our own template."""
    nodes, edges, data = page_data(graph)
    scripts = {"library": drawing_library(), "script": page_script()}
    environment = templates("map/frontend")
    environment.filters["block"] = script_json
    html = environment.get_template("map.html").render(
        scripts,
        title=data["title"],
        lang=graph.lang,
        texts=catalogue("page", graph.lang),
        style=style_sheet("map/frontend"),
        policy=policy(scripts.values()),
        data=data,
        nodes=nodes,
        edges=edges,
    )
    return Page(html)
