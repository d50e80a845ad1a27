"""C30: the declared sources of money that do not add up to the initial budget (``faults.budget`` documents it)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from jixiao.checks._case import Case
from jixiao.faults import budget as faults
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic
from jixiao.values.number import plain

FAULT = faults.SOURCES_SUM
HEAD = "适当性"


def check(case: Case) -> Iterator[Diagnostic]:
    """Declared sources that do not add up to the initial budget."""
    budget = case.project.budget
    if not budget.sources or budget.initial is None:
        return
    parts = sum((money.yuan for money in budget.sources.values()), Decimal(0))
    if parts != budget.initial.yuan:
        yield case.about_project(
            FAULT,
            ("budget", "sources"),
            M(
                "the sources add up to {parts}元, 年初预算数 is {total}元",
                parts=plain(parts),
                total=plain(budget.initial.yuan),
            ),
            M("check each amount and its unit"),
        )
