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
    """The whole text as one grid; cells are named by their lines (``第12行``, ``第12行第3格`` of several on one)."""
    if b"\0" in data[:1024] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        from jixiao.readers._package import other

        raise other(name, M("no text"), M("a text file"))
    text = table_text(name, data)[0].removeprefix("\ufeff")
    rows = _rows(text)
    cells = [
        GridCell(number, column, content, _place(row, column))
        for number, row in enumerate(rows)
        for column, (content, _) in enumerate(row)
        if content
    ]
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
    return [
        Grid(
            name,
            digest(data),
            PurePath(name).stem,
            tuple(cells),
            widths={number: len(row) for number, row in enumerate(rows)},
        )
    ]


def _rows(text: str) -> list[Row]:
    """A line that starts with a tab is a cell, an empty line ends the row; a line of tabs inside is a row itself."""
    rows: list[Row] = []
    row: Row = []
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    alone = [line.startswith("\t") and "\t" not in line.strip() for line in lines]
    # Where most lines are rows, one that starts with a tab is a row too, whose first cell is blank.
    by_rows = sum("\t" in line.strip() for line in lines) > sum(alone)
    for number, line in enumerate(lines, 1):
        if alone[number - 1] and not by_rows:
            row.append((line.strip(), number))
            continue
        if row:
            rows.append(row)
            row = []
        if "\t" in line.strip() or (by_rows and alone[number - 1] and line.strip()):
            rows.append([(part.strip(), number) for part in line.split("\t")])
        elif line.strip():
            rows.append([(line.strip(), number)])
    if row:
        rows.append(row)
    return rows


def _place(row: Row, column: int) -> str:
    """What a cell is called: by its line, and by its number where it shares the line with others."""
    shared = len(row) > 1 and row[0][1] == row[1][1]
    return f"第{row[column][1]}行" + (f"第{column + 1}格" if shared else "")
