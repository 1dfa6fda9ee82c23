"""The page of two networks side by side: one offline HTML file, in both languages, and never a ranking."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pandas as pd

from akteursnetz.analysis import Analysis
from akteursnetz.comparison import Comparison, side_by_side
from akteursnetz.layers import contractual, non_contractual
from akteursnetz.network import Network, require_network
from akteursnetz.schema import LANGUAGES, LAYERS, Language
from akteursnetz.views.comparison import actors, changes, pictures, sections
from akteursnetz.views.comparison import own as indicators
from akteursnetz.views.comparison.book import sheets_of_pair
from akteursnetz.views.comparison.frame import draw
from akteursnetz.views.comparison.words import Words
from akteursnetz.views.shell.page import Page
from akteursnetz.views.workbook import save_workbook


@dataclass(frozen=True, repr=False)
class ComparisonPage(Page):
    """The page of a comparison, with the comparison itself.

    `table` is its table of numbers, verdicts and reasons in the page's language; `readable` the same as people read it,
    a column for each network with ranges written out. `lang` is that language.
    """

    comparison: Comparison
    table: pd.DataFrame
    readable: pd.DataFrame
    lang: Language

    def sentences(self, lang: Language) -> list[str]:
        """What two dates or waves tell beside the table: what stayed, came and went, by name; else nothing."""
        return changes.told(_named(self.comparison, lang), Words(lang))

    def save_workbook(self, path: str | Path) -> Path:
        """Write the tables of the page as a workbook, a sheet for each and one that defines their columns."""
        return save_workbook(sheets_of_pair(_named(self.comparison, self.lang), self.lang), path, self.lang)


def compare(
    first: Network | Analysis,
    second: Network | Analysis,
    *,
    lang: Language | None = None,
    names: tuple[str, str] | None = None,
    replicates: int = 1000,
    seed: int = 0,
) -> ComparisonPage:
    """Two networks side by side, as a page and as a table.

    It begins with what may be compared, and every number carries its sizes and whether it may be. `lang` is the
    language in which the page opens, the first network's where none is given; `names` call the networks apart, which
    their places do otherwise. The same records and seed give the same page.
    """
    nets = [given.network if isinstance(given, Analysis) else require_network(given) for given in (first, second)]
    return page_of(side_by_side(*nets, names=names, replicates=replicates, seed=seed), lang)


def compare_layers(
    net: Network, *, lang: Language | None = None, replicates: int = 1000, seed: int = 0
) -> ComparisonPage:
    """The contractual and the non-contractual layer of one network side by side, as `compare` does two networks.

    Ties whose formality is not given are in neither. Chance deals the tied pairs out anew between the layers.
    """
    whole = require_network(net)
    layers = contractual(whole), non_contractual(whole)
    return page_of(side_by_side(*layers, kind="layers", replicates=replicates, seed=seed), lang)


def compare_dates(
    first: Network,
    second: Network,
    *,
    lang: Language | None = None,
    names: tuple[str, str] | None = None,
    replicates: int = 1000,
    seed: int = 0,
) -> ComparisonPage:
    """One network at two dates: pairs that stay tied, come and go, and every number at both; the earlier comes first.

    The networks are one network taken `at` two dates, or two waves: two sets of records of one place. Of one record,
    what missing dates leave open is told as a range. Actors of two waves are followed by their id, else by their name,
    else by other names in common; what was followed so, and what could not be, is told. `names` call the two, their
    dates do otherwise. Chance keeps how many tied pairs stay and come, and moves them. Raises NetworkError where an id
    stands for another actor in the second wave, which has the first's name under another id.
    """
    comparison = side_by_side(first, second, kind="dates", names=names, replicates=replicates, seed=seed)
    return page_of(comparison, lang or second.meta.language)


def page_of(comparison: Comparison, lang: Language | None = None) -> ComparisonPage:
    """The page of a comparison that was computed before, in the first network's language where none is given."""
    language = lang or comparison.first.meta.language
    html = draw({each: _page(comparison, each) for each in LANGUAGES}, "pair.html", language)
    return ComparisonPage(html, comparison, _worded(comparison, language), _readable(comparison, language), language)


def _page(comparison: Comparison, lang: Language) -> dict[str, Any]:
    """All that the page shows in a language, as plain data."""
    say, named = Words(lang), _named(comparison, lang)
    return {
        "say": say,
        "title": _title(named, say),
        "kind": named.kind,
        "names": named.names,
        "replicates": say.count(named.replicates),
        "seed": str(named.seed),
        **{part.__name__: part(named, say) for part in _SECTIONS},
    }


def _title(named: Comparison, say: Words) -> str:
    """What is compared; two dates of one place by its name, where both records give it."""
    first, second = named.names
    places = {meta.place for meta in (named.first.meta, named.second.meta)}
    if named.kind == "dates" and len(places) == 1 and (place := places.pop()):
        return say("title.dates_of_place", place=place, first=first, second=second)
    return say(f"title.{named.kind}", first=first, second=second)


_SECTIONS = (
    sections.facts,
    sections.case,
    sections.glance,
    sections.conditions,
    indicators.own,
    sections.numbers,
    sections.formality,
    actors.sectors,
    actors.remits,
    actors.functions,
    actors.roles,
    actors.centre,
    pictures.blocks,
    pictures.questions,
    pictures.paired,
    pictures.rarefied,
)


def _named(comparison: Comparison, lang: Language) -> Comparison:
    """The comparison with the names of layers and dates as the language writes them."""
    first, second = comparison.names
    return replace(comparison, names=(_name(first, comparison, lang), _name(second, comparison, lang)))


def _name(name: str, comparison: Comparison, lang: Language) -> str:
    say = Words(lang)
    match comparison.kind, name:
        case "layers", name if name in LAYERS:
            return say.label(LAYERS, name)
        case "dates", "earlier" | "later":
            return say(f"dates.{name}")
        case "dates", _:
            return say.date(name)
    return name


def _worded(comparison: Comparison, lang: Language) -> pd.DataFrame:
    """The table of numbers with verdicts and reasons in words."""
    say, table = Words(lang), comparison.table
    return table.assign(
        comparable=[say(f"verdict.{verdict}") for verdict in table["comparable"]],
        because=[say.because(codes.split("; ")) for codes in table["because"]],
    )


def _readable(comparison: Comparison, lang: Language) -> pd.DataFrame:
    """A row for each number: its name, its value in each network, whether it may be compared."""
    say, names = Words(lang), _named(comparison, lang).names
    rows = [
        [number["name"], number["first"], number["second"], number["verdict"]]
        for number in sections.numbers(comparison, say)
    ]
    return pd.DataFrame(rows, columns=[say("numbers.number"), *names, say("numbers.comparable")])
