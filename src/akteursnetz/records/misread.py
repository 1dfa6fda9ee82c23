"""A cell that does not hold what its column asks for."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from akteursnetz.schema import Code


@dataclass
class MisreadError(ValueError):
    """A cell that does not hold what its column asks for: the fault's code, what is accepted, the likely mend."""

    code: str
    accepted: tuple[Code | str, ...] = ()
    nearest: str | None = None
    details: Mapping[str, object] = field(default_factory=dict)
