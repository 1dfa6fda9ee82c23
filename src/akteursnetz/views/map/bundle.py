"""The map's scripts as one: the modules of `frontend`, and the drawing library as the installed pyvis ships it."""

import re
from functools import cache
from importlib.resources import files

from akteursnetz.views.shell.page import asset

_IMPORT = re.compile(r'^import \{([^}]*)\} from "\./([a-z]+)\.js";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|let|class) )", re.MULTILINE)
_TOP_LEVEL = re.compile(r"^(?:async )?(?:function\*?|const|let|class) (\w+)", re.MULTILINE)
_COMMENT = re.compile(r"^ */\*\*.*?\*/\n", re.MULTILINE | re.DOTALL)
_DRAWING_LIBRARY = "lib/vis-9.1.2/vis-network.min.js"


@cache
def bundle(entry: str) -> str:
    """The modules that an entry module needs, and itself, as one script.

    A page from a folder cannot import modules from files, so they share one scope here: every import line is dropped,
    every `export` too. Comments stay behind: they are for readers of the modules. Raises ValueError where two modules
    would give one name to two things.
    """
    modules: dict[str, str] = {}
    _collect(entry, modules)
    names = [name for source in modules.values() for name in _TOP_LEVEL.findall(source)]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise ValueError(f"page modules share the names {', '.join(twice)}: rename one of each")
    return "\n".join(modules.values())


def _collect(name: str, modules: dict[str, str]) -> None:
    """Add a module after those it imports; a module that is on its way already is not begun again."""
    if name in modules:
        return
    modules[name] = ""
    source = asset(f"map/frontend/{name}.js")
    for _, needed in _IMPORT.findall(source):
        _collect(needed, modules)
    del modules[name]
    modules[name] = _COMMENT.sub("", _EXPORT.sub("", _IMPORT.sub("", source)))


@cache
def drawing_library() -> str:
    """The script of vis-network as the installed pyvis ships it, without the link to its source map."""
    script = (files("pyvis") / _DRAWING_LIBRARY).read_text(encoding="utf-8")
    return re.sub(r"\n//# sourceMappingURL=.*\s*$", "", script)
