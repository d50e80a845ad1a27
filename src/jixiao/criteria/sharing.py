"""Proportional wording into a proportional deduction, with its pass mark."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

from jixiao.criteria.earning import settle
from jixiao.criteria.entries import entries_of
from jixiao.criteria.frame import Frame, contradicts_side, exact_product, out_of, written
from jixiao.criteria.meaning import Compared, Earn, Lose, Met, Otherwise, Ratio, Rule
from jixiao.criteria.measures import same_measure
from jixiao.criteria.unreadable import Unreadable
from jixiao.criteria.worded import check_whole
from jixiao.language import M
from jixiao.model.direction import Side
from jixiao.values.number import plain
from jixiao.values.operator import Operator

#: Measures that may be below 0 or that 0 stands well for: never scored as a share of a target.
_SIGNED = ("节约率", "变动率", "偏离", "偏差", "增长率", "增幅", "降幅", "及时率", "调整率")
#: Rates of which more is worse, and rates of a part of the year or after something is taken out.
_OTHER = (
    "投诉", "结余", "结转", "差错", "事故", "拖欠", "流失", "空置", "退", "违", "季度", "剔除", "上年", "月末", "时限",
    "漏", "坏",
)  # fmt: skip


def read_ratio(frame: Frame, rules: list[Rule]) -> tuple[dict[str, Any], Side]:
    """One proportional rule beside fixed ones as a declared deduction, and the side that loses."""
    ratios = [rule for rule in rules if isinstance(rule.consequence, Ratio)]
    if len(ratios) > 1:
        raise Unreadable(M("two rules in proportion share one actual"), ratios[1].at)
    rule = ratios[0]
    ratio = rule.consequence
    assert isinstance(ratio, Ratio)
    fixed = [each for each in rules if each is not rule]
    if ratio.marks is not None:
        frame.remarks.gain_cap = frame.remarks.gain_cap if frame.remarks.gain_cap is not None else ratio.marks
        if frame.remarks.gain_cap != ratio.marks:
            raise Unreadable(M("the formula and its cap name different full marks"), rule.at)
    settle(frame, fixed)
    side = _side(frame, ratio, rule)
    if frame.target is None or frame.target <= 0:
        raise Unreadable(M("a share of the target needs a target above 0"), rule.at)
    if any(word in ratio.subject for word in _SIGNED):
        raise Unreadable(M("{words} may be below 0 and is no share of a target", words=ratio.subject), rule.at)
    if any(word in ratio.subject for word in _OTHER):
        raise Unreadable(M("{words} is no share of what is to be done", words=ratio.subject), rule.at)
    _plain_condition(frame, rule)
    _fits(frame, ratio, rule)
    deduction: dict[str, Any] = {"kind": "proportional", "out_of": out_of(frame), "side": side}
    if side == "above":
        deduction["reverse"] = "quotient" if ratio.of == "inverse" else "linear"
    _beside(frame, rule, fixed, side, deduction)
    contradicts_side(frame, side, rule.at)
    return deduction, side


def _plain_condition(frame: Frame, rule: Rule) -> None:
    """Raises Unreadable where 逾期的 or 不合格的 stands before a share of an amount."""
    condition, unit = rule.condition, frame.asked.unit
    timed = unit is not None and unit.dimension in ("time", "days")
    if isinstance(condition, Met) and any(word in condition.words for word in ("但", "却", "且")):
        raise Unreadable(M("two measures share one figure"), rule.at)
    late = isinstance(condition, Met) and not condition.met and condition.words
    if late and not timed and late in ("逾期", "超期", "延期", "不合格", "不及时", "未及时", "未按时"):
        raise Unreadable(M("{words} cannot be held against a target in figures", words=late), rule.at)
    if frame.asked.operator is None and frame.asked.direction is None and isinstance(condition, (type(None), Met)):
        raise Unreadable(M("it is not plain which side loses points in proportion"), rule.at)


def _side(frame: Frame, ratio: Ratio, rule: Rule) -> Side:
    declared = frame.side
    if ratio.of in ("overrun", "inverse"):
        return "above"
    if ratio.of in ("undone", "rate"):
        return "below"
    condition = rule.condition
    words: Side | None = None
    zone = isinstance(condition, Compared) and condition.bounds[0].figure is not None and declared is not None
    if isinstance(condition, Compared) and condition.bounds[0].sign[0] in "<>" and not zone:
        words = "above" if condition.bounds[0].sign[0] == ">" else "below"
    if ratio.of == "done":
        if declared == "above" or words == "above":
            raise Unreadable(
                M("in proportion to what is done, and less is better: target ÷ actual or 1 − the share exceeded?"),
                rule.at,
            )
        return "below"
    side = words or declared
    if side not in ("below", "above"):
        if isinstance(condition, Met) and not condition.met and frame.asked.operator is Operator.EQUAL:
            return "below"
        raise Unreadable(M("it is not plain which side loses points in proportion"), rule.at)
    return side


def _fits(frame: Frame, ratio: Ratio, rule: Rule) -> None:
    target = frame.target
    unit = frame.asked.unit
    if (
        ratio.of == "done"
        and frame.percent
        and target != 100
        and ratio.subject
        and not ratio.subject.endswith(("值", "率"))
    ):
        #: 支出数/预算数 is the rate itself, which the target is held against.
        raise Unreadable(
            M("{figure} may be the indicator itself or a share of its target", figure=ratio.subject), rule.at
        )
    spent = any(word in ratio.subject for word in ("资金", "预算", "支出", "经费", "拨付", "支付"))
    if ratio.of == "done" and spent and unit is not None and unit.dimension not in ("money", "ratio"):
        raise Unreadable(M("the words count in another unit than the indicator"), rule.at, contradiction=True)
    if ratio.of != "rate":
        return
    if not frame.percent:
        spent = any(word in ratio.subject for word in ("资金", "预算", "支出", "支付"))
        if spent and unit is not None and unit.dimension != "money":
            raise Unreadable(
                M("{words} is a rate, and the indicator is none", words=ratio.subject), rule.at, contradiction=True
            )
        if "完成" not in ratio.subject and "到位" not in ratio.subject and "执行" not in ratio.subject:
            raise Unreadable(
                M("{words} is a rate, and the indicator is none", words=ratio.subject), rule.at, contradiction=True
            )
        return
    divisor = frame.amount(ratio.divisor, rule.at) if ratio.divisor else Decimal(100)
    if divisor != target:
        raise Unreadable(
            M(
                "the formula gives the full mark at {figure}%, and the target is {target}",
                figure=plain(divisor),
                target=plain(target or Decimal(0)),
            ),
            rule.at,
            contradiction=True,
        )


def _one_sense(frame: Frame, rule: Rule, each: Rule) -> None:
    """Raises Unreadable where a floor beside 实际值/目标值 may be of the rate or of its share of the target."""
    condition, ratio = each.condition, rule.consequence
    if not isinstance(ratio, Ratio) or ratio.of != "done" or not frame.percent or frame.target == 100:
        return
    if isinstance(condition, Compared) and condition.subject in ("", "完成率", "比值", "比例", "完成比例", "占比"):
        figure = next((bound.figure for bound in condition.bounds if bound.figure is not None), None)
        if figure is not None and frame.measured(figure) and frame.amount(figure, each.at) != frame.target:
            raise Unreadable(
                M("{figure} may be the indicator itself or a share of its target", figure=written(figure)), each.at
            )


def _beside(frame: Frame, rule: Rule, fixed: list[Rule], side: Side, deduction: dict[str, Any]) -> None:
    """Beside the proportion may stand that the target earns full, and from where on nothing is earned."""
    full = Fraction(frame.full)
    for each in fixed:
        condition = each.condition
        if (
            isinstance(each.consequence, Earn)
            and isinstance(condition, Met)
            and condition.met
            and _is_full(each, frame)
        ):
            check_whole(frame, condition.words, each)
            continue
        if isinstance(condition, Otherwise) or condition is None:
            raise Unreadable(M("these points stand beside the proportion without a figure"), each.at)
        _one_sense(frame, rule, each)
        other = condition.subject if isinstance(condition, Compared) else ""
        own = rule.consequence.subject if isinstance(rule.consequence, Ratio) else ""
        if own.endswith("率") and other.endswith("率") and not same_measure(own, other):
            raise Unreadable(M("{one} and {other} are two measures for one figure", one=own, other=other), each.at)
        if isinstance(each.consequence, Lose) and each.consequence.marks is None and _pass_mark(frame, each, deduction):
            continue
        entry = entries_of([each], frame, side)[0]
        near = entry.interval.low if side == "below" else entry.interval.high
        far = entry.interval.high if side == "below" else entry.interval.low
        if entry.earned == full and far is None:
            if near != frame.target:
                raise Unreadable(
                    M(
                        "the words name {figure} and the target is {target}",
                        figure=plain(near or Decimal(0)),
                        target=plain(frame.target or Decimal(0)),
                    ),
                    each.at,
                    contradiction=True,
                )
            continue
        if (
            entry.earned == 0
            and near is None
            and far is not None
            and "zero_when" not in deduction
            and "pass" not in deduction
        ):
            target = frame.target or Decimal(0)
            if side == "below" and far <= 0:
                raise Unreadable(M("nothing can be below {figure}", figure=plain(far)), each.at)
            if far >= target if side == "below" else far <= target:
                raise Unreadable(M("nothing is left to be earned in proportion"), each.at)
            deduction["zero_when"] = entry.interval.when
            continue
        raise Unreadable(M("fixed points beside the proportion say two things of the same actuals"), each.at)
    _own_condition(frame, rule, side, deduction)


def _own_condition(frame: Frame, rule: Rule, side: Side, deduction: dict[str, Any]) -> None:
    """The proportion must hold from the target on."""
    condition = rule.condition
    if condition is None or isinstance(condition, (Met, Otherwise)):
        if isinstance(condition, Met) and condition.met:
            raise Unreadable(M("a proportion where the target is met says nothing of a miss"), rule.at)
        return
    if not isinstance(condition, Compared):
        raise Unreadable(M("the condition of the proportion cannot be held against the target"), rule.at)
    if len(condition.bounds) == 1 and (condition.bounds[0].figure is None or _from_the_pass(condition, deduction)):
        return
    interval = entries_of([Rule(condition, None, Earn(None, full=True), rule.at)], frame, side)[0].interval
    near = interval.high if side == "below" else interval.low
    far = interval.low if side == "below" else interval.high
    if len(condition.bounds) > 1:
        _between(frame, rule, near, far, deduction)
        return
    stated = isinstance(rule.consequence, Ratio) and rule.consequence.stated
    done = stated or condition.bounds[0].done or "例" in condition.subject or "率" in condition.subject
    if near is None and far is not None and done:
        #: 完成比例≥60%的按比例得分: down to the figure from which nothing is earned.
        zero = deduction.get("zero_when") or deduction.get("pass")
        if zero is None or zero.removesuffix("%").split(" ")[-1] not in (plain(far), _share(far, frame)):
            raise Unreadable(M("nothing is said of less than {figure}", figure=plain(far)), rule.at)
        if interval.with_low and zero.startswith("<="):
            deduction["zero_when"] = f"< {plain(far)}"
        return
    if near != frame.target:
        raise Unreadable(M("the proportion does not hold from the target on"), rule.at, contradiction=True)


def _from_the_pass(condition: Compared, deduction: dict[str, Any]) -> bool:
    """低于50%的不得分，50%以上的按完成比例得分: the proportion holds from the pass mark on."""
    bound = condition.bounds[0]
    figure = bound.figure
    assert figure is not None
    same = figure.unit == "%" and f"{plain(figure.amount)}%" == deduction.get("pass")
    return same and bound.sign == ">=" and not bound.beyond and not condition.subject


def _share(amount: Decimal, frame: Frame) -> str:
    """An amount as so many percent of the target, as a pass mark says it."""
    share = Fraction(amount) * 100 / Fraction(frame.target or 1)
    return plain(Decimal(share.numerator)) if share.denominator == 1 else ""


def _passed(frame: Frame, deduction: dict[str, Any]) -> str | None:
    """The figure of a pass mark: 不足70%不得分 of 200户 is 140."""
    mark = deduction.get("pass")
    return (
        None if mark is None or frame.target is None else f"< {plain(exact_product(frame.target, Decimal(mark[:-1])))}"
    )


def _between(frame: Frame, rule: Rule, near: Decimal | None, far: Decimal | None, deduction: dict[str, Any]) -> None:
    """80%-100%按完成率计分: from the target to the figure from which nothing is earned."""
    ratio, zero = rule.consequence, deduction.get("zero_when") or _passed(frame, deduction)
    if not isinstance(ratio, Ratio) or not ratio.stated or near != frame.target or far is None:
        raise Unreadable(M("it is not plain how the proportion runs between two figures"), rule.at)
    if zero is None or zero.split(" ")[-1] != plain(far):
        raise Unreadable(M("nothing is said of less than {figure}", figure=plain(far)), rule.at)


def _is_full(rule: Rule, frame: Frame) -> bool:
    return isinstance(rule.consequence, Earn) and (rule.consequence.full or rule.consequence.marks == frame.full)


def _pass_mark(frame: Frame, rule: Rule, deduction: dict[str, Any]) -> bool:
    """完成比例低于60%不得分: a pass mark of the ratio, where the figure is a share and the words say so."""
    condition = rule.condition
    if (
        not isinstance(condition, Compared)
        or len(condition.bounds) != 1
        or "pass" in deduction
        or "zero_when" in deduction
    ):
        return False
    bound = condition.bounds[0]
    figure = bound.figure
    if figure is not None and figure.unit is None and not frame.percent:
        raise Unreadable(M("{figure} may be a share or an amount", figure=plain(figure.amount)), rule.at)
    if (
        figure is None
        or figure.unit != "%"
        or bound.beyond
        or deduction["side"] != "below"
        or bound.sign not in ("<", "<=")
    ):
        return False
    if bound.loose and frame.percent:
        raise Unreadable(M("it is not plain whether the figure is a share of the target"), rule.at)
    share = bound.relative or "比例" in condition.subject or ("完成" in condition.subject and not frame.percent)
    if not share and frame.percent:
        return False
    if not share and condition.subject:
        return False
    if not 0 < figure.amount < 100:
        raise Unreadable(M("a pass mark is a share between 0 and 100%"), rule.at)
    if bound.sign == "<=":
        if frame.target is None:
            return False
        deduction["zero_when"] = f"<= {plain(exact_product(frame.target, figure.amount))}"
        return True
    deduction["pass"] = f"{plain(figure.amount)}%"
    return True
