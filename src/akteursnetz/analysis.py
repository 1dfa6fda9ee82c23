"""Analysis of a network: the one recipe of scripts, command line and pages, so that they cannot disagree."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pandas as pd

from akteursnetz.errors import NetworkError
from akteursnetz.facts import fact_text, summary
from akteursnetz.gapfinders import Finding, LawLists, find_gaps, findings_table
from akteursnetz.gapfinders.dates import day_of
from akteursnetz.gapfinders.lawlists import asked_law_lists
from akteursnetz.gapfinders.published import public_findings
from akteursnetz.measures import actor_table, layer_table, pair_table
from akteursnetz.network import Network, require_network
from akteursnetz.schema import Language
from akteursnetz.texts import facts_html, text


@dataclass(frozen=True, eq=False, repr=False)
class Analysis:
    """Analysis of a network: its facts, measures and findings, each computed when it is first asked for.

    `law_lists`, `date` and `horizon` are what `gaps` takes; `directed` is what `actor_table` takes.
    """

    network: Network
    law_lists: LawLists = ()
    date: str | None = None
    horizon: int = 12
    directed: bool = False

    @cached_property
    def facts(self) -> pd.Series:
        """Series of counts and texts, as `summary` gives it."""
        return summary(self.network)

    @cached_property
    def actors(self) -> pd.DataFrame:
        """Table of measures by actor, as `actor_table` gives it."""
        return actor_table(self.network, directed=self.directed)

    @cached_property
    def pairs(self) -> pd.DataFrame:
        """Table of measures by tied pair, as `pair_table` gives it."""
        return pair_table(self.network)

    @cached_property
    def layers(self) -> pd.DataFrame:
        """Table of measures of the whole network and each layer, as `layer_table` gives it."""
        return layer_table(self.network)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Findings of all gaps, as `find_gaps` gives them."""
        found = find_gaps(self.network, law_lists=self.law_lists, date=self.date, horizon=self.horizon)
        return tuple(found)

    @cached_property
    def public_findings(self) -> tuple[Finding, ...]:
        """Findings that may be published, as `public_findings` gives them."""
        return public_findings(self.findings, self.network)

    def shown(self, *, internal: bool) -> tuple[Finding, ...]:
        """Findings that a page shows: all where it is `internal`, else the public ones."""
        return self.findings if internal else self.public_findings

    def gaps(self, lang: Language | None = None, *, internal: bool = True) -> pd.DataFrame:
        """Table of the findings, as `gaps` gives it, in a language (the network's where none is given).

        Where it is not `internal`, of the public findings.
        """
        return findings_table(self.shown(internal=internal), self.network, lang)

    def __repr__(self) -> str:
        return f"<Analysis of {self.network!r}>"

    def _repr_html_(self) -> str:
        """Table for a notebook: the facts of `summary`, in the network's language."""
        lang = self.network.meta.language
        facts = {text(f"cli.facts.{name}", lang): fact_text(fact, lang) for name, fact in self.facts.items()}
        return facts_html(self.network.meta.title, facts)


def analyse(
    net: Network, *, law_lists: LawLists = (), date: str | None = None, horizon: int = 12, directed: bool = False
) -> Analysis:
    """Analysis of a network: facts, measures of actors, tied pairs and layers, findings, computed when asked for.

    `law_lists` are held against the network (none unasked), `date` is the day from which endings and plans are looked
    at (the network's own where none is given), `horizon` counts months. What is not asked for is not worked out.
    Raises NetworkError for a law list or a date that is none and for a horizon below one month.

    >>> from akteursnetz.examples import example
    >>> analyse(example("dortmund"), law_lists=["sgb2_18"]).facts["ties"]
    26
    """
    if isinstance(horizon, bool) or not isinstance(horizon, int) or horizon < 1:
        raise NetworkError("no_horizon", found=horizon)
    day_of(require_network(net), date)
    lists = law_lists if isinstance(law_lists, str | Path) else tuple(law_lists)
    asked_law_lists(lists)
    return Analysis(net, lists, date, horizon, directed)
