"""Pages: they take what was computed and show it."""

from akteursnetz.views.page import Page
from akteursnetz.views.twomaps import two_maps
from akteursnetz.views.webmap import web_map

__all__ = ["Page", "two_maps", "web_map"]
