"""Statistical inference for networks: permutation and conditional uniform graph tests, QAP, bootstrap, jackknife.

`conditional_test` tests any measure of a network, `brokerage_test` the roles of brokers; `qap` and `mrqap` the
association of networks; `vertex_bootstrap` gives intervals; the differences of two networks are in `difference`, those
of classes of networks in `classes`. A test gives a `TestResult` with its null model, question and limits; several tests
give `Results`, a `TestResult` each.
"""

from akteursnetz.inference.bootstrap import jackknife, vertex_bootstrap
from akteursnetz.inference.brokerage import brokerage_test
from akteursnetz.inference.calls import conditional_test, entries_test
from akteursnetz.inference.classes import class_difference
from akteursnetz.inference.conditional import conditional, group_shares_test
from akteursnetz.inference.difference import bootstrap_difference, cug_difference, pooled_difference
from akteursnetz.inference.fit import process_fit
from akteursnetz.inference.mrqap import Regression, mrqap
from akteursnetz.inference.qap import qap
from akteursnetz.inference.results import Results, TestResult, holm
from akteursnetz.inference.statistics import STATISTICS, stack_statistics
from akteursnetz.inference.tables import distance, effect, same
from akteursnetz.inference.twomode import shared_columns

__all__ = [
    "STATISTICS",
    "Regression",
    "Results",
    "TestResult",
    "bootstrap_difference",
    "brokerage_test",
    "class_difference",
    "conditional",
    "conditional_test",
    "cug_difference",
    "distance",
    "effect",
    "entries_test",
    "group_shares_test",
    "holm",
    "jackknife",
    "mrqap",
    "pooled_difference",
    "process_fit",
    "qap",
    "same",
    "shared_columns",
    "stack_statistics",
    "vertex_bootstrap",
]
