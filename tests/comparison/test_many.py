"""Many networks: rows that survive an interruption, a map, and claims only where networks carry them."""

import math
import shutil
from dataclasses import replace
from pathlib import Path

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from numpy.typing import NDArray
from tests import networks

from akteursnetz.comparison import many
from akteursnetz.comparison.many import class_claims, map_fit, regression, scaled_map, smallest_p
from akteursnetz.comparison.profiles import PROFILE, distances
from akteursnetz.errors import NetworkError
from akteursnetz.network import Network, write
from akteursnetz.records.meta import Meta
from akteursnetz.schema import Language

from .conftest import row


def district(setting: str, net: Network) -> Network:
    actors = net.actors.assign(
        sector=["welfare", "church"] * (len(net.actors) // 2) + ["welfare"] * (len(net.actors) % 2)
    )
    return net.derive(actors=actors, meta=Meta(title=setting, setting=setting, evidence="survey"))


def stars_and_rings(each: int = 4) -> dict[str, Network]:
    found = {}
    for k in range(each):
        ids = [f"a{j}" for j in range(8 + k)]
        ring = networks.made(ids, list(zip(ids, ids[1:] + ids[:1], strict=True)))
        found[f"ring {k}"] = district("rural", ring)
        found[f"star {k}"] = district("urban", networks.made(ids, [("a0", b) for b in ids[1:]]))
    return found


def test_one_row_a_network_with_its_numbers() -> None:
    found = many(stars_and_rings(1), replicates=50)
    assert found.table.index.tolist() == ["ring 0", "star 0"]
    assert [*row(found.table[["actors", "tied_pairs", "degree_centralisation", "mean_degree"]], "star 0").values()] == [
        8,
        7,
        1,
        14 / 8,
    ]
    assert row(found.table, "ring 0")["degree_centralisation"] == 0


def test_two_networks_are_cases_and_no_class() -> None:
    found = many(stars_and_rings(1), replicates=50)
    assert (found.smallest_p, found.classes, found.regression) == (1.0, None, None)
    assert found.positions.empty


def test_four_against_four_carry_a_claim_and_it_is_exact() -> None:
    """Every star is more centralised than every ring: of 70 divisions one is as extreme, two with the other side."""
    found = many(stars_and_rings(), replicates=100)
    assert found.smallest_p == 2 / 70
    assert found.classes is not None
    assert row(found.classes, "degree_centralisation_excess")["p"] == pytest.approx(2 / 70)
    assert (
        row(found.classes, "degree_centralisation_excess")["p_adjusted"]
        >= row(found.classes, "degree_centralisation_excess")["p"]
    )


@pytest.mark.parametrize(("first", "second", "p"), [(0, 5, 1), (1, 1, 1), (3, 3, 2 / 20), (4, 4, 2 / 70)])
def test_the_smallest_p_counts_divisions(first: int, second: int, p: float) -> None:
    assert smallest_p([(first, second)]) == p


def test_the_smallest_p_within_blocks_multiplies_their_divisions() -> None:
    """C(3, 2) = 3 and C(4, 2) = 6 divisions; a Land with one class alone has one."""
    assert smallest_p([(2, 1), (2, 2), (0, 5)]) == 2 / 18
    assert smallest_p([(4, 0), (0, 4)]) == 1


def test_who_was_told_by_one_is_in_the_table_and_nowhere_else() -> None:
    nets = stars_and_rings(2)
    nets["star 0"] = nets["star 0"].derive(meta=replace(nets["star 0"].meta, evidence="one informant"))
    found = many(nets, replicates=50)
    assert "star 0" in found.table.index
    assert found.told_by_one == ["star 0"]
    assert "star 0" not in found.distances.index
    assert "star 0" not in found.positions.index


def test_a_row_does_not_depend_on_the_company() -> None:
    alone = many({"star 1": stars_and_rings(2)["star 1"]}, replicates=50).table
    assert many(stars_and_rings(2), replicates=50).table.loc[["star 1"]].equals(alone)


def test_equal_networks_are_no_distance_apart_whatever_they_are_called() -> None:
    star = stars_and_rings(1)["star 0"]
    found = many({"a": star, "b": star, "ring": stars_and_rings(1)["ring 0"]}, replicates=50)
    assert row(found.distances, "a")["b"] == 0
    assert row(found.distances, "a")["ring"] > 0


def test_an_interrupted_run_goes_on_where_it_stopped(tmp_path: Path) -> None:
    nets = stars_and_rings(2)

    def stop(done: int, total: int, name: str) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        many(nets, out=tmp_path, replicates=50, progress=stop)
    kept = {path: path.stat().st_mtime_ns for path in tmp_path.glob("*.json")}
    assert len(kept) >= 2
    seen: list[tuple[int, int, str]] = []
    found = many(nets, out=tmp_path, replicates=50, progress=lambda *step: seen.append(step))
    assert {path: path.stat().st_mtime_ns for path in kept} == kept
    assert seen[-1] == (4, 4, "star 1")
    assert found.table.equals(many(nets, replicates=50).table)


def test_changed_records_are_worked_out_anew(tmp_path: Path) -> None:
    nets = stars_and_rings(1)
    many(nets, out=tmp_path, replicates=50)
    nets["ring 0"] = nets["ring 0"].keep(ties=nets["ring 0"].ties.index.to_series() != nets["ring 0"].ties.index[0])
    assert row(many(nets, out=tmp_path, replicates=50).table, "ring 0")["tied_pairs"] == 7


def test_a_folder_of_records_and_a_fault_in_one_of_them(tmp_path: Path) -> None:
    for name, net in stars_and_rings(1).items():
        write(net, tmp_path / name)
    shutil.copytree(tmp_path / "ring 0", tmp_path / "broken")
    (tmp_path / "broken" / "ties.csv").write_text("id,from,to,relation\nt,a0,nobody,cooperation\n", encoding="utf-8")
    found = many(tmp_path, replicates=20)
    assert found.table.index.tolist() == ["ring 0", "star 0"]
    assert list(found.failed) == ["broken"]
    assert 'row 2, column "to": no actor "nobody"' in found.failed["broken"]["en"]
    assert "Zeile 2, Spalte „to“: Es gibt keinen Akteur „nobody“" in found.failed["broken"]["de"]


def test_what_reading_left_in_doubt_is_told_of_the_network_that_has_it(tmp_path: Path) -> None:
    for name, net in stars_and_rings(1).items():
        write(net, tmp_path / name)
    ties = tmp_path / "ring 0" / "ties.csv"
    header, *rows = ties.read_text(encoding="utf-8-sig").splitlines()
    ties.write_text("\n".join([f"{header};Fromalität", *(f"{row};Vertrag" for row in rows)]), encoding="utf-8")
    found = many(tmp_path, replicates=20)
    said = "Die Spalte „Fromalität“ ist nicht bekannt"
    assert [name for name, told in found.doubts.items() if said in told["de"]] == ["ring 0"]


def test_a_row_that_is_broken_on_disk_is_worked_out_anew(tmp_path: Path) -> None:
    nets = stars_and_rings(1)
    whole = many(nets, out=tmp_path, replicates=50).table
    for path in tmp_path.glob("*.json"):
        path.write_text('{"key": ', encoding="utf-8")
    assert many(nets, out=tmp_path, replicates=50).table.equals(whole)


def test_a_workbook_beside_a_folder_of_its_name_is_a_network_too(tmp_path: Path) -> None:
    """What Excel keeps of an open workbook, ~$kreis.xlsx, is none."""
    nets = stars_and_rings(1)
    write(nets["ring 0"], tmp_path / "kreis")
    write(nets["star 0"], tmp_path / "kreis.xlsx")
    write(nets["star 0"], tmp_path / "stadt.xlsx")
    (tmp_path / "~$stadt.xlsx").write_bytes(b"open")
    found = many(tmp_path, replicates=20)
    assert found.table["tied_pairs"].to_dict() == {"kreis": 8, "kreis.xlsx": 7, "stadt": 7}
    assert found.failed == {}


def test_a_file_that_is_no_workbook_is_told_and_the_others_are_compared(tmp_path: Path) -> None:
    write(stars_and_rings(1)["ring 0"], tmp_path / "kreis")
    (tmp_path / "bild.xlsx").write_bytes(b"no workbook")
    found = many(tmp_path, replicates=20)
    assert (found.table.index.tolist(), list(found.failed)) == (["kreis"], ["bild"])


def test_a_folder_that_lacks_its_network_toml_is_told_and_not_passed_over(tmp_path: Path) -> None:
    for name, net in stars_and_rings(1).items():
        write(net, tmp_path / name)
    (tmp_path / "star 0" / "network.toml").unlink()
    (tmp_path / "bilder").mkdir()
    found = many(tmp_path, replicates=20)
    assert (found.table.index.tolist(), list(found.failed)) == (["ring 0"], ["star 0"])


def test_conditions_are_judged_over_all_networks_compared() -> None:
    """Alike but for one boundary in other words, one year later, and coverage that only one of them tells."""
    nets = stars_and_rings(2)
    for name, net in nets.items():
        nets[name] = net.derive(meta=replace(net.meta, boundary="Liste", date="2024-05"))
    assert many(nets, replicates=20).lines.to_dict() == {
        "evidence": "yes",
        "informants": "unknown",
        "boundary": "yes",
        "relations": "yes",
        "period": "yes",
        "coverage": "unknown",
    }
    nets["ring 0"] = nets["ring 0"].derive(meta=replace(nets["ring 0"].meta, boundary="Wer da war", date="2025"))
    found = many(nets, replicates=20).lines
    assert (found["boundary"], found["period"]) == ("unknown", "no")
    told = nets["ring 0"].derive(meta=replace(nets["ring 0"].meta, evidence="one informant"))
    assert many(nets | {"ring 0": told}, replicates=20).lines["period"] == "yes"


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NetworkError, match="nowhere is no folder of records"):
        many(tmp_path / "nowhere")


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NetworkError, match="no records in"):
        many(tmp_path)


