"""The groups of the rows: what stands in a group's cell counts until the next one, with the points behind its name."""

from __future__ import annotations

from jixiao.dataclass import dataclass
from jixiao.layout import words
from jixiao.layout.column import Header, group_columns
from jixiao.layout.content import Table
from jixiao.layout.row_kind import heads_group, in_one_level
from jixiao.layout.view import View
from jixiao.model.form import Field, GridCell
from jixiao.model.scalars import blank


@dataclass
class Groups:
    """The groups in force: what stands in a group's cell counts until the next one."""

    level1: Field | None = None
    level2: Field | None = None


def take_groups(view: View, header: Header, row: int, groups: Groups, table: Table) -> None:
    """Takes a row's groups; a blank cell goes on with the group above."""
    cells = view.rows[row]
    if heads_group(cells) and not in_one_level(header, cells[0]):
        made = _group_field(view, cells[0], table)
        if words.is_second_level(cells[0].text, groups.level1 is not None):
            groups.level2 = made
        else:
            groups.level1, groups.level2 = made, None
        return
    for key in ("level1", "level2"):
        column = header.columns.get(key)
        if column is None:
            continue
        cells = view.own(row, column.start, column.width)
        over = view.at(row, column.start)
        cell = cells[0] if cells else over if over is not None and over.column <= column.start else None
        if cell is None or cell.row <= header.last or blank(cell.text):
            continue
        if words.pattern("placeholder").fullmatch(words.fold(cell.text)):
            continue
        made = _group_field(view, cell, table)
        if key == "level1":
            if groups.level1 is None or groups.level1.place != made.place:
                groups.level2 = None
            groups.level1 = made
        else:
            groups.level2 = made
    for key, what, column in group_columns(header):
        cell = view.at(row, column.start)
        group = groups.level1 if key == "level1" else groups.level2
        if (
            cell is not None
            and group is not None
            and cell.place not in view.used
            and words.amount(cell.text) is not None
        ):
            value = view.take(cell)
            if what == "points":
                table.group_points[group.text] = value


def _group_field(view: View, cell: GridCell, table: Table) -> Field:
    name = words.group(cell.text)
    if (points := words.group_points(cell.text)) is not None and cell.place not in view.used:
        table.group_points[name] = Field(points, cell.place)
    return table.groups.setdefault(cell.place, view.take(cell, name))
