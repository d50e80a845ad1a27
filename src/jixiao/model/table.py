"""A table that is read row by row: headings, and rows that need not all be held at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from jixiao.dataclass import dataclass
from jixiao.model.diagnostic import Diagnostic, Path
from jixiao.model.document import Document, Node, Part
from jixiao.model.position import Position

#: The line (of the file; of the sheet) where a row begins, and its cells in the order of the headings.
Row = tuple[int, list[str | None]]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of text. A blank cell is None; a cell has no blanks around it.

    ``rows()`` may be called again and starts anew. It yields every good row first and raises Faulty, with the
    faults of all bad ones, at its end. ``locate(line, column)`` gives the place of a cell (column of
    ``headings``, from 0; None: the whole row); the headings' own line is ``line``.
    """

    file: str
    sha256: str
    line: int
    headings: tuple[str, ...]
    rows: Callable[[], Iterator[Row]]
    locate: Callable[[int, int | None], Position]
    text: str | None = None
    notices: tuple[Diagnostic, ...] = ()

    def document(self) -> Document:
        """The whole table held as a Document: a list of mappings from heading to text."""
        lines: list[int] = []
        root: list[Node] = []
        for line, cells in self.rows():
            lines.append(line)
            root.append(dict(zip(self.headings, cells, strict=True)))

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

        return Document(self.file, self.sha256, root, find, self.text, self.notices, {"table": self})
