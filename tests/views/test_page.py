"""The page as a file: what may run in it, how it is put together, how it is written."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from akteursnetz.network import Network, read
from akteursnetz.views.map.scripts import page_script
from akteursnetz.views.shell import page
from akteursnetz.views.shell.page import Page, script_json

Draw = Callable[..., Page]


@pytest.fixture(scope="module")
def html(drawn: Draw, town: Network) -> str:
    return drawn(town).html


def test_every_script_is_admitted_by_hash_and_nothing_else_is(html: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy is not None
    assert "default-src &#39;none&#39;" in policy[1]
    assert "connect-src &#39;none&#39;" in policy[1]
    assert "unsafe-eval" not in policy[1]
    scripts = policy[1].split("script-src ")[1].split(";")[0]
    assert "unsafe-inline" not in scripts
    assert policy[1].count("sha256-") == 2


def test_the_page_names_no_address_that_a_browser_would_fetch(html: str) -> None:
    markup = re.sub(r"<script.*?</script>", "", html, flags=re.DOTALL)
    assert "://" not in markup
    assert "src=" not in markup
    assert "@import" not in markup
    assert "url(" not in markup


def test_same_records_same_page(drawn: Draw, town: Network, html: str) -> None:
    assert drawn(town.derive()).html == html


def test_a_hundred_actors_stay_under_a_megabyte(drawn: Draw, crowds: Callable[..., Network]) -> None:
    assert len(drawn(crowds(100)).html.encode()) < 1_000_000


def test_the_largest_example_stays_under_a_megabyte(drawn: Draw) -> None:
    """48 actors, 174 ties with quotes and dates, 63 findings in two languages, rings around everyone."""
    net = read(Path(__file__).parents[2] / "examples" / "musterkreis" / "records")
    assert len(drawn(net).html.encode()) < 1_000_000


def test_pages_are_utf8_whatever_the_machine_speaks(tmp_path: Path) -> None:
    words = "Süd – „Ämter“ 🏠"
    script = f"from akteursnetz.views.shell.page import Page; Page({words!a}).save({str(tmp_path / 'p.html')!a})"
    subprocess.run([sys.executable, "-X", "utf8=0", "-c", script], env={"LC_ALL": "C", "PATH": ""}, check=True)
    assert (tmp_path / "p.html").read_bytes() == words.encode()


def test_save_gives_the_path_back(tmp_path: Path) -> None:
    assert Page("x").save(tmp_path / "x.html") == tmp_path / "x.html"


def test_the_script_of_a_page_holds_every_module_and_nothing_from_elsewhere() -> None:
    modules = [path.name for path in (Path(page.__file__).parents[1] / "map" / "frontend").glob("*.js")]
    script = page_script()
    assert sorted(re.findall(r"^ *// .*/frontend/(\w+\.js)$", script, re.MULTILINE)) == sorted(modules)
    assert not re.search(r"^\s*(import|export) |node_modules|sourceMappingURL", script, re.MULTILINE)


@pytest.mark.parametrize("text", ["</script>", "<!--", "\u2028", "&lt;", "<script>"])
def test_no_text_can_end_the_data(text: str) -> None:
    block = script_json({"name": text})
    assert not re.search("[<>&\u2028\u2029]", block)
