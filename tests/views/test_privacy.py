"""Nothing personal leaves by default: columns that nobody released are in no page, file, table or line of a command."""

from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner
from playwright.sync_api import Page, expect

import akteursnetz as an
from akteursnetz.cli import cli
from akteursnetz.network import Network, read
from akteursnetz.views.map.data import tie_items
from akteursnetz.views.map.twomaps import two_maps
from akteursnetz.views.map.webmap import web_map

Visit = Callable[..., Page]
Records = Callable[..., Path]

PERSONAL = (
    "Telefon",
    "Handy",
    "E-Mail",
    "Kontakt",
    "Bearbeiter",
    "Ansprechpartner/in",
    "Leitung",
    "Durchwahl",
    "Privatanschrift",
    "Quelle",
    "Zitat",
    "Anmerkung",
)
ACTORS = ("jugendamt", "sozialamt", "jobcenter", "caritas")
TIES = (
    ("sozialamt", "jobcenter", "Kooperation", "Vertrag", "Bestehend", "sozialamt", "3,71936"),
    ("jobcenter", "jugendamt", "Kooperation", "", "Bestehend", "jobcenter", "3,72936"),
    ("jobcenter", "caritas", "Finanzierung", "Zuwendungsbescheid", "Bestehend", "jobcenter", ""),
    ("sozialamt", "caritas", "Kooperation", "", "Gewünscht", "sozialamt", ""),
)
COMMANDS = (
    ("check",),
    ("summary",),
    ("summary", "--format", "json"),
    ("measures", "--all"),
    ("measures", "--format", "csv"),
    ("measures", "--network", "--format", "json"),
    ("gaps", "--date", "2026"),
    ("gaps", "--format", "csv"),
    ("gaps", "--format", "json"),
    ("trace",),
    ("trace", "--format", "csv"),
    ("publish-check",),
    ("publish-check", "--format", "json"),
    ("compare",),
    ("compare", "--format", "csv"),
)


def cell(table: str, row: int, column: int) -> str:
    """What stands in a personal cell and nowhere else; half of the columns are numbers."""
    number = 4_700_000 + 1000 * row + 10 * column + (table == "ties")
    return str(number) if PERSONAL[column] in ("Telefon", "Durchwahl") else f"zz{number}zz"


def personal(table: str, row: int) -> list[str]:
    return [cell(table, row, column) for column in range(len(PERSONAL))]


SECRETS = [
    *(
        secret
        for table, rows in (("actors", ACTORS), ("ties", TIES))
        for n in range(len(rows))
        for secret in personal(table, n)
    ),
    "zzexpectedzz",
    "3.71936",
    "3,71936",
    "3.72936",
    "3,72936",
]


def leaked(told: str) -> list[str]:
    return [secret for secret in SECRETS if secret in told]


@pytest.fixture
def records(tmp_path: Path) -> Records:
    """A records folder in which each personal cell is of its own; more entries of network.toml may be given."""

    def make(name: str = "netz", entries: str = "") -> Path:
        folder = tmp_path / name
        folder.mkdir(parents=True)
        about = f'format = 1\ntitle = "Probe {name}"\nlanguage = "de"\nevidence = "Befragung"\ndate = "2025"\n'
        (folder / "network.toml").write_text(about + entries, encoding="utf-8")
        head = ["Kennung", "Name", "Art", "Sektor", "Sozialraum", "Befragt", *PERSONAL]
        rows = [
            [actor, actor.title(), "Amt", "Verwaltung", "Nord", "Ja", *personal("actors", n)]
            for n, actor in enumerate(ACTORS)
        ]
        _write(folder / "actors.csv", [head, *rows])
        head = ["Von", "Zu", "Beziehung", "Bindung", "Stand", "Gemeldet von", "Vertrauen", *PERSONAL]
        _write(folder / "ties.csv", [head, *([*tie, *personal("ties", n)] for n, tie in enumerate(TIES))])
        expected = ["Beziehung", "caritas", "jugendamt", "§ 81 SGB VIII", "zzexpectedzz"]
        _write(folder / "expected.csv", [["Art", "Von", "Zu", "Grundlage", "Zitat"], expected])
        return folder

    return make


