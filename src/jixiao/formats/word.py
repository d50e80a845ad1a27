"""Documents: official forms as a table on A4, landscape, its heads repeated on every page."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from jixiao.formats._extras import wanted
from jixiao.model.official import Box, Content, Figure, Formula, OfficialForm
from jixiao.model.page import Page
from jixiao.model.report import Report
from jixiao.values.folding import visible
from jixiao.values.number import plain, score_text

KINDS = ("official",)
SUFFIXES = (".docx",)
#: A4 landscape, and the margins, in millimetres.
_PAGE, _MARGIN = (297, 210), 15
_FONT = "宋体"
_SIZES = {"title": 16, "subtitle": 11}
_OUTSIDE = ("title", "subtitle", "note")


def write(reports: Sequence[Report], page: Page) -> bytes:
    """The document, each form on a page of its own."""
    docx = wanted("python-docx", "docx", "word", "word")
    from docx.enum.section import WD_ORIENT
    from docx.enum.text import WD_BREAK
    from docx.shared import Mm

    document = docx.Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(_PAGE[0]), Mm(_PAGE[1])
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(_MARGIN)
    _plain_style(document)
    for at, report in enumerate(reports):
        if at:
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        _form(document, report.extra["form"])
    _timeless(document)
    stream = io.BytesIO()
    document.save(stream)
    return _same_dates(stream.getvalue())


def _timeless(document: Any) -> None:
    """No time of making: the same input gives the same bytes."""
    from datetime import UTC, datetime

    properties = document.core_properties
    properties.created = properties.modified = datetime(2000, 1, 1, tzinfo=UTC)
    properties.author = properties.last_modified_by = properties.comments = properties.title = ""


def _same_dates(content: bytes) -> bytes:
    import zipfile

    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            new.writestr(zipfile.ZipInfo(info.filename), old.read(info), zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _plain_style(document: Any) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt

    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = _FONT, Pt(10)
    normal.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), _FONT)
    normal.paragraph_format.space_after = Pt(0)


def _form(document: Any, form: OfficialForm) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    above = [box for box in form.boxes if box.role in ("title", "subtitle")]
    inside = [box for box in form.boxes if box.role not in _OUTSIDE]
    for box in above:
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = paragraph.add_run(shown(box.content))
        run.font.size, run.bold = Pt(_SIZES[box.role]), box.role == "title"
    _table(document, form, inside)
    for box in form.boxes:
        if box.role == "note":
            document.add_paragraph(shown(box.content))


def _table(document: Any, form: OfficialForm, boxes: Sequence[Box]) -> None:
    from docx.enum.table import WD_TABLE_ALIGNMENT
    from docx.oxml import OxmlElement
    from docx.shared import Mm

    first = min(box.row for box in boxes)
    rows = max(box.row + box.rows for box in boxes) - first
    table = document.add_table(rows, len(form.widths))
    table.style, table.alignment, table.autofit = "Table Grid", WD_TABLE_ALIGNMENT.CENTER, False
    grid = [list(row.cells) for row in table.rows]
    room, whole = _PAGE[0] - 2 * _MARGIN, sum(form.widths)
    for column, width in enumerate(form.widths):
        size = Mm(width * room // whole)
        table.columns[column].width = size
        for row in range(rows):
            grid[row][column].width = size
    for at, row in enumerate(table.rows):
        properties = row._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if form.heading[0] <= at + first <= form.heading[1]:
            properties.append(OxmlElement("w:tblHeader"))
    for box in boxes:
        _cell(grid, box, first)


def _cell(grid: list[list[Any]], box: Box, first: int) -> None:
    from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    top, left = box.row - first, box.column
    cell = grid[top][left]
    if box.rows * box.columns > 1:
        cell = cell.merge(grid[top + box.rows - 1][left + box.columns - 1])
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    words = shown(box.content)
    for at, line in enumerate(words.split("\n")):
        paragraph = cell.paragraphs[0] if at == 0 else cell.add_paragraph()
        paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(1)
        paragraph.add_run(line).bold = box.role in ("heading", "total")
        if box.role != "text" or not isinstance(box.content, str) or len(words) <= 12:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def shown(content: Content) -> str:
    """A cell's words: figures with their places, formulas as their value, no sign that a document cannot hold."""
    if isinstance(content, str):
        return "\n".join(visible(line) for line in content.split("\n"))
    amount = content.amount if isinstance(content, Figure) else content.value
    if isinstance(amount, str):
        return amount
    if content.percent:
        return f"{score_text(amount * 100, content.places or 0)}%"
    return plain(amount) if content.places is None else score_text(amount, content.places)


__all__ = ["KINDS", "SUFFIXES", "Formula", "shown", "write"]
