"""一个指标里有两个量

一个指标只能有一个指标值和一个实际完成值；名称或内容里用“和”“及”“、”连着两个率或数的，无法判断填的是哪一个。请拆成两
个指标。

An indicator has one target and one actual; where its name or its content joins two rates or counts nobody can tell
which one is reported. Split it. (C11)

错:
```yaml
- {三级指标: 道路通车率和绿化率, 指标值: ≥95%, 评（扣）分标准: 低于95%不得分, 数据来源: 验收记录}
```
对:
```yaml
- {三级指标: 道路通车率, 指标值: ≥95%, 评（扣）分标准: 低于95%不得分, 数据来源: 验收记录}
- {三级指标: 道路绿化率, 指标值: ≥95%, 评（扣）分标准: 低于95%不得分, 数据来源: 验收记录}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.checks._case import Case
from jixiao.checks._words import names_measure, two_measures
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Fault, Severity

FAULT = Fault("JX403", "two-measures", Severity.WARNING, __doc__, basis="财预〔2015〕88号：完整性，明确清晰")
HEAD = "完整性"
_SPLIT = M("split it into two indicators, each with its own target")


def check(case: Case) -> Iterator[Diagnostic]:
    """Names that join two measures; contents that do, where the name itself names none."""
    for subject in case.subjects:
        if two_measures(subject.name):
            yield case.about(FAULT, subject, "name", M("{name} names two measures", name=subject.name), _SPLIT)
            continue
        content = subject.indicator.content
        if (
            content is not None
            and subject.amount is not None
            and two_measures(content)
            and not names_measure(subject.name)
        ):
            message = M("{name}: 指标内容 “{content}” names two measures", name=subject.name, content=content)
            yield case.about(FAULT, subject, "content", message, _SPLIT)
