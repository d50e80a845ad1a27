"""How wide the columns of a table become on a page of so many cells, and which of them stay."""

from __future__ import annotations

from collections.abc import Sequence

from jixiao.dataclass import dataclass
from jixiao.formats._segments import GAP
from jixiao.model.report import Column


@dataclass(frozen=True, slots=True)
class Content:
    """What a column holds: the widest of all its cells, and the widest of those that may not wrap."""

    column: Column
    widest: int
    firm: int

    @property
    def least(self) -> int:
        """The narrowest it can become without breaking a figure."""
        if self.column.right or self.column.keep:
            return self.widest
        return max(self.firm, min(self.widest, self.column.least))


def fit(contents: Sequence[Content], width: int | None) -> dict[int, int] | None:
    """Widths by the number of the column; None where no table fits and each row has to be set as a paragraph."""
    kept = dict(enumerate(contents))
    while kept:
        room = None if width is None else width - GAP * (len(kept) - 1)
        if room is None or sum(each.widest for each in kept.values()) <= room:
            return {number: each.widest for number, each in kept.items()}
        if sum(each.least for each in kept.values()) <= room:
            return _shared(kept, room)
        droppable = [number for number, each in kept.items() if each.column.drop]
        if not droppable:
            return None
        del kept[max(droppable, key=lambda number: kept[number].column.drop)]
    return None


def _shared(kept: dict[int, Content], room: int) -> dict[int, int]:
    """The widest wrapping column gives way first, a cell at a time, so that none is squeezed before it must be."""
    widths = {number: each.widest for number, each in kept.items()}
    while sum(widths.values()) > room:
        wrapping = [number for number in widths if widths[number] > kept[number].least]
        widths[max(wrapping, key=lambda number: widths[number])] -= 1
    return widths
