"""The words that a message offers can be read for the very indicator."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jixiao.criteria.read import read_criteria
from jixiao.language import M
from jixiao.model.deduction import Refusal
from jixiao.model.direction import Direction
from jixiao.model.reading import Asked
from jixiao.planning.example import advice
from jixiao.values.operator import Operator
from jixiao.values.unit import UNIT_NAMES, read_unit
from jixiao.values.value import Number

REFUSAL = Refusal(M("the criteria are empty"), (0, 0))
AMOUNTS = ("0", "0.5", "1", "2", "2.5", "60", "95", "99.9", "100", "100.5", "101", "306000", "12.3")


@pytest.mark.parametrize("direction", [None, Direction.HIGHER])
@pytest.mark.parametrize("operator", [Operator.AT_LEAST, Operator.EQUAL])
def test_what_is_offered_is_read(operator: Operator, direction: Direction | None) -> None:
    offered = set()
    for name in (None, *sorted(UNIT_NAMES), "万元", "万人次"):
        unit = read_unit(name) if name else None
        for points in (None, "0.5", "1", "5", "10", "100"):
            for amount in AMOUNTS:
                asked = Asked(operator, Number(Decimal(amount)), unit, Decimal(points) if points else None, direction)
                example = advice(asked, REFUSAL).values.get("example")
                if example is None:
                    continue
                offered.add(example)
                assert read_criteria(str(example), asked).deduction is not None, (asked, example)
    assert {"低于指标值的，不得分", "低于指标值的，每低1个百分点扣2分，扣完为止"} <= offered
