"""Declarations written in a test, and their comparison as data."""

from __future__ import annotations

import json
from typing import Any

from jixiao import api
from jixiao.bind import Declaration
from jixiao.model.changes import Changes
from jixiao.render import Page, render
from jixiao.reports.changes import report

HEAD = """name: 社区阅读推广
year: {year}
agency: 某市图书馆
budget: {{initial: {budget}}}
indicators:
  产出指标:
    数量指标:
"""


def project(*lines: str, year: int = 2024, budget: str = "12万元", file: str = "x.yaml") -> Declaration:
    """A project with these indicators (flow mappings, or whole blocks) in one group."""
    text = HEAD.format(year=year, budget=budget) + "".join(f"      - {line}\n" for line in lines)
    return api.load_project(file, content=text.encode())


def compared(old: str, new: str, **more: Any) -> Changes:
    """One indicator of 2023 against one of 2024; each is the inside of a flow mapping without its name."""
    return api.diff(project(f"{{name: 指标, {old}}}", year=2023), project(f"{{name: 指标, {new}}}"), **more)


def data(changes: Changes) -> dict[str, Any]:
    """The JSON of a comparison, as a program reads it."""
    found: dict[str, Any] = json.loads(render([report(changes)], "json", Page("en")))
    return found


def codes(changes: Changes) -> list[str]:
    """The codes of the findings."""
    return [finding.code for finding in changes.findings]
