"""A list that counts cases on from one, as bands over their number: 1次扣2分, 2次扣5分, 3次及以上不得分."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Any

from jixiao.criteria.axis import Interval
from jixiao.criteria.bands import exact
from jixiao.criteria.cases import check_counted
from jixiao.criteria.counts import away
from jixiao.criteria.earning import earned, settle
from jixiao.criteria.figures import Figure
from jixiao.criteria.frame import Frame, contradicts_side, out_of
from jixiao.criteria.meaning import Cases, Compared, Condition, Lose, Met, Rule
from jixiao.criteria.unreadable import Stretch, Unreadable
from jixiao.language import M
from jixiao.model.direction import Side
from jixiao.values.number import plain
from jixiao.values.operator import Operator


def read_counted(frame: Frame, rules: list[Rule]) -> tuple[dict[str, Any], Side]:
    """Bands over the number of cases; a step, where the words go on like this (以此类推)."""
    settle(frame, rules)
    whole = (rules[0].at[0], rules[-1].at[1])
    cases = [rule.condition for rule in rules if isinstance(rule.condition, Cases)]
    assert len(cases) == len(rules)
    counted = [case for case in cases if case.low]
    side, start = _start(frame, rules[0].lead, counted[0], whole)
    contradicts_side(frame, side, whole)
    _check_kept(frame, rules[0], side, start)
    marks = [earned(rule, frame) for rule in rules]
    full = Fraction(frame.full)
    if len(counted) == len(cases):
        marks.insert(0, full)
    elif marks[0] != full:
        raise Unreadable(M("it is not plain what meeting the target earns"), rules[0].at)
    _fall(frame, rules, marks, whole)
    remarks = frame.remarks
    other = any(each is not None for each in (remarks.partial, remarks.least, remarks.share, remarks.standard))
    if other or (remarks.at_most is not None and full - marks[-1] != remarks.at_most):
        raise Unreadable(M("a remark on steps, and no step"), whole)
    if remarks.goes_on:
        origin = {} if frame.target else {"from": plain(start)}
        return _step(frame, counted, marks, whole) | origin | {"side": side}, side
    if counted[-1].high is not None and marks[-1] != 0:
        raise Unreadable(M("nothing is said of {when}", when=f"> {plain(counted[-1].high)}"), whole)
    if side == "below" and counted[-1].low > start:
        raise Unreadable(M("a step is larger than the target"), whole)
    intervals = [_interval(side, start, None, Decimal(0))]
    intervals += [_interval(side, start, case.low, case.high) for case in counted[:-1]]
    intervals.append(_interval(side, start, counted[-1].low, None))
    bands = [{"when": each.when, "earns": exact(mark)} for each, mark in zip(intervals, marks, strict=True)]
    return {"kind": "bands", "out_of": out_of(frame), "bands": bands}, side


def _start(frame: Frame, lead: Condition, case: Cases, whole: Stretch) -> tuple[Side, Decimal]:
    """The side that loses, and where counting starts: at 0, or at the target that so many are missing from."""
    side, target, one = away(case.thing), frame.target, Figure(Decimal(1), case.unit)
    losing = frame.side
    named = lead.bounds[0].figure if isinstance(lead, Compared) else None
    if target is None and named is not None and named.unit == case.unit:
        #: 培训12次得满分，少1次扣2分: the words themselves name the target.
        target, losing = named.amount, side
    strict = frame.asked.operator in (Operator.MORE, Operator.LESS)
    if frame.measured(one) and frame.amount(one, whole) != 1:
        #: 20万台: one case is no unit of the target.
        raise Unreadable(M("the words count in another unit than the indicator"), whole, contradiction=True)
    if target and target % 1 == 0 and side is not None and side == losing and frame.measured(one) and not strict:
        return side, target
    check_counted(frame, case.unit, whole)
    return "above", Decimal(0)


def _check_kept(frame: Frame, rule: Rule, side: Side, start: Decimal) -> None:
    """Raises Unreadable where what stands before the list is not that the target is met."""
    lead = rule.lead
    if lead is None or (isinstance(lead, Met) and lead.met):
        return
    bound = lead.bounds[0] if isinstance(lead, Compared) and len(lead.bounds) == 1 else None
    if bound is None or bound.sign not in ("reach", ">=" if side == "below" else "<="):
        raise Unreadable(M("it is not plain what meeting the target earns"), rule.at)
    figure = frame.mark(bound, lead.subject if isinstance(lead, Compared) else "", rule.at)
    if figure != start:
        raise Unreadable(
            M("the words name {figure} and the target is {target}", figure=plain(figure), target=plain(start)),
            rule.at,
            contradiction=True,
        )


def _interval(side: Side, start: Decimal, low: Decimal | None, high: Decimal | None) -> Interval:
    """So many cases from the start on, to the side that loses."""
    near, far = (None if each is None else start + each for each in (low, high))
    if side == "below":
        near, far = (None if each is None else start - each for each in (high, low))
    return Interval(near, far, with_low=near is not None, with_high=far is not None)


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
    each = {"every": "1", "deduct": exact(lost[0]), "partial": "whole"}
    return {"kind": "step", "out_of": out_of(frame), **each}
