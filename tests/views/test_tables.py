"""Tables on the terminal: columns are chosen to the width, whole, and what is left out is named."""

import re

import pytest
from click.testing import CliRunner

from akteursnetz.cli import cli
from akteursnetz.examples import Example, example
from akteursnetz.measures import actor_table
from akteursnetz.views.tables import as_text, fitting

ROSTER: Example = "musterkreis"


def run(width: int, *arguments: str) -> str:
    return CliRunner().invoke(cli, ["measures", *arguments], env={"COLUMNS": str(width)}).stdout


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_every_number_is_there_or_its_column_is_named(width: int) -> None:
    said = run(width, f"examples/{ROSTER}", "--all", "--lang", "en")
    table, _, left = said.partition("\n\n")
    rows = [line for line in table.splitlines() if "│" in line]
    assert all(len(line) <= width for line in said.splitlines())
    numbers = re.findall(r"\d+\.\d+", table)
    assert numbers or width < 100
    assert all(re.fullmatch(r"\d+\.\d{3}", number) for number in numbers)
    assert {line.count("│") for line in rows} == {rows[0].count("│")}
    assert "too short for these" in left
    told = int(re.search(r"these (\d+) columns", " ".join(left.split())).group(1))  # type: ignore[union-attr]  # None fails the test
    assert told + rows[0].count("│") + 1 == len(actor_table(example(ROSTER)).columns) + 1


def test_the_first_column_is_shown_however_narrow_the_line() -> None:
    table = actor_table(example(ROSTER)).reset_index()
    assert fitting(table, {}, "de", width=1) == ["id"]
    assert fitting(table, {}, "de", width=10_000) == list(table.columns)
    assert fitting(table[:0], {}, "de", width=1) == ["id"]


def test_a_header_with_markup_is_text() -> None:
    table = actor_table(example(ROSTER)).reset_index()[["id"]]
    assert as_text(table, {"id": "[red]x[/red]"}, "de", width=80).splitlines()[0].strip() == "[red]x[/red]"


def test_a_file_of_text_has_every_column(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("x") / "t.txt"
    run(60, f"examples/{ROSTER}", "--all", "-o", str(path), "--lang", "en")
    head = path.read_text(encoding="utf-8").splitlines()[0]
    assert head.count("┃") + 1 == len(actor_table(example(ROSTER)).columns) + 1
