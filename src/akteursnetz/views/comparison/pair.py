"""Page of the comparison of two networks: one offline HTML file, in both languages, and never a ranking."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pandas as pd

from akteursnetz.analysis import Analysis
from akteursnetz.comparison import Comparison, side_by_side
from akteursnetz.layers import contractual, non_contractual
from akteursnetz.network import Network, require_network
from akteursnetz.schema import LANGUAGES, LAYERS, Language
from akteursnetz.views.comparison import actors, changes, claims, overview, pictures, sections, smallmap
from akteursnetz.views.comparison import own as indicators
from akteursnetz.views.comparison.book import sheets_of_pair
from akteursnetz.views.comparison.frame import draw
from akteursnetz.views.comparison.trace import trace_of_first_screen
from akteursnetz.views.comparison.words import Words
from akteursnetz.views.map.twomaps import two_maps
from akteursnetz.views.shell.page import Page
from akteursnetz.views.workbook import save_workbook


@dataclass(frozen=True, repr=False)
class ComparisonPage(Page):
    """Page of a comparison, with the comparison itself.

    `table` is its table of numbers, verdicts and reasons in the page's language; `readable` the same as people read it,
    a column for each network with ranges written out. `lang` is that language.
    """

    comparison: Comparison
    table: pd.DataFrame
    readable: pd.DataFrame
    lang: Language

    def sentences(self, lang: Language) -> list[str]:
        """Sentences on two dates or waves beside the table: pairs and actors that stayed, came and went; else none."""
        return changes.told(_named(self.comparison, lang), Words(lang))

    def trace(self, lang: Language | None = None) -> pd.DataFrame:
        """Trace of the first screen: its sentences, each with the records and numbers behind it, as `trace` of a map.

        In the page's language where none is given. Columns `place`, `sentence`, `rests_on`.
        """
        language = lang or self.lang
        return trace_of_first_screen(_named(self.comparison, language), language)

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
    maps: bool = True,
) -> ComparisonPage:
    """Comparison of two networks, as a page and as a table.

    It begins with what can be set side by side and what may be said of it; every number carries its sizes and whether
    it may be compared. `lang` is the language in which the page opens, the first network's where none is given; `names`
    call the networks apart, which their places do otherwise. With `maps` both interactive maps are in the page
    (`two_maps`), which makes the file some 800 kB larger. The same records and seed give the same page.

    >>> from akteursnetz.examples import example
    >>> page = compare(example("dortmund"), example("eichsfeld"), lang="en", replicates=19)
    >>> page.table.loc["mean_degree", ["first", "second"]].round(2).to_list()
    [1.29, 1.14]
    """
    nets = [given.network if isinstance(given, Analysis) else require_network(given) for given in (first, second)]
    return page_of(side_by_side(*nets, names=names, replicates=replicates, seed=seed), lang, maps=maps)


def compare_layers(
    net: Network, *, lang: Language | None = None, replicates: int = 1000, seed: int = 0, maps: bool = True
) -> ComparisonPage:
    """Comparison of the contractual and the non-contractual layer of a network, as `compare` does with two networks.

    Ties whose formality is not given are in neither. The permutation tests exchange tied pairs between the layers.

    >>> from akteursnetz.examples import example
    >>> page = compare_layers(example("dortmund"), lang="en", replicates=19)
    >>> page.table.loc["tied_pairs", ["first", "second"]].to_list()
    [2.0, 3.0]
    """
    whole = require_network(net)
    layers = contractual(whole), non_contractual(whole)
    return page_of(side_by_side(*layers, kind="layers", replicates=replicates, seed=seed), lang, maps=maps)


def compare_dates(
    first: Network,
    second: Network,
    *,
    lang: Language | None = None,
    names: tuple[str, str] | None = None,
    replicates: int = 1000,
    seed: int = 0,
    maps: bool = True,
) -> ComparisonPage:
    """Comparison of a network at two dates: pairs that stay, come and go, every measure at both; earlier date first.

    The networks are one network taken `at` two dates, or two waves: two sets of records of one place. Of one record,
    what missing dates leave open is told as a range. Actors of two waves are matched by their id, else by their name,
    else by other names in common; what was matched so, and what could not be, is told. `names` call the two, their
    dates do otherwise. The null model keeps the numbers of pairs that stay and come, and permutes them. Raises
    NetworkError where an id stands for another actor in the second wave, which has the first's name under another id.

    >>> from akteursnetz.examples import example
    >>> from akteursnetz.layers import at
    >>> net = example("musterkreis")
    >>> page = compare_dates(at(net, "2019"), at(net, "2024"), lang="en", replicates=19)
    >>> page.table.loc["tied_pairs", ["first", "second"]].to_list()
    [57.0, 64.0]
    """
    comparison = side_by_side(first, second, kind="dates", names=names, replicates=replicates, seed=seed)
    return page_of(comparison, lang or second.meta.language, maps=maps)


def page_of(comparison: Comparison, lang: Language | None = None, *, maps: bool = True) -> ComparisonPage:
    """Page of a comparison that was computed before, in the first network's language where none is given."""
    language = lang or comparison.first.meta.language
    names = _named(comparison, language).names
    large = two_maps(*comparison.networks, lang=language, names=names) if maps else None
    html = draw({each: _page(comparison, each) for each in LANGUAGES}, "pair.html", language, large)
    return ComparisonPage(html, comparison, _worded(comparison, language), _readable(comparison, language), language)


