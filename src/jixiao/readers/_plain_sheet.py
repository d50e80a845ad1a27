"""A long, plain worksheet, read by stretches of rows instead of element by element: what nearly every list is.

Whatever is not written in the plain way (formulas, errors, hidden rows, unusual attributes) raises Odd: from that
row on the sheet has to be read the long way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import compress, islice

from jixiao.dataclass import dataclass
from jixiao.readers._number_formats import NumberFormat, Shape, shape
from jixiao.readers._plain_text import Unplain, content, shared_texts, stretches
from jixiao.readers._row_pattern import Parts, Pattern, narrower
from jixiao.readers._workbook import Sheet, Workbook

_CELL = re.compile(
    r'<c r="([A-Z]{1,3})[0-9]++"([^>/]*+)(?:/>|></c>|>(?:<v>|<is><t(?: [^>]*+)?+>)([^<]*+)(?:</v>|</t></is>)</c>)'
)
_ATTRIBUTES = re.compile(r'(?: s="([0-9]+)")?(?: t="(s|n|str|inlineStr)")?')
_ROW = re.compile(r'r="([0-9]+)"')
#: Numbers that are their own shortest text, alone and one a line.
_EASY = re.compile(r"-?(?:0|[1-9][0-9]{0,11})(?:\.[0-9]{0,3}[1-9])?")
_ALL_EASY = re.compile(rf"(?:(?:{_EASY.pattern})?\n)*+")
_GENERAL = NumberFormat()
_KEPT = 10_000
#: With more columns the pattern of a whole row costs more than it saves.
_MOST_COLUMNS = 30

Cell = str | Shape | None
_Column = Sequence[Cell]


@dataclass(frozen=True, slots=True)
class Rows:
    """A stretch of rows that hold something: their numbers, from 1, and the cells of each column asked for."""

    numbers: Sequence[int]
    columns: Sequence[_Column]
    #: Cells of other columns, with the numbers of their rows.
    others: Sequence[tuple[int, Cell]] = ()

    def kept(self, keep: Sequence[bool]) -> Rows:
        """The rows for which `keep` says so."""
        return Rows(list(compress(self.numbers, keep)), [list(compress(each, keep)) for each in self.columns])


class Odd(Exception):
    """The sheet is not plain; the rows up to `row` have been given, no row below it."""

    def __init__(self, row: int) -> None:
        super().__init__(row)
        self.row = row


class PlainSheet:
    """The rows of a plain sheet."""

    def __init__(self, part: str, texts: Sequence[str], book: Workbook) -> None:
        self._part = part
        self._texts: dict[str, str | None] = dict(zip(map(str, range(len(texts))), texts, strict=True))
        self._texts.update((at, None) for at, shown in self._texts.items() if not shown)
        self._texts[""] = None
        self._book = book
        self._formats = {str(at): form for at, form in enumerate(book.formats)} | {"": _GENERAL}
        #: Percentages and the like come again and again.
        self._shapes: dict[str, dict[str, Cell]] = {}
        #: The same figures stand in many rows: each text is held once.
        self._figures: dict[str, str] = {"": ""}
        self._plain = frozenset(
            key for key, form in self._formats.items() if form.shown == "number" and not form.suffix and not form.scaled
        )

    def head(self, count: int) -> Iterator[tuple[int, dict[str, str]]]:
        """The first rows with their texts by column letters. Odd where one of them is not plain."""
        try:
            for chunk in islice(self._rows(), count):
                found = {column: made for column, made in self._cells(chunk) if isinstance(made, str) and made}
                if found:
                    yield self._number(chunk), found
        except (Unplain, KeyError):
            raise Odd(0) from None

    def _rows(self) -> Iterator[str]:
        return (chunk for stretch in stretches(self._book.package, self._part) for chunk in stretch.split("<row ")[1:])

    def rows(self, columns: dict[str, int], after: int) -> Iterator[Rows]:
        """The rows below row `after` that hold something, stretch by stretch. Odd where the plain way ends."""
        letters = list(columns)
        whole = Pattern(letters) if len(letters) <= _MOST_COLUMNS else None
        narrow: Pattern | None = None
        last = after
        texts = stretches(self._book.package, self._part)
        while True:
            try:
                if (stretch := next(texts, None)) is None:
                    return
                found = narrow.columns(stretch) if narrow is not None else None
                if found is None and whole is not None:
                    found = whole.columns(stretch)
                    narrow = narrower(letters, found[1]) if found is not None else None
                made = self._by_columns(*found) if found is not None else self._by_cells(stretch, columns)
            except (Unplain, KeyError):
                raise Odd(last) from None
            if not made.numbers:
                continue
            last = made.numbers[-1]
            if not any(map(all, made.columns)) and not made.others:
                made = made.kept(list(map(any, zip(*made.columns, strict=True))))
            if made.numbers and made.numbers[0] <= after:
                below = made.kept([number > after for number in made.numbers])
                made = Rows(below.numbers, below.columns, [each for each in made.others if each[0] > after])
            yield made

    def _by_columns(self, numbers: Sequence[str], columns: Sequence[Parts]) -> Rows:
        """Rows that the pattern of a whole row fits, worked out column by column."""
        return Rows(list(map(int, numbers)), list(map(self._column, columns)))

    def _column(self, parts: Parts) -> _Column:
        kinds = set(parts.attributes)
        if len(kinds) == 1:
            return self._alike(kinds.pop(), parts.values)
        alike: dict[str, list[str]] = {kind: [] for kind in kinds}
        for kind, value in zip(parts.attributes, parts.values, strict=True):
            alike[kind].append(value)
        made = {kind: iter(self._alike(kind, values)) for kind, values in alike.items()}
        return list(map(next, map(made.__getitem__, parts.attributes)))

    def _alike(self, attributes: str, values: Sequence[str]) -> _Column:
        """Cells that have the same attributes. KeyError where a text or a style is not there."""
        style, kind = _style_and_kind(attributes)
        if kind == "s":
            return list(map(self._texts.__getitem__, values))
        if style in self._plain and kind in ("", "n") and _ALL_EASY.fullmatch("\n".join(values) + "\n"):
            held = list(map(self._figures.setdefault, values, values))
            return [value or None for value in held] if "" in values else held
        known = self._shapes.setdefault(attributes, {})
        for value in set(values).difference(known):
            known[value] = self._shape(style, kind, value)
        made = list(map(known.__getitem__, values))
        if len(known) > _KEPT:
            known.clear()
        return made

    def _by_cells(self, stretch: str, columns: dict[str, int]) -> Rows:
        numbers: list[int] = []
        rows: list[list[Cell]] = []
        others: list[tuple[int, Cell]] = []
        for chunk in stretch.split("<row ")[1:]:
            row: list[Cell] = [None] * len(columns)
            number = self._number(chunk)
            for column, made in self._cells(chunk):
                at = columns.get(column)
                if at is not None:
                    row[at] = made
                elif made:
                    others.append((number, made))
            numbers.append(number)
            rows.append(row)
        return Rows(numbers, list(zip(*rows, strict=True)), others)

    def _cells(self, chunk: str) -> Iterator[tuple[str, Cell]]:
        found = _CELL.findall(chunk)
        if len(found) != chunk.count("<c ") or "<c>" in chunk:
            raise Unplain
        for column, attributes, value in found:
            style, kind = _style_and_kind(attributes)
            yield column, self._texts[value] if kind == "s" else self._shape(style, kind, value)

    @staticmethod
    def _number(chunk: str) -> int:
        found = _ROW.match(chunk)
        if found is None:
            raise Unplain
        return int(found[1])

    def _shape(self, style: str, kind: str, value: str) -> Cell:
        if not value:
            return None
        if kind in ("str", "inlineStr"):
            return content(value) or None
        if style in self._plain and _EASY.fullmatch(value):
            return value
        made = shape(value, self._formats[style], self._book.from_1904)
        if made.doubt is not None:
            # What a person should look at is told by the long way only.
            raise Unplain
        return made.text if made.fault is None else made


@cache
def _style_and_kind(attributes: str) -> tuple[str, str]:
    found = _ATTRIBUTES.fullmatch(attributes)
    if found is None:
        raise Unplain
    return found[1] or "", found[2] or ""


def open_plain(book: Workbook, sheet: Sheet) -> PlainSheet | None:
    """The sheet as a plain one; None where it is known at once that it has to be read the long way."""
    for piece in book.package.stream(sheet.part):
        return PlainSheet(sheet.part, shared_texts(book), book) if b"<row " in piece else None
    return None
