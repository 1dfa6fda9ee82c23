"""Taking of networks that graph files hold into a collection, beside what sheets say."""

from typing import Any

import pandas as pd

from akteursnetz.errors import Fault
from akteursnetz.imports.collect import Arc, Collection
from akteursnetz.network import Network


def take_network(net: Network, file: str, into: Collection) -> list[Fault]:
    """Add the actors and ties of a network, known by their names and ids; notices of what the file did not tell."""
    numbers = {
        str(actor): into.described(cells.pop("name"), {"id": str(actor), **cells}, file, [str(actor)])
        for actor, cells in _rows(net.actors)
    }
    for _, cells in _rows(net.ties):
        ends = numbers[cells.pop("from")], numbers[cells.pop("to")]
        reporter = numbers.get(cells.pop("reported_by", ""))
        arc = Arc(*ends, cells.pop("relation"), cells, cells.pop("direction", ""), reporter)
        if ends[0] != ends[1]:
            into.arcs.append(arc)
    counts = {"actors": into.mentioned(), "ties": len(net.ties)}
    left = [name for name in ("expected", "indicators") if len(getattr(net, name))]
    rest = [Fault("import_graph_rest", file)] if left else []
    return [Fault("import_graph", file, details=counts), *net.notices, *rest]


def _rows(table: pd.DataFrame) -> list[tuple[Any, dict[str, Any]]]:
    """Label and filled cells of each row."""
    rows = table.astype(object).to_dict("records")
    filled = ({str(name): cell for name, cell in row.items() if pd.notna(cell)} for row in rows)
    return list(zip(table.index, filled, strict=True))
