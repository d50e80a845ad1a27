"""Steps and cases into a step deduction: 每低1个百分点扣2分, 每发现一起扣4分, with its threshold, floor and cap."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

from jixiao.criteria.both import agrees
from jixiao.criteria.cases import awarded, cases, equal_items, missing_without_target, only_full
from jixiao.criteria.earning import settle
from jixiao.criteria.entries import entries_of
from jixiao.criteria.figures import Figure
from jixiao.criteria.frame import Frame, contradicts_side, exact_product, out_of, same_case, written
from jixiao.criteria.meaning import Compared, Earn, Every, Lose, Met, Off, Rule, Share, State
from jixiao.criteria.measures import same_measure
from jixiao.criteria.threshold import floor, threshold
from jixiao.criteria.unreadable import Unreadable
from jixiao.language import M
from jixiao.model.direction import Side
from jixiao.pattern import pattern
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
    if rule.bare and not (frame.remarks.gain_capped and every.subject == "done"):
        raise Unreadable(M("no 扣 or 得 says whether the points are lost or earned"), rule.at)
    if isinstance(rule.consequence, Earn):
        return awarded(frame, rules, rule, every)
    if isinstance(rule.consequence, Share) and rule.consequence.lost:
        #: 每低1%扣权重分的5%: the same as so many points of the full mark.
        settle(frame, [each for each in rules if each is not rule])
        rule = replace(rule, consequence=Lose(exact_product(frame.full, 100 - rule.consequence.percent)))
        rules = [rule if each is steps[0] else each for each in rules]
    if not isinstance(rule.consequence, Lose) or rule.consequence.marks is None:
        raise Unreadable(M("a step must lose a number of points"), rule.at)
    if rule.consequence.marks <= 0:
        raise Unreadable(M("a step that loses nothing"), rule.at)
    fixed = [each for each in rules if each is not rule]
    listed = equal_items(frame, fixed, rule)
    settle(frame, [] if listed else fixed)
    deduction: dict[str, Any] = {"kind": "step", "out_of": out_of(frame), "deduct": plain(rule.consequence.marks)}
    if every.counts or missing_without_target(frame, every):
        side = cases(frame, every, rule, deduction)
        fixed = [] if listed else fixed
        emptied = [
            each for each in fixed if isinstance(each.consequence, Lose) and isinstance(each.condition, Compared)
        ]
        for each in emptied:
            _one_case(every, rule, each)
        only_full(frame, [each for each in fixed if each not in emptied], rule)
        floor(frame, rule, entries_of(emptied, frame, side), side, Decimal(0), deduction)
    else:
        side = _shortfall(frame, every, rule, fixed, deduction)
        if rule.consequence.marks > frame.full:
            raise Unreadable(
                M(
                    "one step loses {marks} points, more than the {full} there are",
                    marks=rule.consequence.marks,
                    full=frame.full,
                ),
                rule.at,
            )
    deduction["side"] = side
    _parts(frame, every, rule, deduction)
    _cap(frame, deduction, rule)
    contradicts_side(frame, side, rule.at)
    return deduction, side


def _shortfall(frame: Frame, every: Every, rule: Rule, fixed: list[Rule], deduction: dict[str, Any]) -> Side:
    side = _side(frame, every, rule)
    figure = every.figure
    if figure is None:
        raise Unreadable(M("the size of a step is missing"), rule.at)
    if figure.amount <= 0:
        raise Unreadable(M("a step must be larger than 0"), rule.at)
    if side == "below" and frame.target == 0 and frame.asked.unit is not None and frame.asked.unit.dimension != "ratio":
        raise Unreadable(M("nothing can be below {figure}", figure="0"), rule.at)
    deduction["every"] = _size(frame, every, figure, rule)
    _not_strict(frame, rule)
    _one_measure(frame, rule, every, fixed)
    entries, start = threshold(frame, rule, fixed, side)
    if frame.target is None and not frame.dated:
        if start is None and not (every.late and frame.worded):
            raise Unreadable(M("nothing says from which figure the steps count"), rule.at)
        deduction["from"] = plain(start or Decimal(0))
    _one_sense(frame, rule, fixed, side, deduction)
    floor(frame, rule, entries, side, start if frame.target is None else frame.target, deduction)
    return side


def _one_measure(frame: Frame, rule: Rule, every: Every, fixed: list[Rule]) -> None:
    """Raises Unreadable where the steps are of one measure and what stands beside them is of another."""
    own = every.noun
    if isinstance(rule.condition, State):
        own = rule.condition.name
    elif isinstance(rule.condition, Compared):
        own = rule.condition.subject
    if every.missing and frame.target and own.endswith(("课", "考", "勤", "席")):
        #: 每缺课1人: who was away is not who was short of the target.
        raise Unreadable(M("what is counted for each step is not plain"), rule.at)
    own = "" if own.startswith(("此后", "之后", "以后", "超", "不足", "低于", "未", "其中", "在此")) else own
    others = [each.condition.subject for each in fixed if isinstance(each.condition, Compared)]
    for each, other in zip((each for each in fixed if isinstance(each.condition, Compared)), others, strict=True):
        if own and other and not same_measure(own, other):
            raise Unreadable(M("{one} and {other} are two measures for one figure", one=own, other=other), each.at)
        later = each.at > rule.at and not any(others[: others.index(other)])
        if later and not own and rule.condition is None and _ANOTHER.search(other):
            raise Unreadable(M("{one} and {other} are two measures for one figure", one="每", other=other), each.at)


def _not_strict(frame: Frame, rule: Rule) -> None:
    """Raises Unreadable where > or < makes the target a miss of no size, and the steps are whole cases or exact."""
    counted = frame.asked.unit is not None and frame.asked.unit.dimension == "count"
    exact = frame.remarks.partial is not None and frame.remarks.partial[0] == "exact"
    if frame.asked.operator in (Operator.MORE, Operator.LESS) and (counted or exact):
        raise Unreadable(
            M("the operator leaves the target out, and it is not plain where the first step ends"), rule.at
        )


def _one_case(every: Every, rule: Rule, each: Rule) -> None:
    """Raises Unreadable where so many of another kind of case take all: 每发生一起事故扣2分，上访超过3起不得分."""
    counted = (rule.condition.name if isinstance(rule.condition, State) else "") + every.noun
    named = _FILL.sub("", each.condition.subject) if isinstance(each.condition, Compared) else ""
    measured = [bound.figure for bound in each.condition.bounds] if isinstance(each.condition, Compared) else []
    own = every.figure.unit if every.figure is not None else every.subject
    if any(figure is not None and figure.unit is not None and not same_case(figure.unit, own) for figure in measured):
        raise Unreadable(M("the words count in another unit than the indicator"), each.at)
    done = isinstance(each.condition, Compared) and any(bound.done for bound in each.condition.bounds)
    if done and counted.startswith(("未", "没")):
        #: 每有1项未完成扣1分，完成5项以上不得分: the one is not the other.
        raise Unreadable(M("{one} and {other} are two measures for one figure", one=counted, other="完成"), each.at)
    denied = counted.startswith(_DENIES) and not named.startswith(_DENIES)
    within = named in counted or (counted != "" and _FILL.sub("", counted) in named)
    if named and (denied or not within):
        raise Unreadable(
            M("{one} and {other} are two measures for one figure", one=counted or "每", other=named), each.at
        )


_DENIES = ("未", "不", "没", "无")
#: What says nothing of the kind of case.
_FILL = pattern(
    "累计|合计|全年|年度|年内|当年|一年内|达到|达|超过|发生|出现|发现|总数|次数|数量|起数|件数|问题|共|有|的|,|如|若|或"
)


#: Measures that a step without a name of its own is hardly of.
_ANOTHER = pattern("回收率|使用率|资金|预算|经费|年龄|平均分|执行率|支付率|投诉")


def _one_sense(frame: Frame, rule: Rule, fixed: list[Rule], side: Side, deduction: dict[str, Any]) -> None:
    """每超1%扣1分，超过10%不得分: the second figure may be the actual or the excess; refused where both make sense."""
    target, lost, size = frame.target, rule.consequence, deduction["every"]
    if not target or not isinstance(lost, Lose) or lost.marks is None or "%" in size:
        return
    rate = Fraction(lost.marks) / Fraction(Decimal(size))
    for each in fixed:
        condition = each.condition
        if not isinstance(each.consequence, Lose) or each.consequence.marks is not None:
            continue
        if not isinstance(condition, Compared) or len(condition.bounds) != 1 or condition.subject:
            continue
        bound = condition.bounds[0]
        if bound.figure is None or bound.beyond or bound.relative or bound.figure.distance:
            continue
        if not frame.measured(bound.figure):
            continue
        if bound.sign == ">=" and frame.asked.unit is not None and frame.asked.unit.dimension == "count":
            #: 达到5起: so many there are.
            continue
        figure = Fraction(frame.amount(bound.figure, each.at))
        as_distance = figure * rate < frame.full
        as_actual = abs(Fraction(target) - figure) * rate < frame.full
        if as_distance and (side == "above" or not as_actual):
            raise Unreadable(
                M("{figure} may be the actual or its distance from the target", figure=written(bound.figure)), each.at
            )


def _rated(rule: Rule) -> bool:
    """Whether what stands before a step speaks of a rate, so that percentage points of a quantity are shares of it."""
    condition = rule.condition
    said = condition.name if isinstance(condition, State) else condition.words if isinstance(condition, Met) else ""
    said = condition.subject if isinstance(condition, Compared) else said
    return any(word in said for word in ("率", "完成", "比例", "进度"))


#: 实际值与目标值偏差每1%: off the target on either side.
_APART = (
    "(?:实际|完成).{0,4}(?:与|同|和|较).{0,2}(?:目标|计划|预算|指标).{0,2}(?:偏差|偏离|相差|差异|误差)"
    "(?:率|值|度|幅度)?$"
)


def _side(frame: Frame, every: Every, rule: Rule) -> Side:
    if isinstance(rule.condition, Off):
        agrees(frame, rule.condition.figure, rule)
        if every.side not in (None, "either"):
            raise Unreadable(M("the condition and the step point to different sides"), rule.at)
        return "either"
    if every.side is None and isinstance(rule.condition, State) and re.search(_APART, rule.condition.name):
        return "either"
    if every.side is not None:
        side: Side = every.side
        condition = rule.condition
        if side == "either" and isinstance(condition, Compared) and len(condition.bounds) == 1:
            #: 未达到98%，每相差0.5个百分点: apart on the side that stands before it.
            sign = condition.bounds[0].sign
            side = "either" if sign == "reach" else "above" if sign[0] == ">" else "below"
        if isinstance(condition, Compared) and len(condition.bounds) == 1 and side != "either":
            sign = condition.bounds[0].sign
            if sign[0] == ("<" if side == "above" else ">") and "=" not in sign:
                raise Unreadable(M("the condition and the step point to different sides"), rule.at, contradiction=True)
        return side
    condition = rule.condition
    if isinstance(condition, Met) and not condition.met and frame.side in ("below", "above"):
        return frame.side
    if isinstance(condition, Compared) and condition.bounds[0].sign != "reach":
        return "above" if condition.bounds[0].sign[0] == ">" else "below"
    raise Unreadable(M("nothing says on which side of the target a step counts"), rule.at)


def _size(frame: Frame, every: Every, figure: Figure, rule: Rule) -> str:
    """A step in the declared unit, or as a share of the target."""
    if frame.dated and figure.unit not in ("天", "日", "个自然日", "自然日", "日历天", "周", "星期", "个星期"):
        raise Unreadable(
            M("days are counted from a date, not {figure}", figure=written(figure)), rule.at, contradiction=True
        )
    if frame.dated:
        return plain(figure.amount * (7 if figure.unit in ("周", "星期", "个星期") else 1))
    if every.relative and figure.unit == "%":
        return f"{plain(figure.amount)}% of target"
    if figure.unit == "%" and frame.asked.unit is not None and not frame.percent:
        measure = rule.condition.name if isinstance(rule.condition, State) else every.noun
        if measure.endswith(("率", "度")) and not any(word in measure for word in ("完成", "进度", "到位", "实施")):
            raise Unreadable(
                M("{words} is a rate, and the indicator is none", words=measure), rule.at, contradiction=True
            )
        if not frame.target:
            raise Unreadable(M("a share of a target of 0 is no step"), rule.at)
        if figure.distance and not _rated(rule):
            raise Unreadable(
                M(
                    "{figure} is a distance in %, and the indicator is counted in {unit}",
                    figure=written(figure),
                    unit=frame.asked.unit.name,
                ),
                rule.at,
                contradiction=True,
            )
        if figure.amount > 100:
            raise Unreadable(M("a step is larger than the target"), rule.at)
        return f"{plain(figure.amount)}% of target"
    if figure.unit is None and frame.asked.unit is not None:
        raise Unreadable(M("the step {figure} has no unit", figure=plain(figure.amount)), rule.at)
    if (
        figure.unit is not None
        and not frame.measured(figure)
        and frame.counted(figure.unit)
        and frame.target in (None, Decimal(0))
    ):
        return plain(figure.amount)
    amount = frame.amount(figure, rule.at)
    target = frame.target
    doubtful = every.compares and every.start is None and bool(target) and amount != 1 and not figure.distance
    large = frame.percent and every.side == "below" and target is not None and 10 <= target < 2 * amount
    if (doubtful and amount == target) or large:
        raise Unreadable(M("{figure} may be a step or the target itself", figure=written(figure)), rule.at)
    declared = frame.asked.unit
    #: 每超1万元 of 10元: the target is probably in another unit than it says.
    other = figure.unit is not None and declared is not None and (figure.unit != declared.name or bool(figure.power))
    if (every.side == "below" or other) and frame.target is not None and 0 < frame.target < amount:
        raise Unreadable(M("a step is larger than the target"), rule.at)
    return plain(amount)


def _parts(frame: Frame, every: Every, rule: Rule, deduction: dict[str, Any]) -> None:
    partial = frame.remarks.partial
    if partial is None:
        deduction["partial"] = "whole"
        return
    kind, figure = partial
    if figure is not None and every.figure is not None:
        same = (figure.amount, figure.unit) == (every.figure.amount, every.figure.unit)
        if not same and not (
            frame.measured(figure)
            and frame.measured(every.figure)
            and frame.amount(figure, rule.at) == frame.amount(every.figure, rule.at)
        ):
            raise Unreadable(M("the part of a step and the step are different figures"), rule.at)
    deduction["partial"] = kind


def _most(frame: Frame, rule: Rule) -> Decimal | None:
    """The most that is lost, however the words say it; None where they do not."""
    remarks = frame.remarks
    said = [] if remarks.at_most is None else [remarks.at_most]
    if remarks.share is not None:
        said.append(exact_product(frame.full, remarks.share))
    if remarks.least is not None:
        if frame.asked.points is None and frame.named is None:
            raise Unreadable(M("a least score above 0 needs the points it is of"), rule.at)
        if remarks.least >= frame.full:
            raise Unreadable(M("the least score leaves nothing to be lost"), rule.at, contradiction=True)
        said.append(frame.full - remarks.least)
    if len(set(said)) > 1:
        raise Unreadable(M("two remarks of one kind say different things"), rule.at)
    return said[0] if said else None


def _cap(frame: Frame, deduction: dict[str, Any], rule: Rule) -> None:
    most = _most(frame, rule)
    if most is None:
        return
    if most > frame.full:
        raise Unreadable(
            M("the words take up to {most} points, and there are {full}", most=most, full=frame.full),
            rule.at,
            contradiction=True,
        )
    if frame.remarks.emptied is not None and frame.asked.points is not None and most != frame.full:
        #: 扣完N分为止 says that N is all there is.
        raise Unreadable(
            M("the words give {stated} points in full, and the indicator has {points}", stated=most, points=frame.full),
            rule.at,
            contradiction=True,
        )
    if most <= 0 or most < Decimal(deduction["deduct"]):
        raise Unreadable(M("the most that may be lost is less than one step"), rule.at)
    if most < frame.full:
        deduction["at_most"] = plain(most)
