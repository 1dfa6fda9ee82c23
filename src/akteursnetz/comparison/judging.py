"""Comparability of a number of two networks: `yes`, `with_care`, or `no`, and why.

Two kinds of reason. Some forbid it: one network has no value (`undefined`); the number moves with the number of actors
alone, which differs (`size`), or with that and the number of tied pairs (`density`); it is taken to stay the same while
networks grow, and one network has no room for that (`crowded`); one informant told a network, so
its shape is that of the telling (`one_informant`); who is at the centre depends on a source that is of another kind in
the other network (`sources`). Others call for care: conditions that touch the number and are not surely the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

import pandas as pd

from akteursnetz.knowledge.absence import ONE_INFORMANT

Comparable = Literal["yes", "with_care", "no"]
COMPARABLE: tuple[Comparable, ...] = ("yes", "with_care", "no")

#: What is seen as rare: p values, after Holm, below it.
LEVEL = 0.05

BOUNDARY = ("evidence", "informants", "boundary", "period")
AGREEMENT = ("evidence", "informants", "relations", "period", "coverage")
STRUCTURE = ("evidence", "informants", "boundary", "relations", "period", "coverage")


class Sizes(NamedTuple):
    """Equality of the sizes of two networks: of their numbers of actors, and of tied pairs.

    `crowded`: in one of them more than half of all pairs are tied.
    """

    same_actors: bool
    same_tied_pairs: bool
    crowded: bool = False


#: For what no size bears on, or a test accounts for it.
UNLIKE = Sizes(same_actors=False, same_tied_pairs=False)


class Verdict(NamedTuple):
    """Verdict on a number: whether it may be compared, and the codes of what forbids it or calls for care."""

    comparable: Comparable
    because: tuple[str, ...]

    def cells(self) -> dict[str, str]:
        """Verdict as two cells of a table, the codes joined by "; "."""
        return {"comparable": self.comparable, "because": "; ".join(self.because)}


@dataclass(frozen=True)
class Care:
    """Dependence of a number's comparison on conditions, sizes and the source.

    `touched_by` are the conditions that bear on it. `moves_with`: the sizes that alone change it, if any. `grows`: it
    is taken to stay the same while a network grows. `shaped`: one informant's telling shapes it. `hubs`: it tells who
    is at the centre.
    """

    touched_by: tuple[str, ...] = STRUCTURE
    moves_with: Literal["", "size", "density"] = ""
    grows: bool = False
    shaped: bool = True
    hubs: bool = False

    def judge(self, lines: pd.DataFrame, sizes: Sizes, *, defined: bool = True) -> Verdict:
        """Verdict under the conditions that `comparability` gives, for networks of such sizes.

        `defined`: both networks have a value. A condition that is not among the lines is none of this comparison's.
        """
        told = set(lines.loc["evidence", ["first", "second"]])
        hindrances = {
            "undefined": not defined,
            "size": self.moves_with == "size" and not sizes.same_actors,
            "density": self.moves_with == "density" and not (sizes.same_actors and sizes.same_tied_pairs),
            "crowded": self.grows and sizes.crowded and not sizes.same_actors,
            "one_informant": self.shaped and ONE_INFORMANT in told,
            "sources": self.hubs and lines.at["evidence", "same"] != "yes",
        }
        forbids = tuple(name for name, holds in hindrances.items() if holds)
        if forbids:
            return Verdict("no", forbids)
        apart = set(lines.index[lines["same"] != "yes"])
        failed = tuple(line for line in self.touched_by if line in apart)
        return Verdict("with_care" if failed else "yes", failed)


#: What a comparison of mean degrees depends on.
DEGREE = Care(grows=True)

#: What a comparison of who is at the centre depends on.
CENTRE = Care(hubs=True)

#: The indices that are tested, declared before anything is looked at, and what each comparison depends on.
CARES: Mapping[str, Care] = {
    "degree_centralisation": CENTRE,
    "transitivity": Care(),
    "modularity": Care(),
    "mean_constraint": Care(),
}
DECLARED = tuple(CARES)
