"""The literal check of an actual against its target, and the trial that a deduction judges."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from jixiao.model.deduction import Trial
from jixiao.model.plan import Line, Plan
from jixiao.model.scorecard import Check, Reported
from jixiao.values.fault import ValueFault
from jixiao.values.folding import fold_name
from jixiao.values.operator import Operator
from jixiao.values.value import Number, Range, Span, Words, YesNo, read_value


def check_of(line: Line, reported: Reported) -> Check | None:
    """met, above or missed; doubtful for a date that is too coarse; None where only the deduction can tell."""
    target, value, tolerance = line.target.value, reported.value, line.tolerance
    match target, value:
        case Number(amount=wanted), Number(amount=amount):
            ends = (wanted - tolerance, wanted + tolerance) if tolerance else (wanted, wanted)
            return _compared(line.operator, amount, *ends)
        case Range(low=low, high=high), Number(amount=amount):
            return _compared(line.operator, amount, low, high)
        case Span(first=first, last=last), Span():
            return _dated(line.operator, value, first, last)
        case YesNo(yes=wanted_yes), YesNo(yes=yes):
            return "met" if yes == wanted_yes else "missed"
        case Words(text=words), Words(text=text) if not line.deduction.READS_WORDS:
            return "met" if fold_name(words) == fold_name(text) else "missed"
        case Words(text=words), Words(text=text) if fold_name(words) == fold_name(text):
            return "met"
        case Number() | Range() | Span(), Words(text=text) if line.deduction.kind == "manual":
            return _figure_in_words(line, reported, text)
        case _:
            return None


def _figure_in_words(line: Line, reported: Reported, text: str) -> Check | None:
    """An actual that 专家评分 keeps as words is still compared where it is a figure or a date."""
    target = line.target.value
    try:
        value = read_value(
            text, unit=line.target.unit, year=target.last.year if isinstance(target, Span) else None, role="actual"
        ).value
    except ValueFault:
        return None
    if isinstance(value, Words):
        return None
    check = check_of(line, replace(reported, value=value))
    return None if check == "doubtful" else check


def _compared(operator: Operator | None, amount: Decimal, low: Decimal, high: Decimal) -> Check:
    match operator:
        case Operator.AT_LEAST:
            return "met" if amount >= low else "missed"
        case Operator.MORE:
            return "met" if amount > high else "missed"
        case Operator.AT_MOST:
            return "met" if amount <= high else "missed"
        case Operator.LESS:
            return "met" if amount < low else "missed"
        case _:
            if low <= amount <= high:
                return "met"
            return "above" if amount > high else "missed"


def _dated(operator: Operator | None, value: Span, first: object, last: object) -> Check:
    """A coarser actual counts only where its whole span lies on one side of the target."""
    assert isinstance(first, type(value.first))
    assert isinstance(last, type(value.first))
    tests = {
        Operator.AT_LEAST: (value.first >= first, value.last < first),
        Operator.MORE: (value.first > last, value.last <= last),
        Operator.LESS: (value.last < first, value.first >= first),
        Operator.EQUAL: (
            value.first >= first and value.last <= last,
            value.last < first or value.first > last,
        ),
    }
    met, missed = tests.get(operator or Operator.AT_MOST, (value.last <= last, value.first > last))
    if met:
        return "met"
    if missed:
        return "above" if operator is Operator.EQUAL and value.first > last else "missed"
    return "doubtful"


def trial_of(line: Line, reported: Reported, plan: Plan, *, met: bool | None = None) -> Trial:
    """Everything that the line's deduction (or another one, for a plausible reading) may look at.

    `met`: whether the literal check says so, where it has been asked already.
    """
    assert reported.value is not None
    if met is None:
        met = check_of(line, reported) == "met"
    target = line.target
    return Trial(
        line.points, line.full, line.operator, target.value, reported.value, reported.text or "", line.direction, met,
        plan.chosen.scheme, target.unit, line.tolerance, reported.score, reported.reason, target.text,
    )  # fmt: skip
