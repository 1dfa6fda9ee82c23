"""The command line as a person types it."""

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pandas as pd
import pytest
from tests.typed import typed

import akteursnetz as an
from akteursnetz.examples import EXAMPLES as SHIPPED
from akteursnetz.records.corrections import COLUMNS as CORRECTIONS
from akteursnetz.records.identity import record_hash
from akteursnetz.records.meta import Meta

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
DORTMUND, EICHSFELD = str(EXAMPLES / "dortmund"), str(EXAMPLES / "eichsfeld")


def run(
    *arguments: str, cwd: Path | None = None, code: int = 0, **environment: str
) -> subprocess.CompletedProcess[str]:
    """The outcome of `akteursnetz ARGUMENTS`; anything but the expected exit code fails the test."""
    variables = os.environ | {"LC_ALL": "C.UTF-8"} | environment
    done = typed(["-m", "akteursnetz", *arguments], cwd=cwd, environment=variables)
    assert done.returncode == code, done.stderr
    return done


def test_help_is_quick_to_load_and_speaks_both_languages() -> None:
    loaded = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys, akteursnetz.cli; akteursnetz.cli.cli.translate('de'); print(*sys.modules)",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    commands = {f"akteursnetz.cli.{name}" for name in ("commands", "imports", "names", "exports", "survey", "files")}
    assert {"pandas", "networkx", "babel", "akteursnetz.errors", *commands}.isdisjoint(loaded.stdout.split())
    assert "name gaps, draw maps" in " ".join(run("--help").stdout.split())
    assert "Lücken benennen" in " ".join(run("--help", LC_ALL="de_DE.UTF-8").stdout.split())
    assert "Sprache der Ausgabe" in run("gaps", "--lang", "de", "--help").stdout


def loaded_by(*arguments: str) -> set[str]:
    """Modules that a command has loaded when it has answered."""
    program = (
        "import atexit, sys; atexit.register(lambda: print(*sys.modules)); "
        f"sys.argv[1:] = {arguments}; from akteursnetz.cli import main; main()"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


def test_what_draws_a_map_is_loaded_by_no_count() -> None:
    found = loaded_by("summary", DORTMUND)
    assert "pandas" in found
    assert {"pyvis", "IPython", "networkx", "scipy.sparse", "numba", "akteursnetz.measures"}.isdisjoint(found)
    assert {"pyvis", "IPython"}.isdisjoint(loaded_by("measures", DORTMUND))


def test_version() -> None:
    command = [sys.executable, "-W", "error", "-m", "akteursnetz", "--version"]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip().endswith("0.1.0")


def test_new_then_check(tmp_path: Path) -> None:
    assert "LIESMICH.txt" not in run("new", "netz", "--lang", "en", cwd=tmp_path).stdout
    assert run("check", "netz", cwd=tmp_path).stdout.strip().endswith("New network: 0 actors, 0 ties. No faults.")
    assert "not empty" in run("new", "netz", "--lang", "en", cwd=tmp_path, code=1).stderr


def test_bad_records_end_with_two_and_all_faults(tmp_path: Path) -> None:
    run("new", "netz", "--lang", "de", cwd=tmp_path)
    (tmp_path / "netz" / "actors.csv").write_text("id,name,kind\narge,ARGE,Amt\n", encoding="utf-8")
    (tmp_path / "netz" / "ties.csv").write_text("from,to,relation\narge,agre,x\n", encoding="utf-8")
    german = run("gaps", "netz", cwd=tmp_path, code=2)
    assert (german.stdout, len(german.stderr.splitlines())) == ("", 3)
    assert "ties.csv Zeile 2, Spalte „to“: Es gibt keinen Akteur „agre“. Gemeint: „ARGE“?" in german.stderr
    assert 'Did you mean "ARGE"?' in run("gaps", "netz", "--lang", "en", cwd=tmp_path, code=2).stderr


def test_summary_as_text_csv_and_json() -> None:
    assert "Eine Auskunftsperson" in run("summary", DORTMUND).stdout
    assert "One informant" in run("summary", DORTMUND, "--lang", "en").stdout
    facts = {row["fact"]: row["value"] for row in json.loads(run("summary", DORTMUND, "--format", "json").stdout)}
    assert facts["contractual"] == 2
    rows = list(csv.reader(io.StringIO(run("summary", DORTMUND, "--format", "csv").stdout), delimiter=";"))
    assert ["contractual", "2"] in rows


def test_a_terminal_of_few_characters_shows_the_rest() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "akteursnetz", "summary", DORTMUND],
        env=os.environ | {"PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=True,
    )
    assert b"davon vertraglich" in done.stdout


