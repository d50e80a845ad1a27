"""钱花在哪里，没有指标对应

项目实施内容里列出了资金用途（如邮寄、耗材、维修），却没有一个指标与其中任何一项有关。请为主要用途设置数量、质量或成
本指标。

The content lists what the money is for, and no indicator is about any of it. Add indicators for the main uses.

错:
```yaml
项目实施内容: 经费主要用于日常支出，如档案扫描、库房除湿、设备检修等工作。
```
对:
```yaml
项目实施内容: 经费主要用于日常支出，如培训场地、培训教材、讲师课酬等工作。
```
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.checks._case import Case
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Fault, Severity
from jixiao.pattern import pattern

FAULT = Fault(
    "JX419", "spending-without-indicator", Severity.WARNING, __doc__, basis="财预〔2015〕88号：相关性，目标相关"
)
HEAD = "相关性"

_LIST = pattern("(?:主要用于|用于|包括|包含)[^。；]*?(?:，|：|:)?(?:如|包括|包含|：|:)([^。；]+)")
_PARTS = pattern("[、，,]|以及|及|和")
#: Words that every project uses; two projects that share them share nothing.
_EMPTY = pattern("工作|日常|等|项目|经费|支出|费用|相关|开展|购置|保障|服务|管理|建设|实施|完成|人员|办公|用品|设备")
FEWEST = 2


def check(case: Case) -> Iterator[Diagnostic]:
    """Lists of uses of which no two characters in a row stand in any indicator's name or content."""
    content = case.project.content
    if content is None or case.partial or ("用于" not in content and "包括" not in content and "包含" not in content):
        return
    found = _LIST.search(content)
    if found is None:
        return
    uses = [part.strip() for part in _PARTS.split(found[1])]
    uses = [use for use in uses if len(_EMPTY.sub("", use)) >= FEWEST]
    if len(uses) < FEWEST:
        return
    said = "".join(f"{each.name}。{each.indicator.content or ''}。" for each in case.subjects)
    bare = [_EMPTY.sub("", use) for use in uses]
    if any(use[at : at + 2] in said for use in bare for at in range(len(use) - 1)):
        return
    yield case.about_project(
        FAULT,
        ("content",),
        M("no indicator is about what the money is for: {uses}", uses=tuple(uses)),
        M("add indicators for the main uses"),
    )
