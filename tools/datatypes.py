"""The types of a page's data for its scripts: `frontend/pagedata.d.ts`, made of the TypedDicts of `datatypes.py`.

python tools/datatypes.py           writes the file
python tools/datatypes.py --check   ends with 1 where it is not what the types make
"""

import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, NotRequired, Union, get_args, get_origin, get_type_hints, is_typeddict

from akteursnetz.views.map import datatypes

FILE = Path(datatypes.__file__).parent / "frontend" / "pagedata.d.ts"
HEAD = "/** What stands in the page as JSON: made of views/map/datatypes.py by `make scripts`, change that. */\n"
WORDS = {str: "string", int: "number", float: "number", bool: "boolean", NoneType: "null", Any: "any"}


def declarations(of: type = datatypes.PageData) -> str:
    """The TypeScript of a TypedDict and of all that it is made of."""
    needed = {kind.__name__: kind for kind in _needed(of)}
    return HEAD + "".join(_interface(needed[name]) for name in sorted(needed))


def _needed(kind: Any) -> Iterator[type]:
    """The TypedDicts within a type, each after those that it names."""
    if is_typeddict(kind):
        yield kind
    parts = get_type_hints(kind).values() if is_typeddict(kind) else get_args(kind)
    for part in parts:
        yield from _needed(part)


def _interface(kind: type) -> str:
    hints = get_type_hints(kind, include_extras=True)
    lines = [f"  {name}{_mark(kind, name, hint)}: {typescript(hint)};\n" for name, hint in hints.items()]
    about = textwrap.indent(textwrap.dedent(f"    {kind.__doc__}").strip(), " * ", lambda _: True)
    return f"\n/**\n{about}\n */\nexport interface {kind.__name__} {{\n{''.join(lines)}}}\n".replace(" * \n", " *\n")


def _mark(kind: Any, name: str, hint: Any) -> str:
    return "?" if name in kind.__optional_keys__ or get_origin(hint) is NotRequired else ""


def typescript(hint: Any) -> str:
    """A Python type in TypeScript's words."""
    if is_typeddict(hint):
        return str(hint.__name__)
    if hint in WORDS:
        return WORDS[hint]
    origin, parts = get_origin(hint), get_args(hint)
    if origin is Literal:
        return " | ".join(f'"{value}"' for value in parts)
    inner = [typescript(part) for part in parts]
    if origin in (Union, UnionType):
        return " | ".join(inner)
    return _collection(origin, inner)


def _collection(origin: Any, inner: list[str]) -> str:
    if origin is NotRequired:
        return inner[0]
    if origin is list:
        return f"{inner[0]}[]" if " " not in inner[0] else f"({inner[0]})[]"
    if origin is tuple:
        return f"[{', '.join(inner)}]"
    if origin is dict:
        return f"{{ [key in {inner[0]}]: {inner[1]} }}"
    raise TypeError(f"no TypeScript is known for {origin}")


if __name__ == "__main__":
    if "--check" not in sys.argv:
        FILE.write_text(declarations(), encoding="utf-8")
    elif not FILE.exists() or FILE.read_text(encoding="utf-8") != declarations():
        sys.exit(f"{FILE.name} is not what the types of datatypes.py make: run `make scripts` and commit it.")
