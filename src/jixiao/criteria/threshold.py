"""The figure that steps count from, held against the target, and the figure from which nothing is earned."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

from jixiao.criteria.axis import Entry
from jixiao.criteria.entries import entries_of
from jixiao.criteria.figures import Figure
from jixiao.criteria.frame import Frame
from jixiao.criteria.meaning import Compared, Earn, Met, Otherwise, Rule, State
from jixiao.criteria.names import negated
from jixiao.criteria.sides import likely_side
from jixiao.criteria.unreadable import Unreadable
from jixiao.language import M
from jixiao.model.direction import Side
from jixiao.values.number import plain
from jixiao.values.operator import Operator


def threshold(frame: Frame, rule: Rule, fixed: list[Rule], side: Side) -> tuple[list[Entry], Decimal | None]:
    """What the fixed rules say of the line, and the figure that the words count from, held against the target."""
    numeric = [each for each in fixed if not isinstance(each.condition, (type(None), State))]
    for each in fixed:
        if each not in numeric and not _base(each, fixed, rule, frame):
            raise Unreadable(M("these points stand beside the steps without a figure"), each.at)
    direction: Side | None = side if side != "either" else likely_side(frame, numeric)
    if any(isinstance(each.condition, Otherwise) for each in numeric):
        raise Unreadable(M("否则 beside steps says two things of the same actuals"), numeric[-1].at)
    if frame.target is None or side == "either":
        numeric = [each for each in numeric if not (isinstance(each.condition, Met) and _full(each, frame))]
    entries = entries_of(numeric, frame, direction)
    start: Decimal | None = None
    for each, entry in zip(numeric, entries, strict=True):
        if entry.earned == Fraction(frame.full):
            ends = (entry.interval.low, entry.interval.high)
            far = ends[1] if side == "below" else ends[0]
            if None not in ends and ends[0] != ends[1] and side != "either" and not (frame.percent and far == 100):
                raise Unreadable(M("the full mark has two ends, and the steps count from one"), each.at)
            end = ends[0] if side == "below" or ends[1] is None else ends[1]
            start = _agrees(frame, end, start, each)
            strict = frame.asked.operator in (Operator.MORE, Operator.LESS)
            with_end = entry.interval.with_low if side == "below" else entry.interval.with_high
            if frame.target is not None and side != "either" and with_end is strict:
                raise Unreadable(
                    M("the words and the operator treat the target itself differently"), each.at, contradiction=True
                )
    if rule.every is not None and rule.every.start is not None:
        start = _agrees(frame, frame.amount(rule.every.start, rule.at), start, rule)
    condition = rule.condition
    if isinstance(condition, Compared) and any(bound.figure or not bound.last for bound in condition.bounds):
        own = entries_of([Rule(condition, None, Earn(None, full=True), rule.at, rule.lead)], frame, direction)[
            0
        ].interval
        end = own.high if side == "below" else own.low
        if end is None and side != "either":
            #: 500公斤以上,每少于50公斤扣3分: what stands before the step is the line that must be held.
            end = own.low if side == "below" else own.high
        start = _agrees(frame, end, start, rule)
    if frame.remarks.standard is not None:
        start = _agrees(frame, frame.amount(frame.remarks.standard, rule.at), start, rule)
    if start is not None:
        frame.said.append((">=" if side == "below" else "<=", Figure(start, None)))
    return entries, start


def _base(each: Rule, fixed: list[Rule], rule: Rule, frame: Frame) -> bool:
    """按要求上报，得6分，每少一次扣0.5分: whether a state says what earns the full mark before the steps."""
    if not isinstance(each.condition, State) or each is not fixed[0] or len(fixed) != 1 or each.at > rule.at:
        return False
    name = each.condition.name
    general = name.startswith(("按要求", "按规定", "按计划")) and not negated(name)
    return general and _full(each, frame) and frame.asked.points == frame.full


def _full(rule: Rule, frame: Frame) -> bool:
    return isinstance(rule.consequence, Earn) and (rule.consequence.full or rule.consequence.marks == frame.full)


def _agrees(frame: Frame, end: Decimal | None, start: Decimal | None, rule: Rule) -> Decimal:
    if end is None:
        raise Unreadable(M("it is not plain from which figure the steps count"), rule.at)
    wanted = frame.target if frame.target is not None else start
    if wanted is not None and end != wanted:
        raise Unreadable(
            M("the words name {figure} and the target is {target}", figure=plain(end), target=plain(wanted)),
            rule.at,
            contradiction=True,
        )
    return end


def floor(
    frame: Frame, rule: Rule, entries: list[Entry], side: Side, start: Decimal | None, deduction: dict[str, Any]
) -> None:
    """From a figure on nothing is earned: 低于90%不得分. Anything else beside the steps is unreadable."""
    full = Fraction(frame.full)
    lost = [entry for entry in entries if entry.earned != full]
    own = None
    if isinstance(rule.condition, Compared) and len(rule.condition.bounds) == 2:
        own = entries_of([Rule(rule.condition, None, Earn(None, full=True), rule.at)], frame, side)[0].interval
    if not lost and own is None:
        return
    if side == "either" or len(lost) != 1 or lost[0].earned != 0:
        raise Unreadable(
            M("fixed points beside the steps say two things of the same actuals"), (lost[0].at if lost else rule.at)
        )
    entry = lost[0]
    worst = entry.interval.low if side == "below" else entry.interval.high
    end = entry.interval.high if side == "below" else entry.interval.low
    if worst is not None or end is None or start is None or (end >= start if side == "below" else end <= start):
        raise Unreadable(M("it is not plain from which figure on nothing is earned"), entry.at)
    if own is not None:
        near = own.low if side == "below" else own.high
        if near != end:
            raise Unreadable(
                M(
                    "nothing is said between {low} and {high}",
                    low=plain(min(near or end, end)),
                    high=plain(max(near or end, end)),
                ),
                entry.at,
            )
    if side == "below" and (end < 0 or (end == 0 and not (frame.percent and entry.interval.with_high))):
        raise Unreadable(M("nothing can be below {figure}", figure=plain(end)), entry.at)
    emptied = entry.interval
    if own is not None and own.holds(end) and rule.at < entry.at:
        #: 80%-90%每低…；80%以下不得分: 80 itself belongs to the band named first.
        emptied = replace(emptied, with_low=False, with_high=False)
    deduction["zero_when"] = emptied.when
