"""指标属性与指标值不一致

指标属性写“定性”，指标值却是数；或者写“定量”，指标值却是文字。程序按指标值实际是什么计分；请把指标属性改对。

The kind says 定性 and the target is a number, or it says 定量 and the target is words. What the target is decides
the scoring; correct the kind. (C05)

错:
```yaml
- {三级指标: 图书完好率, 指标值: ≥98%, 指标属性: 定性, 评（扣）分标准: 低于98%扣5分, 数据来源: 盘点表}
```
对:
```yaml
- {三级指标: 图书完好率, 指标值: ≥98%, 指标属性: 定量, 评（扣）分标准: 低于98%扣5分, 数据来源: 盘点表}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.checks._case import Case
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Fault, Severity
from jixiao.values.operator import Operator

FAULT = Fault("JX302", "kind-against-target", Severity.WARNING, __doc__, basis="财预〔2015〕88号：完整性，规范完整")
HEAD = "完整性"


def check(case: Case) -> Iterator[Diagnostic]:
    """定性 (as kind or as operator) with a number; 定量 with words."""
    for subject in case.subjects:
        kind = subject.indicator.kind
        if subject.measured and (kind == "定性" or subject.sign is Operator.QUALITATIVE):
            field = "kind" if kind == "定性" else "operator"
            message = M(
                "{name} is declared as 定性, but its target {target} is a number",
                name=subject.name,
                target=subject.goal,
            )
            yield case.about(
                FAULT, subject, field, message, M("write 定量; for a judgement, write the target in words")
            )
        elif kind == "定量" and subject.words:
            message = M(
                "{name} is declared as 定量, but its target “{target}” is words", name=subject.name, target=subject.goal
            )
            yield case.about(FAULT, subject, "kind", message, M("write 定性, or a number as target"))
