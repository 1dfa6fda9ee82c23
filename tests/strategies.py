"""Networks of any kind for hypothesis: every form, relation, formality and state, own columns, figures."""

from typing import Any

import pandas as pd
from hypothesis import strategies as st

from akteursnetz.network import Network, from_tables
from akteursnetz.records.meta import Meta
from akteursnetz.schema import (
    ACTOR_STATES,
    EVIDENCES,
    FORMALITIES,
    FORMS,
    FUNCTIONS,
    OWNERSHIPS,
    RELATIONS,
    SETTINGS,
    STATES,
)

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20) | st.sampled_from(
    ["=1+1", "'=x", "a;b", "1.234", "01067", "-", "„Zitat“", '"', ",", "\u202eabc", "a\nb", "#", "NA", "null", "😀"]
)
NUMBERS = st.floats(-1e9, 1e9, allow_nan=False) | st.integers(1, 5).map(float)
DATES = st.none() | st.sampled_from(["2007", "2007-03", "2007-03-15"])


def _code(codes: Any) -> st.SearchStrategy[str | None]:
    return st.none() | st.sampled_from(list(codes))


@st.composite
def tables(draw: st.DrawFn) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Two to five actors and up to four ties among them, some of them parallel."""
    ids = draw(st.lists(st.from_regex(r"[a-z]{1,6}", fullmatch=True), min_size=2, max_size=5, unique=True))
    actors = [
        {
            "id": i,
            "name": f"N {i}",
            "kind": "Amt",
            "form": draw(_code(FORMS)),
            "ownership": draw(_code(OWNERSHIPS)),
            "function": draw(_code(FUNCTIONS)),
            "state": draw(_code(ACTOR_STATES)),
            "note": draw(WORDS),
            "Eigenes": draw(WORDS),
        }
        for i in ids
    ]
    return pd.DataFrame(actors), _ties(draw, ids)


def _ties(draw: st.DrawFn, ids: list[str]) -> pd.DataFrame:
    pair = st.permutations(ids).map(lambda order: order[:2])
    ties = []
    for _ in range(draw(st.integers(0, 4))):
        start, end = draw(pair)
        tie: dict[str, Any] = {"from": start, "to": end, "relation": draw(st.sampled_from(list(RELATIONS)))}
        tie |= {"formality": draw(_code(FORMALITIES)), "state": draw(_code(STATES)), "since": draw(DATES)}
        ties.append(tie | {"amount": draw(st.none() | NUMBERS), "Vertrauen": draw(st.none() | NUMBERS)})
    return pd.DataFrame(ties, columns=None if ties else ["from", "to", "relation"])


METAS = st.builds(
    Meta,
    title=st.sampled_from(["", "=Titel", "Netz"]),
    place=st.none() | st.just("Musterstadt"),
    land=st.none() | st.just("Niedersachsen"),
    setting=_code(SETTINGS),
    language=st.sampled_from(["de", "en"]),
    date=DATES,
    evidence=_code(EVIDENCES),
    sources=st.sampled_from([(), ("a", "b")]),
    stations=st.sampled_from([(), ({"title": "Wer fehlt?"},)]),
    indicators=st.sampled_from([(), ("Fälle", "Vertrauen", "Betrag", "Eigenes", "nichts", "density")]),
    scales=st.sampled_from([{}, {"amount": {"unit": "Euro"}}]),
    extra=st.sampled_from([{}, {"bearbeitung": "Entwurf", "zahlen": [1, 2]}]),
)


@st.composite
def networks(draw: st.DrawFn) -> Network:
    """A network with its meta, expectations and figures, made as a script makes it."""
    actors, ties = draw(tables())
    expected = pd.DataFrame(
        [{"kind": "remit", "remit": "Grundsicherung", "basis": "§ 18 SGB II"}] * draw(st.integers(0, 1))
    )
    figures = [{"actor": actors["id"][0], "indicator": "Fälle", "value": draw(NUMBERS)}] * draw(st.integers(0, 2))
    return from_tables(
        actors,
        ties,
        expected=expected if len(expected) else None,
        indicators=pd.DataFrame(figures) if figures else None,
        meta=draw(st.none() | METAS),
    )
