"""Case → findings: every check of the shelf, in the order of their codes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from jixiao import shelf
from jixiao.checks._case import Case, Subject
from jixiao.model.diagnostic import Diagnostic
from jixiao.values.exactly import exactly

__all__ = ["Case", "Subject", "check"]


@exactly
def check(case: Case) -> list[Diagnostic]:
    """What all checks find, check by check."""
    found: list[Diagnostic] = []
    for each in _checks():
        found.extend(each(case))
    if case.declaration.unread:
        found = [
            each for each in found if not each.path or each.path[0] not in case.declaration.unread - {"indicators"}
        ]
    return found


@cache
def _checks() -> tuple[Callable[[Case], Iterator[Diagnostic]], ...]:
    modules = sorted(shelf.leaves("checks"), key=lambda module: str(module.FAULT.code))
    return tuple(module.check for module in modules)