def test_what_is_neither_folder_nor_networks_is_refused_in_words() -> None:
    net = networks.one_tie()
    with pytest.raises(NetworkError, match=r"names with their networks \(a dict\), not a list"):
        many([net, net])  # type: ignore[arg-type]  # what the test is about
    with pytest.raises(NetworkError, match="not a networkx Graph"):
        many({"a": net, "b": nx.path_graph(2)})


def test_many_networks_speak_the_language_that_all_have() -> None:
    def spoken(*langs: Language) -> Language | None:
        nets = {str(k): networks.one_tie().derive(meta=Meta(language=lang)) for k, lang in enumerate(langs)}
        return many(nets, replicates=20).language

    assert [spoken("de", "de"), spoken("en"), spoken("de", "en"), spoken()] == ["de", "en", None, None]


def test_the_adjustment_for_several_measures_bounds_the_smallest_p() -> None:
    """Four against four, five measures: no p below 5 * 2 / 70 after Holm."""
    found = many(stars_and_rings(), replicates=20)
    assert found.units == {"urban": 4, "rural": 4}
    assert found.smallest_adjusted_p == pytest.approx(10 / 70)
    assert many(stars_and_rings(1), replicates=20).smallest_adjusted_p == 1


def test_the_empty_network_has_a_row() -> None:
    found = many({"empty": networks.empty(), "isolates": networks.isolates()}, replicates=20).table
    assert found["tied_pairs"].tolist() == [0, 0]
    assert math.isnan(row(found, "empty")["degree_centralisation"])


