"""Official forms and sheets to fill in, for the formats that can show them."""

from __future__ import annotations

from jixiao.model.official import OfficialForm
from jixiao.model.report import Report
from jixiao.model.template import Template


def report(form: OfficialForm) -> Report:
    """A form."""
    return Report("official", form.name, (), extra={"form": form})


def template(sheet: Template) -> Report:
    """A sheet to fill in."""
    rows = tuple(tuple(row.texts.get(column, "") for column in sheet.columns) for row in sheet.rows)
    return Report("template", sheet.name, (), records=(sheet.columns, *rows), extra={"template": sheet})
