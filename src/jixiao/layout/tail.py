"""What stands below the indicators: the sum of points and scores, the grade."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from unicodedata import normalize

from jixiao.layout import words
from jixiao.layout.column import Header
from jixiao.layout.view import View
from jixiao.model.form import Field, GridCell, Printed

_TOTAL_IN_WORDS = re.compile(r"(?:总分|自评得分|总得分|合计得分|自评总分)\s*[:：为是]\s*(\d+(?:\.\d+)?)\s*分?")
_TICKED = re.compile(r"(优|良|中|差)\s*[☑√✔✓■]|[☑√✔✓■]\s*(优|良|中|差)")
_GRADE_IN_WORDS = re.compile(r"(?:等级|结论|评级)\s*[:：为是)]\s*[“\"]?(优秀|良好|较差|不合格|合格|优|良|中|差|低)")


def read_tail(view: View, header: Header, rows: Sequence[int], printed: Printed) -> Printed:
    """The printed results with the total, the sum of points and the grade that stand in these rows."""
    for row in rows:
        cells = view.rows[row]
        total = next((cell for cell in cells if words.is_one_of("totals", cell.text)), None)
        if total is not None and printed.total is None and printed.points is None:
            printed = _sums(view, header, total, printed)
        printed = _grade(view, cells, printed)
        printed = _in_words(view, cells, printed)
    return printed


def read_above(view: View, rows: Sequence[int], printed: Printed) -> Printed:
    """The total and the grade beside their labels above the table, where some forms state them first."""
    for row in rows:
        cells = [cell for cell in view.rows[row] if cell.place not in view.used]
        for cell in cells:
            value = view.right(cell)
            if value is None or value.place in view.used or not words.is_one_of("results", cell.text):
                continue
            if printed.total is None and words.amount(value.text.strip().removesuffix("分")) is not None:
                view.spend(cell)
                printed = replace(printed, total=_figure(view, value))
        printed = _in_words(view, cells, _grade(view, cells, printed))
    return printed


def _sums(view: View, header: Header, total: GridCell, printed: Printed) -> Printed:
    figures = [
        cell
        for cell in view.rows[total.row]
        if cell.column > total.column and words.amount(cell.text.removesuffix("分")) is not None
    ]
    points = score = None
    for cell in figures:
        if (column := header.columns.get("score")) is not None and _meets(cell, column.start, column.width):
            score = score or cell
        elif (column := header.columns.get("points")) is not None and _meets(cell, column.start, column.width):
            points = points or cell
    loose = [cell for cell in figures if cell is not points and cell is not score]
    if header.filled and score is None and loose:
        score = loose.pop()
    if points is None and loose and "points" in header.columns:
        points = loose.pop(0)
    if score is None and points is None:
        return printed
    view.spend(total)
    return replace(
        printed,
        points=_figure(view, points) if points else None,
        total=_figure(view, score) if score else None,
    )


def _meets(cell: GridCell, start: int, width: int) -> bool:
    return cell.column < start + width and start < cell.column + cell.columns


def _figure(view: View, cell: GridCell) -> Field:
    return view.take(cell, cell.text.strip().removesuffix("分"))


def _grade(view: View, cells: Sequence[GridCell], printed: Printed) -> Printed:
    if printed.grade is not None:
        return printed
    for cell in cells:
        if words.is_one_of("grades", cell.text) and (value := view.right(cell)) is not None:
            if words.fold(value.text) in set(words.values_of("grade_words")):
                view.spend(cell)
                return replace(printed, grade=view.take(value))
        elif words.fold(cell.text) in set(words.values_of("grade_words")) and any(
            words.is_one_of("totals", each.text) for each in cells
        ):
            return replace(printed, grade=view.take(cell))
    return printed


def _in_words(view: View, cells: Sequence[GridCell], printed: Printed) -> Printed:
    """总分：95.5分 自评等级：良, in one cell. A note on how grades are given says more than one and is not read."""
    for cell in cells:
        text = normalize("NFKC", cell.text)
        totals, grades = _TOTAL_IN_WORDS.findall(text), _GRADE_IN_WORDS.findall(text)
        if printed.total is None and len(set(totals)) == 1:
            printed = replace(printed, total=Field(totals[0], cell.place))
            view.spend(cell)
        ticked = ["".join(each) for each in _TICKED.findall(text)]
        if len(ticked) == 1 and re.search("[□☐]", text):
            grades = ticked
        if printed.grade is None and len(set(grades)) == 1:
            printed = replace(printed, grade=Field(grades[0], cell.place))
            view.spend(cell)
    return printed
