"""Types of the data of a map page: what Python hands on, and what stands in the page as JSON.

`MapData` is what is known of the networks on a map; pyvis's object draws it, and `PageData` is what the page reads
beside the nodes and edges of that object.
"""

from dataclasses import dataclass
from typing import Any, Literal, NotRequired, Protocol, TypedDict

from akteursnetz.schema import Language
from akteursnetz.views.shell.style import StyleTable

#: A node or an edge in pyvis's attributes, which are vis-network's.
Attributes = dict[str, Any]
#: The filled cells of a record by their columns.
Record = dict[str, str | int | float]
#: Words in each language.
Told = dict[Language, str]
Point = list[float]
#: A name that was moved by hand: layout, actor in the middle of rings, actor, pixels to the right and down from it.
ByHand = tuple[str, str, str, int, int]


class ColumnItem(TypedDict):
    """Column of the records: its headers, the kind of its cells, and its code list if it has one."""

    name: str
    de: str
    en: str
    cell: str
    required: bool
    codes: NotRequired[str]


class Columns(TypedDict):
    """Columns of the tables of actors and ties."""

    actors: list[ColumnItem]
    ties: list[ColumnItem]


class MetaItem(TypedDict):
    """Metadata of the network as a whole."""

    place: str | None
    setting: str | None
    date: str | None
    boundary: str | None
    sources: list[str]


class Actor(TypedDict):
    """Actor with its record and measures; `hash` identifies its record in corrections.

    `change` is that between the two dates of a map that has them.
    """

    id: str
    record: Record
    hash: str
    measures: dict[str, float]
    community: NotRequired[str]
    change: NotRequired[str]


Tie = TypedDict(
    "Tie",
    {
        "id": str,
        "from": str,
        "to": str,
        "layer": str,
        "formalised": str,
        "directed": bool,
        "state": str,
        "record": Record,
        "hash": str,
        "change": NotRequired[str],
    },
)


class Absent(TypedDict):
    """Absent actor: expected and not in the network, with its name in each language."""

    id: str
    de: str
    en: str


class Sentences(TypedDict):
    """Sentences of a finding in one language."""

    title: str
    reason: str
    suggestion: str
    basis: str


class FindingItem(TypedDict):
    """Finding with the actors, absent actors, ties and missing ties that it is about.

    `basis_kind` is law, plan, agreement or demand where it rests on such, not on a rule or a measure; `network` is the
    title of the one of two networks side by side that it is about.
    """

    id: str
    network: NotRequired[str]
    severity: str
    basis_kind: NotRequired[str]
    actors: list[str]
    absent: list[str]
    ties: list[str]
    ghosts: list[list[str]]
    de: Sentences
    en: Sentences


class IndicatorWords(TypedDict):
    """Words of an indicator in one language; `value` is that of the whole network."""

    label: str
    plain: str
    value: NotRequired[str]


class Many(TypedDict):
    """Number of actors that share the highest value."""

    n: int
    value: float


class OwnColumn(TypedDict):
    """Column of an own indicator's table: what its cells are, of figures at which date."""

    key: str
    date: NotRequired[str]


class OwnRow(TypedDict):
    """Row of an own indicator's table: of a social space or actor by its `name`, or of all or of no space by a `word`.

    A cell holds one number, several of one place and date, a median with its range, two counts, or nothing.
    """

    name: NotRequired[str]
    word: NotRequired[str]
    cells: list[list[float]]


class OwnTable(TypedDict):
    """Table of an own indicator; `about` is what its rows are, `scale` the ends of an assessment's."""

    about: str
    columns: list[OwnColumn]
    rows: list[OwnRow]
    digits: int
    scale: NotRequired[tuple[float, float]]


class Indicator(TypedDict):
    """Indicator of the page's overview; one of actors names the highest `leaders`, or how `many` share the value.

    `partners` are those of each actor among the leaders, where the value says little without them. One of the users'
    `own` is called as the records call it and may have a `table`.
    """

    name: str
    de: IndicatorWords
    en: IndicatorWords
    leaders: NotRequired[list[tuple[str, float]]]
    partners: NotRequired[dict[str, int]]
    many: NotRequired[Many]
    own: NotRequired[bool]
    table: NotRequired[OwnTable]


class Beside(TypedDict, total=False):
    """Column that stands beside the leaders of a measure."""

    partners: dict[str, int]


class GovernanceLine(TypedDict):
    """Line on a condition or a sign of governance: what the records say, how to read it, whom it is about."""

    name: str
    actors: list[str]
    title: Told
    text: Told
    reading: Told


