"""Cells of a grid at other columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeAlias

from jixiao.model.form import Grid

#: A cell by row and column, and the column and width that it gets.
Moved: TypeAlias = tuple[tuple[int, int], tuple[int, int]]


def moved(grid: Grid, moves: Mapping[tuple[int, int], tuple[int, int]]) -> Grid:
    """The grid with some cells at another column and width."""
    if not moves:
        return grid
    cells = []
    for cell in grid.cells:
        column, width = moves.get((cell.row, cell.column), (cell.column, cell.columns))
        cells.append(replace(cell, column=column, columns=width))
    covered = {
        (cell.row, column): cell
        for cell in cells
        if cell.columns > 1
        for column in range(cell.column, cell.column + cell.columns)
    }
    return replace(grid, cells=tuple(cells), covered=covered)
