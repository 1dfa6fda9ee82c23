"""What the names of bodies say of their remits: 112 names with the right answer, most of them of real bodies.

`whence` is where a real body's name was read, mostly its own site; the others are made up.
"""

import pytest

from akteursnetz.knowledge.dictionary import means, read_off, same_remit
from akteursnetz.knowledge.remits import speaks_of

MADE_UP = "made up"
BOOK_II, BOOK_XII = "Grundsicherung für Arbeitsuchende", "Sozialhilfe"
YOUTH, WORK, HEALTH = "Jugendhilfe", "Arbeitsförderung", "Öffentlicher Gesundheitsdienst"
SCHOOLS, SCHOOL_SITES = "Schulaufsicht", "Schulträgerschaft"
FOREIGNERS, FAMILY = "Aufenthaltsrecht", "Familiensachen"
NOTHING: tuple[str, ...] = ()

NAMES: list[tuple[str, tuple[str, ...], str]] = [
    # Grundsicherung für Arbeitsuchende, in every legal form
    ("Kommunales Jobcenter Wiesbaden", (BOOK_II,), "wiesbaden.de"),
    ("kommunales Jobcenter Solingen", (BOOK_II,), "a provider's list of job centres, pulsarmed.de"),
    ("Jobcenter Aruso Erding", (BOOK_II,), "a provider's list of job centres, pulsarmed.de"),
    ("Kommunales Jobcenter Lahn-Dill", (BOOK_II,), "kommunale-jobcenter-hessen.de"),
    ("Pro Arbeit - Kreis Offenbach - (AöR) Kommunales Jobcenter", (BOOK_II,), "proarbeit-kreis-of.de"),
    ("Magistrat Sozialleistungs- und Jobcenter Wiesbaden", (BOOK_II,), "a list of payers of care"),
    ("Jobcenter Landkreis Rotenburg (Wümme) (Zugelassener kommunaler Träger)", (BOOK_II,), "a list of job centres"),
    ("Jena Stadt (jenarbeit) (Zugelassener kommunaler Träger)", (BOOK_II,), "a list of job centres"),
    ("ARGE in der StädteRegion Aachen", (BOOK_II,), "jobcenter-staedteregion-aachen.de"),
    ("ARGE Kreis Aachen", (BOOK_II,), "jobcenter-staedteregion-aachen.de"),
    (
        "Arbeitsgemeinschaft für die Grundsicherung Arbeitsuchender in der StädteRegion Aachen",
        (BOOK_II,),
        "jobcenter-staedteregion-aachen.de",
    ),
    ("Arbeitsgemeinschaft Grundsicherung (ARGE) Kaufbeuren", (BOOK_II,), "all-in.de, 2010"),
    ("ARGE Arbeitsagentur-Landkreis Bamberg", (BOOK_II,), "wiesentbote.de, 2010"),
    ("Kreisjobcenter Musterkreis", (BOOK_II,), MADE_UP),
    ("Job-Center Musterstadt", (BOOK_II,), MADE_UP),
    ("Job Center", (BOOK_II,), MADE_UP),
    ("jobcenter Dortmund", (BOOK_II,), MADE_UP),
    ("ARGE SGB II Musterstadt", (BOOK_II,), MADE_UP),
    ("Optionskommune", (BOOK_II,), MADE_UP),
    ("gemeinsame Einrichtung", (BOOK_II,), "the term of § 44b SGB II"),
    ("gE", (BOOK_II,), "the usual abbreviation"),
    ("Grundsicherungsamt", (BOOK_II,), "Landkreis Eichsfeld, a zugelassener kommunaler Träger"),
    ("Landkreis Eichsfeld – Kommunales Jobcenter", (BOOK_II,), MADE_UP),
    # ARGE is short for any Arbeitsgemeinschaft
    ("ARGE Freie Wohlfahrtsverbände", NOTHING, "brk-muenchen.de"),
    ("ARGE FREIE WM-SOG", NOTHING, "the Arbeitsgemeinschaft of welfare associations in Weilheim-Schongau"),
    ("Arbeitsgemeinschaft der Wohlfahrtsverbände (Arge) im Landkreis Freising", NOTHING, "sueddeutsche.de, 2015"),
    ("Arbeitsgemeinschaft der Wohlfahrtsverbände Koblenz", NOTHING, "drk-mittelrhein.de"),
    ("ARGE Wohlfahrt", NOTHING, MADE_UP),
    ("ARGE Jugendsozialarbeit", NOTHING, MADE_UP),
    ("Gemeinsame Einrichtung der Tarifvertragsparteien", NOTHING, "the term of § 4 TVG"),
    ("GE Musterwerke", NOTHING, MADE_UP),
    # Beside a body, not the body
    ("Jobcenter-Beirat", NOTHING, "l-iz.de on Leipzig, 2013"),
    ("Beirat des Jobcenters", NOTHING, MADE_UP),
    ("Örtlicher Beirat (Jobcenter)", NOTHING, MADE_UP),
    ("Jobcenter Musterstadt, Personalrat", NOTHING, MADE_UP),
    ("Stadt Musterstadt Beirat Jobcenter", NOTHING, MADE_UP),
    ("Jugendberufsagentur (Jobcenter, Agentur für Arbeit, Jugendamt)", NOTHING, MADE_UP),
    ("Stuttgarter Arbeitsbündnis Jugend und Beruf", NOTHING, "its poster of July 2025"),
    ("Förderverein für Jugendhilfe (FörJu e.V.)", NOTHING, "kamen.de"),
    ("Förderverein des Jugendamts", NOTHING, MADE_UP),
    ("Jugendamtselternbeirat", NOTHING, "dinslaken.de"),
    ("Jugendamts-Elternbeirat", NOTHING, "rp-online.de on Grevenbroich, 2019"),
    ("Leiter Jugendamt", NOTHING, MADE_UP),
    ("ehemaliges Jugendamt", NOTHING, MADE_UP),
    ("Liga der Freien Wohlfahrtspflege in der Region Kassel", NOTHING, "ekkw.de"),
    # Sozialhilfe, and which Grundsicherung
    ("Bezirksamt Mitte von Berlin – Amt für Soziales", (BOOK_XII,), "the form of Berlin's districts"),
    ("Amt für Soziales Hofheim am Taunus", (BOOK_XII,), "a list of payers of care"),
    ("Amt für Soziales und Wohnen Bonn", (BOOK_XII,), "a list of payers of care"),
    ("Amt für Teilhabe und Soziales Oldenburg", (BOOK_XII,), "a list of payers of care"),
    ("Fachamt Grundsicherung und Soziales Hamburg", (BOOK_XII,), "a list of payers of care"),
    (
        "Landeshauptstadt Dresden Sozialamt Abteilung Soziale Leistungen SG Sozialleistungen Ost",
        (BOOK_XII,),
        "a list of payers of care",
    ),
    ("Sozialamt Landkreis Nordwestmecklenburg", (BOOK_XII,), "a list of payers of care"),
    ("Referat Soziales", (BOOK_XII,), "gelsenkirchen.de"),
    ("Fachdienst „Soziale Leistungen“", (BOOK_XII,), "fuldaer-nachrichten.de on the Landkreis Fulda"),
    ("Kreis-Fachdienst Soziales", (BOOK_XII,), "abendblatt.de on the Kreis Pinneberg"),
    ("Kreissozialamt Merzig-Wadern", (BOOK_XII,), "the applications at merzig-wadern.de"),
    ("Grundsicherung im Alter und bei Erwerbsminderung", (BOOK_XII,), "a service at gelsenkirchen.de"),
    ("Sachgebiet Grundsicherung im Alter und bei Erwerbsminderung (SGB XII)", (BOOK_XII,), MADE_UP),
    ("Amt für Wohnen und Grundsicherung", NOTHING, "a list of payers of care; of which book it does not say"),
    ("Bezirksamt Wandsbek Soziales Dienstleistungszentrum Rahlstedt", NOTHING, "a list of payers of care"),
    ("Main-Kinzig-Kreis Amt für soziale Förderung und Teilhabe", NOTHING, "a list of payers of care"),
    ("Sozialrathaus Dornbusch", NOTHING, "a list of payers of care"),
    ("Amt für Soziale Dienste", NOTHING, "amtfuersozialedienste.bremen.de: both offices in one, the name does not say"),
    ("Landeshauptstadt Saarbrücken, Amt für soziale Angelegenheiten – Wohngeld", NOTHING, "a letterhead"),
    ("Niedersächsisches Landesamt für Soziales, Jugend und Familie", NOTHING, "an imprint: the state's, no town's"),
    ("Fachstelle Soziales Lernen", NOTHING, MADE_UP),
    # Jugendhilfe: the public body
    ("Kreisjugendamt Saarlouis", (YOUTH,), "a letterhead of kreis-saarlouis.de"),
    ("Kreisjugendamt Steinfurt", (YOUTH,), "an imprint"),
    ("Stadtjugendamt München", (YOUTH,), "muenchen.de"),
    ("Amt für Jugend und Familie", (YOUTH,), "donau-ries.de"),
    ("Amt für Familien und Jugend", (YOUTH,), "ostprignitz-ruppin.de"),
    ("Fachbereich Kinder, Jugend und Familie (51)", (YOUTH,), "moenchengladbach.de"),
    ("Stadt Gütersloh, Fachbereich Jugend und Bildung", (YOUTH,), "a school's imprint"),
    ("Sachgebiet 24 - Kreisjugendamt", (YOUTH,), "an organisation chart"),
    ("Landkreis Eichsfeld, Jugendamt", (YOUTH,), MADE_UP),
    ("Kreisverwaltung Musterkreis – Jugendamt", (YOUTH,), MADE_UP),
    ("Der Kreisausschuss des Musterkreises – Jugendamt", (YOUTH,), MADE_UP),
    ("Kreis Muster Jugendamt", (YOUTH,), MADE_UP),
    ("Jugendamt der Stadt Musterstadt", (YOUTH,), MADE_UP),
    ("Amt 51 (Jugend)", (YOUTH,), MADE_UP),
    ("Jugendämter im Musterkreis", (YOUTH,), MADE_UP),
    ("Landesjugendamt", NOTHING, "§ 69 (3) SGB VIII: of the überörtlicher Träger"),
    ("Jugendhilfe Musterstadt gGmbH", NOTHING, MADE_UP),
    ("Caritasverband Musterstadt e. V., Fachdienst Jugend und Familie", NOTHING, MADE_UP),
    ("Amt für Jugendarbeit", NOTHING, MADE_UP),
    # Two or three remits in one name
    ("Fachbereich Jugend und Soziales der Stadt Hagen", (YOUTH, BOOK_XII), "a guide to its services"),
    ("Stadt Frankfurt am Main Jugend- und Sozialamt", (YOUTH, BOOK_XII), "a list of payers of care"),
    (
        "Hanse- und Universitätsstadt Rostock, Amt für Jugend, Soziales und Asyl – Wohngeld",
        (YOUTH, BOOK_XII),
        "a letterhead",
    ),
    ("Abteilung 2 - Jugend, Familie, Soziales", (YOUTH, BOOK_XII), "an organisation chart"),
    ("Dezernat Gesundheit und Soziales", (HEALTH, BOOK_XII), "ostprignitz-ruppin.de"),
    ("Jobcenter und Sozialamt", (BOOK_II, BOOK_XII), MADE_UP),
    ("Jugend-, Sozial- und Gesundheitsamt", (YOUTH, BOOK_XII, HEALTH), MADE_UP),
    # Schools: the supervision is the state's, buildings and offices are the Schulträger's
    ("Staatliches Schulamt Brandenburg an der Havel", (SCHOOLS,), "a letterhead"),
    ("Staatliche Schulämter im Landkreis Unterallgäu und in der Stadt Memmingen", (SCHOOLS,), "a letterhead"),
    ("Schulamt für die Stadt Köln", (SCHOOLS,), "a list of authorities"),
    ("Schulamt des Rhein-Sieg-Kreises als untere Schulaufsichtsbehörde", (SCHOOLS,), "much.de"),
    ("Schulamt (Schulaufsicht und Beratung)", (SCHOOLS,), "dithmarschen.de"),
    ("Bezirksregierung Köln Abteilung 4 – Schulen", (SCHOOLS,), "much.de"),
    ("Regionales Landesamt für Schule und Bildung Hannover", (SCHOOLS,), "the order that founded it, 2020"),
    ("Niedersächsische Landesschulbehörde", (SCHOOLS,), "oldenburg.de"),
    ("Untere Schulaufsicht", (SCHOOLS,), MADE_UP),
    ("Stadt Essen - Schulverwaltungsamt -", (SCHOOL_SITES,), "a list of posts advertised"),
    ("Stadtschulamt", (SCHOOL_SITES,), "Frankfurt am Main"),
    ("Schulamt", NOTHING, "bonn.de: town's office and state's supervision in one"),
    ("Schulamt der Stadt Essen", NOTHING, "an imprint; the same office as the Schulverwaltungsamt"),
    ("Bezirksregierung Musterstadt", NOTHING, "an authority of many remits"),
    # Health, work, foreigners, courts
    ("Fachbereich Gesundheit", (HEALTH,), "landkreis-sigmaringen.de"),
    ("Untere Gesundheitsbehörde", (HEALTH,), "kommunalwiki.boell.de on Stuttgart, Mannheim, Heilbronn"),
    ("Kreisgesundheitsamt", (HEALTH,), MADE_UP),
    ("Amt für Gesundheit", (HEALTH,), MADE_UP),
    ("Fachbereich Gesundheit der Hochschule Musterstadt", NOTHING, MADE_UP),
    ("Bundesagentur für Arbeit", (WORK,), "§ 367 SGB III"),
    ("Agentur für Arbeit Stuttgart", (WORK,), "a poster of July 2025"),
    ("Regionaldirektion Sachsen-Anhalt-Thüringen", (WORK,), "arbeitsagentur.de"),
    ("Regionaldirektion Nord der AOK", NOTHING, MADE_UP),
    ("Ausländerbehörde und Standesamtsaufsicht", (FOREIGNERS,), "kreis-oh.de"),
    ("Fachdienst Ausländer- und Asylangelegenheiten", (FOREIGNERS,), "segeberg.de"),
    ("Amt für Migration und Integration", NOTHING, "trier-saarburg.de; elsewhere no Ausländerbehörde"),
    ("Amtsgericht Neustadt a. d. Muster, Familiengericht", (FAMILY,), MADE_UP),
    # Words that only begin like another
    ("Kreishandwerkerschaft Altötting-Mühldorf", NOTHING, "ovb-heimatzeitungen.de, 2024"),
    ("Kreis-Handwerkerschaft", NOTHING, MADE_UP),
    ("Kreis-Liga", NOTHING, MADE_UP),
]


