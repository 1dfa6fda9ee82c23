"""Example networks, whose records travel with the package."""

from pathlib import Path
from typing import Literal, get_args

from akteursnetz.errors import NetworkError
from akteursnetz.network import Network, read

Example = Literal["dortmund", "eichsfeld", "musterkreis", "musterstadt_2022", "musterstadt"]
EXAMPLES: tuple[Example, ...] = get_args(Example)

#: Inside an installed package; in a checkout they lie beside `src`.
_PACKAGED = Path(__file__).parent / "example_records"
_CHECKOUT = Path(__file__).parents[2] / "examples"
#: Records that lie elsewhere in the checkout than in `records`: a place surveyed twice has a folder for each time.
_WAVES = {"musterstadt_2022": "musterstadt/2022", "musterstadt": "musterstadt/2025"}


def example(name: Example) -> Network:
    """Example network by its name: `dortmund` and `eichsfeld`, coded from minutes, or one of the invented surveys.

    The surveys are `musterkreis` and `musterstadt`, with an earlier wave `musterstadt_2022`.

    Raises NetworkError for a name that is none.

    >>> example("eichsfeld").meta.place
    'Landkreis Eichsfeld'
    """
    if name not in EXAMPLES:
        raise NetworkError("no_example", found=name, known=EXAMPLES)
    packaged = _PACKAGED / name
    return read(packaged if packaged.is_dir() else _CHECKOUT / _WAVES.get(name, f"{name}/records"))