def test_classical_scaling_gives_back_distances_in_the_plane() -> None:
    corners = np.array([[0, 0], [3, 0], [0, 4], [3, 4]], dtype=float)
    apart = np.hypot(*(corners[:, None] - corners[None]).transpose(2, 0, 1))
    names = list("abcd")
    places = scaled_map(pd.DataFrame(apart, index=names, columns=names)).to_numpy()
    assert np.hypot(*(places[:, None] - places[None]).transpose(2, 0, 1)) == pytest.approx(apart)


def test_the_fit_of_the_map_is_the_share_of_squared_distances_that_it_shows() -> None:
    """A box of 3 x 4 x 1: the sides' squares make 9 + 16 + 1, of which the plane shows 25 / 26."""
    corners = np.array([[x, y, z] for x in (0, 3) for y in (0, 4) for z in (0, 1)], dtype=float)
    apart = pd.DataFrame(np.linalg.norm(corners[:, None] - corners[None], axis=2))
    assert map_fit(apart, scaled_map(apart)) == pytest.approx(25 / 26)
    flat_one = pd.DataFrame(np.zeros((3, 3)))
    assert math.isnan(map_fit(flat_one, scaled_map(flat_one)))


def test_distance_is_in_standard_deviations_over_the_columns_both_have() -> None:
    """Two values 0 and 2 lie two standard deviations apart; a column in which all are equal adds nothing."""
    table = pd.DataFrame(0.0, index=["a", "b"], columns=list(PROFILE))
    table["log_mean_degree"] = [0.0, 2.0]
    assert row(distances(table), "a")["b"] == pytest.approx(2 / math.sqrt(len(PROFILE)))
    table["transitivity_excess"] = [math.nan, 1.0]
    assert row(distances(table), "a")["b"] == pytest.approx(2 / math.sqrt(len(PROFILE) - 1))


