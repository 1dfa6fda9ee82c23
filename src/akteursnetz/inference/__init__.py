"""Is it more than chance? Tests of networks, each with its null model, its question and its limits said.

`test` answers for any measure of a network; `qap` and `mrqap` for ties that go together; `vertex_bootstrap` for
precision; the differences of two networks are in `difference`, claims about classes of networks in `classes`. Every
test gives a `TestResult`.
"""

from akteursnetz.inference.bootstrap import jackknife, vertex_bootstrap
from akteursnetz.inference.calls import entries_test, group_shares_test, test
from akteursnetz.inference.classes import class_difference
from akteursnetz.inference.conditional import conditional, homophily
from akteursnetz.inference.difference import bootstrap_difference, cug_difference, pooled_difference
from akteursnetz.inference.mrqap import Regression, mrqap
from akteursnetz.inference.qap import qap
from akteursnetz.inference.results import TestResult, holm
from akteursnetz.inference.statistics import STATISTICS, stack_statistics
from akteursnetz.inference.tables import codes, distance, effect, same
from akteursnetz.inference.twomode import shared_columns

__all__ = [
    "STATISTICS",
    "Regression",
    "TestResult",
    "bootstrap_difference",
    "class_difference",
    "codes",
    "conditional",
    "cug_difference",
    "distance",
    "effect",
    "entries_test",
    "group_shares_test",
    "holm",
    "homophily",
    "jackknife",
    "mrqap",
    "pooled_difference",
    "qap",
    "same",
    "shared_columns",
    "stack_statistics",
    "test",
    "vertex_bootstrap",
]
