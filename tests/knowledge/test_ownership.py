"""Who is a public institution: by Träger, else by sector and form, else unknown."""

import pandas as pd
import pytest

from akteursnetz.knowledge.ownership import public_institutions
from akteursnetz.network import from_tables


@pytest.mark.parametrize(
    ("cells", "public"),
    [
        ({"sector": "administration"}, "yes"),
        ({"sector": "health", "form": "office"}, "yes"),
        ({"form": "office"}, "yes"),
        ({"sector": "education", "ownership": "public"}, "yes"),
        ({"sector": "church", "ownership": "public"}, "yes"),
        ({"sector": "administration", "ownership": "private"}, "no"),
        ({"sector": "education", "ownership": "free"}, "no"),
        ({"sector": "welfare"}, "no"),
        ({"sector": "residents", "form": "group"}, "no"),
        ({"sector": "education"}, None),
        ({"sector": "employment", "form": "organisation"}, None),
        ({"sector": "church", "form": "office"}, None),
        ({}, None),
    ],
)
def test_who_is_a_public_institution(cells: dict[str, str], public: str | None) -> None:
    actors = pd.DataFrame([{"id": "a", "name": "A", "kind": "x", **cells}])
    (told,) = public_institutions(from_tables(actors, pd.DataFrame(columns=["from", "to", "relation"])))
    assert told == public if public else pd.isna(told)
