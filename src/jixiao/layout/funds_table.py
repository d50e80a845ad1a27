"""项目资金 as a table of rows and columns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jixiao.layout import words
from jixiao.layout.amounts import AMOUNT_KEYS, Found, add_source, covering, is_amount, own_unit, taken
from jixiao.layout.view import View
from jixiao.model.form import Field, GridCell, Sum
from jixiao.model.scalars import blank


def amount_columns(view: View, row: int, below: Sequence[int]) -> dict[str, GridCell]:
    """The headings of a funds' table in this row by what they mean; {} where it is none."""
    found: dict[str, GridCell] = {}
    for cell in view.rows[row]:
        key = words.funds_column(cell.text)
        if key is not None and (key not in AMOUNT_KEYS or _figures_below(view, cell, below)):
            if key in found and _is_change(found[key]) and not _is_change(cell):
                del found[key]
            found.setdefault(key, cell)
    amounts = [key for key in AMOUNT_KEYS if key in found]
    return found if len(amounts) >= 2 or (amounts and "rate" in found) else {}


def _heads_amounts(view: View, heading: GridCell, below: Sequence[int]) -> bool:
    cell = view.at(below[0], heading.column) if below else None
    return cell is not None and cell is not heading and is_amount(cell.text)


def _is_change(heading: GridCell) -> bool:
    """Whether a heading may name by how much the budget was changed (调整预算数) beside what it then is."""
    return any(words.pattern("budget_change").fullmatch(way) for way in words.ways(heading.text))


def _figures_below(view: View, heading: GridCell, below: Sequence[int]) -> bool:
    """Whether amounts stand under a heading; under the corner of the table stand the names of its rows."""
    cells = [cell for row in below[:2] if (cell := view.at(row, heading.column)) is not None and cell is not heading]
    return bool(cells) and (is_amount(cells[0].text) or blank(cells[0].text))


def read_amounts(
    view: View, row: int, columns: dict[str, GridCell], below: Sequence[int], page_unit: str | None, found: Found
) -> list[int]:
    left = min(cell.column for cell in columns.values())
    # A column of another amount (上年结转) may stand left of those that are read: it is no corner.
    corner = [cell for cell in covering(view, row) if cell.column < left and not _heads_amounts(view, cell, below)]
    unit = next((unit for cell in reversed(corner) if (unit := words.money_unit(cell.text))), page_unit)
    view.spend(*columns.values(), *corner)
    done = [row]
    total_found = False
    for each in below:
        cells = {key: view.at(each, cell.column) for key, cell in columns.items()}
        own = {key: cell for key, cell in cells.items() if cell is not None and cell.row == each}
        if not any(key in own and is_amount(own[key].text) for key in AMOUNT_KEYS):
            break
        done.append(each)
        name = next(
            (cell for cell in reversed(view.rows[each]) if cell.column < left and not is_amount(cell.text)), None
        )
        title = words.fold(name.text) if name else ""
        part = re.match("^其中", title) is not None
        total = not part and (not title or words.pattern("sum_rows").search(title) is not None)
        if name is not None:
            view.spend(name)
        sums = {
            key: Sum(taken(view, own[key]), own_unit(own[key]) or words.money_unit(columns[key].text) or unit)
            for key in AMOUNT_KEYS
            if key in own and is_amount(own[key].text)
        }
        if (total or name is None) and not total_found:
            total_found = True
            found.sums.update(sums)
            found.annual.update(sums)
            _results(view, own, found)
        else:
            add_source(found, title, sums)
        view.spend_blanks(each)
    points = next((text for cell in corner if (text := words.bracketed_points(cell.text))), None)
    if points is not None and found.points is None:
        place = next(cell for cell in corner if words.bracketed_points(cell.text))
        found.points = Field(points, place.place)
    return done


def _results(view: View, own: dict[str, GridCell], found: Found) -> None:
    for key in ("rate", "points", "score", "note"):
        cell = own.get(key)
        if cell is not None and not blank(cell.text):
            setattr(found, key, view.take(cell, cell.text.removesuffix("分") if key in ("points", "score") else None))
