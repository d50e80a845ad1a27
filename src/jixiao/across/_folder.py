"""Many declarations side by side, held in a few bytes each: what two of them share is looked up again where it matters.

A portfolio may have ten thousand files, so only checksums are kept (of names, of whole indicators, of projects). Equal
checksums are candidates; the files are read again before anything is said.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from zlib import crc32

from jixiao.bind import Declaration
from jixiao.model.indicator import Indicator

_SIGNS = ("", "=", ">=", "<=", ">", "<", "定性")


class Facts:
    """Checksums of declarations, in the order of the files; two of them can be put behind each other."""

    def __init__(self) -> None:
        self.names = array("I")
        self.wholes = array("I")
        self.signs = array("B")
        #: For each declaration: its file's number, how many indicators it has, and checksums of its code and its name.
        self.files = array("I")
        self.counts = array("H")
        self.codes = array("I")
        self.projects = array("I")

    def add(self, number: int, declaration: Declaration) -> None:
        """Takes the facts of a declaration of the file with this number."""
        project = declaration.project
        year = crc32(b"%d" % project.year)
        self.files.append(number)
        self.counts.append(min(len(project.indicators), 65535))
        self.codes.append(crc32(project.code.encode(), year) if project.code else 0)
        self.projects.append(crc32(project.name.encode("utf-8", "surrogatepass"), year))
        for indicator in project.indicators[:65535]:
            name = crc32(indicator.name.encode("utf-8", "surrogatepass"), year)
            sign = indicator.sign
            self.names.append(name)
            self.signs.append(_SIGNS.index(sign.value) if sign is not None else 0)
            self.wholes.append(crc32(indicator.target.text.encode("utf-8", "surrogatepass"), name))

    def extend(self, other: Facts) -> None:
        """Puts the facts of further files behind these."""
        for name in ("names", "wholes", "signs", "files", "counts", "codes", "projects"):
            getattr(self, name).extend(getattr(other, name))


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
