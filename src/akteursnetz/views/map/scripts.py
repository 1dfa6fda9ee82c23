"""Scripts of a map page: that of the map, bundled from the modules in `frontend`, and the drawing library of pyvis."""

import re
from functools import cache
from importlib.resources import files

from akteursnetz.views.shell.page import asset

_DRAWING_LIBRARY = "lib/vis-9.1.2/vis-network.min.js"


@cache
def page_script() -> str:
    """Script of the map; `make scripts` bundles it, so that pages are made without node."""
    return asset("map/page.js")


@cache
def drawing_library() -> str:
    """Script of vis-network as the installed pyvis ships it, without the link to its source map."""
    script = (files("pyvis") / _DRAWING_LIBRARY).read_text(encoding="utf-8")
    return re.sub(r"\n//# sourceMappingURL=.*\s*$", "", script)
