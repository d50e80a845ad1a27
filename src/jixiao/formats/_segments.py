"""Lines of a page as stretches of text, each in its tone, and how stretches flow into lines of so many cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jixiao.formats._wrapping import wrap
from jixiao.model.report import Tone
from jixiao.values.folding import cells

Segments = list[tuple[str, Tone]]

#: Cells between two columns, and between two facts on one line.
GAP = 2
BETWEEN = 4


def paragraph(text: str, indent: int, tone: Tone, width: int | None) -> Iterator[Segments]:
    """A text in lines that all stand `indent` cells in."""
    for line in wrap(text, None if width is None else max(width - indent, 8)):
        yield [(" " * indent + line, tone)]


def flow(items: Sequence[Segments], indent: int, gap: int, width: int | None) -> Iterator[Segments]:
    """As many items on a line as fit; an item that is wider than the line is wrapped on lines of its own."""
    room = None if width is None else max(width - indent, 8)
    line: Segments = []
    used = 0
    for item in items:
        size = sum(cells(text) for text, _ in item)
        if line and room is not None and used + gap + size > room:
            yield [(" " * indent, "plain"), *line]
            line, used = [], 0
        if room is not None and size > room:
            yield from paragraph("".join(text for text, _ in item), indent, item[-1][1], width)
            continue
        if line:
            line.append((" " * gap, "plain"))
            used += gap
        line += item
        used += size
    if line:
        yield [(" " * indent, "plain"), *line]
