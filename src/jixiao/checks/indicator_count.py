"""指标太少或太多

少于 3 个指标说不清项目做了什么；多于 20 个指标分散了重点，每项分值也太小。请按“重点突出”增减。

Fewer than 3 indicators do not say what the project does; more than 20 scatter the points. Keep to what matters.
(C34)

错:
```yaml
绩效指标:
  产出指标:
    数量指标:
      - {三级指标: 培训人次, 指标值: ≥300人次, 评（扣）分标准: 每少10人次扣1分，扣完为止, 数据来源: 签到表}
  满意度指标:
    服务对象满意度指标:
      - {三级指标: 学员满意度, 指标值: ≥90%, 评（扣）分标准: 低于90%不得分, 数据来源: 问卷调查}
```
对:
```yaml
绩效指标:
  产出指标:
    数量指标:
      - {三级指标: 培训人次, 指标值: ≥300人次, 评（扣）分标准: 每少10人次扣1分，扣完为止, 数据来源: 签到表}
    质量指标:
      - {三级指标: 学员考核合格率, 指标值: ≥95%, 评（扣）分标准: 低于95%不得分, 数据来源: 成绩册}
  效益指标:
    社会效益指标:
      - {三级指标: 学员就业率, 指标值: ≥60%, 评（扣）分标准: 低于60%不得分, 数据来源: 就业登记}
  满意度指标:
    服务对象满意度指标:
      - {三级指标: 学员满意度, 指标值: ≥90%, 评（扣）分标准: 低于90%不得分, 数据来源: 问卷调查}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.checks._case import Case
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Fault, Severity

FAULT = Fault("JX414", "indicator-count", Severity.INFO, __doc__, basis="财预〔2021〕101号：重点突出")
HEAD = "完整性"
FEWEST, MOST = 3, 20


def check(case: Case) -> Iterator[Diagnostic]:
    """Tables of fewer than 3 or more than 20 indicators."""
    count = len(case.subjects)
    if case.partial or FEWEST <= count <= MOST:
        return
    message = M("the project has {count} indicators", count=count)
    hint = M("between {fewest} and {most} are usual", fewest=FEWEST, most=MOST)
    yield case.about_project(FAULT, ("indicators",), message, hint, key=True)
