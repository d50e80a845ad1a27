"""Units: what they count, and exact conversion or none."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.values.fault import ValueFault
from jixiao.values.unit import UNIT_NAMES, convert, read_unit, same_measure

READ = [
    ("件", "件", "1", "count"),
    ("万件", "件", "10000", "count"),
    ("千人次", "人次", "1000", "count"),
    ("人次", "人次", "1", "count"),
    ("百人", "人", "100", "count"),
    ("元", "元", "1", "money"),
    ("千元", "元", "1000", "money"),
    ("万元", "元", "10000", "money"),
    ("百万元", "元", "1000000", "money"),
    ("亿元", "元", "100000000", "money"),
    ("万亿元", "元", "1000000000000", "money"),
    ("%", "%", "1", "ratio"),
    ("％", "%", "1", "ratio"),
    (" % ", "%", "1", "ratio"),
    ("百分比", "%", "1", "ratio"),
    ("个百分点", "%", "1", "ratio"),
    ("‰", "%", "0.1", "ratio"),
    ("分钟", "秒", "60", "time"),
    ("小时", "秒", "3600", "time"),
    ("日", "天", "1", "days"),
    ("周", "天", "7", "days"),
    ("工作日", "工作日", "1", "days"),
    ("万千瓦时", "千瓦时", "10000", "other"),
    ("万立方米", "立方米", "10000", "other"),
    ("㎡", "平方米", "1", "other"),
    ("1/10万", "/10万", "1", "other"),
    ("/万", "/10万", "10", "other"),
    ("万标箱", "标箱", "10000", "other"),
    ("标箱", "标箱", "1", "other"),
    ("万元/公里", "元/公里", "10000", "other"),
    # 千, 百 and 十 in front of these are no multipliers
    ("千克", "千克", "1", "other"),
    ("千米", "千米", "1", "other"),
    ("千瓦", "千瓦", "1", "other"),
    ("百分", "百分", "1", "other"),
    ("千卡", "千卡", "1", "other"),
]


@pytest.mark.parametrize(("text", "base", "factor", "dimension"), READ)
def test_a_unit_names_what_it_counts(text: str, base: str, factor: str, dimension: str) -> None:
    unit = read_unit(text)
    assert (unit.base, unit.factor, unit.dimension) == (base, Decimal(factor), dimension)


@pytest.mark.parametrize("text", ["", " ", "1", "5件", "５", "万", "亿", "≥", ">=", "件,次", "单" * 21, "件\x1b"])
def test_what_is_no_unit_is_refused(text: str) -> None:
    with pytest.raises(ValueFault) as fault:
        read_unit(text)
    assert fault.value.kind == "unit"


CONVERTED = [
    ("21.3", "万件", "件", "213000"),
    ("116400", "元", "万元", "11.64"),
    ("12", "万元", "元", "120000"),
    ("1.5", "亿元", "万元", "15000"),
    ("5", "‰", "%", "0.5"),
    ("95", "%", "‰", "950"),
    ("3", "个百分点", "%", "3"),
    ("90", "秒", "分钟", "1.5"),
    ("1.5", "小时", "分钟", "90"),
    ("2", "周", "天", "14"),
    ("14", "日", "周", "2"),
    ("50", "bp", "%", "0.5"),
    ("1163", "件", "件", "1163"),
]


@pytest.mark.parametrize(("amount", "source", "target", "converted"), CONVERTED)
def test_conversion_is_exact(amount: str, source: str, target: str, converted: str) -> None:
    assert convert(Decimal(amount), read_unit(source), read_unit(target)) == Decimal(converted)


REFUSED = [
    ("1163", "次", "件"),
    ("5", "工作日", "天"),
    ("1", "公顷", "亩"),
    ("24", "小时", "天"),
    ("3", "千克", "克"),
    ("1", "人", "人次"),
    ("95", "%", "件"),
    ("100", "秒", "分钟"),
    ("10", "天", "周"),
]


@pytest.mark.parametrize(("amount", "source", "target"), REFUSED)
def test_no_conversion_that_is_not_exact(amount: str, source: str, target: str) -> None:
    with pytest.raises(ValueFault) as fault:
        convert(Decimal(amount), read_unit(source), read_unit(target))
    assert fault.value.kind == "unit"
    assert source in str(fault.value.why)
    assert target in str(fault.value.why)


def test_what_can_be_compared() -> None:
    assert same_measure(read_unit("万件"), read_unit("件"))
    assert same_measure(read_unit("元"), read_unit("亿元"))
    assert not same_measure(read_unit("件"), read_unit("次"))
    assert not same_measure(read_unit("天"), read_unit("工作日"))


@pytest.mark.parametrize("name", sorted(UNIT_NAMES))
def test_every_known_name_is_read_and_converts_to_itself(name: str) -> None:
    unit = read_unit(name)
    assert unit.name == name
    assert convert(Decimal("1.25"), unit, unit) == Decimal("1.25")


@given(
    st.decimals(min_value=-(10**15), max_value=10**15, allow_nan=False, places=4),
    st.sampled_from(["件", "元", "平方米", "标箱"]),
    st.sampled_from([("万", 10**4), ("亿", 10**8), ("百万", 10**6)]),
)
def test_rescaling_is_exact_both_ways(amount: Decimal, name: str, multiple: tuple[str, int]) -> None:
    small, large = read_unit(name), read_unit(multiple[0] + name)
    down = convert(amount, large, small)
    assert Fraction(down) == Fraction(amount) * multiple[1]
    assert convert(down, small, large) == amount
