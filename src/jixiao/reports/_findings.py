"""A finding as data for programs, and as one sentence for people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from jixiao.language import M, Message
from jixiao.model.diagnostic import Diagnostic
from jixiao.model.position import Position
from jixiao.reports._words import DUTIES


def finding_data(finding: Diagnostic) -> dict[str, Any]:
    """The keys of cli.md, "JSON of validate"."""
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "hint": finding.hint,
        "basis": finding.basis,
        **_place(finding.position),
        "path": list(finding.path),
        "related": [{"message": each.message, **_place(each.position)} for each in finding.related],
        "fix": [{"start": each.start, "end": each.end, "text": each.text} for each in finding.fix] or None,
    }


def _place(position: Position | None) -> dict[str, Any]:
    if position is None:
        return dict.fromkeys(("file", "line", "column", "end_line", "end_column"))
    return {
        "file": position.file if position.cell is None else str(position),
        "line": position.line,
        "column": position.column,
        "end_line": position.end_line,
        "end_column": position.end_column,
    }


def finding_said(finding: Diagnostic) -> Message:
    """Duty, code, place, what was found, what to do."""
    place = f" {finding.position}" if finding.position is not None else ""
    found = M(
        "{duty} {code}{place}: {message}",
        duty=DUTIES[finding.severity], code=finding.code, place=place, message=finding.message,
    )  # fmt: skip
    return found if finding.hint is None else M("{found}. {hint}", found=found, hint=finding.hint)


def in_order(findings: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The most serious first, then as they were found."""
    return sorted(findings, key=lambda each: each.severity.rank)
