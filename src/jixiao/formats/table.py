"""A page for people: on a terminal of any width, in a pipe without colour or wrapping.

No sign of ambiguous width is set by this format where columns have to stand under one another: rules are ``=`` and
``-``. Nothing is cut: names wrap, and where no table fits each row becomes a short paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jixiao.formats._segments import Segments
from jixiao.formats._sheet import Sheet
from jixiao.model.page import Page
from jixiao.model.report import Report, Tone

KINDS = (
    "scorecard", "comparison", "plan", "summary", "changes", "criteria", "recheck", "findings", "scheme", "code",
)  # fmt: skip
SUFFIXES = (".txt",)

STYLES: dict[Tone, str] = {
    "plain": "", "good": "green", "bad": "bold red", "doubt": "yellow", "faint": "dim", "strong": "bold",
}  # fmt: skip


def write(reports: Sequence[Report], page: Page) -> str:
    """The pages one under the other."""
    return whole([part(report, page) for report in reports], page)


def part(report: Report, page: Page) -> str:
    """The page of one report."""
    return _text(Sheet(page).lines(report), color=page.color)


def whole(parts: Sequence[str], page: Page) -> str:
    """The pages one under the other."""
    return "\n".join(parts)


def _text(lines: Iterator[Segments], *, color: bool) -> str:
    if color:
        return "".join(_painted(line) + "\n" for line in lines)
    return "".join("".join(text for text, _ in line).rstrip() + "\n" for line in lines)


def _painted(line: Segments) -> str:
    from rich.color import ColorSystem
    from rich.style import Style

    return "".join(
        Style.parse(STYLES[tone]).render(text, color_system=ColorSystem.STANDARD) if STYLES[tone] else text
        for text, tone in line
    )
