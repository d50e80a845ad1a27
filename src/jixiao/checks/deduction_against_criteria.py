"""声明的扣分规则与评（扣）分标准读出的不一样

声明的“扣分规则”总是算数的：用 `jixiao fmt --pin` 写下以后，分数不会随读法改变。但标准的文字今天读出来是另一条规则，
说明文字或规则有一处后来改过，或者读法改进了。两条规则在同样的完成值上各算一遍，结果总是相同的不报。
请看哪一处对，再改另一处，或者重新写下。

The declared deduction always counts: written down by `jixiao fmt --pin`, a score never changes with the reader. But
today the words read as another one: one of the two was changed since, or the reader was. See which is right, and
correct the other or pin it anew. Both are tried on the same actuals; rules that always come out alike are the same.

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
from typing import TYPE_CHECKING

from jixiao.checks._case import Case, Subject
from jixiao.language import M, Message
from jixiao.model.deduction import Refusal
from jixiao.model.diagnostic import Diagnostic, Fault, Severity
from jixiao.model.plan import Line
from jixiao.vocabulary import official

if TYPE_CHECKING:
    from jixiao.model.changes import Change

FAULT = Fault("JX516", "deduction-against-criteria", Severity.WARNING, __doc__, basis="财预〔2021〕101号：赋分规则")
HEAD = "适当性"

#: How many of the actuals that come out differently are named.
_SHOWN = 3


def check(case: Case) -> Iterator[Diagnostic]:
    """Declared deductions beside words that say another one; words that cannot be read are why one is declared."""
    for subject in case.subjects:
        line, indicator = subject.line, subject.indicator
        if line is None or line.deduction_from != "declared" or line.withdrawn is not None:
            continue
        if indicator.criteria is None and indicator.reading is None:
            continue
        # A project without words beside a declared deduction waits for neither the reader nor the comparison.
        from jixiao.planning.undeclared import by_words

        read = by_words(line, case.scheme, case.declaration)
        if isinstance(read, Refusal):
            yield _found(
                case, subject, M("{name}: a deduction is declared, but {why}", name=subject.name, why=read.why)
            )
        elif read is not None and (differs := _differs(case, line, read)) is not None:
            yield _found(case, subject, _said(subject, read, differs))


def _differs(case: Case, declared: Line, read: Line) -> Change | None:
    """How the two rules come out on the same actuals; None where always alike."""
    if declared.full == read.full and declared.deduction.parameters() == read.deduction.parameters():
        return None
    assert case.plan is not None
    from jixiao.differing.rules import rules
    from jixiao.differing.side import Side

    side = Side(case.declaration, case.plan)
    change = rules(side, declared, side, read, declared.indicator.name, None)
    return None if change is None or change.sense == "alike" else change


def _said(subject: Subject, read: Line, change: Change) -> Message:
    assert read.reading is not None
    assert read.reading.sentence is not None
    assert change.old is not None
    assert change.new is not None
    unit = subject.unit.name if subject.unit is not None and subject.amount is not None else ""
    examples = tuple(
        M(
            "{actual} keeps {declared} as declared and {read} by the words",
            actual=actual + unit,
            declared=kept,
            read=other,
        )
        for (actual, kept), other in zip(change.old["keeps"].items(), change.new["keeps"].values(), strict=True)
    )
    # In order of the actuals: those next to the target are the last where falling short costs.
    examples = examples[-_SHOWN:] if read.side == "below" else examples[:_SHOWN]
    words = {
        "name": subject.name, "words": official("indicator", _field(subject)), "sentence": read.reading.sentence,
    }  # fmt: skip
    if not examples:
        return M("{name}: {words} reads as another deduction: {sentence}", **words)
    return M("{name}: {words} reads as another deduction: {sentence} ({examples})", **words, examples=examples)


def _field(subject: Subject) -> str:
    return "criteria" if subject.indicator.reading is None else "reading"


def _found(case: Case, subject: Subject, message: Message) -> Diagnostic:
    field = _field(subject)
    return case.about(
        FAULT,
        subject,
        "deduction",
        message,
        M("see which is right; take the declared deduction away and `jixiao fmt --pin` writes down the words' one"),
        related=[case.related(subject, field, M("what {words} says", words=official("indicator", field)))],
    )
