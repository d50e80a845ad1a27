"""One side of a comparison: a declaration with the plan it is scored by."""

from __future__ import annotations

from jixiao.bind import Declaration
from jixiao.dataclass import dataclass
from jixiao.model.plan import Line, Plan
from jixiao.model.position import Position


@dataclass(frozen=True, slots=True)
class Side:
    """A declaration and its plan at one date; places stay available for what is found."""

    declaration: Declaration
    plan: Plan

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines in force: what was withdrawn in the year is no target any more."""
        return tuple(line for line in self.plan.lines if line.withdrawn is None)

    def position(self, line: Line, field: str = "target") -> Position:
        """Where a field of a line stands in the file, else the line."""
        position: Position = self.declaration.position((*self.declaration.places[line.index], field))
        return position

    def place(self, *path: str | int) -> Position:
        """Where a part of the declaration stands."""
        position: Position = self.declaration.position(path)
        return position
