"""Questionnaires: who is asked about whom, what is locked, what a person sees, equal bytes."""

import re
from pathlib import Path

import pytest
from openpyxl import load_workbook
from tests.survey.filled import network, sheet_of

from akteursnetz import Meta, example, read, write, write_questionnaires
from akteursnetz.errors import AkteursnetzError
from akteursnetz.schema import LANGUAGES, Language


def test_organisations_are_asked_about_all_others_by_sector(tmp_path: Path) -> None:
    folder = write_questionnaires(network(), tmp_path / "survey")
    assert sorted(path.name for path in folder.iterdir()) == [
        name for at in (1, 2, 3, 4) for name in (f"Amt {at}.html", f"Amt {at}.xlsx")
    ]
    sheet = sheet_of(folder / "Amt 2.xlsx", "partners")
    listed = [(row[0], row[1]) for row in sheet.iter_rows(min_row=5, max_col=2, values_only=True)]
    assert listed[:5] == [
        (None, "Öffentliche Verwaltung"), ("a1", "Amt 1"), ("a3", "Amt 3"), (None, "Wohlfahrtspflege"), ("a4", "Amt 4"),
    ]  # fmt: skip


def test_the_same_network_gives_the_same_files(tmp_path: Path) -> None:
    one, other = (write_questionnaires(network(), tmp_path / name) for name in ("one", "other"))
    assert [path.read_bytes() for path in sorted(one.iterdir())] == [
        path.read_bytes() for path in sorted(other.iterdir())
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_only_cells_to_be_filled_in_are_open_and_have_lists(lang: Language, tmp_path: Path) -> None:
    folder = write_questionnaires(network(), tmp_path / "survey", lang=lang)
    book = load_workbook(folder / "Amt 1.xlsx")
    assert [sheet.sheet_state for sheet in book.worksheets] == ["visible"] * 5 + ["hidden"] * 2
    for sheet in book.worksheets[:5]:
        assert sheet.protection.sheet
        assert sheet.protection.password is None
        assert sheet.row_dimensions[1].hidden
        assert sheet.column_dimensions["A"].hidden
        assert all(cell.protection.locked for row in sheet.iter_rows() for cell in row if cell.value)
    partners = sheet_of(folder / "Amt 1.xlsx", "partners")
    assert {rule.type for rule in partners.data_validations.dataValidation} == {"list"}
    assert partners.freeze_panes == "C5"
    assert (partners.page_setup.paperSize, partners.page_setup.orientation) == (9, "landscape")


def test_who_is_marked_as_not_surveyed_is_left_out_but_asked_for_by_name(tmp_path: Path) -> None:
    net = network()
    net = net.with_tables(actors=net.actors.assign(surveyed=["no", "", "", "", ""]))
    assert not (write_questionnaires(net, tmp_path / "all") / "Amt 1.xlsx").exists()
    named = write_questionnaires(net, tmp_path / "one", actors=["amt-1"])
    assert [path.name for path in sorted(named.iterdir())] == ["Amt 1.html", "Amt 1.xlsx"]


@pytest.mark.parametrize(("name", "told"), [("Rat", "can be asked"), ("Ammt 2", "did you mean “Amt 2”")])
def test_bodies_and_unknown_names_are_refused(name: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(AkteursnetzError, match=told):
        write_questionnaires(network(), tmp_path / "survey", actors=[name])
    assert not (tmp_path / "survey").exists()


def test_nothing_is_replaced_and_nobody_left_is_told(tmp_path: Path) -> None:
    with pytest.raises(AkteursnetzError, match="is there already"):
        write_questionnaires(network(), tmp_path)
    net = network()
    with pytest.raises(AkteursnetzError, match="nobody to ask"):
        write_questionnaires(net.with_tables(actors=net.actors.assign(surveyed="no")), tmp_path / "survey")


def test_the_office_that_asks_fills_the_gaps(tmp_path: Path) -> None:
    meta = Meta(title="Probe", extra={"survey": {"office": "Sozialplanung <Süd>", "return_by": "2026-04-30"}})
    folder = write_questionnaires(network().with_tables(meta=meta), tmp_path / "survey")
    page = (folder / "Amt 1.html").read_text(encoding="utf-8")
    assert "Sozialplanung &lt;Süd&gt;" in page
    assert "30. April 2026" in page
    assert "legt die Stelle fest, die fragt: …" in page
    wrong = Meta(title="Probe", extra={"survey": {"ofice": "x"}})
    with pytest.raises(AkteursnetzError, match=r"survey\.ofice"):
        write_questionnaires(network().with_tables(meta=wrong), tmp_path / "other")


def test_the_section_survey_stands_in_a_workbook_too(tmp_path: Path) -> None:
    net = network().with_tables(meta=Meta(title="Probe", extra={"survey": {"office": "Sozialplanung"}}))
    assert read(write(net, tmp_path / "netz.xlsx")).meta.extra == net.meta.extra


def test_the_page_to_be_printed_has_no_scripts_and_names_no_hosts(tmp_path: Path) -> None:
    folder = write_questionnaires(example("musterkreis"), tmp_path / "survey", actors=["jobcenter"])
    page = (folder / "Jobcenter Musterkreis.html").read_text(encoding="utf-8")
    assert "<script" not in page
    assert re.search(r"https?://|src=|href=", page) is None
    assert 'content="default-src &#39;none&#39;; script-src ;' in page
    assert page.count('<span class="box">') > 3 * 36
