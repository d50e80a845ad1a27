"""指标性质与评（扣）分标准方向不一致

指标性质是“=”，评（扣）分标准只扣一侧（“未达到90%扣分”）：照字面，超过指标值也算没有达到，照标准却不扣分。程序按标准
的方向计分，请把“=”改成“≥”或“≤”。指标性质是 ≥、＞、≤、＜ 而标准扣另一侧的（≤5 却写“低于5扣分”），两处必有一处写错，
须改。

The operator is "=" and the words punish one side only (未达到90%扣分): literally an actual above the target is a
miss, by the words it loses nothing. The words set the direction; write ≥ or ≤. Where the operator is ≥ > ≤ < and
the words punish the other side (≤5 with 低于5扣分), one of the two is wrong: an error. (C06)

错:
```yaml
- {三级指标: 图书完好率, 指标性质: "=", 指标值: 85, 度量单位: "%", 评（扣）分标准: 低于85%扣5分, 数据来源: 盘点表}
```
对:
```yaml
- {三级指标: 图书完好率, 指标性质: ≥, 指标值: 85, 度量单位: "%", 评（扣）分标准: 低于85%扣5分, 数据来源: 盘点表}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.checks._case import Case, Subject
from jixiao.checks._words import part_of_whole
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Fault, Severity
from jixiao.model.direction import Direction
from jixiao.values.operator import Operator

FAULT = Fault("JX301", "operator-against-criteria", Severity.ERROR, __doc__, basis="财预〔2015〕88号：完整性，明确清晰")
HEAD = "完整性"


def check(case: Case) -> Iterator[Diagnostic]:
    """ "=" whose criteria punish one side; a declared direction settles it. The errors are found while planning."""
    for subject in case.subjects:
        line = subject.line
        if subject.sign is not Operator.EQUAL or line is None or line.reading is None:
            continue
        if line.reading.refusal is not None or subject.indicator.direction is not None or _one_sided(subject):
            continue
        direction = line.reading.direction
        if direction is None or direction is Direction.NEAR or line.reading.deduction is None:
            continue
        sign, side = ("≥", M("a shortfall")) if direction is Direction.HIGHER else ("≤", M("an excess"))
        yield case.about(
            FAULT,
            subject,
            "operator",
            M(
                "{name}: the operator is “=”, but the criteria take points for {side} only",
                name=subject.name,
                side=side,
            ),
            M("write {sign}; until then points are lost only for {side}", sign=sign, side=side),
            severity=Severity.WARNING,
            related=[case.related(subject, "criteria", M("the criteria"))],
        )


def _one_sided(subject: Subject) -> bool:
    """Whether an actual can only lie on one side anyway: below 100% of a whole, above 0 cases."""
    if not subject.amount:
        return True
    whole = subject.ratio and subject.unit is not None and subject.amount * subject.unit.factor == 100
    return whole and part_of_whole(subject.name)
