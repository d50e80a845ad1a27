"""用“=”表示不能恰好达到的量

群众的办件量、满意度和低于 100% 的各种率，不可能恰好等于指标值；用“=”时，超过了算不算达标就说不清。越多越好的请写“≥”，
越少越好的请写“≤”；确要恰好的，请填“允许偏差”或“指标方向”。

The demand of citizens, satisfaction and rates below 100% never hit a figure exactly; with "=" it is open whether
more counts as met. Write ≥ or ≤, or declare 允许偏差 (tolerance) or 指标方向 (direction). (C21)

错:
```yaml
- {三级指标: 群众来信办理件数, 指标性质: "=", 指标值: 1200, 度量单位: 件, 评（扣）分标准: 每少10件扣1分，扣完为止,
   数据来源: 来信登记}
```
对:
```yaml
- {三级指标: 群众来信办理件数, 指标性质: ≥, 指标值: 1200, 度量单位: 件, 评（扣）分标准: 每少10件扣1分，扣完为止,
   数据来源: 来信登记}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from jixiao.checks._case import Case, Subject
from jixiao.checks._words import SATISFACTION
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Fault, Severity
from jixiao.pattern import pattern
from jixiao.values.operator import Operator

FAULT = Fault("JX407", "equals-unreachable", Severity.WARNING, __doc__, basis="财预〔2015〕88号：适当性，绩效合理")
HEAD = "适当性"

#: What the public asks for, not what the unit decides.
_DEMAND = pattern(
    "办件|受理|来信|来访|来电|咨询|投诉|举报|信访|接待|访问|浏览|客流|游客|就诊|门诊|申请|报名|借阅|借书|入馆|参观|点击|"
    "接警|报警|出警|呼入|接听|诉求|求助|报修|求职|挂号|住院|急救|出诊|流量|下载|阅读量|播放|转发|订阅|乘客|购票|应聘|用水量|用电量|捐赠|献血|"
    "案件(?:数|量|件数)|(?:读者|观众)(?:人次|人数)|(?:注册|预约)(?:人数|人次|量|用户)"
)
_SET = pattern("比例|比重|占比|标准|税率|利率|费率|费用率|配套|补助|补贴|自筹")


def check(case: Case) -> Iterator[Diagnostic]:
    """ "=" with a number that nobody can hit exactly; a declared tolerance or direction settles it."""
    for subject in case.subjects:
        if subject.sign is not Operator.EQUAL or not subject.amount:
            continue
        if subject.indicator.tolerance is not None or subject.indicator.direction is not None:
            continue
        if _unreachable(subject):
            yield case.about(
                FAULT,
                subject,
                "operator",
                M("{name} can hardly be exactly {target}", name=subject.name, target=subject.goal),
                M("write ≥ if more is better, ≤ if less is better; or declare 允许偏差 (tolerance)"),
            )


def _unreachable(subject: Subject) -> bool:
    assert subject.amount is not None
    if subject.ratio and subject.unit is not None:
        below = 0 < subject.amount * subject.unit.factor < Decimal(100)
        return below and (SATISFACTION.search(subject.name) is not None or _SET.search(subject.name) is None)
    return _DEMAND.search(subject.name) is not None
