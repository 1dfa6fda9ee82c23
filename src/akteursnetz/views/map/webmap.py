"""Network map: one offline page for offices and meetings, of a network or of its analysis."""

from inspect import signature
from pathlib import Path
from typing import Any

from akteursnetz.analysis import Analysis
from akteursnetz.errors import NetworkError
from akteursnetz.network import Network
from akteursnetz.schema import Language
from akteursnetz.views.map.choices import Layout
from akteursnetz.views.map.pyvis_graph import MapNetwork, to_pyvis
from akteursnetz.views.map.render import draw
from akteursnetz.views.shell.page import Page


def web_map(
    net: Network | Analysis | MapNetwork,
    *,
    lang: Language | None = None,
    internal: bool = False,
    layout: Layout = "force",
    size_by: str = "degree",
    centre: str | None = None,
    previous: Network | str | Path | None = None,
    dates: tuple[str, str] | None = None,
) -> Page:
    """Interactive map of a network as one HTML page that works offline and sends nothing.

    It opens in `lang` (the network's language where none is given) and offers the other. What may not leave
    (`docs/privacy.md`) is in it only for `internal` use. `size_by` is a measure that `actor_table` gives and the page
    explains; `centre` is the actor in the middle of the rings; actors keep the places that they had in the map of a
    `previous` network, or in the page of a file, names moved by hand too. With two `dates` (ISO at any precision, or
    DD.MM.YYYY) it shows what came, stayed and went between them, read as `compare_dates` does; what missing dates leave
    open is shown as open.

    What is drawn is pyvis's object of `to_pyvis`; where that is given, altered or not, it was made with the options
    already. Raises NetworkError for a layout, a measure or an actor that is not there, for dates that are none or
    overlap, and for options given twice.

    >>> from akteursnetz.examples import example
    >>> web_map(example("dortmund"), lang="en").html[:15]
    '<!doctype html>'
    """
    given: dict[str, Any] = {"lang": lang, "internal": internal, "layout": layout, "size_by": size_by}
    given |= {"centre": centre, "previous": previous, "dates": dates}
    if not isinstance(net, MapNetwork):
        return draw(to_pyvis(net, **given))
    usual = signature(to_pyvis).parameters
    again = [name for name, value in given.items() if value != usual[name].default]
    if again:
        raise NetworkError(f"options of a drawing belong to to_pyvis: give {', '.join(again)} to it, not to web_map")
    return draw(net)
