"""Law lists held against networks: presence, cooperation by tie or body, and no word on whether a duty is met."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from tests.gapfinders.nets import net_of

from akteursnetz.errors import NetworkError
from akteursnetz.examples import example
from akteursnetz.gapfinders import Finding, find_gaps, law_list_table
from akteursnetz.gapfinders.finding import Absent, Phrase
from akteursnetz.gapfinders.statutory_findings import find_law_list_gaps
from akteursnetz.network import Network

OWN = """
paragraph = "§ 81 SGB VIII"
asks = "structural"
touches = ["Jugend", "Schul"]
[bound]
remit = "Jugendhilfe"
de = "die Träger der Jugendhilfe"
en = "the youth welfare bodies"
[[version]]
key = "a"
seen = ["2020"]
source = "Sammlung"
[[entry]]
number = { a = "Nr. 1" }
de = "Schulen"
en = "Schools"
names = ["Schule"]
remits = ["Schulbildung"]
[[entry]]
number = { a = "Nr. 2" }
de = "Vereine"
en = "Clubs"
names = ["Verein"]
remits = ["Jugendarbeit"]
[[entry]]
number = { a = "Nr. 2" }
de = "Polizei"
en = "Police"
names = ["Polizei"]
remits = ["Prävention"]
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "liste.toml").write_text(OWN, encoding="utf-8")
    return tmp_path / "liste.toml"


def place(*ties: Any, date: str | None = "2020", more: Sequence[Mapping[str, object]] = (), **meta: Any) -> Network:
    actors: list[Mapping[str, object]] = [
        {"id": "j", "name": "Jugendamt", "remit": "Jugendhilfe"},
        {"id": "s", "name": "Schule am Markt"},
        {"id": "k", "name": "Kirchengemeinde", "remit": "Jugendarbeit"},
        {"id": "runde", "name": "Runde", "form": "body", "purpose": "Schulen und Jugendhilfe abstimmen"},
        {"id": "beirat", "name": "Beirat", "form": "body", "purpose": "Wirtschaft fördern"},
    ]
    return net_of([*actors, *more], ties, date=date, **meta)


def seat(actor: str, body: str) -> tuple[str, dict[str, str]]:
    return f"{actor} {body}", {"relation": "representation"}


def told(net: Network, own: Path, **options: Any) -> list[Finding]:
    return [finding for finding in find_gaps(net, law_lists=own, **options) if finding.code.startswith("law_list")]


def states(net: Network, own: Path) -> list[tuple[str, str, str]]:
    table = law_list_table(net, own)
    assert list(table.columns) == ["number", "entry", "status", "actors", "how"]
    return list(zip(table["status"], table["actors"], table["how"], strict=True))


def test_presence_and_cooperation_are_two_questions(own: Path) -> None:
    assert states(place(), own) == [("recorded", "s", "name"), ("recorded", "k", "remit"), ("absent", "", "")]
    assert states(place("j s"), own)[0] == ("cooperating", "s", "tie")
    assert states(place(("j s", {"state": "wished"})), own)[0] == ("recorded", "s", "name")


def test_a_body_shows_cooperation_only_where_it_touches_the_duty(own: Path) -> None:
    together = place(seat("j", "runde"), seat("s", "runde"))
    assert states(together, own)[0] == ("cooperating", "s", "body")
    elsewhere = place(seat("j", "beirat"), seat("s", "beirat"))
    assert states(elsewhere, own)[0] == ("recorded", "s", "name")
    assert states(place(seat("s", "runde")), own)[0] == ("recorded", "s", "name")


def test_a_mandate_that_cites_the_paragraph_makes_the_body_touch_it(own: Path) -> None:
    body = {"id": "kreis", "name": "Kreis der Partner", "form": "body", "mandate": "§ 81 Nr. 4 SGB VIII"}
    net = place(seat("j", "kreis"), seat("s", "kreis"), more=(body,))
    assert states(net, own)[0] == ("cooperating", "s", "body")


def test_numbers_within_a_number_and_names_in_a_language(own: Path) -> None:
    table = law_list_table(place(), own)
    assert table["number"].to_list() == ["Nr. 1", "Nr. 2 (1)", "Nr. 2 (2)"]
    assert law_list_table(place(), own, lang="en")["entry"].to_list() == ["Schools", "Clubs", "Police"]


def test_a_group_of_unnamed_ones_leaves_open_who_is_in_it(own: Path) -> None:
    group = {"id": "alle", "name": "Übrige Stellen", "form": "group"}
    assert states(place(more=(group,)), own)[2] == ("unknown", "alle", "")
    named = {"id": "alle", "name": "Sportvereine", "form": "group", "sector": "civil_society"}
    assert states(place(more=(named,)), own)[2][0] == "absent"


