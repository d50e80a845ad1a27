"""一个项目照抄了另一个项目的指标

两个项目的指标（名称和指标值）完全一样，至少 3 个：多半是套用了另一个项目的表，没有按本项目的内容填写。请核实。

Two projects have the same indicators, names and targets alike, three or more: most likely one table was copied and
not filled in for its own project.

错:
```yaml
# 第一个文件
项目名称: 甲项目
---
# 第二个文件
项目名称: 乙项目
```
对:
```yaml
# 第一个文件
项目名称: 甲项目
---
# 第二个文件
项目名称: 乙项目
绩效指标:
  产出指标:
    数量指标:
      - {三级指标: 巡查里程, 指标值: ≥1200公里, 评（扣）分标准: 每少10公里扣1分，扣完为止, 数据来源: 巡查记录}
    质量指标:
      - {三级指标: 隐患整改率, 指标值: ≥95%, 评（扣）分标准: 低于95%不得分, 数据来源: 整改台账}
  效益指标:
    社会效益指标:
      - {三级指标: 受保护人口数, 指标值: ≥3万人, 评（扣）分标准: 每少100人扣1分，扣完为止, 数据来源: 统计年报}
  满意度指标:
    服务对象满意度指标:
      - {三级指标: 沿线居民满意度, 指标值: ≥90%, 评（扣）分标准: 低于90%不得分, 数据来源: 问卷调查}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.across._folder import Folder
from jixiao.bind import Declaration
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Fault, Related, Severity

FAULT = Fault("JX433", "indicators-copied", Severity.WARNING, __doc__, basis="财预〔2015〕88号：相关性，目标相关")
HEAD = "相关性"
FEWEST = 3


def check(folder: Folder) -> Iterator[Diagnostic]:
    """Projects of one year with other names whose indicators are all those of another."""
    facts = folder.facts
    same: dict[tuple[int, ...], list[int]] = {}
    at = 0
    for place, count in enumerate(facts.counts):
        if count >= FEWEST:
            same.setdefault(tuple(sorted(facts.wholes[at : at + count])), []).append(place)
        at += count
    for places in same.values():
        if len(places) < 2:
            continue
        first = folder.declaration(places[0])
        for place in places[1:]:
            later = folder.declaration(place)
            if first is None or later is None or not _copied(first, later):
                continue
            yield FAULT.found(
                M(
                    "all {count} indicators are those of {project}",
                    count=len(later.project.indicators),
                    project=first.project.name,
                ),
                hint=M("fill in the indicators for this project's own content"),
                position=later.position(("indicators",), "key"),
                path=("indicators",),
                related=[Related(first.position(("indicators",), "key"), M("the other project"))],
            )


def _copied(first: Declaration, later: Declaration) -> bool:
    def whole(declaration: Declaration) -> set[tuple[str, str]]:
        return {(each.name, each.target.text) for each in declaration.project.indicators}

    return first.project.name != later.project.name and whole(first) == whole(later)
