"""Over-achievement: how far an actual is above its target, and what that costs where a scheme cuts it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from jixiao.language import M, Message
from jixiao.model.direction import Direction
from jixiao.model.plan import Line, Plan
from jixiao.model.scorecard import Reported
from jixiao.values.number import EXACT, half_up, plain
from jixiao.values.operator import Operator
from jixiao.values.value import Number

NOTHING = Fraction(0)


def over_ratio(line: Line, reported: Reported) -> Fraction | None:
    """Actual ÷ target, from 1 on, where over-achievement is asked about: = >= > with more being better."""
    target, value = line.target.value, reported.value
    if (
        not isinstance(target, Number)
        or not isinstance(value, Number)
        or target.amount <= 0
        or value.amount < target.amount
        or line.direction is not Direction.HIGHER
        or line.operator not in (Operator.EQUAL, Operator.AT_LEAST, Operator.MORE)
    ):
        return None
    return Fraction(value.amount) / Fraction(target.amount)


def ratio_from(line: Line, reported: Reported, least: Decimal) -> Fraction | None:
    """The same from `least` on; most actuals are found to lie below it without a division."""
    target, value = line.target.value, reported.value
    if (
        isinstance(target, Number)
        and isinstance(value, Number)
        and value.amount < EXACT.multiply(least, target.amount)
        and target.amount > 0
    ):
        return None
    ratio = over_ratio(line, reported)
    return ratio if ratio is not None and ratio >= least else None


def cut(line: Line, reported: Reported, plan: Plan) -> tuple[Fraction, Message | None]:
    """The share of the points that over-achievement costs, and the sentence that says so."""
    if not plan.scheme.over.cuts:
        return NOTHING, None
    ratio = over_ratio(line, reported)
    cuts = [each for each in plan.scheme.over.cuts if ratio is not None and ratio >= each.from_]
    if not cuts or ratio is None:
        return NOTHING, None
    held = max(cuts, key=lambda each: each.from_)
    return held.cut, M(
        "{actual} is {percent}% of the target: {cut}% of the points are cut",
        actual=reported.text or "",
        percent=plain(half_up(ratio * 100, 2)),
        cut=plain(half_up(held.cut * 100, 2)),
    )
