"""The examples' records, which travel with the package."""

from pathlib import Path
from typing import Literal, get_args

from akteursnetz.errors import NetworkError
from akteursnetz.network import Network, read

Example = Literal["dortmund", "eichsfeld", "musterkreis"]
EXAMPLES: tuple[Example, ...] = get_args(Example)

#: Inside an installed package; in a checkout they lie beside `src`.
_PACKAGED = Path(__file__).parent / "example_records"
_CHECKOUT = Path(__file__).parents[2] / "examples"


def example(name: Example) -> Network:
    """The network of an example: `dortmund` and `eichsfeld`, coded from minutes, or the invented `musterkreis`.

    Raises NetworkError for a name that is none.

    >>> example("eichsfeld").meta.place
    'Landkreis Eichsfeld'
    """
    if name not in EXAMPLES:
        raise NetworkError("no_example", found=name, known=", ".join(EXAMPLES))
    packaged = _PACKAGED / name
    return read(packaged if packaged.is_dir() else _CHECKOUT / name / "records")
