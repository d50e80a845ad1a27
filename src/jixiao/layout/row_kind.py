"""What a row under the headings is: an indicator, a group's name, a row of the template, a sum, the table's end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from jixiao.layout import words
from jixiao.layout.column import Column, Header
from jixiao.layout.view import View
from jixiao.model.form import GridCell
from jixiao.model.scalars import blank

RowKind = Literal["line", "group", "template", "execution", "subtotal", "loose", "end"]


def kind_of(view: View, header: Header, name: Column, row: int) -> RowKind:
    cells = view.rows[row]
    if is_sum(view, name, row):
        return "end"
    if any(words.is_one_of("totals", cell.text) and not _is_value(header, cell) for cell in cells):
        return "end"
    if any(words.is_one_of("subtotals", cell.text) for cell in cells if cell.column <= name.start):
        return "subtotal"
    if _is_execution(view, header, row):
        return "execution"
    first = cells[0]
    if heads_group(cells):
        return "group"
    wide = first.column + first.columns > name.start and first.column < name.start
    alone = len(cells) == 1 and first.column <= name.start
    if wide or _is_tail(first) or (alone and first.column < name.start and not _in_levels(header, first)):
        return "end"
    own = view.own(row, name.start, name.width)
    values = [cell for cell in cells if cell.column >= name.start and not blank(cell.text)]
    if not own or blank(own[0].text):
        if any(_is_value(header, cell) for cell in values):
            return "template" if _is_zero(values) else "loose"
        return "group"
    if words.pattern("placeholder").fullmatch(words.fold(own[0].text)):
        return "template" if _is_zero(values[1:]) else "loose"
    if not words.indicator_name(own[0].text):
        return "template"
    return "line"


def is_sum(view: View, name: Column, row: int) -> bool:
    return any(words.is_one_of("totals", cell.text) and cell.column <= name.start for cell in view.rows[row])


def goes_on(view: View, header: Header, name: Column, below: Sequence[int]) -> bool:
    """Whether a row that is none of the table stands inside it: an indicator under a known group follows."""
    for row in below:
        if is_sum(view, name, row):
            return False
        own = view.own(row, name.start, name.width)
        named = bool(own) and own[0].column + own[0].columns <= name.start + name.width and not blank(own[0].text)
        grouped = any(in_one_level(header, cell) and words.is_group(cell.text) for cell in view.rows[row])
        if named and grouped and any(_is_value(header, cell) for cell in view.rows[row]):
            return True
    return False


def heads_group(cells: Sequence[GridCell]) -> bool:
    """Whether a row is nothing but a group's name: 一、产出指标（50分）, over the whole width or alone in it."""
    return words.is_group(cells[0].text) and all(blank(cell.text) for cell in cells[1:])


def in_one_level(header: Header, cell: GridCell) -> bool:
    """Whether a cell stands in the column of one level and nowhere else."""
    columns = [column for key in ("level1", "level2") if (column := header.columns.get(key)) is not None]
    return any(column.covers(cell.column) and cell.columns <= column.width for column in columns)


def _in_levels(header: Header, cell: GridCell) -> bool:
    return any(
        column.covers(cell.column) for key in ("level1", "level2") if (column := header.columns.get(key)) is not None
    )


def _is_value(header: Header, cell: GridCell) -> bool:
    return any(
        column.covers(cell.column) for key, column in header.columns.items() if key not in ("level1", "level2", "name")
    )


def _is_zero(cells: Sequence[GridCell]) -> bool:
    """Whether cells hold nothing but what a template is filled with: blanks, 0, 0.00%."""
    return all(words.pattern("placeholder").fullmatch(words.fold(cell.text)) or _nought(cell.text) for cell in cells)


def _nought(text: str) -> bool:
    amount = words.amount(text.rstrip("%％"))
    return amount is not None and not amount


def _is_tail(cell: GridCell) -> bool:
    """Whether a row is no longer part of the table: 备注：…, 自评等级, 评价结论."""
    head = words.fold(cell.text).partition(":")[0]
    label = words.label(head)
    if head != words.fold(cell.text) and words.is_one_of("totals", head):
        return True
    return words.is_one_of("grades", head) or (label is not None and label.path in ("aside", "contact", "achieved"))


def _is_execution(view: View, header: Header, row: int) -> bool:
    """Whether the row states the execution of the budget, as some forms do among the indicators."""
    for key in ("level1", "level2", "name"):
        column = header.columns.get(key)
        if column is None:
            continue
        cell = view.at(row, column.start)
        if cell is None or not words.is_one_of("execution_lines", cell.text):
            continue
        if key != "name" or cell.column < column.start:
            return True
        above = header.columns.get("level1")
        top = view.at(row, above.start) if above is not None else None
        return top is not None and words.is_one_of("execution_lines", top.text)
    return False
