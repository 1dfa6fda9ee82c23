import datetime as dt

import pytest

from akteursnetz.records.dates import date_of, interval
from akteursnetz.records.misread import MisreadError
from akteursnetz.records.numbers import number_of
from akteursnetz.records.raw import guard, unguard


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1,5", 1.5),
        ("1.5", 1.5),
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("0,125", 0.125),
        ("-3", -3),
        ("12 500", 12500),
        (7, 7),
    ],
)
def test_numbers(written: object, value: float) -> None:
    assert number_of(written) == value


@pytest.mark.parametrize("written", ["1.234", "1,234", "-12.500"])
def test_what_may_be_thousands_is_refused(written: str) -> None:
    with pytest.raises(MisreadError) as caught:
        number_of(written)
    assert caught.value.code == "ambiguous_number"


@pytest.mark.parametrize("written", ["", "x", "1.2.3", "1,2,3", "01067", "inf", "nan", "1e400", -float("inf"), True])
def test_what_is_no_number(written: object) -> None:
    with pytest.raises(MisreadError) as caught:
        number_of(written)
    assert caught.value.code == "not_number"


@pytest.mark.parametrize("written", ["2007-13", "29.02.2007", "07", "2007/03", "2007-3", "März", "2007-03-15T10:00"])
def test_what_is_no_date(written: str) -> None:
    with pytest.raises(MisreadError, match="not_date"):
        date_of(written)


def test_a_date_from_a_workbook_is_a_day() -> None:
    assert date_of(dt.datetime(2008, 2, 29)) == "2008-02-29"
    assert interval("2008-12") == (dt.date(2008, 12, 1), dt.date(2008, 12, 31))


@pytest.mark.parametrize("text", ["=1+1", "'=1", "''@x", "'n Abend", "-", "+49", "\tx", "＝x", "' -x", "Amt", ""])
def test_guarded_texts_come_back(text: str) -> None:
    assert unguard(guard(text)) == text
    assert not guard(text).startswith(("=", "+", "-", "@", "\t"))
