"""The canonical layout: two blanks a level, one behind a colon or a dash, no idle blanks; words as they were.

Lines are moved, never written anew: a text of several lines keeps its shape, a comment stands with the line below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.fix import applied
from jixiao.model.diagnostic import Edit
from jixiao.model.lines import Lines
from jixiao.readers._yaml_spans import Span

STEP = 2
_ITEM = re.compile(r"[ ]*(?:-[ ]+)*-?[ ]*\Z")
_DASH = re.compile(r"-[ ]*")


def laid_out(text: str, spans: Iterator[Span]) -> str:
    """The text in canonical layout; `spans` are those of the text."""
    sheet = _Layout(text)
    source = (span for span in spans if span.kind != "document")
    sheet.node(source, next(source), 0)
    return _tidied(applied(text, sheet.edits()), sheet)


class _Layout:
    """The new indent of every line that begins with something, and edits between the words of a line."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = Lines(text)
        #: Line → indent where a key or a dash begins it; line → the line it moves with.
        self.indents: dict[int, int] = {}
        self.follows: dict[int, int] = {}
        #: Lines inside of texts, whose blanks are part of the text.
        self.inside: set[int] = set()
        self.gaps: list[Edit] = []
        self.marks: list[Edit] = []

    def line(self, offset: int) -> int:
        return self.lines.place(offset)[0]

    def before(self, offset: int) -> str:
        """What stands before an offset on its line."""
        number, column = self.lines.place(offset)
        return self.lines.line(number)[: column - 1]

    def node(self, source: Iterator[Span], span: Span, indent: int) -> int:
        """Places a node whose keys or dashes stand at `indent`; the offset of its end."""
        if span.kind == "scalar":
            self._moved_with(span.start, span.end, scalar=True)
            return span.end
        if span.kind == "alias":
            return span.end
        if span.flow:
            return self._flow(source, span)
        return self._mapping(source, indent) if span.kind == "mapping" else self._sequence(source, indent)

    def _mapping(self, source: Iterator[Span], indent: int) -> int:
        end = 0
        while (key := next(source)).kind != "end":
            if not self.before(key.start).strip():
                self.indents[self.line(key.start)] = indent
            value = next(source)
            colon = self.text.find(":", key.end)
            if value.start > colon and self.line(value.start) == self.line(key.end) and value.end > value.start:
                self._gap(colon + 1, value.start, " ")
                self._gap(key.end, colon, "")
            elif value.start > colon and value.kind == "scalar" and value.end > value.start:
                self.indents[self.line(value.start)] = indent + STEP
            end = self.node(source, value, indent + STEP)
        return max(end, key.end)

    def _sequence(self, source: Iterator[Span], indent: int) -> int:
        end = 0
        while (item := next(source)).kind != "end":
            before = self.before(item.start)
            number = self.line(item.start)
            if _ITEM.fullmatch(before) and "-" in before:
                dash = before.rindex("-")
                start = self.lines.offset(number, dash + 1)
                if not before[:dash].strip():
                    self.indents[number] = indent
                self._gap(start + 1, item.start, " ")
            elif not before.strip():
                for above in range(number - 1, 0, -1):
                    if self.lines.line(above).strip() == "-":
                        self.indents[above] = indent
                        break
            end = self.node(source, item, indent + STEP)
        return max(end, item.end)

    def _flow(self, source: Iterator[Span], first: Span) -> int:
        """A collection in braces or brackets: its lines move with the first; blanks between its words are made even."""
        depth, before = 1, first
        while depth:
            span = next(source)
            depth += {"mapping": 1, "sequence": 1, "end": -1}.get(span.kind, 0)
            self._between(before, span)
            before = span
        self._moved_with(first.start, before.end, scalar=False)
        return before.end

    def _between(self, one: Span, other: Span) -> None:
        gap = self.text[one.end : other.start]
        if not gap.strip(" ,:") and "\n" not in gap and "\r" not in gap:
            opening = one.kind in ("mapping", "sequence")
            closing = other.kind == "end"
            signs = gap.replace(" ", "")
            tail = " " if signs and not closing and not opening else ""
            self._gap(one.end, other.start, signs + tail)

    def _gap(self, start: int, end: int, wanted: str) -> None:
        if start <= end and self.text[start:end] != wanted and not self.text[start:end].strip(" ,:"):
            self.gaps.append(Edit(start, end, wanted))

    def _moved_with(self, start: int, end: int, *, scalar: bool) -> None:
        first, last = self.line(start), self.line(max(end - 1, start))
        for number in range(first + 1, last + 1):
            self.follows[number] = first
            if scalar:
                self.inside.add(number)

    def edits(self) -> list[Edit]:
        """All changes of indents and gaps."""
        made: list[Edit] = []
        shifts: dict[int, int] = {}
        wanted = 0
        for number in range(len(self.lines), 0, -1):
            line = self.lines.line(number)
            old = len(line) - len(line.lstrip(" "))
            if number in self.indents:
                wanted = self.indents[number]
            elif number in self.follows or not line.lstrip().startswith("#"):
                continue
            shifts[number] = self.indents.get(number, wanted) - old
        for number, first in self.follows.items():
            line = self.lines.line(number)
            old = len(line) - len(line.lstrip(" "))
            if line.strip():
                shifts[number] = max(shifts.get(first, 0), -old)
        for number, shift in shifts.items():
            if shift:
                line = self.lines.line(number)
                start = self.lines.offset(number, 1)
                old = len(line) - len(line.lstrip(" "))
                made.append(Edit(start, start + old, " " * (old + shift)))
        return [*made, *self.gaps]


def _tidied(text: str, sheet: _Layout) -> str:
    """Without blanks at the ends of lines, double blank lines and blank lines at the end; texts are left alone."""
    kept: list[str] = []
    blank = False
    parts = re.split("(\r\n|\r|\n)", text)
    for number, (line, end) in enumerate(zip(parts[::2], [*parts[1::2], ""], strict=True), 1):
        if number in sheet.inside or number + 1 in sheet.inside:
            kept.append(line + end)
            blank = False
            continue
        stripped = line.rstrip(" \t")
        if not stripped and (blank or not kept):
            continue
        blank = not stripped
        kept.append(stripped + end)
    whole = "".join(kept)
    ends = re.findall("\r\n|\r|\n", text)
    return whole.rstrip(" \r\n") + (ends[0] if ends else "\n") if whole.strip() else whole
