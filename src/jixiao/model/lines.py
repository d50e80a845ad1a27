"""Text by lines as an editor counts them: LF, CRLF and CR end a line, nothing else does."""

from __future__ import annotations

from array import array
from bisect import bisect_right

from jixiao.model.position import Position
from jixiao.pattern import pattern

_BREAK = pattern("\r\n|\r|\n")
MARK = "\ufeff"


class Lines:
    """Offsets (code points into the text, from 0) against lines and columns (from 1).

    A byte order mark at the very beginning is part of the text and of its offsets, but of no column.
    """

    __slots__ = ("starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = array("q", [1 if text.startswith(MARK) else 0])
        self.starts.extend(found.end() for found in _BREAK.finditer(text))

    def __len__(self) -> int:
        return len(self.starts)

    def line(self, number: int) -> str:
        """The text of a line without its end; empty beyond the last."""
        if not 1 <= number <= len(self.starts):
            return ""
        return self.text[self.starts[number - 1] : self._end(number)]

    def _end(self, number: int) -> int:
        """Where a line ends, without its line end."""
        if number == len(self.starts):
            return len(self.text)
        end = self.starts[number]
        return end - 2 if self.text.startswith("\r\n", end - 2) else end - 1

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset."""
        line = max(bisect_right(self.starts, offset), 1)
        return line, max(offset - self.starts[line - 1], 0) + 1

    def offset(self, line: int, column: int) -> int:
        """The offset of a line and column; that of the line's end where the column lies beyond it."""
        line = min(max(line, 1), len(self.starts))
        return min(self.starts[line - 1] + column - 1, self._end(line))

    def position(self, file: str, start: int, end: int | None = None) -> Position:
        """The place from `start` to `end` (one past the last)."""
        line, column = self.place(start)
        end_line, end_column = self.place(start if end is None else end)
        return Position(file, line, column, end_line, end_column)
