"""Targets, actuals and amounts as exact text: for programs as plain figures, for people as they were written."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from jixiao.model.plan import Line
from jixiao.model.scorecard import BudgetRow, Reported
from jixiao.model.target import Target
from jixiao.pattern import pattern
from jixiao.values.number import half_up, plain
from jixiao.values.operator import Operator, split_operator
from jixiao.values.value import Number, Range, Span, Value, Words, YesNo

_BARE = pattern(r"[-+]?[0-9０-９][0-9０-９,.]*")
#: Places of a rate that is no finite decimal.
RATE_PLACES = 6


def value_text(value: Value) -> str:
    """A value for a program: 200000, 90-95, 2023-12-31, 是, or the words."""
    match value:
        case Number():
            return plain(value.amount)
        case Range():
            return f"{plain(value.low)}-{plain(value.high)}"
        case Span():
            first, last = value.first.isoformat(), value.last.isoformat()
            return first if first == last else f"{first}/{last}"
        case YesNo():
            return "是" if value.yes else "否"
        case Words():
            return value.text


def unit_name(line: Line) -> str | None:
    """The unit that the line's figures are in."""
    unit = line.indicator.unit or line.target.unit
    return unit.name if unit else None


def is_figure(value: Value | None) -> bool:
    """Whether the text of the value holds digits that must stay together."""
    return value is not None and not isinstance(value, Words)


def target_said(target: Target, unit: str | None) -> str:
    """A target as declared, without the operator in its text and with its unit: 20万件, 95%."""
    text = target.text.strip()
    return _with_unit(split_operator(text)[1] if target.operator is not None else text, unit)


def goal_said(line: Line, target: Target | None = None) -> str:
    """The operator and the target: >=95%, =20万件; words, 是/否 and deadlines speak for themselves."""
    goal = target or line.target
    said = target_said(goal, unit_name(line))
    silent = isinstance(goal.value, Words | YesNo) or (
        isinstance(goal.value, Span) and line.operator is Operator.AT_MOST and goal.operator is None
    )
    return said if silent or line.operator is None else f"{line.operator.value}{said}"


def actual_said(reported: Reported, unit: str | None) -> str:
    """An actual as reported, with its unit; "-" where there is none."""
    if reported.text is not None:
        return _with_unit(reported.text, unit)
    if reported.value is not None:
        return _with_unit(value_text(reported.value), unit)
    return "-"


def _with_unit(text: str, unit: str | None) -> str:
    return f"{text}{unit}" if unit and _BARE.fullmatch(text) else text


def rate_text(rate: Fraction) -> str:
    """A rate exactly where it is a finite decimal, else to six places."""
    rest = rate.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1:
        return format(half_up(rate, RATE_PLACES), "f")
    places = 0
    while (10**places * rate.numerator) % rate.denominator:
        places += 1
    return plain(half_up(rate, places))


def percent_text(rate: Fraction) -> str:
    """A rate for people, in per cent to two places: 97%, 33.33%."""
    return f"{plain(half_up(rate * 100, 2))}%"


def yuan_said(amount: Decimal) -> str:
    """An amount of money in the larger unit that writes it shortest: 12万元, 116400元."""
    in_wan = amount / 10000
    wan = plain(in_wan)
    return f"{wan}万元" if amount and len(wan) <= 9 else f"{plain(amount)}元"


def executed_said(budget: BudgetRow) -> str:
    """全年执行数 in the measure of the budget; "-" where it is not reported."""
    return "-" if budget.executed is None else yuan_said(budget.executed)
