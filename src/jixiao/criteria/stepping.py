"""Steps and cases into a step deduction: 每低1个百分点扣2分, 每发现一起扣4分, with its threshold, floor and cap."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

from jixiao.criteria.axis import Entry, pieces
from jixiao.criteria.bands import entries_of, likely_side, settle
from jixiao.criteria.figures import Figure
from jixiao.criteria.frame import Frame, contradicts_side, out_of, written
from jixiao.criteria.meaning import Compared, Earn, Every, Happens, Lose, Met, Otherwise, Rule, State, Unreadable
from jixiao.language import M
from jixiao.model.direction import Side
from jixiao.values.number import plain
from jixiao.values.operator import Operator


def read_step(frame: Frame, rules: list[Rule]) -> tuple[dict[str, Any], Side]:
    """One step rule beside fixed ones as a declared deduction, and the side that loses."""
    steps = [rule for rule in rules if rule.every is not None]
    if len(steps) > 1:
        raise Unreadable(M("two things are counted at their own prices, and there is one actual"), steps[1].at)
    rule = steps[0]
    every = rule.every
    assert every is not None
    if isinstance(rule.consequence, Earn):
        return _awarded(frame, rules, rule, every)
    if not isinstance(rule.consequence, Lose) or rule.consequence.marks is None:
        raise Unreadable(M("a step must lose a number of points"), rule.at)
    if rule.consequence.marks <= 0:
        raise Unreadable(M("a step that loses nothing"), rule.at)
    fixed = [each for each in rules if each is not rule]
    listed = _equal_items(frame, fixed, rule)
    settle(frame, [] if listed else fixed)
    deduction: dict[str, Any] = {"kind": "step", "out_of": out_of(frame), "deduct": plain(rule.consequence.marks)}
    if every.counts or _missing_without_target(frame, every):
        side = _cases(frame, every, rule, deduction)
        _only_full(frame, [] if listed else fixed, rule)
    else:
        side = _shortfall(frame, every, rule, fixed, deduction)
        if rule.consequence.marks > frame.full:
            raise Unreadable(
                M("one step loses {marks} points, more than the {full} there are", marks=rule.consequence.marks, full=frame.full), rule.at
            )
    deduction["side"] = side
    _parts(frame, every, rule, deduction)
    _cap(frame, deduction, rule)
    contradicts_side(frame, side, rule.at)
    return deduction, side


def _equal_items(frame: Frame, fixed: list[Rule], rule: Rule) -> bool:
    """①…1分；②…1分，每少一项扣1分: a list of items of one price, each of them lost when it is missing."""
    items = [each for each in fixed if isinstance(each.condition, (State, Met)) and isinstance(each.consequence, Earn)]
    if len(items) < 2 or len(items) != len(fixed) or rule.every is None or not rule.every.missing:
        return False
    marks = [each.consequence.marks for each in items if isinstance(each.consequence, Earn)]
    assert isinstance(rule.consequence, Lose)
    if len(set(marks)) != 1 or marks[0] is None or marks[0] != rule.consequence.marks:
        raise Unreadable(M("the items and the points for a missing one do not agree"), rule.at)
    total = marks[0] * len(marks)
    if frame.asked.points is not None and total != frame.asked.points:
        raise Unreadable(
            M("the items add up to {total} and the indicator has {points} points", total=total, points=frame.asked.points), rule.at, contradiction=True
        )
    frame.named = total
    return True


def _missing_without_target(frame: Frame, every: Every) -> bool:
    return every.missing and frame.worded and (every.figure is None or every.figure.unit != "%")


def _cases(frame: Frame, every: Every, rule: Rule, deduction: dict[str, Any]) -> Side:
    """Cases are counted from 0, where no target or a target of 0 is declared."""
    unit = every.figure.unit if every.figure else every.subject
    if frame.yes_no or frame.dated:
        raise Unreadable(M("cases are counted, and the target is no number"), rule.at, contradiction=True)
    if not frame.counted(unit):
        raise Unreadable(
            M("the words count {unit} and the indicator is in {declared}", unit=unit or "", declared=frame.asked.unit.name if frame.asked.unit else ""),
            rule.at, contradiction=True,
        )  # fmt: skip
    if frame.target not in (None, Decimal(0)):
        raise Unreadable(M("it is not plain whether cases count from 0 or from the target of {target} on", target=plain(frame.target or Decimal(0))), rule.at)
    amount = every.figure.amount if every.figure else Decimal(1)
    if frame.asked.unit is not None and every.figure is not None and frame.measured(every.figure):
        amount = frame.amount(every.figure, rule.at)
    deduction["every"] = plain(amount)
    deduction["from"] = "0"
    return "above"


def _only_full(frame: Frame, fixed: list[Rule], rule: Rule) -> None:
    """Beside cases may stand only that their absence earns the full mark."""
    for each in fixed:
        kept = isinstance(each.consequence, Earn) and (each.consequence.full or each.consequence.marks == frame.full)
        if kept and isinstance(each.condition, (State, Met, type(None))):
            continue
        if kept and isinstance(each.condition, Compared) and frame.target == 0:
            entries_of([each], frame, "above")
            continue
        raise Unreadable(M("points are given or taken beside the cases, and there is one actual"), each.at)
    if isinstance(rule.condition, (Compared, Happens)):
        raise Unreadable(M("a condition in figures stands before the cases"), rule.at)


def _shortfall(frame: Frame, every: Every, rule: Rule, fixed: list[Rule], deduction: dict[str, Any]) -> Side:
    side = _side(frame, every, rule)
    figure = every.figure
    if figure is None:
        raise Unreadable(M("the size of a step is missing"), rule.at)
    if figure.amount <= 0:
        raise Unreadable(M("a step must be larger than 0"), rule.at)
    deduction["every"] = _size(frame, every, figure, rule)
    entries, start = _threshold(frame, rule, fixed, side)
    if frame.target is None and not frame.dated:
        if start is None and not (every.late and frame.worded):
            raise Unreadable(M("nothing says from which figure the steps count"), rule.at)
        deduction["from"] = plain(start or Decimal(0))
    _floor(frame, rule, entries, side, start if frame.target is None else frame.target, deduction)
    return side


def _side(frame: Frame, every: Every, rule: Rule) -> Side:
    if every.side is not None:
        side: Side = every.side
        condition = rule.condition
        if isinstance(condition, Compared) and len(condition.bounds) == 1 and side != "either":
            sign = condition.bounds[0].sign
            if sign[0] == ("<" if side == "above" else ">") and "=" not in sign:
                raise Unreadable(M("the condition and the step point to different sides"), rule.at, contradiction=True)
        return side
    condition = rule.condition
    if isinstance(condition, Compared) and condition.bounds[0].sign != "reach":
        return "above" if condition.bounds[0].sign[0] == ">" else "below"
    raise Unreadable(M("nothing says on which side of the target a step counts"), rule.at)


def _size(frame: Frame, every: Every, figure: Figure, rule: Rule) -> str:
    """A step in the declared unit, or as a share of the target."""
    if frame.dated and figure.unit not in ("天", "日", "个自然日", "自然日", "日历天", "周", "星期", "个星期"):
        raise Unreadable(M("days are counted from a date, not {figure}", figure=written(figure)), rule.at, contradiction=True)
    if frame.dated:
        return plain(figure.amount * (7 if figure.unit in ("周", "星期", "个星期") else 1))
    if every.relative and figure.unit == "%":
        return f"{plain(figure.amount)}% of target"
    if figure.unit == "%" and frame.asked.unit is not None and not frame.percent:
        if not frame.target:
            raise Unreadable(M("a share of a target of 0 is no step"), rule.at)
        if figure.amount > 100:
            raise Unreadable(M("a step is larger than the target"), rule.at)
        return f"{plain(figure.amount)}% of target"
    if figure.unit is None and frame.asked.unit is not None:
        raise Unreadable(M("the step {figure} has no unit", figure=plain(figure.amount)), rule.at)
    if figure.unit is not None and not frame.measured(figure) and frame.counted(figure.unit) and frame.target in (None, Decimal(0)):
        return plain(figure.amount)
    amount = frame.amount(figure, rule.at)
    if every.side == "below" and frame.target is not None and 0 < frame.target < amount:
        raise Unreadable(M("a step is larger than the target"), rule.at)
    return plain(amount)


def _threshold(frame: Frame, rule: Rule, fixed: list[Rule], side: Side) -> tuple[list[Entry], Decimal | None]:
    """What the fixed rules say of the line, and the figure that the words count from, held against the target."""
    numeric = [each for each in fixed if not isinstance(each.condition, (type(None), State))]
    for each in fixed:
        if each not in numeric and not (isinstance(each.consequence, Earn) and _full(each, frame)):
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
            start = _agrees(frame, entry.interval.low if side == "below" else entry.interval.high, start, each)
            strict = frame.asked.operator in (Operator.MORE, Operator.LESS)
            with_end = entry.interval.with_low if side == "below" else entry.interval.with_high
            if frame.target is not None and side != "either" and with_end is strict:
                raise Unreadable(M("the words and the operator treat the target itself differently"), each.at, contradiction=True)
    condition = rule.condition
    if isinstance(condition, Compared) and any(bound.figure or not bound.last for bound in condition.bounds):
        own = entries_of([Rule(condition, None, Earn(None, full=True), rule.at, rule.lead)], frame, direction)[0].interval
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


def _full(rule: Rule, frame: Frame) -> bool:
    return isinstance(rule.consequence, Earn) and (rule.consequence.full or rule.consequence.marks == frame.full)


def _agrees(frame: Frame, end: Decimal | None, start: Decimal | None, rule: Rule) -> Decimal:
    if end is None:
        raise Unreadable(M("it is not plain from which figure the steps count"), rule.at)
    wanted = frame.target if frame.target is not None else start
    if wanted is not None and end != wanted:
        raise Unreadable(
            M("the words name {figure} and the target is {target}", figure=plain(end), target=plain(wanted)), rule.at, contradiction=True
        )
    return end


def _floor(
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
        raise Unreadable(M("fixed points beside the steps say two things of the same actuals"), (lost[0].at if lost else rule.at))
    entry = lost[0]
    worst = entry.interval.low if side == "below" else entry.interval.high
    end = entry.interval.high if side == "below" else entry.interval.low
    if worst is not None or end is None or start is None or (end >= start if side == "below" else end <= start):
        raise Unreadable(M("it is not plain from which figure on nothing is earned"), entry.at)
    if own is not None:
        near = own.low if side == "below" else own.high
        if near != end:
            raise Unreadable(M("nothing is said between {low} and {high}", low=plain(min(near or end, end)), high=plain(max(near or end, end))), entry.at)
    if side == "below" and end <= 0:
        raise Unreadable(M("nothing can be below {figure}", figure=plain(end)), entry.at)
    deduction["zero_when"] = pieces([entry])[0 if side == "below" else -1].interval.when


def _parts(frame: Frame, every: Every, rule: Rule, deduction: dict[str, Any]) -> None:
    partial = frame.remarks.partial
    if partial is None:
        deduction["partial"] = "whole"
        return
    kind, figure = partial
    if figure is not None and every.figure is not None:
        same = (figure.amount, figure.unit) == (every.figure.amount, every.figure.unit)
        if not same and not (frame.measured(figure) and frame.measured(every.figure) and frame.amount(figure, rule.at) == frame.amount(every.figure, rule.at)):
            raise Unreadable(M("the part of a step and the step are different figures"), rule.at)
    deduction["partial"] = kind


def _cap(frame: Frame, deduction: dict[str, Any], rule: Rule) -> None:
    most = frame.remarks.at_most
    if most is None:
        return
    if most > frame.full:
        raise Unreadable(
            M("the words take up to {most} points, and there are {full}", most=most, full=frame.full), rule.at, contradiction=True
        )
    if most <= 0 or most < Decimal(deduction["deduct"]):
        raise Unreadable(M("the most that may be lost is less than one step"), rule.at)
    if most < frame.full:
        deduction["at_most"] = plain(most)


def _awarded(frame: Frame, rules: list[Rule], rule: Rule, every: Every) -> tuple[dict[str, Any], Side]:
    """每开展1次得2分，最多得10分: points for each case, up to the full mark."""
    assert isinstance(rule.consequence, Earn)
    marks = rule.consequence.marks
    if len(rules) != 1 or marks is None or marks <= 0:
        raise Unreadable(M("points are given for each case beside other rules"), rule.at)
    settle(frame, [])
    if frame.asked.points is None and frame.named is None:
        raise Unreadable(M("points are given for each case, and no full mark is named"), rule.at)
    amount = every.figure.amount if every.figure else Decimal(1)
    if every.figure is not None and frame.asked.unit is not None:
        if not frame.measured(every.figure):
            raise Unreadable(M("the words count in another unit than the indicator"), rule.at, contradiction=True)
        amount = frame.amount(every.figure, rule.at)
    needed = Fraction(frame.full) / Fraction(marks) * Fraction(amount)
    if needed.denominator != 1:
        raise Unreadable(M("the points for each case do not add up to the full mark"), rule.at)
    if frame.target is not None and frame.target != needed:
        raise Unreadable(
            M("{needed} cases earn the full mark and the target is {target}", needed=int(needed), target=plain(frame.target)), rule.at, contradiction=True
        )
    if frame.side == "above" or frame.yes_no or frame.dated or (frame.percent):
        raise Unreadable(M("points are given for each case, and the indicator wants fewer or counts something else"), rule.at, contradiction=True)
    deduction: dict[str, Any] = {
        "kind": "step", "out_of": out_of(frame), "every": plain(amount), "deduct": plain(marks), "from": plain(Decimal(int(needed))),
        "side": "below", "partial": "started",
    }  # fmt: skip
    return deduction, "below"
