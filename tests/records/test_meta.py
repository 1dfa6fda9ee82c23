"""What network.toml says of a network as a whole: which remits count."""

from collections.abc import Callable
from pathlib import Path

import pytest

from akteursnetz.errors import RecordError
from akteursnetz.network import read
from akteursnetz.records.meta import Meta
from akteursnetz.records.template import start_records
from akteursnetz.schema import Language

Folder = Callable[..., Path]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("names", "names"),
        ("Namen", "names"),
        ("recorded", "recorded"),
        ("verzeichnet", "recorded"),
        ("nur verzeichnete", "recorded"),
    ],
)
def test_which_remits_count_is_given_in_either_language(folder: Folder, word: str, meant: str) -> None:
    net = read(folder(network__toml=f'title = "T"\nformat = 1\nremits = "{word}"\n'))
    assert (net.meta.remits, net.meta.filled()["remits"]) == (meant, meant)


def test_remits_are_read_off_names_where_nothing_else_is_said(folder: Folder) -> None:
    assert read(folder()).meta.remits == Meta().remits == "names"


def test_another_word_for_which_remits_count_is_a_fault(folder: Folder) -> None:
    with pytest.raises(RecordError) as caught:
        read(folder(network__toml='title = "T"\nformat = 1\nremits = "manche"\n'))
    (fault,) = caught.value.faults
    assert fault.line("de") == (
        "network.toml, Spalte „remits“: „manche“ ist kein zulässiger Wert. Zulässig: Namen oder Verzeichnet."
    )


def test_no_word_at_all_is_a_fault_of_a_script() -> None:
    with pytest.raises(RecordError) as caught:
        Meta(remits=None)  # type: ignore[arg-type]  # what a script may give
    assert [(fault.column, fault.code) for fault in caught.value.faults] == [("remits", "empty")]


@pytest.mark.parametrize("lang", ["de", "en"])
def test_a_new_network_is_told_of_the_choice(tmp_path: Path, lang: Language) -> None:
    """The line stands as a comment; once it counts, only recorded remits do."""
    path = start_records(tmp_path / "new", lang) / "network.toml"
    settings = path.read_text(encoding="utf-8")
    assert '# remits = "recorded"\n' in settings
    assert read(path.parent).meta.remits == "names"
    path.write_text(settings.replace("# remits", "remits"), encoding="utf-8")
    assert read(path.parent).meta.remits == "recorded"


def test_the_network_as_a_whole_has_functions_in_either_language(folder: Folder) -> None:
    net = read(
        folder(network__toml='title = "T"\nformat = 1\nfunctions = ["Umsetzung", "negotiation", "Verhandlung"]\n')
    )
    assert net.meta.functions == ("negotiation", "implementation")
    assert net.meta.filled()["functions"] == ["negotiation", "implementation"]
    assert read(folder()).meta.functions == ()


@pytest.mark.parametrize(
    ("given", "line"),
    [
        ('["Koordnation"]', "Koordination"),
        ('"Koordination"', "functions"),
    ],
)
def test_a_word_that_is_no_function_is_a_fault_with_its_mend(folder: Folder, given: str, line: str) -> None:
    with pytest.raises(RecordError) as caught:
        read(folder(network__toml=f'title = "T"\nformat = 1\nfunctions = {given}\n'))
    (fault,) = caught.value.faults
    assert line in fault.line("de")
