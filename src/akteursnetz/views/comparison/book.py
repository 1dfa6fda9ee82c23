"""Workbook sheets of the comparison pages' tables: numbers as numbers, codes by their labels."""

from collections.abc import Mapping

import pandas as pd

from akteursnetz.comparison import Comparison
from akteursnetz.comparison.formality import HOWS
from akteursnetz.comparison.many import Many
from akteursnetz.schema import EVIDENCES, RELATIONS, SETTINGS, Codes, Language, split
from akteursnetz.texts import text
from akteursnetz.views.comparison import actors, pictures, sections
from akteursnetz.views.comparison import own as indicators
from akteursnetz.views.comparison.words import Words
from akteursnetz.views.workbook import Called, Sheet, called, sheet_of

Tables = Mapping[str, pd.DataFrame]


def sheets_of_pair(comparison: Comparison, lang: Language) -> list[Sheet]:
    """Sheets of the page of two networks, one for each table with rows; the names of the two head the columns."""
    say = Words(lang)
    first, second = comparison.names
    tables = {
        "numbers": _judged(_measured(comparison.telling, say), say),
        "conditions": _conditions(comparison, say),
        "own": _own(comparison, say),
        "binding": _binding(comparison, say),
        "sectors": pd.DataFrame(actors.sectors(comparison, say)).rename(columns={"name": "sector"}),
        "remits": _remits(comparison, say),
        "functions": pd.DataFrame(actors.functions(comparison, say)).rename(columns={"name": "function"}),
        "blocks": _blocks(comparison, say),
        **_roles(comparison, say),
        **_by_chance(comparison, say),
    }
    return [sheet_of(name, table, lang, first=first, second=second) for name, table in tables.items() if len(table)]


def _measured(table: pd.DataFrame, say: Words) -> pd.DataFrame:
    """Table with its index as a column, measures by their labels."""
    flat = table.rename_axis("measure").reset_index()
    return flat.assign(measure=[say(f"measure.{name}.name") for name in flat["measure"]])


def _judged(table: pd.DataFrame, say: Words) -> pd.DataFrame:
    """Table with verdicts and reasons in words."""
    return table.assign(
        comparable=[say(f"verdict.{verdict}") for verdict in table["comparable"]],
        because=[say.because(codes.split("; ")) for codes in table["because"]],
    )


def _conditions(comparison: Comparison, say: Words) -> pd.DataFrame:
    rows = pd.DataFrame(sections.conditions(comparison, say)).rename(columns={"name": "condition"})
    return rows.drop(columns="same")


def _own(comparison: Comparison, say: Words) -> pd.DataFrame:
    rows = [
        {
            "indicator": row["name"],
            "first": "\n".join(row["first"]),
            "second": "\n".join(row["second"]),
            "why": row["why"],
        }
        for row in indicators.own(comparison, say)
    ]
    return pd.DataFrame(rows)


def _binding(comparison: Comparison, say: Words) -> pd.DataFrame:
    tables = zip(HOWS, (comparison.formality, comparison.formalised), strict=True)
    parts = [table.assign(network=comparison.names, how=say(f"formality.{how}")) for how, table in tables]
    return pd.concat(parts)[["network", "how", "tied_pairs", "sure", "open", "lower", "upper"]]


def _remits(comparison: Comparison, say: Words) -> pd.DataFrame:
    held = actors.remits(comparison, say)
    rows = [(row["name"], *map(_listed, row["sides"])) for part in ("both", "one") for row in held[part]]
    return pd.DataFrame(rows, columns=["remit", "first", "second"])


def _listed(holders: list[dict[str, str]]) -> str:
    return "\n".join(f"{one['name']} ({one['note']})" if one["note"] else one["name"] for one in holders)


def _blocks(comparison: Comparison, say: Words) -> pd.DataFrame:
    parts = [
        table[table["possible"] > 0].reset_index().assign(network=name)
        for name, table in zip(comparison.names, comparison.blocks, strict=True)
    ]
    table = pd.concat(parts)
    return table.assign(**{end: [say.sector(code) for code in table[end]] for end in ("from", "to")})[
        ["network", "from", "to", "tied", "possible", "density", "lower", "upper"]
    ]


def _roles(comparison: Comparison, say: Words) -> Tables:
    """Tables of the actors matched by remit, and of the ties between remits."""
    found = actors.roles(comparison, say)
    if found is None:
        return {}
    bodies = [
        {**row, "besides": "\n".join(f"{name}: {remits}" for name, remits in row["besides"])} for row in found["bodies"]
    ]
    pairs = [(" – ".join(row["remits"]), *(_noted(known) for known in row["known"])) for row in found["tied"]]
    return {
        "bodies": pd.DataFrame(bodies),
        "remit_pairs": pd.DataFrame(pairs, columns=["remits", "first", "second"]),
    }


def _noted(known: Mapping[str, str]) -> str:
    return f"{known['word']} ({known['note']})" if known["note"] else known["word"]


def _by_chance(comparison: Comparison, say: Words) -> Tables:
    """Tables of the tests: differences and rarefaction of two cases, or pairs of layers or dates."""
    tables = {}
    if comparison.differences is not None:
        tables["tests"] = _judged(_measured(comparison.differences.table, say), say)
    if comparison.rarefied is not None:
        tables["rarefied"] = _measured(comparison.rarefied, say)
    if (found := comparison.paired) is not None and (shown := pictures.paired(comparison, say)) is not None:
        tables["changes"] = _measured(found.measures, say)
        tables["paired"] = pd.DataFrame(shown["which"], columns=["first", "second", "paired"])
    return tables


def sheets_of_many(found: Many, lang: Language) -> list[Sheet]:
    """Sheets of the page of many networks, one for each table with rows."""
    say = Words(lang)
    tables = {
        "networks": _networks(found, say),
        "failed": pd.DataFrame(
            [(name, why[lang]) for name, why in found.failed.items()], columns=["network", "reason"]
        ),
        "classes": _profile(found.classes, say),
        "regression": _profile(found.regression, say),
    }
    sheets = [sheet_of(name, table, lang) for name, table in tables.items() if len(table)]
    return [*sheets, *_distances(found, lang)]


def _networks(found: Many, say: Words) -> pd.DataFrame:
    table = found.table.reset_index()
    coded: Mapping[str, Codes] = {"setting": SETTINGS, "evidence": EVIDENCES, "relations": RELATIONS}
    return table.assign(
        **{name: [_coded(cell, codes, say) for cell in table[name]] for name, codes in coded.items()},
        date=[say.date(day) if isinstance(day, str) else "" for day in table["date"]],
    )


def _coded(cell: object, codes: Codes, say: Words) -> str:
    return "; ".join(say.label(codes, code) for code in split(cell))


def _profile(table: pd.DataFrame | None, say: Words) -> pd.DataFrame:
    if table is None:
        return pd.DataFrame()
    flat = table.rename_axis("measure").reset_index()
    return flat.assign(measure=[_called(str(name), say) for name in flat["measure"]])


def _called(name: str, say: Words) -> str:
    return say(f"many.measure.{name}" if name.endswith("_excess") else f"measure.{name}.name")


def _distances(found: Many, lang: Language) -> list[Sheet]:
    """Sheet of the distance matrix of profiles; the columns are the networks."""
    if len(found.distances) < 2:
        return []
    table = found.distances.rename_axis("network").reset_index()
    means = text("tables.of.distances.value.means", lang)
    columns = {name: Called(str(name), means) for name in found.distances.columns}
    return [Sheet("distances", table, called("distances", ["network"], lang) | columns)]