def test_what_only_a_name_suggests_is_unknown_where_names_are_not_read(own: Path) -> None:
    net = place(remits="recorded")
    assert states(net, own)[:2] == [("unknown", "s", "name"), ("recorded", "k", "remit")]


@pytest.mark.parametrize("number", ["Nr. 2 (2)", "Nr. 2", "2", 2], ids=repr)
def test_the_records_may_call_an_entry_not_applicable(own: Path, number: object) -> None:
    net = place(extra={"not_applicable": {"liste": [number]}})
    assert states(net, own)[2][0] == "not_applicable"
    assert "law_list_absent" not in {finding.code for finding in told(net, own)}


def test_a_number_that_the_list_does_not_have_is_refused(own: Path) -> None:
    with pytest.raises(NetworkError, match=r"not in the list for .*: number 7;"):
        law_list_table(place(extra={"not_applicable": {"liste": [7]}}), own)


def test_no_finding_of_a_list_is_high_or_says_that_a_duty_is_met(own: Path) -> None:
    nets = [place(), place("j s"), place(evidence="survey"), place(seat("j", "runde"), seat("s", "runde"))]
    for finding in [finding for net in nets for finding in told(net, own)]:
        assert finding.severity != "high"
        said = " ".join(finding.sentence(part, "de") for part in ("title", "reason"))
        assert not any(word in said for word in ("erfüllt", "verletzt", "Verstoß", "verstößt"))


def test_each_status_is_told_with_its_entries(own: Path) -> None:
    findings = told(place("j s"), own)
    assert [finding.code for finding in findings] == [
        "law_list_recorded",
        "law_list_cooperating",
        "law_list_absent",
    ]
    recorded, cooperating, absent = findings
    assert (cooperating.about, cooperating.evidence, cooperating.support) == (("s",), ("t1",), ("liste Nr. 1",))
    assert recorded.about == ("k",)
    assert absent.absent == (Absent("Polizei", "Police", "Polizei"),)
    assert "die Träger der Jugendhilfe; hier: Jugendamt" in cooperating.sentence("reason", "de")


def test_the_weight_follows_what_the_law_asks_for(own: Path) -> None:
    def severity(evidence: str) -> str:
        return next(f.severity for f in told(place(evidence=evidence), own) if f.code == "law_list_absent")

    assert (severity("survey"), severity("documents")) == ("medium", "low")
    own.write_text(OWN.replace("structural", "cooperation"), encoding="utf-8")
    assert severity("survey") == "low"


def test_a_seat_is_asked_for_on_the_body_that_the_paragraph_sets_up(own: Path) -> None:
    own.write_text(OWN.replace('"structural"', '"seat"\nbodies = ["Beirat"]'), encoding="utf-8")
    assert states(place("j s"), own)[0] == ("recorded", "s", "name")
    assert states(place(seat("s", "beirat")), own)[0] == ("cooperating", "s", "body")
    assert states(place(seat("s", "runde")), own)[0] == ("recorded", "s", "name")
    own.write_text(own.read_text(encoding="utf-8").replace('["Beirat"]', '["Ausschuss"]'), encoding="utf-8")
    assert [finding.code for finding in told(place("j s"), own)] == ["law_list_no_body"]


@pytest.mark.parametrize(
    ("date", "words"), [(None, "nicht angegeben"), ("2012", "liegt vor dem frühesten Wortlaut, der diesem Programm")]
)
def test_a_network_of_another_time_gets_no_list_and_is_told_why(own: Path, date: str | None, words: str) -> None:
    [finding] = told(place(date=date), own)
    assert finding.code == "law_list_untimely"
    assert words in finding.sentence("reason", "de")
    assert told(place(date=date), own, date="15.03.2021")[0].code == "law_list_recorded"
    with pytest.raises(NetworkError, match="not applied"):
        law_list_table(place(date=date), own)
    assert len(law_list_table(place(date=date), own, date="2021")) == 3


def test_no_law_list_is_applied_unasked_nor_where_nobody_is_bound(own: Path) -> None:
    assert not [f for f in find_gaps(place()) if f.code.startswith("law_list")]
    [finding] = told(net_of("a b", ["a b"], date="2020"), own)
    assert finding.code == "law_list_unbound"


def test_many_absent_entries_are_told_once() -> None:
    net = net_of([{"id": "j", "name": "Jugendamt", "remit": "Jugendhilfe"}, {"id": "b"}], ["j b"], date="2024")
    [finding] = [f for f in find_gaps(net, law_lists=["sgb8_81"]) if f.code == "law_list_absent"]
    assert len({actor.id for actor in finding.absent}) > 13
    assert "Mehrgenerationenhäuser (Nr.\N{NO-BREAK SPACE}13)" in finding.sentence("reason", "de")