def _write(path: Path, rows: list[list[str]]) -> None:
    path.write_text("\n".join(";".join(row) for row in rows) + "\n", encoding="utf-8")


@pytest.fixture
def net(records: Records) -> Network:
    return read(records(entries='indicators = ["Vertrauen", "Durchwahl"]\n'))


def test_the_cells_are_there_to_leak(net: Network) -> None:
    internal = web_map(net, internal=True).html
    assert len([secret for secret in SECRETS if secret in internal]) >= len(SECRETS) - 2  # numbers are written one way


def test_no_page_has_a_personal_cell(net: Network, records: Records) -> None:
    other = read(records("zwei"))
    pages = {
        "map": web_map(net),
        "two maps": two_maps(net, other),
        "networks": an.compare(net, other, replicates=20),
        "layers": an.compare_layers(net, replicates=20),
        "dates": an.compare_dates(an.at(net, "2024"), an.at(net, "2025"), replicates=20),
        "pyvis": web_map(an.to_pyvis(net)),
    }
    assert {name: found for name, page in pages.items() if (found := leaked(page.html))} == {}


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_command_prints_a_personal_cell(command: tuple[str, ...], records: Records) -> None:
    done = CliRunner().invoke(cli, [command[0], str(records()), *command[1:], "--lang", "de"])
    assert done.exit_code == 0, done.output
    assert leaked(done.output) == []
    assert done.stderr.count("Spalten bleiben intern: Quelle, Zitat, Anmerkung, Telefon, Handy, ") == 1


def test_no_file_has_a_personal_cell(records: Records, tmp_path: Path) -> None:
    records("alle/eins")
    records("alle/zwei")
    done = CliRunner().invoke(cli, ["compare-many", str(tmp_path / "alle"), "-o", str(tmp_path / "many.html")])
    assert done.exit_code == 0, done.output
    assert leaked((tmp_path / "many.html").read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "command", [("summary",), ("measures", "--all"), ("measures", "--network"), ("gaps",), ("compare",)], ids=" ".join
)
def test_no_workbook_of_a_table_has_a_personal_cell(command: tuple[str, ...], records: Records, tmp_path: Path) -> None:
    book = tmp_path / "out.xlsx"
    networks = [str(records(name)) for name in ("eins", "zwei")[: 2 if command[0] == "compare" else 1]]
    done = CliRunner().invoke(cli, [command[0], *networks, *command[1:], "-o", str(book)])
    assert done.exit_code == 0, done.output
    with ZipFile(book) as archive:
        told = "".join(archive.read(part).decode() for part in archive.namelist())
    assert leaked(told) == []


def test_no_attribute_of_a_simple_graph_is_personal(net: Network) -> None:
    assert leaked(str(list(an.to_networkx(net).nodes(data=True)))) == []


def test_what_a_page_gives_to_take_along_has_no_personal_cell(visit: Visit, net: Network, tmp_path: Path) -> None:
    tab = visit(web_map(net))
    expect(tab.locator("#kept")).to_contain_text(
        "Spalten bleiben intern: Quelle, Zitat, Anmerkung, Telefon, Handy, E-Mail"
    )
    expect(tab.locator("#kept")).to_contain_text("Eine gewünschte Beziehung bleibt intern.")
    for name in ("Sichtbare Akteure", "Sichtbare Beziehungen", "(SVG)"):
        if not tab.get_by_role("button", name=name).is_visible():
            tab.locator("#head-tools summary").click()
        with tab.expect_download() as download:
            tab.get_by_role("button", name=name).click()
        path = tmp_path / download.value.suggested_filename
        download.value.save_as(path)
        told = path.read_text(encoding="utf-8")
        assert "Jobcenter" in told
        assert leaked(told) == []


