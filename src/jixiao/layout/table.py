"""The rows under the headings: indicators, groups, rows of a template, the execution of the budget, the sum."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, replace
from typing import Literal

from jixiao.dataclass import dataclass
from jixiao.faults import forms
from jixiao.language import M
from jixiao.layout import words
from jixiao.layout.column import Column, Header, group_columns
from jixiao.layout.line_cells import cells_of, shared
from jixiao.layout.view import View
from jixiao.model.diagnostic import Diagnostic
from jixiao.model.form import Field, FormLine, GridCell, position
from jixiao.model.scalars import blank
from jixiao.values.tidying import shown

RowKind = Literal["line", "group", "template", "execution", "subtotal", "loose", "end"]


@dataclass
class Table:
    """What the rows of one table gave. `end` is the first row that no longer belongs to it."""

    lines: list[FormLine] = field(default_factory=list)
    group_points: dict[str, Field] = field(default_factory=dict)
    execution: dict[str, Field] = field(default_factory=dict)
    groups: dict[str, Field] = field(default_factory=dict)
    notices: list[Diagnostic] = field(default_factory=list)
    end: int | None = None


@dataclass
class _Groups:
    """The groups in force: what stands in a group's cell counts until the next one."""

    level1: Field | None = None
    level2: Field | None = None


def read_table(view: View, header: Header, rows: Sequence[int], table: Table | None = None) -> Table:
    """The indicators in `rows`; a `table` begun above, where headings are repeated on a new page, goes on."""
    table = table or Table()
    groups = _Groups()
    if table.lines:
        groups = _Groups(table.lines[-1].level1, table.lines[-1].level2)
    name = header.columns.get("name") or header.columns.get("level2") or header.columns["level1"]
    for at, row in enumerate(rows):
        kind = _kind(view, header, name, row)
        if kind == "end" and not _is_sum(view, name, row) and _goes_on(view, header, name, rows[at + 1 :]):
            # 年度绩效目标1 over the whole width, between the headings and the indicators: told with what is left over.
            continue
        if kind == "end":
            table.end = row
            break
        _group(view, header, row, groups, table)
        if kind == "line":
            _line(view, header, name, row, groups, table)
        elif kind == "execution":
            _execution(view, header, row, table)
        elif kind == "template":
            _template(view, row, table)
        elif kind == "subtotal":
            _subtotal(view, row, table)
        view.spend_blanks(row)
    return table


def _kind(view: View, header: Header, name: Column, row: int) -> RowKind:
    cells = view.rows[row]
    if _is_sum(view, name, row):
        return "end"
    if any(words.is_one_of("totals", cell.text) and not _is_value(header, cell) for cell in cells):
        return "end"
    if any(words.is_one_of("subtotals", cell.text) for cell in cells if cell.column <= name.start):
        return "subtotal"
    if _is_execution(view, header, row):
        return "execution"
    first = cells[0]
    if _heads_group(cells):
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
    if not _stripped(own[0].text):
        return "template"
    return "line"


def _is_sum(view: View, name: Column, row: int) -> bool:
    return any(words.is_one_of("totals", cell.text) and cell.column <= name.start for cell in view.rows[row])


def _goes_on(view: View, header: Header, name: Column, below: Sequence[int]) -> bool:
    """Whether a row that is none of the table stands inside it: an indicator under a known group follows."""
    for row in below:
        if _is_sum(view, name, row):
            return False
        own = view.own(row, name.start, name.width)
        named = bool(own) and own[0].column + own[0].columns <= name.start + name.width and not blank(own[0].text)
        grouped = any(_in_one_level(header, cell) and words.is_group(cell.text) for cell in view.rows[row])
        if named and grouped and any(_is_value(header, cell) for cell in view.rows[row]):
            return True
    return False


def _heads_group(cells: Sequence[GridCell]) -> bool:
    """Whether a row is nothing but a group's name: 一、产出指标（50分）, over the whole width or alone in it."""
    return words.is_group(cells[0].text) and all(blank(cell.text) for cell in cells[1:])


def _in_one_level(header: Header, cell: GridCell) -> bool:
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


def _group(view: View, header: Header, row: int, groups: _Groups, table: Table) -> None:
    """Takes a row's groups; a blank cell goes on with the group above."""
    cells = view.rows[row]
    if _heads_group(cells) and not _in_one_level(header, cells[0]):
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


def _stripped(text: str) -> str:
    """An indicator's name without line breaks, points in brackets and 指标1：."""
    joined = "".join(part.strip() for part in text.split("\n"))
    folded = words.pattern("numbered_name").match(words.fold(joined))
    if folded is not None:
        joined = joined[joined.find(folded[0][-1]) + 1 :] if folded[0][-1] in joined else _after_colon(joined)
    return words.without_points(joined).strip()


def _after_colon(text: str) -> str:
    return text.partition("：")[2] if "：" in text else text


def _line(view: View, header: Header, name: Column, row: int, groups: _Groups, table: Table) -> None:
    fields: dict[str, Field] = {}
    blanks: dict[str, str] = {}
    for key, column in header.columns.items():
        if key in ("level1", "level2") and column is not name:
            continue
        cells = cells_of(view, header, row, key, column)
        if not cells:
            blanks[key] = view.place(row, column.start)
            continue
        text = "".join(cell.text for cell in cells) if key in ("target", "actual") else cells[0].text
        taken = view.take(cells[0], text)
        if key in ("target", "actual"):
            view.spend(*cells)
        made = _field(key, taken)
        if made is not None and key in ("points", "score"):
            made = replace(made, inferred=shared(view, cells[0], name))
        if made is not None:
            fields["name" if column is name else key] = made
    cell = view.own(row, name.start, name.width)[0]
    fields["name"] = Field(_stripped(cell.text), cell.place)
    if "points" not in fields and (points := words.bracketed_points(cell.text)) is not None:
        fields["points"] = Field(points, cell.place)
    table.lines.append(FormLine(groups.level1, groups.level2, fields, _is_part(fields, table), blanks))


def _field(key: str, value: Field) -> Field | None:
    """A field as the vocabulary means it: points without 分 or %, no placeholder where criteria are wanted."""
    text = value.text
    if key == "criteria" and words.fold(text) == "1":
        return None
    if key in ("points", "score"):
        text = text.strip().strip("()（）").rstrip("%％").removesuffix("分").strip()
    elif key in ("operator", "unit", "kind", "direction"):
        text = "".join(text.split())
    elif key == "note" or key in ("criteria", "content", "source", "target_basis", "evidence"):
        text = text.strip()
    else:
        text = "".join(part.strip() for part in text.split("\n"))
    return Field(text, value.place, value.sort)


def _is_part(fields: dict[str, Field], table: Table) -> bool:
    """Whether the row is one of the parts of the indicator above: 其中：…, and what follows it likewise unpointed."""
    if "points" in fields or "score" in fields:
        return False
    if words.pattern("parts").search(words.fold(fields["name"].text)):
        return True
    return bool(table.lines) and table.lines[-1].part and any("points" in line.fields for line in table.lines)


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
