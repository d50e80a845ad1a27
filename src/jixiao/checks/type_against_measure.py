"""指标类型与所量的内容不符

放在数量指标下的是比率、满意度或时间，放在质量指标下的是时间，放在时效指标下的是没有时间的完成率或件数，放在成本指标、
满意度指标下的是件数：类型放错，各类分值也就分错了。请移到相应的类型下。

A rate, 满意度 or time stands under 数量指标, a time under 质量指标, a rate or count without any time under 时效指标,
a count under 成本指标 or 满意度指标: then the types' points go to the wrong thing. Move it. (C14)

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
from jixiao.checks._words import SATISFACTION, TIME_MEASURE, TIMELY, waiting
from jixiao.language import M, Message
from jixiao.model.diagnostic import Diagnostic, Fault, Severity
from jixiao.pattern import pattern
from jixiao.values.value import Span

FAULT = Fault("JX303", "type-against-measure", Severity.WARNING, __doc__, basis="财预〔2021〕101号：指标体系")
HEAD = "相关性"
#: Shares of what is right: 留样时长达标率 is one, though it speaks of a time.
_OF_QUALITY = ("合格率", "达标率", "准确率", "正确率", "完好率", "规范率", "覆盖率", "知晓率", "优良率")
#: What tells of those served, though it is counted.
_SATISFIED = pattern("满意|投诉|好评|差评|评价|认可|信任|支持|表扬|锦旗|舆情|信访|问卷|回访|调查|感谢")


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
        case "数量指标" | "质量指标" if type(subject.value) is Span or waiting(name):
            return M("measures a time"), M("move it to 时效指标")
        case "质量指标" if TIME_MEASURE.search(name) and not name.endswith(_OF_QUALITY):
            return M("measures a time"), M("move it to 时效指标")
        case "时效指标" if subject.ratio and name.endswith("率") and not _timely(subject):
            return M("measures no time"), M("say within which time (按时, 及时, 5个工作日内), or move it to 质量指标")
        case "时效指标" if _counted(subject) and not _timely(subject):
            return M("measures no time"), M("move it to 数量指标, or say until when it is to be done")
        case "成本指标" | "经济成本指标" if _counted(subject) and not subject.excess_only:
            return M("counts things, not what they cost"), M("move it to 数量指标")
        case "服务对象满意度指标" if _counted(subject) and _SATISFIED.search(name) is None:
            return M("measures no satisfaction"), M("move it to 数量指标 or 社会效益指标")
    return None


def _counted(subject: Subject) -> bool:
    """Whether the target counts things (件, 人次 …); 分 is a mark, no thing."""
    unit = subject.unit
    return subject.measured and unit is not None and unit.dimension == "count" and unit.base != "分"


def _timely(subject: Subject) -> bool:
    indicator = subject.indicator
    return any(
        words is not None and TIMELY.search(words) for words in (subject.name, indicator.content, indicator.criteria)
    )
