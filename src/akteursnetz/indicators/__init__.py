"""Users' own indicators of a network: figures, assessments, amounts."""

from akteursnetz.indicators.amounts import Amounts, amounts
from akteursnetz.indicators.assessments import Cell, Column, column_of, released
from akteursnetz.indicators.figures import Figure, Series, series
from akteursnetz.indicators.names import Named, meaning
from akteursnetz.indicators.notices import indicator_notices, many_chosen
from akteursnetz.indicators.scale import Scale
from akteursnetz.indicators.table import indicator_table

__all__ = [
    "Amounts",
    "Cell",
    "Column",
    "Figure",
    "Named",
    "Scale",
    "Series",
    "amounts",
    "column_of",
    "indicator_notices",
    "indicator_table",
    "many_chosen",
    "meaning",
    "released",
    "series",
]
