"""Documents and pages as one grid: their paragraphs and tables from top to bottom, nested tables in their place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from typing import Union

from jixiao.dataclass import dataclass
from jixiao.faults import syntax
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Faulty
from jixiao.model.form import Grid, GridCell
from jixiao.model.position import Position

#: More columns, cells or tables inside each other than any form has.
COLUMNS = 256
CELLS = 60_000
DEPTH = 20

#: What a document is made of: a paragraph's text, or a table.
Block = Union[str, "RawTable"]


@dataclass
class RawCell:
    """A cell with what stands in it, and how many rows and columns it takes."""

    blocks: list[Block] = field(default_factory=list)
    rows: int = 1
    columns: int = 1


@dataclass
class RawTable:
    """A table's rows; a position that a cell above reaches down to has no cell of its own."""

    rows: list[list[RawCell]] = field(default_factory=list)


def grid_of(file: str, sha256: str, name: str, blocks: Sequence[Block], notices: Sequence[Diagnostic] = ()) -> Grid:
    """All blocks as one grid. A table's cells are named ``表1!R3C2``, a paragraph ``第4段``."""
    maker = _Maker(file)
    maker.flow(blocks, 0)
    return Grid(file, sha256, name, tuple(maker.cells), maker.covered, tuple(notices))


class _Maker:
    def __init__(self, file: str) -> None:
        self.file = file
        self.row = 0
        self.cells: list[GridCell] = []
        self.covered: dict[tuple[int, int], GridCell] = {}
        self.paragraphs = 0
        self.tables = 0

    def flow(self, blocks: Sequence[Block], depth: int) -> None:
        """Each paragraph a row of one cell, each table its rows."""
        if depth > DEPTH:
            raise Faulty([_limit(self.file, M("tables stand inside each other more than {limit} deep", limit=DEPTH))])
        for block in blocks:
            if isinstance(block, RawTable):
                self._table(block, depth)
            elif text := block.strip():
                self.paragraphs += 1
                self._add(GridCell(self.row, 0, text, f"第{self.paragraphs}段"))
                self.row += 1

    def _table(self, table: RawTable, depth: int) -> None:
        self.tables += 1
        number = self.tables
        open_cells: list[tuple[int, int, GridCell | None, int]] = []
        for index, row in enumerate(table.rows):
            taken = {
                column
                for start, width, _, last in open_cells
                if last >= index
                for column in range(start, start + width)
            }
            for start, width, above, last in open_cells:
                if above is not None and last >= index:
                    self.covered.update({(self.row, column): above for column in range(start, start + width)})
            inner: list[Sequence[Block]] = []
            column = 0
            for cell in row:
                while column in taken:
                    column += 1
                width = max(1, min(cell.columns, COLUMNS - column))
                if column >= COLUMNS:
                    raise Faulty([_limit(self.file, M("a table has more than {limit} columns", limit=COLUMNS))])
                own, nested = _split(cell.blocks)
                last = min(index + max(cell.rows, 1), len(table.rows)) - 1
                made: GridCell | None = None
                if own:
                    place = f"表{number}!R{index + 1}C{column + 1}"
                    made = GridCell(self.row, column, own, place, "text", last - index + 1, width)
                    self._add(made)
                    if made.rows * made.columns > 1:
                        self.covered.update({(self.row, each): made for each in range(column, column + width)})
                if last > index:
                    open_cells.append((column, width, made, last))
                if nested:
                    inner.append(nested)
                column += width
            self.row += 1
            for nested in inner:
                self.flow(nested, depth + 1)

    def _add(self, cell: GridCell) -> None:
        if len(self.cells) >= CELLS:
            raise Faulty([_limit(self.file, M("there are more than {limit} cells: that is no form", limit=CELLS))])
        self.cells.append(cell)


def _split(blocks: Sequence[Block]) -> tuple[str, Sequence[Block]]:
    """A cell's own text, and from its first nested table on what flows below it."""
    first = next((at for at, block in enumerate(blocks) if isinstance(block, RawTable)), len(blocks))
    return "\n".join(text for block in blocks[:first] if (text := str(block).strip())), blocks[first:]


def _limit(file: str, message: M) -> Diagnostic:
    return syntax.LIMIT.found(message, hint=M("save the form alone in a new file"), position=Position(file))
