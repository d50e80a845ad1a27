"""Scoring in proportion: 按完成比例得分, 实际完成值/指标值×分值, 按未完成比例扣分, 得分=(1-超出天数/计划天数)×10."""

# ruff: noqa: E501 — a construct is one pattern: cutting it hides what belongs together

from __future__ import annotations

import re
from decimal import Decimal

from jixiao.criteria.construct import Found, Grammar
from jixiao.criteria.meaning import Ratio
from jixiao.criteria.unreadable import Unreadable
from jixiao.language import M

RATIOS: Grammar[Ratio] = Grammar("ratios")

_GIVEN = r"(?:计算得出得分|得相应分值|得相应分数|计算得分|计算分值|折算得分|折算计分|相应得分|相应计分|计算计分|计算给分|计算赋分|确定得分|折算分值|折算赋分|计得分|计算|折算|得分|计分|记分|赋分|给分|评分|打分|算分)"
_TAKEN = r"(?:扣减相应分值|扣除相应分值|扣减相应得分|扣除相应分数|相应扣减分值|扣减相应分数|扣相应分值|扣减分值|扣减得分|扣除分值|计算扣分|相应扣分|折算扣分|扣减分数|相应扣减|扣分|扣减|减分|扣除)"
_RESULT = "(?:(?:即|就)?(?:为|是|=)(?:该项|本项|指标|实际|最终)?得分)"
_ACTUAL = r"(?:实际<han>{1,10}|(?:实际|年度|本年|当年|全年|已)*(?:完成|支出|发生|支付|到位|开展|参训|培训|建成|执行|种植|办理|接待|投入|使用|销售|产出|处理|服务|竣工)?(?:的)?(?:<han>{0,4}?)(?:值|数量|数|额|量|面积|情况|人次|人数|金额|里程|天数|工期|成本|时间|实际值|完成率|执行率|率|长度|产量|用量|次数|场次|费用|支出))"
_TARGET = r"(?:<target>|(?:计划|应|预算|预计|任务|预期)<han>{1,8}|计划(?:完成)?(?:值|数|量|数量|面积|额|天数|人次|人数|金额|里程|成本|时间|工期|长度|次数|场次|支出)|目标(?:值|数|量|数量|面积|完成率|完成数|完成量|完成值|成本|金额|时间|天数|人数|里程|长度|费用|支出|投资|造价|价格)|指标值|预算数|应完成(?:值|数|量|数量)|年度指标值|年度目标值|任务(?:数|量))"
_POINTS = r"(?:(?:<line>的?)?(?:<share_of>|指标分值|权重|本项分)|该指标分值|(?P<marks><marks>)|(?P<bare><number>))"


#: 完成, 计划, 数: what the two sides of a formula may differ in.
_SIDE = re.compile("实际|完成|计划|目标|应|任务|预算|年度|全年|本年|指标|已|值|数量|数|量|额|的|总|任务")


def _same_thing(found: Found) -> None:
    """Raises Unreadable where a formula divides one thing by another: 实际培训人数/计划培训场次."""
    top, bottom = (_SIDE.sub("", found[name] or "") for name in ("top", "bottom"))
    if top and bottom and top not in bottom and bottom not in top:
        raise Unreadable(M("two measures share one figure"), found.match.span())


def _out_of(found: Found) -> Decimal | None:
    """The points that a formula names. Raises Unreadable where it is multiplied by another share than the whole."""
    factor = found.figure("factor")
    if factor is not None and (factor.unit != "%" or factor.amount != 100):
        raise Unreadable(M("the formula takes {share}% of the share", share=factor.amount), found.match.span())
    figure = found.marks or found.figure("bare")
    return figure.amount if figure else None


@RATIOS.construct(
    rf"(?:应|(?<!否)则|即)?(?:(?:按照|按|根据|依据)(?:实际|任务|目标|工作|项目|资金)*(?:完成|执行|落实|实施|支付|拨付|到位)(?:的)?(?:情况|进度),?)?(?:按照|按|依据|根据|依照|以)(?:其)?(?:实际|目标|任务|计划|工作|年度|指标|完成|情况|进度|数量|总量|的|与|占|所|达到|占比|值|到位|执行|支付|拨付|开展|征收|覆盖|落实|建设|绩效|工程|<target>)*(?:比例|比率|百分比|占比|比重)(?:来|相应|进行|,|等比例|同比例)*{_GIVEN}(?:分)?|(?:按照|按|依据|根据)(?:其)?(?:实际)?(?:任务|目标|工作|计划)?完成(?:率|情况|进度),?(?:按|等|同)比例{_GIVEN}(?:分)?",
    "按完成任务的比例计算得分，得满为止 | >= 800 人次 20",
    "按政策足额征收记12分。未足额的按完成比例记分，完成比例低于50%的不记分 | >= 400 万元 12",
    needs="比例 比率 百分比 占比 比重",
)
def by_share_done(found: Found) -> Ratio:
    """按完成比例得分: points × actual ÷ target, up to the full mark."""
    return Ratio("done", stated="完成" in found.match.group())


