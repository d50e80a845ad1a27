"""A project without any amount of money (``faults.budget`` documents it)."""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.checks._case import Case
from jixiao.faults import budget as faults
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic

FAULT = faults.NO_BUDGET
HEAD = "适当性"


def check(case: Case) -> Iterator[Diagnostic]:
    """Projects without any amount, under a scheme that gives the execution rate points."""
    if case.project.budget.base is None and case.scheme.execution.points > 0:
        yield case.about_project(
            FAULT,
            ("budget",),
            M("the project declares no budget, so the execution rate has no base"),
            M("add 资金安排 (budget) with 年初预算数 and 全年预算数"),
        )
