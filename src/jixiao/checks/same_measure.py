"""两个指标量的是同一件事

同一个项目里有两个指标，名称不同但说的是一回事（按时率、及时率），完成一件事得两份分。请留一个，把分值合并。

Two indicators of one project measure the same under two names (按时率, 及时率), so that one achievement earns
points twice. Keep one and join their points. (C27)

错:
```yaml
- {三级指标: 维修按时完成率, 指标值: ≥95%, 评（扣）分标准: 低于95%不得分, 数据来源: 派工记录}
- {三级指标: 维修及时完成率, 指标值: ≥95%, 评（扣）分标准: 低于95%不得分, 数据来源: 派工记录}
```
对:
```yaml
- {三级指标: 维修按时完成率, 指标值: ≥95%, 评（扣）分标准: 低于95%不得分, 数据来源: 派工记录}
- {三级指标: 维修一次合格率, 指标值: ≥95%, 评（扣）分标准: 低于95%不得分, 数据来源: 派工记录}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.checks._case import Case, Subject
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Fault, Severity
from jixiao.pattern import pattern
from jixiao.values.folding import fold_name

FAULT = Fault("JX410", "same-measure", Severity.WARNING, __doc__, basis="财预〔2021〕101号：重点突出")
HEAD = "相关性"

_TIMELY = pattern("按时|按期|准时|如期")
#: Endings that say the same.
_ENDINGS = {
    "满意率": "满意度",
    "满意程度": "满意度",
    "及时完成率": "及时率",
    "完成及时率": "及时率",
    "知晓度": "知晓率",
    "覆盖面": "覆盖率",
    "达标率": "合格率",
    "数量": "数",
    "人员数": "人数",
    "人员数量": "人数",
}
_ENDS = tuple(_ENDINGS)
_SAME_END = pattern(f"(?:{'|'.join(sorted(_ENDINGS, key=len, reverse=True))})$")
_YEARLY = pattern("^(?:本?年度|全年|当年|本年)")


def check(case: Case) -> Iterator[Diagnostic]:
    """Names that are one after the words for 及时, the endings that say the same, and 年度 in front are unified."""
    first: dict[str, Subject] = {}
    for subject in case.subjects:
        name = subject.name
        if "时" in name or "期" in name:
            name = _TIMELY.sub("及时", name)
        if name.endswith(_ENDS):
            name = _SAME_END.sub(lambda found: _ENDINGS[found[0]], name)
        name = _YEARLY.sub("", name)
        earlier = first.setdefault(name, subject)
        if earlier is subject:
            earlier = first.setdefault(fold_name(name), subject)
        if earlier is subject or (earlier.name == subject.name and earlier.second != subject.second):
            continue
        yield case.about(
            FAULT,
            subject,
            "name",
            M("{name} and {other} measure the same", name=subject.name, other=earlier.name),
            M("keep one of the two and give it the points of both"),
            related=[case.related(earlier, "name", M("the other one"))],
        )
