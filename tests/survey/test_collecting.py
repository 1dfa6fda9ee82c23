"""A questionnaire out, filled in, back, twice: equal; who is silent stays unknown; two sides stay both."""

import re
import shlex
import shutil
import textwrap
import tomllib
from pathlib import Path

import pandas as pd
import pytest
from click.testing import CliRunner
from tests.records.test_office import typed
from tests.survey.filled import Answer, entered, fill, network

from akteursnetz import (
    analyse,
    collect,
    from_tables,
    network_coverage,
    network_density,
    read,
    web_map,
    write,
    write_questionnaires,
)
from akteursnetz.cli import cli
from akteursnetz.errors import AkteursnetzError
from akteursnetz.knowledge.absence import absence, unknown_pairs
from akteursnetz.network import Network
from akteursnetz.schema import Language
from akteursnetz.survey.known import Known
from akteursnetz.survey.letter import ENTRIES

YES: Answer = {
    "tie": "Ja",
    "relation": "Wir arbeiten zusammen",
    "formality": "Vertrag",
    "frequency": "Monatlich",
    "trust": 4,
    "benefit": 5,
    "subject": "Hilfeplan",
    "note": "seit langem",
}


def survey(place: Path, net: Network, lang: Language = "de") -> tuple[Path, Path]:
    """Folder of the questionnaires, and the records that they come from."""
    records = write(net, place / "records")
    return write_questionnaires(net, place / "survey", lang=lang), records


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_out_filled_in_back_and_again_is_equal(tmp_path: Path) -> None:
    sent, records = survey(tmp_path, network())
    fill(
        sent / "Amt 1.xlsx",
        {
            "a2": YES,
            "a3": {"tie": "Ja", "relation": "Sie fördern uns mit Geld", "relation_2": "Wir informieren einander"},
        },
        rest="Nein",
        wished=[{"name": "Amt 4", "relation": "Sie beraten uns", "words": "fehlt uns"}],
        ended=[{"name": "Amt 3", "state": "Gescheitert", "until": "2024", "reason": "Geld fehlte oder lief aus"}],
        forgotten=[{"name": "Tafel e. V.", "sector": "Zivilgesellschaft", "tie": "Ja"}],
    )
    found = collect(sent, records)
    assert (found.ties, found.actors, found.surveyed) == (6, 1, 1)
    ties = read(records).ties
    first = ties[ties["to"] == "a2"].iloc[0]
    told = {"from": "a1", "to": "a2", "relation": "cooperation", "formality": "contract", "frequency": "monthly",
            "Vertrauen": 4, "Nutzen": 5, "subject": "Hilfeplan", "note": "seit langem", "state": "existing",
            "reported_by": "a1", "source": "Befragung, Rückmeldung vom 15. März 2026"}  # fmt: skip
    assert {name: first[name] for name in told} == told
    assert ties[["from", "to", "relation", "direction", "state"]].fillna("").to_numpy().tolist() == [
        ["a3", "a1", "funding", "", "existing"],
        ["a1", "a3", "information", "mutual", "existing"],
        ["a1", "a2", "cooperation", "", "existing"],
        ["a4", "a1", "advice", "", "wished"],
        ["a1", "a3", "cooperation", "", "failed"],
        ["a1", "tafel-e-v", "cooperation", "", "existing"],
    ]
    assert ties["reason"].dropna().to_list() == ["Geld fehlte oder lief aus"]
    assert ties["until"].dropna().to_list() == ["2024"]
    assert read(records).meta.scales["Vertrauen"] == {"low": 1, "high": 5, "unit": "1 = gering, 5 = hoch"}
    assert read(records).meta.evidence == "survey"
    before = bytes_of(records)
    again = collect(sent, records)
    assert (again.ties, again.actors, again.surveyed) == (0, 0, 0)
    assert bytes_of(records) == before
    assert again.lines == found.lines