@RATIOS.construct(
    rf"(?:应|(?<!否)则|即)?(?:按照|按|依据|根据|依照)(?:其)?{_ACTUAL}(?:占|与|和|同|比){_TARGET}(?:的|之)?(?:比例|百分比|比率|比值|占比|比重|比){_GIVEN}(?:分)?",
    "按照实际完成数占计划数的比例计算得分 | >= 100 个 10",
    needs="占 与 和 同 比",
)
def by_actual_of_target(found: Found) -> Ratio:
    """按实际完成数占计划数的比例得分: actual ÷ target in words."""
    spent = "支出数" if "支出" in found.match.group() else ""
    return Ratio("done", subject=spent)


@RATIOS.construct(
    rf"(?:应|(?<!否)则|即)?(?:按照|按|依据|根据|依照|以)(?:其)?{_TARGET}(?:占|与|和|同|比){_ACTUAL}(?:的|之)?(?:比例|百分比|比率|比值|比)(?:×{_POINTS})?{_GIVEN}(?:分)?",
    "不高于目标值得满分；高于目标值的，按目标值与实际值之比计算得分 | <= 48 元 8",
    needs="与 占 和 同 比",
)
def by_target_of_actual(found: Found) -> Ratio:
    """按目标值与实际值之比得分: where less is better."""
    return Ratio("inverse", marks=_out_of(found))


@RATIOS.construct(
    rf"(?:(?:本项|该项|指标|实际|最终)?(?:得分|分数)(?:=|为|:)?)?(?:按照|按|以)?(?:其)?{_ACTUAL}(?:占|与|和|同|比){_TARGET}(?:的|之)?(?:比例|百分比|比率|比值|比)×{_POINTS}(?:{_GIVEN}|{_RESULT})?",
    "得分按实际完成值与目标值之比乘以分值计算，满分封顶 | >= 40 个 12",
    needs="×",
)
def ratio_times_points(found: Found) -> Ratio:
    """实际完成值与目标值之比×分值: actual ÷ target in words, times the points."""
    return Ratio("done", marks=_out_of(found), stated=True)


@RATIOS.construct(
    rf"(?:(?<!否)则|即)?(?:按照|按)?(?:(?:本项|该项|指标|实际|最终)?(?:得分|得分值|分值|分数)(?:=|为|:))?(?:MIN|min)\((?:\(?(?P<top>{_ACTUAL})[/÷](?P<bottom>{_TARGET})\)?,(?P<one><number>|<percent>)|(?P<one_first><number>|<percent>),\(?{_ACTUAL}[/÷]{_TARGET}\)?)\)×{_POINTS}",
    "得分=MIN（实际值/目标值，1）×10分 | >= 80 % 10",
    needs="MIN min",
)
def capped_share(found: Found) -> Ratio:
    """MIN(实际值/目标值,1)×分值: actual ÷ target, never more than the whole."""
    one = found.figure("one") or found.figure("one_first")
    if one is None or one.amount != (100 if one.unit == "%" else 1):
        raise Unreadable(M("only 100% counted as 100% can be read here"), found.match.span())
    return Ratio("done", marks=_out_of(found), stated=True)


@RATIOS.construct(
    rf"(?:(?:本项|该项|指标|实际|最终|指标实际|评价)?(?:得分|得分值|分数)(?:=|为|:))?{_POINTS}×\(?(?P<top>{_ACTUAL})[/÷](?P<bottom>{_TARGET})(?!<han>)\)?",
    "得分=指标分值×实际完成值÷目标值 | >= 100 个 10",
    needs="×",
)
def points_times_share(found: Found) -> Ratio:
    """分值×实际完成值/目标值: the same, the points first."""
    return Ratio("done", marks=_out_of(found), stated=True)


@RATIOS.construct(
    r"(?:(?:本项|该项|指标|实际|最终)?(?:得分|得分值)(?:=|为|:))(?:<line>的?)?<share_of>×(?P<subject>(?:任务|目标|工作|计划|资金|预算|项目|年度|实际)*(?:完成|到位|执行|支付|拨付|实施|支出|覆盖|建设)率)",
    "得分=分值×实际完成率 | >= 100 % 10",
    needs="×",
)
def points_times_rate(found: Found) -> Ratio:
    """分值×完成率: the rate itself, the points first."""
    return Ratio("rate", subject=found["subject"] or "", stated=True)


