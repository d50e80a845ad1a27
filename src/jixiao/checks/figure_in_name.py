"""指标名称里有数量

名称里写了数量（修缮8个站点），指标值却是另一回事（100%）：数量变了名称就得改，两年也比不起来。请把数量写进指标值。

The name holds a figure (修缮8个站点) while the target is another (100%). Put the figure into the target: names stay
the same from year to year. (C13)

错:
```yaml
- {三级指标: 修缮8个站点完成率, 指标值: ≥95%, 评（扣）分标准: 低于95%不得分, 数据来源: 验收单}
```
对:
```yaml
- {三级指标: 修缮站点数量, 指标值: ≥8, 度量单位: 个, 评（扣）分标准: 每少1个扣1分，扣完为止, 数据来源: 验收单}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.checks._case import Case
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Fault, Severity
from jixiao.pattern import pattern

FAULT = Fault("JX405", "figure-in-name", Severity.INFO, __doc__, basis="财预〔2015〕88号：完整性，明确清晰")
HEAD = "完整性"

_DIGIT = pattern(r"\d")
_FIGURE = pattern(
    r"(?<![\d〔［\[(（第每A-Za-z.+\-—~～至])(\d+(?:\.\d+)?\s?(?:万|亿|余)?"
    r"(?:个(?!月|工作日|百分点|小时|自然日|年)|人次|人(?!员密)|户(?!籍)|件|次|场|家|所|台|套|辆|座|处|条|项|册|本|张|名(?!录)|剂次|株|棵|盏|栋|幢|间|头|只|眼|床|期(?!工程|项目|建设)|批|份|篇|学时|公顷|立方米|亩|公里|千米|平方米|米|吨|万元|亿元|元(?!旦)|%|％)(?![及(（]?以[上下内外])(?!的?(?:时间|日期|期限)))"
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Names with a figure and its unit; years, deadlines, ages and telephone numbers are none."""
    for subject in case.subjects:
        if _DIGIT.search(subject.name) is None:
            continue
        found = _FIGURE.search(subject.name)
        if found is not None:
            yield case.about(
                FAULT,
                subject,
                "name",
                M("{name} holds the figure {figure}", name=subject.name, figure=found[1]),
                M("put the figure into 指标值 (target) and keep the name for what is measured"),
            )
