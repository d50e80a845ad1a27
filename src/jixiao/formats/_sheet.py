"""Lays a report out in lines of cells: headings, facts and notes, with the tables between them, under one measure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jixiao.formats._grid import Grid
from jixiao.formats._segments import BETWEEN, GAP, Segments, flow, paragraph
from jixiao.formats._text import spoken
from jixiao.formats._wrapping import wrap
from jixiao.model.page import Page
from jixiao.model.report import Block, Example, Facts, Heading, Note, Report, Said, Table, made
from jixiao.values.folding import cells

#: A page without a table is this wide where nothing says otherwise, and no rule is shorter.
USUAL = 60


class Sheet:
    """Reports on one page. `width` None: nothing wraps."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.width = page.width if page.width and page.width > 0 else None

    def lines(self, report: Report) -> Iterator[Segments]:
        """The lines of the whole report."""
        blocks = made(report.blocks)
        grids = {
            number: Grid(block, self.page, self.width)
            for number, block in enumerate(blocks)
            if isinstance(block, Table)
        }
        widest = max([USUAL, *(grid.total for grid in grids.values())])
        measure = min(widest, self.width or widest)
        before: Block | None = None
        for number, block in enumerate(blocks):
            if before is not None and (mark := _between(before, block)):
                yield [(mark * measure, "faint")]
            match block:
                case Heading():
                    yield from self._heading(block, measure)
                case Facts():
                    yield from self._facts(block)
                case Note():
                    yield from self._note(block)
                case Table():
                    yield from grids[number].lines(measure)
                case Example():
                    yield [(self._say(block.heading), "strong")]
                    for line in block.text.split("\n"):
                        yield [(f"  {self._say(line)}", "plain")]
            before = block

    def _say(self, what: Said) -> str:
        return spoken(what, self.page)

    def _heading(self, block: Heading, measure: int) -> Iterator[Segments]:
        left, right = self._say(block.left), self._say(block.right)
        room = measure - cells(left) - cells(right)
        if right and (self.width is None or room >= GAP):
            yield [(left, "strong"), (" " * max(room, BETWEEN) + right, "plain")]
            return
        yield from paragraph(left, 0, "strong", self.width)
        if right:
            yield from paragraph(right, 0, "plain", self.width)

    def _facts(self, block: Facts) -> Iterator[Segments]:
        items: list[Segments] = [
            [(self._say(name) + " " * GAP, "faint"), (self._say(value), tone)] for name, value, tone in block.pairs
        ]
        yield from flow(items, 0, BETWEEN, self.width)

    def _note(self, block: Note) -> Iterator[Segments]:
        heading = self._say(block.heading)
        sentences: Sequence[str] = [self._say(sentence) for sentence in block.sentences]
        if heading and len(sentences) == 1:
            first, *rest = wrap(f"{heading}  {sentences[0]}", self.width)
            head = first[: len(heading)]
            yield ([(head, "strong"), (first[len(heading) :], block.tone)] if head == heading else [(first, "strong")])
            yield from ([(line, block.tone)] for line in rest)
            return
        if heading:
            yield from paragraph(heading, 0, "strong", self.width)
        for sentence in sentences:
            yield from paragraph(sentence, 2 if heading else 0, block.tone, self.width)


def _between(before: Block, block: Block) -> str:
    """The rule between two blocks: double around a table and under the headings, single between facts and notes."""
    if isinstance(before, Heading):
        return "" if isinstance(block, Heading) else "="
    if isinstance(block, Table | Heading) or isinstance(before, Table):
        return "="
    if isinstance(block, Example) and isinstance(before, Example):
        return ""
    return "" if isinstance(before, Facts) == isinstance(block, Facts) else "-"
