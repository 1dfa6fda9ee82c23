"""Page: one self-contained HTML file, its content security policy, templates and embedded JSON.

What every page needs stands here: the file itself, the policy under which scripts run, the texts of the pages' own
files, and data that can stand in a script element. Scripts are admitted by their hash alone, so that no text of a
record can ever run.
"""

import base64
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

from akteursnetz.records.saving import save

if TYPE_CHECKING:
    from jinja2 import Environment

_VIEWS = files("akteursnetz.views")
#: What a page in a frame may do: draw, save its pictures and tables, print.
MAY = "allow-scripts allow-downloads allow-modals"
_HEIGHT = 640
#: The address of a page in a frame, to which it adds what the reader chooses; without it that of the document around
#: it counts.
_ADDRESS = '<head>\n<base href="about:srcdoc">'
_NOTHING_ELSE = "connect-src 'none'; base-uri {}; form-action 'none'"
_NOT_IN_SCRIPTS = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


@dataclass(frozen=True, repr=False)
class Page:
    """HTML page; `html` is its whole text."""

    html: str

    def save(self, path: str | Path) -> Path:
        """Write the page as UTF-8 and return the path; raises FileError where nothing can be written there."""
        return save(path, self.html.encode())

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {len(self.html.encode()) // 1000} kB of HTML, .save(path) writes it>"

    def _repr_html_(self) -> str:
        """Frame for a notebook with the page in it: a document of its own, whose scripts reach nothing outside it."""
        frame = Markup('<iframe srcdoc="{}" sandbox="{}" width="100%" height="{}" style="border:0"></iframe>')
        return str(frame.format(framed(self), MAY, _HEIGHT))


def framed(page: Page) -> str:
    """Text of a page as it stands in a frame."""
    return page.html.replace("<head>", _ADDRESS, 1)


def asset(name: str) -> str:
    """Text of one of the pages' own files, by its path in the views."""
    return (_VIEWS / name).read_text(encoding="utf-8")


def assets(folder: str, ending: str) -> list[str]:
    """Texts of the files in a folder of the views with an ending, in the order of their names."""
    found = [entry for entry in (_VIEWS / folder).iterdir() if entry.name.endswith(ending)]
    return [entry.read_text(encoding="utf-8") for entry in sorted(found, key=lambda entry: entry.name)]


def templates(folder: str) -> "Environment":
    """Jinja environment of a folder of the views and of the shell: texts are escaped, unknown names are errors."""
    from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined  # heavy: imported where it is used

    return Environment(
        loader=ChoiceLoader([PackageLoader("akteursnetz.views", place) for place in (folder, "shell")]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def script_json(data: object) -> str:
    r"""JSON that is safe in a script element: no character in it can end the element or open a comment.

    >>> script_json({"name": "</script>"})
    '{"name":"\\u003c/script\\u003e"}'
    """
    return json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":")).translate(_NOT_IN_SCRIPTS)


def policy(scripts: Iterable[str], *, styles: Iterable[str] | None = None, frames: bool = False) -> str:
    """Content-Security-Policy that admits these scripts and styles by their hashes, and nothing else.

    Without `styles` the page's scripts may set styles and make pictures, as a drawing library does. With `frames` a
    page in a frame, which inherits the policy, may keep its address apart from that of the page around it.

    >>> policy([], styles=[]).split("; ")[0]
    "default-src 'none'"
    """
    base = "about:" if frames else "'none'"
    drawn = "style-src 'unsafe-inline'; img-src data: blob:"
    looks = drawn if styles is None else f"style-src {_hashes(styles)}"
    return f"default-src 'none'; script-src {_hashes(scripts)}; {looks}; {_NOTHING_ELSE.format(base)}"


def _hashes(texts: Iterable[str]) -> str:
    digests = (base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in texts)
    return " ".join(f"'sha256-{digest}'" for digest in digests)
