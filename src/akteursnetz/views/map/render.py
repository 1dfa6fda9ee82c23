"""The page of a map, from plain data."""

from collections.abc import Mapping
from typing import Any

from akteursnetz.schema import LANGUAGES, Language
from akteursnetz.texts import catalogue
from akteursnetz.views.map.bundle import bundle, drawing_library
from akteursnetz.views.shell.page import Page, asset, policy, script_json, templates


def render(data: Mapping[str, Any], *, lang: Language) -> Page:
    """The page that the template makes of plain data; `data` needs `title`, `actors` and `ties`.

    Texts of the catalogue's part `page` go in for both languages; `lang` is the one in which the page opens.
    """
    from pyvis.network import Network as Container

    scripts = {"library": drawing_library(), "script": bundle("main")}
    container = Container()
    container.nodes, container.edges = list(data["actors"]), list(data["ties"])
    container.path = "map.html"
    container.templateEnv = templates("map/frontend")
    container.templateEnv.filters["block"] = script_json
    texts = {language: catalogue("page", language) for language in LANGUAGES}
    rest = {name: value for name, value in data.items() if name not in {"actors", "ties"}}
    container.templateEnv.globals.update(
        scripts,
        title=data["title"],
        language=lang,
        texts=texts[lang],
        css=asset("shell/tokens.css") + asset("map/frontend/page.css"),
        policy=policy(scripts.values()),
        rest={**rest, "lang": lang, "texts": texts},
    )
    return Page(str(container.generate_html()))