class Governance(TypedDict):
    """Section on governance: conditions and signs."""

    intro: Told
    conditions: list[GovernanceLine]
    how: Told
    signs: list[GovernanceLine]


class NetworkText(TypedDict):
    """Text of a station on one of two networks side by side, called by its title."""

    network: str
    text: str


class StationWords(TypedDict):
    """Words of a station in one language; of two networks side by side a text on each."""

    title: str
    text: str
    texts: NotRequired[list[NetworkText]]


class Station(TypedDict):
    """Station of a meeting: its words, and its view as it stands in the page's address.

    `name` is empty for one of the network's own.
    """

    name: str
    de: StationWords
    en: StationWords
    view: str


class Guide(TypedDict, total=False):
    """Guide drawn behind the actors: a circle around 0, 0, a named sector of it, or a named rectangle."""

    kind: Literal["circle", "slice", "cell"]
    name: str
    radius: int
    steps: int
    unreachable: bool
    start: float
    end: float
    x: int
    y: int
    width: int
    height: int


class Placed(TypedDict):
    """Layout: the position of each actor in page units by its id, and the guides."""

    at: dict[str, Point]
    guides: list[Guide]


class PagePlaced(TypedDict):
    """Layout in the page: positions in the order of the nodes; that in which the page opens has them in the nodes."""

    at: NotRequired[list[Point]]
    guides: list[Guide]


class Base(TypedDict):
    """Base data of a page: words and style; `key` is what a browser keeps corrections under (none for two networks).

    `internal` is whether the page may not be handed on; `kept` tells of any other what stays in. `bodies` are the
    forms, `seats` the kinds of tie that are not measured between actors.
    """

    title: str
    key: str
    meta: MetaItem
    evidence: Told
    told: dict[Language, list[str]]
    internal: bool
    kept: Told
    counts: Told
    codes: dict[str, dict[str, Told]]
    columns: Columns
    style: StyleTable
    bodies: list[str]
    seats: list[str]


class Found(TypedDict):
    """Results of the analysis on the page: indicators of the overview, governance, findings, stations made of them."""

    glance: list[Indicator]
    glance_note: Told
    governance: Governance | None
    findings: list[FindingItem]
    absent: list[Absent]
    stations: list[Station]


class Known(Base, Found):
    """Data that go into the page as they are: base data, results, and the view in which the page opens.

    `named` are the names that were moved by hand in an earlier page; `dates` the two of a map that shows what came,
    stayed and went between them, else none.
    """

    dates: list[str]
    measures: list[str]
    measure_words: dict[Language, dict[str, Any]]
    folds: list[str]
    fold: str
    size: str
    layout: str
    centre: str
    named: list[ByHand]


@dataclass(frozen=True)
class MapData:
    """Data of a map; `rings` and `closeness` are ring layouts by their centres."""

    known: Known
    actors: list[Actor]
    ties: list[Tie]
    layouts: dict[str, Placed]
    rings: dict[str, Placed]
    closeness: dict[str, Placed]


class Drawing(Protocol):
    """Protocol of a drawing: pyvis's object, with the map's data, language, default titles and first view."""

    data: MapData
    lang: Language
    titles: dict[str, str]
    view: str

    def get_network_data(self) -> tuple[list[Attributes], list[Attributes], str, str, str, str]:
        """Nodes, edges, heading, height, width and options as JSON."""
        ...


class PageActor(TypedDict, total=False):
    """Data of a node beside its attributes; empty for an actor that was added to the drawing."""

    record: Record
    hash: str
    measures: list[float | None]
    community: str
    change: str


class PageTie(TypedDict, total=False):
    """Data of an edge beside its attributes; a missing layer or formalised is unspecified.

    The state stands there where it is that of an end and not the record's own.
    """

    record: Record
    hash: str
    layer: str
    formalised: str
    state: str
    change: str


class Layouts(TypedDict):
    """Layouts in the page; ring layouts by their centres."""

    layouts: dict[str, PagePlaced]
    rings: dict[str, PagePlaced]
    closeness: dict[str, PagePlaced]


class PageData(Known, Layouts):
    """Data that a page reads beside nodes and edges; `actors` and `ties` are in their order.

    `radii` are those of the smallest and the largest mark, `options` are those of the drawing; `view` is what is shown
    first, as the page's address has it.
    """

    actors: list[PageActor]
    ties: list[PageTie]
    radii: tuple[float, float]
    options: dict[str, Any]
    view: str
    lang: Language
    texts: dict[Language, dict[str, Any]]
