from dataclasses import replace

import numpy as np
import pytest
from numpy.testing import assert_allclose

from akteursnetz.errors import NetworkError
from akteursnetz.inference import STATISTICS, Results
from akteursnetz.inference.results import Tail, TestResult, holm, result
from akteursnetz.measures import Interval
from akteursnetz.schema import LANGUAGES, Language
from akteursnetz.texts import catalogue

DRAWS = np.array([1.0, 2.0, 3.0, 4.0])


def made(observed: float, *, tail: Tail = "two", seed: int | None = 1, draws: np.ndarray = DRAWS) -> TestResult:
    return result("density", observed, draws, null="U|n,m", seed=seed, tail=tail)


@pytest.mark.parametrize(
    ("tail", "sampled", "enumerated"),
    [("greater", 2 / 5, 1 / 4), ("less", 5 / 5, 4 / 4), ("two", 4 / 5, 2 / 4), ("absolute", 2 / 5, 1 / 4)],
)
def test_p_counts_the_observed_value_once(tail: Tail, sampled: float, enumerated: float) -> None:
    assert made(4, tail=tail).p == sampled
    assert made(4, tail=tail, seed=None).p == enumerated


def test_p_is_never_zero() -> None:
    assert made(9).p == 2 / 5
    assert made(9, tail="greater").p == 1 / 5


# Lancaster 1961, doi:10.1080/01621459.1961.10482105, worked by hand: heads among three tosses, all 8 outcomes counted
HEADS = np.array([0.0, 1, 1, 1, 2, 2, 2, 3])
MIDDLE = {0: 15 / 16, 1: 11 / 16, 2: 5 / 16, 3: 1 / 16}


@pytest.mark.parametrize("heads", MIDDLE)
def test_equal_draws_can_count_half(heads: int) -> None:
    whole = made(heads, tail="greater", seed=None, draws=HEADS)
    assert whole.p == np.mean(heads <= HEADS)
    assert replace(whole, equal="half").p == MIDDLE[heads]


def test_with_half_of_the_equal_draws_p_is_one_half_on_average() -> None:
    p = [replace(made(heads, tail="greater", seed=None, draws=HEADS), equal="half").p for heads in HEADS]
    assert np.mean(p) == 0.5


def test_half_of_the_equal_draws_is_never_nothing() -> None:
    equal, beyond = (replace(made(value, tail="greater"), equal="half") for value in (4, 9))
    assert equal.p == 1.5 / 5
    assert beyond.p == made(9, tail="greater").p == 1 / 5


def test_absolute_ignores_the_sign() -> None:
    assert made(-4, tail="absolute").p == made(4, tail="absolute").p


def test_equal_values_count_as_equal_in_spite_of_rounding() -> None:
    draws = np.array([0.1 + 0.2, 0.3])
    assert made(0.3, tail="greater", seed=None, draws=draws).p == 1
    assert made(0.3, tail="less", seed=None, draws=draws).p == 1


def test_draws_without_a_value_are_left_out_and_counted() -> None:
    test = made(4, tail="greater", draws=np.array([np.nan, 1.0, 5.0]))
    assert (test.undefined, test.replicates, test.expected, test.p) == (1, 3, 3.0, 2 / 3)


def test_an_undefined_value_has_no_p() -> None:
    test = made(float("nan"))
    assert np.isnan(test.p)
    assert "undefined" in test.text("en")


def test_infinite_values_equal_each_other() -> None:
    draws = np.array([np.inf, 1.0, -np.inf, 2.0])
    found = [made(np.inf, tail=tail, seed=None, draws=draws).p for tail in ("greater", "less", "absolute")]
    assert found == [1 / 4, 4 / 4, 2 / 4]
    assert made(-np.inf, tail="less", seed=None, draws=draws).p == 1 / 4
    assert made(2, tail="greater", seed=None, draws=draws).p == 2 / 4
    assert np.isnan(made(np.inf, draws=draws).expected)


def test_a_sentence_tells_all() -> None:
    assert made(4).text("de") == (
        "Dichte: 4,000; im Zufallsvergleich im Mittel 2,500 "
        "(Zufallsnetzwerke mit ebenso vielen Akteuren und verbundenen Paaren); "
        "p = 0,800 (zweiseitig, kleinere Seite verdoppelt, 4 Ziehungen, Startwert 1)"
    )
    assert repr(made(4, seed=None)) == (
        "TestResult(Density: 4.000; by chance 2.500 on average (random networks with as many actors and tied pairs); "
        "p = 0.500 (two-sided, smaller tail doubled, all 4 possibilities counted))"
    )


def test_results_are_a_mapping_of_tests_and_one_table() -> None:
    precise = result("density", 0.5, DRAWS, null="jackknife", seed=None, observed=np.nan, interval=Interval(0.4, 0.6))
    found = Results({"tested": made(4), "precise": precise}, ("measure",))
    assert (list(found), len(found), found["tested"].p) == (["tested", "precise"], 2, 0.8)
    table = found.table
    assert table.index.name == "measure"
    assert table.loc[["tested"], ["estimate", "expected", "p"]].to_numpy().tolist() == [[4, 2.5, 0.8]]
    assert table.loc[["precise"], ["estimate", "lower", "upper"]].to_numpy().tolist() == [[0.5, 0.4, 0.6]]
    assert table.loc["precise", ["expected", "p"]].isna().all()
    assert found.text("en").splitlines() == [found["tested"].text("en"), precise.text("en")]
    assert "tested" in repr(found)
    assert "<td>0.8" in found._repr_html_()


def test_results_of_two_things_have_two_levels_also_where_there_is_none() -> None:
    found = Results({("a", "b"): made(4)}, ("first", "second"))
    assert found.table["estimate"].to_dict() == {("a", "b"): 4}
    assert Results({}, ("first", "second")).table.index.names == ["first", "second"]


def test_a_tail_that_is_none_is_refused() -> None:
    with pytest.raises(NetworkError, match="tail must be one of two, absolute, greater, less; it is 'bigger'"):
        made(4, tail="bigger")  # type: ignore[arg-type]  # what the test is about


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_null_model_has_its_sentence_question_and_limits(lang: Language) -> None:
    for null in catalogue("inference", lang)["null"]:
        test = result("density", 1, DRAWS, null=null, seed=1)
        assert all(len(words) > 20 for words in (test.text(lang), test.asks(lang), test.limits(lang)))
    assert set(STATISTICS) <= set(catalogue("inference", lang)["measure"])


def test_a_small_p_is_not_rounded_to_zero() -> None:
    assert "p = 0.00020" in made(9, tail="greater", draws=np.zeros(4999)).text("en")


def test_holm_gives_the_worked_example() -> None:
    # .0134 * 4, .0134 <= .0287 * 3, then the running maximum: worked by hand from Holm's rule
    assert_allclose(holm([0.0287, 0.0134, 0.4, 0.04]), [0.0861, 0.0536, 0.4, 0.0861])


def test_holm_leaves_undefined_ones_out() -> None:
    assert_allclose(holm([0.02, float("nan"), 0.03]), [0.04, np.nan, 0.04])
