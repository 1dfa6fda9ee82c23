"""Minimisation by L-BFGS (Liu and Nocedal 1989, https://doi.org/10.1007/BF01589116) from a diagonal inverse Hessian.

For a few hundred unknowns this takes half the time of `scipy.optimize.minimize`, whose calls outweigh the function's.
"""

from collections import deque
from collections.abc import Callable

import numpy as np

from akteursnetz.views.map.layout.canvas import Floats

Objective = Callable[[Floats], tuple[float, Floats]]
#: A change of the position, the change of the gradient with it, and one over their product.
Pair = tuple[Floats, Floats, float]
MEMORY, STEPS = 5, 300
#: The share of the decrease along the gradient that a step has to bring (Armijo), and the shortest step.
ENOUGH, SHORTEST = 1e-4, 1e-3


def minimised(objective: Objective, start: Floats, diagonal: Floats, calm: float) -> Floats:
    """Position of a local minimum near the start, where a step lessens the value by a share below `calm`.

    `objective` gives value and gradient; `diagonal` is the inverse of the Hessian's diagonal, roughly.
    """
    memory: deque[Pair] = deque(maxlen=MEMORY)
    places, (value, gradient) = start, objective(start)
    for _ in range(STEPS):
        way = _way(memory, gradient, diagonal)
        after, (lower, turned) = _searched(objective, places, way, value - ENOUGH * float(np.vdot(way, gradient)))
        step, turn = after - places, turned - gradient
        product = float(np.vdot(step, turn))
        if product > 0:
            memory.append((step, turn, 1 / product))
        calmed = value - lower < calm * value
        places, value, gradient = after, lower, turned
        if calmed:
            break
    return places


def _way(memory: deque[Pair], gradient: Floats, diagonal: Floats) -> Floats:
    """The gradient multiplied by the inverse Hessian that the last steps tell."""
    way, shares = gradient.copy(), []
    for step, turn, inverse in reversed(memory):
        shares.append(inverse * np.vdot(step, way))
        way -= shares[-1] * turn
    way *= diagonal
    if memory:
        _, turn, inverse = memory[-1]
        way /= inverse * np.vdot(turn * diagonal, turn)
    for (step, turn, inverse), share in zip(memory, reversed(shares), strict=True):
        way += (share - inverse * np.vdot(turn, way)) * step
    return way


def _searched(objective: Objective, places: Floats, way: Floats, bound: float) -> tuple[Floats, tuple[float, Floats]]:
    """Position along the way, and value and gradient there, after halving the step until the value is low enough."""
    length = 1.0
    while True:
        after = places - length * way
        found = objective(after)
        if found[0] <= bound or length < SHORTEST:
            return after, found
        length /= 2
