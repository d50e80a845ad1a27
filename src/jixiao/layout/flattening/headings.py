"""Headings of flattened text: one line over another, or one heading over several columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from jixiao.layout import words
from jixiao.layout.column import Header
from jixiao.layout.flattening.dividing import apart, divided
from jixiao.layout.flattening.moving import Moved, moved
from jixiao.layout.view import View
from jixiao.model.form import Grid, GridCell


def two_lines(grid: Grid) -> Grid:
    """Two lines of headings: the first one's cells lie over stretches of the second, or reached down beside it."""
    view = View(grid)
    moves: dict[tuple[int, int], tuple[int, int]] = {}
    for row, after in pairwise(view.order):
        upper, lower = view.rows[row], view.rows[after]
        known = sum(map(_is_heading, upper))
        # A heading that nobody knows (偏差率) may stand among them; lines of values have none.
        if (
            len(upper) == grid.widths[row]
            and len(lower) > 1
            and 3 * known > 2 * len(upper)
            and all(map(_is_heading, lower))
        ):
            moves.update(_headings(upper, lower, grid.widths[after]))
    return moved(grid, moves)


def _headings(upper: Sequence[GridCell], lower: Sequence[GridCell], width: int) -> Iterator[Moved]:
    if len(lower) < width:
        # Blank cells of the second line stand where the first one reached down.
        places = _over(upper, _stretches([cell.column for cell in lower]), width)
    elif (stretches := apart(upper, lower)) is not None:
        yield from stretches
        return
    else:
        first, over = divided(upper, lower)
        if not over:
            return
        places = _over(upper, [(first, len(lower))], len(upper) - over + len(lower))
        for at, cell in enumerate(lower):
            yield (cell.row, cell.column), (first + at, 1)
    for cell, place in zip(upper, places, strict=False):
        yield (cell.row, cell.column), place


def _is_heading(cell: GridCell) -> bool:
    return words.column(cell.text) is not None or any(
        words.is_one_of(name, cell.text) for name in ("sections", "serials")
    )


def one_line(view: View, header: Header, rows: Sequence[int]) -> Iterator[Moved]:
    """One line of headings over longer rows: sign, figure and unit stand below the one heading 指标值."""
    cells = view.rows[header.last]
    width = view.grid.widths[header.last]
    target = header.columns.get("target")
    full = [view.grid.widths[row] for row in rows if words.is_group(view.rows[row][0].text)]
    more = max(full, default=width) - width
    if target is None or not 0 < more <= 2 or {"operator", "unit"} & set(header.columns):
        return
    for cell in cells:
        if cell.column >= target.start:
            yield (
                (cell.row, cell.column),
                (cell.column + more * (cell.column > target.start), 1 + more * (cell.column == target.start)),
            )


def _stretches(columns: Sequence[int]) -> list[tuple[int, int]]:
    """Columns next to each other as start and width."""
    found: list[tuple[int, int]] = []
    for column in columns:
        if found and sum(found[-1]) == column:
            found[-1] = found[-1][0], found[-1][1] + 1
        else:
            found.append((column, 1))
    return found


def _over(upper: Sequence[GridCell], stretches: Sequence[tuple[int, int]], width: int) -> list[tuple[int, int]]:
    """Column and width of each cell of the first line; [] where they do not fit over the second.

    A stretch that several cells share is the first ones' by one column each, and the last one's for the rest: how
    many each of them covers is lost, but the second line says what stands in them.
    """
    taken = {column for start, count in stretches for column in range(start, start + count)}
    alone = [(column, 1) for column in range(width) if column not in taken]
    over = len(upper) - len(alone)
    if over == len(stretches):
        return sorted([*alone, *stretches])
    if len(stretches) == 1 and 1 < over <= stretches[0][1]:
        start, count = stretches[0]
        shared = [(start + at, 1) for at in range(over - 1)]
        return sorted([*alone, *shared, (start + over - 1, count - over + 1)])
    return []
