"""Graph layouts of the map: adjacency in, positions in page units out; deterministic in ids and ties.

A page unit is a pixel at zoom 1, x runs right and y runs down, and (0, 0) is the middle of the canvas.
"""

from akteursnetz.views.map.layout.forces import force
from akteursnetz.views.map.layout.geo import Geographic, geographic
from akteursnetz.views.map.layout.labels import LabelBox, label_box, spread_labels
from akteursnetz.views.map.layout.ring_map import Rings, Slice, rings, sector_order
from akteursnetz.views.map.layout.social_spaces import Cell, Spaces, by_space
from akteursnetz.views.map.layout.spacing import spaced
from akteursnetz.views.map.layout.two_columns import Columns, columns

__all__ = [
    "Cell",
    "Columns",
    "Geographic",
    "LabelBox",
    "Rings",
    "Slice",
    "Spaces",
    "by_space",
    "columns",
    "force",
    "geographic",
    "label_box",
    "rings",
    "sector_order",
    "spaced",
    "spread_labels",
]
