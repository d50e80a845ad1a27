"""同一个项目声明了两次

文件夹里有两个文件，年度相同，项目编码相同或者项目名称相同。填报的实际完成值不知道该对哪一个，汇总也会重复计算。请删
去一份，或者改正编码、名称。

Two files of a folder declare the same year with the same project code, or with the same name. Actuals cannot be
given to one of them, and sums count the project twice. Delete one, or correct the code or the name.

错:
```yaml
# 第一个文件
项目编码: P2023-001
---
# 第二个文件
项目编码: P2023-001
```
对:
```yaml
# 第一个文件
项目编码: P2023-001
---
# 第二个文件
项目编码: P2023-002
项目名称: 基层工作人员业务培训（二期）
```
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.across._folder import Folder
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Fault, Related, Severity

FAULT = Fault("JX431", "project-declared-twice", Severity.ERROR, __doc__, basis="财预〔2015〕88号：完整性，规范完整")
HEAD = "完整性"


def check(folder: Folder) -> Iterator[Diagnostic]:
    """Codes, else names, that two projects of one year share; a shared name with different codes is for checking."""
    told: set[tuple[int, int]] = set()
    for field, sums in (("code", folder.facts.codes), ("name", folder.facts.projects)):
        for places in folder.shared(sums):
            first = folder.declaration(places[0])
            for place in places[1:]:
                later = folder.declaration(place)
                if first is None or later is None or (places[0], place) in told:
                    continue
                mine, theirs = getattr(later.project, field), getattr(first.project, field)
                if mine != theirs or later.project.year != first.project.year:
                    continue
                told.add((places[0], place))
                codes = (first.project.code, later.project.code)
                sure = field == "code" or codes[0] == codes[1]
                yield FAULT.found(
                    M("{value} of {year} is declared in two files", value=mine, year=later.project.year),
                    hint=M("delete one of the two, or correct the code or the name"),
                    position=later.position((field,)),
                    path=(field,),
                    related=[Related(first.position((field,)), M("first declared here"))],
                    severity=Severity.ERROR if sure else Severity.WARNING,
                )
