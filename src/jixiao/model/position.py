"""Where something stands in a file a person can open."""

from __future__ import annotations

from jixiao.dataclass import dataclass
from jixiao.pattern import pattern

#: ``AB12``; of ``C7:D9`` the first corner.
_A1 = pattern("([A-Z]{1,3})([0-9]{1,7})")
_FIGURES = pattern("[0-9]{1,9}")


@dataclass(frozen=True, slots=True)
class Position:
    """A place: lines and columns count from 1, columns in code points; `end_column` is one past the last.

    ``cell`` names a place in a form instead (``自评表!H12``, ``表1!R3C2``, ``页面!R4C7``); then ``line`` is None
    unless the format has lines too. An unknown line is None, never 0.
    """

    file: str
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    cell: str | None = None

    @property
    def short(self) -> str:
        """``file:line`` or ``file!Sheet!B7``: what a scorecard shows."""
        return str(self) if self.cell is not None or self.line is None else f"{self.file}:{self.line}"

    @property
    def cell_order(self) -> tuple[str, tuple[int, ...]]:
        """Where a cell stands among those of its file: sheet or table, row, column; B10 comes after C9."""
        if self.cell is None:
            return "", ()
        sheet, _, place = self.cell.rpartition("!")
        if (found := _A1.match(place)) is not None:
            return sheet, (int(found[2]), int(found[1], 36))
        return sheet, tuple(map(int, _FIGURES.findall(place)))

    def __str__(self) -> str:
        """``file:line:column`` or ``file!Sheet!B7``, as far as it is known."""
        if self.cell is not None:
            return f"{self.file}!{self.cell}"
        parts = [self.file]
        if self.line is not None:
            parts.append(str(self.line))
            if self.column is not None:
                parts.append(str(self.column))
        return ":".join(parts)
