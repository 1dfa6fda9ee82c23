"""The trace of a comparison: every sentence of its first screen is in it, and rests on something that is there."""

import html
import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pandas as pd
import pytest
from click.testing import CliRunner

from akteursnetz.cli import cli
from akteursnetz.examples import example
from akteursnetz.layers import at
from akteursnetz.network import Network
from akteursnetz.schema import LANGUAGES, Language
from akteursnetz.views.comparison.pair import ComparisonPage, compare, compare_dates, compare_layers
from akteursnetz.views.map.grounds import figure

DOCS = Path(__file__).parents[2] / "docs"
CASES: dict[str, Callable[..., ComparisonPage]] = {
    "two reports": lambda **given: compare(example("dortmund"), example("eichsfeld"), **given),
    "two surveys": lambda **given: compare(example("musterkreis"), example("musterstadt"), **given),
    "layers": lambda **given: compare_layers(example("musterkreis"), **given),
    "dates": lambda **given: compare_dates(*(at(example("musterkreis"), year) for year in ("2019", "2024")), **given),
    "waves": lambda **given: compare_dates(example("musterstadt_2022"), example("musterstadt"), **given),
}


@cache
def page_of(case: str) -> ComparisonPage:
    return CASES[case](replicates=19, maps=False)


def is_there(ground: str, net: Network) -> bool:
    """Whether what a ground names exists in a network, or in the documentation."""
    kind, _, name = ground.partition(" ")
    if re.fullmatch(r".+ = \S.*", ground):
        return True
    if kind in ("actors", "ties"):
        return name in getattr(net, kind).index
    if kind == "network.toml":
        return (name.removeprefix("without ") in net.meta.filled()) is not name.startswith("without ")
    named = re.fullmatch(r"rule (.+) \(docs/(\w+)\.md\)", ground)
    assert named is not None, ground
    return named[1] in (DOCS / f"{named[2]}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("case", CASES)
def test_every_sentence_of_the_first_screen_rests_on_what_is_there(case: str, lang: Language) -> None:
    page = page_of(case)
    nets, table = page.comparison.networks, page.trace(lang)
    names = [place.partition(": ")[2] for place in table["place"][:2]]
    of_network = dict(zip(names, nets, strict=True))
    for place, sentence, rests_on in table.itertuples(index=False):
        assert sentence
        side = next((net for name, net in of_network.items() if place.endswith(f": {name}")), nets[0])
        for ground in rests_on.split("; "):
            name, _, rest = ground.partition(": ")
            known = of_network.get(name)
            assert is_there(rest, known) if known is not None else is_there(ground, side), ground


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("case", CASES)
def test_what_the_first_screen_says_is_in_the_trace(case: str, lang: Language) -> None:
    page = page_of(case)
    said = set(page.trace(lang)["sentence"])
    part = page.html.split(f'id="{lang}-overview"')[1].split('<nav class="contents"')[0]
    claims = re.findall(r"<li>([^<]*)&nbsp;<a ", part)
    cells = re.findall(r'<td data-label="[^"]*"><bdi>([^<]*)</bdi></td>', part)
    lines = re.findall(r"</bdi><p>([^<]*)</p></th>", part)
    assert len(lines) == 2
    assert len(claims) >= 3
    assert {html.unescape(sentence) for sentence in (*claims, *cells, *lines) if sentence} <= said


def test_a_cell_rests_on_the_ties_of_the_pairs_that_it_names() -> None:
    """Of the ARGE with the Jugendamt two, with the Sozialamt one; nothing is said of the Eichsfeld's contracts."""
    found = page_of("two reports").trace("de").set_index("place")["rests_on"]
    assert found["Erster Blick, Vertraglich: Dortmund"].split("; ") == [
        *("tied_pairs = 9", "contractual = 2", "open = 4"),
        *("ties d01", "ties d02", "ties d07"),
    ]
    assert found["Erster Blick, Gremien: Landkreis Eichsfeld"] == "bodies = 0"
    open_ = page_of("two reports").trace("de").set_index("sentence")["rests_on"]
    asked = open_["Landkreis Eichsfeld: Bestehen bei den 8 Paaren ohne Angabe Verträge?"]
    assert re.findall(r"ties (\w+)", asked) == [f"e0{k}" for k in range(1, 9)]


def test_a_claim_of_a_test_rests_on_its_p_values() -> None:
    table = page_of("two surveys").trace("en")
    (told,) = table["rests_on"][table["rests_on"].str.contains("p of transitivity")]
    differences = page_of("two surveys").comparison.differences
    assert differences is not None
    p = pd.to_numeric(differences.table["beyond_size"])["transitivity"]
    assert figure("p of transitivity beyond_size", p) in told


def test_the_command_line_tells_it_and_refuses_a_page(tmp_path: Path) -> None:
    both = ["compare", *(f"examples/{name}" for name in ("dortmund", "eichsfeld")), "--trace", "--lang", "de"]
    told = CliRunner().invoke(cli, [*both, "--format", "json"])
    assert "rule What no page says (docs/comparison.md)" in {row["rests_on"] for row in json.loads(told.stdout)}
    refused = CliRunner().invoke(cli, [*both, "-o", str(tmp_path / "x.html")])
    assert refused.exit_code == 1
    assert ".csv" in refused.stderr
