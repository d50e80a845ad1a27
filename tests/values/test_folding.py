"""Text made comparable, and text made safe to show."""

from __future__ import annotations

import sys
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.values.folding import cells, fold, fold_name, nearest, visible
from jixiao.values.radicals import RADICALS

FOLDED = [
    ("⺬范", "示范"),
    ("年度⽬标", "年度目标"),
    ("⻚⾯", "页面"),
    ("ＡＢ１", "AB1"),
    ("a\u00a0b\u3000c", "a b c"),
    ("plain", "plain"),
]


@pytest.mark.parametrize(("text", "folded"), FOLDED)
def test_width_and_radicals_are_unified(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_every_radical_becomes_an_ideograph() -> None:
    assert len(RADICALS) == 114
    assert all(category(chr(code)) == "Lo" and code > 0x3000 for code in RADICALS.values())


SAME = [
    ("提升“互联网+政务服务”质效", '提升"互联网＋政务服务"质效'),
    ("评（扣）分标准", "评(扣)分标准"),
    ("评【扣】分标准", "评〔扣〕分标准"),
    ("评﹝扣﹞分标准", "评[扣]分标准"),
    ("指标 名称", "指标名称"),
    ("指标\u3000名称", "指标名称"),
    ("指标\u200b名称", "指标名称"),
    ("指标\ufeff名称", "指标名称"),
    ("2023—2025", "2023-2025"),
    ("2023–2025", "2023-2025"),
    ("甲，乙", "甲,乙"),
    ("「甲」", "甲"),
    ("ID", "id"),
    ("示范", "⺬范"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_names_that_a_person_takes_for_the_same_are_the_same(one: str, other: str) -> None:
    assert fold_name(one) == fold_name(other)


def test_names_that_differ_stay_different() -> None:
    assert len({fold_name(name) for name in ("按时率", "及时率", "按时率(二)", "按时率1")}) == 4


@given(st.text(max_size=40))
def test_folding_a_name_twice_is_folding_it_once(name: str) -> None:
    assert fold_name(fold_name(name)) == fold_name(name)


ESCAPED = [
    ("红\x1b[31m", "红\\x1b[31m"),
    ("x\u202ey", "x\\u202ey"),
    ("95%\u200b", "95%\\u200b"),
    ("a\nb\tc\r", "a\\nb\\tc\\r"),
    ("\x00\x85\u2028", "\\x00\\x85\\u2028"),
    ("\ud800", "\\ud800"),
    ("\U000e0041", "\\U000e0041"),
    ("年办件量 20万件", "年办件量 20万件"),
]


@pytest.mark.parametrize(("text", "shown"), ESCAPED)
def test_what_shows_nothing_is_written_out(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_no_hidden_character_of_unicode_stays() -> None:
    hidden = {"Cc", "Cf", "Cs", "Zl", "Zp"}
    every = [chr(code) for code in range(sys.maxunicode + 1) if category(chr(code)) in hidden]
    assert [hex(ord(each)) for each in every if visible(each) == each] == []


WIDTHS = [
    ("abc", 3),
    ("绩效", 4),
    ("ａ", 2),
    ("e\u0301", 1),
    ("a\u200bb", 2),
    ("≥95%", 4),
    ("", 0),
    ("a\x1b", 1),
]


@pytest.mark.parametrize(("text", "width"), WIDTHS)
def test_columns_of_a_terminal(text: str, width: int) -> None:
    assert cells(text) == width


NEAR = [
    ("指标植", "指标值"),
    ("targt", "target"),
    ("指标 值", "指标值"),
    ("完全无关", None),
    ("", None),
]


@pytest.mark.parametrize(("word", "known"), NEAR)
def test_the_nearest_known_word(word: str, known: str | None) -> None:
    assert nearest(word, ["指标值", "度量单位", "target", "unit"]) == known
