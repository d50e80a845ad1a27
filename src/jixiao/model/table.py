"""A table that is read stretch by stretch: headings, and rows that need not all be held at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from jixiao.dataclass import dataclass
from jixiao.model.diagnostic import Diagnostic, Faulty, Path
from jixiao.model.document import Document, Node, Part
from jixiao.model.position import Position

#: The line (of the file; of the sheet) where a row begins, and its cells in the order of the headings.
Row = tuple[int, list[str | None]]
#: Rows of a stretch that is made of rows read one by one.
_ROWS = 4096


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some rows in a go, by columns: where each begins, and for each heading the cells of all of them."""

    lines: Sequence[int]
    columns: Sequence[Sequence[str | None]]
    #: What was noticed on the way: rows that are hidden, say.
    notices: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table of text. A blank cell is None; a cell has no blanks around it.

    ``stretches()`` may be called again and starts anew. It yields every good row first and raises Faulty, with the
    faults of all bad ones, at its end. ``locate(line, column)`` gives the place of a cell (column of
    ``headings``, from 0; None: the whole row); the headings' own line is ``line``.
    """

    file: str
    sha256: str
    line: int
    headings: tuple[str, ...]
    stretches: Callable[[], Iterator[Stretch]]
    locate: Callable[[int, int | None], Position]
    text: str | None = None
    notices: tuple[Diagnostic, ...] = ()

    def rows(self) -> Iterator[Row]:
        """The same row by row."""
        for stretch in self.stretches():
            yield from zip(stretch.lines, map(list, zip(*stretch.columns, strict=True)), strict=True)

    def document(self) -> Document:
        """The whole table held as a Document: a list of mappings from heading to text."""
        lines: list[int] = []
        root: list[Node] = []
        notices = [*self.notices]
        for stretch in self.stretches():
            lines.extend(stretch.lines)
            root.extend(dict(zip(self.headings, cells, strict=True)) for cells in zip(*stretch.columns, strict=True))
            notices.extend(stretch.notices)

        def find(path: Path, part: Part) -> Position | None:
            if not path:
                return self.locate(self.line, None)
            row = path[0]
            if not isinstance(row, int) or not 0 <= row < len(lines):
                return None
            if len(path) == 1:
                return self.locate(lines[row], None)
            if len(path) > 2 or path[1] not in self.headings:
                return None
            line = self.line if part == "key" else lines[row]
            return self.locate(line, self.headings.index(str(path[1])))

        return Document(self.file, self.sha256, root, find, self.text, tuple(notices), {"table": self})


def stretches(rows: Iterable[Row]) -> Iterator[Stretch]:
    """Rows that are read one by one, as stretches; a Faulty is raised when the rows before it are given."""
    raised: list[Faulty] = []

    def calm() -> Iterator[Row]:
        try:
            yield from rows
        except Faulty as faulty:
            raised.append(faulty)

    good = calm()
    # The same names, figures and periods stand in many rows: each text is held once.
    held: dict[str | None, str | None] = {}
    while some := list(islice(good, _ROWS)):
        lines, cells = zip(*some, strict=True)
        yield Stretch(lines, [list(map(held.setdefault, column, column)) for column in zip(*cells, strict=True)])
    if raised:
        raise raised[0]
