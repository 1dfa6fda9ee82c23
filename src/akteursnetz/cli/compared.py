"""Comparisons of the command line: which one a command asks for, and its text."""

from pathlib import Path
from typing import TYPE_CHECKING

from akteursnetz.cli.files import form_of, save_told
from akteursnetz.cli.output import tell
from akteursnetz.cli.paragraphs import sentence_lines
from akteursnetz.cli.tables import text_table, write_table
from akteursnetz.schema import Language
from akteursnetz.texts import text

if TYPE_CHECKING:
    from akteursnetz.comparison.many import Many
    from akteursnetz.network import Network
    from akteursnetz.views.comparison.pair import ComparisonPage


def comparison_of(
    net: "Network",
    other: "Network | None",
    dates: tuple[str, str] | None,
    compared_as: str | None,
    lang: Language,
    *,
    maps: bool,
) -> "ComparisonPage":
    """Comparison page of two networks (as waves where they are such), or of one network's two dates or two layers."""
    from akteursnetz.comparison.waves import are_waves
    from akteursnetz.layers import at
    from akteursnetz.views.comparison.pair import compare, compare_dates, compare_layers

    if other is not None:
        waves = compared_as == "waves" or (compared_as is None and are_waves(net, other))
        return (compare_dates if waves else compare)(net, other, lang=lang, maps=maps)
    if dates is not None:
        return compare_dates(at(net, dates[0]), at(net, dates[1]), lang=lang, maps=maps)
    return compare_layers(net, lang=lang, maps=maps)


def write_many(found: "Many", output: Path, lang: Language) -> None:
    """Write the comparison of many networks, and tell doubts of reading and the networks that failed."""
    from akteursnetz.views.comparison.many import page_of_many

    page = page_of_many(found, lang)
    for name, doubts in found.doubts.items():
        tell(text("compare.case.notice", lang, name=found.called[name], told=doubts[lang]))
    match form_of(None, output):
        case "html":
            save_told(output, page.save, lang)
        case "xlsx":
            save_told(output, page.save_workbook, lang)
        case _:
            write_table("networks", found.table.reset_index(), output, None, lang)
    if found.failed:
        tell(text("cli.not_compared", lang, n=len(found.failed)))
    for name, why in found.failed.items():
        tell(f"  {name}: {why[lang]}".replace("\n", "\n  "))


def compared_text(comparison: "ComparisonPage", lang: Language) -> str:
    """Text of a comparison: the table of numbers and, for two dates, the sentences on changes."""
    table = text_table(comparison.readable, {}, lang)
    return "\n".join([table, *(sentence_lines(sentence) for sentence in comparison.sentences(lang))])
