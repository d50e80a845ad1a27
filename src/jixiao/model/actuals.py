"""实际完成值: what files report, row by row, before it is held against a project."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from typing import NamedTuple

from jixiao.dataclass import dataclass
from jixiao.model.position import Position


class Whose(NamedTuple):
    """The project that a row names; one object for all its rows."""

    project: str | None = None
    project_code: str | None = None
    year: str | None = None


class Remarks(NamedTuple):
    """What few rows carry besides their actual."""

    score: str | None = None
    reason: str | None = None
    note: str | None = None
    evidence: str | None = None


_NOBODY, _NO_REMARKS = Whose(), Remarks()


@dataclass(frozen=True, slots=True)
class Row:
    """A row of an actuals file: texts as written; None is blank. `number` is the row's own, for its place.

    A file may have a million rows: what repeats or is rare is kept apart from them.
    """

    number: int
    indicator: str
    actual: str | None = None
    period: str | None = None
    whose: Whose = _NOBODY
    remarks: Remarks = _NO_REMARKS

    @property
    def project(self) -> str | None:
        """项目名称."""
        return self.whose.project

    @property
    def project_code(self) -> str | None:
        """项目编码."""
        return self.whose.project_code

    @property
    def year(self) -> str | None:
        """年度."""
        return self.whose.year

    @property
    def score(self) -> str | None:
        """得分 as stated."""
        return self.remarks.score

    @property
    def reason(self) -> str | None:
        """评分理由."""
        return self.remarks.reason

    @property
    def note(self) -> str | None:
        """偏差原因分析及改进措施."""
        return self.remarks.note

    @property
    def evidence(self) -> str | None:
        """佐证材料."""
        return self.remarks.evidence


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
