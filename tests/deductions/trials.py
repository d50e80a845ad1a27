"""Makes the trial that a worked case describes."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from jixiao.choose import load_scheme
from jixiao.model.deduction import Deduction, Outcome, Trial, read_deduction
from jixiao.model.direction import Direction
from jixiao.values.day import read_deadline
from jixiao.values.operator import Operator, read_operator
from jixiao.values.unit import read_unit
from jixiao.values.value import Number, Range, Span, Value, Words, read_value

#: The direction that an operator gives; "=" needs one of its own in the case, else 正向.
DIRECTIONS = {Operator.AT_MOST: Direction.LOWER, Operator.LESS: Direction.LOWER}


def trial(case: dict[str, Any], deduction: Deduction) -> Trial:
    """A case's target, operator, unit, points and actual as the deduction gets them. Dates are of 2023."""
    unit = read_unit(case["unit"]) if case.get("unit") else None
    operator = read_operator(case["operator"]) if case.get("operator") else None
    target = _target(case.get("target"), unit)
    actual: Value
    if deduction.READS_WORDS and not case.get("read"):
        actual = Words(case["actual"])
    else:
        actual = read_value(case["actual"], unit=unit, year=2023, role="actual").value
    points = Decimal(case["points"])
    return Trial(
        points=points,
        full=Decimal(case.get("full", case["points"])),
        operator=operator,
        target=target,
        actual=actual,
        actual_text=case["actual"],
        direction=Direction(case["direction"]) if "direction" in case else DIRECTIONS.get(operator, Direction.HIGHER),  # type: ignore[arg-type]
        met=_met(operator, target, actual),
        scheme=load_scheme(case.get("scheme", "mof-2020")).scheme,
        unit=unit,
        tolerance=Decimal(case.get("tolerance", "0")),
        score=Decimal(case["score"]) if "score" in case else None,
        reason=case.get("reason"),
        target_text=case.get("target", ""),
    )


def _target(text: str | None, unit: Any) -> Value | None:
    if not text:
        return None
    value = read_value(text, unit=unit, year=2023, role="target").value
    return read_deadline(text, 2023) if isinstance(value, Span) else value


def _met(operator: Operator | None, target: Value | None, actual: Value) -> bool:
    """The literal check of numbers, enough for what a deduction may look at."""
    if isinstance(target, Number) and isinstance(actual, Number):
        one, other = actual.amount, target.amount
        return {
            Operator.EQUAL: one == other, Operator.AT_LEAST: one >= other, Operator.AT_MOST: one <= other,
            Operator.MORE: one > other, Operator.LESS: one < other,
        }.get(operator or Operator.EQUAL, one == other)  # fmt: skip
    if isinstance(target, Range) and isinstance(actual, Number):
        return target.low <= actual.amount <= target.high
    return actual == target


def outcome(case: dict[str, Any]) -> Outcome:
    """What the case's deduction makes of its actual."""
    deduction = read_deduction(case["deduction"])
    return deduction.award(trial(case, deduction))
