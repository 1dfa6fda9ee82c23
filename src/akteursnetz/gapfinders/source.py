"""Finder of the shape that the source gives to the network: to be read before any other finding.

Where one informant told the network, that informant's ties are there and the ties of others among themselves are not.
In a survey the same holds, more weakly, where one actor made half of all reports.
"""

from akteursnetz.gapfinders.finding import Finding, Percent, Phrase
from akteursnetz.graph import measured, partners
from akteursnetz.knowledge.absence import is_survey, one_informant
from akteursnetz.knowledge.sources import told
from akteursnetz.network import Network

_HALF = 0.5
_REPORTERS = 3  # with fewer, half of all reports says nothing


def find_source_shape(net: Network) -> list[Finding]:
    """Findings that one informant told the network, or that one actor made half of a survey's reports."""
    return _one_source(net) if one_informant(net) else _reports(net)


def _one_source(net: Network) -> list[Finding]:
    """Finding that one informant told the network, so that the centre follows from who was asked."""
    graph = partners(net)
    if not graph.size():
        return []
    centre = max(graph, key=graph.degree)
    known = told(net)
    several = len(known.sources) > 1
    how = Phrase("mostly_one" if several else "one_account")
    values = {"how": how, "actor": net.name(centre), "n": graph.degree[centre], "all": graph.size()}
    counted = (Phrase("from_source", {"n": known.most, "all": known.ties}),) if several else ()
    notes = (*counted, Phrase("grave_source"))
    return [Finding("one_source", "high", (centre,), values=values, notes=notes, support=("network.toml evidence",))]


def _reports(net: Network) -> list[Finding]:
    ties = net.ties[measured(net)]
    reports = ties.loc[ties["reported_by"].isin(net.actors.index), "reported_by"]
    counts = reports.value_counts()
    if not is_survey(net) or len(counts) < _REPORTERS or counts.iloc[0] < _HALF * len(reports):
        return []
    reporter = str(counts.index[0])
    values = {"actor": net.name(reporter), "share": Percent(float(counts.iloc[0] / len(reports)))}
    return [
        Finding("reports_concentrated", "low", (reporter,), tuple(sorted(reports.index[reports == reporter])), values)
    ]
