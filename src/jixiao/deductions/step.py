"""逐级扣分: every step of shortfall costs the same."""

from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import ClassVar, Literal

from pydantic import Field

from jixiao.deductions._amounts import Every, Points
from jixiao.deductions._measure import Miss, measure
from jixiao.deductions._outcome import all_kept, all_lost, met_or_nothing, strictly
from jixiao.deductions._working import exact, full_mark, standing, working
from jixiao.language import M, Message
from jixiao.model.deduction import Deduction, Earned, Outcome, Trial
from jixiao.model.scalars import Amount
from jixiao.model.scheme import Partial, PartialField
from jixiao.values.number import fraction, plain
from jixiao.values.unit import Unit
from jixiao.values.value import Number, Range, Span, Value

_PARTS = {
    "whole": M("parts of a step do not count"),
    "started": M("a started step counts whole"),
    "exact": M("parts of a step count in proportion"),
}


class Step(Deduction):
    """逐级扣分: each `every` of shortfall costs `deduct`, down to 0 or until `at_most` is lost.

    every: the size of a step, a number in the unit of the target (days for dates) or `1% of target`.
    deduct: points on the scale that each step costs.
    partial: whole (only whole steps count), started (a started step counts) or exact (in proportion);
    left out, as the scheme says.
    at_most: the most points that may be lost.
    from: where counting starts, in the unit; left out, the target, and 0 where cases are counted
    (每发现1起扣2分).
    Under > and < every miss loses at least one step.
    Source: practice; the forms' 每低于1个百分点扣…分，扣完为止.
    Example: target >= 95%, 10 points, every 1, deduct 2, actual 93.2% → 1 whole step of 1.8 → 10 − 2 × 1 = 8.
    """

    OFFICIAL: ClassVar[str] = "逐级扣分"

    kind: Literal["step"] = "step"
    every: Every
    deduct: Points
    partial: PartialField | None = None
    at_most: Points | None = None
    from_: Amount | None = Field(default=None, alias="from")

    def judge(self, trial: Trial) -> Outcome:
        """Full − deduct × steps, with the steps counted exactly."""
        found = measure(trial, self._side(trial), self._start(trial))
        if found is None:
            return all_kept(trial)
        if not isinstance(found, Miss):
            return found
        if found.short is None:
            return met_or_nothing(trial, found, M("words have no steps: met or nothing"))
        size = self.every.against(found.mark)
        if not size:
            return met_or_nothing(
                trial,
                found,
                M("{every} is no step when the target is 0: met or nothing", every=self.every.said),
            )
        partial = self.partial or trial.scheme.partial
        reached = found.short / size
        steps = _count(reached, partial, strict=found.strict)
        notes = (*strictly(trial, found), *_how_counted(trial, found, reached, steps, partial))
        return self._said(trial, found, size, steps, notes)

    def _side(self, trial: Trial) -> Literal["below", "above", "either"] | None:
        counting = not isinstance(trial.target, (Number, Range, Span))
        return self.side or ("above" if counting else None)

    def _start(self, trial: Trial) -> Decimal | None:
        if self.from_ is not None:
            return self.from_
        counting = not isinstance(trial.target, (Number, Range, Span)) and isinstance(trial.actual, Number)
        return Decimal(0) if counting else None

    def _said(self, trial: Trial, miss: Miss, size: Fraction, steps: Fraction, notes: tuple[Message, ...]) -> Outcome:
        full, lost = fraction(trial.full), fraction(self.deduct) * steps
        terms = f"{plain(self.deduct)} × {exact(steps)}"
        if self.at_most is not None and lost > self.at_most:
            notes = (*notes, M("at most {most} may be lost", most=plain(self.at_most)))
            lost = Fraction(self.at_most)
            terms = plain(self.at_most)
        if lost >= full:
            return all_lost(trial, miss, lost, notes)
        if not lost:
            return Earned(full, M("{standing}: no points are lost", standing=standing(trial)), notes)
        kept = full - lost
        sentence = M(
            "{standing}, off by {short}; {deduct} for each {size}: {working}",
            standing=standing(trial),
            short=exact(miss.short or Fraction(0)),
            deduct=plain(self.deduct),
            size=exact(size),
            working=working(trial, kept, f"{full_mark(trial)} − {terms}"),
        )
        return Earned(kept, sentence, notes)

    def largest_loss(self, full: Decimal) -> Decimal:
        """`at_most` where declared, else what one step costs."""
        return self.deduct if self.at_most is None else self.at_most

    def consistent(self, target: Value | None, unit: Unit | None) -> Message | None:
        """A step that is a share of the target needs a target with a share."""
        if self.every.share is None:
            return None
        if isinstance(target, Number) and target.amount:
            return None
        if isinstance(target, Range) and target.low and target.high:
            return None
        return M("a step of {every} needs a target that is a number other than 0", every=self.every.said)


def _count(ratio: Fraction, partial: Partial, *, strict: bool) -> Fraction:
    """Steps in a shortfall of `ratio` step sizes."""
    steps = ratio if partial == "exact" else Fraction(floor(ratio) if partial == "whole" else ceil(ratio))
    return max(steps, Fraction(1)) if strict else steps


def _how_counted(trial: Trial, miss: Miss, reached: Fraction, steps: Fraction, partial: Partial) -> tuple[Message, ...]:
    """The note that parts of a step call for, or the single step that a strict operator costs at least."""
    if miss.strict and steps == 1 and _count(reached, partial, strict=False) < 1 and trial.operator is not None:
        return (M("a miss under {operator} loses at least one step", operator=trial.operator.value),)
    return (_PARTS[partial],) if reached.denominator != 1 else ()
