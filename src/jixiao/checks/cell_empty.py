"""表格单元格未填

数量类的指标值没有度量单位时，无法与实际完成值比较，必须补上；日期、文字、是/否不需要单位。评（扣）分标准、数据来源
未填的请核实：没有标准就只能按评分办法的缺省规则计分，没有来源就无法核对实际完成值。整张表都没有这一列的，只提示一次。

A number as target needs a unit, or no actual can be held against it; dates, words and 是/否 need none. Blank
criteria and a blank source are for checking: without criteria the scheme's default scores, without a source nobody
can verify the actual. Where the whole table lacks the column it is said once. (C01)

错:
```yaml
- {三级指标: 讲座人次, 指标值: ≥300, 评（扣）分标准: 每少10人次扣1分，扣完为止, 数据来源: 签到表}
```
对:
```yaml
- {三级指标: 讲座人次, 指标值: ≥300, 度量单位: 人次, 评（扣）分标准: 每少10人次扣1分，扣完为止, 数据来源: 签到表}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.checks._case import Case, Subject
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Fault, Severity

FAULT = Fault("JX401", "cell-empty", Severity.ERROR, __doc__, basis="财预〔2015〕88号：完整性，规范完整")
HEAD = "完整性"


def check(case: Case) -> Iterator[Diagnostic]:
    """Numbers without a unit; blank criteria (where nothing else scores the line) and blank sources."""
    no_rule: list[Subject] = []
    no_source: list[Subject] = []
    for subject in case.subjects:
        indicator = subject.indicator
        if subject.unit is None and subject.measured:
            yield case.about(
                FAULT,
                subject,
                "target",
                M("{name}: the target {target} has no unit", name=subject.name, target=indicator.target.text),
                M("fill in 度量单位 (unit), such as 件, 人次 or %"),
            )
        if indicator.criteria is None and indicator.deduction is None and indicator.reading is None:
            no_rule.append(subject)
        if indicator.source is None:
            no_source.append(subject)
    if no_rule and case.scheme.criteria == "read":
        yield from _blank(
            case, no_rule, "评（扣）分标准", M("fill in 评（扣）分标准; until then the scheme's default scores")
        )
    if no_source:
        yield from _blank(case, no_source, "数据来源", M("write where the actual comes from: 台账, 报表, 问卷 …"))


def _blank(case: Case, without: list[Subject], column: str, hint: M) -> Iterator[Diagnostic]:
    if len(without) == len(case.subjects) and len(without) > 1:
        message = M("no indicator fills in {column}", column=column)
        yield case.about_project(FAULT, ("indicators",), message, hint, key=True, severity=Severity.WARNING)
        return
    for subject in without:
        message = M("{name}: {column} is blank", name=subject.name, column=column)
        yield case.about(FAULT, subject, "name", message, hint, severity=Severity.WARNING)
