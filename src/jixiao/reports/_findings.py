"""A finding as data for programs."""

from __future__ import annotations

from typing import Any

from jixiao.model.diagnostic import Diagnostic
from jixiao.model.position import Position


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
