"""The headings of a table of indicators, on one line or two, and the columns they head."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from jixiao.layout import words
from jixiao.layout.assigning import assigned
from jixiao.layout.column import LEVELS, Column, Header
from jixiao.layout.view import View
from jixiao.model.form import GridCell


def headers(view: View) -> list[Header]:
    """Every table of indicators in a grid, from top to bottom."""
    found: list[Header] = []
    for row in view.order:
        if found and row <= found[-1].last:
            continue
        if _is_main(view, row):
            first, last = _block(view, row)
            made = _read(view, first, last)
            if any(level in made.columns for level in LEVELS):
                found.append(made)
    return found


def _meanings(view: View, row: int) -> list[tuple[GridCell, words.Meaning]]:
    found = []
    for cell in view.rows.get(row, ()):
        meaning = words.column(cell.text)
        if meaning is not None:
            found.append((cell, meaning))
    return found


def _is_main(view: View, row: int) -> bool:
    """Whether a row names the levels and what is measured: at least three headings, one of them a level or a name."""
    found = _meanings(view, row)
    keys = {meaning.key for cell, meaning in found if not words.is_one_of("sections", cell.text)}
    if len(keys) < 3 or not keys & set(LEVELS):
        return False
    if not {"level1", "level2"} & keys and not ("name" in keys and keys & {"target", "actual"}):
        return False
    return all(len(words.fold(cell.text)) <= words.LONGEST for cell, _ in found) and 2 * len(found) > len(
        view.rows[row]
    )


def _block(view: View, row: int) -> tuple[int, int]:
    first = last = row
    if _is_upper(view, row - 1, row):
        first = row - 1
    under = view.rows.get(row + 1, ())
    if under and not _is_main(view, row + 1):
        meanings = [words.column(cell.text) for cell in under]
        if all(meanings) and not any(words.is_group(cell.text) for cell in under):
            last = row + 1
    return first, last


def _is_upper(view: View, row: int, main: int) -> bool:
    """Whether the row above is the first line of the headings: nothing but headings, one of them reaching down."""
    cells = view.rows.get(row, ())
    if not cells or not all(_is_heading(view, cell, main) for cell in cells):
        return False
    for cell in cells:
        if words.column(cell.text) is None:
            continue
        # Over a column that the main line leaves blank, or over several that it names one by one.
        inside = view.own(main, cell.column, cell.columns)
        if not inside or (cell.columns > 1 and len(inside) > 1):
            return True
    return False


def _is_heading(view: View, cell: GridCell, main: int) -> bool:
    """Whether a cell above the main line is a heading: by its word, or by what stands below it: nothing, or several."""
    if words.column(cell.text) or words.is_one_of("sections", cell.text):
        return True
    return cell.row + cell.rows > main or len(view.own(main, cell.column, cell.columns)) != 1


def _read(view: View, first: int, last: int) -> Header:
    columns: list[Column] = []
    unplaced: list[Column] = []
    numbering: list[Column] = []
    at = 0
    while at < view.width:
        stack = _stack(view, first, last, at)
        if not stack:
            at += 1
            continue
        lowest = stack[-1]
        start = max(at, lowest.column)
        width = max(1, lowest.column + lowest.columns - start)
        above = "".join(words.fold(cell.text) for cell in stack[:-1])
        made = _placed(stack, start, width, above)
        if made is not None:
            columns.append(made)
        elif words.is_one_of("serials", lowest.text):
            numbering.append(Column("", start, width, lowest, False, above))
            view.spend(
                *(cell for cell in view.grid.cells if cell.row > last and cell.column == start and _is_number(cell))
            )
        elif not all(words.is_one_of("sections", cell.text) for cell in stack):
            unplaced.append(Column("", start, width, lowest, False, above))
        at = start + width
    told = {column.heading.place for column in unplaced}
    view.spend(
        *(
            cell
            for row in range(first, last + 1)
            for cell in view.rows.get(row, ())
            if cell.place in told
            or words.column(cell.text)
            or words.is_one_of("sections", cell.text)
            or words.is_one_of("serials", cell.text)
        )
    )
    columns = [_as_level(view, last, column, columns) for column in columns]
    return replace(assigned(view, first, last, _without_sections(columns), unplaced), numbering=tuple(numbering))


def _is_number(cell: GridCell) -> bool:
    return words.amount(cell.text) is not None


def _as_level(view: View, last: int, column: Column, columns: Sequence[Column]) -> Column:
    """指标类型 is a level that the table has no other column for, where groups stand below it."""
    if column.key != "kind" or any(each.key == "level2" for each in columns):
        return column
    below = [cell for cell in view.grid.cells if cell.row > last and column.covers(cell.column)][:5]
    if not below or not all(words.is_group(cell.text) for cell in below):
        return column
    second = all(words.is_second_level(cell.text, under_first=True) for cell in below)
    if not second and any(each.key == "level1" for each in columns):
        return column
    return replace(column, key="level2" if second else "level1")


def _stack(view: View, first: int, last: int, column: int) -> list[GridCell]:
    """The distinct headings over a column, from the top."""
    stack: list[GridCell] = []
    for row in range(first, last + 1):
        cell = view.at(row, column)
        if cell is not None and cell.row >= first and cell not in stack:
            stack.append(cell)
    return stack


def _placed(stack: Sequence[GridCell], start: int, width: int, above: str) -> Column | None:
    for cell in reversed(stack):
        meaning = words.column(cell.text)
        if meaning is not None:
            return Column(meaning.key, start, width, stack[-1], meaning.sure, above)
    return None


def _without_sections(columns: list[Column]) -> list[Column]:
    """Without the words beside the table (绩效指标), unless one of them heads the names themselves."""
    named = any(column.key == "name" and not words.is_one_of("sections", column.heading.text) for column in columns)
    return [
        column
        for column in columns
        if not (words.is_one_of("sections", column.heading.text) and (named or column.key != "name"))
    ]
