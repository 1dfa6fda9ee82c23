"""Error of a cell that does not hold what its column asks for."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from akteursnetz.schema import Code


@dataclass
class MisreadError(ValueError):
    """Error of a cell that does not hold what its column asks for: the fault's code, what is accepted, the mend."""

    code: str
    accepted: tuple[Code | str, ...] = ()
    nearest: str | None = None
    details: Mapping[str, object] = field(default_factory=dict)
