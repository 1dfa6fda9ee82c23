"""Minimisation: known minima of a quadratic form and of Rosenbrock's function."""

import numpy as np
import numpy.typing as npt

from akteursnetz.views.map.layout.descent import minimised

Floats = npt.NDArray[np.float64]


def test_a_quadratic_form_with_its_own_diagonal_takes_one_step() -> None:
    scale, calls = np.array([[1.0], [100.0]]), []

    def quadratic(places: Floats) -> tuple[float, Floats]:
        calls.append(places)
        return float((scale * (places - 3) ** 2).sum() / 2) + 1, scale * (places - 3)

    found = minimised(quadratic, np.zeros((2, 1)), 1 / scale, 1e-12)
    np.testing.assert_allclose(found, 3)
    assert len(calls) <= 3


def test_the_curved_valley_of_rosenbrock_is_followed_to_its_end() -> None:
    def rosenbrock(at: Floats) -> tuple[float, Floats]:
        x, y = at[0]
        slope = np.array([[-400 * x * (y - x**2) - 2 * (1 - x), 200 * (y - x**2)]])
        return float(100 * (y - x**2) ** 2 + (1 - x) ** 2), slope

    found = minimised(rosenbrock, np.array([[-1.2, 1.0]]), np.full((1, 2), 1e-3), 1e-12)
    np.testing.assert_allclose(found, 1, atol=1e-4)
