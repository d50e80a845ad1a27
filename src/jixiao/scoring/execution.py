"""预算执行: the rate of execution and its points."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Literal

from jixiao.faults import budget as faults
from jixiao.language import M, Message
from jixiao.matching.spending import Spending
from jixiao.model.deduction import Earned, Trial
from jixiao.model.diagnostic import Diagnostic, Faulty
from jixiao.model.direction import Direction
from jixiao.model.plan import Plan
from jixiao.model.project import YUAN, Money
from jixiao.model.scorecard import BudgetRow, Interval
from jixiao.scoring.earned import score_of
from jixiao.values.number import half_up, plain
from jixiao.values.operator import Operator
from jixiao.values.unit import convert
from jixiao.values.value import Number

State = Literal["value", "not_reported", "not_applicable", "pending"]


def budget_row(
    plan: Plan, spending: Spending, missing: Literal["partial", "zero"], found: list[Diagnostic]
) -> BudgetRow:
    """The row of the execution rate. Faulty where money was spent of no budget at all."""
    budget = plan.project.budget
    declared = budget.initial if plan.scheme.execution.of == "initial" else budget.base
    planned = declared.yuan if declared else None
    if declared is None:
        found.append(
            faults.NO_BUDGET.found(
                M("the project declares no budget, so the execution rate has no base"),
                hint=M("add 资金安排 (budget) with 年初预算数 and 全年预算数"),
            )
        )
    executed = spending.executed
    if spending.state != "value" or executed is None or declared is None or planned is None:
        return _open(plan, spending, planned, missing)
    if planned == 0 and executed > 0:
        raise Faulty([
            faults.SPENT_OF_NOTHING.found(
                M("{executed}元 were spent of a budget of 0", executed=plain(executed)), position=spending.place
            )
        ])  # fmt: skip
    if planned == 0:
        why = M("nothing was planned and nothing spent: not applicable")
        return _row(plan, spending, planned, None, None, why, "not_applicable")
    if executed > planned:
        found.append(
            faults.OVERSPENT.found(
                M(
                    "{executed}元 were spent of {planned}元; the rate counts as 100%",
                    executed=plain(executed),
                    planned=plain(planned),
                ),
                position=spending.place,
            )
        )
    rate = Fraction(executed) / Fraction(planned)
    trial = _trial(plan, declared, executed)
    outcome = plan.scheme.execution.deduction.award(trial)
    if not isinstance(outcome, Earned):
        return _row(plan, spending, planned, rate, None, outcome.why, "value")
    earned = score_of(plan.budget_points, outcome.kept, trial.full, plan.scheme.places)[0]
    return _row(plan, spending, planned, rate, earned, outcome.because, "value")


def _trial(plan: Plan, declared: Money, executed: Decimal) -> Trial:
    """The rate as a deduction sees it, in the unit of the declared amount, so that the sentence speaks in it too."""
    points, scale = plan.budget_points, plan.scheme.execution.deduction.out_of
    unit = declared.unit
    planned, spent = convert(declared.yuan, YUAN, unit), convert(executed, YUAN, unit)
    return Trial(
        points=points,
        full=scale if isinstance(scale, Decimal) else points,
        operator=Operator.AT_LEAST,
        target=Number(planned, unit),
        actual=Number(min(spent, planned), unit),
        actual_text=f"{plain(spent)}{unit.name}",
        direction=Direction.HIGHER,
        met=spent >= planned,
        scheme=plan.scheme,
        unit=unit,
        target_text=f"{plain(planned)}{unit.name}",
    )


def _open(plan: Plan, spending: Spending, planned: Decimal | None, missing: Literal["partial", "zero"]) -> BudgetRow:
    if spending.state == "not_reported" and missing == "zero":
        why = M("not reported, counted as 0 as asked for")
        return _row(plan, spending, planned, None, half_up(Decimal(0), plan.scheme.places), why, "not_reported")
    if spending.state == "pending":
        return _row(plan, spending, planned, None, None, M("not yet known"), "pending")
    return _row(plan, spending, planned, None, None, M("not reported"), "not_reported")


def _row(
    plan: Plan,
    spending: Spending,
    planned: Decimal | None,
    rate: Fraction | None,
    score: Decimal | None,
    because: Message,
    state: State,
) -> BudgetRow:
    nothing = half_up(Decimal(0), plan.scheme.places)
    return BudgetRow(
        points=plan.budget_points,
        adjusted=planned,
        executed=spending.executed,
        rate=rate,
        score=score,
        range=Interval(nothing, plan.budget_points) if score is None else None,
        because=because,
        state=state,
        at=spending.place.short if spending.place else None,
        sources=tuple(
            (name, money.yuan, spending.by_source.get(name)) for name, money in plan.project.budget.sources.items()
        ),
        executed_text=spending.text,
        note=spending.note,
        place=spending.place,
    )
