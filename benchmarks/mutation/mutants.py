"""Small faults that can be put into a module: each replaces one stretch of its text and leaves all else as it is.

Swapped are comparisons, arithmetic, `and`/`or`, `min`/`max`, `any`/`all`; whole numbers go up and down by one, others
by a tenth; conditions are turned round, filters let all pass; `not`, `~`, `-`, keyword arguments, returned values,
statements without a target and `continue` are dropped. Left alone are texts, annotations, decorators, imports, type
aliases, and the `strict` of `zip`, which is a check of its own.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

OPERATORS: dict[type[ast.AST], tuple[str, str]] = {
    ast.Lt: ("<", "<="),
    ast.LtE: ("<=", "<"),
    ast.Gt: (">", ">="),
    ast.GtE: (">=", ">"),
    ast.Eq: ("==", "!="),
    ast.NotEq: ("!=", "=="),
    ast.In: ("in", "not in"),
    ast.NotIn: ("not in", "in"),
    ast.Is: ("is", "is not"),
    ast.IsNot: ("is not", "is"),
    ast.Add: ("+", "-"),
    ast.Sub: ("-", "+"),
    ast.Mult: ("*", "/"),
    ast.Div: ("/", "*"),
    ast.FloorDiv: ("//", "*"),
    ast.Mod: ("%", "//"),
    ast.Pow: ("**", "*"),
    ast.BitAnd: ("&", "|"),
    ast.BitOr: ("|", "&"),
    ast.BitXor: ("^", "|"),
    ast.And: ("and", "or"),
    ast.Or: ("or", "and"),
}
NAMES = {"min": "max", "max": "min", "any": "all", "all": "any", "minimum": "maximum", "maximum": "minimum"}

#: A place in the text and what stands there instead.
Change = tuple[int, int, str]


@dataclass(frozen=True, order=True)
class Mutant:
    """One fault: the characters from `start` to `end` of a file replaced.

    `scope` is the line of the function it stands in; 0 outside of functions, and in decorated ones: what is cached is
    not entered again by each test that rests on it.
    """

    path: str
    start: int
    end: int
    new: str
    line: int
    scope: int

    def applied(self, text: str) -> str:
        """The module's text with the fault in it."""
        return text[: self.start] + self.new + text[self.end :]


def mutants(root: Path, path: str) -> list[Mutant]:
    """Every mutant of a module, in the order of its text; those that do not compile are left out."""
    text = (root / path).read_text(encoding="utf-8")
    tree = ast.parse(text)
    scopes = [function for function in functions(tree) if not function.decorator_list]
    found = set()
    for start, end, new in _Changes(text).of(tree):
        line = text.count("\n", 0, start) + 1
        scope = next((f.lineno for f in scopes if f.lineno <= line <= (f.end_lineno or 0)), 0)
        mutant = Mutant(path, start, end, new, line, scope)
        if _compiles(mutant.applied(text)):
            found.add(mutant)
    return sorted(found)


def functions(tree: ast.Module) -> list[ast.FunctionDef]:
    """The functions of a module and the methods of its classes, not those that stand inside one."""
    bodies = [tree.body, *(node.body for node in tree.body if isinstance(node, ast.ClassDef))]
    return [node for body in bodies for node in body if isinstance(node, ast.FunctionDef)]


def _compiles(text: str) -> bool:
    try:
        ast.parse(text)
    except SyntaxError:
        return False
    return True


