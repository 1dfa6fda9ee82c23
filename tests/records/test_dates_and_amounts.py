"""Dates and amounts as offices write them: what is clear is read, what can mean two things is refused."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from akteursnetz.errors import RecordError
from akteursnetz.knowledge.sources import telling
from akteursnetz.network import read
from akteursnetz.records.dates import date_of
from akteursnetz.records.misread import MisreadError
from akteursnetz.records.numbers import amount_of

Folder = Callable[..., Path]

DATES: list[tuple[object, str]] = [
    ("2007", "2007"),
    (2007, "2007"),
    (2007.0, "2007"),
    ("2006", "2006"),
    ("2007-03", "2007-03"),
    ("2006-05", "2006-05"),
    ("2007-03-15", "2007-03-15"),
    ("2007-03-15 00:00:00", "2007-03-15"),
    (dt.date(2007, 3, 15), "2007-03-15"),
    (dt.datetime(2007, 3, 15, 12), "2007-03-15"),
    ("15.03.2007", "2007-03-15"),
    ("15.3.2007", "2007-03-15"),
    ("5. 3. 2007", "2007-03-05"),
    ("1.4.26", "2026-04-01"),
    ("01.04.49", "2049-04-01"),
    ("01.04.50", "1950-04-01"),
    ("1.4.99", "1999-04-01"),
    ("03/2007", "2007-03"),
    ("3/2014", "2014-03"),
    ("03.2007", "2007-03"),
    ("03-2007", "2007-03"),
    ("3 / 2014", "2014-03"),
    ("März 2007", "2007-03"),
    ("Ma\u0308rz 2007", "2007-03"),
    ("Maerz 2007", "2007-03"),
    ("MÄRZ 2007", "2007-03"),
    ("Mrz 2007", "2007-03"),
    ("Mär. 2007", "2007-03"),
    ("Mai 06", "2006-05"),
    ("Mai '06", "2006-05"),
    ("Mai-06", "2006-05"),
    ("Mai 2012", "2012-05"),
    ("Sept. 2010", "2010-09"),
    ("Okt. 2010", "2010-10"),
    ("Dez 98", "1998-12"),
    ("Januar 2001", "2001-01"),
    ("May 2012", "2012-05"),
    ("October, 2012", "2012-10"),
    ("1. April 2026", "2026-04-01"),
    ("1 April 2026", "2026-04-01"),
    ("1.April 2026", "2026-04-01"),
    ("1. Apr. 26", "2026-04-01"),
    ("1st of April 2026", "2026-04-01"),
    ("April 1, 2026", "2026-04-01"),
    ("April 1st, 2026", "2026-04-01"),
    ("Mi, 1. April 2026", "2026-04-01"),
    ("Wednesday 1 April 2026", "2026-04-01"),
    ("15/03/2007", "2007-03-15"),
    ("03/15/2007", "2007-03-15"),
    ("15-03-2007", "2007-03-15"),
    ("04/04/2007", "2007-04-04"),
    ("29.02.2008", "2008-02-29"),
    ("seit 2005", "2005"),
    ("Seit: 03/2007", "2007-03"),
    ("ab März 2007", "2007-03"),
    ("since May 2012", "2012-05"),
    ("vom 1.4.2026", "2026-04-01"),
    ("seit  1. April 2026", "2026-04-01"),
]
NO_DATES = [
    "", "x", "07", "'07", "5", "39052", 39052, 3.2014, True, "2007-13", "2007-02-30", "29.02.2007", "31.04.2007",
    "2007/08", "2007-3", "2007-03-15T10:00", "Q1 2007", "1. Quartal 2007", "Frühjahr 2007", "Anfang 2005", "ca. 2005",
    "um 2005", "vor 2005", "2005-2010", "2005 – 2010", "2005/06", "1990er", "Mai", "1. April", "06-Mai", "2007?",
    "0000", "32.01.2007", "bis 2005", "Juli/August 2007", "Foo 2007", "2007 März 15", "heute", "1.4.2026 oder später",
]  # fmt: skip


@pytest.mark.parametrize(("written", "iso"), DATES, ids=repr)
def test_dates_as_offices_write_them(written: object, iso: str) -> None:
    assert date_of(written, "since", short=True) == iso


@pytest.mark.parametrize("written", NO_DATES, ids=repr)
def test_what_is_no_date_or_no_clear_one(written: object) -> None:
    with pytest.raises(MisreadError) as caught:
        date_of(written, "since", short=True)
    assert caught.value.code == "not_date"


@pytest.mark.parametrize("written", ["01/04/2026", "1-4-2026", "12/11/2010"])
def test_day_and_month_that_may_change_places_are_refused(written: str) -> None:
    with pytest.raises(MisreadError) as caught:
        date_of(written)
    assert caught.value.code == "ambiguous_date"


@pytest.mark.parametrize(
    ("column", "written"), [("until", "bis 2010"), ("valid_from", "gültig ab 2010"), ("date", "Stand: 2010")]
)
def test_a_column_takes_the_word_that_it_says_already(column: str, written: str) -> None:
    assert date_of(written, column) == "2010"
    with pytest.raises(MisreadError):
        date_of(written, "since")


def test_a_call_takes_no_year_of_two_digits() -> None:
    with pytest.raises(MisreadError):
        date_of("1.4.26")


def test_the_century_of_a_short_year_is_told(folder: Folder) -> None:
    ties = "Von;Zu;Beziehung;Seit\narge;jugendamt;Kooperation;1.4.26\narge;sozialamt;Kooperation;Mai 98\n"
    net = read(folder(ties__csv=ties))
    assert net.ties["since"].to_list() == ["2026-04-01", "1998-05"]
    assert [(n.code, n.found, n.details["year"]) for n in telling(net)] == [
        ("century", "1.4.26", "2026"),
        ("century", "Mai 98", "1998"),
    ]


AMOUNTS: list[tuple[object, float]] = [
    (12000, 12000),
    (12000.5, 12000.5),
    ("12000", 12000),
    ("12000,50", 12000.5),
    ("12.000,50", 12000.5),
    ("12,000.50", 12000.5),
    ("12.000 €", 12000),
    ("12.000€", 12000),
    ("12.000\u00a0€", 12000),
    ("€12,000", 12000),
    ("€ 12.000", 12000),
    ("12 000 €", 12000),
    ("12'000 EUR", 12000),
    ("EUR 12.000,50", 12000.5),
    ("12.000,50 EUR", 12000.5),
    ("12.000 Euro", 12000),
    ("1 Euro", 1),
    ("12.000,- €", 12000),
    ("12.000,-", 12000),
    ("12.000,– €", 12000),
    ("12,50 €", 12.5),
    ("12 T€", 12000),
    ("12T€", 12000),
    ("12,5 T€", 12500),
    ("12 TEUR", 12000),
    ("12 Tsd. €", 12000),
    ("12 Tsd. Euro", 12000),
    ("12k €", 12000),
    ("1,5 Mio. €", 1.5e6),
    ("1.5 Mio EUR", 1.5e6),
    ("1,5 Millionen Euro", 1.5e6),
    ("€1.5m", 1.5e6),
    ("2 Mrd. €", 2e9),
    ("1.234.567,89 €", 1234567.89),
    ("-500 €", -500),
    ("0 €", 0),
]


@pytest.mark.parametrize(("written", "value"), AMOUNTS, ids=repr)
def test_amounts_as_offices_write_them(written: object, value: float) -> None:
    assert amount_of(written) == value


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("12.000", "ambiguous_number"),
        ("12,000", "ambiguous_number"),
        ("12.500 T€", "ambiguous_number"),
        ("1,234 Mio. €", "ambiguous_number"),
        ("ca. 12.000 €", "not_number"),
        ("12.000 € p. a.", "not_number"),
        ("12.000 DM", "not_number"),
        ("$12,000", "not_number"),
        ("12 T", "not_number"),
        ("12.00.0 €", "not_number"),
        ("10-12 T€", "not_number"),
        ("€", "not_number"),
    ],
)
def test_amounts_that_are_not_clear_are_refused(written: str, code: str) -> None:
    with pytest.raises(MisreadError) as caught:
        amount_of(written)
    assert caught.value.code == code


def test_amounts_are_read_in_their_column_alone(folder: Folder) -> None:
    net = read(
        folder(ties__csv="from;to;relation;amount\narge;jugendamt;funding;12.000 €\narge;sozialamt;funding;12 T€\n")
    )
    assert net.ties["amount"].to_list() == [12000, 12000]
    with pytest.raises(RecordError):
        read(folder(ties__csv="from;to;relation;strength\narge;jugendamt;funding;4 €\n"))
