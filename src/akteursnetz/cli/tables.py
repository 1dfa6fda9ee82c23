"""Tables of commands: text for the terminal, CSV and JSON for programs, a workbook for people."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from akteursnetz.cli.files import TABLE, deliver, form_of, save_told
from akteursnetz.cli.paragraphs import sentence_lines, traced_paragraph, width
from akteursnetz.errors import AkteursnetzError
from akteursnetz.schema import Language, split
from akteursnetz.texts import text

if TYPE_CHECKING:
    import pandas as pd

    from akteursnetz.network import Network

_USUAL = ("degree", "betweenness", "closeness", "eigenvector", "constraint", "effective_size")


def write_table(name: str, table: "pd.DataFrame", output: Path | None, form: str | None, lang: Language) -> None:
    """Write a table, `name` in the catalogue of tables, in the form asked for to the terminal or to a file."""
    from akteursnetz.views.tables import as_csv, as_json, as_text
    from akteursnetz.views.workbook import save_workbook, sheet_of

    match form_of(form, output):
        case "csv":
            deliver(as_csv(table, lang), output, lang)
        case "json":
            deliver(as_json(table), output, lang)
        case "xlsx" if output is not None:
            save_told(output, lambda path: save_workbook([sheet_of(name, table, lang)], path, lang), lang)
        case _ if output is None:
            deliver(text_table(table, labels(name, table, lang), lang), output, lang)
        case _:
            deliver(as_text(table, labels(name, table, lang), lang, width=_WIDE) + "\n", output, lang)


def write_trace(table: "pd.DataFrame", output: Path | None, form: str | None, lang: Language) -> None:
    """Write a trace in the form asked for; as text each sentence is a paragraph."""
    match form_of(form, output):
        case "text":
            deliver("\n".join(traced_paragraph(traced, lang) for traced in table.itertuples()), output, lang)
        case "html":
            raise AkteursnetzError("no_ending", path=output, known=TABLE)
        case _:
            write_table("trace", table, output, form, lang)


_WIDE = 10_000  # characters of a line in a file, which nobody's terminal cuts


def text_table(table: "pd.DataFrame", called: Mapping[str, str], lang: Language) -> str:
    """Table as lines of text that fit the terminal; columns that do not are named beneath it."""
    from akteursnetz.views.tables import as_text, fitting

    names = fitting(table, called, lang, width=width())
    left = [called.get(name, name) for name in table.columns if name not in names]
    told = [sentence_lines(text("cli.left_out", lang, n=len(left), columns="; ".join(left)))] if left else []
    return "\n".join([as_text(table[names], called, lang, width=width()) + "\n", *told])


def labels(name: str, table: "pd.DataFrame", lang: Language) -> dict[str, str]:
    """Labels of the columns of a table."""
    from akteursnetz.views.workbook import called

    return {column: entry.label for column, entry in called(name, table.columns, lang).items()}


def front_page(net: "Network", table: "pd.DataFrame", every: bool) -> list[str]:
    """Measures that a terminal shows: those that the network names for its front page, else a default few, or all."""
    if every:
        return [name for name in table.columns if name != "name"]
    chosen = [name for name in net.meta.indicators if name in table.columns]
    return chosen or [name for name in _USUAL if name in table.columns]


def layers_beside(table: "pd.DataFrame", lang: Language) -> "pd.DataFrame":
    """Table of layers transposed: one measure a row, one labelled layer a column."""
    called = labels("layers", table, lang)
    layers = {name: text(f"cli.layers.{name}", lang) for name in table.index}
    return table.T.rename(columns=layers).rename_axis(None, axis=1).rename(index=called).rename_axis("measure")


def layers_called(table: "pd.DataFrame", lang: Language) -> "pd.DataFrame":
    """Table of layers with their labels as index."""
    return table.rename(index={name: text(f"cli.layers.{name}", lang) for name in table.index})


def facts_told(facts: "pd.DataFrame", form: str, lang: Language) -> "pd.DataFrame":
    """Table of the facts about a network with labels and values in words; a workbook keeps its numbers."""
    import pandas as pd

    from akteursnetz.facts import fact_text

    numbers = form == "xlsx"
    values = [value if numbers and not isinstance(value, str) else fact_text(value, lang) for value in facts["value"]]
    facts = facts.assign(fact=[text(f"cli.facts.{fact}", lang) for fact in facts["fact"]])
    return facts.assign(value=pd.Series(values, index=facts.index, dtype=object))


def findings_told(findings: "pd.DataFrame", net: "Network", lang: Language) -> "pd.DataFrame":
    """Table of findings with severity in words and the names of the actors that they are about."""
    names = net.actors["name"]
    about = ["; ".join(str(names.get(actor, actor)) for actor in split(cell)) for cell in findings["about"]]
    return findings.assign(severity=[text(f"cli.severity.{word}", lang) for word in findings["severity"]], about=about)
