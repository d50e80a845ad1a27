"""Projects that stand in columns of the table itself, one below the other: 项目名称 beside 一级指标 (预算05-2表)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from jixiao.faults import forms
from jixiao.language import M
from jixiao.layout import words
from jixiao.layout.column import Column, Header
from jixiao.layout.view import View
from jixiao.model.diagnostic import Diagnostic, Related
from jixiao.model.form import Field, Form, FormLine, Funds, GridCell, Printed, position
from jixiao.model.scalars import blank
from jixiao.values.tidying import shown

#: What of a project a column may give; all else that has a label's name (备注, 填报人) stays a column nobody reads.
_PATHS = frozenset(
    ["name", "code", "overview", "content", "agency.name", "agency.department", "goals.overall", "goals.annual"]
)


def project_columns(header: Header) -> tuple[Header, dict[str, Column]]:
    """The header without the columns that say what project a row is of, and these by what they give."""
    found: dict[str, Column] = {}
    for column in header.unplaced:
        label = words.label(column.heading.text)
        if label is not None and label.path in _PATHS:
            found.setdefault(label.path, column)
    taken = list(found.values())
    return replace(header, unplaced=tuple(each for each in header.unplaced if each not in taken)), found


def only_project(view: View, columns: Mapping[str, Column], row: int) -> bool:
    """Whether a row says nothing but which project (or whose) the rows below are: it neither is nor ends a table."""
    return bool(columns) and all(_inside(cell, columns) for cell in view.rows[row])


def by_project(view: View, columns: Mapping[str, Column], rows: Sequence[int], form: Form) -> list[Form]:
    """The form as one for each project that its rows name, from top to bottom; itself where no column names any."""
    row_of = {cell.place: cell.row for cell in view.grid.cells}
    parts: list[tuple[list[int], tuple[FormLine, ...]]] = []
    agencies: dict[int, GridCell] = {}
    for part in _parts(view, columns, rows) if columns else []:
        lines = tuple(line for line in form.lines if row_of.get(line.fields["name"].place) in part)
        if lines:
            parts.append((part, lines))
        elif (owner := _owner(view, columns, part)) is not None:
            agencies[len(parts)] = owner
    made: list[Form] = []
    for number, (part, lines) in enumerate(parts):
        own = replace(form, lines=lines)
        if len(parts) > 1:
            # Money and results that stand once for several projects are of none of them.
            told = (*form.notices, *_nobodys(form)) if number == 0 else ()
            own = replace(own, notices=told, funds=Funds(), printed=Printed())
        if (agency := _owner_of(agencies, number)) is not None:
            own = replace(own, fields={**own.fields, "agency.name": view.take(agency)})
        made.append(_with(view, columns, part, own))
    return made or [form]


def _inside(cell: GridCell, columns: Mapping[str, Column]) -> bool:
    return any(
        column.covers(cell.column) and column.covers(cell.column + cell.columns - 1) for column in columns.values()
    )


def _parts(view: View, columns: Mapping[str, Column], rows: Sequence[int]) -> list[list[int]]:
    """The rows of each project; a blank cell goes on with the project above, as an unmerged table leaves it."""
    parts: list[list[int]] = []
    last: GridCell | None = None
    name = columns.get("name")
    for row in rows:
        cell = view.at(row, name.start) if name is not None else None
        if not parts or (_names(cell, columns) and cell is not None and (last is None or _differ(cell, last))):
            parts.append([])
        parts[-1].append(row)
        last = cell if _names(cell, columns) else last
    return parts


def _names(cell: GridCell | None, columns: Mapping[str, Column]) -> bool:
    """Whether a cell names a project: one that reaches further is a line across the table."""
    return cell is not None and not blank(cell.text) and _inside(cell, columns)


def _owner(view: View, columns: Mapping[str, Column], rows: Sequence[int]) -> GridCell | None:
    """The unit whose projects follow: under 单位及项目名称, a name without indicators of its own."""
    name = columns.get("name")
    if name is None or "单位" not in name.heading.text:
        return None
    cells = [cell for row in rows for cell in view.rows[row] if not blank(cell.text)]
    return cells[0] if len(cells) == 1 and _names(cells[0], {"name": name}) else None


def _owner_of(agencies: Mapping[int, GridCell], number: int) -> GridCell | None:
    before = [at for at in agencies if at <= number]
    return agencies[max(before)] if before else None


def _differ(one: GridCell, other: GridCell) -> bool:
    return words.fold(one.text) != words.fold(other.text)


def _with(view: View, columns: Mapping[str, Column], rows: Sequence[int], form: Form) -> Form:
    """The form with what the columns say in these rows; where the part above says otherwise, both are told."""
    fields = dict(form.fields)
    notices: list[Diagnostic] = []
    for path, column in columns.items():
        cells = [
            cell
            for row in rows
            for cell in view.rows[row]
            if column.covers(cell.column) and _names(cell, {path: column})
        ]
        if not cells:
            continue
        view.spend(*(cell for cell in cells if not _differ(cell, cells[0])))
        above = fields.get(path)
        if above is not None and words.fold(above.text) != words.fold(cells[0].text):
            notices.append(_two(form, cells[0], above))
        fields[path] = view.take(cells[0])
    return replace(form, fields=fields, notices=(*form.notices, *notices))


def _two(form: Form, read: GridCell, other: Field) -> Diagnostic:
    return forms.TWO_VALUES.found(
        M("the form says {first} and {second} of the same thing; the first is read",
          first=shown(read.text), second=shown(other.text)),
        hint=M("correct the form"),
        position=position(form.file, read.place),
        related=[Related(position(form.file, other.place), M("the other one here"))],
    )  # fmt: skip


def _nobodys(form: Form) -> list[Diagnostic]:
    """Amounts above a table of several projects: nobody says which of them they are for."""
    sums = [each for each in (form.funds.initial, form.funds.adjusted, form.funds.executed) if each is not None]
    if not sums:
        return []
    return [
        forms.LEFT_OUT.found(
            M("not part of a declaration, left out: {cells}", cells=tuple(each.figure.text for each in sums)),
            position=position(form.file, sums[0].figure.place),
        )
    ]
