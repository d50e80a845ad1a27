"""指标性质: every sign and word of the forms, alone and beside a figure."""

from __future__ import annotations

import pytest

from jixiao.values.fault import ValueFault
from jixiao.values.operator import Operator, read_operator, split_operator

NAMES = {
    Operator.AT_LEAST: ">= ≥ ≧ ⩾ ＞＝ ＞= => &gt;= 不低于 不少于 大于等于 大于或等于 不小于 至少",
    Operator.AT_MOST: "<= ≤ ≦ ⩽ ＜＝ &lt;= 不高于 不超过 不大于 小于等于 小于或等于 至多",
    Operator.EQUAL: "= ＝ ﹦ ═ == 等于",
    Operator.MORE: "> ＞ ﹥ &gt; 大于 超过 高于",
    Operator.LESS: "< ＜ ﹤ &lt; 小于 低于 少于",
}
CASES = [(name, operator) for operator, names in NAMES.items() for name in names.split()]


@pytest.mark.parametrize(("name", "operator"), CASES)
def test_each_name_alone_and_in_front_of_a_figure(name: str, operator: Operator) -> None:
    assert read_operator(f" {name} ") is operator
    assert split_operator(f"{name}95%") == (operator, "95%")
    assert split_operator(f"{name} 九十五") == (operator, "九十五")


def test_a_judgement_is_an_operator_of_its_own() -> None:
    assert read_operator("定性") is Operator.QUALITATIVE


@pytest.mark.parametrize("text", ["约", "≈", "~", "", "≠", "95", ">=="])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueFault) as fault:
        read_operator(text)
    assert fault.value.kind == "operator"


SPLIT = [
    ("95以上", Operator.AT_LEAST, "95"),
    ("95%及以上", Operator.AT_LEAST, "95%"),
    ("10人（含）以上", Operator.AT_LEAST, "10人"),
    ("九十五以上", Operator.AT_LEAST, "九十五"),
    ("50个以内", Operator.AT_MOST, "50个"),
    ("5%以下", Operator.AT_MOST, "5%"),
    ("不低于百分之九十五", Operator.AT_LEAST, "百分之九十五"),
    ("≥较多", Operator.AT_LEAST, "较多"),
    # words as a whole
    ("高于上年", None, "高于上年"),
    ("超过预期", None, "超过预期"),
    ("中级以上", None, "中级以上"),
    ("三级以上", None, "三级以上"),
    ("95", None, "95"),
    ("以上", None, "以上"),
    ("不少于一般水平", None, "不少于一般水平"),
]


@pytest.mark.parametrize(("text", "operator", "rest"), SPLIT)
def test_an_operator_belongs_to_a_figure(text: str, operator: Operator | None, rest: str) -> None:
    assert split_operator(text) == (operator, rest)
