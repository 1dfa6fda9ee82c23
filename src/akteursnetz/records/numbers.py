"""Parser of numbers and amounts of money as offices write them; what can mean two numbers is refused."""

import math
import re

from akteursnetz.records.misread import MisreadError

Bounds = tuple[float, float] | None

_PLAIN = re.compile(r"[+-]?(0|[1-9]\d*)([.,]\d+)?([eE][+-]?\d+)?")
_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2}(?:(\.\d{3})+(,\d+)?|(,\d{3})+(\.\d+)?|([ \u00a0\u202f'’]\d{3})+([.,]\d+)?)")
_EURO = r"(?:€|eur|euros?)"
_TIMES = {"t": 1e3, "tsd": 1e3, "tausend": 1e3, "k": 1e3, "thousand": 1e3, "mio": 1e6, "million": 1e6, "millionen": 1e6}
_TIMES |= {"m": 1e6, "millions": 1e6, "mrd": 1e9, "milliarde": 1e9, "milliarden": 1e9, "bn": 1e9, "billion": 1e9}
#: An amount in euro: the sign before or behind, a word for thousands or millions, a dash in the place of the cents.
_AMOUNT = re.compile(
    rf"(?P<before>{_EURO})?\s*(?P<number>[+-]?\d[\d.,'’ \u00a0\u202f]*?)(?P<cents>,[-–—]+)?\s*"
    rf"(?P<times>tsd|tausend|thousand|t|k|mio|millionen|millions|million|m|mrd|milliarden|milliarde|bn|billion)?\.?\s*"
    rf"(?P<behind>{_EURO})?",
    re.IGNORECASE,
)


def number_of(cell: object, bounds: Bounds = None) -> float:
    """Number written with a decimal comma or point; one that could as well mean thousands is refused.

    >>> number_of("1,5"), number_of("1.234,50"), number_of("51.514", (-90, 90))
    (1.5, 1234.5, 51.514)
    """
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return _within(float(cell), bounds)
    found = _readings("" if isinstance(cell, bool) else str(cell).strip())
    readings = [value for value in found if _fits(value, bounds)]
    if len(readings) == 2:
        raise _ambiguous(readings)
    return _within(readings[0] if readings else _first(found), bounds)


def amount_of(cell: object) -> float:
    """Amount in euro; three digits after a separator are thousands where euros are named, since cents are two.

    >>> amount_of("12.000 €"), amount_of("12 T€"), amount_of("1,5 Mio. €"), amount_of("EUR 12.000,50")
    (12000.0, 12000.0, 1500000.0, 12000.5)
    """
    match = _AMOUNT.fullmatch(cell.strip()) if isinstance(cell, str) else None
    if match is None or not (match["before"] or match["behind"] or match["cents"]):
        return number_of(cell)
    times = _TIMES[match["times"].lower()] if match["times"] else 1.0
    readings = _readings(match["number"].strip())
    if len(readings) == 2 and times == 1:
        return max(readings, key=abs)
    if len(readings) == 2:
        raise _ambiguous([value * times for value in readings])
    return _within(round(_first(readings) * times, 6), None)


def _ambiguous(readings: list[float]) -> MisreadError:
    one, other = (f"{value:.15g}" for value in sorted(readings))
    return MisreadError("ambiguous_number", details={"one": one, "other": other})


def _readings(written: str) -> list[float]:
    readings = []
    if _PLAIN.fullmatch(written):
        readings.append(float(written.replace(",", ".")))
    if match := _THOUSANDS.fullmatch(written):
        decimals = next((match[group] for group in (2, 4, 6) if match[group]), "")
        whole = written.removesuffix(decimals)
        readings.append(float(re.sub(r"[^\d+-]", "", whole) + decimals.replace(",", ".")))
    return readings


def _first(readings: list[float]) -> float:
    if not readings:
        raise MisreadError("not_number")
    return readings[0]


def _fits(value: float, bounds: Bounds) -> bool:
    return bounds is None or bounds[0] <= value <= bounds[1]


def _within(value: float, bounds: Bounds) -> float:
    if not math.isfinite(value):
        raise MisreadError("not_number")
    if bounds is not None and not _fits(value, bounds):
        raise MisreadError("out_of_bounds", details={"low": bounds[0], "high": bounds[1]})
    return value
