"""What the forms and the other sheets of one file say of a form: its year, who fills it in, what was left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from jixiao.faults import forms, office
from jixiao.language import M
from jixiao.layout.content import Table
from jixiao.layout.head import Head, find_year, read_labels
from jixiao.layout.rules import rules
from jixiao.layout.view import View
from jixiao.model.form import Field, Form, position


def completed(made: list[Form], others: Sequence[View]) -> list[Form]:
    """The forms with what `others`, the sheets without one, and their neighbours say of them."""
    told = [_completed(form, others) for form in _told(made, others)]
    return [_dated(form, told) for form in told]


def _told(made: list[Form], others: Sequence[View]) -> list[Form]:
    """The first form also tells which sheets hold no form."""
    notes = [
        forms.LEFT_OUT.found(
            M("the sheet {sheet} holds no form and was left out", sheet=view.grid.name),
            position=position(view.grid.file, f"{view.grid.name}!A1"),
        )
        for view in others
        if view.grid.cells
    ]
    hidden = [note for view in others for note in view.grid.notices if note.code == office.HIDDEN.code]
    made[0] = replace(made[0], notices=(*hidden, *made[0].notices, *notes))
    return made


def _completed(form: Form, others: Sequence[View]) -> Form:
    """With what another sheet or the file's name says of the year, of who fills in the form and of its rules."""
    fields = dict(form.fields)
    for view in others:
        head = Head(form.file)
        year = form.year or find_year(view, view.order, head)
        read_labels(view, view.order, head)
        for path, value in head.settled().items():
            if path in ("agency.name", "name", "agency.department") and path not in fields:
                fields[path] = value
        # 填表说明 on a sheet of its own says how points are given as a note below the table does.
        fields = {**rules(view, view.order, Table()), **fields}
        form = replace(form, year=year)
    if form.year is None and (found := re.search(r"(?<!\d)(20[0-4]\d)(?!\d)", PurePath(form.file).stem)):
        form = replace(form, year=Field(found[1], "", inferred=M("taken from the file's name")))
    return replace(form, fields=fields)


def _dated(form: Form, forms_: Sequence[Form]) -> Form:
    """With the year that all other forms of the file agree on, or a notice that there is none."""
    years = {each.year.text: each.year for each in forms_ if each.year is not None}
    if form.year is None and len(years) == 1:
        (year,) = years.values()
        told = M("taken from another form of the file")
        form = replace(form, year=Field(year.text, year.place, inferred=told))
    notices = form.notices
    if form.year is None:
        notices += (
            forms.NO_YEAR.found(
                M("the form names no year"), hint=M("write it in the title, for example （2024年度）"),
                position=position(form.file, _first_place(form)),
            ),
        )  # fmt: skip
    return replace(form, notices=notices)


def _first_place(form: Form) -> str | None:
    return next((heading.place for heading in form.headings.values()), None)