def flat(setting: list[str], actors: list[float], measure: list[float], land: list[str] | None = None) -> pd.DataFrame:
    table = pd.DataFrame(dict.fromkeys(PROFILE, measure))
    return table.assign(setting=setting, actors=actors, land=pd.Series(land, dtype="str", index=table.index))


def test_regression_holds_size() -> None:
    """A measure that is 2 + 3 ln n + 5 rural exactly has these coefficients."""
    settings = ["rural", "urban"] * 5
    actors = [10.0, 80, 12, 70, 30, 40, 25, 60, 15, 20]
    y = [2 + 3 * math.log(n) + 5 * (s == "rural") for s, n in zip(settings, actors, strict=True)]
    noise = [0.01, -0.02, 0.015, 0.0, -0.01, 0.02, -0.015, 0.005, 0.01, -0.005]
    found = regression(flat(settings, actors, [a + b for a, b in zip(y, noise, strict=True)]), replicates=199, seed=1)
    assert found is not None
    assert [*row(found[["rural", "log_actors"]], "log_mean_degree").values()] == pytest.approx([5, 3], abs=0.1)
    assert row(found, "log_mean_degree")["p"] == 1 / 200


def test_the_regression_permutes_what_size_leaves_of_the_measure() -> None:
    """Freedman and Lane, done anew by the textbook: fitted by size, residuals permuted and added, t of being rural."""
    settings, actors = ["rural", "urban"] * 4, [10.0, 80, 12, 70, 30, 40, 25, 60]
    y = np.array([1.0, 3, 2, 5, 4, 4, 1, 6])
    found = regression(flat(settings, actors, y.tolist()), replicates=3000, seed=1)
    assert found is not None
    rural = np.array([1.0, 0] * 4)
    size = np.column_stack([np.ones(8), np.log(actors)])
    fitted = size @ np.linalg.lstsq(size, y)[0]

    def t(values: NDArray[np.float64]) -> float:
        design = np.column_stack([size, rural])
        inverse = np.linalg.inv(design.T @ design)
        slopes = inverse @ design.T @ values
        return float(slopes[-1] / np.sqrt(((values - design @ slopes) ** 2).sum() / 5 * inverse[-1, -1]))

    rng = np.random.default_rng(5)
    draws = np.array([t(fitted + rng.permutation(y - fitted)) for _ in range(3000)])
    p = row(found, "log_mean_degree")["p"]
    assert abs(p - np.mean(np.abs(draws) >= abs(t(y)))) < 4 * np.sqrt(2 * p * (1 - p) / 3000)
    assert row(found, "log_mean_degree")["smallest_p"] == 1 / 3001


def test_each_p_has_the_smallest_that_its_networks_can_give_beside_it() -> None:
    """Four against four 2 / 70 = .029; a measure that one network lacks, four against three, 2 / 35; Holm: times 5."""
    table = flat(["rural", "urban"] * 4, [10.0, 80, 12, 70, 30, 40, 25, 60], [1.0, 5, 2, 6, 3, 7, 4, 8])
    table.loc[0, "modularity_excess"] = math.nan
    found = class_claims(table, replicates=100, seed=1)
    assert row(found, "log_mean_degree")["p"] == row(found, "log_mean_degree")["smallest_p"] == pytest.approx(2 / 70)
    assert round(2 / 70, 3) == 0.029
    assert row(found, "modularity_excess")["smallest_p"] == pytest.approx(2 / 35)
    assert row(found, "log_mean_degree")["smallest_p_adjusted"] == pytest.approx(5 * 2 / 70)
    assert (found["p_adjusted"] >= found["smallest_p_adjusted"] - 1e-12).all()
    sampled = class_claims(table, replicates=30, seed=1)
    assert row(sampled, "log_mean_degree")["smallest_p"] == pytest.approx(2 / 31)


