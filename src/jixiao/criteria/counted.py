"""A list that counts cases on from one, as bands over their number: 1次扣2分, 2次扣5分, 3次及以上不得分."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Any

from jixiao.criteria.axis import Interval
from jixiao.criteria.bands import exact
from jixiao.criteria.cases import check_counted
from jixiao.criteria.entries import earned, settle
from jixiao.criteria.frame import Frame, contradicts_side, out_of
from jixiao.criteria.meaning import Cases, Lose, Rule
from jixiao.criteria.unreadable import Stretch, Unreadable
from jixiao.language import M
from jixiao.model.direction import Side
from jixiao.values.number import plain


def read_counted(frame: Frame, rules: list[Rule]) -> tuple[dict[str, Any], Side]:
    """Bands over the number of cases; a step, where the words go on like this (以此类推)."""
    settle(frame, rules)
    whole = (rules[0].at[0], rules[-1].at[1])
    cases = [rule.condition for rule in rules if isinstance(rule.condition, Cases)]
    assert len(cases) == len(rules)
    check_counted(frame, cases[-1].unit, whole)
    contradicts_side(frame, "above", whole)
    marks = [earned(rule, frame) for rule in rules]
    full = Fraction(frame.full)
    if cases[0].low == 0:
        if marks[0] != full:
            raise Unreadable(M("it is not plain what meeting the target earns"), rules[0].at)
    else:
        marks.insert(0, full)
    _fall(frame, rules, marks, whole)
    remarks = frame.remarks
    other = any(each is not None for each in (remarks.partial, remarks.least, remarks.share, remarks.standard))
    if other or (remarks.at_most is not None and full - marks[-1] != remarks.at_most):
        raise Unreadable(M("a remark on steps, and no step"), whole)
    if remarks.goes_on:
        return _step(frame, cases, marks, whole), "above"
    counted = [case for case in cases if case.low]
    if counted[-1].high is not None and marks[-1] != 0:
        raise Unreadable(M("nothing is said of {when}", when=f"> {plain(counted[-1].high)}"), whole)
    intervals = [Interval(None, Decimal(0), with_high=True)]
    intervals += [Interval(case.low, case.high, with_low=True, with_high=True) for case in counted[:-1]]
    intervals.append(Interval(counted[-1].low, None, with_low=True))
    bands = [{"when": each.when, "earns": exact(mark)} for each, mark in zip(intervals, marks, strict=True)]
    return {"kind": "bands", "out_of": out_of(frame), "bands": bands}, "above"


def _fall(frame: Frame, rules: list[Rule], marks: list[Fraction], whole: Stretch) -> None:
    """Raises Unreadable where more cases do not cost more, or cost more than there is."""
    for rule in rules:
        lost = rule.consequence.marks if isinstance(rule.consequence, Lose) else None
        if lost is not None and lost > frame.full:
            raise Unreadable(
                M("the words take up to {most} points, and there are {full}", most=lost, full=frame.full),
                rule.at,
                contradiction=True,
            )
    if any(one <= other for one, other in pairwise(marks)):
        raise Unreadable(M("more cases do not cost more points"), whole)


def _step(frame: Frame, cases: list[Cases], marks: list[Fraction], whole: Stretch) -> dict[str, Any]:
    """1次扣2分，2次扣4分，以此类推: each case costs the same."""
    lost = [marks[0] - mark for mark in marks[1:]]
    ended = any(case.low != case.high for case in cases)
    if ended or any(each != number * lost[0] for number, each in enumerate(lost, 1)):
        raise Unreadable(M("{words} goes on, and it is not plain how", words="以此类推"), whole)
    each = {"every": "1", "deduct": exact(lost[0]), "from": "0", "side": "above", "partial": "whole"}
    return {"kind": "step", "out_of": out_of(frame), **each}
