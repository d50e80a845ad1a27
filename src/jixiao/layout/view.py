"""A grid as it is read: by rows and positions, with an account of what has been taken from it."""

from __future__ import annotations

import re
from functools import cached_property

from jixiao.model.form import Field, Grid, GridCell
from jixiao.model.scalars import blank

_TABLE_CELL = re.compile(r"R(\d+)C(\d+)")
_SHEET_CELL = re.compile(r"[A-Z]+(\d+)")


class View:
    """A grid's cells by place. `used` holds the places of cells that went into a form or a notice."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.used: set[str] = set()
        self._at = {(cell.row, cell.column): cell for cell in grid.cells}

    @cached_property
    def rows(self) -> dict[int, list[GridCell]]:
        """The cells of every row that has any, from left to right."""
        found: dict[int, list[GridCell]] = {}
        for cell in sorted(self.grid.cells, key=lambda each: (each.row, each.column)):
            found.setdefault(cell.row, []).append(cell)
        return found

    @cached_property
    def order(self) -> list[int]:
        """The numbers of the rows that hold something, from top to bottom."""
        return sorted(self.rows)

    @cached_property
    def width(self) -> int:
        """How many columns the grid has."""
        return max((cell.column + cell.columns for cell in self.grid.cells), default=0)

    def at(self, row: int, column: int) -> GridCell | None:
        """The cell at a position, also one that reaches there from above or from the left."""
        return self._at.get((row, column)) or self.grid.covered.get((row, column))

    def own(self, row: int, start: int, width: int) -> list[GridCell]:
        """The cells that begin in this row within the columns from `start`."""
        return [cell for cell in self.rows.get(row, ()) if start <= cell.column < start + width]

    def right(self, cell: GridCell) -> GridCell | None:
        """The next cell to the right that holds something."""
        return next((each for each in self.rows[cell.row] if each.column > cell.column), None)

    def take(self, cell: GridCell, text: str | None = None) -> Field:
        """A cell's text (or a part of it) as a field; from now on the cell counts as used."""
        self.used.add(cell.place)
        return Field(cell.text if text is None else text, cell.place, cell.sort)

    def spend(self, *cells: GridCell) -> None:
        """Counts cells as used that say nothing by themselves: headings, labels, 空."""
        self.used.update(cell.place for cell in cells)

    def spend_blanks(self, row: int) -> None:
        """Counts a row's cells that say 空, / or — as used."""
        self.spend(*(cell for cell in self.rows.get(row, ()) if blank(cell.text)))

    def place(self, row: int, column: int) -> str:
        """What a position is called, also one that holds nothing: by the names of its neighbours."""
        cell = self._at.get((row, column)) or self.grid.covered.get((row, column))
        if cell is not None:
            return cell.place
        near = next(iter(self.rows.get(row, ())), None)
        return name_beside(near, column) if near is not None else ""


def name_beside(cell: GridCell, column: int) -> str:
    """What another position in a cell's row is called: ``自评表!B12`` → ``自评表!H12``."""
    sheet, mark, reference = cell.place.rpartition("!")
    if not mark:
        return cell.place
    table = _TABLE_CELL.fullmatch(reference)
    if table is not None:
        return f"{sheet}!R{table[1]}C{int(table[2]) + column - cell.column}"
    found = _SHEET_CELL.fullmatch(reference)
    if found is None:
        return cell.place
    name = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return f"{sheet}!{name}{found[1]}"
