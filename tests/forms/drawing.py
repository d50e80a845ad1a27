"""Draws one form as xlsx, docx, html and text: cells divided by ``|``, ``<`` merged to the left, ``^`` upwards."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from html import escape

import openpyxl
from docx import Document

_NUMBER = re.compile(r"\{(-?[\d.]+)(?::(.+))?\}")


@dataclass(frozen=True)
class Drawn:
    """A cell of a drawing: where it begins, its span, its text."""

    row: int
    column: int
    rows: int
    columns: int
    text: str


def cells(drawing: str) -> list[Drawn]:
    """The cells of a drawing; ``\\n`` in a cell is a line break."""
    rows = [[cell.strip() for cell in line.split("|")] for line in drawing.strip("\n").split("\n") if line.strip()]
    found = []
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            if text in ("<", "^"):
                continue
            columns = 1
            while c + columns < len(row) and row[c + columns] == "<":
                columns += 1
            down = 1
            while r + down < len(rows) and c < len(rows[r + down]) and rows[r + down][c] == "^":
                down += 1
            found.append(Drawn(r, c, down, columns, text.replace("\\n", "\n")))
    return found


def shown(text: str) -> str:
    """What a number cell shows: {0.95:0%} is 95%."""
    found = _NUMBER.fullmatch(text)
    if found is None:
        return text
    if found[2] and found[2].endswith("%"):
        from decimal import Decimal

        return f"{(Decimal(found[1]) * 100).normalize():f}%"
    return found[1]


def xlsx(drawing: str, title: str = "") -> bytes:
    """A workbook with one sheet; {0.95:0%} is a number cell of that format."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "表"
    shift = 1
    if title:
        sheet.cell(1, 1, title)
        shift = 2
    for each in cells(drawing):
        if each.text:
            cell = sheet.cell(each.row + shift, each.column + 1)
            found = _NUMBER.fullmatch(each.text)
            cell.value = float(found[1]) if found else each.text
            if not found:
                cell.data_type = "s"  # what starts with = would be a formula
            if found and found[2]:
                cell.number_format = found[2]
        if each.rows * each.columns > 1:
            sheet.merge_cells(
                start_row=each.row + shift, start_column=each.column + 1,
                end_row=each.row + shift + each.rows - 1, end_column=each.column + each.columns,
            )  # fmt: skip
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def html(drawing: str, title: str = "") -> bytes:
    """A page with one table."""
    drawn = cells(drawing)
    lines = [f"<html><head><meta charset='utf-8'></head><body><p>{escape(title)}</p><table>"]
    for row in range(max(each.row for each in drawn) + 1):
        lines.append("<tr>")
        for each in drawn:
            if each.row == row:
                text = escape(shown(each.text)).replace("\n", "<br>")
                lines.append(f"<td rowspan={each.rows} colspan='{each.columns}'>{text}</td>")
        lines.append("</tr>")
    return ("\n".join(lines) + "</table></body></html>").encode()


def docx(drawing: str, title: str = "") -> bytes:
    """A document with one table."""
    drawn = cells(drawing)
    document = Document()
    document.add_paragraph(title)
    height = max(each.row + each.rows for each in drawn)
    width = max(each.column + each.columns for each in drawn)
    table = document.add_table(height, width)
    grid = [list(row.cells) for row in table.rows]
    for each in drawn:
        cell = grid[each.row][each.column]
        if each.rows * each.columns > 1:
            cell = cell.merge(grid[each.row + each.rows - 1][each.column + each.columns - 1])
        cell.text = shown(each.text)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def txt(drawing: str, title: str = "") -> bytes:
    """The page copied as text: one cell a line behind a tab, cells that are merged away are gone."""
    drawn = sorted(cells(drawing), key=lambda each: (each.row, each.column))
    lines = [title, ""]
    for row in range(max(each.row for each in drawn) + 1):
        lines += ["\t" + shown(each.text).replace("\n", " ") for each in drawn if each.row == row]
        lines.append("")
    return "\n".join(lines).encode()


MAKERS = {"xlsx": xlsx, "docx": docx, "html": html, "txt": txt}
