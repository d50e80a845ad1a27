"""Does the money move with the targets?"""

from __future__ import annotations

from fractions import Fraction

from jixiao.model.changes import BudgetChange
from jixiao.model.plan import Plan
from jixiao.model.project import Money
from jixiao.values.number import half_up


def budget(old: Plan | None, new: Plan | None, *, within: bool) -> BudgetChange:
    """年初预算数 on both sides where both declare it, else what each has; within a year, 年初 against 全年."""
    one, other = (plan.project.budget if plan else None for plan in (old, new))
    if within:
        return _change(one.initial or one.adjusted if one else None, other.base if other else None)
    if one and other and one.initial and other.initial:
        return _change(one.initial, other.initial)
    return _change(one.base if one else None, other.base if other else None)


def _change(old: Money | None, new: Money | None) -> BudgetChange:
    if old is None or new is None or not old.yuan:
        return BudgetChange(old, new, None)
    return BudgetChange(old, new, half_up(Fraction(new.yuan - old.yuan) / Fraction(old.yuan), 4))
