"""项目资金: amounts in a table of rows and columns, or each beside its label."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from unicodedata import normalize

from jixiao.layout import words
from jixiao.layout.amounts import AMOUNT, Found, add_source, covering, is_amount, own_unit, taken
from jixiao.layout.funds_table import amount_columns, read_amounts
from jixiao.layout.view import View
from jixiao.model.form import GridCell, Sum


def read_funds(view: View, rows: Sequence[int], page_unit: str | None, found: Found) -> None:
    """All amounts above the indicators. `page_unit` is the one told for the whole page (单位：万元)."""
    done: set[int] = set()
    for at, row in enumerate(rows):
        columns = amount_columns(view, row, rows[at + 1 :])
        if columns and row not in done:
            done.update(read_amounts(view, row, columns, rows[at + 1 :], page_unit, found))
    for row in rows:
        if row not in done:
            _pairs(view, row, page_unit, found)
            _results_beside(view, row, found)


def _pairs(view: View, row: int, page_unit: str | None, found: Found) -> None:
    """Amounts beside their labels: 年度资金总额： | 86.5, 其中：财政拨款 | 66.5."""
    for cell in view.rows[row]:
        if cell.place in view.used:
            continue
        if words.is_one_of("execution_points", cell.text):
            value = view.right(cell)
            if value is not None and words.amount(value.text.rstrip("%％分")) is not None:
                view.spend(cell)
                found.points = view.take(value, value.text.rstrip("%％分"))
            continue
        key = _key(cell.text)
        value = view.right(cell)
        if key is None and (inline := _inline(cell)) is not None:
            key, text, unit = inline
            found.give(key, cell.text, Sum(view.take(cell, text), unit or _unit(view, cell, page_unit)))
            continue
        if value is None or not is_amount(value.text) or value.place in view.used:
            below = view.at(cell.row + cell.rows, cell.column)
            if key in (None, "midterm") or below is None or below.column != cell.column or not is_amount(below.text):
                continue
            value = below
        if key == "midterm":
            continue
        if key is not None:
            view.spend(cell)
            found.give(key, cell.text, Sum(taken(view, value), own_unit(value) or _unit(view, cell, page_unit)))
        elif (whole := _is_part(view, cell, value)) is not None:
            view.spend(cell)
            total = found.sums.get(whole) or found.sums.get("budget")
            unit = own_unit(value) or _unit(view, cell, page_unit) or (total.unit if total else None)
            add_source(found, words.fold(cell.text), {"initial": Sum(taken(view, value), unit)})


def _results_beside(view: View, row: int, found: Found) -> None:
    """执行率, 分值 and 得分 beside their labels, in a row that is about money: 执行率：98% | 得分：9.8."""
    told = [(cell, key, value) for cell in view.rows[row] for key, value in _told(view, cell)]
    keys = {key for _, key, _ in told}
    if not keys & {"rate"} and not any(
        words.amount_label(cell.text) or _inline(cell) for cell in view.rows[row] if cell.place in view.used
    ):
        return
    for cell, key, (value, text) in told:
        if key in ("rate", "points", "score") and getattr(found, key) is None and value.place not in view.used:
            view.spend(cell)
            setattr(found, key, view.take(value, text))


def _told(view: View, cell: GridCell) -> Iterator[tuple[str, tuple[GridCell, str]]]:
    """What of the funds' columns a cell names, with its figure in the same cell or the next one."""
    name, colon, rest = normalize("NFKC", cell.text).partition(":")
    beside = view.right(cell)
    value, text = (cell, rest) if colon and rest.strip() else (beside, beside.text if beside else "")
    key = words.funds_column(name)
    if (
        key is not None
        and value is not None
        and words.amount(text.strip().rstrip("%％").removesuffix("分")) is not None
    ):
        yield key, (value, text.strip().removesuffix("分"))


def _key(label: str) -> str | None:
    """Which amount a label beside it names; one that does not say 年初 is ``budget``."""
    key = words.amount_label(label)
    return "budget" if key == "initial" and not words.pattern("first_budget").search(label) else key


def _inline(cell: GridCell) -> tuple[str, str, str | None] | None:
    name, colon, rest = normalize("NFKC", cell.text).partition(":")
    key = _key(name) if colon else None
    matched = AMOUNT.fullmatch(rest.replace("，", ",").strip())
    if key is None or key == "midterm" or matched is None:
        return None
    return key, rest.strip(), matched[2]


def _is_part(view: View, cell: GridCell, value: GridCell) -> str | None:
    """Which total an amount is part of: the one above its label and its figure, in the same columns."""
    for row in range(cell.row - 1, max(cell.row - 8, -1), -1):
        above = view.at(row, cell.column)
        if above is None:
            return None
        if (key := words.amount_label(above.text)) is not None:
            return key if key != "midterm" and above.place in view.used else None
        beside = view.right(above) if above.row == row else None
        if beside is None or not is_amount(beside.text):
            return None
    return None


def _unit(view: View, cell: GridCell, page_unit: str | None) -> str | None:
    """The unit told in the label, else in what stands to the left of it, else for the whole page."""
    if (unit := words.money_unit(cell.text)) is not None:
        return unit
    lefts = [each for each in covering(view, cell.row) if each.column < cell.column]
    for each in reversed(lefts):
        if (unit := words.money_unit(each.text)) is not None:
            view.spend(each)
            return unit
    return page_unit


def page_unit(view: View, rows: Sequence[int]) -> str | None:
    """The unit of money that one line tells for the whole form: 单位：万元."""
    for row in rows:
        for cell in view.rows[row]:
            folded = words.fold(cell.text)
            if re.search(r"(金额)?单位[:为]?((?:亿|千万|百万|万|千)?元)\)?$", folded) and len(folded) < 40:
                view.spend(cell)
                return words.money_unit(cell.text)
    return None
