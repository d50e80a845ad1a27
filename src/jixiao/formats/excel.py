"""Workbooks: official forms with live formulas, ready to print on A4; other reports as plain rows.

Words are always written as text cells, so nothing that a file says becomes a formula or a link.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from jixiao.faults import export as faults
from jixiao.formats._extras import wanted
from jixiao.formats._names import sheet_names
from jixiao.formats._wrapping import wrap
from jixiao.language import M, said
from jixiao.model.diagnostic import Faulty
from jixiao.model.official import SHEETS, Box, Content, Figure, Formula, OfficialForm, address
from jixiao.model.page import Page
from jixiao.model.report import Report, made
from jixiao.pattern import pattern
from jixiao.values.folding import cells as wide
from jixiao.values.folding import visible

KINDS = ("official", "scorecard", "comparison", "summary", "changes", "recheck", "template")
SUFFIXES = (".xlsx",)
#: Of one cell (Excel's own limit), and of one row in points.
LONGEST, TALLEST = 32767, 400
#: A line of text in points, and the points around it.
LINE, AROUND = 14, 6
#: A figure that a number cell holds exactly; codes that begin with 0 are none.
_PLAIN = pattern(r"-?(0|[1-9][0-9]{0,12})(\.[0-9]{1,6})?")


def write(reports: Sequence[Report], page: Page) -> bytes:
    """The workbook, one sheet a report. Faulty where a text does not fit into a cell."""
    xlsxwriter = wanted("XlsxWriter", "xlsxwriter", "excel", "excel")
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    # No time of making: the same input gives the same bytes.
    book.set_properties({"created": _epoch(), "author": "", "comments": ""})
    styles: dict[tuple[Any, ...], Any] = {}
    names = sheet_names(_title(report, page, len(reports)) for report in reports)
    for report, name in zip(reports, names, strict=True):
        sheet = book.add_worksheet(name)
        if report.kind == "official":
            _official(sheet, book, styles, report.extra["form"])
        elif report.kind == "template":
            from jixiao.formats._filling import fill

            fill(book, sheet, styles, report.extra["template"])
        else:
            _rows(sheet, book, styles, report, page)
    book.close()
    return stream.getvalue()


def _epoch() -> Any:
    from datetime import UTC, datetime

    return datetime(2000, 1, 1, tzinfo=UTC)


def _title(report: Report, page: Page, count: int) -> str:
    if report.kind == "official" and count == 1:
        form: OfficialForm = report.extra["form"]
        return SHEETS[form.kind]
    return said(report.title, page.language)


def style(book: Any, styles: dict[tuple[Any, ...], Any], **look: Any) -> Any:
    """A cell format, made once."""
    key = tuple(sorted(look.items()))
    if key not in styles:
        styles[key] = book.add_format({"font_name": "宋体", "font_size": 10, "valign": "vcenter", **look})
    return styles[key]


def _official(sheet: Any, book: Any, styles: dict[tuple[Any, ...], Any], form: OfficialForm) -> None:
    for column, width in enumerate(form.widths):
        sheet.set_column(column, column, width)
    for row, height in enumerate(_heights(form)):
        sheet.set_row(row, height)
    for box in form.boxes:
        _box(sheet, box, style(book, styles, **_look(box)))
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.center_horizontally()
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
    sheet.repeat_rows(*form.heading)
    sheet.set_footer("&C&P / &N")
    # The title and the project stay in sight, and the names of the indicators.
    sheet.freeze_panes(3, 3)


_ROLES: dict[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 16, "align": "center"},
    "subtitle": {"align": "center"},
    "label": {"border": 1, "align": "center", "text_wrap": True},
    "heading": {"border": 1, "align": "center", "text_wrap": True, "bold": True, "bg_color": "#F2F2F2"},
    "total": {"border": 1, "align": "center", "text_wrap": True, "bold": True},
    "text": {"border": 1, "text_wrap": True},
    "note": {"text_wrap": True},
}


def _look(box: Box) -> dict[str, Any]:
    look = dict(_ROLES[box.role])
    if isinstance(box.content, (Figure, Formula)):
        look["align"] = "center"
        look["num_format"] = number_format(box.content)
    elif box.role == "text" and len(box.content) <= 12:
        look["align"] = "center"
    return look


def number_format(content: Figure | Formula) -> str:
    """How a figure is shown: its places, or as many as it has."""
    if content.percent:
        return "0.00%"
    if content.places is not None:
        return "0" if content.places == 0 else "0." + "0" * content.places
    return "General"


def _box(sheet: Any, box: Box, look: Any) -> None:
    if box.rows * box.columns > 1:
        sheet.merge_range(box.row, box.column, box.row + box.rows - 1, box.column + box.columns - 1, "", look)
    put(sheet, box.row, box.column, box.content, look)


def put(sheet: Any, row: int, column: int, content: Content, look: Any) -> None:
    """A cell of its own kind: words are text whatever they start with."""
    if isinstance(content, Figure):
        sheet.write_number(row, column, content.amount, look)
    elif isinstance(content, Formula):
        # A value given as text would be stored as text.
        sheet.write_formula(row, column, content.text, look, content.value)
    elif not content:
        sheet.write_blank(row, column, None, look)
    else:
        text(sheet, row, column, "\n".join(map(visible, content.split("\n"))), look)


def text(sheet: Any, row: int, column: int, words: str, look: Any) -> None:
    """A text cell. Faulty where it is longer than a cell can be."""
    if len(words.encode("utf-16-le")) // 2 > LONGEST or sheet.write_string(row, column, words, look) != 0:
        message = M("{cell} would hold {count} characters; a cell holds {limit} at most", cell=address(row, column),
                    count=len(words), limit=LONGEST)  # fmt: skip
        raise Faulty([faults.TOO_LONG.found(message, hint=M("shorten the text, or write the form as .docx"))])


def _heights(form: OfficialForm) -> list[int]:
    """The height of every row: what its tallest text needs; a block over several rows gives the rest to its last."""
    heights = [LINE + AROUND] * form.height
    for box in sorted(form.boxes, key=lambda each: each.rows):
        need = _need(form, box)
        have = sum(heights[box.row : box.row + box.rows])
        if need > have:
            share, rest = divmod(need - have, box.rows)
            for row in range(box.row, box.row + box.rows):
                heights[row] += share
            heights[box.row + box.rows - 1] += rest
    return [min(each, TALLEST) for each in heights]


def _need(form: OfficialForm, box: Box) -> int:
    if not isinstance(box.content, str):
        return LINE + AROUND
    if box.role == "title":
        return 30
    width = sum(form.widths[box.column : box.column + box.columns])
    return sum(len(wrap(line, max(2, width - 2))) or 1 for line in box.content.split("\n")) * LINE + AROUND


def _rows(sheet: Any, book: Any, styles: dict[tuple[Any, ...], Any], report: Report, page: Page) -> None:
    """A report's flat rows: headings that stay in sight, figures as numbers."""
    records = made(report.records)
    bold = style(book, styles, bold=True, border=1, text_wrap=True, bg_color="#F2F2F2")
    look = style(book, styles, border=1, text_wrap=True)
    widths: dict[int, int] = {}
    for row, record in enumerate(records):
        for column, cell in enumerate(record):
            words = said(cell, page.language)
            widths[column] = min(50, max(widths.get(column, 8), *(wide(each) for each in words.split("\n"))))
            amount = _amount(words) if row else None
            if amount is not None:
                places = len(words.partition(".")[2])
                figure = Figure(amount, places)
                put(sheet, row, column, figure, style(book, styles, border=1, num_format=number_format(figure)))
            else:
                put(sheet, row, column, words, look if row else bold)
    for column, width in widths.items():
        sheet.set_column(column, column, width + 2)
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _amount(words: str) -> Decimal | None:
    """A cell that is a plain figure."""
    if _PLAIN.fullmatch(words) is None or sum(map(str.isdigit, words)) > 15:
        return None
    return Decimal(words)
