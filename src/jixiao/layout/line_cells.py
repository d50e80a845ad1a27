"""The cells of one column in the row of an indicator."""

from __future__ import annotations

from jixiao.language import M, Message
from jixiao.layout import words
from jixiao.layout.column import Column, Header
from jixiao.layout.view import View
from jixiao.model.form import GridCell
from jixiao.model.scalars import blank


def cells_of(view: View, header: Header, row: int, key: str, column: Column) -> list[GridCell]:
    """The cells with something in them: of the column, else of the one that stands in for it, else from above."""
    for each in filter(None, (column, header.instead.get(key))):
        cells = [
            cell
            for cell in view.own(row, each.start, each.width)
            if not blank(cell.text) or (key == "actual" and words.fold(cell.text) == "无")
        ]
        if cells:
            return cells
    over = _reaching_down(view, header, row, column) if key == "note" else None
    return [over] if over is not None else []


def shared(view: View, cell: GridCell, name: Column) -> Message | None:
    """Why the figure in a cell is not this indicator's alone: the cell reaches down beside the next one's name."""
    below = (
        each for row in range(cell.row + 1, cell.row + cell.rows) for each in view.own(row, name.start, name.width)
    )
    if all(words.pattern("parts").search(words.fold(each.text)) for each in below):
        return None
    return M("one cell gives the points of several indicators together")


def _reaching_down(view: View, header: Header, row: int, column: Column) -> GridCell | None:
    """A reason merged over several indicators is the reason of each."""
    over = view.at(row, column.start)
    return over if over is not None and header.last < over.row < row and not blank(over.text) else None
