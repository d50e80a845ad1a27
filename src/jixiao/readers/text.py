"""Flattened text: a page copied into a text file, one cell a line (each after a tab), or one row a line."""

from __future__ import annotations

from pathlib import PurePath

from jixiao.faults import office, syntax
from jixiao.language import M
from jixiao.model.diagnostic import Faulty
from jixiao.model.document import Document
from jixiao.model.form import Grid, GridCell
from jixiao.model.position import Position
from jixiao.readers import _limits
from jixiao.readers._bytes import digest, table_text

SUFFIXES: tuple[str, ...] = (".txt",)
LIMIT = 10 * _limits.MEBIBYTE
CELLS = 60_000

#: A cell and the number of its line, from 1; a row of them.
Cell = tuple[str, int]
Row = list[Cell]


def read(name: str, data: bytes) -> Document:
    """Raises Faulty: flattened text holds forms, no list of actuals."""
    raise Faulty(
        [
            office.NO_TABLE.found(
                M("a text file is read as a form, not as a list"),
                hint=M("use `jixiao import`, or save the list as xlsx or csv"),
                position=Position(name),
            )
        ]
    )


def grids(name: str, data: bytes) -> list[Grid]:
    """The whole text as one grid; cells are named by their lines (``第12行``)."""
    if b"\0" in data[:1024] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        from jixiao.readers._package import other

        raise other(name, M("no text"), M("a text file"))
    text = table_text(name, data)[0].removeprefix("\ufeff")
    cells: list[GridCell] = []
    for number, row in enumerate(_aligned(_rows(text))):
        for (content, line), column, width in row:
            if content:
                cells.append(GridCell(number, column, content, f"第{line}行", "text", 1, width))
    if len(cells) > CELLS:
        raise Faulty(
            [
                syntax.LIMIT.found(
                    M("there are more than {limit} cells: that is no form", limit=CELLS),
                    hint=M("save the form alone in a new file"),
                    position=Position(name),
                )
            ]
        )
    covered = {
        (cell.row, column): cell
        for cell in cells
        if cell.columns > 1
        for column in range(cell.column, cell.column + cell.columns)
    }
    return [Grid(name, digest(data), PurePath(name).stem, tuple(cells), covered)]


def _rows(text: str) -> list[Row]:
    """A line that starts with a tab is a cell, an empty line ends the row; a line of tabs inside is a row itself."""
    rows: list[Row] = []
    row: Row = []
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        inner = line.rstrip("\t") if line.startswith("\t") else line
        if line.startswith("\t") and "\t" not in inner.lstrip("\t").strip():
            row.append((line.strip(), number))
            continue
        if row:
            rows.append(row)
            row = []
        if "\t" in line.strip():
            rows.append([(part.strip(), number) for part in line.split("\t")])
        elif line.strip():
            rows.append([(line.strip(), number)])
    if row:
        rows.append(row)
    return rows


def _aligned(rows: list[Row]) -> list[list[tuple[Cell, int, int]]]:
    """Cells with column and width. Merged headings have lost their width on the way; it is worked out anew.

    The second line of headings has a blank under each heading of the first that reaches down to it. Where it has
    as many blanks as the first has cells, but one, that one lies over all that is written in the second.
    """
    made: list[list[tuple[Cell, int, int]]] = []
    for at, row in enumerate(rows):
        below = rows[at + 1] if at + 1 < len(rows) else []
        placed = _over(row, below) if 1 < len(row) < len(below) else None
        made.append(placed or [(cell, column, 1) for column, cell in enumerate(row)])
    return made


def _over(row: Row, below: Row) -> list[tuple[Cell, int, int]] | None:
    """The cells of a first line of headings above a longer second one; None where they do not fit over it."""
    runs: list[tuple[int, int]] = []
    for column, (content, _) in enumerate(below):
        if content and runs and runs[-1][1] > 0 and below[column - 1][0]:
            runs[-1] = runs[-1][0], runs[-1][1] + 1
        else:
            runs.append((column, 1 if content else 0))
    written = [cell for cell in row if cell[0]]
    if len(written) != len(row) or not any(width == 0 for _, width in runs) or len(runs) != len(row):
        return _over_trailing(row, below) if len(written) == len(row) else None
    return [(cell, column, max(width, 1)) for cell, (column, width) in zip(row, runs, strict=True)]


def _over_trailing(row: Row, below: Row) -> list[tuple[Cell, int, int]] | None:
    """Where several headings share one written stretch: those over the blanks at its end are sure, the rest are not."""
    blanks = len(below) - len("".join("x" if content else " " for content, _ in below).rstrip())
    front = len(row) - blanks
    if not blanks or front < 1:
        return None
    first = len(below) - blanks
    placed = [(cell, column, 1) for column, cell in enumerate(row[: front - 1])]
    placed.append((row[front - 1], front - 1, first - front + 1))
    placed.extend((cell, first + at, 1) for at, cell in enumerate(row[front:]))
    return placed
