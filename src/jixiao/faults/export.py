"""JX19: what keeps an official form or a sheet to fill in from being written."""

from __future__ import annotations

from jixiao.model.diagnostic import Fault, Severity

TOO_LONG = Fault(
    "JX193",
    "cell-too-long",
    Severity.ERROR,
    """一格装不下

电子表格一格最多 32767 个字。没有写出任何文件，不会悄悄截断。

A cell of a spreadsheet holds 32,767 characters at most. Nothing was written, and nothing is cut in silence.

错:
```yaml
项目概况: 四万个字……
```
对:
```yaml
项目概况: 三百字以内的概况
```
""",
    stops=True,
)
NEEDS_ACTUALS = Fault(
    "JX194",
    "self-evaluation-needs-actuals",
    Severity.ERROR,
    """自评表要有实际完成值

自评表由得分表写成，需要用 --actuals 给出实际完成值。

A self-evaluation is written of a scorecard, so --actuals is needed.

错:
```text
jixiao export 项目.yaml --form 自评表
```
对:
```text
jixiao export 项目.yaml --form 自评表 --actuals 完成值.csv
```
""",
    stops=True,
)
