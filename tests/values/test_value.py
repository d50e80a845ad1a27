"""Targets and actuals: what a text is, in which unit, and what is refused rather than guessed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.values.fault import ValueFault
from jixiao.values.operator import Operator
from jixiao.values.unit import read_unit
from jixiao.values.value import Number, Range, Reading, Role, Span, Words, YesNo, read_value


def read(text: str, unit: str | None = None, role: Role = "target") -> Reading:
    """The reading in a project of 2023."""
    return read_value(text, unit=read_unit(unit) if unit else None, year=2023, role=role)


#: text, declared unit, role, amount in that unit, unit written with it, kinds of notices
NUMBERS = [
    ("95", "%", "target", "95", None, []),
    ("94.2", None, "actual", "94.2", None, []),
    ("-5", None, "actual", "-5", None, []),
    ("20万件", "件", "target", "200000", "万件", ["unit-twice"]),
    ("20万", "件", "target", "200000", None, []),
    ("21.3万件", "件", "actual", "213000", "万件", []),
    ("20万件", "万件", "actual", "20", "万件", []),
    ("1.2万件", "件", "target", "12000", "万件", ["unit-twice"]),
    ("116400元", "万元", "actual", "11.64", "元", []),
    ("壹佰万元", "万元", "actual", "100", "万元", []),
    ("壹佰万元整", "万元", "actual", "100", "万元", []),
    ("九十五万元", "万元", "actual", "95", "万元", []),
    ("95%", "%", "actual", "95", "%", []),
    ("95%", None, "target", "95", "%", []),
    ("95 %", "%", "actual", "95", "%", []),
    ("95％", "%", "actual", "95", "%", []),
    ("95\u00a0%", "%", "actual", "95", "%", ["blank"]),
    ("９５％", "%", "actual", "95", "%", ["full-width"]),
    ("95百分比", "%", "actual", "95", "百分比", []),
    ("百分之九十五", "%", "actual", "95", "%", []),
    ("百分之95", "%", "actual", "95", "%", []),
    ("千分之五", "%", "actual", "0.5", "‰", []),
    ("5‰", "%", "actual", "0.5", "‰", []),
    ("9成", "%", "actual", "90", "成", []),
    ("九成", "%", "actual", "90", "成", []),
    ("3个百分点", "%", "actual", "3", "个百分点", ["percent-point"]),
    ("3个百分点", "%", "target", "3", "个百分点", ["percent-point"]),
    ("0.95", "%", "actual", "0.95", None, []),
    ("0.95%", "%", "actual", "0.95", "%", []),
    ("1.2萬", "件", "actual", "12000", None, ["traditional"]),
    ("1，234件", "件", "actual", "1234", "件", ["separator"]),
    ("20 万 件", "件", "actual", "200000", "万件", []),
    ("5标箱", "标箱", "actual", "5", "标箱", []),
    ("5标箱", "万标箱", "actual", "0.0005", "标箱", []),
    ("5000立方米", None, "target", "5000", "立方米", []),
    ("3千克", "千克", "actual", "3", "千克", []),
    ("3千", "千克", "actual", "3000", None, []),
    ("九十五", None, "target", "95", None, []),
    ("二十万件", "件", "actual", "200000", "件", []),
    ("十分", "分", "actual", "10", "分", []),
    ("三级", "级", "actual", "3", "级", []),
    ("一次", None, "actual", "1", "次", []),
    ("12个月", None, "target", "12", "个月", []),
    ("12月", "月", "target", "12", "月", ["unit-twice"]),
    ("30日", "天", "actual", "30", "日", []),
    ("95%\u200b", "%", "actual", "95", "%", ["invisible"]),
]


@pytest.mark.parametrize(("text", "unit", "role", "amount", "written", "kinds"), NUMBERS)
def test_a_number_is_counted_in_the_declared_unit(
    text: str, unit: str | None, role: Role, amount: str, written: str | None, kinds: list[str]
) -> None:
    reading = read(text, unit, role)
    assert isinstance(reading.value, Number)
    assert reading.value.amount == Decimal(amount)
    assert reading.value.unit == (read_unit(unit) if unit else reading.written_unit)
    assert (reading.written_unit.name if reading.written_unit else None) == written
    assert [notice.kind for notice in reading.notices] == kinds


OPERATORS = ["≥95", "≧95", "⩾95", ">=95", "＞＝95", "&gt;=95", "不低于95", "95以上"]


@pytest.mark.parametrize("text", OPERATORS)
def test_one_operator_however_it_is_written(text: str) -> None:
    reading = read(text)
    assert (reading.operator, reading.value) == (Operator.AT_LEAST, Number(Decimal(95)))


def test_the_short_form_holds_operator_figure_and_unit() -> None:
    percent, piece = read_unit("%"), read_unit("个")
    assert read("≥95%") == Reading(Number(Decimal(95), percent), Operator.AT_LEAST, percent, ())
    assert read("50个以内") == Reading(Number(Decimal(50), piece), Operator.AT_MOST, piece, ())
    assert read("不少于九十五标箱", "标箱").operator is Operator.AT_LEAST


#: text, declared unit, low, high
RANGES = [
    ("10-15", None, "10", "15"),
    ("10～15", None, "10", "15"),
    ("10—15", None, "10", "15"),
    ("10——15", None, "10", "15"),
    ("10–15", None, "10", "15"),
    ("10至15", None, "10", "15"),
    ("10 - 15", None, "10", "15"),
    ("90%-95%", "%", "90", "95"),
    ("90-95%", "%", "90", "95"),
    ("10-15件", None, "10", "15"),
    ("10-15万件", "件", "100000", "150000"),
    ("10万-15万件", "件", "100000", "150000"),
    ("10-15万", "件", "100000", "150000"),
    ("-10-5", None, "-10", "5"),
    ("-10--5", None, "-10", "-5"),
    ("3-5年", None, "3", "5"),
    ("十至十五", None, "10", "15"),
    ("2000-2500", "件", "2000", "2500"),
]


@pytest.mark.parametrize(("text", "unit", "low", "high"), RANGES)
def test_a_range_is_never_a_date(text: str, unit: str | None, low: str, high: str) -> None:
    value = read(text, unit).value
    assert isinstance(value, Range)
    assert (value.low, value.high) == (Decimal(low), Decimal(high))


def test_a_multiplier_behind_a_range_is_reported() -> None:
    assert [notice.kind for notice in read("10-15万", "件").notices] == ["range-multiplier"]


def test_a_date_is_a_deadline_as_target_and_a_span_as_actual() -> None:
    last = date(2023, 7, 31)
    assert read("2023-07").value == Span(last, last)
    assert read("2023-07", role="actual").value == Span(date(2023, 7, 1), last)
    assert read("12月底前").value == Span(date(2023, 12, 31), date(2023, 12, 31))
    assert read("不晚于2023年7月31日") == Reading(Span(last, last), Operator.AT_MOST)


@pytest.mark.parametrize(("text", "yes"), [("是", True), ("否", False), ("yes", True), ("NO", False)])
def test_yes_or_no(text: str, yes: bool) -> None:
    assert read(text, role="actual").value == YesNo(yes)


WORDS = (
    "一般 三级 万无一失 十分满意 十分 较多 达成年度指标 高于上年 中级以上 三级以上 Ⅲ类 无 / — "
    "一律公开 CO₂下降 二级甲等 定性 万元 百人 完成"
)


@pytest.mark.parametrize("text", WORDS.split())
def test_words_stay_words(text: str) -> None:
    assert read(f" {text} ").value == Words(text)


def test_a_hidden_character_in_words_is_reported_and_kept_as_written() -> None:
    reading = read("安\u202e全")
    assert reading.value == Words("安\u202e全")
    assert [notice.kind for notice in reading.notices] == ["invisible"]


#: text, declared unit, role, kind of the fault, part of the reason
FAULTS = [
    ("20万", "万件", "target", "unit", "20万 holds 万, and so does its unit 万件"),
    ("九十五万", "万元", "target", "unit", "九十五万 holds 万"),
    ("1163次", "件", "actual", "unit", "次 cannot be converted to 件"),
    ("1163摊位", "件", "actual", "unit", "1163摊位 is no amount of 件"),
    ("5工作日", "天", "actual", "unit", "工作日 cannot be converted to 天"),
    ("100秒", "分钟", "actual", "unit", "no exact amount of 分钟"),
    ("提高5%", "%", "target", "number", "提高5% is a change, not a level"),
    ("95%左右", "%", "target", "number", "95%左右 names no exact figure"),
    ("约95", None, "target", "number", "约95 names no exact figure"),
    ("20多万", "件", "actual", "number", "names no exact figure"),
    ("5标箱", None, "target", "number", "5标箱 is not a number"),
    ("1/3", None, "actual", "number", "1/3 is not a number"),
    ("1亿2000万", "元", "actual", "number", "is not a number"),
    ("≥≥95", None, "target", "number", "≥95 is not a number"),
    ("≥", None, "target", "number", "nothing is written"),
    ("", None, "actual", "number", "nothing is written"),
    (">95%", "%", "actual", "operator", "without an operator"),
    ("95以上", "%", "actual", "operator", "without an operator"),
    ("NaN", None, "actual", "number", "NaN is no amount"),
    (".inf", None, "actual", "number", ".inf is no amount"),
    ("TRUE", None, "actual", "number", "truth value"),
    ("#N/A", None, "actual", "number", "spreadsheet formula"),
    ("95①", None, "actual", "number", "① is a mark"),
    ("①", None, "actual", "number", "① is a mark"),
    ("٩٥", None, "actual", "number", "another script"),
    ("二〇二五", None, "actual", "number", "no complete number"),
    ("○", None, "actual", "number", "no complete number"),
    ("一万五件", "件", "actual", "number", "一万五 is no complete number"),
    ("12,34", "件", "actual", "number", "thousands separators"),
    ("1e400", None, "actual", "magnitude", "too large or too small"),
    ("2023-02-30", None, "target", "date", "2023-02 has no day 30"),
    ("0000-00-00", None, "target", "date", "0 is no year"),
    ("15-10", None, "target", "range", "larger than the second"),
    ("10--15", None, "target", "range", "larger than the second"),
    ("10%-15", None, "target", "range", "only one of the two figures"),
    ("2023-2025", None, "target", "range", "two years or two amounts"),
    ("9\x005", None, "actual", "number", "invisible"),
    ("100亿件", "百分点", "actual", "unit", "cannot be converted"),
]


@pytest.mark.parametrize(("text", "unit", "role", "kind", "why"), FAULTS)
def test_what_might_mislead_is_refused_with_its_reason(
    text: str, unit: str | None, role: Role, kind: str, why: str
) -> None:
    with pytest.raises(ValueFault) as fault:
        read(text, unit, role)
    assert fault.value.kind == kind
    assert why in str(fault.value.why)


ALPHABET = (
    "0123456789０９.,，+-−–—～至%％‰万亿千百十九五一零〇点件元次年月日前底季度第上下半以内约≥>= 　\u200b\u202e①²eE_xQ"
)


@given(
    st.text(ALPHABET, max_size=14),
    st.sampled_from([None, "件", "万件", "%", "元", "月"]),
    st.sampled_from(["target", "actual"]),
)
def test_any_text_is_read_or_refused_and_a_figure_is_never_words(text: str, unit: str | None, role: Role) -> None:
    try:
        value = read(text, unit, role).value
    except ValueFault:
        return
    assert not (isinstance(value, Words) and any(character.isdecimal() for character in text))


@given(st.decimals(min_value=-(10**12), max_value=10**12, allow_nan=False, places=3))
def test_rescaling_by_a_unit_is_exact(amount: Decimal) -> None:
    value = read(f"{amount:f}万件", "件", "actual").value
    assert isinstance(value, Number)
    assert value.amount == amount * 10000
    back = read(f"{value.amount:f}件", "万件", "actual").value
    assert isinstance(back, Number)
    assert back.amount == amount


HOSTILE = [
    "5" + " " * 100_000 + "x",
    "万" * 100_000,
    "一万" * 50_000,
    "百分之" * 50_000 + "五",
    "1-" * 50_000,
    "1月至" * 50_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:4])
def test_a_monstrous_text_is_refused_with_a_short_reason(text: str) -> None:
    with pytest.raises(ValueFault) as fault:
        read(text)
    assert len(str(fault.value.why)) < 200
