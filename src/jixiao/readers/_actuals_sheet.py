"""The sheet of a workbook that lists actuals, as a table: its headings found wherever they stand, its rows as text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import PurePath
from typing import cast

from jixiao.dataclass import dataclass
from jixiao.faults import office, tables
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Faulty, Related
from jixiao.model.form import Grid
from jixiao.model.position import Position
from jixiao.model.table import Stretch, Table
from jixiao.readers import _limits
from jixiao.readers._bytes import digest
from jixiao.readers._number_formats import Shape
from jixiao.readers._plain_sheet import Cell, Odd, Rows
from jixiao.readers._sheet import column_name, column_number

#: Headings are looked for in the first rows; a title and a note may stand above them.
_HEAD = 60
_CELLS = 1_500_000

#: A row's number (from 1) and its texts by the letters of their columns.
_Head = tuple[int, dict[str, str]]


@dataclass(frozen=True, slots=True)
class _Source:
    """A sheet: its first rows, and all rows below a row as often as wanted, cells of unknown columns at the end."""

    name: str
    head: Callable[[int], Iterator[_Head]]
    rows: Callable[[dict[str, int], int], Iterator[Rows]]
    notices: tuple[Diagnostic, ...] = ()
    #: The same sheet read the long way, from wherever the plain way ends.
    otherwise: Callable[[], _Source] | None = None


def table(name: str, data: bytes) -> Table:
    """The table. Faulty where no sheet, or more than one, has the columns, or where headings are given twice."""
    found = [
        (source, head) for source, head in (_headed(each, name) for each in _sources(name, data)) if head is not None
    ]
    if len(found) != 1:
        raise Faulty([_none(name) if not found else _several(name, [source.name for source, _ in found])])
    source, (line, cells) = found[0]
    _refuse_twice(name, source.name, line, cells)
    columns, sheet = list(cells), source.name

    def stretches() -> Iterator[Stretch]:
        return _stretches(name, source, line, columns)

    def locate(number: int, column: int | None) -> Position:
        letters = columns[column] if column is not None else columns[0]
        return Position(name, cell=f"{sheet}!{letters}{number}")

    return Table(name, digest(data), line, tuple(cells.values()), stretches, locate, None, source.notices)


def _sources(name: str, data: bytes) -> Iterator[_Source]:
    if PurePath(name).suffix.lower() in (".ods", ".xls", ".et"):
        from jixiao.readers.excel import grids

        for grid in grids(name, data):
            yield _of_grid(grid)
        return
    from jixiao.readers._package import open_package
    from jixiao.readers._plain_sheet import open_plain
    from jixiao.readers._sheet import grid as read_grid
    from jixiao.readers._workbook import Sheet, Workbook

    book = Workbook(open_package(name, data, "xlsx"))
    for sheet in book.sheets:
        if sheet.hidden:
            continue

        def long_way(sheet: Sheet = sheet) -> _Source:
            return _of_grid(read_grid(book, sheet, "", limit=_CELLS))

        plain = open_plain(book, sheet)
        if plain is not None:
            yield _Source(sheet.name, plain.head, plain.rows, (), long_way)
        else:
            yield long_way()


def _of_grid(grid: Grid) -> _Source:
    by_row: dict[int, dict[str, str | Shape]] = {}
    for cell in grid.cells:
        by_row.setdefault(cell.row + 1, {})[column_name(cell.column)] = cell.text
    wrong = {each.position.cell for each in grid.notices if each.severity == "error" and each.position is not None}
    for each in grid.notices:
        if each.position is None or each.position.cell not in wrong:
            continue
        letters, digits = _parts(each.position.cell or "")
        if digits:
            by_row.setdefault(int(digits), {})[letters] = Shape(fault=each.message)
    ordered = sorted(by_row.items())

    def head(count: int) -> Iterator[_Head]:
        for number, cells in ordered[:count]:
            yield number, {column: text for column, text in cells.items() if isinstance(text, str)}

    def rows(columns: dict[str, int], after: int) -> Iterator[Rows]:
        below = [(number, cells) for number, cells in ordered if number > after]
        yield Rows(
            [number for number, _ in below],
            [[cells.get(column) for _, cells in below] for column in columns],
            [(number, cell) for number, cells in below for column, cell in cells.items() if column not in columns],
        )

    return _Source(grid.name, head, rows, tuple(each for each in grid.notices if each.severity != "error"))


def _parts(place: str) -> tuple[str, str]:
    reference = place.rpartition("!")[2]
    letters = reference.rstrip("0123456789")
    return letters, reference[len(letters) :]


def _headed(source: _Source, file: str) -> tuple[_Source, _Head | None]:
    try:
        return source, _header(source, file)
    except Odd:
        assert source.otherwise is not None
        return (other := source.otherwise()), _header(other, file)


def _all_rows(source: _Source, columns: dict[str, int], after: int) -> Iterator[tuple[Rows, tuple[Diagnostic, ...]]]:
    """All rows, with what was noticed where the plain way ended in the midst of them."""
    try:
        for rows in source.rows(columns, after):
            yield rows, ()
    except Odd as odd:
        assert source.otherwise is not None
        other = source.otherwise()
        for rows in other.rows(columns, max(after, odd.row)):
            yield rows, other.notices


def _header(source: _Source, file: str) -> _Head | None:
    """The first row that heads an indicator and its actual (or its score). Faulty where the sheet is a filled form."""
    from jixiao.vocabulary import canonical

    labelled = False
    for number, cells in source.head(_HEAD):
        words = ["".join(text.split()) for text in cells.values()]
        keys = {canonical("actuals", word) for word in words}
        if "indicator" in keys and keys & {"actual", "score"}:
            if labelled and "score" in keys and "一级指标" in words:
                raise Faulty([_form(file, source.name)])
            return number, dict(sorted(cells.items(), key=lambda each: column_number(each[0])))
        labelled = labelled or any(word.startswith("项目名称") for word in words)
    return None


def _stretches(name: str, source: _Source, line: int, columns: list[str]) -> Iterator[Stretch]:
    faults: list[Diagnostic] = []
    for rows, notices in _all_rows(source, {column: at for at, column in enumerate(columns)}, line):
        if rows.others or any(Shape in set(map(type, cells)) for cells in rows.columns):
            wrong = _faults(name, source.name, columns, rows)
            faults.extend(fault for _, found in sorted(wrong.items()) for fault in found)
            rows = rows.kept([number not in wrong for number in rows.numbers])
        yield Stretch(rows.numbers, cast("Sequence[Sequence[str | None]]", rows.columns), notices)
        if len(faults) >= _limits.FINDINGS:
            break
    if faults:
        raise Faulty(faults)


def _faults(name: str, sheet: str, columns: list[str], rows: Rows) -> dict[int, list[Diagnostic]]:
    """What is wrong with the rows of a stretch, by their numbers."""
    found = {number: [_under_nothing(name, sheet, number, cell)] for number, cell in reversed(rows.others)}
    loose = set(found)
    for column, cells in zip(columns, rows.columns, strict=True):
        for number, cell in zip(rows.numbers, cells, strict=True):
            if isinstance(cell, Shape) and number not in loose:
                found.setdefault(number, []).append(_unreadable(name, sheet, number, column, cell))
    return found


def _unreadable(name: str, sheet: str, number: int, column: str, cell: Shape) -> Diagnostic:
    assert cell.fault is not None
    return office.BAD_CELL.found(
        cell.fault,
        hint=M("correct the cell, or format it as text and type what is meant"),
        position=Position(name, cell=f"{sheet}!{column}{number}"),
    )


def _under_nothing(name: str, sheet: str, number: int, value: Cell) -> Diagnostic:
    text = value if isinstance(value, str) else ""
    return tables.ROW_LENGTH.found(
        M("the value “{value}” stands under no heading", value=text),
        hint=M("give the column a heading, or delete the cell"),
        position=Position(name, cell=f"{sheet}!{number}:{number}"),
    )


def _refuse_twice(name: str, sheet: str, line: int, headings: dict[str, str]) -> None:
    first: dict[str, str] = {}
    faults = []
    for column, heading in headings.items():
        if heading in first:
            faults.append(
                tables.DUPLICATE_HEADING.found(
                    M("two columns are headed “{heading}”", heading=heading),
                    hint=M("rename or delete one of them"),
                    position=Position(name, cell=f"{sheet}!{column}{line}"),
                    related=[Related(Position(name, cell=f"{sheet}!{first[heading]}{line}"), M("first here"))],
                )
            )
        first.setdefault(heading, column)
    if faults:
        raise Faulty(faults)


def _form(name: str, sheet: str) -> Diagnostic:
    return office.NO_TABLE.found(
        M("the sheet {sheet} is a filled form, not a list", sheet=sheet),
        hint=M("use `jixiao import`, or save the list as xlsx or csv"),
        position=Position(name, cell=f"{sheet}!A1"),
    )


def _none(name: str) -> Diagnostic:
    return office.NO_TABLE.found(
        M("no visible sheet has the columns 三级指标 and 实际完成值 in one row"),
        hint=M("make one with `jixiao template`"),
        position=Position(name),
    )


def _several(name: str, sheets: list[str]) -> Diagnostic:
    return office.NO_TABLE.found(
        M("the sheets {sheets} all list actuals: which one counts is not told", sheets=tuple(sheets)),
        hint=M("hide or delete all but one"),
        position=Position(name),
    )