LANDS = ["Hessen", "hessen", "Bayern", "Bayern", "Hessen", "Hessen", "Bayern", "Bayern"]


def test_networks_are_divided_anew_within_their_land() -> None:
    """Two against two in each of two Länder: 6 * 6 divisions. Bayern lies 10 higher, which counts for nothing."""
    settings, actors = ["rural", "urban"] * 4, [10.0, 80, 12, 70, 30, 40, 25, 60]
    y = [1.0, 3, 11, 13, 2, 4, 12, 14]
    across = class_claims(flat(settings, actors, y), replicates=100, seed=1)
    within = class_claims(flat(settings, actors, y, LANDS), replicates=100, seed=1)
    assert row(within, "log_mean_degree")["p"] == row(within, "log_mean_degree")["smallest_p"] == pytest.approx(2 / 36)
    assert row(across, "log_mean_degree")["p"] > 0.5
    slope = regression(flat(settings, actors, y, LANDS), replicates=99, seed=1)
    assert slope is None  # four coefficients need nine networks
    one_missing = flat(settings, actors, y, LANDS)
    one_missing.loc[3, "land"] = None
    assert class_claims(one_missing, replicates=100, seed=1).equals(across)


def test_the_regression_gives_each_land_an_intercept() -> None:
    """A measure of 3 ln n + 2 rural, and 100 more in Bayern."""
    settings, actors = ["rural", "urban"] * 6, [10.0, 80, 12, 70, 30, 40, 25, 60, 15, 20, 33, 44]
    land = ["Hessen", "Hessen", "Bayern", "Bayern"] * 3
    noise = [0.01, -0.02, 0.015, 0.0, -0.01, 0.02, -0.015, 0.005, 0.01, -0.005, 0.0, 0.01]
    y = [
        3 * math.log(n) + 2 * (s == "rural") + 100 * (x == "Bayern")
        for n, s, x in zip(actors, settings, land, strict=True)
    ]
    measured = [a + b for a, b in zip(y, noise, strict=True)]
    found = regression(flat(settings, actors, measured, land), replicates=199, seed=1)
    assert found is not None
    assert [*row(found[["rural", "log_actors"]], "log_mean_degree").values()] == pytest.approx([2, 3], abs=0.1)
    assert row(found, "log_mean_degree")["p"] == 1 / 200


def test_blocks_are_counted_by_land_where_all_give_it() -> None:
    nets = stars_and_rings(4)
    placed = {
        name: net.derive(meta=replace(net.meta, land=("Hessen", "Bayern")[place // 4]))
        for place, (name, net) in enumerate(nets.items())
    }
    found = many(placed, replicates=40)
    assert found.blocks.to_dict("index") == {"Bayern": {"urban": 2, "rural": 2}, "Hessen": {"urban": 2, "rural": 2}}
    assert (found.units, found.without_land) == ({"urban": 4, "rural": 4}, [])
    assert (found.smallest_p, found.classes) == (2 / 36, None)
    alone = many(placed | {"ring 0": nets["ring 0"]}, replicates=100)
    assert (alone.without_land, len(alone.blocks), alone.smallest_p) == (["ring 0"], 1, 2 / 70)


def test_no_regression_on_few_networks_or_one_class() -> None:
    few = flat(["rural", "urban"] * 3, [5.0, 6, 7, 8, 9, 10], [1.0, 2, 3, 4, 5, 6])
    assert regression(few, replicates=20, seed=1) is None
    alike = flat(["rural"] * 9, [5.0 + k for k in range(9)], [1.0 * k for k in range(9)])
    assert regression(alike, replicates=20, seed=1) is None


def test_networks_without_sectors_lack_one_measure_and_no_other() -> None:
    table = flat(["rural", "urban"] * 5, [10.0, 80, 12, 70, 30, 40, 25, 60, 15, 20], [1.0, 2, 3, 4, 5, 6, 7, 8, 9, 1])
    found = regression(table.assign(modularity_excess=math.nan), replicates=19, seed=1)
    assert found is not None
    assert found.index[found["p"].isna()].tolist() == ["modularity_excess"]


def test_a_claim_without_values_is_undefined() -> None:
    table = flat(["rural", "urban"], [5.0, 6.0], [math.nan, 1.0])
    assert class_claims(table, replicates=20, seed=1)["p"].isna().all()
