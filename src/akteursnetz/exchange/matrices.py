"""Ties of matrices: cells by row and column, a label that names the relation, and what is equal both ways as one."""

from collections.abc import Iterator, Mapping, Sequence

from akteursnetz.foreign import Row
from akteursnetz.schema import RELATIONS, STATES, fold, lookup

Cells = dict[tuple[int, int], float]


def ties_of_matrix(
    cells: Mapping[tuple[int, int], float], ids: Sequence[str], rows: int | None, label: str
) -> Iterator[Row]:
    """Ties of a matrix of actors, or of `rows` actors and the bodies behind them; an actor's own cell is left."""
    known = said(label)
    if rows is not None:
        for (row, column), value in cells.items():
            yield {"relation": "representation", **_ends(ids[row], ids[rows + column], value), **known}
        return
    for (row, column), value in cells.items():
        is_mutual = cells.get((column, row)) == value
        if row != column and not (is_mutual and row > column):
            direction = "mutual" if is_mutual else "one_way"
            yield {**_ends(ids[row], ids[column], value), "direction": direction, **known}


def with_values(ties: Sequence[Row]) -> None:
    """Give each tie its value where one of them has another than 1."""
    if any("value" in tie for tie in ties):
        for tie in ties:
            tie.setdefault("value", 1.0)


def _ends(one: str, other: str, value: float) -> Row:
    ends: Row = {"from": one, "to": other}
    return ends if value == 1 else {**ends, "value": value}


def said(label: str) -> Row:
    """What the label of a matrix says: a relation, perhaps a state; a label of other words is kept."""
    word, _, rest = label.partition(":")
    relation, state = lookup(RELATIONS.values()).get(fold(word)), lookup(STATES.values()).get(fold(rest))
    if relation is None or (rest.strip() and state is None):
        return {"matrix": label} if label else {}
    return {"relation": relation} if state is None else {"relation": relation, "state": state}