def test_twelve_of_forty_who_do_not_answer_stay_unknown(tmp_path: Path) -> None:
    net = network(40)
    sent, records = survey(tmp_path, net)
    for at in range(1, 29):
        fill(sent / f"Amt {at}.xlsx", {f"a{at % 40 + 1}": {"tie": "Ja"}}, through="Ja")
    found = collect(sent, records)
    now = found.network
    assert (found.ties, found.surveyed) == (28, 28)
    assert network_coverage(now) == pytest.approx(1 - 12 * 11 / (40 * 39))
    assert network_coverage(now, both=True) == pytest.approx(28 * 27 / (40 * 39))
    assert network_density(now) == pytest.approx(28 / 780)
    assert unknown_pairs(now, but=frozenset()) == 780 - 28 * 27 // 2 - 1  # a28 and a29 are tied, only one was asked
    assert [absence(now, "a1", other) for other in ("a5", "a35")] == ["known", "one_report"]
    assert absence(now, "a34", "a36") == "not_asked"
    assert "Befragt sind 28 von 40 Stellen und Gruppen." in "\n".join(found.lines)
    assert "mindestens eine Seite befragt 92\N{NO-BREAK SPACE}%" in "\n".join(found.lines)
    assert "Dichte: 0,036" in "\n".join(found.lines)
    assert "höchstens 0,121" in "\n".join(found.lines)  # (28 + 12 * 11 / 2) / 780
    assert "Nicht geantwortet haben 12:" in found.lines
    assert [line for line in found.lines if line.startswith("  Amt")][:2] == ["  Amt 29", "  Amt 30"]


def test_a_late_return_comes_in(tmp_path: Path) -> None:
    sent, records = survey(tmp_path, network())
    fill(sent / "Amt 1.xlsx", through="Ja")
    assert collect(sent, records).surveyed == 1
    fill(sent / "Amt 2.xlsx", {"a1": {"tie": "Ja"}}, through="Ja")
    late = collect(sent, records)
    assert (late.ties, late.surveyed) == (1, 1)
    assert read(records).actors["surveyed"].fillna("").to_list() == ["yes", "yes", "", "", ""]


def test_a_list_answered_in_part_counts_nobody_as_surveyed(tmp_path: Path) -> None:
    sent, records = survey(tmp_path, network())
    fill(sent / "Amt 1.xlsx", {"a2": {"tie": "Ja"}})
    found = collect(sent, records)
    assert (found.ties, found.surveyed) == (1, 0)
    assert "  Amt 1: 1 von 3 Zeilen beantwortet" in found.lines


def test_do_not_know_is_told_and_no_is_no_tie(tmp_path: Path) -> None:
    sent, records = survey(tmp_path, network())
    fill(sent / "Amt 1.xlsx", {"a2": {"tie": "Weiß nicht"}}, rest="Nein")
    found = collect(sent, records)
    assert (found.ties, found.surveyed) == (0, 1)
    assert "  Amt 1 → Amt 2" in found.lines
    assert "Antworten zu Paaren: 0 Ja, 2 Nein, 1 Weiß nicht, 0 leer." in found.lines


def test_two_sides_that_contradict_each_other_both_stay(tmp_path: Path) -> None:
    sent, records = survey(tmp_path, network())
    fill(sent / "Amt 1.xlsx", {"a2": YES, "a3": YES, "a4": YES}, through="Ja")
    fill(sent / "Amt 2.xlsx", {"a1": {"tie": "Nein"}}, through="Ja")
    fill(sent / "Amt 3.xlsx", {"a1": {**YES, "formality": "Informell"}}, through="Ja")
    fill(sent / "Amt 4.xlsx", {"a1": {"tie": "Nein"}}, through="Ja", ended=[{"name": "Amt 1", "state": "Beendet"}])
    found = collect(sent, records)
    assert found.ties == 5
    start = found.lines.index("Widersprüche zwischen zwei Seiten, 4 Fälle (beide Angaben bleiben stehen):")
    assert found.lines[start + 1 : start + 5] == (
        "  Amt 1 und Amt 3, Kooperation: „Vertrag“ und „Informell“",
        "  Amt 1 meldet Kooperation mit Amt 4 als bestehend; Amt 4 meldet: Beendet",
        "  Amt 2 sagt Nein; Amt 1 meldet: Kooperation",
        "  Amt 4 sagt Nein; Amt 1 meldet: Kooperation",
    )


HOSTILE = '=HYPERLINK("http://x.example";"x")'
MARKUP = "<script>alert(1)</script> & \u202e x\x07"


