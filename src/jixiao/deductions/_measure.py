"""How far an actual falls short of its target on the side that loses points."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from jixiao.dataclass import dataclass
from jixiao.deductions._working import day
from jixiao.language import M
from jixiao.model.deduction import Trial, Unscored, Wrong
from jixiao.model.direction import Direction, Side
from jixiao.values.folding import fold_name
from jixiao.values.number import EXACT
from jixiao.values.operator import Operator
from jixiao.values.value import Number, Range, Span, Words, YesNo


@dataclass(frozen=True, slots=True)
class Miss:
    """A miss on the losing side.

    `short` counts from `mark` (the missed end of the target) in the target's unit, in days for dates; None:
    words and 是/否 are met or not, with nothing to count. `strict`: the operator is > or <, so that the
    target itself is a miss too and `short` may be 0.
    """

    side: Side
    short: Fraction | None
    mark: Decimal | None = None
    strict: bool = False


Measured = Miss | Unscored | Wrong | None

#: Words before a state that turn it into its contrary: 不健全 does not say 健全.
_CONTRARY = ("不", "未", "没", "无", "非", "欠", "不够", "尚未")


def losing_side(trial: Trial, declared: Side | None) -> Side:
    """The side that loses: declared, else the direction's; of dates the later one, except under > and >=.

    An "=" that a scheme reads as 正向 speaks of amounts: a deadline met early loses nothing.
    """
    if declared is not None:
        return declared
    if not isinstance(trial.target, Span):
        return trial.direction.losing_side
    if trial.operator in (Operator.AT_LEAST, Operator.MORE):
        return "below"
    return "either" if trial.direction is Direction.NEAR else "above"


def measure(trial: Trial, declared: Side | None, start: Decimal | None = None) -> Measured:
    """The miss on the losing side, None where nothing is lost, else a question or an error.

    `start` replaces the target as the figure where counting begins (occurrences count from 0).
    """
    target, actual = trial.target, trial.actual
    side = losing_side(trial, declared)
    if isinstance(target, (Number, Range)) or start is not None:
        if not isinstance(actual, Number):
            return Wrong(M("a number is wanted here, not {actual}", actual=trial.actual_text))
        return _amount(trial, actual.amount, side, start)
    if isinstance(target, Span):
        if not isinstance(actual, Span):
            return Wrong(M("a date is wanted here, not {actual}", actual=trial.actual_text))
        return _date(trial, target, actual, side)
    return _words(trial, side)


def _amount(trial: Trial, actual: Decimal, side: Side, start: Decimal | None) -> Measured:
    low, high = _ends(trial, start)
    if isinstance(trial.target, (Number, Range)) and trial.tolerance:
        near_low, near_high = _ends(trial, None)
        if near_low - trial.tolerance <= actual <= near_high + trial.tolerance:
            return None
    above = trial.operator is Operator.LESS and start is None
    below = trial.operator is Operator.MORE and start is None
    if side != "above" and (actual < low or (below and actual == low)):
        return Miss("below", _between(actual, low), low, below)
    if side != "below" and (actual > high or (above and actual == high)):
        return Miss("above", _between(high, actual), high, above)
    return None


def _between(lower: Decimal, upper: Decimal) -> Fraction:
    """How far one amount is from the other; the mean of several periods may be a fraction."""
    if isinstance(lower, Decimal) and isinstance(upper, Decimal):
        return Fraction(EXACT.subtract(upper, lower))
    return Fraction(upper) - Fraction(lower)


def _ends(trial: Trial, start: Decimal | None) -> tuple[Decimal, Decimal]:
    if start is not None:
        return start, start
    target = trial.target
    if isinstance(target, Range):
        return target.low, target.high
    assert isinstance(target, Number)
    return target.amount, target.amount


def _date(trial: Trial, target: Span, actual: Span, side: Side) -> Measured:
    before = trial.operator is Operator.LESS
    after = trial.operator is Operator.MORE
    if side != "below" and (actual.last > target.last or (before and actual.last == target.last)):
        if actual.first > target.last or (before and actual.first == target.last):
            return Miss("above", Fraction((actual.last - target.last).days), None, before)
        return _which_day(actual, target.last.isoformat())
    if side != "above" and (actual.first < target.first or (after and actual.first == target.first)):
        if actual.last < target.first or (after and actual.last == target.first):
            return Miss("below", Fraction((target.first - actual.first).days), None, after)
        return _which_day(actual, target.first.isoformat())
    return None


def _which_day(actual: Span, due: str) -> Unscored:
    return Unscored(M("{actual} lies on both sides of {due}: give the day", actual=day(actual), due=due))


def _words(trial: Trial, side: Side) -> Measured:
    if isinstance(trial.target, YesNo):
        if not isinstance(trial.actual, YesNo):
            return Unscored(M("the answer is 是 or 否, not {actual}", actual=trial.actual_text))
        return None if trial.actual == trial.target else Miss(side, None)
    if trial.target is None:
        return Unscored(M("there is no target to hold {actual} against", actual=trial.actual_text))
    words = trial.target.text if isinstance(trial.target, Words) else trial.target_text
    wanted, found = fold_name(words), fold_name(trial.actual_text)
    if found == wanted or found in _names_of_the_first_tier(trial):
        return None
    if wanted in found and not found[: found.index(wanted)].endswith(_CONTRARY):
        return Unscored(
            M(
                "it is not plain whether {actual} means {target}: write the words of the target, or 未达成",
                actual=trial.actual_text,
                target=words,
            )
        )
    return Miss(side, None)


def _names_of_the_first_tier(trial: Trial) -> set[str]:
    first = trial.scheme.tiers[0]
    return {fold_name(name) for name in (first.name, *first.synonyms)}
