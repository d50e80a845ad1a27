"""A column of a table of indicators, and all of them: the header."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field

from jixiao.dataclass import dataclass
from jixiao.model.form import GridCell

LEVELS = ("level1", "level2", "name")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what it holds, where, its heading, and whether a whole word of the vocabulary says so."""

    key: str
    start: int
    width: int
    heading: GridCell
    sure: bool = True
    #: Everything that stands above, from the top: 年度指标 over 指标值.
    above: str = ""

    def covers(self, column: int) -> bool:
        """Whether a position belongs to the column."""
        return self.start <= column < self.start + self.width


@dataclass(frozen=True, slots=True)
class Header:
    """The lines of headings from row `first` to row `last`; `columns` by key, `unplaced` those nobody understood."""

    first: int
    last: int
    columns: dict[str, Column]
    #: Points and scores stated for a whole level: by level1 or level2, then by key.
    of_levels: dict[str, dict[str, Column]] = field(default_factory=dict)
    unplaced: tuple[Column, ...] = ()
    #: Columns that repeat a key and are not read (中期指标值 beside 年度指标值).
    passed_over: tuple[Column, ...] = ()
    #: By key the column that counts where the cell of the chosen one is blank: 年初指标值 where nothing was adjusted.
    instead: dict[str, Column] = field(default_factory=dict)
    #: Columns that only number the rows.
    numbering: tuple[Column, ...] = ()

    @property
    def filled(self) -> bool:
        """Whether the form asks for results, not only for targets."""
        return "actual" in self.columns or "score" in self.columns


def group_columns(header: Header) -> Iterator[tuple[str, str, Column]]:
    """The columns that state points or scores of levels: level, key, column."""
    for level, columns in header.of_levels.items():
        for key, column in columns.items():
            yield level, key, column
