"""Small reports to look at: what a format does with them does not depend on what they are about."""

from __future__ import annotations

from typing import Any

from jixiao.model.report import Block, Cell, Column, Facts, Heading, Line, Note, Report, Table
from jixiao.render import Page, render

#: Names that some layer between a file and a screen would like to interpret.
NASTY = (
    "指标[/产出]", "[a]", "[red]x[/red]", ":100:", r"a\[b]", "<script>alert(1)</script>", '" onmouseover="x', "{{7*7}}",
    "javascript:x", "*粗* _斜_ `码`", "a|b", "# 标题", "&lt;", "https://example.org/x", "%s {0}",
)  # fmt: skip
#: What must never reach a screen as it is, and how it is shown.
UNSEEN = (
    ("\x1b]8;;http://e\x1b\\", "\\x1b]8;;http://e\\x1b\\"),
    ("\x1b[2J", "\\x1b[2J"),
    ("\x00", "\\x00"),
    ("a\u202eb", "a\\u202eb"),
    ("a\nb", "a\\nb"),
    ("\u200b", "\\u200b"),
)


def table(*names: str, score: str = "100.00") -> Table:
    """A table of names with a score each."""
    return Table(
        (Column("名称", least=6), Column("得分", right=True)),
        tuple(Line((Cell(name), Cell(score, figure=True))) for name in names),
    )


def report(*blocks: Block, **more: Any) -> Report:
    """A report of these blocks."""
    return Report("scorecard", "标题", blocks, **more)


def page_of(*blocks: Block, form: str = "table", page: Page | None = None) -> str:
    """One report as text."""
    written = render([report(*blocks)], form, page or Page())
    return written if isinstance(written, str) else written.decode()


__all__ = ["NASTY", "UNSEEN", "Facts", "Heading", "Note", "Page", "page_of", "render", "report", "table"]
