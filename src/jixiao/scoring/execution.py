"""预算执行: the rate of execution and its points."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Literal

from jixiao.faults import budget as faults
from jixiao.language import M
from jixiao.model.deduction import Earned, Trial
from jixiao.model.diagnostic import Diagnostic, Faulty
from jixiao.model.direction import Direction
from jixiao.model.plan import Plan
from jixiao.model.position import Position
from jixiao.model.project import YUAN
from jixiao.model.scorecard import BudgetRow, Interval
from jixiao.matching.spending import Spending
from jixiao.values.number import half_up, plain
from jixiao.values.operator import Operator
from jixiao.values.value import Number


def budget_row(
    plan: Plan, spending: Spending, missing: Literal["partial", "zero"], found: list[Diagnostic]
) -> BudgetRow:
    """The row of the execution rate. Faulty where money was spent of no budget at all."""
    points, places = plan.budget_points, plan.scheme.places
    budget = plan.project.budget
    declared = budget.initial if plan.scheme.execution.of == "initial" else budget.base
    adjusted = declared.yuan if declared else None
    nothing = half_up(Decimal(0), places)
    open_ = Interval(nothing, points)
    sources = tuple((name, money.yuan, spending.by_source.get(name)) for name, money in budget.sources.items())
    if declared is None:
        found.append(
            faults.NO_BUDGET.found(
                M("the project declares no budget, so the execution rate has no base"),
                hint=M("add 资金安排 (budget) with 年初预算数 and 全年预算数"),
            )
        )
    executed = spending.executed
    if spending.state != "value" or executed is None or adjusted is None:
        zero = missing == "zero" and spending.state == "not_reported"
        why = M("not reported, counted as 0 as asked for") if zero else M("not reported")
        if spending.state == "pending":
            why = M("not yet known")
        state: Literal["not_reported", "pending"] = "pending" if spending.state == "pending" else "not_reported"
        return BudgetRow(
            points, adjusted, executed, None, nothing if zero else None, None if zero else open_, why, state,
            spending.at, sources, spending.text, spending.note,
        )  # fmt: skip
    if adjusted == 0:
        if executed > 0:
            raise Faulty([
                faults.SPENT_OF_NOTHING.found(
                    M("{executed}元 were spent of a budget of 0", executed=plain(executed)),
                    position=_place(spending.at),
                )
            ])  # fmt: skip
        return BudgetRow(
            points, adjusted, executed, None, None, open_, M("nothing was planned and nothing spent: not applicable"),
            "not_applicable", spending.at, sources, spending.text, spending.note,
        )  # fmt: skip
    if executed > adjusted:
        found.append(
            faults.OVERSPENT.found(
                M("{executed}元 were spent of {adjusted}元; the rate counts as 100%",
                  executed=plain(executed), adjusted=plain(adjusted)),
                position=_place(spending.at),
            )
        )  # fmt: skip
    rate = Fraction(executed) / Fraction(adjusted)
    trial = Trial(
        points=points, full=points, operator=Operator.AT_LEAST, target=Number(adjusted, YUAN),
        actual=Number(min(executed, adjusted), YUAN), actual_text=f"{plain(executed)}元", direction=Direction.HIGHER,
        met=executed >= adjusted, scheme=plan.scheme, unit=YUAN, target_text=f"{plain(adjusted)}元",
    )  # fmt: skip
    outcome = plan.scheme.execution.deduction.award(_scaled(trial, plan))
    if not isinstance(outcome, Earned):
        why = outcome.why
        return BudgetRow(points, adjusted, executed, rate, None, open_, why, "value", spending.at, sources, spending.text, spending.note)
    kept = outcome.kept / Fraction(_full(plan, points))
    earned = half_up(Fraction(points) * kept, places)
    return BudgetRow(
        points, adjusted, executed, rate, earned, None, outcome.because, "value", spending.at, sources,
        spending.text, spending.note,
    )  # fmt: skip


def _full(plan: Plan, points: Decimal) -> Decimal:
    scale = plan.scheme.execution.deduction.out_of
    return scale if isinstance(scale, Decimal) else points


def _scaled(trial: Trial, plan: Plan) -> Trial:
    from dataclasses import replace

    return replace(trial, full=_full(plan, trial.points))


def _place(at: str | None) -> Position | None:
    if at is None:
        return None
    file, _, line = at.rpartition(":")
    return Position(file, int(line)) if file and line.isdigit() else Position(at)
