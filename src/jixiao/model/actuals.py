"""实际完成值: what files report, row by row, before it is held against a project."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jixiao.model.diagnostic import Path
from jixiao.model.document import Document
from jixiao.model.position import Position


@dataclass(frozen=True, slots=True)
class Row:
    """A row of an actuals file: texts as written; None is blank. `number` is its place in the document's list."""

    number: int
    indicator: str
    actual: str | None = None
    period: str | None = None
    project: str | None = None
    project_code: str | None = None
    year: str | None = None
    score: str | None = None
    reason: str | None = None
    note: str | None = None
    evidence: str | None = None


@dataclass(frozen=True, slots=True)
class ActualsFile:
    """One file of actuals; `columns` gives the file's own heading of each canonical column."""

    document: Document
    rows: tuple[Row, ...]
    columns: dict[str, str]
    #: The key that the list of rows stands under, where it stands under one.
    prefix: tuple[str, ...] = ()

    def place(self, row: Row, column: str | None = None) -> Position:
        """Where a row, or one of its cells, stands in its file."""
        path: Path = (*self.prefix, row.number)
        if column is not None and column in self.columns:
            return self.document.locate((*path, self.columns[column]))
        return self.document.locate(path)

    @property
    def serves_several(self) -> bool:
        """Whether rows say which project they belong to."""
        return "project" in self.columns or "project_code" in self.columns


@dataclass(frozen=True, slots=True)
class Actuals:
    """All files given with ``--actuals``, in the order given."""

    files: tuple[ActualsFile, ...] = ()

    def rows(self) -> Iterator[tuple[ActualsFile, Row]]:
        """Every row with its file."""
        for file in self.files:
            for row in file.rows:
                yield file, row
