"""A page: one HTML file with everything in it, that asks nothing of any network.

The page takes plain data (dicts and lists), so that it can be drawn and tested without a network. pyvis is the way in:
its `Network` carries the actors and ties, its `generate_html` fills our own template, and the drawing library that it
ships is put into the page. Data enters as one JSON block in which no character can end a script; scripts are admitted
by their hash alone, so that no text of a record can ever run.
"""

import base64
import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from akteursnetz.schema import LANGUAGES, Language
from akteursnetz.texts import catalogue

_ASSETS = files(__package__)
_IMPORT = re.compile(r'^import \{([^}]*)\} from "\./([a-z]+)\.js";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|let|class) )", re.MULTILINE)
_TOP_LEVEL = re.compile(r"^(?:async )?(?:function\*?|const|let|class) (\w+)", re.MULTILINE)
_DRAWING_LIBRARY = "lib/vis-9.1.2/vis-network.min.js"
_NOT_IN_SCRIPTS = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


@dataclass(frozen=True)
class Page:
    """One HTML page; `html` is its whole text."""

    html: str

    def save(self, path: str | Path) -> Path:
        """Write the page as UTF-8, whatever the machine's own encoding is, and give the path back."""
        target = Path(path)
        target.write_text(self.html, encoding="utf-8", newline="\n")
        return target


def asset(name: str) -> str:
    """The text of one of the pages' own files, by its path beside this module."""
    return (_ASSETS / name).read_text(encoding="utf-8")


@cache
def bundle(entry: str) -> str:
    """The modules that an entry module needs, and itself, as one script.

    A page from a folder cannot import modules from files, so they share one scope here: every import line is dropped,
    every `export` too. Raises ValueError where two modules would give one name to two things.
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
    source = asset(f"page/{name}.js")
    for _, needed in _IMPORT.findall(source):
        _collect(needed, modules)
    del modules[name]
    modules[name] = _EXPORT.sub("", _IMPORT.sub("", source))


@cache
def _drawing_library() -> str:
    """The script of vis-network as the installed pyvis ships it, without the link to its source map."""
    script = (files("pyvis") / _DRAWING_LIBRARY).read_text(encoding="utf-8")
    return re.sub(r"\n//# sourceMappingURL=.*\s*$", "", script)


def script_json(data: object) -> str:
    r"""JSON that can stand in a script element: no sign in it can end the element or open a comment.

    >>> script_json({"name": "</script>"})
    '{"name":"\\u003c/script\\u003e"}'
    """
    return json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":")).translate(_NOT_IN_SCRIPTS)


def _policy(scripts: Iterable[str]) -> str:
    """A Content-Security-Policy that admits these scripts and nothing from anywhere else."""
    digests = [base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii") for script in scripts]
    admitted = " ".join(f"'sha256-{digest}'" for digest in digests)
    return (
        f"default-src 'none'; script-src {admitted}; style-src 'unsafe-inline'; img-src data: blob:; "
        "connect-src 'none'; base-uri 'none'; form-action 'none'"
    )


def render(data: Mapping[str, Any], *, lang: Language, template: str = "map.html", entry: str = "main") -> Page:
    """The page that a template makes of plain data; `data` needs `title`, `actors` and `ties`.

    Texts of the catalogue's part `page` go in for both languages; `lang` is the one in which the page opens.
    """
    from jinja2 import Environment, PackageLoader  # heavy imports happen where they are used
    from pyvis.network import Network as Container

    scripts = {"library": _drawing_library(), "script": bundle(entry)}
    container = Container()
    container.nodes, container.edges = list(data["actors"]), list(data["ties"])
    container.path = template
    container.templateEnv = Environment(
        loader=PackageLoader(__package__, "page"), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    container.templateEnv.filters["block"] = script_json
    texts = {language: catalogue("page", language) for language in LANGUAGES}
    rest = {name: value for name, value in data.items() if name not in {"actors", "ties"}}
    container.templateEnv.globals.update(
        scripts,
        title=data["title"],
        language=lang,
        texts=texts[lang],
        css=asset("tokens.css") + asset("page/page.css"),
        policy=_policy(scripts.values()),
        rest={**rest, "lang": lang, "texts": texts},
    )
    return Page(str(container.generate_html()))
