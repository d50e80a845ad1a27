"""满意度没有调查依据

满意度要靠真正的调查得出。数据来源里看不到问卷、样本、评价系统等依据的，请写明调查方式和样本量。

Satisfaction needs a real survey. Where the source names no questionnaire, sample or rating system, say how it is
taken and how many are asked. (C32)

错:
```yaml
满意度指标:
  服务对象满意度指标:
    - {三级指标: 群众满意度, 指标值: ≥90%, 评（扣）分标准: 低于90%不得分, 数据来源: 群众反映}
```
对:
```yaml
满意度指标:
  服务对象满意度指标:
    - {三级指标: 群众满意度, 指标值: ≥90%, 评（扣）分标准: 低于90%不得分, 数据来源: 问卷调查（样本300份）}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.checks._case import Case
from jixiao.checks._words import SATISFACTION
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Fault, Severity
from jixiao.pattern import pattern

FAULT = Fault(
    "JX412", "satisfaction-unsurveyed", Severity.INFO, __doc__, basis="财预〔2021〕101号：满意度指标须实际开展调查"
)
HEAD = "可行性"

_SURVEY = pattern(r"问卷|调查|抽样|样本|回访|测评|访谈|评价系统|评议|好差评|电话|走访|调研|评分表|评价表|\d\s*份|民意")


def check(case: Case) -> Iterator[Diagnostic]:
    """Satisfaction whose source is given and names no survey, and none of the other words does."""
    for subject in case.subjects:
        indicator = subject.indicator
        if indicator.source is None or "满意" not in subject.name or SATISFACTION.search(subject.name) is None:
            continue
        said = (indicator.source, indicator.content, indicator.target_basis)
        if not any(each and _SURVEY.search(each) for each in said):
            yield case.about(
                FAULT,
                subject,
                "source",
                M("{name}: the source “{source}” names no survey", name=subject.name, source=indicator.source),
                M("write how it is taken and how many are asked, for example 问卷调查（样本300份）"),
            )