@RATIOS.construct(
    rf"(?:应|(?<!否)则|即)?(?:按照|按|依据|根据|依照)(?:其)?(?:实际)?(?P<subject>(?:任务|目标|工作|计划|资金|预算|项目|年度)*(?:完成|到位|执行|支付|拨付|实施|支出|覆盖|建设)率){_GIVEN}(?:分)?|(?P<plain>(?:任务|目标|工作|计划|资金|预算|项目|年度)*(?:完成|到位|执行|支付|拨付|实施|支出|覆盖|建设)率)(?:直接|据实)折算(?:得分|计分|分值|分数)?",
    "按完成率计算得分 | >= 100 % 10",
    needs="按 根据 依据 依照 折算 + 率",
)
def by_rate(found: Found) -> Ratio:
    """按完成率得分, 完成率直接折算: the rate itself is the share of the points."""
    return Ratio("rate", subject=found["subject"] or found["plain"] or "", stated=True)


@RATIOS.construct(
    rf"(?:应|(?<!否)则)?(?:(?:按照|按|依据|根据)(?:其)?(?:相应|同等|相同|同)?|同|等)比例{_TAKEN}",
    "达到目标值得满分，未达到的按比例扣分 | >= 1500 亩 15",
    needs="比例",
)
def loses_by_share(found: Found) -> Ratio:
    """按比例扣分: the share that is missing (or, where less is better, the share exceeded) is lost."""
    return Ratio("share", gives=False)


@RATIOS.construct(
    rf"(?:应|(?<!否)则)?(?:按照|按|依据|根据)(?:未完成|没完成|没有完成|没达到|没到位|未达到|未实现|差额|未完成量|不足|缺口|欠缺|少完成|未完成部分|未到位|未达标|差距|未支付|未覆盖)(?:的|部分|数量|占<target>的|占目标的|占计划的|任务|占比)*(?:比例|百分比|比率|占比|比重){_TAKEN}",
    "未完成的按未完成比例扣减相应分值 | >= 20 公里 8",
    needs="比例 百分比 比率 占比 比重",
)
def loses_share_undone(found: Found) -> Ratio:
    """按未完成比例扣分: the share not done is lost."""
    return Ratio("undone", gives=False)


_OVER = r"(?:超出|超过|超|逾期|延误|超期|超支|延迟|滞后|拖延)(?:的)?(?:天数|部分|数|额|时间|工期|金额|数量|值|工作日|次数|比例|支出|幅度|量)?"


@RATIOS.construct(
    rf"(?:应|(?<!否)则)?(?:按照|按|依据|根据)(?:其)?{_OVER}(?:占)?(?:<target>)?(?:的)?(?:比例|百分比|比率|比重)?(?<=[例比率重])(?:相应)?{_TAKEN}",
    "在计划工期内完成的，得满分，超过计划工期的，应根据超出天数占计划工期的百分比扣分 | <= 120 天 10",
    needs="比例 百分比 比率 比重",
)
def loses_share_over(found: Found) -> Ratio:
    """根据超出天数占计划工期的百分比扣分: the overrun as a share of the target is lost."""
    return Ratio("overrun", gives=False)


@RATIOS.construct(
    rf"(?:(?<!否)则|即)?(?:按照|按)?(?:(?:本项|该项|指标|实际|最终|指标实际|评价)?(?:得分|得分值|分值|分数)(?:=|为|:))?\(?(?P<top>{_ACTUAL})[/÷](?P<bottom>{_TARGET})\)?(?:×(?P<factor><percent>))?×{_POINTS}(?:{_GIVEN}|{_RESULT})?",
    "完成值达到指标值的记满分；未达到的，按实际完成值/指标值×该指标分值记分 | >= 96 % 12",
    "得分=实际完成面积÷计划面积×12分，最高12分 | >= 600 亩 12",
    needs="/ ÷",
)
def actual_over_target(found: Found) -> Ratio:
    """实际完成值/指标值×分值: the same as a formula."""
    _same_thing(found)
    return Ratio("done", marks=_out_of(found), subject=found["top"] or "", stated=True)