def optionskreis() -> Network:
    """A district that runs the Jobcenter itself."""
    actors = [
        {"id": "kjc", "name": "Kommunales Jobcenter Musterland", "form": "office"},
        {"id": "sgb12", "name": "Sachgebiet Grundsicherung im Alter und bei Erwerbsminderung", "form": "office"},
        {"id": "arge", "name": "ARGE Wohlfahrt", "sector": "welfare"},
        {"id": "khw", "name": "Kreis-Handwerkerschaft Musterland", "sector": "economy"},
        {"id": "kja", "name": "Kreisjugendamt Musterland", "form": "office"},
        {"id": "liga", "name": "Wohlfahrtsverbände", "aliases": "Kreis-Liga", "sector": "welfare"},
    ]
    return net_of(actors, ["kjc arge", "kjc khw", "kja liga"], date="2024")


def test_a_district_with_a_jobcenter_of_its_own_is_bound_by_section_18() -> None:
    found = [f for f in find_gaps(optionskreis(), law_lists="sgb2_18") if f.code == "law_list_cooperating"]
    assert "Kommunales Jobcenter Musterland" in found[0].sentence("reason", "de")
    assert "Sachgebiet" not in str(found[0].values["bound"])
    table = law_list_table(optionskreis(), "sgb2_18")
    rows = zip(table["entry"], table["actors"], strict=True)
    covering = {entry: actors.split("; ") for entry, actors in rows if actors}
    [professional] = [actors for entry, actors in covering.items() if "berufsständisch" in entry]
    assert professional == ["khw"]
    municipal = [actor for entry, actors in covering.items() if "Kreise" in entry for actor in actors]
    assert not {"khw", "liga"} & set(municipal)


def test_a_kreisjugendamt_is_bound_by_section_81() -> None:
    found = [f for f in find_gaps(optionskreis(), law_lists="sgb8_81") if f.code.startswith("law_list")]
    assert "law_list_unbound" not in {finding.code for finding in found}


def test_a_landkreis_is_a_benefit_body() -> None:
    actors = [{"id": "l", "name": "Landkreis Musterland", "kind": "Landkreis"}, {"id": "g", "name": "Jobcenter"}]
    table = law_list_table(net_of(actors, ["l g"], date="2024"), "sgb2_18").set_index("number")
    assert table["actors"]["Nr. 1 (1)"] == "l"


def test_a_side_of_a_number_does_not_cover_the_other() -> None:
    actors = [{"id": "u", "name": "Unternehmerverband Muster"}, {"id": "g", "name": "Jobcenter"}]
    table = law_list_table(net_of(actors, ["u g"], date="2024"), "sgb2_18").set_index("number")
    assert table.loc["Nr. 2 (1)", "status"] == "cooperating"
    assert table.loc["Nr. 2 (2)", "status"] == "absent"


def test_who_is_expected_and_named_in_a_list_is_absent_once(own: Path) -> None:
    """A name of the entry is that of the expected actor; another one stands by the words of the list."""
    net = net_of("a", expected=[{"kind": "actor", "actor": "Vereine am Ort", "basis": "Plan"}])
    expected, *listed = [
        actor.id
        for finding in find_gaps(place(("j s", {})).with_tables(expected=net.expected), law_lists=[own])
        for actor in finding.absent
        if finding.code in ("absent_actor", "law_list_absent")
    ]
    assert (expected, listed) == ("Vereine am Ort", ["Polizei"])
    assert expected not in listed


def test_a_parish_is_no_municipality() -> None:
    actors = [{"id": "jc", "name": "Jobcenter"}, {"id": "g", "name": "Gemeinde St. Anna"}]
    ties = ["jc g"]
    parish = net_of([actors[0], {**actors[1], "sector": "church"}], ties, date="2025")
    town = net_of([actors[0], {**actors[1], "sector": "administration"}], ties, date="2025")
    status = [law_list_table(net, "sgb2_18").loc[0, "status"] for net in (parish, town)]
    assert status == ["absent", "cooperating"]


@pytest.mark.parametrize(
    ("purpose", "status"), [("Frühe Hilfen", "cooperating"), ("Fragen früherer Jahre", "recorded")]
)
def test_several_words_that_tell_of_a_duty_are_looked_for_together(purpose: str, status: str) -> None:
    actors = [
        {"id": "j", "name": "Jugendamt"},
        {"id": "p", "name": "Polizei", "sector": "administration"},
        {"id": "b", "name": "Kreis", "form": "body", "purpose": purpose},
    ]
    seats = [(f"{actor} b", {"relation": "representation"}) for actor in "jp"]
    table = law_list_table(net_of(actors, seats, date="2025"), "kkg_3", lang="de").set_index("entry")
    assert table.loc["Polizei", "status"] == status


