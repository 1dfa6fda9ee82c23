"""The comparison page: two networks side by side in one offline HTML file, in both languages, and never a ranking.

The page holds its sentences twice, German and English, and a short script that switches between them; without scripts
it shows the language in which it was made. Scripts and styles are admitted by their hash alone, and nothing is asked of
any network.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from akteursnetz.analysis import Analysis
from akteursnetz.comparison import Comparison, side_by_side
from akteursnetz.layers import contractual, non_contractual
from akteursnetz.network import Network
from akteursnetz.schema import LANGUAGES, LAYERS, Language
from akteursnetz.views.comparison import actors, pictures, words
from akteursnetz.views.comparison.words import Words
from akteursnetz.views.shell.charts import bar, share_bar
from akteursnetz.views.shell.page import Page, asset, policy, templates


@dataclass(frozen=True, repr=False)
class ComparisonPage(Page):
    """The page of a comparison, with the comparison itself.

    `table` is its table of numbers, verdicts and reasons in the page's language; `readable` the same as people read it,
    a column for each network with ranges written out.
    """

    comparison: Comparison
    table: pd.DataFrame
    readable: pd.DataFrame


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
    one, other = (given.network if isinstance(given, Analysis) else given for given in (first, second))
    return page_of(side_by_side(one, other, names=names, replicates=replicates, seed=seed), lang or one.meta.language)


def compare_layers(
    net: Network, *, lang: Language | None = None, replicates: int = 1000, seed: int = 0
) -> ComparisonPage:
    """The contractual and the non-contractual layer of one network side by side, as `compare` does two networks.

    Ties whose formality is not given are in neither. Chance deals the tied pairs out anew between the layers.
    """
    language = lang or net.meta.language
    layers = contractual(net), non_contractual(net)
    comparison = side_by_side(*layers, kind="layers", names=_layer_names(language), replicates=replicates, seed=seed)
    return page_of(comparison, language)


def compare_dates(
    before: Network,
    after: Network,
    *,
    lang: Language | None = None,
    names: tuple[str, str] | None = None,
    replicates: int = 1000,
    seed: int = 0,
) -> ComparisonPage:
    """One network at two dates: ties kept, new and lost, and every number before and after.

    The networks are two records of one place, or one network taken `at` two dates. `names` call them, their dates do
    otherwise. Chance keeps how many ties stay and come, and moves them.
    """
    language = lang or after.meta.language
    dates = before.meta.date, after.meta.date
    dated = (dates[0], dates[1]) if dates[0] and dates[1] and dates[0] != dates[1] else _before_and_after(language)
    called = names or dated
    comparison = side_by_side(before, after, kind="dates", names=called, replicates=replicates, seed=seed)
    return page_of(comparison, language)


def _layer_names(lang: Language) -> tuple[str, str]:
    return LAYERS["contractual"].label(lang), LAYERS["non_contractual"].label(lang)


def _before_and_after(lang: Language) -> tuple[str, str]:
    say = Words(lang)
    return say("dates.before"), say("dates.after")


def named(comparison: Comparison, lang: Language) -> Comparison:
    """The comparison with its names in a language, where they are words of ours and not the records'."""
    for names_in in (_layer_names, _before_and_after):
        if comparison.names in map(names_in, LANGUAGES):
            return replace(comparison, names=names_in(lang))
    return comparison


def page_of(comparison: Comparison, lang: Language) -> ComparisonPage:
    """The page of a comparison that was computed before."""
    html = draw(sections(comparison), "pair.html", lang)
    return ComparisonPage(html, comparison, worded_table(comparison, lang), readable_table(comparison, lang))


def worded_table(comparison: Comparison, lang: Language) -> pd.DataFrame:
    """The table of numbers with verdicts and reasons in words."""
    say, table = Words(lang), comparison.table
    return table.assign(
        comparable=[say(f"verdict.{verdict}") for verdict in table["comparable"]],
        because=[words.because(codes, say) for codes in table["because"]],
    )


def readable_table(comparison: Comparison, lang: Language) -> pd.DataFrame:
    """A row for each number: its name, its value in each network, whether it may be compared."""
    say = Words(lang)
    rows = [
        [number["name"], number["first"], number["second"], number["verdict"]]
        for number in words.numbers(comparison, say)
    ]
    return pd.DataFrame(rows, columns=[say("numbers.number"), *comparison.names, say("numbers.comparable")])


def sections(comparison: Comparison) -> dict[Language, dict[str, Any]]:
    """All that the page shows, in each language, as plain data."""
    return {lang: _sections(named(comparison, lang), Words(lang)) for lang in LANGUAGES}


def _sections(comparison: Comparison, say: Words) -> dict[str, Any]:
    first, second = comparison.names
    parts = {part.__name__: part(comparison, say) for part in _WORDS + _PICTURES}
    return {
        "say": say,
        "title": say(f"title.{comparison.kind}", first=first, second=second),
        "kind": comparison.kind,
        "names": comparison.names,
        "formal_sentence": words.formal_sentence(comparison, say),
        "replicates": say.count(comparison.replicates),
        "seed": comparison.seed,
        **parts,
    }


_WORDS = (
    words.facts,
    words.case,
    words.glance,
    words.conditions,
    words.numbers,
    words.formal,
    actors.sectors,
    actors.remits,
    actors.functions,
    actors.roles,
    actors.centre,
)
_PICTURES = (pictures.blocks, pictures.questions, pictures.paired, pictures.rarefied)


def draw(pages: Mapping[Language, Mapping[str, Any]], body: str, lang: Language) -> str:
    """The HTML of a page whose body is filled in both languages, opening in one of them."""
    environment = templates("comparison/templates")
    environment.globals.update(bar=bar, share_bar=share_bar)
    style = asset("shell/tokens.css") + asset("comparison/templates/page.css")
    script = asset("comparison/templates/page.js")
    return environment.get_template("frame.html").render(
        pages=pages, body=body, lang=lang, style=style, script=script, policy=policy([script], styles=[style])
    )
