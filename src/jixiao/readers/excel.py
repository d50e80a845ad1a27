"""Excel workbooks (xlsx, xls) and OpenDocument sheets (ods): forms as grids, actuals as a table."""

from __future__ import annotations

from pathlib import PurePath

from jixiao.faults import office
from jixiao.language import M
from jixiao.model.document import Document
from jixiao.model.form import Grid
from jixiao.model.position import Position
from jixiao.model.table import Table
from jixiao.readers import _limits
from jixiao.readers._bytes import digest

SUFFIXES: tuple[str, ...] = (".xlsx", ".xls", ".ods", ".xlsm", ".xlsb", ".et")
LIMIT = _limits.OTHER_BYTES


def read(name: str, data: bytes) -> Document:
    """The sheet of actuals as a list of mappings from heading to text. Raises Faulty with all its faults."""
    return table(name, data).document()


def table(name: str, data: bytes) -> Table:
    """The one sheet whose headings name an indicator and its actual, its rows still to be read."""
    from jixiao.readers._actuals_sheet import table as of_actuals

    return of_actuals(name, data)


def grids(name: str, data: bytes) -> list[Grid]:
    """The visible sheets; hidden ones are told in the notices of the first. Raises Faulty where nothing is readable."""
    suffix = PurePath(name).suffix.lower()
    if suffix == ".ods":
        from jixiao.readers._opendocument import grids as of_ods

        return of_ods(name, data)
    if suffix in (".xls", ".et"):
        from jixiao.readers._old_excel import grids as of_xls

        return of_xls(name, data)
    from jixiao.readers._package import open_package
    from jixiao.readers._sheet import grid
    from jixiao.readers._workbook import Workbook

    book = Workbook(open_package(name, data, "xlsx"))
    sha256 = digest(data)
    found = [grid(book, sheet, sha256) for sheet in book.sheets if not sheet.hidden]
    return with_hidden(name, found, [sheet.name for sheet in book.sheets if sheet.hidden])


def with_hidden(name: str, found: list[Grid], hidden: list[str]) -> list[Grid]:
    """The grids, the first of which says which sheets are hidden and left out."""
    from dataclasses import replace

    notes = tuple(
        office.HIDDEN.found(
            M("the sheet {sheet} is hidden and has been left out", sheet=sheet),
            hint=M("unhide the sheet where it counts"),
            position=Position(name, cell=f"{sheet}!A1"),
        )
        for sheet in hidden
    )
    if found and notes:
        found[0] = replace(found[0], notices=(*notes, *found[0].notices))
    return found
