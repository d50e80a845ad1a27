"""Points lost on either side of the target: 高于或低于目标值扣5分, 超出（低于）预算金额，扣100分."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from jixiao.criteria.answers import answer
from jixiao.criteria.earning import earned, settle
from jixiao.criteria.figures import Figure
from jixiao.criteria.frame import Frame, contradicts_side
from jixiao.criteria.meaning import Compared, Earn, Lose, Met, Off, Rule
from jixiao.criteria.unreadable import Unreadable
from jixiao.language import M
from jixiao.model.direction import Side
from jixiao.values.number import plain


def agrees(frame: Frame, figure: Figure | None, rule: Rule) -> Decimal:
    """The target that both sides are of; Unreadable where the words name another figure."""
    target = frame.target
    if target is None:
        raise Unreadable(M("the words speak of a target and none is declared"), rule.at)
    if figure is not None and frame.amount(figure, rule.at) != target:
        raise Unreadable(
            M("the words name {figure} and the target is {target}", figure=plain(figure.amount), target=plain(target)),
            rule.at,
            contradiction=True,
        )
    return target


def read_off(frame: Frame, rules: list[Rule]) -> tuple[dict[str, Any], Side]:
    """One loss on either side, perhaps beside the full mark for the target itself, as a direct deduction."""
    missed = [rule for rule in rules if isinstance(rule.condition, Off)]
    rule = missed[0]
    assert isinstance(rule.condition, Off)
    agrees(frame, rule.condition.figure, rule)
    if len(missed) > 1 or not isinstance(rule.consequence, Lose):
        raise Unreadable(M("it is not plain what missing the target on either side costs"), missed[-1].at)
    settle(frame, rules)
    for each in rules:
        if each is not rule and not _keeps(frame, each):
            raise Unreadable(M("points stand beside those for missing the target on either side"), each.at)
    contradicts_side(frame, "either", rule.at)
    return {**answer(frame, rule), "side": "either"}, "either"


def _keeps(frame: Frame, rule: Rule) -> bool:
    """Whether a rule gives the full mark to the target itself."""
    condition = rule.condition
    if not isinstance(rule.consequence, Earn) or earned(rule, frame) != frame.full:
        return False
    if isinstance(condition, Compared):
        bound = condition.bounds[0]
        return len(condition.bounds) == 1 and bound.sign == "reach" and agrees(frame, bound.figure, rule) is not None
    return isinstance(condition, Met) and condition.met
