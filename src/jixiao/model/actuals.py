"""实际完成值: what files report, row by row, before it is held against a project."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import repeat
from typing import NamedTuple, overload

from jixiao.dataclass import dataclass
from jixiao.model.position import Position
from jixiao.values.folding import fold_name


class Row(NamedTuple):
    """A row of an actuals file: texts as written; None is blank. `number` is the row's own, for its place."""

    number: int
    indicator: str
    #: 实际完成值.
    actual: str | None = None
    period: str | None = None
    #: 项目名称, 项目编码 and 年度: the project that the row names.
    project: str | None = None
    project_code: str | None = None
    year: str | None = None
    #: 得分 as stated.
    score: str | None = None
    #: 评分理由.
    reason: str | None = None
    #: 偏差原因分析及改进措施.
    note: str | None = None
    #: 佐证材料.
    evidence: str | None = None


#: The columns of a file, in the order of a row's fields.
COLUMNS = Row._fields[1:]


class Rows(Sequence[Row]):
    """Rows held by columns: a file may have a million, of which a project asks for a dozen."""

    __slots__ = ("_columns", "_numbers", "_of_project")

    def __init__(self, numbers: array[int], columns: Mapping[str, Sequence[str | None]]) -> None:
        """`columns`: the texts of each column that is not blank throughout, a text for every number."""
        blank: Sequence[None] = (None,) * len(numbers) if len(columns) < len(COLUMNS) else ()
        self._numbers = numbers
        self._columns = tuple(columns.get(key, blank) for key in COLUMNS)
        self._of_project: dict[str, array[int]] | None = None

    @classmethod
    def of(cls, rows: Iterable[Row]) -> Rows:
        """Rows that were made one by one."""
        numbers, *columns = list(zip(*rows, strict=True)) or [(), *repeat((), len(COLUMNS))]
        return cls(array("L", numbers), {key: texts for key, texts in zip(COLUMNS, columns, strict=True) if any(texts)})

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Row]: ...
    def __getitem__(self, at: int | slice) -> Row | Sequence[Row]:
        if isinstance(at, slice):
            return [self[each] for each in range(len(self))[at]]
        return Row._make([self._numbers[at], *[column[at] for column in self._columns]])

    def __iter__(self) -> Iterator[Row]:
        return map(Row._make, zip(self._numbers, *self._columns, strict=True))

    def naming(self, names: Iterable[str]) -> list[Row]:
        """The rows whose project's name or code is one of these folded names, in the file's order."""
        found = {at for name in names for at in self._index().get(name, ())}
        return [self[at] for at in sorted(found)]

    def of_others(self, names: Collection[str]) -> list[Row]:
        """The first row of every project whose folded name or code is none of these."""
        return [self[places[0]] for name, places in self._index().items() if name not in names]

    def _index(self) -> dict[str, array[int]]:
        if self._of_project is None:
            self._of_project = self._indexed()
        return self._of_project

    def _indexed(self) -> dict[str, array[int]]:
        """The rows of each project: a folder of thousands of projects shares one file."""
        found: dict[str, array[int]] = {}
        # All rows of a project name it alike: the name is folded for the first of them.
        known: dict[tuple[str | None, ...], list[array[int]]] = {}
        first = COLUMNS.index("project")
        for at, named in enumerate(zip(*self._columns[first : first + 2], strict=True)):
            lists = known.get(named)
            if lists is None:
                folded = dict.fromkeys(fold_name(name) for name in named if name)
                lists = known[named] = [found.setdefault(name, array("L")) for name in folded]
            for each in lists:
                each.append(at)
        return found


@dataclass(frozen=True, slots=True)
class ActualsFile:
    """One file of actuals; `columns` gives the file's own heading of each canonical column.

    `find` works out the place of a row (heading None) or of its cell when it is asked for: a million rows carry none.
    """

    file: str
    sha256: str
    rows: Rows
    columns: Mapping[str, str]
    find: Callable[[int, str | None], Position]

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
