"""扣分或得分超过了本项的分值

一次未达标要扣的分比本项分值还多：程序按扣完本项分值计算；一档要得的分比本项分值还多：程序按本项分值计算。没有声明分
值时，各项“扣100分”加起来超过总分 100 分，只能理解为每一项未达标就扣完那一项；请写成“未达标不得分”，或者按分值写扣几
分。

One miss costs more than the indicator has: all its points are lost, never more; a band or a level earns more than the
indicator has: its points are earned, never more. Where no points are declared and
the deductions of 扣100分 add up to more than the total of 100, each can only mean that a miss takes all of its own
indicator. Write 不得分, or a figure within the points. (C09)

错:
```yaml
- {三级指标: 图书完好率, 指标值: ≥98%, 分值: 10, 评（扣）分标准: 低于98%扣100分, 数据来源: 盘点表}
```
对:
```yaml
- {三级指标: 图书完好率, 指标值: ≥98%, 分值: 10, 评（扣）分标准: 低于98%扣10分, 数据来源: 盘点表}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from jixiao.checks._case import Case, Subject
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Fault, Severity
from jixiao.model.plan import Line
from jixiao.values.number import plain

FAULT = Fault("JX507", "deduction-above-points", Severity.WARNING, __doc__, basis="财预〔2021〕101号：赋分规则")
HEAD = "适当性"


def check(case: Case) -> Iterator[Diagnostic]:
    """Fixed deductions above the declared points; where none are declared, those that add up to more than the total."""
    undeclared: list[tuple[Subject, Decimal]] = []
    for subject in case.subjects:
        line = subject.line
        if line is None or line.deduction_from == "scheme":
            continue
        yield from _earned(case, subject, line)
        loss = getattr(line.deduction, "deduct", None)
        if not isinstance(loss, Decimal):
            continue
        if line.points_from == "declared":
            if loss > line.full:
                yield case.about(
                    FAULT,
                    subject,
                    _field(subject),
                    M(
                        "{name}: {loss} points are deducted of {full}",
                        name=subject.name,
                        loss=plain(loss),
                        full=plain(line.full),
                    ),
                    M("all {full} are lost; write 不得分, or a figure within the points", full=plain(line.full)),
                )
        elif line.deduction.kind == "direct":
            undeclared.append((subject, loss))
    total = sum((loss for _, loss in undeclared), Decimal(0))
    if total <= case.scheme.total:
        return
    for subject, loss in undeclared:
        yield case.about(
            FAULT,
            subject,
            _field(subject),
            M(
                "{name}: {loss} points are deducted, and the indicators' deductions add up to {sum} of {total}",
                name=subject.name,
                loss=plain(loss),
                sum=plain(total),
                total=plain(case.scheme.total),
            ),
            M(
                "without points it counts on a scale of {full}: a miss costs {loss}/{full} of the indicator",
                full=plain(subject.line.full if subject.line else Decimal(100)),
                loss=plain(loss),
            ),
        )


def _earned(case: Case, subject: Subject, line: Line) -> Iterator[Diagnostic]:
    """The best band or level above the full mark."""
    entries = (*(getattr(line.deduction, "bands", None) or ()), *(getattr(line.deduction, "levels", None) or ()))
    most = max((entry.earns.on(line.full) for entry in entries), default=line.full)
    if most > line.full:
        words = {"name": subject.name, "earned": plain(most), "full": plain(line.full)}
        yield case.about(
            FAULT,
            subject,
            _field(subject),
            M("{name}: {earned} points are earned of {full}", **words),
            M("{full} are earned at most; write a figure within the points, or correct them", **words),
        )


def _field(subject: Subject) -> str:
    indicator = subject.indicator
    return (
        "deduction" if indicator.deduction is not None else "reading" if indicator.reading is not None else "criteria"
    )
