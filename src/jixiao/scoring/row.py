"""One line with its report → one row of the scorecard."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from jixiao.faults import actuals as faults
from jixiao.language import M, Message
from jixiao.model.deduction import Earned, Unscored, Wrong
from jixiao.model.diagnostic import Diagnostic
from jixiao.model.direction import Direction
from jixiao.model.plan import Line, Plan
from jixiao.model.scorecard import Check, Interval, Reported, Row
from jixiao.scoring.earned import quotient, score_of
from jixiao.scoring.judge import check_of, trial_of
from jixiao.scoring.over import cut
from jixiao.values.number import half_up, score_text
from jixiao.values.operator import Operator
from jixiao.values.value import Number

Missing = Literal["partial", "zero"]

_CHECKED = {
    "met": M("met"),
    "above": M("above the target"),
    "missed": M("missed"),
}


def row_of(
    line: Line, reported: Reported, points: Decimal, plan: Plan, missing: Missing, found: list[Diagnostic]
) -> Row:
    """The row. An actual that cannot be right goes to `found`. `points` may be rescaled ones."""
    if reported.state != "value" or reported.value is None:
        return _without_value(line, reported, points, plan, missing)
    literal = check_of(line, reported)
    if literal == "doubtful":
        why = M(
            "{actual} does not say on which side of {target} it lies: write the day",
            actual=reported.text or "",
            target=line.target.text,
        )
        return _open(line, reported, "doubtful", points, plan, why)
    trial = trial_of(line, reported, plan, met=literal == "met")
    outcome = line.deduction.award(trial)
    if isinstance(outcome, Wrong):
        found.append(
            faults.BAD_ACTUAL.found(
                M("{name}: {why}", name=line.indicator.name, why=outcome.why),
                hint=outcome.hint,
                position=reported.place,
            )
        )
        return _open(line, reported, "not_reported", points, plan, outcome.why)
    if isinstance(outcome, Unscored):
        return _open(line, reported, literal or "not_reported", points, plan, outcome.why)
    check: Check = literal or ("met" if line.deduction.met(outcome.kept, trial) else "missed")
    row = _scored(line, reported, outcome, check, points, plan)
    if literal is None or not row.contradicts:
        return row
    places = plan.scheme.places
    note = M(
        "the literal check says {check}, the deduction gives {score} of {points}",
        check=_CHECKED[check],
        score=score_text(row.score or Decimal(0), places),
        points=score_text(points, places),
    )
    return replace(row, notes=(*row.notes, note))


def _without_value(line: Line, reported: Reported, points: Decimal, plan: Plan, missing: Missing) -> Row:
    nothing = half_up(Decimal(0), plan.scheme.places)
    check: Check = "not_reported" if reported.state == "value" else reported.state
    # Where nothing else applies nobody takes the points: the row stays open, as under a scheme that asks first.
    if check == "not_applicable" and plan.scheme.not_applicable == "rescale" and not points:
        why = M("not applicable: {reason}; its points go to the other indicators", reason=reported.why or "")
        return Row(line, reported, check, nothing, settled=True, range=None, because=why, points=points)
    if check == "not_reported" and missing == "zero":
        why = M("not reported, counted as 0 as asked for")
        return Row(line, reported, check, nothing, settled=True, range=None, because=why, points=points)
    match check:
        case "pending":
            why = M("not yet known: {when}", when=reported.why) if reported.why else M("not yet known")
        case "not_applicable":
            why = M("not applicable: {reason}", reason=reported.why or "")
        case "doubtful":
            why = M("{actual} may be a percentage or a fraction", actual=reported.text or "")
        case _:
            why = M("not reported: {why}", why=reported.why) if reported.why else M("not reported")
    return _open(line, reported, check, points, plan, why)


def _open(line: Line, reported: Reported, check: Check, points: Decimal, plan: Plan, why: Message) -> Row:
    """A row without a score: anything from nothing to all is possible."""
    possible = Interval(half_up(Decimal(0), plan.scheme.places), points)
    return Row(line, reported, check, None, settled=True, range=possible, because=why, points=points)


def _scored(line: Line, reported: Reported, outcome: Earned, check: Check, points: Decimal, plan: Plan) -> Row:
    places = plan.scheme.places
    share, why_cut = cut(line, reported, plan)
    because = outcome.because
    if share:
        exact = Fraction(*quotient(points, outcome.kept, line.full)) - Fraction(points) * share
        earned = half_up(max(exact, Fraction(0)), places)
    else:
        earned, rounded = score_of(points, outcome.kept, line.full, places)
        if rounded:
            # The working ends in an exact figure; the last step, the rounding, is shown too.
            because = M("{working} → {score}", working=because, score=score_text(earned, places))
    notes = (*outcome.notes, why_cut) if why_cut else outcome.notes
    settled = line.refusal is None or _loses_nothing(line, reported, check)
    possible = None if settled else _possible(line, reported, points, plan, earned)
    return Row(line, reported, check, earned, settled, possible, because, notes, points)


def _loses_nothing(line: Line, reported: Reported, check: Check) -> bool:
    """Met, or passed on the side where the direction loses nothing: then the unread words cannot matter."""
    if check == "met":
        return True
    if line.operator in (Operator.MORE, Operator.LESS):
        # The target itself is a miss here, and the unread words may punish it.
        return False
    target, value = line.target.value, reported.value
    if not isinstance(target, Number) or not isinstance(value, Number):
        return False
    if line.direction is Direction.HIGHER:
        return value.amount >= target.amount
    return line.direction is Direction.LOWER and value.amount <= target.amount


def _possible(line: Line, reported: Reported, points: Decimal, plan: Plan, earned: Decimal) -> Interval:
    """What an unsettled row may come to: [0, points], or that of the readings that the refusal names."""
    places = plan.scheme.places
    everything = Interval(half_up(Decimal(0), places), points)
    if line.refusal is None or not line.refusal.plausible:
        return everything
    scores = [earned]
    for deduction in line.refusal.plausible:
        outcome = deduction.award(trial_of(line, reported, plan))
        if not isinstance(outcome, Earned):
            return everything
        scores.append(half_up(Fraction(points) * outcome.kept / Fraction(line.full), places))
    return Interval(min(scores), max(scores))
