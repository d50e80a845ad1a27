"""指标值里又写了单位

“度量单位”已经填了单位，“指标值”里又写了一次（20万件，单位件）。程序按同一个量理解，但别的系统可能当成文字；指标值只
写数，单位写在“度量单位”。可自动改：`jixiao validate --fix`。

The unit stands in its own column and in the value again (20万件 with 件). The program understands one quantity, but
other systems may take it for words: write the figure alone. `--fix` does it. (C04)

错:
```yaml
- {三级指标: 发放手册数量, 指标值: ≥3万册, 度量单位: 册, 评（扣）分标准: 每少100册扣1分，扣完为止,
   数据来源: 发放登记表}
```
对:
```yaml
- {三级指标: 发放手册数量, 指标值: ≥3万, 度量单位: 册, 评（扣）分标准: 每少100册扣1分，扣完为止, 数据来源: 发放登记表}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.checks._case import Case, Subject
from jixiao.checks._edits import replaced
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Edit, Fault, Severity
from jixiao.values.fault import ValueFault
from jixiao.values.value import read_value

FAULT = Fault("JX402", "unit-in-value", Severity.WARNING, __doc__, basis="财预〔2015〕88号：完整性，规范完整")
HEAD = "完整性"


def check(case: Case) -> Iterator[Diagnostic]:
    """Targets whose text holds the unit that is declared too."""
    for subject in case.subjects:
        if not subject.indicator.target.notices:
            continue
        if any(notice.kind == "unit-twice" for notice in subject.indicator.target.notices):
            unit = subject.unit.name if subject.unit else ""
            text = subject.indicator.target.text
            yield case.about(
                FAULT,
                subject,
                "target",
                M(
                    "{name}: {target} holds a unit, and {unit} is the unit already",
                    name=subject.name,
                    target=text,
                    unit=unit,
                ),
                M("write the figure alone: {bare}", bare=_bare(subject) or "…"),
                fix=_edits(case, subject),
            )


def _bare(subject: Subject) -> str | None:
    """The target's text without its unit, where it still means the same."""
    target = subject.indicator.target
    unit = subject.indicator.unit
    if unit is None:
        return None
    text = target.text.strip()
    for name in (unit.name, unit.name.replace("%", "％"), unit.base, "百分比", "％", "%"):
        if name and text.endswith(name):
            bare = text[: -len(name)].rstrip()
            try:
                if read_value(bare, unit=unit, year=None).value == target.value:
                    return bare
            except ValueFault:
                continue
    return None


def _edits(case: Case, subject: Subject) -> list[Edit]:
    bare = _bare(subject)
    return [] if bare is None else replaced(case, case.path(subject, "target"), bare)
