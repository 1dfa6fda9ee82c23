"""What the data of a map page are made of, as types: what Python hands on, and what stands in the page as JSON.

`MapData` is what is known of the networks on a map; pyvis's object draws it, and `PageData` is what the page reads
beside the nodes and edges of that object.
"""

from dataclasses import dataclass
from typing import Any, Literal, NotRequired, Protocol, TypedDict

from akteursnetz.schema import Language
from akteursnetz.views.shell.style import StyleTable

Layout = Literal["force", "rings", "closeness", "columns", "by_space", "geographic"]
#: A node or an edge in pyvis's attributes, which are vis-network's.
Attributes = dict[str, Any]
#: The filled cells of a record by their columns.
Record = dict[str, str | int | float]
#: Words in each language.
Told = dict[Language, str]
Point = list[float]


class ColumnItem(TypedDict):
    """A column of the records: its headers, the kind of its cells, and the list of codes where they are codes."""

    name: str
    de: str
    en: str
    cell: str
    required: bool
    codes: NotRequired[str]


class Columns(TypedDict):
    """The columns of both tables."""

    actors: list[ColumnItem]
    ties: list[ColumnItem]


class MetaItem(TypedDict):
    """What holds for the network as a whole."""

    place: str | None
    setting: str | None
    date: str | None
    boundary: str | None
    sources: list[str]


class Actor(TypedDict):
    """An actor; `hash` is what a correction knows its record by."""

    id: str
    record: Record
    hash: str
    measures: dict[str, float]
    community: NotRequired[str]


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
    },
)


class Absent(TypedDict):
    """An expected actor that is not in the network, with its name in each language."""

    id: str
    de: str
    en: str


class Sentences(TypedDict):
    """A finding in one language."""

    title: str
    reason: str
    suggestion: str
    basis: str


class FindingItem(TypedDict):
    """A finding with the actors, absent actors, ties and missing ties that it is about.

    `basis_kind` is law, plan, agreement or demand where it rests on such, not on a rule or a measure.
    """

    id: str
    severity: str
    basis_kind: NotRequired[str]
    actors: list[str]
    absent: list[str]
    ties: list[str]
    ghosts: list[list[str]]
    de: Sentences
    en: Sentences


class IndicatorWords(TypedDict):
    """An indicator in one language; `value` is that of the whole network."""

    label: str
    plain: str
    value: NotRequired[str]


class Many(TypedDict):
    """How many actors share the highest value."""

    n: int
    value: float


class OwnColumn(TypedDict):
    """A column of the small table of an own indicator: what its cells are, of figures at which date."""

    key: str
    date: NotRequired[str]


class OwnRow(TypedDict):
    """A row: of a social space or an actor by its `name`, or of all or of what has no space by a `word`.

    A cell holds one number, several of one place and date, a median with its range, two counts, or nothing.
    """

    name: NotRequired[str]
    word: NotRequired[str]
    cells: list[list[float]]


class OwnTable(TypedDict):
    """The small table of an own indicator; `about` is what its rows are, `scale` the ends of an assessment's."""

    about: str
    columns: list[OwnColumn]
    rows: list[OwnRow]
    digits: int
    scale: NotRequired[tuple[float, float]]


class Indicator(TypedDict):
    """An indicator of the page's opening; one of actors names the highest `leaders`, or how `many` share the value.

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
    """What stands beside the leaders of a measure."""

    partners: dict[str, int]


class GovernanceLine(TypedDict):
    """A condition or a sign of governance: what the records say, how to read it, and the actors that it is about."""

    name: str
    actors: list[str]
    title: Told
    text: Told
    reading: Told


class Governance(TypedDict):
    """What the records show of how the network is governed."""

    intro: Told
    conditions: list[GovernanceLine]
    how: Told
    signs: list[GovernanceLine]


class StationWords(TypedDict):
    """A station in one language."""

    title: str
    text: str


class Station(TypedDict):
    """A step of the meeting: its words, and its view as it stands in the page's address.

    `name` is empty for one of the network's own.
    """

    name: str
    de: StationWords
    en: StationWords
    view: str


class Guide(TypedDict, total=False):
    """What is drawn behind the actors: a circle around 0, 0, a named slice of it, or a named rectangle."""

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
    """A layout: the place of each actor in page units by its id, and the guides."""

    at: dict[str, Point]
    guides: list[Guide]


class PagePlaced(TypedDict):
    """A layout in the page: places in the order of the nodes; that in which the page opens has them in the nodes."""

    at: NotRequired[list[Point]]
    guides: list[Guide]


class Base(TypedDict):
    """The words and looks of a page; `key` is what a browser keeps corrections under (none for two networks).

    `internal` is whether the page may not be handed on; `kept` tells of any other what stays in.
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


class Found(TypedDict):
    """What the analysis found: the opening's indicators, the reading of governance, findings, stations made of them."""

    glance: list[Indicator]
    glance_note: Told
    governance: Governance | None
    findings: list[FindingItem]
    absent: list[Absent]
    stations: list[Station]


class Known(Base, Found):
    """What goes into the page as it is: words, looks, what was found, and the view in which the page opens."""

    measures: list[str]
    measure_words: dict[Language, dict[str, Any]]
    folds: list[str]
    fold: str
    size: str
    layout: str
    centre: str


@dataclass(frozen=True)
class MapData:
    """All that is known for a map; `rings` and `closeness` are maps of rings by their centres."""

    known: Known
    actors: list[Actor]
    ties: list[Tie]
    layouts: dict[str, Placed]
    rings: dict[str, Placed]
    closeness: dict[str, Placed]


class Drawing(Protocol):
    """What a page is drawn from: pyvis's object, with what is known for the map, its language and the usual titles."""

    data: MapData
    lang: Language
    titles: dict[str, str]

    def get_network_data(self) -> tuple[list[Attributes], list[Attributes], str, str, str, str]:
        """The nodes, the edges, the heading, the height, the width and the options as JSON."""
        ...


class PageActor(TypedDict, total=False):
    """What a page knows of a node beside its attributes; of an actor that was added to the drawing nothing."""

    record: Record
    hash: str
    measures: list[float | None]
    community: str


class PageTie(TypedDict, total=False):
    """What a page knows of an edge beside its attributes; a layer or formalised that is not there is unspecified.

    The state stands there where it is that of an end and not the record's own.
    """

    record: Record
    hash: str
    layer: str
    formalised: str
    state: str


class Layouts(TypedDict):
    """The layouts in the page; maps of rings by their centres."""

    layouts: dict[str, PagePlaced]
    rings: dict[str, PagePlaced]
    closeness: dict[str, PagePlaced]


class PageData(Known, Layouts):
    """What a page reads beside nodes and edges; `actors` and `ties` are in their order.

    `radii` are those of the smallest and the largest mark, `options` are those of the drawing.
    """

    actors: list[PageActor]
    ties: list[PageTie]
    radii: tuple[float, float]
    options: dict[str, Any]
    lang: Language
    texts: dict[Language, dict[str, Any]]
