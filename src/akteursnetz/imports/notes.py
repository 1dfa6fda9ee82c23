"""Notes around a table: titles above it, what stands below it, and the legend of signs in either."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from akteursnetz.imports.sheet import Sheet, told
from akteursnetz.imports.words import RESPONDENT, is_note

_SIGN = r"[^\W_]{1,3}|[✓✔●×+]"
_ENTRY = re.compile(rf"(?:^|[,;:|(]|\s{{2,}}|\n)\s*({_SIGN})\s*(?:=|–|:(?!\s*$))\s*([^,;|\n=]+?)\s*(?=[,;|\n)]|$)")
_SHORT = 3


@dataclass(frozen=True)
class Surroundings:
    """Surroundings of a table: texts above, below and beside it, and the words of its legend by their signs."""

    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    legend: Mapping[str, str] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """Title of the table: the first line above it that is no note."""
        return next((line for line in self.above if not is_note(line) and not RESPONDENT.fullmatch(line)), "")


def line_of(sheet: Sheet, row: int) -> str:
    """Row as one line; a short sign in front of words is set as a legend sets it."""
    cells = [told(sheet.cell(row, at)) for at in sheet.filled(row)]
    if len(cells) == 2 and len(cells[0]) <= _SHORT:
        return " = ".join(cells)
    return "; ".join(cells).replace(":; ", ": ")


def legend_in(lines: Iterable[str]) -> dict[str, str]:
    """Words of a legend by their signs.

    >>> legend_in(["Legende: V = Vertrag, I = informell; 0 = kein Kontakt"])
    {'V': 'Vertrag', 'I': 'informell', '0': 'kein Kontakt'}
    """
    found: dict[str, str] = {}
    for line in lines:
        found |= {sign: word.strip() for sign, word in _ENTRY.findall(line)}
    return found


def last_row(sheet: Sheet, header: int) -> int:
    """Position behind the last row of a table: below stand empty rows and notes alone."""
    end = len(sheet.rows)
    cut = end
    while end > header + 1:
        filled = sheet.filled(end - 1)
        if not filled or is_note(line_of(sheet, end - 1)):
            cut = end - 1
        elif not _stands_apart(sheet, end - 1, filled, header):
            break
        end -= 1
    return _without_empty(sheet, header, min(cut, len(sheet.rows)))


def _stands_apart(sheet: Sheet, row: int, filled: list[int], header: int) -> bool:
    """Whether a row of one or two cells stands below an empty row or another that does, apart from the table."""
    if len(filled) > 2 or len(sheet.filled(header)) <= len(filled):
        return False
    above = row - 1
    while above > header and 0 < len(sheet.filled(above)) <= 2:
        if is_note(line_of(sheet, above)):
            return True
        above -= 1
    return above > header and not sheet.filled(above)


def _without_empty(sheet: Sheet, header: int, end: int) -> int:
    while end > header + 1 and not sheet.filled(end - 1):
        end -= 1
    return end


def surroundings(sheet: Sheet, header: int, end: int) -> Surroundings:
    """Surroundings of the table between its header and the position behind its last row."""
    above = tuple(line_of(sheet, row) for row in range(header) if sheet.filled(row))
    below = tuple(line_of(sheet, row) for row in range(end, len(sheet.rows)) if sheet.filled(row))
    return Surroundings(above, below, legend_in([*above, *below]))
