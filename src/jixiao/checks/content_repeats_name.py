"""指标内容只重复了名称

比率类指标要说清分子和分母：什么占什么的比例。“指标内容”和名称一字不差的，等于没有说明。

A rate needs its numerator and denominator: what share of what. 指标内容 that is word for word the name explains
nothing.

错:
```yaml
- {三级指标: 事项办结率, 指标值: ≥95%, 指标内容: 事项办结率, 评（扣）分标准: 低于95%不得分, 数据来源: 平台办结记录}
```
对:
```yaml
- {三级指标: 事项办结率, 指标值: ≥95%, 指标内容: 办结件数占受理件数的比例, 评（扣）分标准: 低于95%不得分,
   数据来源: 平台办结记录}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.checks._case import Case
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Fault, Severity
from jixiao.values.folding import fold_name

FAULT = Fault("JX417", "content-repeats-name", Severity.INFO, __doc__, basis="财预〔2015〕88号：完整性，明确清晰")
HEAD = "完整性"


def check(case: Case) -> Iterator[Diagnostic]:
    """Rates whose content is their name."""
    for subject in case.subjects:
        content = subject.indicator.content
        if content is None or not subject.ratio or len(content) > len(subject.name) + 2:
            continue
        if content == subject.name or fold_name(content) == fold_name(subject.name):
            yield case.about(
                FAULT,
                subject,
                "content",
                M("{name}: 指标内容 only repeats the name", name=subject.name),
                M("write what share of what it is"),
            )
