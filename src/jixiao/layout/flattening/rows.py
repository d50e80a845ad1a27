"""Rows of flattened text under their headings: which columns have no cell in a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from jixiao.layout import words
from jixiao.layout.column import Header
from jixiao.layout.flattening.moving import Moved
from jixiao.layout.listed import project_columns
from jixiao.layout.view import View
from jixiao.model.form import GridCell
from jixiao.model.scalars import blank
from jixiao.values.operator import split_operator

#: A row whose cells may be missing in more columns than this is not put right by trying.
_GAPS = 8


def row_moves(view: View, header: Header, row: int, width: int) -> Iterator[Moved]:
    """The cells of one row under the headings: what is missing were the cells of levels that reached down."""
    cells = view.rows[row]
    count = view.grid.widths[row]
    # A row that begins with a blank has kept its blanks; a blank number of the row says nothing of that.
    begins = any(each.start == 0 for each in header.numbering) and cells[0].column == 1
    if count >= width or count < 2 or not (cells[0].column == 0 or begins):
        return
    if any(words.is_one_of(name, cells[0].text) for name in ("totals", "subtotals", "grades")):
        yield from _sum(header, cells[1:], width - count)
        return
    best = _missing(view, header, row, width)
    if best is None:
        return
    columns = [column for column in range(width) if column not in best]
    for cell in cells:
        yield (row, cell.column), (columns[cell.column], 1)


def _sum(header: Header, cells: Sequence[GridCell], lost: int) -> Iterator[Moved]:
    """The figures of a sum, under 分值 and 得分 in their order; the word before them lay over many columns."""
    wanted = sorted(column.start for key in ("points", "score") if (column := header.columns.get(key)) is not None)
    figures = [cell for cell in cells if words.amount(cell.text.removesuffix("分")) is not None]
    if len(figures) == len(wanted):
        for cell, place in zip(figures, wanted, strict=True):
            yield (cell.row, cell.column), (place, 1)
    else:
        for cell in cells:
            yield (cell.row, cell.column), (cell.column + lost, 1)


def _missing(view: View, header: Header, row: int, width: int) -> set[int] | None:
    """The columns that have no cell in this row; None where the row fits nowhere."""
    count = view.grid.widths[row]
    kinds = [_kind(view, header, column) for column in range(width)]
    gaps = _reaching_down(kinds)
    if any(words.pattern("parts").search(words.fold(cell.text)) for cell in view.rows[row]):
        # Points, score and reason of 其中 rows may be those of the indicator above, in one cell over all of them.
        gaps += [(column,) for column, kind in enumerate(kinds) if kind in ("points", "score", "note", "criteria")]
    if len(gaps) > _GAPS:
        return None
    first = next((gap for gap in gaps if kinds[gap[0]] == "level1"), None)
    texts = {cell.column: cell.text for cell in view.rows[row]}
    tried: list[tuple[int, int, set[int]]] = []
    for size in range(len(gaps) + 1):
        for chosen in combinations(gaps, size):
            lost = {column for gap in chosen for column in gap}
            if len(lost) > width - count:
                continue
            columns = [column for column in range(width) if column not in lost]
            worst = sum(_strange(kinds[columns[at]], text) for at, text in texts.items())
            # Where a first level begins, its second level begins too, unless one cell lies over both.
            worst += first is not None and first not in chosen and any(gap > first for gap in chosen)
            # A row that ends early has lost blank cells at its end: possible, but the last thing to think of.
            tried.append((worst + width - count - len(lost), len(tried), lost))
    return min(tried)[2] if tried else None


def _reaching_down(kinds: Sequence[str]) -> list[tuple[int, ...]]:
    """Columns whose cells may reach down over several rows, with what reaches down with them: a level's points."""
    found: list[tuple[int, ...]] = []
    for column, kind in enumerate(kinds):
        if kind in ("level1", "level2", "section", "serial") or (kind == "project" and "project" not in kinds[:column]):
            found.append((column,))
        elif kind in ("of_level", "project") and found:
            found[-1] = (*found[-1], column)
    return found


def _kind(view: View, header: Header, column: int) -> str:
    """What a column holds: a key, ``section`` beside the table, ``project``, ``serial``, ``""`` where nobody knows."""
    if any(each.covers(column) for each in project_columns(header)[1].values()):
        return "project"
    if any(each.covers(column) for levels in header.of_levels.values() for each in levels.values()):
        return "of_level"
    if any(each.covers(column) for each in header.numbering):
        return "serial"
    for each in (*header.columns.values(), *header.passed_over):
        if each.covers(column):
            return each.key
    heading = view.at(header.last, column) or view.at(header.first, column)
    return "section" if heading is not None and words.is_one_of("sections", heading.text) else ""


def _strange(kind: str, text: str) -> int:
    """How little a text fits into a column of this kind; 0 where it does, or nobody can say."""
    if blank(text):
        return 0
    known = words.is_group(text)
    if kind != "name" and words.pattern("parts").search(words.fold(text)):
        return 3
    if kind == "section":
        return 0 if words.is_one_of("sections", text) else 4
    if kind == "serial":
        return 3 if known else 0
    if kind in ("level1", "level2"):
        if known:
            second = words.is_second_level(text, under_first=True)
            # Until 2021 costs were a second level, of the output.
            return 0 if second is (kind == "level2") or words.group(text).startswith("成本") else 2
        return 2 if _placeholder(text) else 1
    if kind == "name":
        return 3 if known or words.amount(text) is not None or split_operator(text)[0] is not None else 0
    if kind in ("points", "score", "of_level"):
        return 0 if words.amount(text.rstrip("%％分")) is not None else 2
    return 2 if known else 0


def _placeholder(text: str) -> bool:
    return words.pattern("placeholder").fullmatch(words.fold(text)) is not None
