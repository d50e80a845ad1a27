"""Actuals around every boundary of a reading, so that a person sees where the points change."""

from __future__ import annotations

from decimal import Decimal

from jixiao.model.condition import Comparison, ConditionValue
from jixiao.model.deduction import Deduction
from jixiao.model.reading import Asked
from jixiao.values.number import plain
from jixiao.values.value import Number, YesNo

#: Most rows that are shown; a step has endlessly many boundaries.
MOST = 12


def samples(deduction: Deduction, asked: Asked) -> tuple[str, ...]:
    """Actuals as texts, from best to worst where that is known."""
    if getattr(deduction, "levels", None) is not None:
        return tuple(each.is_ for each in deduction.levels)  # type: ignore[attr-defined]
    if getattr(deduction, "items", None) is not None:
        return ("全部", *(str(number) for number in range(1, len(deduction.items) + 1)), "无")  # type: ignore[attr-defined]
    if isinstance(asked.target, YesNo):
        return ("是", "否")
    marks = _marks(deduction, asked)
    if not marks:
        return ()
    step = _least(deduction, asked, marks)
    around = {mark + way * step for mark in marks for way in (-1, 0, 1)}
    kept = sorted(each for each in around if each >= 0 or min(marks) < 0)
    if (deduction.side != "above" and getattr(deduction, "bands", None) is None) or _falls(deduction):
        kept.reverse()
    return tuple(plain(each) for each in kept[:MOST])


def _falls(deduction: Deduction) -> bool:
    bands = getattr(deduction, "bands", None)
    return bands is not None and any(each.operator.value.startswith(">") for each in bands[0].when.comparisons)


def _marks(deduction: Deduction, asked: Asked) -> set[Decimal]:
    """The figures at which the points change; of a step, the first few."""
    marks = {each.bound for each in _bounds(deduction.zero_when)}
    for band in getattr(deduction, "bands", None) or ():
        marks |= {each.bound for each in _bounds(band.when)}
    if getattr(deduction, "bands", None):
        return marks
    start = getattr(deduction, "from_", None)
    if start is None and isinstance(asked.target, Number):
        start = asked.target.amount
    if start is None:
        return marks
    marks.add(start)
    every = getattr(deduction, "every", None)
    if every is not None:
        size = (
            every.amount
            if every.amount is not None
            else abs(start) * Decimal(every.share.numerator) / every.share.denominator
        )
        ways = {"below": (-1,), "above": (1,), "either": (-1, 1)}.get(deduction.side or "below", (-1,))
        marks |= {start + way * count * size for way in ways for count in (1, 2)}
    elif deduction.kind == "proportional":
        marks |= {start * share / 10 for share in (5, 8, 12 if deduction.side == "above" else 9)}
    return marks


def _bounds(when: ConditionValue | None) -> tuple[Comparison, ...]:
    return when.comparisons if when is not None else ()


def _least(deduction: Deduction, asked: Asked, marks: set[Decimal]) -> Decimal:
    """A small distance in the measure of the figures: one for what is counted, a tenth of the last place elsewhere."""
    places = max(0, *(-int(mark.normalize().as_tuple().exponent) for mark in marks))
    if (asked.unit is not None and asked.unit.dimension == "count") or (asked.target is None and places == 0):
        return Decimal(1)
    return Decimal(1).scaleb(-places - 1)