class _Changes:
    """The changes that a text allows, node by node."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = [0]
        for line in text.splitlines(keepends=True):
            self.lines.append(self.lines[-1] + len(line))

    def of(self, node: ast.AST) -> Iterator[Change]:
        """The changes of a node and of all that stands in it and is run."""
        yield from self._values(node)
        yield from self._operators(node)
        yield from self._conditions(node)
        yield from self._parts(node)
        for child in _run(node):
            yield from self.of(child)

    def _values(self, node: ast.AST) -> Iterator[Change]:
        """Constants, and the names of functions that have an opposite."""
        match node:
            case ast.Constant(value=bool() | int() | float() as value):
                yield from ((*self._span(node), new) for new in _near(value))
            case ast.Name(id=name) if name in NAMES:
                yield (*self._span(node), NAMES[name])
            case ast.Attribute(attr=name) if name in NAMES:
                yield self._end(node) - len(name), self._end(node), NAMES[name]

    def _operators(self, node: ast.AST) -> Iterator[Change]:
        match node:
            case ast.Compare(left=left, ops=operators, comparators=others):
                for operator, (before, after) in zip(operators, pairwise([left, *others]), strict=True):
                    yield from self._operator(before, operator, after)
            case ast.BoolOp(op=operator, values=values):
                for before, after in pairwise(values):
                    yield from self._operator(before, operator, after)
            case ast.BinOp(left=before, right=after) | ast.AugAssign(target=before, value=after):
                yield from self._operator(before, node.op, after)
            case ast.UnaryOp(operand=operand):
                yield self._begin(node), self._begin(operand), ""

    def _conditions(self, node: ast.AST) -> Iterator[Change]:
        match node:
            case ast.If(test=test) | ast.IfExp(test=test):
                yield (*self._span(test), f"not ({self._text(test)})")
            case ast.comprehension(ifs=tests):
                yield from ((*self._span(test), "True") for test in tests)

    def _parts(self, node: ast.AST) -> Iterator[Change]:
        """What is given back, given along, or done."""
        match node:
            case ast.Return(value=ast.expr() as value) if self._text(value) != "None":
                yield (*self._span(value), "None")
            case ast.Expr(value=ast.Call() | ast.Yield() | ast.YieldFrom()) | ast.Continue():
                yield (*self._span(node), "pass")
            case ast.Call(keywords=keywords):
                yield from (self._dropped(keyword) for keyword in keywords if keyword.arg not in {None, "strict"})

    def _operator(self, before: ast.AST, operator: ast.AST, after: ast.AST) -> Iterator[Change]:
        """The operator between two operands, swapped; brackets of the operands stand in the same gap."""
        if type(operator) not in OPERATORS:
            return
        start, end = self._end(before), self._begin(after)
        old, new = OPERATORS[type(operator)]
        gap = self.text[start:end]
        found = re.search(rf"(?<!\w){re.escape(old)}(?!\w)".replace(" ", r"\s+"), gap)
        if found:
            yield start + found.start(), start + found.end(), new

    def _dropped(self, keyword: ast.keyword) -> Change:
        """A keyword argument and the comma before or after it."""
        start, end = self._span(keyword)
        before = re.search(r",\s*$", self.text[:start])
        if before:
            return before.start(), end, ""
        after = re.match(r"\s*,\s*", self.text[end:])
        return start, end + (after.end() if after else 0), ""

    def _text(self, node: ast.AST) -> str:
        return self.text[self._begin(node) : self._end(node)]

    def _span(self, node: ast.AST) -> tuple[int, int]:
        return self._begin(node), self._end(node)

    def _begin(self, node: ast.AST) -> int:
        return self._offset(getattr(node, "lineno", 1), getattr(node, "col_offset", 0))

    def _end(self, node: ast.AST) -> int:
        return self._offset(getattr(node, "end_lineno", 1), getattr(node, "end_col_offset", 0))

    def _offset(self, line: int, column: int) -> int:
        """Where a line and column, counted in bytes, stand in the text."""
        start = self.lines[line - 1]
        rest = self.text[start : self.lines[line]].encode()
        return start + len(rest[:column].decode())


def _near(value: float) -> list[str]:
    """What a constant becomes: the other truth value, one more and less, or a tenth."""
    if isinstance(value, bool):
        return [str(not value)]
    step = 1 if isinstance(value, int) else 0.1
    return [repr(round(value + step, 12)), f"({value - step:.12g})" if value < step else repr(round(value - step, 12))]


def _run(node: ast.AST) -> Iterator[ast.AST]:
    """The parts of a node that are run: no annotations, decorators, texts with gaps, type aliases, checks of `zip`."""
    left_out = {"annotation", "returns", "decorator_list", "bases"}
    for name, value in ast.iter_fields(node):
        if name in left_out:
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not _left_alone(node, child):
                yield child


def _left_alone(parent: ast.AST, node: ast.AST) -> bool:
    match node:
        case ast.JoinedStr() | ast.keyword(arg="strict"):
            return True
        case ast.Assign(targets=[ast.Name(id=name)]):
            return isinstance(parent, ast.Module) and not name.isupper()
        case _:
            return False
