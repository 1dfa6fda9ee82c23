"""Paragraphs that commands print: findings, law lists, and the traced sentences of a page."""

import shutil
import textwrap
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from akteursnetz.schema import Language
from akteursnetz.texts import cited, date, text

if TYPE_CHECKING:
    import pandas as pd


def width() -> int:
    """Width of the terminal in characters."""
    return shutil.get_terminal_size(fallback=(120, 40)).columns


def _paragraph(head: str, lines: Iterable[str]) -> str:
    """Paragraph of a head and indented lines wrapped to the terminal; empty ones are left out."""
    filled = (textwrap.fill(line, width(), initial_indent="    ", subsequent_indent="      ") for line in lines if line)
    return "\n".join([head, *filled]) + "\n"


def _labelled(column: str, said: object, lang: Language) -> str:
    """Cell after its column's label; empty where the cell is."""
    return f"{text(f'tables.columns.{column}.label', lang)}: {said}" if str(said) else ""


def sentence_lines(sentence: str) -> str:
    """Sentence wrapped to the terminal."""
    return textwrap.fill(sentence, width(), subsequent_indent="  ") + "\n"


def finding_paragraph(finding: Any, lang: Language) -> str:
    """Paragraph of a finding: severity and title, then reason, suggestion and basis."""
    head = f"{text(f'cli.severity.{finding.severity}', lang).upper()}  {finding.title}"
    return _paragraph(
        head, (_labelled(part, getattr(finding, part), lang) for part in ("reason", "suggestion", "basis"))
    )


def traced_paragraph(traced: Any, lang: Language) -> str:
    """Paragraph of a traced sentence: its place, its text, its grounds."""
    said = " ".join(traced.sentence.split())
    return _paragraph(traced.place, (said, _labelled("rests_on", traced.rests_on, lang)))


def law_list_paragraph(row: Any, lang: Language) -> str:
    """Paragraph of a version of a law list, from a row of `law_lists`."""
    cells = {
        "binds": row.binds,
        "asks": row.asks,
        "seen": "; ".join(date(day, lang) for day in row.seen.split("; ")),
        "in_force": date(row.in_force, lang),
        "proof": row.proof,
        "until": date(row.until, lang),
        "source": row.source,
        "entries": row.entries,
    }
    return _paragraph(cited(f"{row.list}  {row.paragraph}"), (_labelled(*cell, lang) for cell in cells.items()))


def versions_table(name: str, lang: Language) -> "pd.DataFrame":
    """Table of the entries of a law list version by version: `seen`, `number`, `entry`."""
    import pandas as pd

    from akteursnetz.gapfinders import law_list

    rows = [
        ("; ".join(version.seen), entry.number, entry.label(lang))
        for version in law_list(Path(name) if name.endswith(".toml") else name).versions
        for entry in version.entries
    ]
    return pd.DataFrame(rows, columns=["seen", "number", "entry"], dtype="str")


def version_paragraphs(table: "pd.DataFrame", lang: Language) -> list[str]:
    """Paragraphs of the versions of a law list, each with its entries beneath the days on which its text was seen."""
    return [
        _paragraph(
            _labelled("seen", "; ".join(date(day, lang) for day in str(seen).split("; ")), lang),
            (cited(f"{entry.number}: {entry.entry}") for entry in entries.itertuples()),
        )
        for seen, entries in table.groupby("seen", sort=False)
    ]
