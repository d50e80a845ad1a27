"""Grids → forms: where one form ends and the next begins, and that nothing of any was dropped in silence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from jixiao.faults import forms, office
from jixiao.language import M
from jixiao.layout import words
from jixiao.layout.amounts import Found
from jixiao.layout.choose import choose
from jixiao.layout.column import Header
from jixiao.layout.completing import completed
from jixiao.layout.content import Table
from jixiao.layout.flattened import restored
from jixiao.layout.funds import page_unit, read_funds
from jixiao.layout.head import Head, find_title, find_year, read_labels
from jixiao.layout.header import headers
from jixiao.layout.leftovers import leftovers
from jixiao.layout.listed import by_project, only_project, project_columns
from jixiao.layout.notes import empty_groups, homeless, of_columns, stated, without_unit
from jixiao.layout.rules import rules
from jixiao.layout.sentences import sentences
from jixiao.layout.table import read_table
from jixiao.layout.tail import read_above, read_tail
from jixiao.layout.tasks import read_tasks
from jixiao.layout.view import View
from jixiao.model.diagnostic import Diagnostic, Faulty
from jixiao.model.form import Field, Form, FormKind, Grid, Printed
from jixiao.model.position import Position

#: Findings of cells that have no value at all: a form with one of them is not read.
_FATAL = frozenset({office.NO_RESULT.code, office.CELL_ERROR.code, office.BAD_CELL.code})


def find_forms(file: str, grids: Sequence[Grid]) -> list[Form]:
    """All forms of a file, in order. Faulty where there is none, or where cells of a form have no value."""
    made: list[Form] = []
    others: list[View] = []
    for grid in grids:
        view = View(restored(grid))
        found = headers(view)
        if not found:
            others.append(view)
            continue
        fatal = [each for each in grid.notices if each.code in _FATAL]
        if fatal:
            raise Faulty(fatal)
        made.extend(_of_sheet(view, found, len(made)))
    if not made:
        raise Faulty([_none(file, grids)])
    return completed(made, others)


def _of_sheet(view: View, found: list[Header], before: int) -> list[Form]:
    blocks: list[list[Header]] = []
    starts: list[int] = []
    for header in found:
        start = _start(view, blocks[-1][-1].last + 1 if blocks else 0, header) if blocks else view.order[0]
        if start is None:
            blocks[-1].append(header)
        else:
            blocks.append([header])
            starts.append(start)
    ends = [*starts[1:], view.order[-1] + 1]
    found_in = [_form(view, block, start, end) for block, start, end in zip(blocks, starts, ends, strict=True)]
    made = [replace(form, number=number) for number, form in enumerate(chain(*found_in), before + 1)]
    first = made[0]
    told = tuple(note for note in view.grid.notices if note.code not in _FATAL)
    made[0] = replace(first, notices=(*told, *first.notices))
    return made


def _start(view: View, after: int, header: Header) -> int | None:
    """The first row of the form that these headings belong to; None where they go on with the form above."""
    between = [row for row in view.order if after <= row < header.first]
    name = next((row for row in reversed(between) if _names_project(view, row)), None)
    if name is None:
        return None
    start = name
    for row in reversed([each for each in between if each < name]):
        cells = view.rows[row]
        title = any(
            words.pattern("title").search(words.fold(cell.text))
            or words.pattern("serial").search(words.fold(cell.text))
            for cell in cells
        )
        year = len(cells) == 1 and re.fullmatch(r"\(?20\d\d年度?\)?", words.fold(cells[0].text)) is not None
        if title or year or words.fold(cells[0].text).startswith(("编制单位", "填报单位", "单位:")):
            start = row
        else:
            break
    return start


def _names_project(view: View, row: int) -> bool:
    return any(
        (label := words.label(cell.text.partition("：")[0].partition(":")[0])) is not None and label.path == "name"
        for cell in view.rows[row]
    )


def _form(view: View, block: list[Header], start: int, end: int) -> list[Form]:
    rows = [row for row in view.order if start <= row < end]
    header, of_project = project_columns(block[0])
    table = Table()
    tail: list[int] = []
    for each, after in zip(block, [*block[1:], None], strict=True):
        inside = [row for row in rows if row > each.last and (after is None or row < after.first)]
        inside = [row for row in inside if not only_project(view, of_project, row)]
        table.end = None
        read_table(view, each, inside, table)
        tail = [row for row in inside if table.end is not None and row >= table.end]
    kind = _kind(header)
    above = [row for row in rows if row < header.first]
    head = Head(view.grid.file)
    unit = page_unit(view, [*above, *tail])
    found = Found()
    tasks = read_tasks(view, above, unit, found)
    read_funds(view, [row for row in above if row not in tasks], unit, found)
    year = find_year(view, above, head)
    title = find_title(view, above)
    printed = replace(read_tail(view, header, tail, found.printed()), group_points=table.group_points)
    printed = _with_execution(printed, table)
    printed = read_above(view, above, printed) if header.filled else printed
    read_labels(view, above, head)
    read_labels(view, tail, head)
    year = find_year(view, [], head) or year
    notices = [*head.notices, *table.notices, *of_columns(view, header)]
    notices += sentences(view, found, head, year)
    layout, scheme, came_from = choose(view, rows, header, kind, printed)
    funds = found.settled(kind)
    notices += without_unit(view, [funds.initial, funds.adjusted, funds.executed])
    notices += [
        *empty_groups(view, table),
        *homeless(view, table, kind),
        *stated(view, printed, found, table, head, kind),
    ]
    fields = {**head.settled(), **rules(view, [*above, *tail], table)}
    form = Form(
        view.grid.file, view.grid.sha256, kind, 1, view.grid.name, layout, scheme, came_from, title, year, fields,
        funds, tuple(table.lines), printed,
        {key: Field(column.heading.text, column.heading.place) for key, column in header.columns.items()},
        tuple(notices),
    )  # fmt: skip
    inside = [row for row in rows if row > header.last and row not in tail]
    made = by_project(view, of_project, inside, form)
    made[0] = replace(made[0], notices=(*made[0].notices, *leftovers(view, rows, header)))
    return made


def _kind(header: Header) -> FormKind:
    if {"expected", "likelihood", "progress"} & set(header.columns):
        return "monitoring"
    return "self-evaluation" if header.filled else "targets"


def _with_execution(printed: Printed, table: Table) -> Printed:
    """What a row 预算执行率 among the indicators says, where no table of funds said it."""
    said = table.execution
    return replace(
        printed,
        rate=printed.rate or said.get("actual"),
        budget_points=printed.budget_points or said.get("points"),
        budget_score=printed.budget_score or said.get("score"),
    )


def _none(file: str, grids: Sequence[Grid]) -> Diagnostic:
    names = tuple(grid.name for grid in grids)
    return forms.NO_FORM.found(
        M("no table of indicators was found in {sheets}", sheets=names or M("this file")),
        hint=M("a form has headings such as 一级指标, 二级指标, 三级指标, 指标值"),
        position=Position(file),
    )
