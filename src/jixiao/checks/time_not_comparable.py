"""时效指标没有可比较的时间

“按时”“及时完成”“尽快”没有日期，也没有天数，无法判断早了还是晚了。请写日期（2023年10月底前）、天数（≤15个工作日）或按时完
成的比例。

按时 or 及时完成 names no day and no number of days, so nothing can be late. Write a day, a number of days, or the
share that is in time. (C33)

错:
```yaml
产出指标:
  时效指标:
    - {三级指标: 项目完成时间, 指标值: 按时完成, 评（扣）分标准: 未按时完成不得分, 数据来源: 进度月报}
```
对:
```yaml
产出指标:
  时效指标:
    - {三级指标: 项目完成时间, 指标值: 2023年10月底前, 评（扣）分标准: 逾期不得分, 数据来源: 进度月报}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.checks._case import Case
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Fault, Severity
from jixiao.pattern import pattern

FAULT = Fault("JX413", "time-not-comparable", Severity.WARNING, __doc__, basis="财预〔2015〕88号：完整性，细化量化")
HEAD = "完整性"

_TIME = pattern("(?:时间|时限|期限|日期|工期)$")
_TIMELY = pattern(
    "按时|及时|按期|如期|准时|按计划|按进度|按要求|按规定|规定|要求|序时|尽快|尽早|适时|随时|即时|实时|立即|第一时间|"
    "全年|长期|常年|持续|当年|年内|本年|近期|年度|完成|每[年季月周日天]|逐[年季月周日]"
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Words as target of a time; a declared deduction says itself how they count."""
    for subject in case.subjects:
        if not subject.words or subject.indicator.deduction is not None:
            continue
        timed = subject.second == "时效指标" or _TIME.search(subject.name) is not None
        if timed and (_TIMELY.search(subject.indicator.target.text) or _TIME.search(subject.name)):
            yield case.about(
                FAULT,
                subject,
                "target",
                M(
                    "{name}: “{target}” is no time that can be compared",
                    name=subject.name,
                    target=subject.goal,
                ),
                M("write a day such as 2023年10月底前, a number of days, or the share that is in time"),
            )
