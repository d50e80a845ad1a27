"""百分比超过了可能的范围

合格率、覆盖率、满意度等是部分占全体的比例，不会超过 100%，也不会低于 0。写成“≥100%”的，实际只能是恰好 100%，请写
“=100%”。增长率、完成率等可以超过 100% 的不在此列。

A rate of a part in the whole (合格率, 覆盖率, 满意度) cannot pass 100% or fall below 0; "≥100%" can only ever be
exactly 100%, so write "=100%". Growth and completion may pass 100% and are left alone. (C18)

错:
```yaml
- {三级指标: 产品抽检合格率, 指标值: ≥120%, 评（扣）分标准: 未达到指标值不得分, 数据来源: 抽检报告}
```
对:
```yaml
- {三级指标: 产品抽检合格率, 指标值: ≥98%, 评（扣）分标准: 低于98%不得分, 数据来源: 抽检报告}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from jixiao.checks._case import Case
from jixiao.checks._words import part_of_whole
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Fault, Severity
from jixiao.values.operator import Operator

FAULT = Fault("JX406", "percent-out-of-range", Severity.WARNING, __doc__, basis="财预〔2015〕88号：适当性，绩效合理")
HEAD = "适当性"
_WHOLE = Decimal(100)


def check(case: Case) -> Iterator[Diagnostic]:
    """Parts of a whole above 100%, below 0, or "at least 100%"."""
    for subject in case.subjects:
        if not subject.ratio or subject.amount is None or subject.unit is None:
            continue
        percent = subject.amount * subject.unit.factor
        if 0 <= percent < _WHOLE or not part_of_whole(subject.name):
            continue
        if percent == _WHOLE and subject.sign is Operator.AT_LEAST:
            yield case.about(
                FAULT,
                subject,
                "target",
                M("{name}: at least 100% of a whole can only be exactly 100%", name=subject.name),
                M("write =100%, or a figure that leaves room for a miss"),
            )
        elif percent > _WHOLE or percent < 0 or (percent == _WHOLE and subject.sign is Operator.MORE):
            yield case.about(
                FAULT,
                subject,
                "target",
                M(
                    "{name}: a part of a whole is never {target}",
                    name=subject.name,
                    target=subject.goal,
                ),
                M("write a figure between 0% and 100%"),
            )
