"""同名指标在不同项目里用了不同的指标性质

同一年度里，名称一样的指标，有的项目写“=”，有的写“≥”：同一件事两种算法，汇总和比较都不成立。请统一。

In one year indicators of the same name have "=" in one project and "≥" in another: one thing measured in two ways
can be neither summed nor compared. Agree on one.

错:
```yaml
# 第一个文件
绩效指标: {满意度指标: {服务对象满意度指标: [{三级指标: 居民满意度, 指标值: ≥90%}]}}
---
# 第二个文件
绩效指标: {满意度指标: {服务对象满意度指标: [{三级指标: 居民满意度, 指标值: =90%}]}}
```
对:
```yaml
# 第一个文件
绩效指标: {满意度指标: {服务对象满意度指标: [{三级指标: 居民满意度, 指标值: ≥90%}]}}
---
# 第二个文件
绩效指标: {满意度指标: {服务对象满意度指标: [{三级指标: 居民满意度, 指标值: ≥92%}]}}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.across._folder import Folder
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Fault, Related, Severity

FAULT = Fault("JX432", "operators-differ", Severity.WARNING, __doc__, basis="财预〔2021〕101号：指标值")
HEAD = "适当性"


def check(folder: Folder) -> Iterator[Diagnostic]:
    """Names that have two operators in one year; said once a name, at the first project of the rarer operator."""
    facts = folder.facts
    first: dict[int, int] = {}
    differ: set[int] = set()
    for name, sign in zip(facts.names, facts.signs, strict=True):
        if first.setdefault(name, sign) != sign:
            differ.add(name)
    if not differ:
        return
    signs = iter(facts.signs)
    by_place: dict[tuple[int, int], int] = {
        (place, inside): next(signs) for place, count in enumerate(facts.counts) for inside in range(count)
    }
    for places in folder.indicators(facts.names, differ).values():
        groups: dict[int, list[tuple[int, int]]] = {}
        for each in places:
            groups.setdefault(by_place[each], []).append(each)
        usual, rare = sorted(groups.values(), key=lambda each: (-len(each), each))[:2]
        one, other = folder.indicator(*rare[0]), folder.indicator(*usual[0])
        if one is None or other is None or one[1].name != other[1].name or one[0] is other[0]:
            continue
        field = "operator" if "operator" in one[0].raw[rare[0][1]] else "target"
        yield FAULT.found(
            M(
                "{name}: {some} projects use “{sign}”, {others} use “{other}”",
                name=one[1].name,
                some=len(rare),
                sign=str(one[1].sign),
                others=len(usual),
                other=str(other[1].sign),
            ),
            hint=M("agree on one operator for one measure"),
            position=one[0].position(one[0].path(rare[0][1], field)),
            path=one[0].path(rare[0][1], field),
            related=[Related(other[0].position(other[0].path(usual[0][1], "name")), M("here it is the other one"))],
        )
