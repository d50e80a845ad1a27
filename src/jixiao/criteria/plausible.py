"""The readings that a person might mean where 每 is missing: the points are lost once, or for each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from jixiao.criteria.earning import settle
from jixiao.criteria.figures import Figure
from jixiao.criteria.frame import Frame, out_of
from jixiao.criteria.meaning import Compared, Every, Happens, Lose, Remarks, Rule
from jixiao.criteria.unreadable import Unreadable
from jixiao.model.deduction import Deduction
from jixiao.model.direction import Side
from jixiao.model.reading import Asked
from jixiao.values.number import plain

#: Rules against an indicator as a declared deduction, and the side that loses.
Combine = Callable[[Frame, list[Rule], Remarks], tuple[dict[str, Any], Side | None]]
Read = Callable[[dict[str, Any]], Deduction]


def once_or_each(
    asked: Asked, rules: Sequence[Rule], remarks: Remarks, combine: Combine, read: Read
) -> tuple[Deduction, ...]:
    """Both readings of one rule that lost its 每 (超出0.2个百分点扣1分); empty where they are not these two alone.

    A loss from 0.2 points on, taken once, lies between them for every actual.
    """
    rule = rules[0]
    if len(rules) != 1 or not isinstance(rule.consequence, Lose) or rule.consequence.marks is None:
        return ()
    every = _every(rule)
    if every is None:
        return ()
    try:
        frame = Frame(asked, remarks, list(rules))
        each, side = combine(frame, [replace(rule, condition=None, every=every)], remarks)
        settle(frame, [])
        once = {"kind": "direct", "out_of": out_of(frame), "deduct": plain(rule.consequence.marks), "side": side}
        return read(each), read(once)
    except (Unreadable, ValueError):
        return ()


def _every(rule: Rule) -> Every | None:
    condition = rule.condition
    if isinstance(condition, Happens) and not condition.missing:
        return Every(Figure(Decimal(1), condition.unit), None, counts=True)
    if isinstance(condition, Compared) and len(condition.bounds) == 1:
        bound = condition.bounds[0]
        if bound.figure is not None and bound.figure.distance and bound.sign in ("<", ">"):
            return Every(bound.figure, "below" if bound.sign == "<" else "above")
    return None
