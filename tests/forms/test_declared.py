"""What the cells of one line are, where one of them holds more than its own column."""

from __future__ import annotations

import pytest

from jixiao.layout.declared import declared, understood
from jixiao.model.form import Field, FormLine
from jixiao.values.value import Number

#: Target and actual as written → operator, target and actual with their units.
LINES = [
    ("达到95%以上", "90.25%", ">=", "95%", "90.25%"),
    ("达95%及以上", "96%", ">=", "95%", "96%"),
    ("达到8.6万人以上", "9万人", ">=", "86000人", "90000人"),
    ("保持在90%（含）以上", "91%", ">=", "90%", "91%"),
    ("控制在5%以内", "6%", "<=", "5%", "6%"),
    ("≤1.22万元/延米", "1.3", "<=", "1.22万元/延米", "1.3万元/延米"),
    ("≤1.22万元/延米", "13000元/延米", "<=", "1.22万元/延米", "1.3万元/延米"),
    ("≤7.8万元/公里", "7.6", "<=", "78000元/公里", "76000元/公里"),
    ("≥5万株苗", "4.8", ">=", "50000株苗", "48000株苗"),
    ("24小时内", "26小时", "<=", "24小时", "26小时"),
    ("5个工作日内", "4个工作日", "<=", "5个工作日", "4个工作日"),
    ("控制在120万元内", "118.6", "<=", "120万元", "118.6万元"),
    ("≥95%（含）", "94%", ">=", "95%", "94%"),
    ("≥100%（全覆盖）", "100%（全覆盖）", ">=", "100%", "100%"),
    ("≥5万株苗", "48000", ">=", "50000株苗", "48000株苗"),
]


def _line(target: str, actual: str) -> FormLine:
    return FormLine(
        None, None, {"name": Field("名称", "A1"), "target": Field(target, "B1"), "actual": Field(actual, "C1")}
    )


def _shown(value: object) -> str:
    assert isinstance(value, Number)
    assert value.unit is not None
    return f"{value.amount.normalize():f}{value.unit.name}"


@pytest.mark.parametrize(("target", "actual", "operator", "aim", "reported"), LINES)
def test_understood(target: str, actual: str, operator: str, aim: str, reported: str) -> None:
    found = understood(_line(target, actual), 2024)
    assert found.faults == {}
    assert found.target is not None
    assert found.actual is not None
    assert (found.operator, _shown(found.target.value)) == (operator, aim)
    assert _shown(found.actual.value) == reported


@pytest.mark.parametrize("target", ["达到95%", "提高5%以上", "达到95%左右以上"])
def test_refused(target: str) -> None:
    """达到95% does not say whether more is wanted, 提高 is a change: nobody guesses."""
    assert "target" in understood(_line(target, "96%"), 2024).faults


def test_a_figure_beside_a_multiplier_is_told() -> None:
    assert "actual" in declared(_line("≥5万株苗", "4.8")).notes
    assert "actual" not in declared(_line("≥5万株苗", "48000")).notes


@pytest.mark.parametrize("target", ["3日内", "控制在5%以内", "≤5%"])
def test_two_operators_are_none(target: str) -> None:
    """＝ in its column beside 控制在5%以内: read as =, 6% would have come out above and met."""
    fields = _line(target, "6%").fields
    for sign, wrong in (("＝", True), ("≤", False)):
        line = FormLine(None, None, {**fields, "operator": Field(sign, "D1")})
        assert ("operator" in understood(line, 2024).faults) is wrong
