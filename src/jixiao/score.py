"""Plan × what was reported → Scorecard; pure, exact, no input or output."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from jixiao.scoring.execution import budget_row
from jixiao.faults import actuals as actual_faults
from jixiao.faults import points as faults
from jixiao.scoring.judge import check_of, trial_of
from jixiao.language import M, Message
from jixiao.match import Matched
from jixiao.model.deduction import Earned, Unscored, Wrong
from jixiao.model.diagnostic import Diagnostic, Faulty
from jixiao.model.direction import Direction
from jixiao.model.plan import Line, Plan
from jixiao.model.position import Position
from jixiao.model.scorecard import BudgetRow, Check, Interval, Reported, Row, Scorecard, SourceFile
from jixiao.planning.points import largest_remainder
from jixiao.values.number import half_up, plain, score_text
from jixiao.values.operator import Operator
from jixiao.values.period import Period
from jixiao.values.value import Number

Missing = Literal["partial", "zero"]


def score(
    plan: Plan,
    matched: Matched,
    *,
    project_file: SourceFile = SourceFile("", ""),
    actual_files: Sequence[SourceFile] = (),
    missing: Missing = "partial",
    through: Period | None = None,
    notices: Sequence[Diagnostic] = (),
) -> Scorecard:
    """The scorecard. Faulty where an actual cannot be right (a share outside its tier)."""
    found: list[Diagnostic] = []
    points = _points(plan, matched)
    rows = [
        _row(line, reported, each, plan, missing, found)
        for line, reported, each in zip(plan.lines, matched.lines, points, strict=True)
    ]
    if found:
        raise Faulty(found)
    budget = budget_row(plan, matched.spending, missing, found) if plan.budget_points > 0 else None
    diagnostics = [*notices, *plan.diagnostics, *matched.diagnostics, *found]
    for row in rows:
        diagnostics.extend(_questions(row, plan))
    return _card(plan, rows, budget, diagnostics, matched, project_file, actual_files, missing, through)


def _card(
    plan: Plan,
    rows: Sequence[Row],
    budget: BudgetRow | None,
    diagnostics: Sequence[Diagnostic],
    matched: Matched,
    project_file: SourceFile,
    actual_files: Sequence[SourceFile],
    missing: Missing,
    through: Period | None,
) -> Scorecard:
    scheme = plan.scheme
    total = sum((row.score for row in rows if row.score is not None), Decimal(0))
    assessed = sum((row.points for row in rows if row.score is not None), Decimal(0))
    low = sum((row.range.low if row.range else row.score or Decimal(0) for row in rows), Decimal(0))
    high = sum((row.range.high if row.range else row.score or Decimal(0) for row in rows), Decimal(0))
    if budget is not None:
        if budget.score is not None:
            total, assessed = total + budget.score, assessed + budget.points
        low += budget.range.low if budget.range else budget.score or Decimal(0)
        high += budget.range.high if budget.range else budget.score or Decimal(0)
    full = sum((row.points for row in rows), Decimal(0)) + (budget.points if budget else Decimal(0))
    complete = assessed == full
    settled = all(row.settled for row in rows)
    doubtful = any(row.check == "doubtful" for row in rows)
    bounds = Interval(low, high)
    low_grade, high_grade = scheme.grade(low), scheme.grade(high)
    grade: str | None = None
    why: list[Message] = []
    if through is not None and through.last < 12:
        why.append(M("the card goes through {period} only", period=through.name))
    elif doubtful:
        why.append(M("an actual is doubtful"))
    elif complete:
        grade = scheme.grade(total)
    elif low_grade == high_grade:
        grade = low_grade
    else:
        why.append(
            M("the rows without a score may bring the total to anything from {low} to {high}",
              low=score_text(low, scheme.places), high=score_text(high, scheme.places))
        )  # fmt: skip
    provisional = grade is not None and low_grade != high_grade
    if provisional:
        why.append(
            M("rows that are not settled may bring the total to anything from {low} to {high}",
              low=score_text(low, scheme.places), high=score_text(high, scheme.places))
        )  # fmt: skip
    return Scorecard(
        plan, project_file, tuple(actual_files), tuple(rows), budget, total, scheme.total, assessed, bounds,
        complete, settled, provisional, grade, tuple(diagnostics), through.name if through else None, missing,
        matched.achieved, tuple(why),
    )  # fmt: skip


def _points(plan: Plan, matched: Matched) -> list[Decimal]:
    """Points in force: under `rescale` the lines that do not apply give theirs to the others in proportion."""
    own = [line.points for line in plan.lines]
    if plan.scheme.not_applicable != "rescale":
        return own
    out = [reported.state == "not_applicable" for reported in matched.lines]
    held = sum((each for each, gone in zip(own, out, strict=True) if not gone), Decimal(0))
    if not any(out) or held == 0:
        return own
    base = Fraction(sum(own, Decimal(0)))
    quotas = [Fraction(0) if gone else Fraction(each) * base / Fraction(held) for each, gone in zip(own, out, strict=True)]
    return largest_remainder(base, quotas, plan.scheme.places)


def _row(
    line: Line, reported: Reported, points: Decimal, plan: Plan, missing: Missing, found: list[Diagnostic]
) -> Row:
    places = plan.scheme.places
    nothing, everything = half_up(Decimal(0), places), points
    if reported.state != "value" or reported.value is None:
        check: Check = "not_reported" if reported.state == "value" else reported.state
        if check == "not_applicable" and plan.scheme.not_applicable == "rescale":
            why = M("not applicable: {reason}; its points go to the other indicators", reason=reported.why or "")
            return Row(line, reported, check, nothing, True, None, why, (), points)
        if check == "not_reported" and missing == "zero":
            return Row(line, reported, check, nothing, True, None, M("not reported, counted as 0 as asked for"), (), points)
        return Row(line, reported, check, None, True, Interval(nothing, everything), _open(check, reported), (), points)
    trial = trial_of(line, reported, plan)
    literal = check_of(line, reported)
    if literal == "doubtful":
        why = M("{actual} does not say on which side of {target} it lies: write the day", actual=reported.text or "", target=line.target.text)
        return Row(line, reported, "doubtful", None, True, Interval(nothing, everything), why, (), points)
    outcome = line.deduction.award(trial)
    if isinstance(outcome, Wrong):
        found.append(
            actual_faults.BAD_ACTUAL.found(
                M("{name}: {why}", name=line.indicator.name, why=outcome.why), hint=outcome.hint,
                position=Position(*_split(reported.at)),
            )
        )  # fmt: skip
        return Row(line, reported, "not_reported", None, True, Interval(nothing, everything), outcome.why, (), points)
    if isinstance(outcome, Unscored):
        return Row(
            line, reported, literal or "not_reported", None, True, Interval(nothing, everything), outcome.why, (), points
        )
    return _scored(line, reported, outcome, literal, points, plan)


def _scored(
    line: Line, reported: Reported, outcome: Earned, literal: Check | None, points: Decimal, plan: Plan
) -> Row:
    places = plan.scheme.places
    exact = Fraction(points) * outcome.kept / Fraction(line.full) if line.full else Fraction(points)
    cut, cut_note = _cut(line, reported, plan)
    earned = half_up(max(exact - Fraction(points) * cut, Fraction(0)), places)
    check: Check = literal or ("met" if outcome.kept == line.full else "missed")
    notes = [*outcome.notes, *([cut_note] if cut_note else [])]
    row = Row(line, reported, check, earned, True, None, outcome.because, tuple(notes), points)
    if row.contradicts:
        notes.append(
            M("the literal check says {check}, the deduction gives {score} of {points}",
              check=_CHECKED[check], score=score_text(earned, places), points=score_text(points, places))
        )  # fmt: skip
    settled = line.refusal is None or _loses_nothing(line, reported, check)
    bounds = None if settled else _bounds(line, reported, points, plan, earned)
    return Row(line, reported, check, earned, settled, bounds, outcome.because, tuple(notes), points)


_CHECKED = {
    "met": M("met"), "above": M("above the target"), "missed": M("missed"), "doubtful": M("doubtful"),
    "pending": M("pending"), "not_reported": M("not reported"), "not_applicable": M("not applicable"),
}  # fmt: skip


def _loses_nothing(line: Line, reported: Reported, check: Check) -> bool:
    """Met, or passed on the side where the direction loses nothing: then the unread words cannot matter."""
    if check == "met":
        return True
    target, value = line.target.value, reported.value
    if not isinstance(target, Number) or not isinstance(value, Number):
        return False
    if line.direction is Direction.HIGHER:
        return value.amount >= target.amount
    if line.direction is Direction.LOWER:
        return value.amount <= target.amount
    return False


def _bounds(line: Line, reported: Reported, points: Decimal, plan: Plan, earned: Decimal) -> Interval:
    """What an unsettled row may come to: [0, points], or that of the readings that the refusal names."""
    places = plan.scheme.places
    refusal = line.refusal
    if refusal is None or not refusal.plausible:
        return Interval(half_up(Decimal(0), places), points)
    possible = [earned]
    for deduction in refusal.plausible:
        outcome = deduction.award(trial_of(line, reported, plan, deduction))
        if not isinstance(outcome, Earned):
            return Interval(half_up(Decimal(0), places), points)
        possible.append(half_up(Fraction(points) * outcome.kept / Fraction(line.full), places))
    return Interval(min(possible), max(possible))


def _cut(line: Line, reported: Reported, plan: Plan) -> tuple[Fraction, Message | None]:
    """The share of the points that over-achievement costs, and the sentence that says so."""
    ratio = over_ratio(line, reported)
    cuts = [each for each in plan.scheme.over.cuts if ratio is not None and ratio >= each.from_]
    if not cuts or ratio is None:
        return Fraction(0), None
    held = max(cuts, key=lambda each: each.from_)
    return held.cut, M(
        "{actual} is {percent}% of the target: {cut}% of the points are cut",
        actual=reported.text or "", percent=plain(half_up(ratio * 100, 2)), cut=plain(half_up(held.cut * 100, 2)),
    )  # fmt: skip


def over_ratio(line: Line, reported: Reported) -> Fraction | None:
    """Actual ÷ target where over-achievement is asked about: = >= > with more being better, target above 0."""
    target, value = line.target.value, reported.value
    if (
        not isinstance(target, Number)
        or not isinstance(value, Number)
        or target.amount <= 0
        or line.direction is not Direction.HIGHER
        or line.operator not in (Operator.EQUAL, Operator.AT_LEAST, Operator.MORE)
    ):
        return None
    return Fraction(value.amount) / Fraction(target.amount)


def _questions(row: Row, plan: Plan) -> list[Diagnostic]:
    """Open questions that the card raises: a deviation without a reason, over-achievement, a direction only assumed."""
    line, reported = row.line, row.reported
    found: list[Diagnostic] = []
    position = Position(*_split(reported.at)) if reported.at else None
    name = line.indicator.name
    if row.score is not None and row.check != "not_applicable" and row.score < row.points and not reported.note:
        found.append(
            actual_faults.NO_REASON.found(
                M("{name}: {lost} points are lost and no reason is given", name=name,
                  lost=score_text(row.points - row.score, plan.scheme.places)),
                hint=M("fill in 偏差原因分析及改进措施 (note)"), position=position,
            )
        )  # fmt: skip
    ratio = over_ratio(line, reported) if reported.state == "value" else None
    flag = plan.scheme.over.flag
    if ratio is not None and flag is not None and ratio >= flag and not reported.note:
        found.append(
            faults.OVER_ACHIEVED.found(
                M("{name}: the actual is {percent}% of the target", name=name, percent=plain(half_up(ratio * 100, 2))),
                hint=M("say why in 偏差原因分析及改进措施 (note): was the target set too low?"), position=position,
            )
        )  # fmt: skip
    if row.check == "above" and line.direction_from == "scheme" and line.operator is Operator.EQUAL:
        found.append(
            faults.EQUALS_OPEN.found(
                M("{name}: the operator is “=” and the actual is above the target; only the scheme says that it is {direction}",
                  name=name, direction=str(line.direction)),
                hint=M("declare 指标方向 (direction): 正向, 逆向 or 适度; or write ≥ if more is better"), position=position,
            )
        )  # fmt: skip
    return found


def _open(check: Check, reported: Reported) -> Message:
    match check:
        case "pending":
            return M("not yet known: {when}", when=reported.why) if reported.why else M("not yet known")
        case "not_applicable":
            return M("not applicable: {reason}", reason=reported.why or "")
        case "doubtful":
            return M("{actual} may be a percentage or a fraction", actual=reported.text or "")
        case _:
            return M("not reported: {why}", why=reported.why) if reported.why else M("not reported")


def _split(at: str | None) -> tuple[str, int | None]:
    file, _, line = (at or "").rpartition(":")
    return (file, int(line)) if file and line.isdigit() else (at or "", None)
