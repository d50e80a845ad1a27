"""Cells that nothing was made of: told, so that nothing of a form is dropped in silence."""

from __future__ import annotations

from collections.abc import Sequence

from jixiao.faults import forms
from jixiao.language import M
from jixiao.layout import words
from jixiao.layout.column import Header
from jixiao.layout.view import View
from jixiao.model.diagnostic import Diagnostic
from jixiao.model.form import GridCell, position
from jixiao.values.folding import visible


def leftovers(view: View, rows: Sequence[int], header: Header) -> list[Diagnostic]:
    """One finding for each row that holds cells nothing was made of, and one for each comment."""
    lines = range(header.last + 1, max((row for row in rows), default=0) + 1)
    found: list[Diagnostic] = []
    for row in rows:
        view.spend_blanks(row)
        rest = [cell for cell in view.rows[row] if cell.place not in view.used and not _beside(view, header, cell)]
        if rest:
            view.spend(*rest)
            found.append(_finding(view, rest, in_table=row in lines and _is_value(header, rest)))
        for cell in view.rows[row]:
            if cell.comment:
                found.append(
                    forms.LEFT_OUT.found(
                        M("the comment “{text}” on this cell was left out", text=visible(cell.comment)),
                        position=position(view.grid.file, cell.place),
                    )
                )
    return found


def _beside(view: View, header: Header, cell: GridCell) -> bool:
    """Whether a cell is the word beside the whole table (绩效指标), which only says that it is one."""
    beside = words.is_one_of("sections", cell.text) and (cell.rows > 1 or header.first <= cell.row <= header.last)
    if beside:
        view.spend(cell)
    return beside


def _is_value(header: Header, cells: Sequence[GridCell]) -> bool:
    keys = [key for key in header.columns if key not in ("level1", "level2", "name")]
    return any(header.columns[key].covers(cell.column) for key in keys for cell in cells)


def _finding(view: View, cells: Sequence[GridCell], *, in_table: bool) -> Diagnostic:
    texts = tuple(visible(cell.text) for cell in cells)
    place = position(view.grid.file, cells[0].place)
    if in_table:
        return forms.LOOSE_ROW.found(
            M("these cells belong to no indicator and were left out: {cells}", cells=texts),
            hint=M("an indicator needs a name in its own row"),
            position=place,
        )
    return forms.LEFT_OUT.found(M("not part of a declaration, left out: {cells}", cells=texts), position=place)
