"""Lines break between words, never inside a figure."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.formats._wrapping import wrap
from jixiao.values.folding import cells

SENTENCE = "94.2%<95%，按“低于95%扣100分”（折为扣尽本项分值）得 0，12.50×94.2÷95=12.39"


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("短", 10, ["短"]),
        ("", 10, [""]),
        ("任何宽度都不换行", None, ["任何宽度都不换行"]),
        ("一二三四五", 4, ["一二", "三四", "五"]),
        ("一二，三四", 4, ["一", "二，", "三四"]),
        ("甲（乙）丙", 6, ["甲", "（乙）", "丙"]),
        ("one two three", 7, ["one two", "three"]),
        ("得分 12.50 分", 6, ["得分", "12.50", "分"]),
        ("12345678", 4, ["12345678"]),
    ],
)
def test_lines(text: str, width: int | None, lines: list[str]) -> None:
    assert wrap(text, width) == lines


@pytest.mark.parametrize("width", range(7, 60))
def test_figures_stay_whole(width: int) -> None:
    whole = re.findall(r"[0-9][0-9.]*%?", SENTENCE)
    broken = [figure for line in wrap(SENTENCE, width) for figure in re.findall(r"[0-9][0-9.]*%?", line)]
    assert broken == whole


@given(st.text(st.characters(categories=("Lo", "Ll", "Po")), max_size=80), st.integers(4, 40))
def test_nothing_is_lost_and_no_line_is_wider(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert "".join(lines) == text
    assert all(cells(line) <= width for line in lines)