def _page(comparison: Comparison, lang: Language) -> dict[str, Any]:
    """Content of the page in a language, as plain data."""
    say, named = Words(lang), _named(comparison, lang)
    return {
        "say": say,
        "title": _title(named, say),
        "kind": named.kind,
        "names": named.names,
        "replicates": say.count(named.replicates),
        "seed": str(named.seed),
        "contents": [
            (code, say(key.format(kind=named.kind))) for code, key in _CONTENTS.items() if _shown(code, named)
        ],
        **{part.__name__: part(named, say) for part in _SECTIONS},
    }


#: The parts of the page to which its contents lead, and the keys of their headings.
_CONTENTS = {
    "composition": "composition.heading",
    "formality": "formality.heading",
    "blocks": "blocks.heading",
    "demands": "demands.heading",
    "paired": "paired.heading.{kind}",
    "structure": "structure.heading",
    "appendix": "appendix.heading",
}


def _shown(code: str, comparison: Comparison) -> bool:
    """Whether the page of a comparison has a part."""
    match code:
        case "composition" | "formality" | "demands":
            return comparison.kind != "layers"
        case "paired":
            return comparison.paired is not None
    return True


def _title(named: Comparison, say: Words) -> str:
    """Title of the page; for two dates of one place its name, where both records give it."""
    first, second = named.names
    places = {meta.place for meta in (named.first.meta, named.second.meta)}
    if named.kind == "dates" and len(places) == 1 and (place := places.pop()):
        return say("title.dates_of_place", place=place, first=first, second=second)
    return say(f"title.{named.kind}", first=first, second=second)


_SECTIONS = (
    overview.overview,
    smallmap.maps,
    smallmap.legend,
    claims.claims,
    sections.notices,
    sections.case,
    sections.glance,
    sections.conditions,
    sections.judged,
    indicators.own,
    sections.sizes,
    sections.numbers,
    sections.formality,
    actors.sectors,
    actors.remits,
    actors.functions,
    actors.roles,
    actors.centre,
    pictures.blocks,
    sections.demands,
    pictures.questions,
    pictures.answers,
    pictures.paired,
    pictures.rarefied,
)


def _named(comparison: Comparison, lang: Language) -> Comparison:
    """Comparison with the names of layers and dates as the language writes them."""
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
    """Table of numbers with verdicts and reasons in words."""
    say, table = Words(lang), comparison.table
    return table.assign(
        comparable=[say(f"verdict.{verdict}") for verdict in table["comparable"]],
        because=[say.because(codes.split("; ")) for codes in table["because"]],
    )


def _readable(comparison: Comparison, lang: Language) -> pd.DataFrame:
    """Readable table, one row a number: its label, its value in each network, whether it may be compared."""
    say, names = Words(lang), _named(comparison, lang).names
    rows = [
        [number["name"], number["first"], number["second"], number["verdict"]]
        for number in sections.numbers(comparison, say)
    ]
    return pd.DataFrame(rows, columns=[say("numbers.number"), *names, say("numbers.comparable")])
