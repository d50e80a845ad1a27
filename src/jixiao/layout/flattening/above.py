"""What stands above the indicators in flattened text: goals and money under labels that reached down."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from jixiao.layout import words
from jixiao.layout.amounts import is_amount
from jixiao.layout.flattening.moving import moved
from jixiao.layout.view import View
from jixiao.model.form import Grid, GridCell


def without_margin(grid: Grid) -> Grid:
    """Without blank columns on the left, as a sheet that begins in its second column leaves them."""
    margin = min((cell.column for cell in grid.cells), default=0)
    if not margin:
        return grid
    moves = {(cell.row, cell.column): (cell.column - margin, cell.columns) for cell in grid.cells}
    return replace(moved(grid, moves), widths={row: width - margin for row, width in grid.widths.items()})


def goals(grid: Grid) -> Grid:
    """The row below 总体目标 | 中期目标 | 年度目标, whose first cell reached down beside it."""
    view = View(grid)
    moves: dict[tuple[int, int], tuple[int, int]] = {}
    for row, after in pairwise(view.order):
        labels, cells = view.rows[row], view.rows[after]
        if len(labels) < 2 or len(labels) != len(cells) + 1 or grid.widths[after] != len(cells):
            continue
        if all(words.label(cell.text) for cell in labels) and not any(words.label(cell.text) for cell in cells):
            moves.update({(after, cell.column): (cell.column + 1, 1) for cell in cells})
    return moved(grid, moves)


def funds(grid: Grid) -> Grid:
    """The rows below the headings of a funds' table, whose first cell (项目资金) reached down over them."""
    view = View(grid)
    moves: dict[tuple[int, int], tuple[int, int]] = {}
    above: int | None = None
    shift = 0
    for row in view.order:
        cells = view.rows[row]
        count = grid.widths[row]
        keys = [words.funds_column(cell.text) for cell in cells]
        beside = (
            any(words.amount_label(cell.text) for cell in cells[1:]) and words.money_unit(cells[0].text) is not None
        )
        if (sum(key is not None for key in keys) >= 2 and keys[0] is None) or beside:
            above, shift = count, 0
        elif above is not None and cells[0].column == 0 and _of_funds(cells[0], count, above):
            # The first row tells how much the others have lost too, also where some end early.
            shift = shift or max(above - count, 0)
            moves.update({(row, cell.column): (cell.column + shift, 1) for cell in cells} if 0 < shift < 3 else {})
        else:
            above = None
    return moved(grid, moves)


def _of_funds(first: GridCell, count: int, above: int) -> bool:
    """Whether a row is one of the funds' table: its first cell names a sum or a source, or is the first amount."""
    named = words.pattern("money_rows").search(words.fold(first.text)) is not None
    return named or (count == above - 1 and is_amount(first.text))
