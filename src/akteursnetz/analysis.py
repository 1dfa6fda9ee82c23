"""The one recipe: what scripts, the command line and the pages compute of a network, so that they cannot disagree."""

from dataclasses import dataclass

import pandas as pd

from akteursnetz.facts import summary
from akteursnetz.gapfinders import Finding, find_gaps
from akteursnetz.measures import actor_table, layer_table, pair_table
from akteursnetz.network import Network


@dataclass(frozen=True, eq=False)
class Analysis:
    """A network with its facts, measures and findings; the findings' sentences come with the language."""

    network: Network
    facts: pd.Series
    actors: pd.DataFrame
    ties: pd.DataFrame
    layers: pd.DataFrame
    findings: tuple[Finding, ...]


def analyse(net: Network) -> Analysis:
    """The facts, tables of measures and findings of a network, each as its own call gives it."""
    return Analysis(net, summary(net), actor_table(net), pair_table(net), layer_table(net), tuple(find_gaps(net)))
