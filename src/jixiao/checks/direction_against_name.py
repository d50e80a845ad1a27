"""指标性质与名称的好坏方向相反

投诉率、事故数、成本一类越少越好，却写了“≥”；合格率、满意度一类越多越好，却写了“≤”。请核对符号。

投诉率, 事故数 and costs are better when less, yet the sign is ≥; 合格率 and 满意度 are better when more, yet the
sign is ≤. Check the sign. (C22)

错:
```yaml
- {三级指标: 服务投诉率, 指标值: ≥2%, 评（扣）分标准: 低于2%不得分, 数据来源: 投诉台账}
```
对:
```yaml
- {三级指标: 服务投诉率, 指标值: ≤2%, 评（扣）分标准: 超过2%不得分, 数据来源: 投诉台账}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.checks._case import Case
from jixiao.checks._words import less_is_better, more_is_better
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Fault, Severity

FAULT = Fault("JX304", "direction-against-name", Severity.WARNING, __doc__, basis="财预〔2015〕88号：适当性，绩效合理")
HEAD = "适当性"


def check(case: Case) -> Iterator[Diagnostic]:
    """Trouble and cost with ≥ or >; good shares with ≤ or <."""
    for subject in case.subjects:
        if not subject.measured:
            continue
        if subject.shortfall_only and less_is_better(subject.name):
            message = M("{name} is better when less, but the operator asks for more", name=subject.name)
            yield case.about(FAULT, subject, "operator", message, M("write ≤, or name what is to grow"))
        elif subject.excess_only and more_is_better(subject.name):
            message = M("{name} is better when more, but the operator asks for less", name=subject.name)
            yield case.about(FAULT, subject, "operator", message, M("write ≥, or name what is to shrink"))
