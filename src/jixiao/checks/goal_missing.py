"""没有年度目标

指标是目标的细化，没有年度目标（也没有总体目标）就看不出指标与什么相关。请补上“项目目标”里的“年度目标”。

Indicators spell out a goal; without an annual (or at least an overall) goal nobody can tell what they belong to.

错:
```yaml
项目目标: {}
```
对:
```yaml
项目目标: {年度目标: 培训在岗人员300人次，考核合格率达到95%。}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.checks._case import Case
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Fault, Severity

FAULT = Fault("JX421", "goal-missing", Severity.WARNING, __doc__, basis="财预〔2015〕88号：完整性，绩效目标")
HEAD = "完整性"


def check(case: Case) -> Iterator[Diagnostic]:
    """Projects with neither an annual nor an overall goal."""
    goals = case.project.goals
    if goals.annual is None and (goals.overall is None or goals.overall.text is None):
        hint = M("add 年度目标 (annual) under 项目目标 (goals)")
        yield case.about_project(FAULT, ("goals",), M("the project declares no goal"), hint)
