"""Comparison of networks, adjusted for size and density: two places, layers or dates, or many; never a ranking.

Index distributions move with size and density (Anderson, Butts & Carley 1999, doi:10.1016/S0378-8733(99)00011-8), so a
comparison begins with the conditions under which the networks were made, shows composition and size-adjusted numbers,
and asks of every structural difference what size and density alone would bring about.
"""

from akteursnetz.comparison.conditions import comparability
from akteursnetz.comparison.differences import Differences
from akteursnetz.comparison.judging import DECLARED
from akteursnetz.comparison.many import Many, many
from akteursnetz.comparison.pair import Comparison, side_by_side
from akteursnetz.comparison.paired import Paired, changes
from akteursnetz.comparison.rarefaction import rarefy

__all__ = [
    "DECLARED",
    "Comparison",
    "Differences",
    "Many",
    "Paired",
    "changes",
    "comparability",
    "many",
    "rarefy",
    "side_by_side",
]
