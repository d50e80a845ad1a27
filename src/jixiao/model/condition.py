"""A comparison of an actual with figures: ``< 60``, ``>= 80, < 90``, ``>= 90%``."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema

from jixiao.dataclass import dataclass
from jixiao.language import M
from jixiao.model.made import MADE
from jixiao.values.fault import ValueFault
from jixiao.values.number import read_number
from jixiao.values.operator import Operator, split_operator
from jixiao.values.value import Number, Value


@dataclass(frozen=True, slots=True)
class Comparison:
    """One side: an operator and an exact bound. `percent`: the bound was written with a percent sign."""

    operator: Operator
    bound: Decimal
    percent: bool = False

    def holds(self, amount: Decimal | Fraction) -> bool:
        """Whether `amount`, in the bound's own measure, lies on the named side."""
        match self.operator:
            case Operator.EQUAL:
                return amount == self.bound
            case Operator.AT_LEAST:
                return amount >= self.bound
            case Operator.AT_MOST:
                return amount <= self.bound
            case Operator.MORE:
                return amount > self.bound
            case _:
                return amount < self.bound


@dataclass(frozen=True, slots=True)
class ConditionValue:
    """Comparisons that must all hold."""

    comparisons: tuple[Comparison, ...]
    text: str

    def holds(self, actual: Value) -> bool:
        """Whether a number satisfies every comparison; anything that is no number satisfies none."""
        return isinstance(actual, Number) and self.holds_for(actual.amount)

    def holds_for(self, amount: Decimal | Fraction) -> bool:
        """The same for a bare figure in the measure of the bounds."""
        return all(each.holds(amount) for each in self.comparisons)


def read_condition(text: object) -> ConditionValue:
    """``>= 80, < 90`` as comparisons that must all hold. ValueFault where an operator or a figure is missing."""
    if isinstance(text, ConditionValue):
        return text
    if not isinstance(text, str):
        raise ValueFault("condition", M("a comparison such as >= 90 is wanted here"))
    parts = [part for part in text.replace("，", ",").replace("且", ",").split(",") if part.strip()]
    comparisons = []
    for part in parts:
        operator, rest = split_operator(part.strip())
        if operator is None or operator is Operator.QUALITATIVE:
            raise ValueFault(
                "condition", M("the comparison {found} has no operator", found=part.strip()),
                hint=M("write it like >= 90, or >= 80, < 90"),
            )  # fmt: skip
        figure = rest.strip().replace("％", "%")
        percent = figure.endswith("%")
        comparisons.append(Comparison(operator, read_number(figure.rstrip("%").strip())[0], percent))
    if not comparisons:
        raise ValueFault("condition", M("a comparison such as >= 90 is wanted here, not a blank"))
    return ConditionValue(tuple(comparisons), text.strip())


Condition = Annotated[
    ConditionValue,
    MADE,
    BeforeValidator(read_condition),
    PlainSerializer(lambda condition: condition.text, return_type=str),
    WithJsonSchema({"type": "string"}),
]
