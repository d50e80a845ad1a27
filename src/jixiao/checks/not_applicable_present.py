"""声明不适用的类型又有指标

“不适用”里写了这一类，绩效指标里却有它的指标：两处只有一处对。

A group is declared as not applicable and has indicators all the same: only one of the two can be right.

错:
```yaml
不适用: {满意度指标: 没有直接的服务对象}
```
对:
```yaml
不适用: {}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.checks._case import Case
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Fault, Severity
from jixiao.vocabulary import group_name

FAULT = Fault("JX310", "not-applicable-present", Severity.WARNING, __doc__, basis="财预〔2015〕88号：完整性，规范完整")
HEAD = "完整性"


def check(case: Case) -> Iterator[Diagnostic]:
    """Groups under `not_applicable` that the table has."""
    for written in case.project.not_applicable:
        name = group_name(written)
        if name in case.first_groups or name in case.second_groups:
            yield case.about_project(
                FAULT,
                ("not_applicable", written),
                M("{group} is declared as not applicable and has indicators", group=name),
                M("delete the one or the other"),
                key=True,
            )
