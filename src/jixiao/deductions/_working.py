"""How an explaining sentence shows its figures: exact amounts with their units, and the working in points."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from jixiao.language import M, Message
from jixiao.model.deduction import Trial
from jixiao.values.number import plain, score_text
from jixiao.values.unit import Unit
from jixiao.values.value import Number, Range, Span

#: Decimals after which an endless figure is cut and marked with …
SHOWN = 4
#: Decimals up to which an ending figure is shown whole.
WHOLE = 12


def exact(amount: Decimal | Fraction) -> str:
    """An exact figure in full (0.625); one that does not end is cut, never rounded, and says so (0.8333…)."""
    if isinstance(amount, Decimal):
        return plain(amount)
    numerator, denominator = amount.as_integer_ratio()
    if denominator == 1:
        return str(numerator)
    for places in range(WHOLE + 1):
        if 10**places % denominator == 0:
            return plain(Decimal(f"{numerator * 10**places // denominator}E-{places}"))
    cut = abs(numerator) * 10**SHOWN // denominator
    return f"{'-' if amount < 0 else ''}{cut // 10**SHOWN}.{cut % 10**SHOWN:0{SHOWN}}…"


def figure(amount: Decimal, unit: Unit | None) -> str:
    """An amount with its unit: ``94.2%``, ``213000件``."""
    return plain(amount) + (unit.name if unit else "")


def points(trial: Trial) -> str:
    """The indicator's points at the scheme's places, in full where they have more decimals."""
    text = score_text(trial.points, trial.scheme.places)
    return text if Decimal(text) == trial.points else plain(trial.points)


def working(trial: Trial, kept: Fraction, terms: str, *, sum_: bool = True) -> str:
    """The working in points: ``10.00 − 2 × 1 = 8``, on another scale ``12.50 × (100 − 2 × 1) ÷ 100 = 12.25``.

    `terms` is how `kept` was worked out on the scale; `sum_` says whether it needs brackets as a factor.
    """
    if trial.full == trial.points:
        return f"{terms} = {exact(kept)}"
    factor = f"({terms})" if sum_ else terms
    earned = Fraction(trial.points) * kept / Fraction(trial.full)
    return f"{points(trial)} × {factor} ÷ {plain(trial.full)} = {exact(earned)}"


def full_mark(trial: Trial) -> str:
    """The full mark of the scale: the points as they are printed, else the bare number."""
    return points(trial) if trial.full == trial.points else plain(trial.full)


def standing(trial: Trial) -> Message | str:
    """How the actual stands to the target: ``94.2% < 95%``."""
    actual, target = trial.actual, trial.target
    if isinstance(actual, Number) and isinstance(target, Number):
        sign = "=" if actual.amount == target.amount else "<" if actual.amount < target.amount else ">"
        return f"{figure(actual.amount, trial.unit)} {sign} {figure(target.amount, trial.unit)}"
    if isinstance(actual, Number) and isinstance(target, Range):
        ends = f"{plain(target.low)}–{figure(target.high, trial.unit)}"
        if target.low <= actual.amount <= target.high:
            return M("{actual} is within {ends}", actual=figure(actual.amount, trial.unit), ends=ends)
        return f"{figure(actual.amount, trial.unit)} {'<' if actual.amount < target.low else '>'} {ends}"
    if isinstance(actual, Span) and isinstance(target, Span):
        return _by_date(actual, target)
    if isinstance(actual, Number) and target is None:
        return figure(actual.amount, trial.unit)
    if isinstance(actual, Number):
        return M(
            "{actual}, where the target is {target}",
            actual=figure(actual.amount, trial.unit),
            target=trial.target_text,
        )
    return M("the target is {target} and the actual {actual}", target=trial.target_text, actual=trial.actual_text)


def _by_date(actual: Span, target: Span) -> Message:
    done, due = day(actual), target.last.isoformat()
    if actual.first > target.last:
        return M(
            "{done} is after {due} (days late: {days})",
            done=done,
            days=(actual.last - target.last).days,
            due=due,
        )
    if actual.last < target.first:
        return M("{done} is before {due}", done=done, due=target.first.isoformat())
    return M("{done} is not after {due}", done=done, due=due)


def day(span: Span) -> str:
    """A day or a period: ``2023-12-31``, ``2023-10-01–2023-12-31``."""
    first = span.first.isoformat()
    return first if span.first == span.last else f"{first}–{span.last.isoformat()}"
