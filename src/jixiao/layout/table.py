"""The rows under the headings: indicators under their groups, the execution of the budget, what is left out."""

from __future__ import annotations

from collections.abc import Sequence

from jixiao.faults import forms
from jixiao.language import M
from jixiao.layout.column import Header
from jixiao.layout.content import Table
from jixiao.layout.groups import Groups, take_groups
from jixiao.layout.line import read_line
from jixiao.layout.row_kind import goes_on, is_sum, kind_of
from jixiao.layout.view import View
from jixiao.model.form import position
from jixiao.model.scalars import blank
from jixiao.values.tidying import shown


def read_table(view: View, header: Header, rows: Sequence[int], table: Table | None = None) -> Table:
    """The indicators in `rows`; a `table` begun above, where headings are repeated on a new page, goes on."""
    table = table or Table()
    groups = Groups()
    if table.lines:
        groups = Groups(table.lines[-1].level1, table.lines[-1].level2)
    name = header.columns.get("name") or header.columns.get("level2") or header.columns["level1"]
    for at, row in enumerate(rows):
        kind = kind_of(view, header, name, row)
        if kind == "end" and not is_sum(view, name, row) and goes_on(view, header, name, rows[at + 1 :]):
            # 年度绩效目标1 over the whole width, between the headings and the indicators: told with what is left over.
            continue
        if kind == "end":
            table.end = row
            break
        take_groups(view, header, row, groups, table)
        if kind == "line":
            read_line(view, header, name, row, groups, table)
        elif kind == "execution":
            _execution(view, header, row, table)
        elif kind == "template":
            _template(view, row, table)
        elif kind == "subtotal":
            _subtotal(view, row, table)
        view.spend_blanks(row)
    return table


def _execution(view: View, header: Header, row: int, table: Table) -> None:
    for key in ("target", "actual", "points", "score", "note", "criteria"):
        column = header.columns.get(key)
        cells = view.own(row, column.start, column.width) if column is not None else []
        if cells and not blank(cells[0].text):
            text = cells[0].text
            table.execution[key] = view.take(cells[0], text.removesuffix("分") if key in ("points", "score") else text)
    columns = [header.columns.get(key) for key in ("level1", "level2", "name")]
    view.spend(*(cell for cell in view.rows[row] if any(each and each.covers(cell.column) for each in columns)))


def _subtotal(view: View, row: int, table: Table) -> None:
    cells = view.rows[row]
    table.notices.append(
        forms.LEFT_OUT.found(
            M("a sum of part of the table was left out: {cells}", cells=tuple(shown(cell.text) for cell in cells)),
            position=position(view.grid.file, cells[0].place),
        )
    )
    view.spend(*cells)


def _template(view: View, row: int, table: Table) -> None:
    cells = [cell for cell in view.rows[row] if cell.place not in view.used and not blank(cell.text)]
    if cells:
        table.notices.append(
            forms.TEMPLATE_ROW.found(
                M("a row of the template was left out: {cells}", cells=tuple(shown(cell.text) for cell in cells)),
                position=position(view.grid.file, cells[0].place),
            )
        )
    view.spend(*cells)
