"""CSV and TSV: comma, tab or semicolon; UTF-8, GB18030 or UTF-16; every cell with its line and column."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice

from jixiao.model.diagnostic import Diagnostic, Faulty
from jixiao.model.document import Document
from jixiao.model.lines import MARK, Lines
from jixiao.model.position import Position
from jixiao.model.table import Row, Stretch, Table, stretches
from jixiao.pattern import pattern
from jixiao.readers import _csv_faults, _limits
from jixiao.readers._bytes import digest, table_text
from jixiao.readers._csv_cells import Cell, bare, cells

SUFFIXES: tuple[str, ...] = (".csv", ".tsv")
LIMIT = _limits.CSV_BYTES

_LINE = pattern("[^\r\n]*(?:\r\n|\r|\n|(?<=[^\r\n])\\Z)")
_NOT_YET = pattern('\\s*(?:"?#|$)')
#: The text by lines, worked out when first needed.
_Index = Callable[[], Lines]
_Record = tuple[int, list[str] | csv.Error]
_SEPARATOR = pattern("sep=([,;\t])[,;\t]*$")


def read(name: str, data: bytes) -> Document:
    """The whole table at once: a list of mappings from heading to text. Raises Faulty with all its faults."""
    return table(name, data).document()


def table(name: str, data: bytes) -> Table:
    """The table, its rows still to be read. Raises Faulty where its text or its headings are at fault."""
    text = table_text(name, data)[0].removeprefix(MARK)
    _csv_faults.refuse_control(name, text)
    line, offset, delimiter = _header(name, text)
    headings = _csv_faults.headings(name, text, line, cells(text, offset, delimiter))
    lines = cache(lambda: Lines(text))
    kept = [index for index, heading in enumerate(headings) if heading]

    def rows() -> Iterator[Stretch]:
        return stretches(_rows(name, text, lines, line, offset, delimiter, headings))

    def locate(number: int, column: int | None) -> Position:
        at = None if column is None else kept[column]
        if at is not None and (place := _plain_place(name, number, lines().line(number), delimiter, at)):
            return place
        found = cells(text, lines().offset(number, 1), delimiter)
        if at is None:
            return lines().position(name, found[0].start, found[-1].end)
        cell = found[at] if at < len(found) else Cell(found[-1].end, found[-1].end, None)
        return lines().position(name, cell.start, cell.end)

    named = tuple(heading for heading in headings if heading)
    return Table(name, digest(data), line, named, rows, locate, text)


def _plain_place(name: str, number: int, line: str, delimiter: str, at: int) -> Position | None:
    """The place of a cell on a line without quotes, if it has that cell: scoring asks for one a row."""
    parts = line.split(delimiter, at + 1)
    if '"' in line or len(parts) <= at:
        return None
    raw = parts[at]
    content = raw.strip()
    start = sum(map(len, parts[:at])) + at + len(raw) - len(raw.lstrip() if content else raw.lstrip(" ")) + 1
    return Position(name, number, start, number, start + len(content))


def _header(name: str, text: str) -> tuple[int, int, str]:
    """Line, offset and delimiter of the headings: the first line that is neither blank nor a comment."""
    told: str | None = None
    for number, found in enumerate(_LINE.finditer(text), 1):
        line = found.group()
        if separator := _SEPARATOR.match(line.strip()):
            told = separator[1]
        elif not _NOT_YET.match(line.strip(" \t,;\r\n")):
            return number, found.start(), told or _csv_faults.delimiter(name, text, number, found.start())
    raise Faulty([_csv_faults.empty(name)])


def _records(text: str, lines: _Index, line: int, offset: int, delimiter: str) -> Iterator[_Record]:
    """Line and raw cells of each record, or what ``csv`` has against it."""
    while True:
        physical = (found.group() for found in _LINE.finditer(text, offset))
        reader = csv.reader(physical, delimiter=delimiter, skipinitialspace=True, strict=True)
        while True:
            number = line + reader.line_num
            try:
                yield number, next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                # a blank behind a closing quote is all that csv minds in some records: those are read here
                found = cells(text, lines().offset(number, 1), delimiter)
                if not all(cell.closed and cell.after is None for cell in found) or _huge(found):
                    yield number, error
                    continue
                yield number, [cell.content or "" for cell in found]
                break
        line = lines().place(found[-1].end)[0] + 1
        if line > len(lines()):
            return
        offset = lines().offset(line, 1)


def _huge(found: list[Cell]) -> bool:
    return any(cell.end - cell.start > csv.field_size_limit() for cell in found)


def _rows(
    file: str, text: str, lines: _Index, line: int, offset: int, delimiter: str, headings: list[str]
) -> Iterator[Row]:
    faults: list[Diagnostic] = []
    width = len(headings)
    kept = None if all(headings) else [index for index, heading in enumerate(headings) if heading]
    for number, raw in islice(_records(text, lines, line, offset, delimiter), 1, None):
        if isinstance(raw, csv.Error):
            if len(faults) < _limits.FINDINGS:
                faults.append(_csv_faults.broken(file, lines(), number, delimiter))
            continue
        # Most cells are of letters and digits only: nothing stands around those.
        row = [cell if cell.isalnum() else bare(cell) for cell in raw]
        if len(row) != width or kept is not None:
            if not any(row):
                continue
            if not _csv_faults.fits(headings, row):
                if len(faults) < _limits.FINDINGS:
                    faults.append(_csv_faults.row_length(file, lines(), number, delimiter, headings, row))
                continue
            row = [row[index] for index in kept] if kept is not None else row[:width]
        elif not any(row):
            continue
        yield number, row
    if faults:
        raise Faulty(faults)
