"""Last year's actuals, held against this year's targets."""

from __future__ import annotations

from dataclasses import replace

from jixiao.dataclass import dataclass
from jixiao.model.direction import Direction
from jixiao.model.plan import Line
from jixiao.model.scorecard import Row, Scorecard
from jixiao.reports._values import actual_said, unit_name
from jixiao.scoring.judge import check_of
from jixiao.values.fault import ValueFault
from jixiao.values.operator import Operator
from jixiao.values.unit import convert
from jixiao.values.value import Number, Range


@dataclass(frozen=True, slots=True)
class Achieved:
    """The card of the old declaration."""

    card: Scorecard

    def meets(self, old: Line, new: Line) -> bool:
        """Whether the old line's actual meets the new line's target; a date or words of last year never do."""
        row = self._row(old)
        value = row.reported.value if row is not None and row.reported.state == "value" else None
        if row is None or not isinstance(value, Number) or not isinstance(new.target.value, Number | Range):
            return False
        unit, wanted = old.target.unit, new.target.unit
        if (unit and unit.base) != (wanted and wanted.base):
            return False
        if unit is not None and wanted is not None:
            try:
                value = Number(convert(value.amount, unit, wanted), wanted)
            except ValueFault:
                return False
        check = check_of(new, replace(row.reported, value=value))
        favoured = new.operator is Operator.EQUAL and new.direction
        return check == "met" or (
            (check == "above" and favoured is Direction.HIGHER) or (check == "missed" and favoured is Direction.LOWER)
        )

    def missed(self, old: Line) -> bool:
        """Whether the old line's target was missed on the side that loses points."""
        row = self._row(old)
        return row is not None and row.check == "missed" and (row.score is None or row.score < row.points)

    def said(self, old: Line) -> str:
        """The actual as it was reported."""
        row = self._row(old)
        return actual_said(row.reported, unit_name(old)) if row is not None else "-"

    def _row(self, line: Line) -> Row | None:
        return next((row for row in self.card.rows if row.line.index == line.index), None)
