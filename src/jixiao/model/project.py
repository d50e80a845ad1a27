"""A project as declared: the whole of a declaration, typed."""

from datetime import date
from decimal import Context, Decimal
from functools import cached_property
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, PlainSerializer, ValidationInfo, WithJsonSchema, field_validator

from jixiao.language import M, Message
from jixiao.model.indicator import Declared, Indicator, Text
from jixiao.model.scalars import as_written, blank
from jixiao.values.day import read_span
from jixiao.values.fault import ValueFault
from jixiao.values.number import plain
from jixiao.values.unit import Unit, read_unit
from jixiao.values.value import Number, read_value

#: Money is added and compared in this unit.
YUAN = read_unit("元")
#: Wide enough for the product of any two figures that a file may hold.
_EXACT = Context(prec=120)


class Money:
    """An amount of money as declared, and in 元."""

    __slots__ = ("amount", "text", "unit")

    def __init__(self, amount: Decimal, unit: Unit, text: str) -> None:
        self.amount = amount
        self.unit = unit
        self.text = text

    @property
    def yuan(self) -> Decimal:
        """The amount in 元."""
        return _EXACT.multiply(self.amount, self.unit.factor)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Money) and self.yuan == other.yuan

    def __hash__(self) -> int:
        return hash(self.yuan)

    def __repr__(self) -> str:
        return f"Money({plain(self.amount)}{self.unit.name})"


def read_money(value: object) -> Money:
    """``12万元``. ValueFault where the unit of money is missing: 12 may be 元 or 万元."""
    if isinstance(value, Money):
        return value
    if not isinstance(value, str):
        raise ValueFault("number", M("an amount of money is written as one value"))
    reading = read_value(value, unit=None, year=None, role="actual").value
    if not isinstance(reading, Number):
        raise ValueFault("number", M("{found} is no amount of money", found=value))
    if reading.unit is None or reading.unit.dimension != "money":
        raise ValueFault(
            "unit",
            M("the amount {found} has no unit of money", found=value),
            hint=M("write 万元 or 元 behind it"),
        )
    if reading.amount < 0:
        raise ValueFault("number", M("a budget cannot be below 0: {found}", found=value))
    return Money(reading.amount, reading.unit, value)


MoneyField = Annotated[
    Money,
    BeforeValidator(read_money),
    PlainSerializer(lambda money: money.text, return_type=str),
    WithJsonSchema({"type": "string"}),
]


class Budget(Declared):
    """资金安排. `adjusted` is the base of the execution rate; default: `initial`."""

    initial: MoneyField | None = None
    adjusted: MoneyField | None = None
    sources: dict[str, MoneyField] = Field(default_factory=dict)

    @property
    def base(self) -> Money | None:
        """全年预算数, else 年初预算数."""
        return self.adjusted or self.initial


class Agency(Declared):
    """项目实施单位."""

    name: Text = None
    code: Text = None
    department: Text = None
    address: Text = None
    overview: Text = None
    funding: Text = None


class Overall(Declared):
    """总体目标 with its years."""

    years: Text = None
    text: Text = None


class Goals(Declared):
    """项目目标: 总体目标, 年度目标."""

    overall: Annotated[Overall | None, BeforeValidator(lambda v: {"text": v} if isinstance(v, str) else v)] = None
    annual: Text = None


class Period(Declared):
    """项目实施期: first and last day."""

    first: date
    last: date


class SchemeChoice(Declared):
    """评分办法 as a project names it: what it is based on, and the keys it overrides (checked with the scheme)."""

    use: str
    overrides: dict[str, Any] = Field(default_factory=dict)


def _choice(value: object) -> object:
    if isinstance(value, str):
        return {"use": value}
    if isinstance(value, dict) and "overrides" not in value:
        rest = {key: each for key, each in value.items() if key != "use"}
        return {"use": value.get("use"), "overrides": rest}
    return value


def _period(value: object) -> object:
    if not isinstance(value, str):
        return value
    for dash in ("/", "至", "—", "－", "～", "~"):
        first, found, last = value.partition(dash)
        if found:
            start, end = read_span(first.strip(), None), read_span(last.strip(), None)
            if end.last < start.first:
                raise ValueFault("date", M("the period ends before it begins: {found}", found=value))
            return {"first": start.first, "last": end.last}
    span = read_span(value, None)
    return {"first": span.first, "last": span.last}


def _texts(value: object) -> object:
    return [value] if isinstance(value, str) else value or ()


def _whole(digits: int, what: Message) -> BeforeValidator:
    def read(value: object) -> object:
        if isinstance(value, int):
            return value
        if not isinstance(value, str) or not (value.isascii() and value.isdigit() and len(value) == digits):
            raise ValueFault("number", M("{what} is wanted here, not {found}", what=what, found=as_written(value)))
        return int(value)

    return BeforeValidator(read)


class Project(Declared):
    """A declaration. `indicators` is the tree of the file in reading order; each knows its groups."""

    jixiao: Annotated[int, _whole(1, M("the version of the format, 1,")), Field(ge=1, le=1)] = 1
    name: Annotated[str, Field(min_length=1)]
    year: Annotated[int, _whole(4, M("a year of four digits")), Field(ge=1990, le=2100)]
    code: Text = None
    agency: Annotated[Agency, BeforeValidator(lambda v: {"name": v} if isinstance(v, str) else v or {})] = Agency()
    contact: dict[str, Any] = Field(default_factory=dict)
    basis: Annotated[tuple[str, ...], BeforeValidator(_texts)] = ()
    overview: Text = None
    content: Text = None
    budget: Annotated[Budget, BeforeValidator(lambda v: v or {})] = Budget()
    period: Annotated[Period | None, BeforeValidator(_period), WithJsonSchema({"type": ["string", "null"]})] = None
    plan: Text = None
    outcome: Text = None
    goals: Annotated[Goals, BeforeValidator(lambda v: v or {})] = Goals()
    scheme: Annotated[SchemeChoice | None, BeforeValidator(_choice)] = None
    not_applicable: Annotated[dict[str, str], BeforeValidator(lambda v: v or {})] = Field(default_factory=dict)
    external: Annotated[dict[str, Any], BeforeValidator(lambda v: v or {})] = Field(default_factory=dict)
    indicators: Annotated[tuple[Indicator, ...], Field(min_length=1)]

    @field_validator("contact", mode="before")
    @classmethod
    def _contact(cls, value: object) -> object:
        return value or {}

    @field_validator("not_applicable", mode="after")
    @classmethod
    def _reasons(cls, value: dict[str, str], info: ValidationInfo) -> dict[str, str]:
        for group, reason in value.items():
            if blank(reason):
                raise ValueFault("missing", M("{group} is declared as not applicable without a reason", group=group))
        return value

    @cached_property
    def by_key(self) -> dict[str, Indicator]:
        """Indicators by id, else name."""
        return {indicator.key: indicator for indicator in self.indicators}
