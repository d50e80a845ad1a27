"""有大小符号，指标值却不是数

≥、＞、≤、＜ 比较的是大小，指标值写成“较多”“良好”就没法比。请写数，或者把指标性质改为“定性”。

≥ > ≤ < compare sizes, and words such as 较多 have none. Write a number, or declare the operator as 定性. (C03)

错:
```yaml
- {三级指标: 培训场次, 指标性质: ≥, 指标值: 较多, 评（扣）分标准: 未达到指标值不得分, 数据来源: 签到表}
```
对:
```yaml
- {三级指标: 培训场次, 指标性质: ≥, 指标值: 20, 度量单位: 场, 评（扣）分标准: 每少1场扣2分，扣完为止,
   数据来源: 签到表}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.checks._case import Case
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Fault, Severity

FAULT = Fault("JX309", "target-not-a-number", Severity.ERROR, __doc__, basis="财预〔2015〕88号：完整性，细化量化")
HEAD = "完整性"


def check(case: Case) -> Iterator[Diagnostic]:
    """Words behind an operator that compares sizes."""
    for subject in case.subjects:
        if subject.words and (subject.shortfall_only or subject.excess_only):
            yield case.about(
                FAULT,
                subject,
                "target",
                M(
                    "{name}: the operator is {sign}, but the target “{target}” is no number",
                    name=subject.name,
                    sign=str(subject.sign),
                    target=subject.goal,
                ),
                M("write a number with its unit, or 定性 as operator"),
            )
