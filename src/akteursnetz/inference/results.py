"""Results of tests: the estimate, the null distribution, and p values by Monte Carlo or by enumeration.

p counts the replicates that are at least as extreme as the observed value. If b of R sampled ones are, the Monte Carlo
p value is (b + 1) / (R + 1), so p is never 0. Where all N arrangements were enumerated, the observed one among them,
p = b / N. The tail "two" doubles the smaller side, "absolute" compares sizes without sign. Replicates without a value
(transitivity where no actor has two partners) are left out and counted.

A number that takes few values often equals its replicates, and a test that counts all of these against a finding is
too conservative. A result with `equal` "half" counts one half of them (mid-p: Lancaster 1961,
doi:10.1080/01621459.1961.10482105). A sampled p is never 0 then either: the observed value itself still counts as one.
"""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal, TypeVar, cast, get_args

import numpy as np
import pandas as pd
from markupsafe import Markup
from numpy.typing import NDArray

from akteursnetz.doors import one_of
from akteursnetz.measures.bounds import Interval
from akteursnetz.schema import Language
from akteursnetz.texts import catalogue, number, text

Tail = Literal["two", "absolute", "greater", "less"]
Equal = Literal["whole", "half"]
Key = TypeVar("Key", bound=Hashable)

#: Values closer than this, relative to their size, count as equal: sums of the same numbers in another order differ.
TOLERANCE = 1e-9
NO_INTERVAL = Interval(float("nan"), float("nan"))


@dataclass(frozen=True, eq=False, repr=False, kw_only=True)
class TestResult:
    """Test result: an estimate, the value compared, and its distribution under a null model.

    `observed` is the value compared with `draws`; it equals `estimate` but for regressions, where a coefficient is
    estimated and its t or signed likelihood root is compared. `null` names the null model, `seed` is None where all
    arrangements were enumerated, `equal` says how draws that equal the observed value count. `unanswered` is the code
    of why the test gives no answer, empty where it does: there is no p then.
    """

    __test__: ClassVar[bool] = False

    name: str
    estimate: float
    observed: float
    draws: NDArray[np.float64]
    null: str
    seed: int | None
    tail: Tail = "two"
    interval: Interval | None = None
    equal: Equal = "whole"
    unanswered: str = ""

    @property
    def exact(self) -> bool:
        """Whether all arrangements were enumerated."""
        return self.seed is None

    @property
    def values(self) -> NDArray[np.float64]:
        """Draws that are not NaN."""
        return self.draws[~np.isnan(self.draws)]

    @property
    def replicates(self) -> int:
        """Number of draws, undefined ones included."""
        return len(self.draws)

    @property
    def undefined(self) -> int:
        """Number of undefined (NaN) draws."""
        return self.replicates - len(self.values)

    @property
    def expected(self) -> float:
        """Expected value under the null model: the mean of the draws; infinite or NaN where some are infinite."""
        with np.errstate(invalid="ignore"):
            return float(self.values.mean()) if len(self.values) else float("nan")

    @property
    def p_greater(self) -> float:
        """One-sided p value of the upper tail: draws of at least the observed value."""
        return self._share(self.values, self.observed)

    @property
    def p_less(self) -> float:
        """One-sided p value of the lower tail: draws of at most the observed value."""
        return self._share(-self.values, -self.observed)

    @property
    def p(self) -> float:
        """P value by the test's tail: (b + 1) / (R + 1) of sampled, b / N of enumerated draws.

        NaN if undefined or unanswered.
        """
        match self.tail:
            case "greater":
                return self.p_greater
            case "less":
                return self.p_less
            case "absolute":
                return self._share(np.abs(self.values), abs(self.observed))
            case "two":
                return float(np.minimum(1.0, 2 * min(self.p_greater, self.p_less)))

    @property
    def smallest_p(self) -> float:
        """Smallest p value that so many draws can give: 1 / N enumerated, 1 / (R + 1) sampled, doubled if two-sided.

        NaN where there is no p. Two-sided by doubling, 1 / N of one side makes 2 / N: 2 / C(a + b, a) of two classes.
        """
        least = 1 / (len(self.values) + (0 if self.exact else 1)) if np.isfinite(self.p) else float("nan")
        return float(np.minimum(1.0, 2 * least if self.tail == "two" else least))

    def text(self, lang: Language) -> str:
        """Sentence that tells the result in a language."""
        words = catalogue("inference", lang)
        return text(
            f"inference.result.{self._sentence()}",
            lang,
            name=_label(self.name, lang),
            estimate=number(self.estimate, lang, 3),
            interval=self._interval_text(lang),
            observed=number(self.observed, lang, 3),
            expected=number(self.expected, lang, 3),
            p=number(self.p, lang, 3 if self.p >= 0.001 else 5),
            null=words["null"][self.null]["short"],
            tail=words["tail"][self.tail],
            reason=self.reason(lang),
            replicates=self.replicates,
            seed=str(self.seed),
        )

    def reason(self, lang: Language) -> str:
        """Sentence on why the test gives no answer; empty where it does."""
        return text(f"inference.unanswered.{self.unanswered}", lang) if self.unanswered else ""

    def asks(self, lang: Language) -> str:
        """Sentence with the question that the test answers."""
        return text(f"inference.null.{self.null}.asks", lang)

    def limits(self, lang: Language) -> str:
        """Sentence with what may not be concluded from the test."""
        return text(f"inference.null.{self.null}.limits", lang)

    def _sentence(self) -> str:
        if np.isnan(self.estimate):
            return "untestable"
        if self.unanswered:
            return "unanswered"
        if np.isnan(self.observed):
            return "precision" if self.interval else "untested"
        if self.observed != self.estimate:
            return "regression"
        return "enumerated" if self.exact else "sampled"

    def _interval_text(self, lang: Language) -> str:
        if self.interval is None:
            return ""
        lower, upper = (number(end, lang, 3) for end in self.interval)
        return text("inference.result.interval", lang, lower=lower, upper=upper)

    def _share(self, values: NDArray[np.float64], observed: float) -> float:
        """Tail probability: share of values beyond the observed one, equal ones counted whole or half (mid-p)."""
        if np.isnan(observed) or self.unanswered or not len(values):
            return float("nan")
        slack = TOLERANCE * max(1.0, abs(observed)) if np.isfinite(observed) else 0.0
        own = 0 if self.exact else 1
        beyond = np.count_nonzero(values > observed + slack)
        equal = np.count_nonzero(values >= observed - slack) - beyond
        return (beyond + equal * (1.0 if self.equal == "whole" else 0.5) + own) / (len(values) + own)

    def __repr__(self) -> str:
        return f"TestResult({self.text('en')})"

    def _repr_html_(self) -> str:
        numbers = Results({self.name: self}, ("measure",)).table.dropna(axis="columns").rename_axis(None)
        return f"{numbers.to_html()}{Markup('<p>{}</p>').format(self.text('en'))}"


