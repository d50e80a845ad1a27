"""成本指标与项目预算对不上

总成本、项目支出一类指标的指标值应当就是预算数；任何单位成本都不应当大于整个项目的预算。请核对金额和单位（元、万元）。

A target for the total cost is the budget itself, and no unit cost exceeds the whole budget. Check the amount and
its unit (元 or 万元). (C29)

错:
```yaml
# 年初预算数 36万元
产出指标:
  成本指标:
    - {三级指标: 项目总成本, 指标值: ≤45万元, 评（扣）分标准: 超过45万元不得分, 数据来源: 决算报表}
```
对:
```yaml
# 年初预算数 36万元
产出指标:
  成本指标:
    - {三级指标: 项目总成本, 指标值: ≤36万元, 评（扣）分标准: 超过36万元不得分, 数据来源: 决算报表}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.checks._case import Case
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Fault, Related, Severity
from jixiao.pattern import pattern

FAULT = Fault("JX307", "cost-against-budget", Severity.WARNING, __doc__, basis="财预〔2015〕88号：适当性，资金匹配")
HEAD = "适当性"

_TOTAL = pattern(
    "总成本|总支出|项目支出|项目成本|总投资|投资总额|预算控制|预算总额|资金总额|总费用|项目总额|成本控制(?:数|额|总额)"
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Costs in money above the budget; totals that are not the budget."""
    budget = case.project.budget
    base = budget.base
    if base is None:
        return
    known = {money.yuan for money in (budget.initial, budget.adjusted) if money is not None}
    for subject in case.subjects:
        if (
            subject.amount is None
            or subject.unit is None
            or subject.unit.dimension != "money"
            or not case.is_cost(subject)
        ):
            continue
        yuan = subject.amount * subject.unit.factor
        total = _TOTAL.search(subject.name) is not None
        if yuan in known or not (total or yuan > max(known)):
            continue
        yield case.about(
            FAULT,
            subject,
            "target",
            M(
                "{name}: the target {target} does not fit the budget of {budget}",
                name=subject.name,
                target=subject.goal,
                budget=base.text,
            ),
            M("check the amount and its unit: 元 or 万元"),
            related=[Related(case.declaration.position(("budget",)), M("the budget"))],
        )
