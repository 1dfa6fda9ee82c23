"""Demands that the records name and do not show: expected actors, remits and ties of which nothing is recorded."""

from akteursnetz.gapfinders import Finding
from akteursnetz.gapfinders.absent import find_absent
from akteursnetz.gapfinders.duties import find_duties
from akteursnetz.gapfinders.published import public_findings
from akteursnetz.network import Network

#: Findings on an expectation that nothing in the records shows to be met.
UNSHOWN = ("absent_actor", "expected_untied", "absent_remit", "absent_remits", "missing_tie", "undocumented_tie")


def demands(net: Network) -> tuple[Finding, ...]:
    """Findings on the network's own expectations of which nothing is recorded; those that may be published.

    Law lists are not asked: none is applied unless somebody wants it.
    """
    found = public_findings([*find_absent(net), *find_duties(net)], net)
    return tuple(finding for finding in found if finding.code in UNSHOWN)