@dataclass(frozen=True, eq=False, repr=False)
class Results(Mapping[Key, TestResult]):
    """Mapping of several test results by name, and all of them as one `table`.

    `levels` are the names of the keys: a measure, an actor, a group, the first and the second of two.

    >>> found = Results({"density": result("density", 0.5, np.ones(9), null="U|n,m", seed=0)}, ("measure",))
    >>> found["density"].estimate, found.table.columns.to_list()
    (0.5, ['estimate', 'lower', 'upper', 'expected', 'p'])
    """

    tests: Mapping[Key, TestResult]
    levels: tuple[str, ...]

    def __getitem__(self, key: Key) -> TestResult:
        return self.tests[key]

    def __iter__(self) -> Iterator[Key]:
        return iter(self.tests)

    def __len__(self) -> int:
        return len(self.tests)

    @property
    def table(self) -> pd.DataFrame:
        """Table of results: `estimate`, `lower` and `upper` (its 95 % interval), `expected` by the null model, and `p`.

        One row a result; NaN where there is no interval, or no null model and so no p.
        """
        rows = [
            (test.estimate, *(test.interval or NO_INTERVAL), test.expected if np.isfinite(test.p) else np.nan, test.p)
            for test in self.tests.values()
        ]
        columns = ["estimate", "lower", "upper", "expected", "p"]
        return pd.DataFrame(rows, self._index(), columns, dtype="float64")

    def text(self, lang: Language) -> str:
        """Sentences that tell the results in a language, one a line."""
        return "\n".join(test.text(lang) for test in self.tests.values())

    def _called(self) -> str:
        """Name of the class of results, which stands before their names."""
        return type(self).__name__

    def _index(self) -> pd.Index:
        if len(self.levels) > 1:
            return pd.MultiIndex.from_tuples(cast("list[tuple[Hashable, ...]]", list(self.tests)), names=self.levels)
        return pd.Index(list(self.tests), name=self.levels[0])

    def __repr__(self) -> str:
        return f"<{self._called()} by {', '.join(self.levels)}: {', '.join(map(str, self.tests))}>"

    def _repr_html_(self) -> str:
        return self.table.to_html(max_rows=60)


def _label(name: str, lang: Language) -> str:
    """Label of a measure where a catalogue has one; else the name itself."""
    own = catalogue("inference", lang)["measure"]
    return str(own.get(name) or catalogue("measures", lang).get(name, {}).get("label", name))


def result(
    name: str,
    estimate: float,
    draws: NDArray[np.floating],
    *,
    null: str,
    seed: int | None,
    tail: Tail = "two",
    observed: float | None = None,
    interval: Interval | None = None,
) -> TestResult:
    """Test result whose estimate is itself compared with the draws, unless another `observed` value is given.

    Raises NetworkError for a tail that is none.
    """
    one_of(tail, get_args(Tail), "tail")
    return TestResult(
        name=name,
        estimate=float(estimate),
        observed=float(estimate if observed is None else observed),
        draws=np.asarray(draws, dtype=np.float64),
        null=null,
        seed=seed,
        tail=tail,
        interval=interval,
    )


def holm(p: NDArray[np.float64] | list[float]) -> NDArray[np.float64]:
    """Holm adjustment of the p values of several tests, which controls the family-wise error rate.

    The i-th smallest of m is multiplied by m - i + 1, and none falls below a smaller one's. Undefined ones stay NaN and
    are not counted among the m. Source: Holm 1979, Scandinavian Journal of Statistics 6: 65-70.

    >>> holm([0.01, 0.04, 0.03]).round(2).tolist()
    [0.03, 0.06, 0.06]
    """
    given = np.asarray(p, dtype=np.float64)
    order = np.argsort(given)[: np.count_nonzero(~np.isnan(given))]
    factors = np.arange(len(order), 0, -1)
    adjusted = np.full(len(given), np.nan)
    adjusted[order] = np.minimum(1.0, np.maximum.accumulate(given[order] * factors))
    return adjusted
