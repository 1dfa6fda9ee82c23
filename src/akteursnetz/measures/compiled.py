"""Geodesics and triangles compiled with numba; `geodesics` uses them for large networks where it is installed.

Distances and triangles are those of `searches` to the last bit; betweenness differs in the last digits, as its sums are
taken in another order. The machine code is kept on disk, so it is made once an installation.
"""

from functools import cached_property

import numpy as np
from numba import njit
from numpy.typing import NDArray

from akteursnetz.measures.arrays import Floats, Ints
from akteursnetz.measures.searches import WORDS, Betweenness, Distances, Searches, Triangles

Words = NDArray[np.uint64]
Places = NDArray[np.uint32]


class CompiledSearches(Searches):
    """Searches whose passes are compiled."""

    @cached_property
    def distances(self) -> Distances:
        """Sums of geodesic distances of each actor to those whom it reaches."""
        sums = Distances(*(np.zeros(self.size) for _ in Distances._fields))
        _add_distances(self.start, self.there, self.back.start, self.back.there, (*sums,))
        return sums

    @cached_property
    def betweenness(self) -> Betweenness:
        """Unnormalised betweenness of actors and entries, summed over ordered pairs: Brandes' algorithm."""
        sums = Betweenness(np.zeros(self.size), np.zeros(len(self.there)))
        _add_betweenness(self.start.astype(np.uint32), self.there.astype(np.uint32), *sums)
        return sums

    def _triangles_from(self, first: int, last: int, ahead: Ints) -> Triangles:
        pairs = self.pairs
        places = np.empty((3, int(ahead.sum())), dtype=np.int64)
        found = _list_triangles(first, last, pairs.rank[pairs.first], self._second, pairs.start, places)
        return Triangles(*places[:, :found])


@njit(cache=True, nogil=True, inline="always")
def _bits(word: np.uint64) -> np.uint64:
    """Number of ones in a machine word, added up in parallel fields of 2, 4 and 8 bits."""
    word -= (word >> np.uint64(1)) & np.uint64(0x5555555555555555)
    word = (word & np.uint64(0x3333333333333333)) + ((word >> np.uint64(2)) & np.uint64(0x3333333333333333))
    word = (word + (word >> np.uint64(4))) & np.uint64(0x0F0F0F0F0F0F0F0F)
    return (word * np.uint64(0x0101010101010101)) >> np.uint64(56)


@njit(cache=True, nogil=True)
def _add_distances(
    start: Ints, there: Ints, back_start: Ints, back_there: Ints, sums: tuple[Floats, Floats, Floats, Floats]
) -> None:
    """Breadth-first search from 64 * WORDS targets at once; only actors with a tie to a changed one are looked at."""
    n = len(start) - 1
    seen, fresh = np.zeros((n, WORDS), np.uint64), np.zeros((n, WORDS), np.uint64)
    found = np.zeros((n, WORDS), np.uint64)
    everyone = np.zeros(WORDS, np.uint64)
    changed, asked, waiting = np.empty(n, np.int64), np.empty(n + 1, np.int64), np.zeros(n, np.bool_)
    for first in range(0, n, 64 * WORDS):
        many = min(64 * WORDS, n - first)
        seen[:], fresh[:], everyone[:] = 0, 0, 0
        for i in range(many):
            bit = np.uint64(1) << np.uint64(i & 63)
            seen[first + i, i >> 6] |= bit
            fresh[first + i, i >> 6] |= bit
            everyone[i >> 6] |= bit
            changed[i] = first + i
        distance = 0
        while many:
            distance += 1
            size = _ask(back_start, back_there, changed[:many], waiting, asked)
            _find(start, there, asked[:size], fresh, everyone, seen, found)
            _count(asked[:size], found, distance, sums)
            many = _settle(asked[:size], found, fresh, seen, changed, many)


@njit(cache=True, nogil=True)
def _ask(back_start: Ints, back_there: Ints, changed: Ints, waiting: NDArray[np.bool_], asked: Ints) -> int:
    """Number of actors with a tie to a changed one, written into `asked` in their order, as memory is read fastest."""
    for u in changed:
        for a in range(back_start[u], back_start[u + 1]):
            waiting[back_there[a]] = True
    size = 0
    for v in range(len(waiting)):
        asked[size] = v
        size += waiting[v]
        waiting[v] = False
    return size


