"""年度主要任务 of a whole department: its sum is the budget, the tasks themselves have no place in a declaration."""

from __future__ import annotations

from collections.abc import Sequence

from jixiao.layout import words
from jixiao.layout.amounts import Found, is_amount
from jixiao.layout.view import View
from jixiao.model.form import GridCell, Sum


def read_tasks(view: View, rows: Sequence[int], page_unit: str | None, found: Found) -> set[int]:
    """The rows of a table of tasks; the amounts of its last row (金额合计) are the budget and its sources."""
    start = next((row for row in rows if _heads(view, row)), None)
    if start is None:
        return set()
    amount = next(cell for cell in view.rows[start] if words.amount_label(cell.text))
    unit = words.money_unit(amount.text) or page_unit
    done = {start}
    for row in rows:
        if row <= start:
            continue
        figures = [cell for cell in view.rows[row] if is_amount(cell.text)]
        if not figures and len(done) > 2:
            break
        done.add(row)
        total = next(
            (cell for cell in view.rows[row] if words.pattern("task_sums").search(words.fold(cell.text))), None
        )
        figures = [cell for cell in figures if total is not None and cell.column > total.column]
        if total is not None and figures:
            view.spend(total)
            _sums(view, start, amount, figures, unit, found)
            break
    return done


def _heads(view: View, row: int) -> bool:
    cells = view.rows[row]
    named = any(words.is_one_of("tasks", cell.text) for cell in cells)
    return named and any(words.amount_label(cell.text) for cell in cells)


def _sums(
    view: View, start: int, amount: GridCell, figures: Sequence[GridCell], unit: str | None, found: Found
) -> None:
    """The first figure is the whole; the others are sources by the headings over them."""
    found.give("initial", amount.text, Sum(view.take(figures[0]), unit))
    below = next((row for row in view.order if row > start), start)
    headings = view.rows[below]
    if len(headings) != len(figures) or any(is_amount(cell.text) for cell in headings):
        return
    for heading, cell in list(zip(headings, figures, strict=True))[1:]:
        view.spend(heading)
        found.sources.setdefault(words.fold(heading.text), {})["initial"] = Sum(view.take(cell), unit)
