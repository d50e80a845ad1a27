"""数据来源里混有别的指标

数据来源列了几样，其中有的是另外的量（满意度的来源里写着投诉率），用哪一个算不清楚。请只写得出本指标的那一项。

The source lists several things, some of them other measures (投诉率 as a source of 满意度): which of them makes the
actual? Name only the one that does.

错:
```yaml
- {三级指标: 群众满意度, 指标值: ≥90%, 评（扣）分标准: 低于90%不得分, 数据来源: 评价系统、投诉率及投诉处理率}
```
对:
```yaml
- {三级指标: 群众满意度, 指标值: ≥90%, 评（扣）分标准: 低于90%不得分, 数据来源: 政务服务评价系统}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.checks._case import Case
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Fault, Severity
from jixiao.pattern import pattern

FAULT = Fault(
    "JX418", "source-of-other-measures", Severity.WARNING, __doc__, basis="财预〔2021〕101号：完成值取值方式和数据来源"
)
HEAD = "可行性"

_PARTS = pattern("[；;，,、。]|以及|及|和|与")
_RATE = pattern("(?:率|满意度)$")


def check(case: Case) -> Iterator[Diagnostic]:
    """Sources of several parts of which one ends in a rate that the indicator is not."""
    for subject in case.subjects:
        source = subject.indicator.source
        if source is None or not subject.ratio or ("率" not in source and "满意度" not in source):
            continue
        parts = [part.strip().removesuffix("等") for part in _PARTS.split(source)]
        content = subject.indicator.content or ""
        others = tuple(
            each for each in parts if _RATE.search(each) and each not in subject.name and each not in content
        )
        if others and len(parts) > 1:
            yield case.about(
                FAULT,
                subject,
                "source",
                M("{name}: the source names other measures: {others}", name=subject.name, others=others),
                M("name only the record that gives this indicator's actual"),
            )
