"""Words behind a figure: which bound it, which leave it as it is, and which are refused with a reason."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jixiao.values.fault import ValueFault
from jixiao.values.operator import Operator
from jixiao.values.unit import read_unit
from jixiao.values.value import Number, Reading, Role, Span, Words, read_value


def read(text: str, unit: str | None = None, role: Role = "target") -> Reading:
    """The reading in a project of 2024."""
    return read_value(text, unit=read_unit(unit) if unit else None, year=2024, role=role)


#: text, declared unit, operator, amount, unit
BOUNDS = [
    ("24小时内", None, Operator.AT_MOST, "24", "小时"),
    ("24小时之内", None, Operator.AT_MOST, "24", "小时"),
    ("24小时内", "分钟", Operator.AT_MOST, "1440", "分钟"),
    ("3日内", None, Operator.AT_MOST, "3", "日"),
    ("5个工作日内", "个工作日", Operator.AT_MOST, "5", "个工作日"),
    ("3个月内", None, Operator.AT_MOST, "3", "个月"),
    ("2年内", None, Operator.AT_MOST, "2", "年"),
    ("控制在100万元内", None, Operator.AT_MOST, "100", "万元"),
    ("控制在5%之内", None, Operator.AT_MOST, "5", "%"),
    ("≤24小时内", None, Operator.AT_MOST, "24", "小时"),
    ("不超过3日内", None, Operator.AT_MOST, "3", "日"),
    ("≥95%以上", None, Operator.AT_LEAST, "95", "%"),
    ("≥95%（含）", None, Operator.AT_LEAST, "95", "%"),
    ("≤5%（含5%）", None, Operator.AT_MOST, "5", "%"),
    ("不低于95%（含本数）", None, Operator.AT_LEAST, "95", "%"),
    ("95%以上（含）", None, Operator.AT_LEAST, "95", "%"),
    ("95%以上（含95%）", None, Operator.AT_LEAST, "95", "%"),
    ("95%（含95%）以上", None, Operator.AT_LEAST, "95", "%"),
    ("95（含）以上", "%", Operator.AT_LEAST, "95", "%"),
    ("≥100%（全覆盖）", None, Operator.AT_LEAST, "100", "%"),
    ("100%（全覆盖）", None, None, "100", "%"),
    ("100（应保尽保）", "%", None, "100", "%"),
    ("100%（全部完成）", "%", None, "100", "%"),
]


@pytest.mark.parametrize(("text", "unit", "operator", "amount", "counted"), BOUNDS)
def test_one_sensible_meaning(
    text: str, unit: str | None, operator: Operator | None, amount: str, counted: str
) -> None:
    reading = read(text, unit)
    assert (reading.operator, reading.value) == (operator, Number(Decimal(amount), read_unit(counted)))


@pytest.mark.parametrize("role", ["target", "actual"])
def test_a_remark_that_changes_nothing_is_told(role: Role) -> None:
    (notice,) = read("100%(全覆盖)", role=role).notices
    assert (notice.kind, str(notice.message)) == ("remark", "100%(全覆盖) read as 100%")


#: text, part of the reason
REFUSED = [
    # a month or how many, 2024 or how many
    ("3月内", "may say when or how long"),
    ("24年内", "may say when or how long"),
    ("1季度内", "may say when or how long"),
    # no direction, another figure, a contradiction
    ("95%（含）", "the remark 含"),
    ("20次（每月）", "the remark 每月"),
    ("15天（工作日）", "the remark 工作日"),
    ("98%（全覆盖）", "the remark 全覆盖"),
    ("100%（抽样）", "the remark 抽样"),
    ("＞95%（含）", "the remark 含"),
    ("95%（含90%）以上", "the remark 含90%"),
    ("95%以上（不含）", "the remark 不含"),
    ("≤95%以上", "is not a number"),
    ("3-5日内", "is not a number"),
    ("5月3日内", "is not a number"),
    ("5内", "is not a number"),
    ("24h内", "is not a number"),
]


@pytest.mark.parametrize(("text", "why"), REFUSED)
def test_more_than_one_meaning_is_refused_with_a_reason(text: str, why: str) -> None:
    with pytest.raises(ValueFault) as fault:
        read(text)
    assert why in str(fault.value.why)


@pytest.mark.parametrize("text", ["半年内", "三日内", "辖区内", "范围内"])
def test_words_stay_words(text: str) -> None:
    assert read(text).value == Words(text)


def test_within_the_year_is_a_deadline() -> None:
    assert isinstance(read("2024年内").value, Span)


def test_what_was_achieved_is_no_bound() -> None:
    with pytest.raises(ValueFault) as fault:
        read("24小时内", role="actual")
    assert fault.value.kind == "operator"


MANY = 50_000
HOSTILE = ["5" * MANY + "内", "95（含" * MANY + "）", "95%" + "（含）" * MANY, "5" * MANY + "（" + "5" * MANY + "）"]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:4])
def test_a_monstrous_text_is_refused_at_once(text: str) -> None:
    with pytest.raises(ValueFault):
        read(text)
