"""声明的扣分规则与评（扣）分标准读出的不一样

声明的“扣分规则”总是算数的：用 `jixiao fmt --pin` 写下以后，分数不会随读法改变。但标准的文字今天读出来是另一条规则，
说明文字或规则有一处后来改过，或者读法改进了。请看哪一处对，再改另一处，或者重新写下。

The declared deduction always counts: written down by `jixiao fmt --pin`, a score never changes with the reader. But
today the words read as another one: one of the two was changed since, or the reader was. See which is right, and
correct the other or pin it anew.

错:
```yaml
- {三级指标: 图书完好率, 指标值: ≥98%, 分值: 10, 评（扣）分标准: 低于98%扣5分, 扣分规则: {类型: 直接赋分, 扣分: 3}, 数据来源: 盘点表}
```
对:
```yaml
- {三级指标: 图书完好率, 指标值: ≥98%, 分值: 10, 评（扣）分标准: 低于98%扣5分, 扣分规则: {类型: 直接赋分, 扣分侧: 低于, 扣分: 5, 满分: points}, 数据来源: 盘点表}
```
"""

# ruff: noqa: E501 — an example is one line of a declaration

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from jixiao.checks._case import Case
from jixiao.language import M
from jixiao.model.deduction import Deduction
from jixiao.model.diagnostic import Diagnostic, Fault, Severity
from jixiao.model.reading import Asked
from jixiao.pattern import pattern

FAULT = Fault("JX516", "deduction-against-criteria", Severity.WARNING, __doc__, basis="财预〔2021〕101号：赋分规则")
HEAD = "适当性"


def check(case: Case) -> Iterator[Diagnostic]:
    """Declared deductions beside words that read as another one; words that cannot be read are why one is declared."""
    for subject in case.subjects:
        line, indicator = subject.line, subject.indicator
        if line is None or indicator.deduction is None or indicator.criteria is None:
            continue
        # The reader is large: a project without words beside a declared deduction does not wait for it.
        from jixiao.criteria.read import read_criteria

        points = line.points if line.points_from == "declared" else None
        asked = Asked(line.operator, line.target.value, line.target.unit, points, indicator.direction)
        read = read_criteria(indicator.criteria, asked)
        if read.deduction is None or read.sentence is None or _same(read.deduction, indicator.deduction, line.full):
            continue
        yield case.about(
            FAULT,
            subject,
            "deduction",
            M("{name}: the criteria read as another deduction: {sentence}", name=subject.name, sentence=read.sentence),
            M("see which is right; `jixiao fmt --pin` writes the reading where no deduction is declared"),
            related=[case.related(subject, "criteria", M("the criteria"))],
        )


#: What a declaration may leave to the indicator and the scheme; a reading writes it out.
_LEFT_OPEN = ("side", "out_of", "partial", "reverse")


def _same(read: Deduction, declared: Deduction, full: Decimal) -> bool:
    """Whether both take the same points; what one of them leaves open is no difference."""
    one, other = dict(read.parameters()), dict(declared.parameters())
    for key in _LEFT_OPEN:
        if key not in one or key not in other:
            one.pop(key, None)
            other.pop(key, None)
    if one["kind"] == other["kind"] and one["kind"] in _LISTS:
        return _listed(one, full) == _listed(other, full)
    return one == other


#: Kinds that can be written in several ways: the last band as what is left, points as a share.
_LISTS = ("bands", "levels", "checklist")
_FIGURE = pattern(r"\d+(?:\.\d+)?")


def _listed(parameters: dict[str, Any], full: Decimal) -> tuple[set[Decimal], set[str]]:
    """The points that a list gives, and the figures and names that it gives them for."""
    entries = [*parameters.get("bands", ()), *parameters.get("levels", ()), *parameters.get("items", ())]
    given = [str(each["earns"]) for each in entries]
    if "otherwise" in parameters:
        given.append(str(parameters["otherwise"]))
    points = {Decimal(text[:-1]) * full / 100 if text.endswith("%") else Decimal(text) for text in given}
    figures = {figure for each in entries for figure in _FIGURE.findall(str(each.get("when", "")))}
    return points, figures | {str(each["is"]) for each in entries if "is" in each}
