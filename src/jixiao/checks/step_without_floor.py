"""逐级扣分没有写扣到哪里为止

“每少1场扣2分”没有写“扣完为止”。程序按扣到 0 分为止计算；请补上，免得别人算出负分。

每少1场扣2分 does not say where it ends. The program stops at 0 points; add 扣完为止 so that nobody goes below.
(C10)

错:
```yaml
- {三级指标: 培训场次, 指标值: ≥20场, 评（扣）分标准: 每少1场扣2分, 数据来源: 签到表}
```
对:
```yaml
- {三级指标: 培训场次, 指标值: ≥20场, 评（扣）分标准: 每少1场扣2分，扣完为止, 数据来源: 签到表}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.checks._case import Case
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Fault, Severity
from jixiao.pattern import pattern

FAULT = Fault("JX416", "step-without-floor", Severity.INFO, __doc__, basis="财预〔2021〕101号：赋分规则")
HEAD = "完整性"

_FLOOR = pattern(
    "为止|扣完|扣尽|扣光|最多|至多|上限|下限|不超过|封顶|最低|不倒扣|不得负分|不计负分|不低于0|最高扣|以0分计|不得分"
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Steps that were read from words which name neither a floor nor a cap."""
    for subject in case.subjects:
        line = subject.line
        if line is None or line.deduction.kind != "step" or line.deduction_from not in ("criteria", "reading"):
            continue
        field = "criteria" if line.deduction_from == "criteria" else "reading"
        words = subject.indicator.criteria if field == "criteria" else subject.indicator.reading
        if words is not None and "扣完为止" not in words and _FLOOR.search(words) is None:
            yield case.about(
                FAULT,
                subject,
                field,
                M("{name}: “{words}” does not say where the deduction ends", name=subject.name, words=words),
                M("add 扣完为止; it is read so already"),
            )
