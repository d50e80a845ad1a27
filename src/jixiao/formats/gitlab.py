"""GitLab's Code Quality report: a JSON list that a merge request compares with the one of its target branch."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from jixiao.formats._fingerprints import fingerprints
from jixiao.language import M
from jixiao.model.diagnostic import Severity
from jixiao.model.page import Page
from jixiao.model.report import Report
from jixiao.values.folding import visible

KINDS = ("findings",)
SUFFIXES: tuple[str, ...] = ()

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def write(reports: Sequence[Report], page: Page) -> bytes:
    """The list; empty where nothing was found."""
    issues: list[dict[str, Any]] = []
    for each, mark in fingerprints(finding for report in reports for finding in report.findings):
        place = each.position
        said = each.message if each.hint is None else M("{found}. {hint}", found=each.message, hint=each.hint)
        begin = (place.line if place else None) or 1
        cell = f"{place.cell} " if place is not None and place.cell is not None else ""
        issues.append(
            {
                "description": visible(cell + said.said(page.language)),
                "check_name": f"{each.code} {each.name}",
                "fingerprint": mark,
                "severity": "blocker" if each.stops else _SEVERITIES[each.severity],
                "location": {
                    "path": place.file if place is not None else "-",
                    "lines": {"begin": begin, "end": max(begin, (place.end_line if place else None) or begin)},
                },
            }
        )
    return (json.dumps(issues, ensure_ascii=False, indent=2) + "\n").encode()
