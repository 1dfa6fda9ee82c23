"""Pictures as SVG: in proportion, escaped, the same at every run."""

import re
from itertools import pairwise

import numpy as np
import pytest

from akteursnetz.views.shell.charts import (
    Cell,
    Place,
    bar,
    element,
    heat_map,
    interval_picture,
    null_picture,
    share_bar,
    structure_map,
)


def numbers(svg: str, name: str) -> list[float]:
    return [float(value) for value in re.findall(rf' {name}="([-\d.]+)"', svg)]


def test_values_are_escaped() -> None:
    assert element("text", x='"><script>') == '<text x="&#34;&gt;&lt;script&gt;"></text>'
    assert "<b>" not in heat_map({}, ["church"], ["<b>"], "<b>")
    assert "<b>" not in structure_map([Place("<b>", "urban", 0, 0)], "<b>")


def test_a_bar_is_its_part_of_the_most() -> None:
    assert numbers(bar(3, 12), "width") == [25]
    assert numbers(bar(0, 0), "width") == [0]


def test_a_share_is_solid_where_sure_and_outlined_where_open() -> None:
    svg = share_bar(0.25, 0.75)
    assert numbers(svg, "width") == pytest.approx([299, 299 / 4, 299 / 2])
    assert 'class="open"' not in share_bar(0.25, 0.25)
    assert 'class="fill"' not in share_bar(0, 0.5)


def test_all_draws_are_in_the_bars() -> None:
    """Two values, one three times as often: bars three to one."""
    svg = null_picture(np.array([0.0, 1.0, 1.0, 1.0]), 0.5, "x", "beobachtet", "de")
    heights = sorted(height for height in re.findall(r'height="([\d.]+)" class="chance"', svg) if float(height))
    assert [float(height) for height in heights] == [22, 66]


def test_the_observed_value_is_in_the_picture_even_far_out() -> None:
    svg = null_picture(np.zeros(10), 40.0, "x", "observed", "en")
    line = re.search(r'x1="([\d.]+)" x2="\1" y1="18"', svg)
    assert line is not None
    assert 8 <= float(line[1]) <= 312


def test_a_heat_map_is_stronger_where_more_ties_are_and_dashed_where_few_are_possible() -> None:
    svg = heat_map(
        {("church", "church"): Cell(1, 6), ("welfare", "church"): Cell(9, 12)}, ["church", "welfare"], ["a", "b"], "x"
    )
    weak, strong = numbers(svg, "fill-opacity")
    assert weak < strong
    assert svg.count("field few") == 1
    assert svg.count('class="nobody"') == 1
    assert "9/12" in svg


def test_names_on_the_map_do_not_lie_on_each_other() -> None:
    svg = structure_map(
        [Place(name, "rural", 0.0, k / 1000) for k, name in enumerate("abcd")] + [Place("e", "urban", 1, 1)], "x"
    )
    lines = sorted(float(y) for y in re.findall(r'<text x="[\d.]+" y="([\d.]+)" text-anchor="start"', svg))
    assert all(b - a >= 15 for a, b in pairwise(lines))


def test_of_many_networks_only_those_are_named_whose_name_has_room() -> None:
    """A hundred points in one place, of which one is named, and one far off with room; every point tells its own."""
    crowd = [Place(f"k{k}", "rural", 0.0, k / 1e6) for k in range(100)]
    svg = structure_map([*crowd, Place("weit", "urban", 1.0, 1.0)], "x")
    named = re.findall(r"<text[^>]*>([^<]*)<", svg)
    assert len(named) == 2
    assert "weit" in named
    assert svg.count("<title>") == 101


def test_an_interval_is_drawn_with_its_value_and_zero_has_no_sign() -> None:
    """The axis reaches from 6 % of 3 below the lower end to as much above the upper one: -1.18 to 2.18."""
    svg = interval_picture(-0.001, -1.0, 2.0, "x", "de")
    assert re.findall(r">([^<>]+)<", svg) == ["\N{MINUS SIGN}1,18", "2,18", "0", "0,00"]
    low, high = (8 + 304 * (end + 1.18) / 3.36 for end in (-1, 2))
    assert f'x1="{low:.2f}" x2="{high:.2f}" y1="60" y2="60" class="whisker"' in svg
