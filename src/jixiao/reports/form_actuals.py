"""The actuals that a filled form reports, as rows for csv."""

from __future__ import annotations

from jixiao.import_form import Imported
from jixiao.language import M
from jixiao.layout.reported import COLUMNS, rows
from jixiao.model.report import Report


def report(imported: Imported) -> Report | None:
    """The rows of an actuals file; None of a form that reports nothing."""
    form = imported.form
    if form.kind == "targets":
        return None
    made = [row for row, _ in rows(form)]
    kept = [column for column in COLUMNS if any(row.get(column) for row in made)]
    records = (tuple(kept), *(tuple(row.get(column, "") for column in kept) for row in made))
    return Report("form-actuals", M("实际完成值"), (), records=records)