def test_hostile_texts_stay_texts(tmp_path: Path) -> None:
    sent, records = survey(tmp_path, network())
    answer = {
        "tie": "Ja",
        "formality": "Handschlag",
        "trust": "gut",
        "subject": MARKUP.replace("\x07", ""),
        "note": HOSTILE,
    }
    fill(sent / "Amt 1.xlsx", {"a2": answer}, rest="Nein", person="Erika Beispiel",
         forgotten=[{"name": "<b>Verein</b>", "sector": "Nirgends", "tie": "Ja"}, {"name": "keine"}],
         wished=[{"name": "Amt 1"}, {"words": "ohne Name"}])  # fmt: skip
    found = collect(sent, records)
    net = read(records)
    assert (found.ties, found.actors) == (2, 1)
    assert net.ties["note"].iloc[0].startswith("=HYPERLINK")
    assert "Handschlag" in net.ties["note"].iloc[0]
    assert "gut" in net.ties["note"].iloc[0]
    assert net.ties["formality"].isna().all()
    assert "<b>Verein</b>" in net.actors["name"].to_list()
    page = web_map(analyse(net)).html
    assert "<b>Verein" not in page
    assert "<script>alert" not in page
    assert "Erika" not in page
    everything = "".join(content.decode(errors="replace") for content in bytes_of(records).values())
    assert "Erika" not in everything
    assert "Erika" not in "\n".join(found.lines)
    assert "\n=" not in everything
    assert ";=" not in everything
    notices = "\n".join(found.lines)
    assert "„Amt 1“ ist der Akteur, der antwortet" in notices
    assert "Hier fehlt der Name" in notices


def test_new_names_are_never_merged_by_likeness(tmp_path: Path) -> None:
    sent, records = survey(tmp_path, network())
    fill(sent / "Amt 1.xlsx", through="Ja", forgotten=[{"name": "Amt-2"}, {"name": "Ammt 2"}, {"name": "Caritas"}])
    fill(sent / "Amt 3.xlsx", through="Ja", wished=[{"name": "CARITAS"}, {"name": "amt  4"}])
    found = collect(sent, records)
    assert (found.actors, found.ties) == (2, 2)
    assert read(records).actors["name"].to_list()[5:] == ["Ammt 2", "Caritas"]
    assert "  Ammt 2, genannt von Amt 1; am ähnlichsten ist „Amt 2“" in found.lines
    assert "  Caritas, genannt von Amt 1 und Amt 3" in found.lines
    assert collect(sent, records).lines == found.lines


def test_german_and_english_questionnaires_give_the_same_records(tmp_path: Path) -> None:
    net = network()
    records = {}
    words = {
        "de": ("Ja", "Wir fördern sie mit Geld", "Vertrag", "Nein"),
        "en": ("Yes", "We fund them", "Contract", "No"),
    }
    for lang, (yes, way, formality, no) in words.items():
        sent, records[lang] = survey(tmp_path / lang, net, "de" if lang == "de" else "en")
        answer: Answer = {"tie": yes, "relation": way, "formality": formality, "trust": 3}
        fill(
            sent / "Amt 1.xlsx",
            {"a2": answer},
            rest=no,
            ended=[{"name": "Amt 3", "reason": {"de": "Anderer Grund", "en": "Another reason"}[lang]}],
        )
        collect(sent, records[lang], lang="de")
    assert bytes_of(records["de"])["ties.csv"] == bytes_of(records["en"])["ties.csv"]
    assert read(records["de"]).equals(read(records["en"]))


def test_what_is_filled_in_with_libreoffice_is_read_alike(tmp_path: Path) -> None:
    sent, records = survey(tmp_path, network())
    work = tmp_path / "work"
    work.mkdir()
    shutil.copy(sent / "Amt 1.xlsx", work / "Amt 1.xlsx")
    endings = ("ods", "xls", "xlsx")
    for ending in endings:
        shutil.copytree(records, tmp_path / f"records-{ending}")
        (tmp_path / ending).mkdir()
    fill(sent / "Amt 1.xlsx", {"a2": YES}, rest="Nein", wished=[{"name": "Amt 3"}])
    collect(sent, records)
    saved = [tmp_path / ending / f"Amt 1.{ending}" for ending in endings]
    seen = typed(work / "Amt 1.xlsx", entered(sent / "Amt 1.xlsx"), *saved)
    assert seen["choices"]["Partner.C6"] == "$Auswahl.$A$1:$A$3"
    for ending in endings:
        copy = tmp_path / f"records-{ending}"
        collect(tmp_path / ending, copy)
        assert read(copy).equals(read(records))
        assert collect(sent, copy).ties == 0


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("Caritas", "Caritasverband Musterkreis e. V."),
        ("Jugendamt", "Jugendamt Musterkreis"),
        ("Jugenamt Musterkreis", "Jugendamt Musterkreis"),
        ("Pflegedienst", None),  # begins several names
        ("Amt", None),
        ("Tafel", None),
    ],
)
def test_the_nearest_known_is_the_one_that_is_meant(word: str, near: str | None) -> None:
    names = ["Caritasverband Musterkreis e. V.", "Jugendamt Musterkreis", "Sozialamt"]
    names += ["Pflegedienst am Alten Markt Neustadt", "Pflegedienst der Samtgemeinde Untermuster"]
    actors = pd.DataFrame({"id": list("cjspq"), "name": names, "kind": "Amt"})
    assert Known(from_tables(actors, pd.DataFrame(columns=["from", "to", "relation"]))).near(word) == near


