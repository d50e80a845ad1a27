"""成本指标只是预算执行率

“预算使用率 100%”“支出不超预算”说的是钱花了多少，预算执行率已经单独计分，成本指标应当看单位成本或者节约了多少。

A cost indicator of "100% of the budget" says only that the money was spent, which the execution rate scores
already. A cost indicator is about a unit cost, a total or a saving. (C28)

错:
```yaml
产出指标:
  成本指标:
    - {三级指标: 预算使用率, 指标值: =100%, 评（扣）分标准: 低于100%不得分, 数据来源: 决算报表}
```
对:
```yaml
产出指标:
  成本指标:
    - {三级指标: 单场培训平均成本, 指标值: ≤4000元, 评（扣）分标准: 每超过100元扣1分，扣完为止, 数据来源: 决算报表}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from jixiao.checks._case import Case, Subject
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Fault, Severity
from jixiao.pattern import pattern

FAULT = Fault("JX411", "cost-is-execution", Severity.WARNING, __doc__, basis="财预〔2021〕101号：成本指标")
HEAD = "相关性"

_EXECUTION = pattern("(?:预算|资金|经费|支出)(?:资金)?(?:使用|执行|支付|支出|完成|到位使用)(?:进度)?率|支付进度")
_BUDGET = pattern("预算|支出|资金|经费")


def check(case: Case) -> Iterator[Diagnostic]:
    """Rates of spending under any group; 100% of the budget in a cost group."""
    for subject in case.subjects:
        if not subject.ratio or subject.amount is None:
            continue
        if _EXECUTION.search(subject.name) is not None or (case.is_cost(subject) and _of_budget(subject)):
            yield case.about(
                FAULT,
                subject,
                "name",
                M("{name} is the execution of the budget, which has its own points", name=subject.name),
                M("measure a unit cost, the total cost or what is saved, for example ≤ 4000 元"),
            )


def _of_budget(subject: Subject) -> bool:
    if subject.amount != Decimal(100):
        return False
    words = f"{subject.name}{subject.indicator.content or ''}{subject.indicator.criteria or ''}"
    return _BUDGET.search(words) is not None and "节约率" not in subject.name