@pytest.mark.parametrize(("name", "remits", "whence"), NAMES, ids=[name for name, _, _ in NAMES])
def test_a_name_says_its_remits_and_no_others(name: str, remits: tuple[str, ...], whence: str) -> None:
    assert sorted(read_off(name)) == sorted(remits), whence


def test_the_table_holds_enough_names_of_real_bodies() -> None:
    names = [name for name, _, _ in NAMES]
    assert len(names) == len(set(names)) >= 80
    assert sum(whence != MADE_UP for _, _, whence in NAMES) >= 40


@pytest.mark.parametrize(
    ("phrase", "remits"),
    [
        ("Grundsicherung", (BOOK_II,)),
        ("Leistungen nach dem SGB II", (BOOK_II,)),
        ("Grundsicherung im Alter", (BOOK_XII,)),
        ("Grundsicherung (SGB XII)", (BOOK_XII,)),
        ("Grundsicherung für Arbeitsuchende und Grundsicherung im Alter", (BOOK_II, BOOK_XII)),
        ("Kinder- und Jugendhilfe", (YOUTH,)),
        ("Öffentliche Jugendhilfe", (YOUTH,)),
        ("ÖGD", (HEALTH,)),
        ("Äußere Schulangelegenheiten", (SCHOOL_SITES,)),
        ("Beratung zur Grundsicherung", NOTHING),
        ("Arbeitsmarktpolitik", NOTHING),
        ("Soziales", NOTHING),
        ("Schulverwaltung", NOTHING),
    ],
)
def test_a_recorded_remit_is_known_by_the_words_of_the_work(phrase: str, remits: tuple[str, ...]) -> None:
    assert same_remit(phrase) == remits


