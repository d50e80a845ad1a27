"""OpenDocument spreadsheets (ods): cells with the exact values that the file itself writes as text."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from xml.etree.ElementTree import Element

from jixiao.faults import office, syntax
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Faulty
from jixiao.model.form import Grid, GridCell, Sort
from jixiao.model.position import Position
from jixiao.readers._bytes import digest
from jixiao.readers._number_formats import NumberFormat, shape
from jixiao.readers._package import Package, damaged, open_package
from jixiao.readers._sheet import CELLS, column_name
from jixiao.readers._sheet_rules import Merged, Span, Stored, hidden

_PART = "content.xml"
_ROWS = frozenset({"table-row-group", "table-rows", "table-header-rows"})


def grids(name: str, data: bytes) -> list[Grid]:
    """The visible sheets. Raises Faulty where the file is another, damaged, or asks for a password."""
    from jixiao.readers.excel import with_hidden

    package = open_package(name, data, "ods")
    _refuse_encrypted(package)
    try:
        root = package.tree(_PART)
    except ValueError as error:
        raise damaged(name, _PART) from error
    unseen = {style for style, shown in _styles(root) if not shown}
    sha256 = digest(data)
    tables = [each for each in root.iter() if _local(each) == "table"]
    seen = [each for each in tables if _get(each, "style-name") not in unseen]
    found = [_grid(name, sha256, table) for table in seen]
    return with_hidden(name, found, [_get(each, "name") or "" for each in tables if each not in seen])


def _refuse_encrypted(package: Package) -> None:
    from jixiao.readers._package import encrypted

    if "META-INF/manifest.xml" in package and b"encryption-data" in package.read("META-INF/manifest.xml"):
        raise encrypted(package.file)


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _get(element: Element, name: str) -> str | None:
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), None)


def _styles(root: Element) -> Iterator[tuple[str, bool]]:
    for style in root.iter():
        if _local(style) == "style" and _get(style, "family") == "table":
            shown = all(_get(each, "display") != "false" for each in style)
            yield _get(style, "name") or "", shown


def _grid(file: str, sha256: str, table: Element) -> Grid:
    sheet = _get(table, "name") or ""
    rows: set[int] = set()
    stored: dict[tuple[int, int], Element] = {}
    spans: list[Span] = []
    at = 0
    for row in _rows(table):
        repeated = _count(row, "number-rows-repeated")
        cells = list(_cells(row))
        if _get(row, "visibility") in ("collapse", "filter"):
            rows.update(range(at, at + min(repeated, 1_000)))
        for turn in range(repeated if cells and repeated < 1_000 else 1 if cells else 0):
            for column, cell in cells:
                stored[at + turn, column] = cell
                down, across = _count(cell, "number-rows-spanned"), _count(cell, "number-columns-spanned")
                if down * across > 1:
                    spans.append((at + turn, column, at + turn + down - 1, column + across - 1))
            if len(stored) > CELLS:
                raise Faulty([_too_many(file, sheet)])
        at += repeated
    return _made(file, sha256, sheet, stored, rows, list(_hidden_columns(table)), spans)


def _made(
    file: str,
    sha256: str,
    sheet: str,
    stored: dict[tuple[int, int], Element],
    rows: set[int],
    columns: list[tuple[int, int]],
    spans: list[Span],
) -> Grid:
    notes = list(hidden(file, sheet, [Stored(*at, "") for at in stored], rows, columns, []))
    gone = {at for note in notes for at in note.left_out}
    merged = Merged(spans)
    cells: list[GridCell] = []
    faults: list[Diagnostic] = []
    for (row, column), element in stored.items():
        if (row, column) in gone:
            continue
        place = f"{sheet}!{column_name(column)}{row + 1}"
        made = _value(element, Position(file, cell=place))
        if isinstance(made, Diagnostic):
            faults.append(made)
        elif made[0]:
            cells.append(GridCell(row, column, made[0], place, made[1], *merged.span(row, column)))
    notices = (*(note.diagnostic for note in notes), *faults)
    return Grid(file, sha256, sheet, tuple(cells), merged.covered(cells), notices)


def _rows(parent: Element) -> Iterator[Element]:
    for child in parent:
        name = _local(child)
        if name == "table-row":
            yield child
        elif name in _ROWS:
            yield from _rows(child)


def _cells(row: Element) -> Iterator[tuple[int, Element]]:
    """The cells that hold something, with their columns; a value repeated far to the right is repeated here too."""
    column = 0
    for cell in row:
        if _local(cell) not in ("table-cell", "covered-table-cell"):
            continue
        repeated = _count(cell, "number-columns-repeated")
        if _local(cell) == "table-cell" and (len(cell) or _get(cell, "value-type") is not None):
            for turn in range(min(repeated, 1_000)):
                yield column + turn, cell
        column += repeated


def _hidden_columns(table: Element) -> Iterator[tuple[int, int]]:
    at = 0
    for column in table.iter():
        if _local(column) == "table-column":
            repeated = _count(column, "number-columns-repeated")
            if _get(column, "visibility") in ("collapse", "filter"):
                yield at, at + repeated - 1
            at += repeated


def _count(element: Element, name: str) -> int:
    text = _get(element, name)
    return max(1, int(text)) if text and text.isascii() and text.isdigit() and len(text) < 8 else 1


def _value(cell: Element, position: Position) -> tuple[str, Sort] | Diagnostic:
    kind = _get(cell, "value-type")
    text = "\n".join(_text(each) for each in cell if _local(each) == "p").strip()
    formula = _get(cell, "formula")
    if formula is not None and (kind is None or (text.startswith(("#", "Err:")) and kind == "string")):
        if text:
            return office.CELL_ERROR.found(
                M("the cell shows the error {error}", error=text),
                hint=M("correct the formula or type the value"),
                position=position,
            )
        return office.NO_RESULT.found(
            M("the cell holds a formula whose result is not stored"),
            hint=M("open the file in Excel or WPS, save it there, and read it again"),
            position=position,
        )
    if kind in ("float", "percentage", "currency"):
        shown = NumberFormat("percent" if kind == "percentage" else "number")
        try:
            made = shape(str(Decimal(_get(cell, "value") or "")), shown)
        except InvalidOperation:
            return text, "text"
        if made.fault is not None:
            return office.BAD_CELL.found(
                made.fault, hint=M("format the cell as text and type what is meant"), position=position
            )
        return made.text, made.sort
    if kind == "date":
        return (_get(cell, "date-value") or text)[:10], "date"
    if kind == "time":
        return office.BAD_CELL.found(
            M("the cell shows a time or a duration, not a date or a number"),
            hint=M("format the cell as text and type what is meant"),
            position=position,
        )
    if kind == "boolean":
        return ("TRUE" if _get(cell, "boolean-value") == "true" else "FALSE"), "text"
    return text, "text"


def _text(element: Element) -> str:
    parts = [element.text or ""]
    for child in element:
        name = _local(child)
        if name == "s":
            parts.append(" " * min(_count(child, "c"), 100))
        elif name == "line-break":
            parts.append("\n")
        elif name == "tab":
            parts.append(" ")
        elif name not in ("annotation", "note"):
            parts.append(_text(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _too_many(file: str, sheet: str) -> Diagnostic:
    return syntax.LIMIT.found(
        M("the sheet {sheet} has more than {limit} cells: that is no form", sheet=sheet, limit=CELLS),
        hint=M("a list of actuals is read by `jixiao score PROJECT --actuals FILE`"),
        position=Position(file, cell=f"{sheet}!A1"),
    )
