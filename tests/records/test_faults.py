"""All faults at once, each with its place and the likely mend."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from akteursnetz.errors import Fault, RecordError
from akteursnetz.network import from_tables, read

Folder = Callable[..., Path]


def faults_of(path: Path) -> tuple[Fault, ...]:
    with pytest.raises(RecordError) as caught:
        read(path)
    return caught.value.faults


def test_ten_different_faults_are_reported_as_ten(folder: Folder) -> None:
    path = folder(
        actors__csv=(
            "id,name,kind,sector,count,since,until\n"
            "jugendamt,Jugendamt,Amt,Verwaltnug,,,\n"  # 2: no such sector
            "jugendamt,Jugendamt II,Amt,,,,\n"  # 3: id twice
            "arge,ARGE,,,,,\n"  # 4: kind is required
            "isb,ISB,Verbund,,1.234,,\n"  # 5: thousands or decimals
            "urban,Urban II,Programm,,,2006,2000\n"  # 6: ends before it begins
            "rat,Rat,Gremium,,,31.02.2007,\n"  # 7: no such day
        ),
        ties__csv=(
            "from,to,relation,strength\n"
            "arge,Jugenamt,cooperation,\n"  # 2: misspelt
            "arge,arge,cooperation,\n"  # 3: to itself
            "arge,isb,Kooperaton,\n"  # 4: no such relation
            "arge,isb,cooperation,7\n"  # 5: outside 1 to 5
        ),
    )
    found = [(fault.file, fault.row, fault.column, fault.code) for fault in faults_of(path)]
    assert found == [
        ("actors.csv", 2, "sector", "not_code"),
        ("actors.csv", 3, "id", "twice_id"),
        ("actors.csv", 4, "kind", "empty"),
        ("actors.csv", 5, "count", "ambiguous_number"),
        ("actors.csv", 6, "until", "until_before_since"),
        ("actors.csv", 7, "since", "not_date"),
        ("ties.csv", 2, "to", "no_actor"),
        ("ties.csv", 3, "to", "self_tie"),
        ("ties.csv", 4, "relation", "not_code"),
        ("ties.csv", 5, "strength", "out_of_bounds"),
    ]


def test_a_misspelt_actor_is_told_the_nearest_name(folder: Folder) -> None:
    path = folder(ties__csv="from,to,relation\narge,Jugenamt,cooperation\n")
    (fault,) = faults_of(path)
    assert fault.nearest == "Jugendamt"
    assert fault.line("en") == 'ties.csv row 2, column "to": no actor "Jugenamt". Did you mean "Jugendamt"?'
    german = "ties.csv Zeile 2, Spalte „to“: Es gibt keinen Akteur „Jugenamt“. Gemeint: „Jugendamt“?"
    assert fault.line("de") == german


def test_faults_are_english_in_a_script_and_know_the_language_of_the_network(folder: Folder) -> None:
    path = folder(ties__csv="von;zu;beziehung\narge;jugendamt;Heirat\n")
    with pytest.raises(RecordError, match="1 fault in the records") as caught:
        read(path)
    assert "Accepted: Cooperation, Membership" in str(caught.value)
    assert caught.value.lang == "de"
    assert "Zulässig: Kooperation, Mitgliedschaft" in caught.value.report("de")


@pytest.mark.parametrize(
    ("files", "code", "nearest"),
    [
        ({"network__toml": None}, "no_file", None),
        ({"ties__csv": None}, "no_file", None),
        ({"tie__csv": "from,to,relation\n"}, "unknown_file", "ties.csv"),
        ({"beziehungen__csv": "from,to,relation\n"}, "twice_file", None),
        ({"network__toml": "title = Probe"}, "not_toml", None),
        ({"network__toml": 'format = 2\ntitle = "x"'}, "unsupported_format", None),
        ({"network__toml": 'format = 1\ntitel = "x"'}, "missing_column", "titel"),
        ({"network__toml": 'format = 1\ntitle = "x"\nsetting = "urbn"'}, "not_code", "Urban"),
        ({"network__toml": 'format = 1\ntitle = "x"\nsources = "one"'}, "not_list", None),
        ({"network__toml": 'format = 1\ntitle = "Probe"\nplace = ""'}, "not_words", None),
        ({"ties__csv": ""}, "no_header", None),
        ({"ties__csv": "from,to,from,relation\n"}, "twice_header", None),
        ({"ties__csv": "from,relation\n"}, "missing_column", None),
        ({"ties__csv": "from,to,relation,\narge,jugendamt,advice,x\n"}, "too_long", None),
        ({"ties__csv": 'from,to,relation\narge,"jugendamt\n'}, "open_quote", None),
        ({"ties__csv": 'from,to,relation\narge,"jugendamt"x,advice\n'}, "stray_quote", None),
        ({"ties__csv": b"from,to,relation\n\x00\x02,b,advice\n"}, "not_text", None),
        ({"expected__csv": "kind,basis\nactor,Gesetz\n"}, "needs", None),
        ({"expected__csv": "kind,from,to,basis\ntie,arge,Schulmat,Plan\n"}, "no_actor", None),
        ({"indicators__csv": "indicator,value\nQuote,3\n"}, "needs", None),
        (
            {"actors__csv": "id,name,kind,part_of\na,A,x,b\nb,B,x,a\n", "ties__csv": "from,to,relation\n"},
            "circle",
            None,
        ),
    ],
)
def test_each_kind_of_fault(
    folder: Folder, files: dict[str, str | bytes | None], code: str, nearest: str | None
) -> None:
    first = faults_of(folder(**files))[0]
    assert (first.code, first.nearest) == (code, nearest)


def test_a_shared_name_needs_the_id(folder: Folder) -> None:
    actors = "id,name,kind\narge,ARGE,Amt\nstm,St. Marien,Kirche\nstm2,St. Marien,Kirche\n"
    path = folder(
        actors__csv=actors, ties__csv="from,to,relation\narge,St. Marien,cooperation\narge,stm2,cooperation\n"
    )
    (fault,) = faults_of(path)
    assert (fault.row, fault.code) == (2, "ambiguous_name")


def test_empty_lines_count_as_rows_since_a_spreadsheet_shows_them(folder: Folder) -> None:
    path = folder(ties__csv="from,to,relation\n\n,,\narge,nobody,cooperation\n")
    assert [fault.row for fault in faults_of(path)] == [4]


def test_a_cell_with_line_breaks_is_one_row(folder: Folder) -> None:
    path = folder(ties__csv='from,to,relation,note\narge,jugendamt,cooperation,"a\nb"\narge,nobody,cooperation,\n')
    assert [fault.row for fault in faults_of(path)] == [3]


def test_tables_of_a_script_are_checked_by_their_labels() -> None:
    actors = pd.DataFrame({"id": ["a", "b"], "name": ["A", "B"], "kind": "office"})
    ties = pd.DataFrame({"from": ["a", "a"], "to": ["b", "c"], "relation": "cooperation"}, index=["first", "second"])
    with pytest.raises(RecordError, match='ties row second, column "to": no actor "c"'):
        from_tables(actors, ties)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    (fault,) = faults_of(tmp_path / "nowhere")
    assert fault.code == "no_folder"


@pytest.mark.parametrize("header", ["from,to", "from,to,Relaton", "", "x"])
def test_a_required_column_of_codes_that_is_missing_is_told(folder: Folder, header: str) -> None:
    """Every report is made in full, whatever column it names."""
    with pytest.raises(RecordError, match="Relation"):
        read(folder(ties__csv=f"{header}\narge,jugendamt,cooperation\n" if header else "from,to\narge,jugendamt\n"))
