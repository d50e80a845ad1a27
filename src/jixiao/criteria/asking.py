"""The indicator of a question, from the texts that a person types for it."""

from __future__ import annotations

from decimal import Decimal

from jixiao.language import M
from jixiao.model.direction import Direction
from jixiao.model.reading import Asked
from jixiao.values.fault import ValueFault
from jixiao.values.number import read_number
from jixiao.values.operator import Operator, read_operator
from jixiao.values.unit import Unit, read_unit
from jixiao.values.value import Value, read_value
from jixiao.vocabulary import fixed

#: Written where a unit would stand, and none is needed.
_NO_UNIT = frozenset({"", "是/否", "是否", "/", "无", "—", "-"})


def asked(
    operator: str = "",
    target: str = "",
    unit: str = "",
    points: str = "",
    direction: str = "",
    *,
    year: int | None = None,
) -> Asked:
    """What the words are held against; an empty text is not declared. A ValueFault says which text is no value."""
    measure: Unit | None = None if unit.strip() in _NO_UNIT else read_unit(unit)
    sign: Operator | None = read_operator(operator) if operator.strip() else None
    value: Value | None = None
    if target.strip():
        read = read_value(target, unit=measure, year=year, role="target")
        value, sign = read.value, sign or read.operator
        measure = measure or read.written_unit
    number: Decimal | None = read_number(points)[0] if points.strip() else None
    if number is not None and number <= 0:
        raise ValueFault("number", M("points are more than 0, not {points}", points=points))
    return Asked(sign, value, measure, number, _direction(direction))


def _direction(text: str) -> Direction | None:
    if not text.strip():
        return None
    try:
        return Direction(fixed("direction").get(text.strip(), text.strip()))
    except ValueError:
        raise ValueFault(
            "direction", M("there is no direction {found}; there are 正向, 逆向 and 适度", found=text)
        ) from None
