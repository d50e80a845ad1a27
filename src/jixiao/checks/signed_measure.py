"""A saving or a change that the scheme would score by its ratio (``faults.points`` documents it)."""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.checks._case import Case
from jixiao.faults import points as faults
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic
from jixiao.pattern import pattern

FAULT = faults.SIGNED_MEASURE
HEAD = "适当性"

_SIGNED = pattern("(?:节约|节支|变动|变化|增减|偏差|偏离)(?:率|幅度)$")


def check(case: Case) -> Iterator[Diagnostic]:
    """Measures that may be negative or 0 when all is well, under the scheme's proportional default."""
    for subject in case.subjects:
        line = subject.line
        if line is None or line.deduction.kind != "proportional" or line.deduction_from != "scheme":
            continue
        if _SIGNED.search(subject.name) is not None:
            yield case.about(
                FAULT,
                subject,
                "name",
                M("{name} may be negative or 0: a ratio to the target means nothing", name=subject.name),
                M("say in 评（扣）分标准 or 扣分规则 (deduction) what a miss costs, such as 低于指标值不得分"),
            )
