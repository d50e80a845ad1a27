"""What can be wrong with a table's text, its headings and its rows, each at its place."""

from __future__ import annotations

import csv

from jixiao.faults import characters, opening, syntax, tables
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Edit, Faulty, Related
from jixiao.model.lines import Lines
from jixiao.model.position import Position
from jixiao.pattern import pattern
from jixiao.readers import _limits
from jixiao.readers._csv_cells import Cell, cells

DELIMITERS = ",\t;"
_CONTROL = pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\ufffe\uffff]")


def empty(file: str) -> Diagnostic:
    """The finding for a table without even a heading."""
    return opening.EMPTY_FILE.found(
        M("the file is empty: a table needs a line of headings"),
        hint=M("write at least 三级指标,实际完成值 and a row below it"),
        position=Position(file, 1, 1),
    )


def refuse_control(file: str, text: str) -> None:
    """Raises Faulty where the text holds NUL or another character that no table has."""
    found = list(_CONTROL.finditer(text))[: _limits.FINDINGS]
    if found:
        lines = Lines(text)
        raise Faulty(
            characters.CONTROL.found(
                M("the control character {sign} stands here", sign=f"U+{ord(each.group()):04X}"),
                hint=M("delete it"),
                position=lines.position(file, each.start(), each.end()),
            )
            for each in found
        )


def delimiter(file: str, text: str, line: int, offset: int) -> str:
    """The delimiter that splits the headings into most known names, then into most columns; raises Faulty."""
    split = {sign: cells(text, offset, sign) for sign in DELIMITERS}
    best = max(DELIMITERS, key=lambda sign: (_known(split[sign]), len(split[sign])))
    one = split[best]
    lines = Lines(text)
    wide = [offset + at for at, sign in enumerate(lines.line(line)) if sign in "，；"]
    if len(one) == 1 and not one[0].closed:
        raise Faulty([unclosed(file, lines, one[0])])
    if len(one) > 1:
        return best
    if wide:
        raise Faulty([full_width(file, lines, wide)])
    raise Faulty(
        [
            tables.ONE_COLUMN.found(
                M(
                    "the table has the one column “{heading}”: another is missing",
                    heading=one[0].content or "",
                ),
                hint=M("needed are 三级指标 and 实际完成值, divided by a comma, a tab or a semicolon"),
                position=lines.position(file, one[0].start, one[0].end),
            )
        ]
    )


def _known(split: list[Cell]) -> int:
    from jixiao.vocabulary import is_known_key

    return sum(1 for cell in split if cell.content and is_known_key(cell.content))


def full_width(file: str, lines: Lines, wide: list[int]) -> Diagnostic:
    """The finding for full-width commas between headings."""
    return characters.FULL_WIDTH.found(
        M("the full-width “{sign}” divides no columns", sign=lines.text[wide[0]]),
        hint=M("write the half-width comma “,” instead"),
        position=lines.position(file, wide[0], wide[0] + 1),
        fix=[Edit(at, at + 1, ",") for at in wide],
    )


def headings(file: str, text: str, line: int, found: list[Cell]) -> list[str]:
    """The headings of all columns, empty for a column without one; raises Faulty for two of a name."""
    names = [cell.content or "" for cell in found]
    while names and not names[-1]:
        names.pop()
    lines = Lines(text) if len(set(filter(None, names))) < len([each for each in names if each]) else None
    faults: list[Diagnostic] = []
    for at, name in enumerate(names):
        first = names.index(name)
        if name and first != at and lines is not None:
            faults.append(
                tables.DUPLICATE_HEADING.found(
                    M("two columns are headed “{heading}”", heading=name),
                    hint=M("rename or delete one of them"),
                    position=lines.position(file, found[at].start, found[at].end),
                    related=[Related(lines.position(file, found[first].start, found[first].end), M("first here"))],
                )
            )
    broken_cells = [cell for cell in found if not cell.closed or cell.after is not None]
    faults += [_quote(file, Lines(text), cell) for cell in broken_cells]
    if len(names) > _limits.COLUMNS:
        faults.append(
            syntax.LIMIT.found(
                M(
                    "the table has {count} columns; at most {limit} are read",
                    count=len(names),
                    limit=_limits.COLUMNS,
                ),
                position=Position(file, line, 1),
            )
        )
    if faults:
        raise Faulty(faults)
    return names


def broken(file: str, lines: Lines, number: int, delimiter: str) -> Diagnostic:
    """The finding for a record that is no CSV: an open quote, text after a quote, a huge cell."""
    found = cells(lines.text, lines.offset(number, 1), delimiter)
    for cell in found:
        if not cell.closed or cell.after is not None:
            return _quote(file, lines, cell)
    longest = max(found, key=lambda cell: cell.end - cell.start)
    if longest.end - longest.start > csv.field_size_limit():
        return syntax.LIMIT.found(
            M("this cell has more than {limit} characters", limit=csv.field_size_limit()),
            hint=M("shorten it"),
            position=lines.position(file, longest.start),
        )
    return tables.CELL_QUOTE.found(M("this row is no row of a table"), position=Position(file, number, 1))


def _quote(file: str, lines: Lines, cell: Cell) -> Diagnostic:
    if not cell.closed:
        return unclosed(file, lines, cell)
    return tables.CELL_QUOTE.found(
        M("text follows the closing quote of this cell"),
        hint=M('close the quotes at the end of the cell; a quote inside is written twice: ""'),
        position=lines.position(file, cell.after or cell.end),
    )


def unclosed(file: str, lines: Lines, cell: Cell) -> Diagnostic:
    """The finding for a quote that nothing closes, at the quote."""
    return syntax.UNCLOSED.found(
        M("this quote is never closed"),
        hint=M("close it, or delete it"),
        position=lines.position(file, cell.start, cell.start + 1),
    )


def fits(headings: list[str], row: list[str | None]) -> bool:
    """Whether a row has a cell for every heading, and no value under none."""
    return len(row) >= len(headings) and _extra(headings, row) is None


def _extra(headings: list[str], row: list[str | None]) -> int | None:
    return next((at for at, value in enumerate(row) if value and not (at < len(headings) and headings[at])), None)


def row_length(
    file: str, lines: Lines, number: int, delimiter: str, headings: list[str], row: list[str | None]
) -> Diagnostic:
    """The finding for a row that does not fit."""
    found = cells(lines.text, lines.offset(number, 1), delimiter)
    extra = _extra(headings, row)
    if extra is not None:
        return tables.ROW_LENGTH.found(
            M("the value “{value}” stands under no heading", value=row[extra]),
            hint=M("put a cell that holds “{delimiter}” in quotes, or give the column a heading", delimiter=delimiter),
            position=lines.position(file, found[extra].start, found[extra].end),
        )
    wide = "，" in lines.line(number)
    return tables.ROW_LENGTH.found(
        M("the row has {count} cells, the headings are {width}", count=len(row), width=len(headings)),
        hint=M("write the half-width comma “,” instead of “，”") if wide else M("add what is missing, or empty cells"),
        position=lines.position(file, found[0].start, found[-1].end),
    )
