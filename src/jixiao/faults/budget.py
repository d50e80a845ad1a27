"""JX7 (JX701–JX719): the money that was spent, against the money that was planned."""

from __future__ import annotations

from jixiao.model.diagnostic import Fault, Severity

BAD_AMOUNT = Fault(
    "JX701",
    "amount-unreadable",
    Severity.ERROR,
    """金额读不准

全年执行数不是金额、没有单位又无从推断，或者小于 0。请写 11.64万元 或 116400元。

The amount executed is no amount of money, has no unit that could be known, or is below 0. Write 11.64万元 or 116400
元.

错:
```csv
三级指标,实际完成值
预算执行,三十万左右
```
对:
```csv
三级指标,实际完成值
预算执行,30万元
```
""",
)

OVERSPENT = Fault(
    "JX702",
    "spent-above-budget",
    Severity.WARNING,
    """执行数超过预算数

全年执行数大于全年预算数。执行率按 100% 计；请核对是否漏填了调整后的预算。

More was executed than budgeted. The rate counts as 100%; check whether the adjusted budget is missing. (C30)

错:
```csv
三级指标,实际完成值
预算执行,40万元
```
对:
```csv
三级指标,实际完成值
预算执行,36万元
```
""",
    basis="财预〔2020〕10号：预算执行率",
)

NO_BUDGET = Fault(
    "JX703",
    "budget-missing",
    Severity.WARNING,
    """没有填资金安排

没有年初预算数，预算执行率就没有分母，也看不出资金与目标是否相称。请补“资金安排”，金额要带单位。

Without a budget the execution rate has no base, and nobody can tell whether the money fits the goals. Amounts need
a unit.

错:
```yaml
资金安排: {}
```
对:
```yaml
资金安排: {年初预算数: 36万元}
```
""",
    basis="财预〔2015〕88号：适当性，资金匹配",
)

SOURCE_UNKNOWN = Fault(
    "JX704",
    "source-unknown",
    Severity.ERROR,
    """没有这个资金来源

填报的来源不在项目的“资金来源”里。请按项目里的名称填写。

The source reported is none of the project's. Use the project's own names.

错:
```csv
三级指标,实际完成值
预算执行/自筹资金,5万元
```
对:
```csv
三级指标,实际完成值
预算执行/其他资金,5万元
```
""",
)

SOURCES_SUM = Fault(
    "JX705",
    "sources-do-not-add-up",
    Severity.ERROR,
    """资金来源合计与总额不符

“资金来源”各项相加须等于“年初预算数”；填报执行数时，各来源执行数之和须等于总执行数。请核对金额和单位。

The sources add up to the initial budget; where their execution is reported, it adds up to the total executed. Check
the amounts and their units. (C30)

错:
```yaml
资金安排: {年初预算数: 12万元, 资金来源: {财政拨款: 10万元, 其他资金: 1万元}}
```
对:
```yaml
资金安排: {年初预算数: 12万元, 资金来源: {财政拨款: 10万元, 其他资金: 2万元}}
```
""",
    basis="财预〔2020〕10号：项目支出绩效自评表，项目资金",
)

SPENT_OF_NOTHING = Fault(
    "JX706",
    "spent-without-budget",
    Severity.ERROR,
    """没有预算却有支出

全年预算数是 0，却填报了执行数，执行率算不出来。请核对预算数。

Nothing was budgeted and yet something was spent, so there is no rate. Check the budget.

错:
```sh
jixiao score 预算为零的项目.yaml --actuals 有支出的填报.csv
```
对:
```sh
jixiao score projects/chenggong-2023.yaml --actuals projects/chenggong-2023-q4.csv
```
""",
)