@RATIOS.construct(
    rf"(?:(?<!否)则|即)?(?:按照|按)?(?:(?:本项|该项|指标|实际|最终|指标实际|评价)?(?:得分|得分值|分值|分数)(?:=|为|:))?\(?(?P<bottom>{_TARGET})[/÷](?P<top>{_ACTUAL})\)?(?:×(?P<factor><percent>))?×{_POINTS}(?:{_GIVEN}|{_RESULT})?",
    "不超目标得满分，超过的按目标值÷实际值×分值得分 | <= 30 元 6",
    needs="/ ÷",
)
def target_over_actual(found: Found) -> Ratio:
    """目标值/实际值×分值: where less is better."""
    return Ratio("inverse", marks=_out_of(found))


@RATIOS.construct(
    rf"(?:(?<!否)则|即)?(?:按照|按)?(?:(?:本项|该项|指标|实际|最终|指标实际|评价)?(?:得分|得分值|分值|分数)(?:=|为|:))?\(?(?P<subject>(?![以按下上内])(?:(?!按)<han>){{1,24}}?(?:率|比例|占比|度|实际值|完成值))(?:/(?P<f><percent>))?\)?×{_POINTS}(?:{_GIVEN}|{_RESULT})?",
    "资金到位率×分值，最高不得超过分值上限 | >= 100 % 10",
    "执行率95%以上得满分，95%以下按执行率/95%×分值计分，低于70%不得分 | >= 95 % 19",
    needs="×",
)
def rate_times_points(found: Found) -> Ratio:
    """完成率×分值, 执行率/95%×分值: the rate itself (over the target's figure) times the points."""
    subject = found["subject"] or ""
    if any(word in subject for word in ("超", "未", "不", "逾")):
        raise Unreadable(M("the rate in the formula counts what was missed"), found.match.span("subject"))
    return Ratio("rate", divisor=found.figure("f"), marks=_out_of(found), subject=subject, stated=True)


@RATIOS.construct(
    rf"(?:(?<!否)则|即)?(?:按照|按)?(?:(?:本项|该项|指标|实际|最终|指标实际|评价)?(?:得分|得分值|分值|分数)(?:=|为|:))?\((?P<one><number>)-(?:{_OVER}[/÷]{_TARGET}|(?:超支|超出|超标|逾期)(?:率|比例))\)(?:×(?P<factor><percent>))?×{_POINTS}(?:{_GIVEN}|{_RESULT})?",
    "得分＝（1－超出天数/计划天数）×10 | <= 60 天 10",
    needs="-",
)
def one_less_overrun(found: Found) -> Ratio:
    """(1-超出天数/计划天数)×分值: the overrun as a share of the target is lost."""
    one = found.figure("one")
    if one is None or one.amount != 1:
        raise Unreadable(M("the formula does not start from 1"), found.match.span("one"))
    return Ratio("overrun", marks=_out_of(found))


@RATIOS.construct(
    rf"(?:(?<!否)则|即)?(?:按照|按)?(?:(?:本项|该项|指标|实际|最终|指标实际|评价)?(?:得分|得分值|分值|分数)(?:=|为|:))?[\[(](?P<one><number>|<percent>)-\(?(?:(?P<more>{_ACTUAL}-{_TARGET})|(?P<less>{_TARGET}-{_ACTUAL}))\)?/{_TARGET}[\])](?:×(?P<factor><percent>))?×{_POINTS}(?:{_GIVEN}|{_RESULT})?",
    "得分=[1-(实际值-目标值)/目标值]×本项分值 | <= 400 元 8",
    needs="-",
)
def one_less_difference(found: Found) -> Ratio:
    """[1-(实际值-目标值)/目标值]×分值: what is over or under, as a share of the target, is lost."""
    one = found.figure("one")
    if one is None or one.amount != (100 if one.unit == "%" else 1):
        raise Unreadable(M("the formula does not start from 1"), found.match.span("one"))
    return Ratio("overrun" if found["more"] else "undone", marks=_out_of(found))


@RATIOS.construct(
    rf"(?:(?<!否)则|即)?(?:扣分|扣减|扣减分值|扣分值)(?:=|为|:)[\[(](?:(?P<more>{_ACTUAL}-{_TARGET})|(?P<less>{_TARGET}-{_ACTUAL}))[\])]/{_TARGET}(?:×(?P<factor><percent>))?×{_POINTS}",
    "扣分=（目标值-实际值）÷目标值×分值 | >= 80 个 10",
    needs="-",
)
def loses_difference(found: Found) -> Ratio:
    """扣分=(目标值-实际值)/目标值×分值: what is under or over, as a share of the target, is lost."""
    return Ratio("overrun" if found["more"] else "undone", marks=_out_of(found))
