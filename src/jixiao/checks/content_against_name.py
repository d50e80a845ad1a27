"""指标内容量的是另一件事

名称里没有可以衡量的量，内容里却写着某个率或满意度：名称说的是一回事，考核的是另一回事。请让名称就是被衡量的量。

The name holds no measure, while the content is about some rate or satisfaction: the name says one thing, the figure
measures another. Name the indicator by what is measured.

错:
```yaml
- {三级指标: 窗口正常运行, 指标值: ≥95%, 指标内容: 窗口工作人员的满意度, 评（扣）分标准: 低于95%不得分,
   数据来源: 满意度调查}
```
对:
```yaml
- {三级指标: 窗口正常运行率, 指标值: ≥95%, 指标内容: 正常开放的窗口占全部窗口的比例, 评（扣）分标准: 低于95%不得分,
   数据来源: 开放记录}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.checks._case import Case
from jixiao.checks._words import names_measure, two_measures
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Fault, Severity
from jixiao.pattern import pattern

FAULT = Fault("JX308", "content-against-name", Severity.WARNING, __doc__, basis="财预〔2015〕88号：完整性，明确清晰")
HEAD = "完整性"

_ENDS = ("率", "满意度")
_MEASURE = pattern("([^，。；、的]*(?:满意度|满意率|率))$")


def check(case: Case) -> Iterator[Diagnostic]:
    """Names without a measure whose content ends in a rate or a satisfaction of its own."""
    for subject in case.subjects:
        content = subject.indicator.content
        if content is None or not subject.ratio or not content.endswith(_ENDS) or names_measure(subject.name):
            continue
        found = _MEASURE.search(content)
        if found is not None and found[1] not in subject.name and not two_measures(content):
            yield case.about(
                FAULT,
                subject,
                "content",
                M("{name} names no measure, its content measures {measure}", name=subject.name, measure=found[1]),
                M("name the indicator by what is measured"),
            )
