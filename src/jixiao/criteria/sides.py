"""The side that loses, as the words and the operator say it."""

from __future__ import annotations

from jixiao.criteria.earning import named_full
from jixiao.criteria.frame import Frame, contradicts_side
from jixiao.criteria.meaning import (
    Compared,
    Earn,
    Lose,
    Met,
    Rule,
    Share,
)
from jixiao.model.direction import Side
from jixiao.values.operator import Operator


def spoken_side(rules: list[Rule]) -> Side | None:
    """The side that the words themselves punish, where all of them that say so agree."""
    found: set[Side] = set()
    best = named_full(rules)
    for rule in rules:
        consequence, condition = rule.consequence, rule.condition
        if rule.every is not None:
            if rule.every.side in ("below", "above"):
                found.add(rule.every.side)
            continue
        good = isinstance(consequence, Earn) and (consequence.full or consequence.marks == best)
        bad = (
            isinstance(consequence, Lose)
            or (isinstance(consequence, Share) and consequence.lost)
            or (isinstance(consequence, Earn) and consequence.marks == 0)
        )
        if isinstance(condition, Compared) and len(condition.bounds) == 1 and (good or bad):
            sign = condition.bounds[0].sign
            if sign != "reach":
                found.add("below" if (sign[0] == ">") == good else "above")
    return found.pop() if len(found) == 1 else "either" if found else None


def likely_side(frame: Frame, rules: list[Rule]) -> Side | None:
    """The side that loses, by the operator, else by the words."""
    spoken = spoken_side(rules)
    if frame.side in ("below", "above"):
        if spoken in ("below", "above"):
            contradicts_side(frame, spoken, rules[0].at)
        return frame.side
    if spoken is not None:
        return None if spoken == "either" else spoken
    if frame.target == 0:
        return "above"
    if frame.percent and frame.target == 100 and frame.asked.operator is Operator.EQUAL:
        return "below"
    return "below" if frame.target is not None and any(isinstance(rule.condition, Met) for rule in rules) else None