def test_the_pairs_of_musterkreis_that_sit_together_are_told_with_their_body() -> None:
    found = [f for f in find_gaps(example("musterkreis")) if f.code == "expected_in_body"]
    pairs = {(f.about[:2], f.about[2:]) for f in found}
    assert {
        (("jobcenter", "schulamt"), ("ak_jugend_beruf",)),
        (("jugendamt", "suchtberatung"), ("netzwerk_fruehe_hilfen",)),
        (("jugendamt", "frauenhaus"), ("netzwerk_fruehe_hilfen",)),
    } <= pairs
    assert {ends for ends, _ in pairs} >= {("jobcenter", "berufsschule"), ("jugendamt", "agentur")}


def test_no_finding_of_musterkreis_is_high_by_the_name_of_a_law() -> None:
    lists = ("sgb2_18", "sgb8_81")
    assert not [
        f for f in find_gaps(example("musterkreis"), law_lists=lists) if f.basis_kind == "law" and f.severity == "high"
    ]


def test_who_is_no_longer_there_is_no_partner_of_a_law_list() -> None:
    actors = [{"id": "j", "name": "Jugendamt", "remit": "Jugendhilfe"}, {"id": "p", "name": "Polizei"}]
    for state, status in (("existing", "recorded"), ("ended", "absent")):
        net = net_of([actors[0], {**actors[1], "state": state}], date="2025")
        table = law_list_table(net, "sgb8_81").set_index("number")
        assert table.at["Nr. 10 (1)", "status"] == status


@pytest.mark.parametrize(
    ("asks", "shown"),
    [('"cooperation"', "shown_cooperation"), ('"seat"\nbodies = ["Runde"]', "shown_seat")],
)
def test_what_a_list_asks_for_is_what_the_records_are_searched_for(own: Path, asks: str, shown: str) -> None:
    own.write_text(OWN.replace('"structural"', asks), encoding="utf-8")
    findings = told(place("j s", seat("s", "runde")), own)
    assert [finding.values["shown"] for finding in findings] == [Phrase(shown)] * len(findings) != []


def test_who_is_bound_does_not_cooperate_with_itself(own: Path) -> None:
    own.write_text(OWN.replace('["Polizei"]', '["Jugendamt"]'), encoding="utf-8")
    assert states(place(seat("j", "runde")), own)[2] == ("recorded", "j", "name")


@pytest.mark.parametrize(
    ("net", "asks", "code"),
    [
        (net_of("a b", date="2020"), '"structural"', "law_list_unbound"),
        (net_of("a b"), '"structural"', "law_list_untimely"),
        (place("j s"), '"seat"\nbodies = ["Ausschuss"]', "law_list_no_body"),
    ],
    ids=["unbound", "untimely", "no body"],
)
def test_a_list_that_cannot_be_applied_is_told_with_its_name(own: Path, net: Network, asks: str, code: str) -> None:
    own.write_text(OWN.replace('"structural"', asks), encoding="utf-8")
    [finding] = find_law_list_gaps(net, own)
    assert (finding.code, finding.severity, finding.support) == (code, "low", ("liste",))
    assert finding.values["paragraph"] == "§ 81 SGB VIII"


@pytest.mark.parametrize(("partners", "findings"), [(1, [1]), (5, [1] * 5), (6, [6])])
def test_up_to_five_absent_partners_are_told_one_by_one(own: Path, partners: int, findings: list[int]) -> None:
    entry = OWN[OWN.index("[[entry]]") :].split("[[entry]]")[1]
    entries = [f"[[entry]]{entry.replace('Schul', f'Zirkus {k}. Platz')}" for k in range(partners)]
    own.write_text(OWN[: OWN.index("[[entry]]")] + "".join(entries), encoding="utf-8")
    told_of = list(find_law_list_gaps(place(evidence="survey"), own))
    assert [finding.values["n"] for finding in told_of] == findings
    assert {(finding.code, finding.severity, finding.values["all"]) for finding in told_of} == {
        ("law_list_absent", "medium", partners)
    }


def test_in_a_survey_only_what_is_not_shown_weighs(own: Path) -> None:
    weights = {finding.code: finding.severity for finding in find_law_list_gaps(place("j s", evidence="survey"), own)}
    assert weights == {"law_list_cooperating": "low", "law_list_recorded": "medium", "law_list_absent": "medium"}