def test_measures_of_a_layer_into_a_file(tmp_path: Path) -> None:
    run("measures", DORTMUND, "--layer", "contractual", "-o", "measures.json", cwd=tmp_path)
    rows = {row["id"]: row for row in json.loads((tmp_path / "measures.json").read_text(encoding="utf-8"))}
    assert {actor for actor, row in rows.items() if row["degree"] == 1} == {"jugendamt", "sozialamt"}
    assert rows["arge"]["degree"] == 2
    assert rows["schulamt"]["constraint"] is None


def test_measures_of_the_network_say_what_the_source_is() -> None:
    done = run("measures", DORTMUND, "--network", "--lang", "en")
    assert len(done.stdout.splitlines()) >= 6
    assert "names mostly their own partners" in done.stderr


def test_gaps_as_csv_hold_what_the_call_gives() -> None:
    rows = list(csv.DictReader(io.StringIO(run("gaps", EICHSFELD, "--format", "csv").stdout), delimiter=";"))
    told = an.gaps(an.read(f"{EICHSFELD}/records"))
    assert [row["finding"] for row in rows] == told["finding"].tolist()
    assert [row["reason"] for row in rows] == told["reason"].tolist()


def test_map_is_the_page_of_the_call(tmp_path: Path) -> None:
    run("map", DORTMUND, "-o", "d.html", cwd=tmp_path)
    assert (tmp_path / "d.html").read_bytes() == an.web_map(an.read(f"{DORTMUND}/records")).html.encode()


def test_actors_of_earlier_records_keep_their_places(tmp_path: Path) -> None:
    grown = tmp_path / "records"
    net = an.read(EXAMPLES / "eichsfeld" / "records")
    actors = net.actors.iloc[[0, 1]].assign(name=["Neu", "Neuer"]).rename(index=lambda actor: f"new-{actor}")
    ties = net.ties.iloc[[0, 1]].assign(to=actors.index).rename(index=lambda tie: f"new-{tie}")
    later = net.derive(actors=pd.concat([net.actors, actors]), ties=pd.concat([net.ties, ties]))
    an.write(later, grown)
    run("map", str(grown), "--previous", EICHSFELD, "-o", "later.html", cwd=tmp_path)
    page = (tmp_path / "later.html").read_text(encoding="utf-8")
    assert page == an.web_map(an.read(grown), previous=net).html
    assert page != an.web_map(an.read(grown)).html


def test_actors_keep_the_places_of_a_saved_page(tmp_path: Path) -> None:
    net = an.read(f"{DORTMUND}/records")
    first = an.web_map(net).html
    (tmp_path / "saved.html").write_text(
        first.replace('id="state">{}', 'id="state">{"view":"moved=force%3A%3Aarge%3A1%3A2"}'), encoding="utf-8"
    )
    run("map", DORTMUND, "--previous", "saved.html", "-o", "later.html", cwd=tmp_path)
    page = (tmp_path / "later.html").read_text(encoding="utf-8")
    assert page == an.web_map(net, previous=tmp_path / "saved.html").html
    assert page != first
    run("map", DORTMUND, "--previous", "nothing.html", "-o", "x.html", cwd=tmp_path, code=1)


def test_two_maps_beside_each_other_and_a_look_that_is_not_there(tmp_path: Path) -> None:
    run("map", DORTMUND, "--beside", EICHSFELD, "-o", "both.html", cwd=tmp_path)
    page = (tmp_path / "both.html").read_text(encoding="utf-8")
    assert "Kreishandwerkerschaft" in page
    assert "Big Tipi Plus" in page
    refused = run("map", DORTMUND, "--centre", "nobody", cwd=tmp_path, code=1)
    assert "nobody" in refused.stderr
    for option in (("--size-by", "betweenness"), ("--dates", "2006", "2007"), ("--layout", "rings")):
        refused = run("map", DORTMUND, "--beside", EICHSFELD, *option, "--lang", "en", cwd=tmp_path, code=1)
        assert refused.stderr.startswith(f"{option[0]} does not go with --beside: two maps side by side")


