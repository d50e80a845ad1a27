"""Which cells of a file went nowhere: into no field, no declaration, no list of actuals and no notice."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from jixiao.form_files import READERS
from jixiao.import_form import Imported, actuals, import_forms
from jixiao.layout import words
from jixiao.layout.flattened import restored
from jixiao.layout.header import headers
from jixiao.layout.view import View
from jixiao.model.form import Grid, GridCell
from jixiao.model.scalars import blank
from jixiao.shelf import leaf
from jixiao.values.operator import _KNOWN


def dropped(path: Path) -> list[str]:
    """The texts that stand in no field, in no declaration and in no notice; words of the form itself left aside."""
    imported = import_forms(path)
    grids = leaf("readers", READERS[path.suffix]).grids(path.name, path.read_bytes())
    told = "".join(map(_told, imported))
    headings = {each.text for one in imported for each in one.form.headings.values()}
    used = {one.form.sheet for one in imported}
    return [
        text
        for grid in map(restored, grids)
        if grid.name in used
        for text in _texts(grid)
        if text not in headings and not _is_word(text) and not any(part in told for part in _told_as(text))
    ]


def _texts(grid: Grid) -> list[str]:
    """Without the numbers of the rows: the heading above them is told as the column that only numbers."""
    view = View(grid)
    numbering = {(column.start, header.last) for header in headers(view) for column in header.numbering}
    return [
        cell.text
        for cell in view.grid.cells
        if not blank(cell.text) and cell.row > 0 and not (cell.text.isdigit() and _is_under(cell, numbering))
    ]


def _is_under(cell: GridCell, headings: set[tuple[int, int]]) -> bool:
    return any(cell.column == column and cell.row > row for column, row in headings)


def _told(imported: Imported) -> str:
    reported = actuals(imported.form)
    return "".join(
        _folded(str(each))
        for each in (
            *(finding.message for finding in imported.findings), imported.tree.root, imported.tree.notes,
            reported.root if reported else "", imported.form.title, imported.form.year,
        )
    )  # fmt: skip


def _told_as(text: str) -> list[str]:
    """What a cell may have become: itself, a value behind its label, a name without points, a year, a sign."""
    folded = _folded(text)
    bare = _folded(words.without_points(text)).rstrip("%")
    found = [folded, bare, bare.partition(":")[2] or bare, words.group(text)]
    if year := re.fullmatch(r"[（(]?(20\d\d)年度?[)）]?", folded):
        found.append(year[1])
    if folded in {_folded(sign) for sign in _KNOWN}:
        found.append("")
    return found


def _folded(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split()).replace("\\n", "")


def _is_word(text: str) -> bool:
    """Whether a cell is a heading, a label, a placeholder or a total: a word of the form itself."""
    head = text.partition("：")[0]
    known = (words.label(head), words.column(text), words.funds_column(text), words.amount_label(text))
    lists = ("sections", "totals", "subtotals", "grades", "execution_lines", "execution_points")
    return (
        any(known)
        or any(words.is_one_of(name, text) for name in lists)
        or any(words.pattern(name).fullmatch(words.fold(text)) for name in ("placeholder", "left_out"))
        or words.pattern("sum_rows").search(words.fold(text)) is not None
        or words.money_unit(text) is not None
    )
