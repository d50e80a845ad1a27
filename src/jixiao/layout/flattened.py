"""Flattened text: cells go back under their headings where merged cells were lost on the way.

A page copied as text keeps the cells of a row that are its own. What reached down from the row above is missing, so
that all cells behind it slide to the left; what lay over several columns has shrunk to one.
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.layout import words
from jixiao.layout.column import Header
from jixiao.layout.flattening.above import funds, goals, without_margin
from jixiao.layout.flattening.headings import one_line, two_lines
from jixiao.layout.flattening.moving import moved
from jixiao.layout.flattening.rows import row_moves
from jixiao.layout.header import headers
from jixiao.layout.view import View
from jixiao.model.form import Grid


def restored(grid: Grid) -> Grid:
    """The grid with its cells in the columns that they had; itself where nothing was lost."""
    if not grid.widths:
        return grid
    grid = two_lines(goals(funds(without_margin(grid))))
    view = View(grid)
    grid = moved(grid, dict(move for header, rows in _tables(view) for move in one_line(view, header, rows)))
    view = View(grid)
    moves: dict[tuple[int, int], tuple[int, int]] = {}
    for header, rows in _tables(view):
        lines = [cell for row in range(header.first, header.last + 1) for cell in view.rows[row]]
        width = max(cell.column + cell.columns for cell in lines)
        for row in rows:
            moves.update(row_moves(view, header, row, width))
            if words.is_one_of("totals", view.rows[row][0].text):
                break
    return moved(grid, moves)


def _tables(view: View) -> Iterator[tuple[Header, list[int]]]:
    """Every line of headings with the rows below it."""
    found = headers(view)
    ends = [*(header.first for header in found[1:]), view.order[-1] + 1] if found else []
    for header, end in zip(found, ends, strict=True):
        yield header, [row for row in view.order if header.last < row < end]