def two_waves(folder: Path) -> tuple[str, str]:
    """A place in 2008 and in 2014: the ARGE has become the Jobcenter, an informal tie a contract, another is gone."""
    meta = {"title": "Ort", "place": "Ort", "language": "de"}
    roster = pd.DataFrame({"id": ["arge", "ja", "x"], "name": ["ARGE", "Jugendamt", "Verein"], "kind": "Stelle"})
    ties = pd.DataFrame({"from": ["arge", "ja"], "to": ["ja", "x"], "relation": "cooperation", "formality": "informal"})
    first = an.from_tables(roster, ties, meta=Meta(**meta, date="2008"))  # type: ignore[arg-type]  # entries by name
    later = roster.assign(id=["jc", "ja", "x"], name=["Jobcenter", "Jugendamt", "Verein"], aliases=["Arge", "", ""])
    tied = ties.head(1).assign(**{"from": "jc", "formality": "contract"})
    second = an.from_tables(later, tied, meta=Meta(**meta, date="2014"))  # type: ignore[arg-type]  # entries by name
    an.write(first, folder / "w1")
    an.write(second, folder / "w2")
    return "w1", "w2"


def test_a_layer_named_within_a_sentence_keeps_the_capitals_of_its_nouns(tmp_path: Path) -> None:
    first, second = two_waves(tmp_path)
    ties = tmp_path / second / "ties.csv"
    ties.write_text(ties.read_text(encoding="utf-8").replace(";Vertrag", ";"), encoding="utf-8")
    told = " ".join(run("compare", first, second, cwd=tmp_path).stdout.split())
    assert "Jobcenter – Jugendamt (zuvor nicht vertraglich, danach ohne Angabe)" in told


def test_two_waves_of_one_place_are_followed(tmp_path: Path) -> None:
    first, second = two_waves(tmp_path)
    told = " ".join(run("compare", second, first, cwd=tmp_path).stdout.split())
    assert "Verbundene Paare: 1 geblieben, 1 weggefallen, 0 neu hinzugekommen." in told
    assert "Weggefallen ist ein Paar: Jugendamt – Verein." in told
    assert "Jobcenter – Jugendamt (zuvor nicht vertraglich, danach vertraglich)" in told
    assert "Jobcenter hieß zuvor ARGE (erkannt an den anderen Namen)." in told
    assert "angegeben waren die beiden in umgekehrter Reihenfolge" in told
    assert "umgekehrter" not in run("compare", first, second, cwd=tmp_path).stdout


def test_waves_can_be_compared_as_cases_and_cases_as_waves(tmp_path: Path) -> None:
    first, second = two_waves(tmp_path)
    assert "geblieben" not in run("compare", first, second, "--as", "cases", cwd=tmp_path).stdout
    assert "geblieben" in run("compare", DORTMUND, EICHSFELD, "--as", "waves").stdout
    run("compare", first, second, "-o", "w.html", cwd=tmp_path)
    assert "Ort zu zwei Zeitpunkten: 2008 und 2014" in (tmp_path / "w.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", ["de", "en"])
def test_compare_as_table_and_page(tmp_path: Path, lang: str) -> None:
    assert run("compare", DORTMUND, EICHSFELD, "--lang", lang).stdout
    run("compare", DORTMUND, EICHSFELD, "-o", "c.html", "--lang", lang, cwd=tmp_path)
    assert f'<html lang="{lang}"' in (tmp_path / "c.html").read_text(encoding="utf-8")


def test_merge_tells_each_correction_in_the_words_of_the_records(tmp_path: Path) -> None:
    records = tmp_path / "records"
    shutil.copytree(EXAMPLES / "musterkreis" / "records", records)
    net = an.read(records)
    digest = record_hash({str(name): value for name, value in net.actors.loc["polizei"].items()})
    rows = [("until", digest, "2027"), ("level", "0", "district")]
    lines = [f"actors,polizei,{known},change,{column},,{new},,A,2026-01-01T10:00:00Z" for column, known, new in rows]
    (tmp_path / "corrections.csv").write_text("\n".join([",".join(CORRECTIONS), *lines]) + "\n", encoding="utf-8")
    done = run("merge", str(records), str(tmp_path / "corrections.csv"), "--yes", "--lang", "de")
    assert done.stdout.splitlines() == [
        "übernommen  Akteur polizei · Bis · ändern: – → 2027",
        "Konflikt    Akteur polizei · Gebietsebene · ändern: – → Kreis · Der Eintrag wurde seither geändert.",
    ]


