"""The scripts of the map beside Python: the types of the page's data are written once."""

from tools.datatypes import FILE, declarations, typescript

from akteursnetz.views.map.datatypes import PageData


def test_the_scripts_know_the_types_of_the_data_as_python_has_them() -> None:
    assert FILE.read_text(encoding="utf-8") == declarations()


def test_types_in_the_words_of_typescript() -> None:
    assert typescript(list[str]) == "string[]"
    assert typescript(list[float | None]) == "(number | null)[]"
    assert typescript(dict[str, list[str]]) == "{ [key in string]: string[] }"
    assert typescript(tuple[str, float]) == "[string, number]"
    assert typescript(PageData) == "PageData"
    assert "\n  radii: [number, number];\n" in declarations()
    assert "\n  hash?: string;\n" in declarations()
