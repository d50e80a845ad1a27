"""Markdown: every name stays text; tables keep their shape."""

from __future__ import annotations

import pytest

from jixiao.formats.markdown import escaped
from jixiao.model.report import Cell, Column, Line, Table

from .pages import UNSEEN, Facts, Heading, Note, page_of, table


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a|b", r"a\|b"),
        ("<b>", r"\<b>"),
        ("[a](javascript:x)", r"\[a\](javascript:x)"),
        ("*a* _b_ `c` ~d~", r"\*a\* \_b\_ \`c\` \~d\~"),
        (":100:", r"\:100:"),
        ("总分: 5", "总分: 5"),
        ("#12 @user", r"\#12 \@user"),
        ("# a", r"\# a"),
        ("- a", r"\- a"),
        ("1. a", r"1\. a"),
        ("12.50", "12.50"),
        (">=95%", r"\>=95%"),
        ("a >= b", "a >= b"),
        ("=95%", "=95%"),
        ("===", r"\==="),
        ("&lt;", r"\&lt;"),
        ("a\\", "a\\\\"),
        ("https://e.org", r"https\://e.org"),
        ("www.e.org", r"www\.e.org"),
        ("$x$", r"\$x\$"),
    ],
)
def test_signs_are_escaped(text: str, shown: str) -> None:
    assert escaped(text) == shown


@pytest.mark.parametrize(("name", "shown"), UNSEEN)
def test_nothing_invisible(name: str, shown: str) -> None:
    text = page_of(table(name), form="markdown")
    assert escaped(shown) in text
    assert "\x1b" not in text


def test_a_page() -> None:
    grid = Table(
        (Column("名称"), Column("得分", right=True)),
        (
            Line((Cell("产出"), Cell("5.00")), level=0),
            Line((Cell("a|b"), Cell("5.00")), ("因为", "所以"), indent=1),
        ),
    )
    page = page_of(
        Heading("题", "年"),
        Heading("副"),
        Facts((("总分", "5", "strong"),)),
        grid,
        Note("注", ("一",)),
        form="markdown",
    )
    assert page.splitlines() == [
        "# 题", "", "年", "", "## 副", "", "- **总分** 5", "",
        "| 名称 | 得分 | 计分说明 |", "| --- | ---: | --- |",
        "| **产出** | **5.00** |  |", r"| &emsp;a\|b | 5.00 | 因为<br>所以 |", "", "**注**", "", "- 一",
    ]  # fmt: skip
