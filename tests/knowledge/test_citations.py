"""A citation of law names a paragraph or article with its code; the sign alone is none."""

import pytest

from akteursnetz.knowledge.citations import basis_kind, citations


@pytest.mark.parametrize(
    ("words", "laws"),
    [
        ("§ 18 Abs. 1 Nr. 2 SGB II", [("18", "SGB II")]),
        ("§18 Abs.1 SGB 2", [("18", "SGB II")]),
        ("§ 18 d SGB II", [("18d", "SGB II")]),
        ("§§ 71, 78 SGB VIII", [("71", "SGB VIII"), ("78", "SGB VIII")]),
        ("§ 44b Abs. 2 SGB II, § 71 SGB VIII", [("44b", "SGB II"), ("71", "SGB VIII")]),
        ("Art. 28 Abs. 2 GG", [("28", "GG")]),
        ("§ 3 Abs. 2 KKG", [("3", "KKG")]),
        ("§ 5 SchulG NRW", [("5", "SchulG NRW")]),
        ("§ 107 Gemeindeordnung", [("107", "Gemeindeordnung")]),
        ("Section 18 (1) SGB II", [("18", "SGB II")]),
        ("§ 3 der Kooperationsvereinbarung von 2012", []),
        ("§ 9 des Gesellschaftsvertrags", []),
        ("§ 4 der Satzung der AG Wohlfahrt", []),
        ("§ 5 Hausordnung", []),
        ("SGB II", []),
        ("Stadtratsbeschluss", []),
    ],
)
def test_places_of_law_are_read_with_their_code(words: str, laws: list[tuple[str, str]]) -> None:
    assert [citation.law for citation in citations(words)] == laws


def test_the_number_of_a_list_is_read() -> None:
    assert citations("§ 81 Nr. 13 SGB VIII")[0].number == "13"
    assert citations("§ 81 SGB VIII")[0].number is None


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("§ 18 SGB II", "law"),
        ("Art. 28 Abs. 2 GG", "law"),
        ("§ 3 der Kooperationsvereinbarung von 2012", "agreement"),
        ("Vereinbarung nach § 44b Abs. 2 SGB II", "agreement"),
        ("§ 44b Abs. 2 SGB II (Vereinbarung der Träger)", "law"),
        ("Kreissozialplan Musterkreis 2022, Ziel 4", "plan"),
        ("Kreistagsbeschluss vom 14.03.2018", "plan"),
        ("Forderung aus dem Vortrag", "demand"),
        ("Wort der Partner: Müller", "demand"),
        ("§ 5 Hausordnung", None),
        ("Erfahrung", None),
    ],
)
def test_a_basis_is_what_its_words_name_first(words: str, kind: str | None) -> None:
    assert basis_kind(words) == kind
