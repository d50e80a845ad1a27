"""A table in lines of cells: columns as wide as the page allows, or each row as a short paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jixiao.formats._columns import Content, fit
from jixiao.formats._segments import GAP, Segments, flow, paragraph
from jixiao.formats._text import spoken
from jixiao.formats._wrapping import wrap
from jixiao.model.page import Page
from jixiao.model.report import Line, Table, Tone
from jixiao.values.folding import cells

#: How far a first cell moves in for each level of a tree.
STEP = 1


class Grid:
    """A table on a page of `width` cells (None: as wide as it is)."""

    def __init__(self, table: Table, page: Page, width: int | None) -> None:
        self.table = table
        self.width = width
        self.page = page
        self.headings = [spoken(column.heading, page) for column in table.columns]
        self.said = [[spoken(cell.said, page) for cell in line.cells] for line in table.lines]
        self.widths = fit([self._content(number) for number in range(len(table.columns))], width)

    @property
    def total(self) -> int:
        """Cells from the left edge to the right; 0 where the rows are paragraphs."""
        return sum(self.widths.values()) + GAP * (len(self.widths) - 1) if self.widths else 0

    def lines(self, measure: int) -> Iterator[Segments]:
        """The lines of the table, with its rules `measure` cells long."""
        if self.widths is None:
            for line, said in zip(self.table.lines, self.said, strict=True):
                yield from self._paragraph(line, said)
            return
        if any(self.headings):
            yield from self._row(self.headings, self.widths, ["faint"] * len(self.headings), 0)
            yield [("-" * measure, "faint")]
        before = 1
        for line, said in zip(self.table.lines, self.said, strict=True):
            if line.level == 2 and before != 2:
                yield [("-" * measure, "faint")]
            before = line.level
            yield from self._row(said, self.widths, [_tone(line, cell.tone) for cell in line.cells], line.indent)
            yield from self._under(line)

    def _content(self, number: int) -> Content:
        widest = firm = 0
        for line, said in zip(self.table.lines, self.said, strict=True):
            if number == 0 and _span(said) > 1:
                continue
            size = cells(said[number]) + (0 if number else STEP * line.indent)
            widest = max(widest, size)
            if line.cells[number].figure:
                firm = max(firm, size)
        return Content(self.table.columns[number], max(widest, cells(self.headings[number])), firm)

    def _row(
        self, said: Sequence[str], widths: dict[int, int], tones: Sequence[Tone], indent: int
    ) -> Iterator[Segments]:
        inset = STEP * indent
        room = dict(widths)
        if (span := _span(said)) > 1:
            # A heading has the blank cells beside it for itself.
            shared = [width for number, width in widths.items() if number < span]
            room = {0: sum(shared) + GAP * (len(shared) - 1)} | {n: w for n, w in widths.items() if n >= span}
        parts = {number: wrap(said[number], width - (0 if number else inset)) for number, width in room.items()}
        for level in range(max(map(len, parts.values()))):
            line: Segments = []
            for number, width in room.items():
                text = parts[number][level] if level < len(parts[number]) else ""
                text = " " * inset + text if number == 0 else text
                blank = " " * (width - cells(text))
                gap = " " * GAP if line else ""
                right = self.table.columns[number].right
                line.append((gap + blank + text if right else gap + text + blank, tones[number]))
            yield line

    def _under(self, line: Line) -> Iterator[Segments]:
        for sentence in line.under:
            yield from paragraph(spoken(sentence, self.page), STEP * line.indent + 2, "faint", self.width)

    def _paragraph(self, line: Line, said: Sequence[str]) -> Iterator[Segments]:
        inset = STEP * line.indent
        yield from paragraph(said[0], inset, _tone(line, line.cells[0].tone), self.width)
        items: list[Segments] = [
            [(f"{self.headings[number]} {said[number]}", _tone(line, line.cells[number].tone))]
            for number in range(1, len(said))
            if said[number] not in ("", "-")
        ]
        yield from flow(items, inset + 2, GAP, self.width)
        yield from self._under(line)


def _tone(line: Line, tone: Tone) -> Tone:
    return "strong" if line.level != 1 and tone == "plain" else tone


def _span(said: Sequence[str]) -> int:
    """How many cells the first one may fill: itself and the blank ones behind it."""
    return next((number for number, text in enumerate(said) if number and text), len(said))