def test_two_files_of_one_actor(tmp_path: Path) -> None:
    sent, records = survey(tmp_path, network())
    fill(sent / "Amt 1.xlsx", {"a2": {"tie": "Ja"}}, rest="Nein")
    shutil.copy(sent / "Amt 1.xlsx", sent / "Amt 1 (2).xlsx")
    assert collect(sent, records).ties == 1
    fill(sent / "Amt 1 (2).xlsx", {"a2": {"tie": "Nein"}}, rest="Nein")
    found = collect(sent, records)
    assert found.ties == 0
    assert any("Von Amt 1 liegen verschiedene Rückmeldungen vor" in line for line in found.lines)


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    """A corrected return, and what somebody changed in the records by hand, are told."""
    sent, records = survey(tmp_path, network())
    fill(sent / "Amt 1.xlsx", {"a2": YES}, rest="Nein")
    collect(sent, records)
    ties = records / "ties.csv"
    ties.write_bytes(ties.read_bytes().replace(b"Hilfeplan", b"Hilfeplanung"))
    before = bytes_of(records)["ties.csv"]
    found = collect(sent, records)
    assert bytes_of(records)["ties.csv"] == before
    assert any("„Hilfeplan“, die Aufzeichnungen haben „Hilfeplanung“" in line for line in found.lines)


def test_what_the_records_say_of_being_surveyed_stays_and_is_told(tmp_path: Path) -> None:
    net = network()
    net = net.with_tables(actors=net.actors.assign(surveyed=["no", "yes", "", "", ""]))
    records = write(net, tmp_path / "records")
    sent = write_questionnaires(net, tmp_path / "survey", actors=["Amt 1", "a2"])
    fill(sent / "Amt 1.xlsx", rest="Nein")
    found = collect(sent, records)
    assert read(records).actors["surveyed"].fillna("").to_list() == ["no", "yes", "", "", ""]
    assert any("hier aber als nicht befragt geführt" in line for line in found.lines)
    assert any("Nicht geantwortet hat, aber als befragt geführt ist: Amt 2." in line for line in found.lines)


def test_faulty_returns_are_told(tmp_path: Path) -> None:
    sent, records = survey(tmp_path, network())
    (sent / "kaputt.xlsx").write_bytes(b"x")
    shutil.copy(write(network(), tmp_path / "fremd.xlsx"), sent / "fremd.xlsx")
    (sent / "~$Amt 1.xlsx").write_bytes(b"x")
    fill(sent / "Amt 2.xlsx", day="1.3.2026")
    fill(sent / "Amt 1.xlsx", {"a2": {"relation": "Wir beraten sie"}, "a3": {"tie": "manchmal"},
         "a4": {"tie": "Nein", "formality": "Vertrag"}}, day="neulich")  # fmt: skip
    found = collect(sent, records)
    told = "\n".join(found.lines)
    assert found.ties == 1
    for words in (
        "kaputt.xlsx",
        "fremd.xlsx: Das ist kein Fragebogen",
        "zählt sie als Ja",
        "Amt 2.xlsx: Der Fragebogen ist zurück, aber ohne eine Antwort.",
        "„manchmal“ ist keine",
        "Es gilt „Nein“",
        "„neulich“ ist kein eindeutiges Datum",
    ):
        assert words in told
    assert "~$" not in told
    assert "  Amt 1 → Amt 3" in found.lines  # "manchmal" is no No
    assert read(records).ties["source"].to_list() == ["Befragung, Rückmeldung ohne Datum"]


def test_the_scale_of_the_records_is_asked_for(tmp_path: Path) -> None:
    net = network()
    ties = pd.DataFrame({"from": ["a1"], "to": ["a2"], "relation": ["cooperation"], "Güte": [7.0]})
    records = write(net.with_tables(ties=ties), tmp_path / "records")
    toml = records / "network.toml"
    toml.write_text(
        toml.read_text(encoding="utf-8") + '\n[scales."Güte"]\nlabel = "Vertrauen"\nlow = 0\nhigh = 10\n',
        encoding="utf-8",
    )
    sent = write_questionnaires(read(records), tmp_path / "survey")
    fill(sent / "Amt 1.xlsx", {"a3": {"tie": "Ja", "trust": 9}}, rest="Nein")
    collect(sent, records)
    assert read(records).ties["Güte"].to_list() == [7.0, 9.0]


