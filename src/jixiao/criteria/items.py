"""A list of items that add up to the points: 有制度得3分，有台账得2分."""

from __future__ import annotations

from typing import Any

from jixiao.criteria.frame import Frame, out_of
from jixiao.criteria.ladders import series
from jixiao.criteria.meaning import Earn, Rule
from jixiao.criteria.names import GRADES, negated
from jixiao.criteria.unreadable import Unreadable
from jixiao.language import M
from jixiao.values.number import plain


def is_list(frame: Frame, states: list[Rule], names: list[str]) -> bool:
    """Whether the states are items of a list: all give points, none is another's contrary, and they add up."""
    if len(states) < 2 or not all(
        isinstance(rule.consequence, Earn) and rule.consequence.marks and not rule.consequence.full for rule in states
    ):
        return False
    if any(negated(name) for name in names) or all(name in GRADES for name in names):
        return False
    whole = (states[0].at[0], states[-1].at[1])
    if any(name.startswith(("或", "其中")) for name in names):
        raise Unreadable(M("{name} cannot be the name of a state", name=names[-1]), whole)
    total = sum(
        rule.consequence.marks for rule in states if isinstance(rule.consequence, Earn) and rule.consequence.marks
    )
    if frame.asked.points is None:
        raise Unreadable(M("items are listed, and the indicator does not say how many points they share"), whole)
    if total != frame.asked.points:
        if (
            max(rule.consequence.marks or 0 for rule in states if isinstance(rule.consequence, Earn))
            == frame.asked.points
        ):
            return False
        raise Unreadable(
            M(
                "the items add up to {total} and the indicator has {points} points",
                total=total,
                points=frame.asked.points,
            ),
            whole,
            contradiction=True,
        )
    if series([name[0] for name in names]) or (len({name[-1] for name in names}) == 1 and max(map(len, names)) <= 3):
        #: 一等奖3分，二等奖2分，三等奖1分: one of them, and not all.
        raise Unreadable(M("{one} and {other} do not say all that can be", one=names[0], other=names[-1]), whole)
    return True


def read_items(frame: Frame, states: list[Rule], names: list[str]) -> dict[str, Any]:
    items = []
    for rule, name in zip(states, names, strict=True):
        assert isinstance(rule.consequence, Earn)
        assert rule.consequence.marks is not None
        items.append({"text": name, "earns": plain(rule.consequence.marks)})
    if frame.numeric:
        raise Unreadable(M("items are listed, and the target is a number"), states[0].at)
    return {"kind": "checklist", "out_of": out_of(frame), "items": items}
