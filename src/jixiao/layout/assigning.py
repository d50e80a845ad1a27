"""Which of several columns with one meaning is read: the year's, the adjusted, the one that a whole word names."""

from __future__ import annotations

from collections.abc import Sequence

from jixiao.layout import words
from jixiao.layout.column import LEVELS, Column, Header
from jixiao.layout.view import View
from jixiao.layout.yearly import of_the_year


def assigned(view: View, first: int, last: int, columns: list[Column], unplaced: list[Column]) -> Header:
    """The header of these columns; those that repeat a key and are not read are passed over, and told."""
    chosen: dict[str, Column] = {}
    of_levels: dict[str, dict[str, Column]] = {}
    instead: dict[str, Column] = {}
    columns, passed = of_the_year(view, first, columns)
    sets = _sets(columns)
    if len(sets) > 1:
        annual = _annual(view, first, sets)
        passed += [column for each in sets if each is not annual for column in each if column.key != "level1"]
        shared = [] if any(column.key == "level1" for column in annual) else sets[0]
        columns = [column for column in columns if column in annual or (column.key == "level1" and column in shared)]
    level = ""
    for column in columns:
        if column.key in LEVELS:
            level = column.key
        # 分值 beside 一级指标 states that level's points where the indicators have a 分值 of their own.
        later = any(each.key == column.key and each.start > column.start for each in columns)
        if column.key in ("points", "score") and level in ("level1", "level2") and later and column.key not in chosen:
            of_levels.setdefault(level, {})[column.key] = column
        elif column.key not in chosen:
            chosen[column.key] = column
        else:
            better = _better(chosen[column.key], column)
            other = chosen[column.key] if better is column else column
            passed.append(other)
            if _adjusted(better) and not _adjusted(other):
                instead[column.key] = other
            chosen[column.key] = better
    return Header(first, last, chosen, of_levels, tuple(unplaced), tuple(passed), instead)


def _adjusted(column: Column) -> bool:
    """Whether a column holds targets as they were changed within the year: those are in force."""
    text = column.above + words.fold(column.heading.text)
    return column.key == "target" and words.pattern("adjusted").search(text) is not None


def _better(one: Column, other: Column) -> Column:
    """Of two columns with one meaning: the adjusted one, the annual one, that of a whole word, then the first."""
    midterm, annual = words.pattern("not_annual"), words.pattern("annual")

    def rank(column: Column) -> tuple[bool, ...]:
        text = column.above + words.fold(column.heading.text)
        return (not _adjusted(column), midterm.search(text) is not None, annual.search(text) is None, not column.sure)

    return other if rank(other) < rank(one) else one


def _sets(columns: Sequence[Column]) -> list[list[Column]]:
    """The columns as sets, a new one where names (with what leads to them) begin a second time."""
    sets: list[list[Column]] = [[]]
    for column in columns:
        keys = {each.key for each in sets[-1]}
        if column.key in LEVELS and column.key in keys and "name" in keys:
            sets.append([])
        sets[-1].append(column)
    return sets if all(any(column.key == "name" for column in each) for each in sets) else [list(columns)]


def _annual(view: View, first: int, sets: list[list[Column]]) -> list[Column]:
    """Of several sets side by side the annual one: by its own headings, else by the order of the goals above."""
    midterm, annual = words.pattern("midterm"), words.pattern("annual")
    for each in sets:
        text = "".join(column.above + words.fold(column.heading.text) for column in each)
        if annual.search(text) and not midterm.search(text):
            return each
    for row in range(first - 1, max(first - 8, -1), -1):
        order = [
            "midterm" if midterm.search(cell.text) else "annual"
            for cell in view.rows.get(row, ())
            if len(cell.text) <= words.LONGEST and (midterm.search(cell.text) or annual.search(cell.text))
        ]
        if "midterm" in order and "annual" in order:
            return sets[0] if order.index("annual") < order.index("midterm") else sets[-1]
    return sets[-1]
