"""Classical (Torgerson) multidimensional scaling: coordinates in the plane from distances."""

import numpy as np

from akteursnetz.measures.arrays import Floats


def classical_scaling(distances: Floats) -> Floats:
    """Coordinates (n x 2) by classical multidimensional scaling of a distance matrix (n x n), main axis first.

    Torgerson (1952), doi:10.1007/BF02288916: the two largest eigenvectors of the doubly centred -D^2 / 2. Signs are
    arbitrary; an axis that the distances do not have is 0.

    >>> np.abs(classical_scaling(np.array([[0.0, 2.0], [2.0, 0.0]]))[:, 1]).round(6).tolist()
    [0.0, 0.0]
    """
    n = len(distances)
    centring = np.eye(n) - 1 / n
    values, vectors = np.linalg.eigh(-0.5 * centring @ distances**2 @ centring)
    axes: Floats = vectors[:, :-3:-1] * np.sqrt(np.maximum(values[:-3:-1], 0))
    return np.pad(axes, ((0, 0), (0, 2 - axes.shape[1])))
