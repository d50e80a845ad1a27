"""The columns of a table of indicators: what each holds, how wide it is, and the cells of one line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction

from jixiao.dataclass import dataclass
from jixiao.model.indicator import Indicator
from jixiao.model.official import Content, Figure
from jixiao.model.target import Target
from jixiao.values.number import plain
from jixiao.values.operator import Operator
from jixiao.values.value import Number

#: More digits than this are not held by the number cell of a spreadsheet; they are written as text.
DIGITS = 15
#: How an operator is written in a form.
SIGNS = {
    Operator.AT_LEAST: "≥", Operator.AT_MOST: "≤", Operator.MORE: "＞", Operator.LESS: "＜", Operator.EQUAL: "＝",
    Operator.QUALITATIVE: "定性",
}  # fmt: skip
Cell = Callable[[Indicator], Content]


@dataclass(frozen=True, slots=True)
class TextColumn:
    """A column of the declaration's words: heading, width, the cell of an indicator."""

    heading: str
    width: int
    cell: Cell


def figure(amount: Decimal | Fraction | None, places: int | None = None) -> Content:
    """A number cell, text where a number cell would not hold it (a mean without end), blank for None."""
    if amount is None:
        return ""
    if (
        isinstance(amount, Fraction)
        or len(amount.normalize().as_tuple().digits) > DIGITS
        or abs(amount) >= Decimal(10) ** DIGITS
    ):
        return plain(amount)
    return Figure(amount, places)


def written_target(indicator: Indicator) -> str:
    """The target's words without an operator that stands in a column of its own."""
    from jixiao.values.operator import split_operator

    text = indicator.target.text
    return split_operator(text)[1].strip() if indicator.target.operator is not None else text


def whole_target(indicator: Indicator) -> str:
    """Operator, words and unit in one cell: ``≥95%``."""
    unit = indicator.unit.name if indicator.unit is not None else ""
    words = written_target(indicator)
    sign = indicator.operator or indicator.target.operator
    if sign is Operator.QUALITATIVE or sign is None:
        return words + unit
    shown = f"{SIGNS[sign]}{words}"
    return shown if unit and words.endswith(unit) else shown + unit


def typed_target(target: Target, indicator: Indicator) -> Content:
    """The target as a number that formulas can use; its words where it is none."""
    return figure(target.value.amount) if isinstance(target.value, Number) else written_target(indicator)


def unit_name(indicator: Indicator, target: Target | None = None) -> str:
    """度量单位: as declared, else the one inside the target, where the target is a number."""
    held = target or indicator.target
    if indicator.unit is not None:
        return indicator.unit.name
    return held.unit.name if held.unit is not None and isinstance(held.value, Number) else ""


def sign(indicator: Indicator, operator: Operator | None = None) -> str:
    """指标性质; blank of words and dates that need none."""
    found = operator or indicator.operator or indicator.target.operator
    return SIGNS[found] if found is not None else ""


def described(indicators: Sequence[Indicator]) -> list[TextColumn]:
    """The columns of words that at least one indicator fills."""
    columns = (
        TextColumn("指标属性", 8, lambda each: each.kind or ""),
        TextColumn("指标方向", 8, lambda each: str(each.direction) if each.direction is not None else ""),
        TextColumn("评（扣）分标准", 26, lambda each: each.criteria or ""),
        TextColumn("指标内容", 22, lambda each: each.content or ""),
        TextColumn("绩效指标值设定依据", 18, lambda each: each.target_basis or ""),
        TextColumn("数据来源", 16, lambda each: each.source or ""),
    )
    return [column for column in columns if any(column.cell(each) for each in indicators)]


def levels(indicators: Sequence[Indicator]) -> tuple[list[str], list[str]]:
    """First and second level of each; a second one keeps its first in front, so that equal names stay apart."""
    first = [each.groups[0] for each in indicators]
    second = [
        "\0".join((each.groups[0], each.groups[-1])) if len(each.groups) > 1 else f"{each.groups[0]}\0"
        for each in indicators
    ]
    return first, second