@pytest.mark.parametrize(
    ("name", "phrase", "meant"),
    [
        ("ARGE Dortmund", "ARGE", True),
        ("Kommunales Jobcenter", "Jobcenter", True),
        ("Kreisjugendamt", "Jugendamt", True),
        ("Schul- und Kulturamt", "Schulamt", True),
        ("Landkreis Eichsfeld, Jugendamt", "Jugendamt", True),
        ("Landkreis Eichsfeld", "Kreis", False),
        ("Kreis-Liga", "Kreis", False),
        ("Kreis-Handwerkerschaft", "Kreis", False),
        ("Kreishandwerkerschaft", "Kreis", False),
        ("Beirat des Jobcenters", "Jobcenter", False),
        ("Beirat des Jobcenters", "Beirat", True),
        ("Jobcenter Musterstadt, Beirat", "Beirat", True),
        ("Jobcenter Musterstadt, Beirat", "Jobcenter", False),
        ("Grundschule Nord Förderverein", "Grundschule", False),
        ("Evangelische Gemeinde", "Gemeinde", False),
        ("Soziale Stadt", "Stadt", False),
        ("Steuerungskreis Übergang Schule–Beruf", "Schule", False),
        ("Jobcenter", "", False),
    ],
)
def test_a_name_means_what_it_begins_with(name: str, phrase: str, meant: bool) -> None:
    assert means(name, phrase) is meant


@pytest.mark.parametrize(
    ("words", "phrase", "spoken_of"),
    [
        ("Beirat der ARGE", "arge", True),
        ("Projekt Urban-II", "Urban II", True),
        ("Kinder- und Jugendhilfe", "Kinderhilfe", True),
        ("Abstimmung mit der Kreis-Liga", "Kreis", False),
        ("Grundsicherungsamt", "Sicherung", False),
        ("Frühe Hilfen abstimmen", "Hilfen früh", False),
        ("", "ARGE", False),
        ("ARGE", "", False),
    ],
)
def test_words_are_whole_and_a_hyphenated_one_is_one(words: str, phrase: str, spoken_of: bool) -> None:
    assert speaks_of(words, phrase) is spoken_of