def test_law_lists_reach_the_page_and_the_findings(tmp_path: Path) -> None:
    """Asked for on the command line, in the language asked for down to what a finding is about."""
    unknown = "law_list_unknown"  # the Verbände have no sector: they may be any of those that the law names
    asked = ("--law-list", "sgb2_18", "--date", "2024", "--lang", "en")
    told = list(csv.DictReader(io.StringIO(run("gaps", EICHSFELD, *asked, "--format", "csv").stdout)))
    about = "; ".join(row["about"] for row in told if row["finding"] == unknown)
    given = an.law_list_table(an.example("eichsfeld"), "sgb2_18", date="2024", lang="en")
    assert about == "verbaende"
    assert set(given["status"]) == {"recorded", "unknown"}
    run("map", EICHSFELD, *asked, "-o", "e.html", cwd=tmp_path)
    page = (tmp_path / "e.html").read_text(encoding="utf-8")
    assert f'"{unknown}' in page
    assert f'"{unknown}' not in an.web_map(an.example("eichsfeld")).html
    analysis = an.analyse(an.example("eichsfeld"), law_lists="sgb2_18", date="2024")
    assert page == an.web_map(analysis, lang="en").html


def test_trace_as_csv_holds_what_the_call_gives() -> None:
    asked = ("--law-list", "sgb2_18", "--date", "2024", "--lang", "en")
    rows = list(csv.DictReader(io.StringIO(run("trace", EICHSFELD, *asked, "--format", "csv").stdout)))
    told = an.trace(an.analyse(an.example("eichsfeld"), law_lists="sgb2_18", date="2024"), lang="en")
    assert list(rows[0]) == ["place", "sentence", "rests_on"]
    assert [row["rests_on"] for row in rows] == told["rests_on"].tolist()
    assert any("sgb2_18 " in row["rests_on"] for row in rows)


def test_trace_for_people_names_place_sentence_and_grounds() -> None:
    lines = run("trace", EICHSFELD, COLUMNS="120").stdout.splitlines()
    assert lines[4:7] == ["Kopf der Seite", "    Landkreis Eichsfeld", "    Beruht auf: network.toml place"]


def test_lists_show_each_version_of_each_law_list() -> None:
    rows = json.loads(run("lists", "--format", "json", "--lang", "de").stdout)
    assert [row["list"] for row in rows] == an.law_lists("de")["list"].tolist()
    told = run("lists", "--lang", "de", COLUMNS="200").stdout
    assert told.count("    Bindet: die Träger der öffentlichen Jugendhilfe\n") >= 2
    assert "sgb8_81  §\xa081 SGB\xa0VIII" in told
    assert "    Wortlaut gesehen: " in told


def test_lists_show_the_entries_of_one_law_list_version_by_version() -> None:
    """§ 81 SGB VIII has 11 numbers in the wording of 2012, 13 in that of 2026."""
    rows = json.loads(run("lists", "sgb8_81", "--format", "json", "--lang", "de").stdout)
    places: dict[str, list[str]] = {row["seen"]: [] for row in rows}
    for row in rows:
        places[row["seen"]].append(row["number"].split(" (")[0])
    numbers = [len(set(found)) for found in places.values()]
    assert (numbers[0], numbers[-1]) == (11, 13)
    last = run("lists", "sgb8_81", "--lang", "de").stdout.rstrip().splitlines()[-1]
    assert last == "    Nr.\xa013: Mehrgenerationenhäuser"
    assert "sgb1_1" in run("lists", "sgb1_1", "--lang", "en", code=1).stderr


@pytest.mark.parametrize(
    ("arguments", "locale", "sentence"),
    [
        (("map", DORTMUND, "--centre", "nobody"), "C.UTF-8", "keinen Akteur „nobody“"),
        (("map", DORTMUND, "--centre", "nobody", "--lang", "en"), "de_DE.UTF-8", "no actor “nobody”"),
        (("gaps", DORTMUND, "--law-list", "sgb1"), "C.UTF-8", "keine Gesetzesliste „sgb1“"),
        (("gaps", DORTMUND, "--date", "Mai", "--lang", "en"), "de_DE.UTF-8", "“Mai” is no date"),
        (("compare", DORTMUND, "--dates", "2001", "gestern"), "C.UTF-8", "„gestern“ ist kein Datum"),
    ],
)
def test_refusals_speak_as_asked_else_as_the_network(arguments: tuple[str, ...], locale: str, sentence: str) -> None:
    done = run(*arguments, LC_ALL=locale, code=1)
    assert sentence in done.stderr


