"""Reader and writer of UCINET's text format DL: full and half matrices, edge and node lists, one and two modes.

A matrix is a relation: its label is one of our relations, perhaps with a state ("cooperation: wished"), or is kept in
the column `matrix`. Values other than 1 stand in the column `value`. What is equal both ways is one mutual tie.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from akteursnetz.errors import Fault
from akteursnetz.exchange.matrices import Cells, ties_of_matrix, with_values
from akteursnetz.foreign import Draft, ids_for
from akteursnetz.records.files import UnreadableError, require_few_cells

FORMATS = (
    *("fullmatrix", "upperhalf", "lowerhalf", "edgelist1", "edgelist2", "nodelist1", "nodelist2", "edgearray1"),
    *("edgearray2",),
)
_HEAD = re.compile(
    r"(?P<labels>(?:(?P<which>row|column|col|matrix|level)\s+)?labels(?P<embedded>\s+embedded)?)\s*(?P<colon>:?)"
    r"|(?P<data>\bdata\s*:)"
    r"|(?P<key>\w+)\s*=\s*(?P<value>\w+)"
    r"|(?P<diagonal>diagonal)\s+(?P<there>present|absent)",
    re.IGNORECASE,
)
_TOKEN = re.compile(r'"([^"]*)"|\'([^\']*)\'|([^\s,"]+)')
_KEYS = {"n", "nr", "nc", "nm", "format", "diagonal"}
_MISSING = {".", "na", "-"}


@dataclass
class _Head:
    """Head of a DL file: sizes, format, labels by what they are of, and which labels stand among the data."""

    sizes: dict[str, int] = field(default_factory=dict)
    format: str = "fullmatrix"
    diagonal: bool = True
    labels: dict[str, list[str]] = field(default_factory=dict)
    embedded: set[str] = field(default_factory=set)

    @property
    def two_mode(self) -> bool:
        """Whether rows and columns are different things."""
        return self.format.endswith("2") or ("nc" in self.sizes and "n" not in self.sizes)

    def count(self, what: str) -> int:
        """Number of rows (nr), columns (nc) or matrices (nm)."""
        return self.sizes.get(what, 1 if what == "nm" else self.sizes.get("n", 0))


def read_dl(content: str, file: str) -> Draft:
    """Draft of a DL text; raises UnreadableError with the row where it is none."""
    begun = re.match(r"\s*dl\b", content, re.IGNORECASE)
    if begun is None:
        raise UnreadableError("not_dl", 1, content.strip().partition("\n")[0][:40])
    head, data = _head(content, begun.end())
    table = _Table(head, content[data:], content.count("\n", 0, data) + 1)
    matrices = table.matrices()
    return _draft(head, table, matrices, file)


def _head(content: str, at: int) -> tuple[_Head, int]:
    head = _Head()
    seen = re.sub(r"\"[^\"]*\"|'[^']*'", lambda quoted: "_" * len(quoted[0]), content)
    while (found := _HEAD.search(seen, at)) is not None:
        at = found.end()
        if found["data"]:
            return head, at
        if found["key"]:
            _set(head, found["key"].lower(), found["value"].lower(), content, found.start())
        elif found["diagonal"]:
            head.diagonal = found["there"].lower() == "present"
        elif found["embedded"]:
            head.embedded.add(_which(found["which"]))
        else:
            end = _HEAD.search(seen, at)
            written = content[at : len(content) if end is None else end.start()]
            head.labels[_which(found["which"])] = [a or b or c for a, b, c in _TOKEN.findall(written)]
            at = len(content) if end is None else end.start()
    raise UnreadableError("dl_no_data")


def _which(word: str | None) -> str:
    return "" if word is None else word.lower().replace("col", "column").replace("columnumn", "column")


def _set(head: _Head, key: str, value: str, content: str, at: int) -> None:
    row = content.count("\n", 0, at) + 1
    if key not in _KEYS or (key not in ("format", "diagonal") and not value.isdigit()):
        raise UnreadableError("dl_word", row, f"{key} = {value}", known=tuple(sorted(_KEYS)))
    if key == "format":
        if value not in FORMATS:
            raise UnreadableError("dl_format", row, value, known=FORMATS)
        head.format = value
    elif key == "diagonal":
        head.diagonal = value != "absent"
    else:
        head.sizes[key] = int(value)


class _Table:
    """Data of a DL file: its tokens, and labels where they stand among them."""

    def __init__(self, head: _Head, data: str, row: int) -> None:
        require_few_cells(head.count("nr"), head.count("nc"))
        self.head, self.data, self.row = head, data, row
        self.rows: dict[str, int] = {}
        self.columns: dict[str, int] = {} if head.two_mode else self.rows
        own = head.labels.get("row", head.labels.get("", []))
        other = head.labels.get("column", [] if head.two_mode else own)
        for known, labels in ((self.rows, own), (self.columns, other)):
            for label in labels:
                known.setdefault(label.casefold(), len(known))
        self.names = {True: list(own), False: list(other)}

    def matrices(self) -> list[Cells]:
        """Cells of each matrix, those that are 0 left away."""
        if self.head.format in ("fullmatrix", "upperhalf", "lowerhalf"):
            return self._full()
        parts = re.split(r"^[ \t]*!.*$", self.data, flags=re.MULTILINE)
        if self.head.format.startswith("edgearray"):
            return self._arrays(parts[0])
        take = self._edges if self.head.format.startswith("edge") else self._lists
        found, row = [], self.row
        for part in parts:
            found.append(take(part, row))
            row += part.count("\n")
        return found

    def _lines(self, part: str, row: int) -> Iterator[tuple[int, list[tuple[str, bool]]]]:
        for at, line in enumerate(part.split("\n"), start=row):
            tokens = [(a or b or c, bool(a or b)) for a, b, c in _TOKEN.findall(line)]
            if tokens:
                yield at, tokens

    def _place(self, token: tuple[str, bool], row: int, *, is_row: bool) -> int:
        """Place of an actor that a number or a label names; a label not met before is one more."""
        word, quoted = token
        known = self.rows if is_row else self.columns
        count = self.head.count("nr" if is_row else "nc")
        is_number = word.isdigit() and not quoted and not self.head.embedded
        if is_number and word.casefold() not in known:
            if not 0 < int(word) <= count:
                raise UnreadableError("dl_number", row, word, most=count)
            return int(word) - 1
        if word.casefold() not in known:
            if len(known) >= count:
                raise UnreadableError("dl_label", row, word)
            known[word.casefold()] = len(known)
            self.names[is_row].append(word)
            if known is self.columns and known is self.rows:
                self.names[not is_row].append(word)
        return known[word.casefold()]

    def _edges(self, part: str, row: int) -> Cells:
        found: Cells = {}
        for at, tokens in self._lines(part, row):
            if len(tokens) < 2:
                raise UnreadableError("dl_line", at, tokens[0][0])
            ends = self._place(tokens[0], at, is_row=True), self._place(tokens[1], at, is_row=False)
            value = _value(tokens[2][0], at) if len(tokens) > 2 else 1.0
            if value:
                found[ends] = value
        return found

    def _arrays(self, part: str) -> list[Cells]:
        found: list[Cells] = [{} for _ in range(self.head.count("nm"))]
        for at, tokens in self._lines(part, self.row):
            if len(tokens) != 2 + len(found):
                raise UnreadableError("dl_line", at, " ".join(word for word, _ in tokens)[:40])
            ends = self._place(tokens[0], at, is_row=True), self._place(tokens[1], at, is_row=False)
            for matrix, (word, _) in zip(found, tokens[2:], strict=True):
                if value := _value(word, at):
                    matrix[ends] = value
        return found

    def _lists(self, part: str, row: int) -> Cells:
        found: Cells = {}
        for at, (first, *others) in self._lines(part, row):
            one = self._place(first, at, is_row=True)
            found |= {(one, self._place(other, at, is_row=False)): 1.0 for other in others}
        return found

    def _full(self) -> list[Cells]:
        """Cells of full and half matrices, which run over the lines as they like."""
        tokens = iter([(at, word) for at, line in self._lines(self.data, self.row) for word, _ in line])
        wants = {"row": bool(self.head.embedded & {"", "row"}), "column": bool(self.head.embedded & {"", "column"})}
        found = []
        for _ in range(self.head.count("nm")):
            if wants["column"]:
                self._embed(tokens, "nc", is_row=False)
            cells: Cells = {}
            for row in range(self.head.count("nr")):
                if wants["row"]:
                    self._embed_one(next(tokens, (0, ""))[1], is_row=True)
                for column in self._filled(row):
                    at, word = next(tokens, (0, ""))
                    if not at:
                        raise UnreadableError("dl_short")
                    if value := _value(word, at):
                        cells[row, column] = value
            found.append(_both_ways(cells) if self.head.format != "fullmatrix" else cells)
        return found

    def _filled(self, row: int) -> Sequence[int]:
        """Columns of a row that stand in the data."""
        count, same = self.head.count("nc"), int(not self.head.diagonal)
        if self.head.format == "upperhalf":
            return range(row + same, count)
        if self.head.format == "lowerhalf":
            return range(row + 1 - same)
        return [column for column in range(count) if self.head.diagonal or column != row]

    def _embed(self, tokens: Iterable[tuple[int, str]], size: str, *, is_row: bool) -> None:
        for _, (_, word) in zip(range(self.head.count(size)), tokens, strict=False):
            self._embed_one(word, is_row=is_row)

    def _embed_one(self, word: str, *, is_row: bool) -> None:
        known = self.rows if is_row else self.columns
        if word.casefold() not in known:
            known[word.casefold()] = len(known)
            self.names[is_row].append(word)
            if known is self.rows and known is self.columns:
                self.names[not is_row].append(word)

    def labels(self, *, is_row: bool) -> list[str]:
        """Names of the rows or columns: their labels, else numbers."""
        given, count = self.names[is_row], self.head.count("nr" if is_row else "nc")
        return [given[at] if at < len(given) else str(at + 1) for at in range(max(count, len(given)))]


def _value(word: str, row: int) -> float:
    if word.casefold() in _MISSING:
        return 0.0
    try:
        return float(word)
    except ValueError:
        raise UnreadableError("dl_value", row, word) from None


def _both_ways(cells: Mapping[tuple[int, int], float]) -> Cells:
    return {**cells, **{(column, row): value for (row, column), value in cells.items()}}


def _draft(head: _Head, table: _Table, matrices: Sequence[Cells], file: str) -> Draft:
    rows = table.labels(is_row=True)
    columns = table.labels(is_row=False) if head.two_mode else []
    ids = ids_for([*rows, *columns])
    found = Draft([{"id": known, "name": name} for known, name in zip(ids, [*rows, *columns], strict=True)])
    for actor in found.actors[len(rows) :]:
        actor["form"] = "body"
    labels = head.labels.get("matrix", head.labels.get("level", []))
    loops = 0
    for at, cells in enumerate(matrices):
        label = labels[at] if len(labels) == len(matrices) and not (len(labels) == 1 and labels[0].isdigit()) else ""
        loops += sum(row == column for row, column in cells) if not head.two_mode else 0
        found.ties += ties_of_matrix(cells, ids, len(rows) if head.two_mode else None, label)
    with_values(found.ties)
    if columns:
        found.notices.append(Fault("graph_bodies", file, details={"n": len(columns)}))
    if loops:
        found.notices.append(Fault("graph_loops", file, details={"n": loops}))
    return found
