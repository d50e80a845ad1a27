"""什么都不做也能达到

指标值是 0 或更低而越多越好，或者上年实际已经比指标值好两成以上，这样的指标值起不到约束作用。请对照上年实际调整指标
值，或在“指标值设定依据”里说明为什么降低。

The target is 0 or less and more is better, or last year's actual beats it by more than a fifth: it asks for
nothing. Raise it, or say under 指标值设定依据 why it was lowered. (C23)

错:
```yaml
- {三级指标: 课程完成率, 指标值: ≥60%, 基期值: 92%, 评（扣）分标准: 低于60%不得分, 数据来源: 教务记录}
```
对:
```yaml
- {三级指标: 课程完成率, 指标值: ≥92%, 基期值: 92%, 评（扣）分标准: 低于92%不得分, 数据来源: 教务记录}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from jixiao.checks._case import Case, Subject
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Fault, Severity
from jixiao.values.number import plain
from jixiao.values.value import Number

FAULT = Fault("JX408", "target-too-easy", Severity.WARNING, __doc__, basis="财预〔2015〕88号：适当性，绩效合理")
HEAD = "适当性"
#: A fifth better than the target: the deviation from which audit tools look.
_BETTER, _LOWER = Decimal("1.2"), Decimal("0.8")


def check(case: Case) -> Iterator[Diagnostic]:
    """Targets of nothing, and targets that last year's actual already beats by more than a fifth."""
    for subject in case.subjects:
        amount = subject.amount
        if amount is None:
            continue
        if amount <= 0 and subject.shortfall_only:
            yield case.about(
                FAULT,
                subject,
                "target",
                M(
                    "{name}: a target of {target} is met by doing nothing",
                    name=subject.name,
                    target=subject.goal,
                ),
                M("set the target by last year's actual and this year's work"),
            )
        elif subject.indicator.baseline is not None and (last := _beaten(subject, amount)) is not None:
            yield case.about(
                FAULT,
                subject,
                "target",
                M(
                    "{name}: last year's actual {last} beats the target {target} by more than a fifth",
                    name=subject.name,
                    last=last,
                    target=subject.goal,
                ),
                M("raise the target, or say under 指标值设定依据 (target_basis) why it is lower"),
            )


def _beaten(subject: Subject, amount: Decimal) -> str | None:
    last = subject.indicator.baseline
    if not isinstance(last, Number) or amount <= 0:
        return None
    better = subject.shortfall_only and last.amount > amount * _BETTER
    lower = subject.excess_only and 0 <= last.amount < amount * _LOWER
    return plain(last.amount) if better or lower else None
