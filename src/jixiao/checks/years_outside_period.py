"""目标的年份超出项目实施期

总体目标写到项目实施期以外的年份（项目只有 2023 年，目标写 2023 年至 2025 年），或者完成日期晚于实施期。当年的钱兑现
不了以后的目标，请改成一致。

The overall goal reaches beyond the project's period (a project of 2023 with a goal of 2023–2025), or a deadline
lies after its end. This year's money cannot keep a promise for later years. (C31)

错:
```yaml
项目实施期: 2023-01-01/2023-12-31
项目目标: {总体目标: {年限: 2023-2025, 内容: 三年内完成全部改造。}, 年度目标: 完成第一批改造。}
```
对:
```yaml
项目实施期: 2023-01-01/2025-12-31
项目目标: {总体目标: {年限: 2023-2025, 内容: 三年内完成全部改造。}, 年度目标: 完成第一批改造。}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks._case import Case
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Fault, Related, Severity
from jixiao.values.value import Span

FAULT = Fault("JX305", "years-outside-period", Severity.WARNING, __doc__, basis="财预〔2015〕88号：可行性，实现可能")
HEAD = "可行性"

_YEARS = re.compile(r"(?<!\d)(20\d\d)(?!\d)")


def check(case: Case) -> Iterator[Diagnostic]:
    """Years of the overall goal, and deadlines, outside the project's period."""
    period = case.project.period
    if period is None:
        return
    overall = case.project.goals.overall
    if overall is not None and overall.years is not None:
        years = [int(found) for found in _YEARS.findall(overall.years)]
        if years and (min(years) < period.first.year or max(years) > period.last.year):
            yield case.about_project(
                FAULT,
                ("goals", "overall", "years"),
                M(
                    "the overall goal is for {years}, the project's period is {first} to {last}",
                    years=overall.years,
                    first=str(period.first),
                    last=str(period.last),
                ),
                M("make the two agree, or keep the goal to what this project pays for"),
                related=[_period(case)],
            )
    for subject in case.subjects:
        value = subject.value
        if type(value) is Span and value.last > period.last:
            yield case.about(
                FAULT,
                subject,
                "target",
                M(
                    "{name}: {target} lies after the end of the project, {last}",
                    name=subject.name,
                    target=subject.goal,
                    last=str(period.last),
                ),
                M("make the two agree"),
                related=[_period(case)],
            )


def _period(case: Case) -> Related:
    return Related(case.declaration.position(("period",)), M("the project's period"))
