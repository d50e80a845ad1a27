"""Columns that name a year: those of another year than the form's are neither its targets nor its actuals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from jixiao.layout import words
from jixiao.layout.column import Column
from jixiao.layout.head import Head, find_year
from jixiao.layout.view import View

_YEAR = re.compile(r"20\d\d")


def of_the_year(view: View, first: int, columns: Sequence[Column]) -> tuple[list[Column], list[Column]]:
    """The columns of the form's year, last year's actuals as the baseline, and the columns that are of other years."""
    named = {column.start: year for column in columns if (year := _named(column)) is not None}
    if not named:
        return list(columns), []
    year = _of_form(view, first) or max(named[each.start] for each in columns if each.start in named)
    kept: list[Column] = []
    passed: list[Column] = []
    for column in columns:
        own = named.get(column.start, year)
        alone = not any(each.key == column.key and named.get(each.start, year) == year for each in columns)
        if own == year or column.key not in ("actual", "target") or (column.key == "target" and alone):
            kept.append(column)
        elif column.key == "actual" and own == year - 1 and not any(each.key == "baseline" for each in columns):
            kept.append(replace(column, key="baseline", sure=False))
        else:
            passed.append(column)
    return kept, passed


def _named(column: Column) -> int | None:
    years = set(_YEAR.findall(column.above + words.fold(column.heading.text)))
    return int(years.pop()) if len(years) == 1 else None


def _of_form(view: View, first: int) -> int | None:
    """The year that the lines above the table name."""
    told = find_year(view, [row for row in view.order if row < first], Head(view.grid.file))
    return int(told.text) if told is not None else None
