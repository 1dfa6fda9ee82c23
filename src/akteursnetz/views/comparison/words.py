"""Words of the comparison pages: their catalogue in one language, and numbers as that language writes them."""

import math
from collections.abc import Iterable

from akteursnetz.comparison.judging import LEVEL
from akteursnetz.schema import SECTORS, Codes, Language
from akteursnetz.texts import catalogue, date, listing, number, percent, text

#: Numbers written as percentages, and those that count.
SHARES = ("share_contractual", "share_formalised", "confirmation", "density", "transitivity")
COUNTS = ("actors", "bodies", "functions", "tied_pairs", "isolates", "components")
#: Codes of what forbids a comparison; the others are conditions that call for care.
FORBIDS = ("undefined", "size", "density", "crowded", "one_informant", "sources")


class Words:
    """Catalogue of the comparison pages in one language."""

    def __init__(self, lang: Language) -> None:
        self.lang: Language = lang

    def __call__(self, key: str, **values: object) -> str:
        """Text of a catalogue entry, its gaps filled."""
        return text(f"compare.{key}", self.lang, **values)

    def number(self, value: float) -> str:
        """Number with two decimals."""
        return number(value, self.lang)

    def count(self, value: float) -> str:
        """Whole number."""
        return number(value, self.lang, 0)

    def percent(self, value: float) -> str:
        """Share as a whole percentage."""
        return percent(value, self.lang)

    def p(self, value: float) -> str:
        """P value with three decimals, or more where it is smaller."""
        return number(value, self.lang, 5 if value < 0.001 else 3)

    def date(self, iso: str) -> str:
        """Date at its own precision."""
        return date(iso, self.lang)

    def value(self, measure: str, lower: float, upper: float = math.nan) -> str:
        """Value or range of a measure in words."""
        write = self.percent if measure in SHARES else self.count if measure in COUNTS else self.number
        if math.isnan(upper) or upper == lower:
            return write(lower)
        return self("to", lower=write(lower), upper=write(upper))

    def sizes(self, actors: int, tied_pairs: int) -> str:
        """Numbers of actors and tied pairs that a measure rests on, in words."""
        return self("sizes", actors=self.count(actors), pairs=self.count(tied_pairs))

    def listed(self, words: Iterable[str]) -> str:
        """Words joined as a list in a sentence."""
        return listing(list(words), self.lang)

    def label(self, codes: Codes, code: object) -> str:
        """Label of a code; "not given" for none."""
        return codes[code].label(self.lang) if isinstance(code, str) and code else self("not_given")

    def sector(self, sector: str) -> str:
        """Label of a sector."""
        return self.label(SECTORS, sector)

    def short(self, measure: str) -> str:
        """Short name of a measure, where it has one."""
        names = catalogue("compare", self.lang)["measure"][measure]
        return str(names.get("short", names["name"]))

    def index(self, name: str) -> str:
        """Name of an index; that of mean degree is not its logarithm's, since ratios are shown."""
        return self(f"measure.{'mean_degree' if name == 'log_mean_degree' else name}.name")

    def rarity(self, p: float) -> str:
        """Code of a p value: rare or common."""
        return "rare" if p < LEVEL else "common"

    def because(self, codes: Iterable[str]) -> str:
        """Reasons why a number may not, or only with care, be compared: what forbids it, else failing conditions."""
        given = [code for code in codes if code]
        forbids = [self(f"because.{code}") for code in given if code in FORBIDS]
        if forbids or not given:
            return " ".join(forbids)
        return self("because.lines", lines=self.listed(self(f"lines.{line}.short") for line in given))
