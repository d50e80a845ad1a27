"""Plain text for people: the same page as ``table``, under the word that commands without a table offer."""

from __future__ import annotations

from collections.abc import Sequence

from jixiao.formats import table
from jixiao.model.page import Page
from jixiao.model.report import Report

KINDS = ("criteria", "form")
SUFFIXES: tuple[str, ...] = ()


def write(reports: Sequence[Report], page: Page) -> str:
    """The pages one under the other."""
    return table.write(reports, page)
