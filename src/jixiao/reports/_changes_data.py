"""A comparison for programs, exactly as cli.md gives it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from jixiao.model.changes import BudgetChange, Change, Changes
from jixiao.model.plan import Plan
from jixiao.model.source import SourceFile
from jixiao.reports._findings import finding_data
from jixiao.values.number import plain, score_text


def changes_data(changes: Changes) -> dict[str, Any]:
    """Every key always there, null where there is nothing; amounts of money in 元."""
    return {
        "format": 1,
        "old": _side(changes.old, changes.old_file),
        "new": _side(changes.new, changes.new_file),
        "changes": [_change(change, _likeness(changes, change)) for change in changes.changes],
        "budget": _budget(changes.budget),
        "findings": [finding_data(finding) for finding in changes.findings],
    }


def _side(plan: Plan | None, file: SourceFile | None) -> dict[str, Any] | None:
    if plan is None:
        return None
    project = plan.project
    return {
        "name": project.name, "year": project.year, "code": project.code, "file": file.file if file else None,
        "sha256": file.sha256 if file else None, "scheme": plan.chosen.name,
    }  # fmt: skip


def _change(change: Change, likeness: str | None) -> dict[str, Any]:
    return {
        "indicator": change.indicator, "was": change.was, "kind": change.kind, "old": change.old, "new": change.new,
        "by": None if change.by is None else score_text(change.by, 4), "by_unit": _exact(change.by_unit),
        "because": change.because, "likeness": likeness,
    }  # fmt: skip


def _likeness(changes: Changes, change: Change) -> str | None:
    """Of a rename that is only likely."""
    pair = next(pair for pair in changes.pairs if change in pair.changes)
    asked = change.kind == "renamed" and pair.likeness is not None
    return score_text(pair.likeness) if asked and pair.likeness is not None else None


def _budget(budget: BudgetChange) -> dict[str, Any]:
    return {
        "old": _exact(budget.old.yuan if budget.old else None), "new": _exact(budget.new.yuan if budget.new else None),
        "by": None if budget.by is None else score_text(budget.by, 4),
    }  # fmt: skip


def _exact(amount: Decimal | None) -> str | None:
    return None if amount is None else plain(amount)
