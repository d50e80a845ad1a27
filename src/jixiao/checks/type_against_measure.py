"""指标类型与所量的内容不符

放在数量指标下的是比率或满意度，放在质量指标下的是时间，放在时效指标下的却是没有时间的完成率：类型放错，各类分值也就
分错了。请移到相应的类型下。

A rate or 满意度 stands under 数量指标, a time under 质量指标, or a rate without any time under 时效指标: then the
types' points go to the wrong thing. Move it. (C14)

错:
```yaml
产出指标:
  数量指标:
    - {三级指标: 游客满意度, 指标值: ≥90%, 评（扣）分标准: 低于90%不得分, 数据来源: 问卷调查}
```
对:
```yaml
满意度指标:
  服务对象满意度指标:
    - {三级指标: 游客满意度, 指标值: ≥90%, 评（扣）分标准: 低于90%不得分, 数据来源: 问卷调查}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.checks._case import Case, Subject
from jixiao.checks._words import SATISFACTION, TIME_MEASURE, TIMELY
from jixiao.language import M, Message
from jixiao.model.diagnostic import Diagnostic, Fault, Severity

FAULT = Fault("JX303", "type-against-measure", Severity.WARNING, __doc__, basis="财预〔2021〕101号：指标体系")
HEAD = "相关性"


def check(case: Case) -> Iterator[Diagnostic]:
    """Measures that stand under a type they do not belong to."""
    for subject in case.subjects:
        found = _misplaced(subject)
        if found is not None:
            what, where = found
            yield case.about(
                FAULT,
                subject,
                "name",
                M(
                    "{name} stands under {group}, but {what}",
                    name=subject.name,
                    group=subject.second or subject.first,
                    what=what,
                ),
                where,
            )


def _misplaced(subject: Subject) -> tuple[Message, Message] | None:
    """What the indicator measures instead, and where it belongs."""
    name, second = subject.name, subject.second
    if (
        "满意" in name
        and subject.first != "满意度指标"
        and second != "服务对象满意度指标"
        and SATISFACTION.search(name)
    ):
        return M("measures satisfaction"), M("move it to 满意度指标")
    match second:
        case "数量指标" if subject.ratio:
            return M("its target is a share, not a quantity"), M(
                "move it to 质量指标 or 时效指标, or count in 件, 次, 人 …"
            )
        case "质量指标" if TIME_MEASURE.search(name):
            return M("measures a time"), M("move it to 时效指标")
        case "时效指标" if subject.ratio and name.endswith("率") and not _timely(subject):
            return M("measures no time"), M("say within which time (按时, 及时, 5个工作日内), or move it to 质量指标")
    return None


def _timely(subject: Subject) -> bool:
    indicator = subject.indicator
    return any(
        words is not None and TIMELY.search(words) for words in (subject.name, indicator.content, indicator.criteria)
    )
