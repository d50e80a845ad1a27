"""指标名称是口号或工作

名称以“提升”“保障”“加强”“严格”“推进”等开头，说的是要做的事，不是可以衡量的结果；指标值再写成百分比，就没有人知道是什
么的百分比。请写成可衡量的结果，例如“网上办结率”。以“率”“数”等量结尾的名称不在此列。

The name begins like a slogan (提升, 保障, 加强, 严格, 推进 …): it says what is to be done, not what is measured.
Name the measure. Names that end in a measure (率, 数 …) are left alone. (C12)

错:
```yaml
- {三级指标: 加强队伍建设, 指标值: ≥95%, 评（扣）分标准: 低于95%不得分, 数据来源: 考核记录}
```
对:
```yaml
- {三级指标: 工作人员持证上岗率, 指标值: ≥95%, 评（扣）分标准: 低于95%不得分, 数据来源: 考核记录}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.checks._case import Case
from jixiao.checks._words import names_measure
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Fault, Severity
from jixiao.pattern import pattern

FAULT = Fault("JX404", "activity-name", Severity.WARNING, __doc__, basis="财预〔2015〕88号：相关性，指标科学")
HEAD = "相关性"

_SLOGAN = pattern(
    "(?:进一步|大力|切实|有效|有力|持续|不断|全面|稳步|积极|深入|着力|努力)*"
    "(?:提升|提高|保障(?!房|性|机制|水平|范围)|加强|强化|严格|推进(?!会)|推动|促进|确保|做好|落实|完善|深化|加快|改善|优化|增强|加大|夯实|筑牢|构建|统筹|助力|抓好|贯彻|履行|弘扬|激发|拓展|丰富|缓解|减轻|满足|保证(?!金)|杜绝|遏制|压实|发挥|规范(?!化)|健全|开展|营造|打造|巩固|维护(?!费))"
)
_CONDITION = pattern("(?:情况|程度|机制|制度|水平|作用|效果|影响|能力|环境|状况)$")


def check(case: Case) -> Iterator[Diagnostic]:
    """Names that begin like a slogan and end in no measure; 情况 and the like will do for a judgement in words."""
    for subject in case.subjects:
        name = subject.name
        if _SLOGAN.match(name) is None or names_measure(name):
            continue
        if subject.words and _CONDITION.search(name):
            continue
        yield case.about(
            FAULT,
            subject,
            "name",
            M("{name} says what is to be done, not what is measured", name=name),
            M("name the result that is measured, for example by ending in 率, 数 or 满意度"),
        )
