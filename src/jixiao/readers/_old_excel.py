"""Old Excel workbooks (xls): the same cells as of an xlsx, through xlrd, which knows their formats."""

from __future__ import annotations

import io
from decimal import Decimal
from typing import Any

from jixiao.faults import office, opening, syntax
from jixiao.language import M, Message
from jixiao.model.diagnostic import Diagnostic, Faulty
from jixiao.model.form import Grid, GridCell
from jixiao.model.position import Position
from jixiao.readers._bytes import digest
from jixiao.readers._number_formats import read_format, shape
from jixiao.readers._package import damaged, encrypted, old_kind, other
from jixiao.readers._sheet import CELLS, column_name
from jixiao.readers._sheet_rules import Merged, Stored, hidden

#: xlrd's numbers for kinds of cells.
_TEXT, _NUMBER, _DATE, _BOOLEAN, _ERROR = 1, 2, 3, 4, 5


def grids(name: str, data: bytes) -> list[Grid]:
    """The visible sheets. Raises Faulty where the file is another, damaged, or asks for a password."""
    from jixiao.readers.excel import with_hidden

    kind = old_kind(data)
    if isinstance(kind, Message):
        raise other(name, kind, M("an old Excel workbook (xls)"))
    book = _open(name, data)
    sha256 = digest(data)
    found = []
    for sheet in book.sheets():
        if sheet.visibility == 0:
            found.append(_grid(name, sha256, book, sheet))
    return with_hidden(name, found, [sheet.name for sheet in book.sheets() if sheet.visibility])


def _open(name: str, data: bytes) -> Any:
    try:
        import xlrd  # type: ignore[import-untyped]
    except ImportError as error:
        raise Faulty(
            [
                opening.UNREADABLE.found(
                    M("old Excel workbooks need the package xlrd, which is not installed"),
                    hint=M("install it with `pip install 'jixiao[excel]'`, or save the file as xlsx"),
                    position=Position(name),
                )
            ]
        ) from error

    try:
        return xlrd.open_workbook(file_contents=data, formatting_info=True, logfile=io.StringIO())
    except xlrd.XLRDError as error:
        if "encrypted" in str(error).lower() or "password" in str(error).lower():
            raise encrypted(name) from error
        raise damaged(name) from error
    except Exception as error:
        # xlrd trusts the file's own lengths: whatever it stumbles over means that the file is damaged.
        raise damaged(name) from error


def _grid(file: str, sha256: str, book: Any, sheet: Any) -> Grid:
    stored: list[Stored] = []
    kinds: dict[tuple[int, int], int] = {}
    for row in range(sheet.nrows):
        for column in range(sheet.row_len(row)):
            kind = sheet.cell_type(row, column)
            if kind in (_TEXT, _NUMBER, _DATE, _BOOLEAN, _ERROR):
                kinds[row, column] = kind
                stored.append(Stored(row, column, _stored(sheet.cell_value(row, column), kind)))
                if len(stored) > CELLS:
                    raise Faulty([_too_many(file, sheet.name)])
    rows = {row for row, info in sheet.rowinfo_map.items() if info.hidden}
    columns = [(column, column) for column, info in sheet.colinfo_map.items() if info.hidden]
    notes = list(hidden(file, sheet.name, stored, rows, columns, []))
    gone = {at for note in notes for at in note.left_out}
    merged = Merged([(top, left, bottom - 1, right - 1) for top, bottom, left, right in sheet.merged_cells])
    cells: list[GridCell] = []
    faults: list[Diagnostic] = []
    for each in stored:
        at = each.row, each.column
        if at in gone:
            continue
        place = f"{sheet.name}!{column_name(each.column)}{each.row + 1}"
        made = _cell(book, sheet, each, kinds[at], place, file)
        if isinstance(made, Diagnostic):
            faults.append(made)
        elif made is not None:
            span = merged.span(*at)
            cells.append(GridCell(each.row, each.column, made[0], place, made[1], *span))
    notices = (*(note.diagnostic for note in notes), *faults)
    return Grid(file, sha256, sheet.name, tuple(cells), merged.covered(cells), notices)


def _stored(value: Any, kind: int) -> str:
    # The file itself holds numbers as binary fractions: the shortest text that means this one is what was typed.
    return repr(value) if kind in (_NUMBER, _DATE) else str(value)


def _cell(book: Any, sheet: Any, each: Stored, kind: int, place: str, file: str) -> Any:
    position = Position(file, cell=place)
    if kind == _TEXT:
        text = each.value.replace("\r\n", "\n").replace("\r", "\n").strip()
        return (text, "text") if text else None
    if kind == _BOOLEAN:
        return ("TRUE" if each.value == "1" else "FALSE"), "text"
    if kind == _ERROR:
        import xlrd

        error = xlrd.error_text_from_code.get(int(each.value), "#")
        return office.CELL_ERROR.found(
            M("the cell shows the error {error}", error=error),
            hint=M("correct the formula or type the value"),
            position=position,
        )
    form = book.format_map.get(book.xf_list[sheet.cell_xf_index(each.row, each.column)].format_key)
    made = shape(str(Decimal(each.value)), read_format((form and form.format_str) or "General"), bool(book.datemode))
    if made.fault is not None:
        return office.BAD_CELL.found(
            made.fault, hint=M("format the cell as text and type what is meant"), position=position
        )
    return made.text, made.sort


def _too_many(file: str, sheet: str) -> Diagnostic:
    return syntax.LIMIT.found(
        M("the sheet {sheet} has more than {limit} cells: that is no form", sheet=sheet, limit=CELLS),
        hint=M("a list of actuals is read by `jixiao score PROJECT --actuals FILE`"),
        position=Position(file, cell=f"{sheet}!A1"),
    )
