"""A long, plain worksheet, read by stretches of rows instead of element by element: what nearly every list is.

Whatever is not written in the plain way (formulas, errors, hidden rows, unusual attributes) raises Odd: from that
row on the sheet has to be read the long way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jixiao.dataclass import dataclass
from jixiao.readers._number_formats import NumberFormat, Shape, shape
from jixiao.readers._row_pattern import Parts, Pattern, narrower
from jixiao.readers._workbook import Sheet, Workbook

_CELL = re.compile(
    r'<c r="([A-Z]{1,3})[0-9]+"(?: s="([0-9]+)")?(?: t="(s|n|str|inlineStr)")?(?:/>|></c>|>(?:<v>|<is><t(?: [^>]*)?>)'
    r"([^<]*)(?:</v>|</t></is>)</c>)"
)
_ROW = re.compile(r'r="([0-9]+)"')
_ODD = (b"<!", b"hidden=", b' ht="0"')
_SHARED = re.compile(r"<si><t(?: [^>]*)?>([^<]*)</t></si>")
#: Numbers that are their own shortest text, alone and one a line.
_EASY = re.compile(r"-?(?:0|[1-9][0-9]{0,11})(?:\.[0-9]{0,3}[1-9])?")
_ALL_EASY = re.compile(rf"(?:(?:{_EASY.pattern})?\n)*")
_GENERAL = NumberFormat()
#: Code points of the sheet's text that are worked on at a time.
_STRETCH = 1 << 19
_KEPT = 10_000
#: With more columns the pattern of a whole row costs more than it saves.
_MOST_COLUMNS = 30

#: A row's number, from 1, and its cells in the order of the columns asked for, those of other columns at the end.
PlainRow = tuple[int, list["str | Shape | None"]]


@dataclass(frozen=True, slots=True)
class Rows:
    """A stretch of rows; `clean`: every cell has a value, and none stands in another column."""

    rows: list[PlainRow]
    clean: bool


class _Unplain(Exception):
    """Something in a stretch is not written in the plain way."""


class Odd(Exception):
    """The sheet is not plain; the rows up to `row` have been given, no row below it."""

    def __init__(self, row: int) -> None:
        super().__init__(row)
        self.row = row


class PlainSheet:
    """The rows of a plain sheet."""

    def __init__(self, text: str, texts: tuple[str, ...], book: Workbook) -> None:
        self._text = text
        self._texts = texts
        self._book = book
        self._formats = {str(at): form for at, form in enumerate(book.formats)} | {"": _GENERAL}
        #: Percentages and the like come again and again.
        self._shapes: dict[tuple[str, str], str | Shape] = {}
        self._plain = frozenset(
            key for key, form in self._formats.items() if form.shown == "number" and not form.suffix and not form.scaled
        )

    def head(self, count: int) -> Iterator[tuple[int, dict[str, str]]]:
        """The first rows with their texts by column letters. Odd where one of them is not plain."""
        for chunk in self._text.split("<row ", count + 1)[1 : count + 1]:
            try:
                found = {column: made for column, made in self._cells(chunk) if isinstance(made, str) and made}
                number = self._number(chunk)
            except _Unplain:
                raise Odd(0) from None
            if found:
                yield number, found

    def rows(self, columns: dict[str, int], after: int) -> Iterator[Rows]:
        """The rows below row `after` that hold something, stretch by stretch. Odd where the plain way ends."""
        letters = list(columns) if len(columns) <= _MOST_COLUMNS else []
        whole = Pattern(letters)
        narrow: Pattern | None = None
        last = after
        for stretch in self._stretches():
            count = stretch.count("<row ")
            found = narrow.columns(stretch, count) if narrow is not None else None
            if found is None:
                found = whole.columns(stretch, count)
                narrow = narrower(letters, found) if found is not None else None
            try:
                if found is not None:
                    made = self._by_columns(*found)
                else:
                    made = Rows(list(self._by_cells(stretch, columns)), clean=False)
            except _Unplain:
                raise Odd(last) from None
            rows = [row for row in made.rows if any(row[1])]
            if rows and rows[0][0] <= after:
                rows = [row for row in rows if row[0] > after]
            yield Rows(rows, made.clean)
            last = made.rows[-1][0] if made.rows else last

    def _stretches(self) -> Iterator[str]:
        at = self._text.find("<row ")
        while at >= 0:
            end = self._text.find("<row ", at + _STRETCH)
            yield self._text[at:end] if end >= 0 else self._text[at:]
            at = end

    def _by_columns(self, numbers: Sequence[str], columns: Sequence[Parts]) -> Rows:
        """Rows that the pattern of a whole row fits, worked out column by column."""
        try:
            made = [self._column(each) for each in columns]
        except (KeyError, IndexError):
            raise _Unplain from None
        clean = not any(Shape in set(map(type, column)) for column in made)
        return Rows(list(zip(map(int, numbers), map(list, zip(*made, strict=True)), strict=True)), clean)

    def _column(self, parts: Parts) -> list[str | Shape | None]:
        texts, values = self._texts, parts.values
        kinds, styles = set(parts.kinds), set(parts.styles)
        if kinds == {"s"}:
            if "" not in values:
                return list(map(texts.__getitem__, map(int, values)))
            return [texts[int(value)] if value else None for value in values]
        if kinds <= {"", "n"} and self._plain >= styles and _ALL_EASY.fullmatch("\n".join(values) + "\n"):
            return [value or None for value in values]
        easy, plain, other = _EASY.fullmatch, self._plain, self._other
        return [
            (texts[int(value)] if value else None)
            if kind == "s"
            else value
            if style in plain and easy(value) and kind in ("", "n")
            else other(style, kind, value)
            for style, kind, value in zip(parts.all_styles, parts.all_kinds, values, strict=True)
        ]

    def _by_cells(self, stretch: str, columns: dict[str, int]) -> Iterator[PlainRow]:
        for chunk in stretch.split("<row ")[1:]:
            row: list[str | Shape | None] = [None] * len(columns)
            for column, made in self._cells(chunk):
                at = columns.get(column)
                if at is not None:
                    row[at] = made
                elif made:
                    row.append(made)
            yield self._number(chunk), row

    def _cells(self, chunk: str) -> Iterator[tuple[str, str | Shape | None]]:
        found = _CELL.findall(chunk)
        if len(found) != chunk.count("<c ") or "<c>" in chunk:
            raise _Unplain
        try:
            for column, style, kind, value in found:
                yield column, self._texts[int(value)] if kind == "s" and value else self._other(style, kind, value)
        except (KeyError, IndexError):
            raise _Unplain from None

    @staticmethod
    def _number(chunk: str) -> int:
        found = _ROW.match(chunk)
        if found is None:
            raise _Unplain
        return int(found[1])

    def _other(self, style: str, kind: str, value: str) -> str | Shape | None:
        if not value:
            return None
        if kind in ("str", "inlineStr"):
            return _content(value) or None
        known = self._shapes.get((style, value))
        if known is None:
            made = shape(value, self._formats[style], self._book.from_1904)
            known = made.text if made.fault is None else made
            if len(self._shapes) < _KEPT:
                self._shapes[style, value] = known
        return known


def open_plain(book: Workbook, sheet: Sheet) -> PlainSheet | None:
    """The sheet as a plain one; None where it is known at once that it has to be read the long way."""
    data = book.package.read(sheet.part)
    if any(odd in data for odd in _ODD) or (b"<row " not in data and b":row" in data):
        return None
    try:
        return PlainSheet(data.decode("utf-8"), _shared(book), book)
    except UnicodeDecodeError:
        return None


def _shared(book: Workbook) -> tuple[str, ...]:
    part = book.part("sharedStrings")
    if part is None:
        return ()
    data = book.package.read(part)
    if b"<!" not in data and b"<si " not in data:
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            return book.texts
        found = _SHARED.findall(text)
        if len(found) == text.count("<si>"):
            return tuple(map(_content, found))
    return book.texts


_ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}


def _content(text: str) -> str:
    if "&" in text:
        text = re.sub(r"&(?:#(\d+)|#x([0-9A-Fa-f]+)|(\w+));", _entity, text)
    if "_x" in text:
        text = re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)
    return text.strip()


def _entity(found: re.Match[str]) -> str:
    if found[1] or found[2]:
        return chr(int(found[1]) if found[1] else int(found[2], 16))
    return _ENTITIES.get(found[3], found[0])
