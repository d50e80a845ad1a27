"""实际完成值: what files report, row by row, before it is held against a project."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from jixiao.model.position import Position


@dataclass(frozen=True, slots=True)
class Row:
    """A row of an actuals file: texts as written; None is blank. `number` is the row's own, for its place."""

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
    """One file of actuals; `columns` gives the file's own heading of each canonical column.

    `find` works out the place of a row (heading None) or of its cell when it is asked for: a million rows carry none.
    """

    file: str
    sha256: str
    rows: tuple[Row, ...]
    columns: Mapping[str, str]
    find: Callable[[int, str | None], Position]
    #: Rows by the folded name or code of the project they name; empty where the file serves one project.
    by_project: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)

    def place(self, row: Row, column: str | None = None) -> Position:
        """Where a row, or one of its cells, stands in its file."""
        return self.find(row.number, self.columns.get(column) if column is not None else None)

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
