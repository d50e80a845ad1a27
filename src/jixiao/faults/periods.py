"""JX6: what is wrong or doubtful about the periods that actuals speak for."""

from __future__ import annotations

from jixiao.model.diagnostic import Fault, Severity

BAD_PERIOD = Fault(
    "JX606",
    "period-unreadable",
    Severity.ERROR,
    """期间读不懂

期间请写 2023Q1、2023-07、q4 或“全年”。

Write a period like 2023Q1, 2023-07 or q4.

错:
```csv
三级指标,期间,实际完成值
培训人次,春季,310
```
对:
```csv
三级指标,期间,实际完成值
培训人次,2023Q1,310
```
""",
)

OTHER_YEAR = Fault(
    "JX607",
    "other-year",
    Severity.ERROR,
    """不是本项目的年度

填报的年度与项目的预算年度不同，多半是用错了文件。

The year reported is not the project's; most likely it is the wrong file.

错:
```csv
三级指标,期间,实际完成值
培训人次,2022Q4,310
```
对:
```csv
三级指标,期间,实际完成值
培训人次,2023Q1,310
```
""",
)

OVERLAP = Fault(
    "JX608",
    "periods-overlap",
    Severity.ERROR,
    """期间互相重叠

上半年和第二季度都填了同一个指标，合起来会重复计算。请只留一种期间。

Half a year and a quarter inside it report one indicator; together they would count twice. Keep one kind of period.

错:
```csv
三级指标,期间,实际完成值
培训期数,2023-01,2
培训期数,2023Q1,5
```
对:
```csv
三级指标,期间,实际完成值
培训期数,2023Q1,5
```
""",
)

NO_AGGREGATE = Fault(
    "JX609",
    "aggregate-missing",
    Severity.ERROR,
    """没有写汇总方式

一个指标填了几个期间，却没有说怎样合成全年：累计、末期、平均、最大还是最小。请在项目里给这个指标写“汇总方式”。

An indicator is reported for several periods and does not say how they combine. Declare 汇总方式 (aggregate).

错:
```csv
三级指标,期间,实际完成值
培训人次,2023Q1,310
培训人次,2023Q2,300
```
对:
```csv
三级指标,期间,实际完成值
培训期数,2023Q1,5
培训期数,2023Q2,5
```
""",
)

GAP = Fault(
    "JX610",
    "period-gap",
    Severity.WARNING,
    """缺少期间

按累计或平均汇总，要从第一期到最后一期都有；缺的期间补上之前，此项算未填报。

A sum or a mean needs every period from the first on; until the gap is filled the line counts as not reported.

错:
```csv
三级指标,期间,实际完成值
培训期数,2023Q1,5
培训期数,2023Q3,5
```
对:
```csv
三级指标,期间,实际完成值
培训期数,2023Q1,5
培训期数,2023Q2,5
```
""",
)

PERIOD_FROM_NAME = Fault(
    "JX617",
    "period-from-file-name",
    Severity.INFO,
    """期间取自文件名

文件没有“期间”列，期间取自文件名（…-q3.csv 是第三季度）。不对的请加“期间”列。

The file has no column 期间, so the period was taken from its name. Add the column where that is wrong.

错:
```sh
jixiao score projects/chenggong-2023.yaml --actuals projects/chenggong-2023-q4.csv
```
对:
```sh
jixiao score 项目.yaml --actuals 全年.csv
```
""",
)

DROPPED = Fault(
    "JX619",
    "period-dropped",
    Severity.INFO,
    """超出期间的行没有用

用了 --through，之后的期间和全年的行都不计入。

Under --through later rows, and rows for the whole year, do not count.

错:
```sh
jixiao score projects/library-2023.yaml --actuals 'projects/library-2023-q*.csv' --through 2023Q3
```
对:
```sh
jixiao score projects/library-2023.yaml --actuals 'projects/library-2023-q*.csv'
```
""",
)

FALLING = Fault(
    "JX622",
    "cumulative-falls",
    Severity.WARNING,
    """累计数变小了

预算执行是从年初起的累计数，后一期不会比前一期少。请填累计数，不要填当期数。

Budget execution is cumulative from January; a later figure cannot be smaller. Report the amount from January on.

错:
```csv
三级指标,期间,实际完成值
预算执行,2023Q1,9万元
预算执行,2023Q2,8万元
```
对:
```csv
三级指标,期间,实际完成值
预算执行,2023Q1,9万元
预算执行,2023Q2,17万元
```
""",
)
