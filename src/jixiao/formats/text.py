"""Plain text for people: findings with their excerpts; else the page of ``table`` under the word of other commands."""

from __future__ import annotations

from collections.abc import Sequence

from jixiao.formats import table
from jixiao.model.page import Page
from jixiao.model.report import Report

KINDS = ("criteria", "findings", "form", "recheck", "plan", "scheme", "code")
SUFFIXES: tuple[str, ...] = ()


def write(reports: Sequence[Report], page: Page) -> str:
    """The pages one under the other."""
    if reports and reports[0].kind == "findings":
        from jixiao.formats._findings_text import lines_of

        return "\n".join(table._text(lines_of(report, page), color=page.color) for report in reports)
    return table.write(reports, page)
