"""Many declarations side by side, held in a few bytes each: what two of them share is looked up again where it matters.

A portfolio may have ten thousand files, so only checksums are kept (of names, of whole indicators, of projects). Equal
checksums are candidates; the files are read again before anything is said.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from jixiao.bind import Declaration
from jixiao.checking.facts import Facts
from jixiao.model.indicator import Indicator


class Folder:
    """What checks across files look at. `load` gives the declarations of a file by its number."""

    def __init__(self, facts: Facts, load: Callable[[int], Sequence[Declaration]]) -> None:
        self.facts = facts
        self._load = lru_cache(maxsize=64)(load)

    def declaration(self, at: int) -> Declaration | None:
        """A declaration by its place in the facts, read again; None where the file has gone."""
        number = self.facts.files[at]
        first = at
        while first and self.facts.files[first - 1] == number:
            first -= 1
        found = self._load(number)
        return found[at - first] if at - first < len(found) else None

    def shared(self, sums: array[int]) -> Iterator[list[int]]:
        """Declarations whose checksum (of code or name) is the same, by their places; 0 is none."""
        places: dict[int, list[int]] = {}
        counts: dict[int, int] = {}
        for each in sums:
            counts[each] = counts.get(each, 0) + 1
        twice = {each for each, count in counts.items() if count > 1 and each}
        if twice:
            for at, each in enumerate(sums):
                if each in twice:
                    places.setdefault(each, []).append(at)
        yield from places.values()

    def indicators(self, sums: array[int], wanted: set[int]) -> dict[int, list[tuple[int, int]]]:
        """For each wanted checksum, the indicators that have it: place of the declaration, place in it."""
        found: dict[int, list[tuple[int, int]]] = {}
        at = 0
        for place, count in enumerate(self.facts.counts):
            for inside in range(count):
                if sums[at + inside] in wanted:
                    found.setdefault(sums[at + inside], []).append((place, inside))
            at += count
        return found

    def indicator(self, place: int, inside: int) -> tuple[Declaration, Indicator] | None:
        """An indicator by its places, read again."""
        declaration = self.declaration(place)
        if declaration is None or inside >= len(declaration.project.indicators):
            return None
        return declaration, declaration.project.indicators[inside]
