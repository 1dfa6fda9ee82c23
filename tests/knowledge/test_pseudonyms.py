"""Pseudonyms: stable under a key, the structure kept, everything else out."""

from pathlib import Path

import pandas as pd
import pytest
from click.testing import CliRunner

from akteursnetz.cli import cli
from akteursnetz.examples import EXAMPLES, Example, example
from akteursnetz.knowledge.pseudonyms import KEY, pseudonymise
from akteursnetz.measures import network_degree_centralisation, network_tied_pairs
from akteursnetz.network import Network, from_tables, read, write

ROOT = Path(__file__).parents[2]
MUSTERKREIS = str(ROOT / "examples" / "musterkreis")


def renamed(net: Network, key: pd.DataFrame) -> dict[str, str]:
    """The ids of the pseudonymised network by those of the first."""
    actors = key[key["what"] == "actor"]
    ids = dict(zip(actors["pseudonym"], actors["original"], strict=True))
    return {str(ids[name]): str(actor) for actor, name in net.actors["name"].items()}


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_structure_is_kept_and_the_result_reads(name: Example, tmp_path: Path) -> None:
    net = example(name)
    made, key = pseudonymise(net)
    assert list(key.columns) == list(KEY)
    ids = renamed(made, key)
    rows = ["from", "to", "relation", "formality", "state"]
    before = net.ties.assign(**{end: net.ties[end].map(ids) for end in ("from", "to")})[rows]
    in_order = [sorted(table.fillna("").to_numpy().tolist()) for table in (before, made.ties[rows])]
    assert in_order[0] == in_order[1]
    assert network_tied_pairs(made) == network_tied_pairs(net)
    assert network_degree_centralisation(made) == pytest.approx(network_degree_centralisation(net))
    assert read(write(made, tmp_path / "p")).equals(made)


def test_nothing_of_the_records_own_words_is_left(tmp_path: Path) -> None:
    net = example("musterkreis")
    path = write(pseudonymise(net).network, tmp_path / "p")
    written = "".join(file.read_text(encoding="utf-8-sig") for file in path.iterdir())
    words = pd.concat([net.actors["name"], net.actors["remit"], net.actors["social_space"], net.ties["subject"]])
    words = pd.concat([words, net.ties["purpose"], net.ties["programme"], net.ties["contact_person"]]).dropna()
    assert [word for word in words.unique() if len(word) > 9 and word in written] == []
    assert pd.Series(net.actors.index).map(lambda actor: len(actor) > 9 and actor in written).sum() == 0
    made = read(path)
    assert made.actors[["lat", "lon", "remit", "purpose", "mandate", "aliases"]].isna().all(axis=None)
    assert made.ties[["subject", "purpose", "amount", "quote", "source", "note"]].isna().all(axis=None)
    assert made.ties["since"].dropna().str.fullmatch(r"\d{4}").all()
    assert (made.meta.place, made.meta.boundary, made.meta.sources, made.meta.date) == (None, None, (), "2025")
    assert made.expected.empty
    assert made.indicators.empty


def test_small_sectors_kinds_and_spaces_are_folded() -> None:
    net = example("musterkreis")
    made = pseudonymise(net).network.actors
    for column in ("sector", "kind", "ownership", "level", "social_space"):
        assert made[column].value_counts().min() >= 3, column
    assert made["form"].dropna()[~made["form"].isin(["body", "programme"])].value_counts().min() >= 3


def test_a_key_keeps_everybody_and_newcomers_get_the_next_number() -> None:
    net = example("musterkreis")
    first, key = pseudonymise(net)
    again = pseudonymise(net, key=key)
    assert again.network.equals(first)
    assert again.key.equals(key)
    new = pd.DataFrame({"id": ["neu"], "name": ["Neues Amt"], "kind": ["Amt"], "sector": ["administration"]})
    grown = net.with_tables(actors=pd.concat([net.actors.reset_index(), new]))
    later = pseudonymise(grown, key=key).key
    assert len(later) == len(key) + 1
    known = later[later["original"] != "neu"].reset_index(drop=True)
    assert known.equals(key)
    administration = key["pseudonym"].str.startswith("Verwaltung ").sum()
    assert later.set_index("original").loc["neu", "pseudonym"] == f"Verwaltung {administration + 1}"


def test_an_empty_network_has_an_empty_key() -> None:
    empty = from_tables(pd.DataFrame(columns=["id", "name", "kind"]), pd.DataFrame(columns=["from", "to", "relation"]))
    made, key = pseudonymise(empty)
    assert (len(made.actors), len(key)) == (0, 0)


def test_the_command_writes_the_key_apart_and_takes_it_again(tmp_path: Path) -> None:
    runner = CliRunner()
    for folder in ("eins", "zwei"):
        arguments = ["pseudonymise", MUSTERKREIS, "-o", str(tmp_path / folder), "--key", str(tmp_path / "key.csv")]
        assert runner.invoke(cli, arguments).exit_code == 0
    written = [{file.name: file.read_bytes() for file in (tmp_path / name).iterdir()} for name in ("eins", "zwei")]
    assert written[0] == written[1]
    assert "key.csv" not in written[0]
    assert b"Jugendamt" in (tmp_path / "key.csv").read_bytes()
    assert runner.invoke(cli, ["check", str(tmp_path / "eins")]).exit_code == 0


def test_a_key_inside_and_a_key_that_is_none_are_refused(tmp_path: Path) -> None:
    runner, out = CliRunner(), tmp_path / "p"
    inside = runner.invoke(cli, ["pseudonymise", MUSTERKREIS, "-o", str(out), "--key", str(out / "key.csv")])
    assert (inside.exit_code, out.exists()) == (1, False)
    assert "mit --key einen anderen Ort nennen" in inside.stderr
    (tmp_path / "p-key.csv").write_text("a;b\n1;2\n", encoding="utf-8")
    none = runner.invoke(cli, ["pseudonymise", MUSTERKREIS, "-o", str(out)])
    assert (none.exit_code, out.exists()) == (1, False)
    assert "ist kein Schlüssel" in none.stderr
