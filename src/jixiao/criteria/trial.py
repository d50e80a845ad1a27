"""What an actual would earn by a reading, without a project: for `jixiao criteria --try` and expectations in a file."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from jixiao.language import Message
from jixiao.model.deduction import Deduction, Earned, Outcome, Trial, Unscored, Wrong
from jixiao.model.direction import Direction
from jixiao.model.reading import Asked
from jixiao.model.scheme import Scheme
from jixiao.values.fault import ValueFault
from jixiao.values.operator import Operator
from jixiao.values.value import Number, Value, Words, read_value

#: Points where none are declared: what is shown is then of 100.
OF = Decimal(100)


def outcome(deduction: Deduction, asked: Asked, actual: str, scheme: Scheme, *, target_text: str = "") -> Outcome:
    """What the deduction says of one actual, as text in the declared unit. Wrong where the text is no value."""
    try:
        value: Value = (
            Words(actual)
            if getattr(deduction, "READS_WORDS", False)
            else read_value(actual, unit=asked.unit, year=None, role="actual").value
        )
    except ValueFault as fault:
        return Wrong(fault.why, fault.hint)
    points = asked.points if asked.points is not None else OF
    full = deduction.out_of if isinstance(deduction.out_of, Decimal) else points
    trial = Trial(
        points=points,
        full=full,
        operator=asked.operator,
        target=asked.target,
        actual=value,
        actual_text=actual,
        direction=asked.direction or _direction(asked.operator, deduction),
        met=_met(asked, value),
        scheme=scheme,
        unit=asked.unit,
        target_text=target_text,
    )
    return deduction.award(trial)


def earned(deduction: Deduction, asked: Asked, actual: str, scheme: Scheme) -> Fraction | Message:
    """Points earned, exact and not rounded (of 100 where none are declared); a message where there is no score."""
    result = outcome(deduction, asked, actual, scheme)
    if isinstance(result, Earned):
        points = asked.points if asked.points is not None else OF
        full = deduction.out_of if isinstance(deduction.out_of, Decimal) else points
        return Fraction(points) * result.kept / Fraction(full)
    assert isinstance(result, (Unscored, Wrong))
    return result.why


def _direction(operator: Operator | None, deduction: Deduction) -> Direction:
    if deduction.side is not None:
        return {"below": Direction.HIGHER, "above": Direction.LOWER, "either": Direction.NEAR}[deduction.side]
    return Direction.LOWER if operator in (Operator.LESS, Operator.AT_MOST) else Direction.HIGHER


def _met(asked: Asked, actual: Value) -> bool:
    target = asked.target
    if not isinstance(target, Number) or not isinstance(actual, Number):
        return target == actual
    match asked.operator:
        case Operator.AT_LEAST:
            return actual.amount >= target.amount
        case Operator.AT_MOST:
            return actual.amount <= target.amount
        case Operator.MORE:
            return actual.amount > target.amount
        case Operator.LESS:
            return actual.amount < target.amount
        case _:
            return actual.amount == target.amount