def test_the_commands_say_what_they_did(tmp_path: Path) -> None:
    records = write(network(), tmp_path / "records")
    sent = tmp_path / "survey"
    done = CliRunner().invoke(cli, ["questionnaire", str(records), "-o", str(sent), "--lang", "de"])
    assert done.exit_code == 0
    assert "4 Fragebögen geschrieben" in done.output
    assert "Im Fragebogen bleiben Lücken" in done.output
    fill(sent / "Amt 1.xlsx", {"a2": YES}, rest="Nein")
    done = CliRunner().invoke(cli, ["collect", str(sent), "-o", str(records)])
    assert "Neu in den Aufzeichnungen: 1 Beziehung, 0 Akteure, als befragt geführt 1 Akteur." in done.output
    done = CliRunner().invoke(cli, ["collect", str(sent), "-o", str(records)])
    assert "Nichts Neues" in done.output
    book = write(network(), tmp_path / "netz.xlsx")
    done = CliRunner().invoke(cli, ["collect", str(sent), "-o", str(book), "--lang", "de"])
    assert (done.exit_code, "kein Ordner mit Aufzeichnungen" in done.output) == (1, True)


def test_folders_that_are_none_are_refused(tmp_path: Path) -> None:
    records = write(network(), tmp_path / "records")
    with pytest.raises(AkteursnetzError, match="no folder of returns"):
        collect(tmp_path / "gone", records)
    with pytest.raises(AkteursnetzError, match="no folder of records"):
        collect(records, tmp_path / "gone")


def test_pairs_of_which_neither_side_said_no_are_open(tmp_path: Path) -> None:
    sent, records = survey(tmp_path, network())
    fill(sent / "Amt 1.xlsx", {"a2": {"tie": "Weiß nicht"}}, rest="Nein", forgotten=[{"name": "Tafel"}])
    found = collect(sent, records)
    # of 10 pairs of Amt 1 to 4 and Tafel two are denied: Amt 1 with 3 and 4
    assert any("höchstens 0,800, wenn alle 8 Paare" in line for line in found.lines)


def test_old_files_of_an_office_keep_their_look(tmp_path: Path) -> None:
    """Separator, line ends, headers, own columns and network.toml with its comments stay as they are."""
    records = tmp_path / "records"
    records.mkdir()
    toml = '# Unser Netzwerk\r\nformat = 1\r\ntitle = "Probe"\r\n\r\n[scales]\r\nvertrauen = { low = 1, high = 3 }\r\n'
    (records / "network.toml").write_bytes(toml.encode())
    (records / "Akteure.csv").write_bytes("Kürzel;Name;Typ;Telefon\r\na;Amt A;Amt;1\r\nb;Amt B;Amt;2\r\n".encode())
    ties = "Von;Zu;Beziehung;Vertrauen\r\nAmt A;Amt B;Beratung;3\r\n"
    (records / "Beziehungen.csv").write_bytes(ties.encode("cp1252"))
    (records / "network.toml").write_bytes(toml.replace("vertrauen", "Vertrauen").encode())
    sent = write_questionnaires(read(records), tmp_path / "survey")
    fill(sent / "Amt A.xlsx", {"b": {"tie": "Ja", "trust": 2}})
    collect(sent, records)
    assert (records / "network.toml").read_bytes().startswith(b'evidence = "survey"\r\n# Unser Netzwerk\r\n')
    lines = (records / "Beziehungen.csv").read_bytes().decode("utf-8-sig").split("\r\n")
    assert lines[0].startswith("Von;Zu;Beziehung;Vertrauen;Kennung;")
    assert lines[1].startswith("Amt A;Amt B;Beratung;3")
    assert lines[2].startswith("a;b;Kooperation;2;t-")
    assert b"Telefon;Befragt\r\na;Amt A;Amt;1;Ja" in (records / "Akteure.csv").read_bytes()


def test_the_commands_of_the_guide_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = Path(__file__).parents[2]
    shutil.copytree(root / "examples" / "dortmund", tmp_path / "examples" / "dortmund")
    monkeypatch.chdir(tmp_path)
    guide = (root / "docs" / "questionnaires.md").read_text(encoding="utf-8")
    commands = re.findall(r"^ +akteursnetz (.*)", guide, re.MULTILINE)
    assert len(commands) == 3
    for command in commands:
        done = CliRunner().invoke(cli, shlex.split(command))
        assert done.exit_code == 0, done.output
    entries = tomllib.loads(textwrap.dedent(guide.split("```toml")[1].split("```")[0]))["survey"]
    assert set(entries) == set(ENTRIES)
