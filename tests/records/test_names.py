"""Answers on names: which are one actor and which are not, applied when records are read, and given back."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from akteursnetz.errors import RecordError, fault_lines
from akteursnetz.exchange.graphs import from_networkx, to_networkx
from akteursnetz.network import Network, from_tables, read, write
from akteursnetz.records.corrections import Correction, merge_corrections
from akteursnetz.records.identity import record_hash

Folder = Callable[..., Path]
ACTORS = (
    "Kennung;Name;Art;Sektor;Andere Namen;Teil von;Quelle\n"
    "arge;ARGE;Jobcenter;;;;Liste\n"
    "jc;Jobcenter;Jobcenter;Verwaltung;;;Haushalt\n"
    "ca;Caritas;Verein;Wohlfahrt;;;\n"
    "cv;Caritasverband e. V.;Verein;Kirche;Caritas Ortsverband;ca;\n"
    "ja;Jugendamt;Amt;Verwaltung;;;\n"
    "tr;Tafel;Verein;Wohlfahrt;;cv;\n"
)
TIES = (
    "Von;Zu;Beziehung;Gemeldet von\n"
    "cv;ja;Kooperation;cv\n"
    "ca;cv;Information;\n"
    'Arge;Jugend-amt;Kooperation;"cv; ja"\n'
    "Hartz-IV-Amt;Caritas;Kooperation;\n"
)
NAMES = (
    "Name;Anderer Name;Antwort;Am\n"
    "Caritas;Caritasverband e. V.;gleich;\n"
    "Jobcenter;arge;umbenannt;2011\n"
    "Jobcenter;Hartz-IV-Amt;ja;\n"
    "Jugendamt;Tafel;verschieden;\n"
)


def records(folder: Folder, names: str = NAMES, **files: str) -> Path:
    return folder(**{"actors__csv": ACTORS, "ties__csv": TIES, "names__csv": names} | files)


def faults(path: Path) -> list[tuple[str, object, object]]:
    """Code, row, and the rows of other answers that a fault names."""
    with pytest.raises(RecordError) as error:
        read(path)
    return [(fault.code, fault.row, fault.details.get("rows")) for fault in error.value.faults]


def test_two_rows_of_one_actor_become_one(folder: Folder) -> None:
    net = read(records(folder))
    assert list(net.actors.index) == ["jc", "ca", "ja", "tr"]
    assert net.actors["aliases"].dropna().to_dict() == {
        "jc": "Hartz-IV-Amt; ARGE",
        "ca": "Caritasverband e. V.; Caritas Ortsverband",
    }
    assert net.actors["source"].to_dict()["jc"] == "Haushalt; Liste"
    assert net.actors.at["tr", "part_of"] == "ca"
    assert net.actors["part_of"].notna().sum() == 1
    assert net.ties[["from", "to"]].to_numpy().tolist() == [["ca", "ja"], ["jc", "ja"], ["jc", "ca"]]
    assert net.ties["reported_by"].tolist()[:2] == ["ca", "ca; ja"]


def test_what_contradicts_and_what_falls_away_is_told(folder: Folder) -> None:
    net = read(records(folder))
    assert fault_lines([notice for notice in net.notices if notice.code.startswith("names")], "de") == [
        "ties.csv Zeile 3, Spalte „Zu“: Die Zeile entfällt: Beide Seiten sind nach den Antworten zu den Namen ein "
        "Akteur, „Caritas“.",
        "names.csv Zeile 2: „Caritasverband e. V.“ und „Caritas“ sind nach dieser Antwort ein Akteur; verschieden ist "
        "angegeben: Sektor. Es gilt, was bei „Caritas“ steht.",
    ]


@pytest.mark.parametrize("name", ["folder", "netz.xlsx"])
def test_reading_what_was_written_gives_the_same(folder: Folder, tmp_path: Path, name: str) -> None:
    net = read(records(folder))
    again = read(write(net, tmp_path / name))
    assert again.equals(net)
    assert again.names["answer"].tolist() == ["same", "renamed", "same", "different"]
    assert from_networkx(to_networkx(net, records=True)).equals(net)


def test_an_answer_is_undone_by_deleting_its_row(folder: Folder) -> None:
    path = records(folder)
    lines = (path / "names.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    (path / "names.csv").write_text("".join([lines[0], *lines[2:]]), encoding="utf-8")
    net = read(path)
    assert {"ca", "cv"} <= set(net.actors.index)
    assert len(net.ties) == 4


def test_records_without_answers_read_as_before(folder: Folder) -> None:
    net = read(folder())
    assert net.names.empty
    assert list(net.names.columns) == ["name", "other", "answer", "date", "source", "note"]


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("Jugendamt;Tafel;gleich\nTafel;Jugendamt;verschieden", [("two_answers", 3, ("2",))]),
        ("Jugendamt;Tafel;umbenannt\nJugendamt;Tafel;gleich", [("two_answers", 3, ("2",))]),
        ("Jobcenter;ARGE;gleich\nARGE;Tafel;gleich\nJobcenter;Tafel;verschieden", [("one_by_others", 4, ("2", "3"))]),
        ("Jobcenter;ARGE;gleich\nJobcenter;ARGE;zusammengelegt", [("two_answers", 3, ("2",))]),
        ("Jobcenter;ARGE;umbenannt\nARGE;Jobcenter;umbenannt", [("names_circle", 3, ("2",))]),
        ("A;B;aufgeteilt\nB;C;zusammengelegt\nC;A;aufgeteilt", [("names_circle", 4, ("2", "3"))]),
        ("Jobcenter;ARGE;gleich\nARGE;Tafel;verschieden\nJobcenter;Tafel;zusammengelegt", [("two_answers", 4, ("3",))]),
        ("Jobcenter;ARGE;gleich\nARGE;Tafel;aufgeteilt\nTafel;Jobcenter;aufgeteilt", [("names_circle", 4, ("3",))]),
        ("Caritas Ortsverband;cv;verschieden", [("one_name", 2, ())]),
        ("Caritas;;gleich", [("empty", 2, None)]),
        ("Caritas;Tafel;vielleicht", [("not_code", 2, None)]),
    ],
)
def test_answers_that_contradict_are_faults_that_name_both_rows(
    folder: Folder, rows: str, told: list[tuple[str, int, tuple[str, ...] | None]]
) -> None:
    assert faults(records(folder, f"Name;Anderer Name;Antwort\n{rows}\n", ties__csv="Von;Zu;Beziehung\n")) == told


def test_a_name_that_several_actors_have_is_no_answer(folder: Folder) -> None:
    path = folder(
        actors__csv="id,name,kind\n1,Caritas,x\n2,Caritas,x\n",
        ties__csv="from,to,relation\n",
        names__csv="name,other,answer\nCaritas,Tafel,same\n",
    )
    assert faults(path) == [("ambiguous_name", 2, None)]


def test_two_rows_of_one_and_the_same_name_are_one_by_their_ids(folder: Folder, tmp_path: Path) -> None:
    path = folder(
        actors__csv="id,name,kind\n1,Caritas,x\n2,Caritas,x\n3,Tafel,x\n",
        ties__csv="from,to,relation\n2,3,advice\n",
        names__csv="name,other,answer\n1,2,same\n",
    )
    net = read(path)
    assert (list(net.actors.index), net.ties["from"].tolist()) == (["1", "3"], ["1"])
    assert read(write(net, tmp_path / "again")).equals(net)


def test_answers_of_nobody_are_kept_and_told(folder: Folder) -> None:
    net = read(records(folder, NAMES + "Amt X;Amt Y;gleich;\nAmt X;Jugendamt;gleich;\nAmt Z;Amt W;aufgeteilt;\n"))
    assert [notice.row for notice in net.notices if notice.code == "names_of_nobody"] == [8]
    assert net.actors.at["ja", "aliases"] == "Amt X; Amt Y"


def test_a_word_that_fits_two_spellings_of_one_actor_is_that_one(folder: Folder) -> None:
    actors = "id,name,kind\n1,Caritas,x\n2,caritas,x\n3,Caritas,x\n4,Tafel,x\n"
    ties = "from,to,relation\nCARITAS,4,advice\nCaritas,4,advice\n"
    path = folder(actors__csv=actors, ties__csv=ties, names__csv="name,other,answer\n1,2,same\n1,3,same\n")
    assert read(path).ties["from"].tolist() == ["1", "1"]


def test_a_chain_of_names_is_one_actor_under_the_one_that_stays() -> None:
    """Four spellings of one office, answered two by two in whatever order."""
    actors = pd.DataFrame({"id": list("abcd"), "name": ["JC", "Job-Center", "Jobcenter", "Jobzentrum"], "kind": "x"})
    ties = pd.DataFrame({"from": ["a", "b"], "to": ["d", "c"], "relation": "advice"})
    answers = [("Jobzentrum", "JC"), ("Job-Center", "Jobzentrum"), ("Jobcenter", "Job-Center")]
    names = pd.DataFrame(answers, columns=["name", "other"]).assign(answer="same")
    net = from_tables(actors, ties, names=names)
    assert net.actors["name"].to_dict() == {"c": "Jobcenter"}
    assert net.ties.empty


def test_two_rows_told_apart_are_not_told_again(folder: Folder) -> None:
    actors = "id,name,kind\n1,Caritas,x\n2,caritas,x\n3,CARITAS,x\n"
    ties = "from,to,relation\n"
    apart = "name,other,answer\n1,2,different\n1,3,different\n2,3,different\n"
    told = read(folder(actors__csv=actors, ties__csv=ties)).notices
    assert [notice.code for notice in told] == ["alike_names"]
    assert [notice.code for notice in read(folder(names__csv=apart, actors__csv=actors, ties__csv=ties)).notices] == []
    some = read(folder(names__csv=apart.replace("2,3,different\n", ""), actors__csv=actors, ties__csv=ties)).notices
    assert [notice.code for notice in some] == ["alike_names"]


@pytest.mark.parametrize("word", ["caritas", "CARITAS", "Cari-tas", " Cari tas ", "Caritas"])
def test_case_spaces_and_hyphens_do_not_make_another_actor(folder: Folder, word: str) -> None:
    net = read(
        folder(actors__csv="id,name,kind\nx,Caritas,v\ny,Tafel,v\n", ties__csv=f"from,to,relation\n{word},y,advice\n")
    )
    assert net.ties["from"].tolist() == ["x"]


@pytest.mark.parametrize(
    ("names", "word", "code"),
    [("Caritas,caritas", "CARITAS", "ambiguous_name"), ("Team 1 2,Team 3", "Team 12", "no_actor")],
)
def test_what_could_be_two_is_none(folder: Folder, names: str, word: str, code: str) -> None:
    first, second = names.split(",")
    path = folder(
        actors__csv=f"id,name,kind\nx,{first},v\ny,{second},v\nz,Tafel,v\n",
        ties__csv=f"from,to,relation\n{word},z,advice\n",
    )
    assert [found for found, *_ in faults(path)] == [code]


def test_an_exact_name_goes_before_one_in_another_spelling(folder: Folder) -> None:
    actors = "id,name,kind\nx,Caritas,v\ny,caritas,v\nz,Tafel,v\n"
    net = read(folder(actors__csv=actors, ties__csv="from,to,relation\nCaritas,z,advice\ncaritas,z,advice\n"))
    assert net.ties["from"].tolist() == ["x", "y"]


def test_corrections_find_their_rows_where_answers_joined_some(folder: Folder) -> None:
    """The second row of the file is the first of the network; the third tie is the second."""
    path = records(folder)
    net = read(path)

    def of(table: str, place: int, column: str, new: str) -> Correction:
        frame = getattr(net, table)
        digest = record_hash({str(name): value for name, value in frame.iloc[place].items()})
        return Correction(table, str(frame.index[place]), digest, "change", column, "", new, "", "Frau A", "2026-01-01")

    merged = merge_corrections(path, [of("actors", 0, "kind", "Amt"), of("ties", 1, "subject", "Hilfen")])
    merged.save()
    assert [outcome.result for outcome in merged.outcomes] == ["applied", "applied"]
    after = read(path)
    assert after.actors["kind"].to_dict()["jc"] == "Amt"
    assert after.ties["subject"].tolist()[1] == "Hilfen"
    assert "arge;ARGE;Jobcenter" in (path / "actors.csv").read_text(encoding="utf-8-sig")


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(*[st.sampled_from("abcdxy")] * 2, st.sampled_from(["same", "different", "renamed", "merged"])),
        max_size=5,
    )
)
def test_any_answers_are_faults_or_applied_once_for_all(answers: list[tuple[str, str, str]]) -> None:
    actors = pd.DataFrame({"id": list("abcd"), "name": [f"Amt {x}" for x in "abcd"], "kind": "x"})
    ties = pd.DataFrame([("a", "b"), ("b", "c"), ("c", "d")], columns=["from", "to"]).assign(relation="advice")
    names = pd.DataFrame(answers, columns=["name", "other", "answer"], dtype="str")
    told: set[str] = set()
    net: Network | None = None
    try:
        net = from_tables(actors, ties, names=names)
    except RecordError as error:
        told = {fault.file for fault in error.faults}
    if net is None:
        assert told == {"names"}
        return
    assert set(net.ties["from"]) | set(net.ties["to"]) <= set(net.actors.index)
    assert net.with_tables().equals(net)
