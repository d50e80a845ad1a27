"""Cases that are counted: from 0 on, or awarded one by one up to the full mark."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

from jixiao.criteria.earning import settle
from jixiao.criteria.entries import entries_of
from jixiao.criteria.frame import Frame, out_of
from jixiao.criteria.meaning import Compared, Earn, Every, Happens, Lose, Met, Rule, State
from jixiao.criteria.measures import SEVERITY
from jixiao.criteria.names import absent, alike
from jixiao.criteria.unreadable import Stretch, Unreadable
from jixiao.language import M
from jixiao.model.direction import Side
from jixiao.pattern import pattern
from jixiao.values.number import plain


def equal_items(frame: Frame, fixed: list[Rule], rule: Rule) -> bool:
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
            M(
                "the items add up to {total} and the indicator has {points} points",
                total=total,
                points=frame.asked.points,
            ),
            rule.at,
            contradiction=True,
        )
    frame.named = total
    return True


#: Verbs that compare with a target: of nothing there cannot be fewer.
_FEWER = ("少", "减少", "不足", "")


def missing_without_target(frame: Frame, every: Every) -> bool:
    """Whether what is missing is counted: nothing is declared in figures, or that nothing may be missing."""
    return (
        every.missing
        and (frame.worded or (frame.target == 0 and every.subject not in _FEWER))
        and (every.figure is None or every.figure.unit != "%")
    )


def cases(frame: Frame, every: Every, rule: Rule, deduction: dict[str, Any]) -> Side:
    """Cases are counted from 0, where no target or a target of 0 is declared."""
    if every.start is not None:
        raise Unreadable(M("what is counted for each step is not plain"), rule.at)
    check_counted(frame, every.figure.unit if every.figure else every.subject, rule.at)
    amount = every.figure.amount if every.figure else Decimal(1)
    if frame.asked.unit is not None and every.figure is not None and frame.measured(every.figure):
        amount = frame.amount(every.figure, rule.at)
    deduction["every"] = plain(amount)
    deduction["from"] = "0"
    return "above"


def check_counted(frame: Frame, unit: str | None, at: Stretch) -> None:
    """Raises Unreadable where the indicator does not count cases from 0 on."""
    if frame.yes_no or frame.dated:
        raise Unreadable(M("cases are counted, and the target is no number"), at, contradiction=True)
    if not frame.counted(unit):
        raise Unreadable(
            M(
                "the words count {unit} and the indicator is in {declared}",
                unit=unit or "",
                declared=frame.asked.unit.name if frame.asked.unit else "",
            ),
            at,
            contradiction=True,
        )
    if frame.target not in (None, Decimal(0)):
        raise Unreadable(
            M(
                "it is not plain whether cases count from 0 or from the target of {target} on",
                target=plain(frame.target or Decimal(0)),
            ),
            at,
        )


_ABSENCE = pattern("^(?:未发生|没有发生|未出现|没有|不存在|无|零)")


#: As it should be, whatever is looked at.
_AS_ASKED = pattern("(?:达到|符合|满足)(?:.{0,4})(?:标准|要求|规定)|达标$|合格$")


def _same_trouble(each: Rule, rule: Rule) -> None:
    """Raises Unreadable where one thing is well and another is counted: 无安全事故得10分，每发生一起质量事故扣2分."""
    every = rule.every
    condition = each.condition
    name = condition.name if isinstance(condition, State) else condition.words if isinstance(condition, Met) else ""
    counted = (every.noun if every is not None else "").lstrip("的")
    if every is None or every.missing or len(counted) < 2 or not name or _AS_ASKED.search(name):
        return
    absence = _ABSENCE.match(name)
    thing = name[absence.end() :] if absence else name
    one = len(thing) < 2 or alike(thing, counted)
    if absence and len(thing) == len(counted) and thing != counted:
        one = False
    if not one or set(SEVERITY.findall(thing)) != set(SEVERITY.findall(counted)):
        raise Unreadable(M("{one} and {other} are two measures for one figure", one=name, other=counted), each.at)


def only_full(frame: Frame, fixed: list[Rule], rule: Rule) -> None:
    """Beside cases may stand only that their absence earns the full mark."""
    for each in fixed:
        kept = isinstance(each.consequence, Earn) and (each.consequence.full or each.consequence.marks == frame.full)
        if kept and each.at < rule.at and isinstance(each.condition, (State, Met)):
            free = isinstance(each.consequence, Earn) and each.consequence.kept
            _same_trouble(each, rule)
            if free and isinstance(each.condition, State) and not absent(each.condition.name):
                raise Unreadable(M("some cases are free: from which on they count is not plain"), each.at)
            continue
        if kept and isinstance(each.condition, Compared) and frame.target == 0:
            high = entries_of([each], frame, "above")[0].interval.high
            if high is None or high > 0:
                raise Unreadable(M("some cases are free: from which on they count is not plain"), each.at)
            continue
        raise Unreadable(M("points are given or taken beside the cases, and there is one actual"), each.at)
    one = isinstance(rule.condition, Happens) and isinstance(rule.consequence, Lose) and rule.consequence.each
    if isinstance(rule.condition, (Compared, Happens)) and not (one and one == getattr(rule.condition, "unit", None)):
        raise Unreadable(M("a condition in figures stands before the cases"), rule.at)


def awarded(frame: Frame, rules: list[Rule], rule: Rule, every: Every) -> tuple[dict[str, Any], Side]:
    """每开展1次得2分，最多得10分: points for each case, up to the full mark."""
    assert isinstance(rule.consequence, Earn)
    marks = rule.consequence.marks
    if every.subject != "done" and not frame.remarks.gain_capped:
        raise Unreadable(M("points are given for each case, and no full mark is named"), rule.at)
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
    if frame.remarks.items is not None and frame.remarks.items != needed:
        raise Unreadable(
            M(
                "the items add up to {total} and the indicator has {points} points",
                total=marks * frame.remarks.items,
                points=frame.full,
            ),
            rule.at,
            contradiction=True,
        )
    if frame.target is not None and frame.target != needed:
        raise Unreadable(
            M(
                "{needed} cases earn the full mark and the target is {target}",
                needed=int(needed),
                target=plain(frame.target),
            ),
            rule.at,
            contradiction=True,
        )
    if frame.side == "above" or frame.yes_no or frame.dated or (frame.percent):
        raise Unreadable(
            M("points are given for each case, and the indicator wants fewer or counts something else"),
            rule.at,
            contradiction=True,
        )
    deduction: dict[str, Any] = {
        "kind": "step",
        "out_of": out_of(frame),
        "every": plain(amount),
        "deduct": plain(marks),
        "from": plain(Decimal(int(needed))),
        "side": "below",
        "partial": "started",
    }
    return deduction, "below"
