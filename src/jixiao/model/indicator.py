"""绩效指标: one line of a performance table, typed."""

from datetime import date
from decimal import Context, Decimal
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    ValidationInfo,
    WithJsonSchema,
    field_validator,
)

from jixiao.language import M
from jixiao.model.deduction import AnyDeduction
from jixiao.model.direction import Direction
from jixiao.model.made import MADE
from jixiao.model.scalars import Amount, Flag, blank
from jixiao.model.target import Target
from jixiao.values.day import read_span
from jixiao.values.fault import ValueFault
from jixiao.values.number import read_number
from jixiao.values.operator import Operator, read_operator
from jixiao.values.unit import Unit, convert, read_unit
from jixiao.values.value import Number, Range, Span, Words, YesNo, read_value
from jixiao.vocabulary import fixed

Aggregate = Literal["sum", "last", "mean", "max", "min"]
Kind = Literal["定量", "定性"]

#: Wide enough for the product of any two figures that a file may hold.
_EXACT = Context(prec=120)
_TEXT = {"type": ["string", "null"]}
_TEXT_OR_NUMBER = {"type": ["string", "number", "boolean", "null"]}


def _choice(name: str) -> BeforeValidator:
    def choose(value: object) -> object:
        if not isinstance(value, str):
            return value
        if blank(value):
            return None
        ways = fixed(name)
        found = ways.get(value.strip())
        if found is None:
            raise ValueFault(
                "choice", M("{found} is none of the words that may stand here", found=value),
                hint=M("write one of {words}", words=tuple(dict.fromkeys(ways.values()))),
            )  # fmt: skip
        return found

    return BeforeValidator(choose)


#: A text of this many characters is no blank, unless it is blanks only.
_SHORT = 8


def _words(value: object) -> object:
    return None if type(value) is str and (len(value) < _SHORT or value.isspace()) and blank(value) else value


def _operator(value: object) -> object:
    if value is None or isinstance(value, Operator):
        return value
    if not isinstance(value, str):
        raise ValueFault(
            "operator", M("an operator is written as text"), hint=M("write one of {words}", words="= >= <= > < 定性")
        )
    return None if blank(value) else read_operator(value)


def _unit(value: object) -> object:
    if isinstance(value, Unit) or value is None:
        return value
    if not isinstance(value, str):
        raise ValueFault("unit", M("a unit is written as text"))
    return None if blank(value) else read_unit(value)


#: A text of the form; blank, 空, 无, /, — mean that nothing is given.
Text = Annotated[str | None, BeforeValidator(_words)]
UnitField = Annotated[
    Annotated[Unit, MADE] | None,
    BeforeValidator(_unit),
    PlainSerializer(lambda unit: unit and unit.name),
    WithJsonSchema(_TEXT),
]


def target_of(text: object, unit: Unit | None, year: int | None) -> Target:
    """A target's text as its value in `unit`. ValueFault names what cannot be read."""
    if isinstance(text, Target):
        return text
    if not isinstance(text, str):
        raise ValueFault("number", M("a target is written as one value, not a list or a group of keys"))
    reading = read_value(text, unit=unit, year=year, role="target")
    value, own = reading.value, unit or reading.written_unit
    if unit is None and own is not None and own.factor > 1 and own.dimension in ("count", "other"):
        # ≥20万件 alone counts pieces: actuals without a unit are pieces too, not ten thousands of them.
        own, many = read_unit(own.base), own.factor
        if isinstance(value, Number):
            value = Number(_EXACT.multiply(value.amount, many), own)
        elif isinstance(value, Range):
            value = Range(_EXACT.multiply(value.low, many), _EXACT.multiply(value.high, many), own)
    return Target(text, value, own, reading.operator, reading.notices)


TargetField = Annotated[
    Target,
    MADE,
    PlainSerializer(lambda target: target.text),
    WithJsonSchema({"type": ["string", "number", "boolean"]}),
]