@pytest.mark.parametrize(
    ("locale", "sentence"), [("de_DE.UTF-8", "1 Fehler in den Aufzeichnungen"), ("C.UTF-8", "1 fault in the records")]
)
def test_where_no_network_comes_to_say_it_the_terminal_does(locale: str, sentence: str) -> None:
    assert sentence in run("summary", "/nowhere", LC_ALL=locale, code=2).stderr
    assert "fault" in run("summary", "/nowhere", "--lang", "en", LC_ALL=locale, code=2).stderr


def test_many_networks_are_told_of_in_their_language_else_in_the_terminals(tmp_path: Path) -> None:
    for name in ("dortmund", "eichsfeld"):
        shutil.copytree(EXAMPLES / name / "records", tmp_path / "nets" / name)
    pages = {"C.UTF-8": "de"}
    for mixed in (False, True):
        if mixed:
            an.write(an.example("dortmund").with_tables(meta=Meta(language="en")), tmp_path / "nets" / "english")
            pages = {"C.UTF-8": "en", "de_DE.UTF-8": "de"}
        for locale, lang in pages.items():
            run("compare-many", "nets", "-o", "many.html", cwd=tmp_path, LC_ALL=locale)
            assert f'<html lang="{lang}"' in (tmp_path / "many.html").read_text(encoding="utf-8")


def test_the_counts_of_a_network_stand_in_one_line() -> None:
    line = an.counts_line(an.example("dortmund"), "de")
    assert run("summary", DORTMUND).stderr.splitlines()[1:] == [line]
    assert line in run("check", DORTMUND).stderr


def test_an_installed_package_has_its_examples(tmp_path: Path) -> None:
    """As a plain `pip install` lays it out: the wheel unpacked, far from any checkout."""
    subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "wheel",
            "-q",
            "--no-deps",
            "--no-build-isolation",
            "-w",
            str(tmp_path),
            str(ROOT),
        ],
        check=True,
    )
    (wheel,) = tmp_path.glob("akteursnetz-*.whl")
    with ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    environment = os.environ | {"PYTHONPATH": str(tmp_path / "site")}
    program = (
        "import akteursnetz as an; from akteursnetz.examples import EXAMPLES; "
        "print(an.__file__, an.__version__, *(an.example(name).meta.title for name in EXAMPLES), sep='\\n'); "
        "an.web_map(an.example('dortmund')).save('map.html')"
    )
    told = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, env=environment, check=True, capture_output=True, text=True
    )
    place, version, *titles = told.stdout.splitlines()
    assert place.startswith(str(tmp_path / "site"))
    assert version == an.__version__
    assert titles == [an.example(name).meta.title for name in SHIPPED]
    assert (tmp_path / "map.html").read_bytes() == an.web_map(an.example("dortmund")).html.encode()


def test_chosen_indicators_are_told_of_by_check_and_map(tmp_path: Path) -> None:
    """A mistyped name and more than five are notices, never faults; without a chosen measure the usual ones stand."""
    chosen = ("trsut", "SGB-II-Quote", "Betrag", "benefit", "Jugendarbeitslosigkeit", "share_contractual")
    folder = tmp_path / "records"
    shutil.copytree(EXAMPLES / "musterkreis" / "records", folder)
    settings = (folder / "network.toml").read_text(encoding="utf-8").split("indicators = ")[0]
    (folder / "network.toml").write_text(f"{settings}indicators = {json.dumps(chosen)}\n", encoding="utf-8")
    checked = run("check", str(folder)).stdout
    drawn = run("map", str(folder), "-o", str(tmp_path / "map.html")).stderr
    for said in (checked, drawn):
        assert "„trsut“ gewählt; Werte sind nicht verzeichnet. Gemeint: „trust“?" in said
        assert "6 Kennzahlen sind gewählt. Wenige sind aussagekräftiger" in said
    assert "Partner" in run("measures", str(folder)).stdout