@njit(cache=True, nogil=True)
def _find(
    start: Ints,
    there: Ints,
    asked: Ints,
    fresh: Words,
    everyone: Words,
    seen: Words,
    found: Words,
) -> None:
    """Targets that the actors asked newly reach by their partners, written as bits into `found`."""
    union = np.zeros(WORDS, np.uint64)
    for v in asked:
        missing = np.uint64(0)
        for w in range(WORDS):
            missing |= everyone[w] & ~seen[v, w]
            union[w] = 0
        if missing:
            for a in range(start[v], start[v + 1]):
                u = there[a]
                for w in range(WORDS):
                    union[w] |= fresh[u, w]
        for w in range(WORDS):
            found[v, w] = union[w] & ~seen[v, w]


@njit(cache=True, nogil=True)
def _count(asked: Ints, found: Words, distance: int, sums: tuple[Floats, Floats, Floats, Floats]) -> None:
    """Sums of distances, with the targets found at one distance added."""
    reached, total, inverse, largest = sums
    for v in asked:
        count = np.uint64(0)
        for w in range(WORDS):
            count += _bits(found[v, w])
        if count:
            reached[v] += count
            total[v] += distance * np.int64(count)
            inverse[v] += count / distance
            largest[v] = distance if distance > largest[v] else largest[v]


@njit(cache=True, nogil=True)
def _settle(asked: Ints, found: Words, fresh: Words, seen: Words, changed: Ints, many: int) -> int:
    """Number of actors with new targets, written into `changed`; the new targets become fresh and seen."""
    for i in range(many):
        for w in range(WORDS):
            fresh[changed[i], w] = 0
    many = 0
    for v in asked:
        new = np.uint64(0)
        for w in range(WORDS):
            new |= found[v, w]
            fresh[v, w] = found[v, w]
            seen[v, w] |= found[v, w]
        if new:
            changed[many] = v
            many += 1
    return many


@njit(cache=True, nogil=True, error_model="numpy")
def _add_betweenness(start: Places, there: Places, actors: Floats, entries: Floats) -> None:
    """Brandes' algorithm from each actor; the forward steps are kept as a list, without a branch to mispredict."""
    n = len(start) - 1
    far = np.uint32(n)
    distance, paths, share = np.full(n, far, np.uint32), np.zeros(n), np.zeros(n)
    queue, steps, end = np.empty(n + 1, np.uint32), np.empty(len(there) + 1, np.uint32), np.zeros(n + 1, np.uint32)
    for source in range(n):
        if start[source] == start[source + 1]:
            continue
        distance[source], paths[source], queue[0] = 0, 1.0, source
        here, size, kept = 0, 1, 0
        while here < size:
            v = queue[here]
            further, number = distance[v] + np.uint32(1), paths[v]
            for a in range(start[v], start[v + np.uint32(1)]):
                w = there[a]
                known = distance[w]
                queue[size] = w
                size += known == far
                known = min(known, further)
                distance[w] = known
                onward = known == further
                paths[w] += number if onward else 0.0
                steps[kept] = a
                kept += onward
            here += 1
            end[here] = kept
        for i in range(size - 1, -1, -1):
            v = queue[i]
            number, through = paths[v], 0.0
            for k in range(end[i], end[i + 1]):
                a = steps[k]
                along = share[there[a]]
                through += along
                entries[a] += number * along
            through *= number
            share[v] = (1.0 + through) / number
            if i:
                actors[v] += through
        for i in range(size):
            distance[queue[i]] = far
            paths[queue[i]] = 0.0


@njit(cache=True, nogil=True)
def _list_triangles(first: int, last: int, low: Ints, high: Ints, start: Ints, places: Ints) -> int:
    """Number of triangles whose first pair is among some, written into `places`: two sorted lists merged a pair."""
    number = 0
    for near in range(first, last):
        far, across = near + 1, start[high[near]]
        far_end, across_end = start[low[near] + 1], start[high[near] + 1]
        while far < far_end and across < across_end:
            if high[far] == high[across]:
                places[0, number], places[1, number], places[2, number] = near, far, across
                number += 1
            step = high[far] <= high[across]
            across += high[across] <= high[far]
            far += step
    return number