def test_an_internal_page_says_so_on_screen_in_pictures_and_on_paper(
    visit: Visit, net: Network, picture: Callable[[Page], Page]
) -> None:
    tab = visit(web_map(net, internal=True))
    said = "Interne Fassung – nicht zur Weitergabe"
    expect(tab.locator("#internal-note")).to_have_text(said)
    expect(tab.locator("#kept")).to_have_count(0)
    expect(picture(tab).locator("text").first).to_have_text(said)
    tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    tab.emulate_media(media="print")
    expect(tab.locator("#paper svg text").first).to_have_text(said)
    expect(visit(web_map(net)).locator("#internal-note")).to_have_count(0)


def test_a_page_of_two_networks_tells_once_what_stays_in(visit: Visit, net: Network, records: Records) -> None:
    tab = visit(two_maps(net, read(records("zwei"))))
    expect(tab.locator("#kept")).to_contain_text("15 Spalten bleiben intern")
    assert str(tab.locator("#kept").text_content()).count("Spalten bleiben intern") == 1


def test_what_is_released_by_name_is_shown(records: Records) -> None:
    page = web_map(read(records(entries='public = ["Telefon", "Zitat", "gewünscht"]\n'))).html
    released = {column for column, name in enumerate(PERSONAL) if name in ("Telefon", "Zitat")}
    shown = {column for column in range(len(PERSONAL)) if cell("actors", 0, column) in page}
    assert shown == released
    assert '"wished"' in str(page)


def test_who_named_a_tie_cannot_be_told_from_its_ends(net: Network) -> None:
    """Each cooperation was named by whom it leads from; money still flows one way."""
    items = tie_items(net)
    assert [(tie["from"], tie["to"], tie["directed"]) for tie in items] == [
        ("jobcenter", "sozialamt", False),
        ("jobcenter", "jugendamt", False),
        ("jobcenter", "caritas", True),
    ]
    turned = net.with_tables(ties=net.ties.rename(columns={"from": "to", "to": "from"}).assign(direction="one_way"))
    for one, other in zip(items[:2], tie_items(turned)[:2], strict=True):
        assert {name: one[name] for name in ("from", "to", "directed", "hash")} == {
            name: other[name] for name in ("from", "to", "directed", "hash")
        }


def test_wishes_and_one_sided_naming_are_no_public_findings(net: Network) -> None:
    analysis = an.analyse(net)
    told = {finding.code for finding in analysis.findings}
    assert {"wish_one_sided", "unconfirmed"} <= told
    public = analysis.shown(internal=False)
    assert {"wish_one_sided", "unconfirmed"}.isdisjoint(finding.code for finding in public)
    wish = net.ties.index[net.ties["state"] == "wished"][0]
    assert [finding.code for finding in public if wish in finding.evidence] == []
    assert "zzexpectedzz" not in str([finding.sentence("reason", "de") for finding in public])


def test_of_a_property_of_fewer_than_three_nothing_is_told_unless_it_is_released(records: Records) -> None:
    net = read(records())
    few = net.actors["Durchwahl"].where(net.actors.index.isin(["caritas", "jobcenter"]))

    def told(*public: str) -> str:
        meta = net.meta.filled() | {"indicators": ["Durchwahl"], "public": public}
        described = an.Meta(**{name: value for name, value in meta.items() if name != "format"})
        whole = net.with_tables(actors=net.actors.assign(Durchwahl=few), meta=described)
        (item,) = [item for item in web_glance(whole) if item["name"] == "Durchwahl"]
        return str(item["de"])

    assert "stammen von weniger als drei Stellen" in told()
    assert "Median" in told("Durchwahl")


def web_glance(net: Network) -> list[dict[str, object]]:
    from akteursnetz.views.map.glance import glance

    return [dict(item) for item in glance(an.analyse(net))]
