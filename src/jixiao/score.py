"""Plan × what was reported → Scorecard; pure, exact, no input or output."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction

from jixiao.language import M, Message
from jixiao.match import Matched
from jixiao.model.diagnostic import Diagnostic, Faulty
from jixiao.model.plan import Plan
from jixiao.model.scorecard import BudgetRow, Interval, Row, Scorecard
from jixiao.model.source import SourceFile
from jixiao.planning.points import largest_remainder
from jixiao.scoring.execution import budget_row
from jixiao.scoring.questions import questions
from jixiao.scoring.row import Missing, row_of
from jixiao.values.exactly import exactly
from jixiao.values.number import score_text
from jixiao.values.period import Period

_NO_FILE = SourceFile("", "")
_NOTHING = Decimal(0)


@exactly
def score(
    plan: Plan,
    matched: Matched,
    *,
    project_file: SourceFile = _NO_FILE,
    actual_files: Sequence[SourceFile] = (),
    missing: Missing = "partial",
    through: Period | None = None,
    notices: Sequence[Diagnostic] = (),
) -> Scorecard:
    """The scorecard. Faulty where an actual cannot be right (a share outside its tier)."""
    wrong: list[Diagnostic] = []
    rows = [
        row_of(line, reported, each, plan, missing, wrong)
        for line, reported, each in zip(plan.lines, matched.lines, points_in_force(plan, matched), strict=True)
    ]
    if wrong:
        raise Faulty(wrong)
    found = [*notices, *plan.diagnostics, *matched.diagnostics]
    budget = budget_row(plan, matched.spending, missing, found) if plan.budget_points > 0 else None
    for row in rows:
        found.extend(questions(row, plan))
    total, assessed, full, possible = _sums((*rows, budget) if budget else rows)
    complete = assessed == full
    grade, provisional, why = _grade(plan, rows, total, possible, through, complete=complete)
    return Scorecard(
        plan=plan,
        project_file=project_file,
        actuals=tuple(actual_files),
        rows=tuple(rows),
        budget=budget,
        total=total,
        full=plan.scheme.total,
        assessed=assessed,
        range=possible,
        complete=complete,
        settled=all(row.settled for row in rows),
        provisional=provisional,
        grade=grade,
        diagnostics=tuple(found),
        through=through.name if through else None,
        missing=missing,
        achieved=matched.achieved,
        why=why,
    )


def points_in_force(plan: Plan, matched: Matched) -> list[Decimal]:
    """The lines' points; under `rescale` those that do not apply give theirs to the others in proportion."""
    own = [line.points for line in plan.lines]
    out = [reported.state == "not_applicable" for reported in matched.lines]
    held = sum((each for each, gone in zip(own, out, strict=True) if not gone), Decimal(0))
    if plan.scheme.not_applicable != "rescale" or not any(out) or held == 0:
        return own
    base = Fraction(sum(own, Decimal(0)))
    quotas = [
        Fraction(0) if gone else Fraction(each) * base / Fraction(held) for each, gone in zip(own, out, strict=True)
    ]
    return largest_remainder(base, quotas, plan.scheme.places)


def _sums(rows: Iterable[Row | BudgetRow]) -> tuple[Decimal, Decimal, Decimal, Interval]:
    """The scores, the points of the rows that have one, all points; and the lowest and highest total.

    Of that every row has its range where it has one, else its score.
    """
    total = assessed = full = low = high = _NOTHING
    for row in rows:
        full += row.points
        if row.score is not None:
            total += row.score
            assessed += row.points
        low += row.range.low if row.range else row.score or _NOTHING
        high += row.range.high if row.range else row.score or _NOTHING
    return total, assessed, full, Interval(low, high)


def _grade(
    plan: Plan, rows: Sequence[Row], total: Decimal, possible: Interval, through: Period | None, *, complete: bool
) -> tuple[str | None, bool, tuple[Message, ...]]:
    """The grade, whether it is provisional, and why there is none or why it is not firm."""
    scheme = plan.scheme
    ends = scheme.grade(possible.low), scheme.grade(possible.high)
    low, high = score_text(possible.low, scheme.places), score_text(possible.high, scheme.places)
    if through is not None and through.last < 12:
        return None, False, (M("the card goes through {period} only", period=through.name),)
    if any(row.check == "doubtful" for row in rows):
        return None, False, (M("an actual is doubtful"),)
    if not complete and ends[0] != ends[1]:
        return (
            None,
            False,
            (M("the rows without a score may bring the total to anything from {low} to {high}", low=low, high=high),),
        )
    if complete and ends[0] != ends[1]:
        why = M("rows that are not settled may bring the total to anything from {low} to {high}", low=low, high=high)
        return scheme.grade(total), True, (why,)
    return scheme.grade(total) if complete else ends[0], False, ()
