"""Style sheet of a page: the colours, the rules of all pages, and those of one kind of page."""

from collections.abc import Mapping
from typing import NamedTuple

from akteursnetz.views.shell.page import asset, assets


class Colour(NamedTuple):
    """Colour of the pages, on light paper and on a dark screen."""

    light: str
    dark: str


#: The colours of every page, by the names under which style sheets and scripts know them (`--paper`, `--ink` ...).
COLOURS: Mapping[str, Colour] = {
    "paper": Colour("#ffffff", "#171c22"),
    "ground": Colour("#f4f5f3", "#10141a"),
    "ink": Colour("#18222d", "#e9edf0"),
    "muted": Colour("#4f5b67", "#aab4be"),
    "hair": Colour("#d8dcd9", "#343d47"),
    "accent": Colour("#0a58a6", "#8cc0ff"),
    "accent-ink": Colour("#ffffff", "#0c1826"),
    "accent-soft": Colour("#e6eff8", "#22344a"),
    "chance": Colour("#b9c3cc", "#55616d"),
    "tie": Colour("#7d8791", "#6f7b87"),
    "tie-faint": Colour("#e4e7e9", "#2a323a"),
    "tie-strong": Colour("#3d4a57", "#cfd7de"),
    "outline": Colour("#26313c", "#d9dfe4"),
    "came": Colour("#0068b8", "#6cb8ff"),
    "went": Colour("#b34700", "#ffab66"),
    "ghost": Colour("#b3261e", "#ff9d92"),
    "scale-low": Colour("#5a97c9", "#3d6f9c"),
    "scale-high": Colour("#0b2136", "#eaf4ff"),
    "good": Colour("#0b6138", "#7fd6a6"),
    "high": Colour("#a3180f", "#ffa49a"),
    "medium": Colour("#8a4b00", "#f2c077"),
    "low": Colour("#4f5b67", "#aab4be"),
}


def style_sheet(folder: str) -> str:
    """Style sheet of a kind of page: the colours, the rules of all pages, and the sheets of a folder of the views."""
    return _colour_rules() + asset("shell/base.css") + "".join(assets(folder, ".css"))


def _colour_rules() -> str:
    """CSS custom properties of the colours: light, or dark on screens by the system's setting or the reader's choice.

    Each is a plain colour, since the map's scripts read them and paint with them. The dark ones go in twice, as no
    selector joins a setting of the screen with one of the page; paper is always light.
    """
    light, dark = (
        f"color-scheme:{scheme};" + ";".join(f"--{name}:{getattr(colour, scheme)}" for name, colour in COLOURS.items())
        for scheme in ("light", "dark")
    )
    system = f'@media screen and (prefers-color-scheme:dark){{:root:not([data-theme="light"]){{{dark}}}}}'
    chosen = f'@media screen{{:root[data-theme="dark"]{{{dark}}}}}'
    return f":root{{{light}}}\n{system}\n{chosen}\n"
