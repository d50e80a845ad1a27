"""Which actuals meet a target, as a stretch of the number line: what makes one target harder than another."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from jixiao.dataclass import dataclass
from jixiao.model.direction import Direction
from jixiao.model.plan import Line
from jixiao.values.operator import Operator
from jixiao.values.value import Number, Range

#: A place on the line: below or above everything (-1, 1), else 0, the figure, and just before, at or just after it.
Cut = tuple[int, Fraction, int]
LOWEST: Cut = (-1, Fraction(0), 0)
HIGHEST: Cut = (1, Fraction(0), 0)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Everything from `low` to `high`, both included as places."""

    low: Cut
    high: Cut

    def holds(self, other: Stretch) -> bool:
        """Whether everything in the other one lies in this one too."""
        return self.low <= other.low and other.high <= self.high


def ends(line: Line) -> tuple[Fraction, Fraction]:
    """The lowest and the highest figure that the target names, tolerance included, in its base unit (件, 元, 秒 …)."""
    value, tolerance = line.target.value, line.tolerance
    factor = Fraction(line.target.unit.factor) if line.target.unit else Fraction(1)
    low, high = Decimal(0), Decimal(0)
    match value:
        case Number(amount=amount):
            low, high = amount, amount
        case Range(low=first, high=last):
            return Fraction(first) * factor, Fraction(last) * factor
    return (Fraction(low) - Fraction(tolerance)) * factor, (Fraction(high) + Fraction(tolerance)) * factor


def accepted(operator: Operator | None, low: Fraction, high: Fraction) -> Stretch:
    """What literally meets a target, exactly as scoring checks it; a date without an operator is a deadline."""
    match operator:
        case Operator.AT_LEAST:
            return Stretch((0, low, 0), HIGHEST)
        case Operator.MORE:
            return Stretch((0, high, 1), HIGHEST)
        case Operator.AT_MOST:
            return Stretch(LOWEST, (0, high, 0))
        case Operator.LESS:
            return Stretch(LOWEST, (0, low, -1))
        case _:
            return Stretch((0, low, 0), (0, high, 0))


def favoured(line: Line, met: Stretch) -> Stretch:
    """What loses no points: under "=" the side that the direction favours belongs to it."""
    if line.operator is not Operator.EQUAL:
        return met
    if line.direction is Direction.HIGHER:
        return Stretch(met.low, HIGHEST)
    return Stretch(LOWEST, met.high) if line.direction is Direction.LOWER else met