class Declared(BaseModel):
    """What every part of a declaration is: frozen, with no unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, arbitrary_types_allowed=True)


class Change(Declared):
    """年中调整: what changed from which day on, and by which document."""

    #: The indicator's unit, put in by the indicator, so that a new target is read like the old one.
    unit: UnitField = None
    date: Annotated[date, WithJsonSchema({"type": "string"})]
    document: str
    target: TargetField | None = None
    points: Amount | None = None
    withdrawn: str | None = None
    added: Flag = False

    @field_validator("date", mode="before")
    @classmethod
    def _date(cls, value: object, info: ValidationInfo) -> object:
        if not isinstance(value, str):
            return value
        span = read_span(value, (info.context or {}).get("year"))
        if span.first != span.last:
            raise ValueFault("date", M("{found} is a period; the day of the change is wanted", found=value))
        return span.first

    @field_validator("target", mode="before")
    @classmethod
    def _target(cls, value: object, info: ValidationInfo) -> object:
        if value is None or "unit" not in info.data:
            return None
        return target_of(value, info.data["unit"], (info.context or {}).get("year"))


class Tolerance(Declared):
    """允许偏差 of "=": an amount in the unit, or a share of the target."""

    amount: Decimal
    of_target: bool = False
    text: str

    def around(self, target: Decimal) -> Decimal:
        """How far an actual may lie from a target."""
        return abs(target) * self.amount / 100 if self.of_target else self.amount


class Indicator(Declared):
    """An indicator. Field order matters: a target is read by the unit, and held against the operator, before it."""

    groups: tuple[str, ...] = ()
    id: str | None = None
    name: Annotated[str, Field(min_length=1)]
    operator: Annotated[
        Operator | None,
        BeforeValidator(_operator),
        WithJsonSchema(_TEXT),
    ] = None
    unit: UnitField = None
    target: TargetField
    direction: Annotated[Direction | None, _choice("direction")] = None
    kind: Annotated[Kind | None, _choice("kind")] = None
    points: Amount | None = None
    criteria: Text = None
    reading: Text = None
    deduction: AnyDeduction | None = None
    content: Text = None
    target_basis: Text = None
    source: Text = None
    aggregate: Annotated[Aggregate | None, _choice("aggregate")] = None
    baseline: Annotated[Any, WithJsonSchema(_TEXT_OR_NUMBER)] = None
    tolerance: Annotated[Tolerance | None, WithJsonSchema(_TEXT_OR_NUMBER)] = None
    changes: tuple[Change, ...] = ()
    external: dict[str, Any] = Field(default_factory=dict)

    @field_validator("name", mode="before")
    @classmethod
    def _name(cls, value: object) -> object:
        if value is None or (isinstance(value, str) and not value.strip()):
            raise ValueFault("missing", M("the indicator has no name"))
        return value

    @field_validator("target", mode="before")
    @classmethod
    def _target(cls, value: object, info: ValidationInfo) -> object:
        if value is None or (isinstance(value, str) and blank(value) and "无" not in value):
            raise ValueFault("missing", M("the target is blank"))
        if "unit" not in info.data:
            # The unit is at fault already; a second finding about the same words would only be noise.
            return Target(str(value), Words(str(value)))
        target = target_of(value, info.data["unit"], (info.context or {}).get("year"))
        declared = info.data.get("operator")
        if target.operator and declared and target.operator is not declared:
            raise ValueFault(
                "operator",
                M(
                    "the operator is {declared}, but the target says {found}",
                    declared=str(declared),
                    found=str(target.operator),
                ),
                hint=M("keep one of the two"),
            )  # fmt: skip
        return target

    @field_validator("criteria", mode="before")
    @classmethod
    def _placeholder(cls, value: object) -> object:
        # The ministry's field KPI_EVALSTD is filled with "1" where the user gives nothing.
        return None if isinstance(value, str) and value.strip() == "1" else value

    @field_validator("points", mode="after")
    @classmethod
    def _points(cls, value: Decimal | None) -> Decimal | None:
        if value is not None and value < 0:
            raise ValueFault("points", M("points cannot be below 0"))
        return value

    @field_validator("baseline", mode="before")
    @classmethod
    def _baseline(cls, value: object, info: ValidationInfo) -> object:
        if value is None or (isinstance(value, str) and blank(value)) or "unit" not in info.data:
            return None
        if not isinstance(value, str):
            raise ValueFault("number", M("a number is wanted here, not a list or a group of keys"))
        context = info.context or {}
        target = info.data.get("target")
        unit = info.data["unit"] or (target.unit if isinstance(target, Target) else None)
        return read_value(value, unit=unit, year=context.get("year"), role="actual").value

    @field_validator("tolerance", mode="before")
    @classmethod
    def _tolerance(cls, value: object, info: ValidationInfo) -> object:
        if value is None or isinstance(value, Tolerance):
            return value
        if not isinstance(value, str):
            raise ValueFault("number", M("a number is wanted here, not a list or a group of keys"))
        target = info.data.get("target")
        return read_tolerance(value, info.data.get("unit") or (target.unit if isinstance(target, Target) else None))

    @field_validator("changes", mode="before")
    @classmethod
    def _changes(cls, value: object, info: ValidationInfo) -> object:
        if isinstance(value, list):
            target = info.data.get("target")
            unit = info.data.get("unit") or (target.unit if isinstance(target, Target) else None)
            return [{**each, "unit": unit} if isinstance(each, dict) else each for each in value]
        return value or ()

    @property
    def key(self) -> str:
        """What the indicator is known by: its id, else its name."""
        return self.id or self.name

    @property
    def sign(self) -> Operator | None:
        """The operator in force: declared, inside the target, or by what the target is; None: a number without one."""
        declared = self.operator or self.target.operator
        if declared is not None:
            return declared
        match self.target.value:
            case Words():
                return Operator.QUALITATIVE
            case Span():
                return Operator.AT_MOST
            case YesNo():
                return Operator.EQUAL
            case Range():
                return Operator.EQUAL
            case Number():
                return None


def read_tolerance(text: str, unit: Unit | None) -> Tolerance:
    """``2``, ``2件``, ``2% of target``, ``指标值的2%``. ValueFault where it is none of these."""
    folded = text.replace("％", "%").strip()
    for mark in ("of target", "指标值的", "目标值的"):
        if mark in folded:
            share = folded.replace(mark, "").strip()
            if not share.endswith("%"):
                raise ValueFault(
                    "percent",
                    M("a share of the target is written with a percent sign, not {found}", found=text),
                )
            return Tolerance(amount=read_number(share[:-1].strip())[0], of_target=True, text=text)
    value = read_value(folded, unit=unit, year=None, role="actual")
    if not isinstance(value.value, Number) or value.value.amount < 0:
        raise ValueFault("number", M("a tolerance is a number in the unit, or a share such as 2% of target"))
    return Tolerance(amount=value.value.amount, text=text)


__all__ = ["Aggregate", "Change", "Declared", "Indicator", "Kind", "Tolerance", "convert", "target_of"]
