"""What a sheet hides, merges and has never worked out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from jixiao.dataclass import dataclass
from jixiao.faults import office
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic
from jixiao.model.form import GridCell
from jixiao.model.position import Position

Span = tuple[int, int, int, int]

#: A merged cell larger than this covers nothing a form needs to know.
_LARGEST = 20_000


@dataclass(frozen=True, slots=True)
class Stored:
    """A cell as the file stores it, rows and columns from 0."""

    row: int
    column: int
    value: str
    kind: str = "n"
    style: int = 0
    formula: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """What is said about hidden cells, and where they are."""

    diagnostic: Diagnostic
    left_out: tuple[tuple[int, int], ...] = ()


class Merged:
    """The merged ranges of a sheet."""

    def __init__(self, ranges: Sequence[Span]) -> None:
        self._spans = {
            (top, left): (bottom - top + 1, right - left + 1)
            for top, left, bottom, right in ranges
            if bottom >= top and right >= left
        }

    def span(self, row: int, column: int) -> tuple[int, int]:
        """Rows and columns of the cell that starts here."""
        return self._spans.get((row, column), (1, 1))

    def covered(self, cells: Iterable[GridCell]) -> Mapping[tuple[int, int], GridCell]:
        """Every position under a merged cell that holds something, to that cell."""
        found: dict[tuple[int, int], GridCell] = {}
        for cell in cells:
            if cell.rows * cell.columns > 1 and len(found) + cell.rows * cell.columns <= _LARGEST:
                for row in range(cell.row, cell.row + cell.rows):
                    for column in range(cell.column, cell.column + cell.columns):
                        found[row, column] = cell
        return found


def never_reckoned(formulas: Sequence[Stored]) -> bool:
    """Whether nobody has worked out any formula: a writer that cannot reckon stores 0 for every one."""
    return bool(formulas) and all(each.value in ("", "0") for each in formulas)


def hidden(
    file: str,
    sheet: str,
    cells: Sequence[Stored],
    rows: set[int],
    columns: Sequence[tuple[int, int]],
    filters: Sequence[Span],
) -> Iterator[Note]:
    """What is hidden by hand is left out; what a filter hides is read. Both are told, row by row."""
    from jixiao.readers._sheet import column_name

    if not rows and not columns:
        return
    filtered = {row for row in rows if any(top < row <= bottom for top, _, bottom, _ in filters)}
    by_row: dict[int, list[Stored]] = {}
    by_column: dict[int, list[Stored]] = {}
    for cell in cells:
        if cell.row in rows:
            by_row.setdefault(cell.row, []).append(cell)
        elif any(first <= cell.column <= last for first, last in columns):
            by_column.setdefault(cell.column, []).append(cell)
    for row, inside in by_row.items():
        place = Position(file, cell=f"{sheet}!{row + 1}:{row + 1}")
        if row in filtered:
            yield Note(
                office.HIDDEN.found(
                    M("row {row} is hidden by a filter; it has been read", row=row + 1),
                    hint=M("delete the row where it does not count"),
                    position=place,
                )
            )
        else:
            yield Note(
                office.HIDDEN.found(
                    M("row {row} is hidden and has been left out", row=row + 1),
                    hint=M("unhide the row where it counts"),
                    position=place,
                ),
                tuple((cell.row, cell.column) for cell in inside),
            )
    for column, inside in by_column.items():
        name = column_name(column)
        yield Note(
            office.HIDDEN.found(
                M("column {column} is hidden and has been left out", column=name),
                hint=M("unhide the column where it counts"),
                position=Position(file, cell=f"{sheet}!{name}:{name}"),
            ),
            tuple((cell.row, cell.column) for cell in inside),
        )


__all__ = ["Merged", "Note", "Span", "Stored", "hidden", "never_reckoned"]
