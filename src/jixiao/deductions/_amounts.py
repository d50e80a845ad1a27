"""Figures that several kinds declare: amounts of points, what a band or level earns, the size of a step."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, PlainSerializer, WithJsonSchema

from jixiao.dataclass import dataclass
from jixiao.language import M, Message
from jixiao.model.made import MADE
from jixiao.model.scalars import Amount, read_share, share_text
from jixiao.pattern import pattern
from jixiao.values.fault import ValueFault
from jixiao.values.number import fraction, plain, read_number


def _not_negative(amount: Decimal) -> Decimal:
    if amount < 0:
        raise ValueFault("number", M("{found} is below 0", found=plain(amount)))
    return amount


#: An amount of points, 0 or more.
Points = Annotated[Amount, AfterValidator(_not_negative)]


@dataclass(frozen=True, slots=True)
class Earning:
    """What a band, level or item earns: a figure on the scale (`amount`) or a share of it (`share`)."""

    amount: Decimal | None = None
    share: Fraction | None = None

    def on(self, full: Decimal) -> Fraction:
        """The figure on a scale whose full mark is `full`."""
        return Fraction(full) * self.share if self.share is not None else Fraction(self.amount or 0)

    @property
    def text(self) -> str:
        """As it is declared: ``8`` or ``60%``."""
        return share_text(self.share) if self.share is not None else plain(self.amount or Decimal(0))


def read_earning(text: object) -> Earning:
    """``8`` or ``60%``. ValueFault where it is neither, below 0 or above 100%."""
    if isinstance(text, Earning):
        return text
    if isinstance(text, Decimal):
        return Earning(amount=_not_negative(text))
    if not isinstance(text, str):
        raise ValueFault("number", M("a number of points is wanted here, or a share such as 60%"))
    if text.strip().endswith(("%", "％")):
        share = read_share(text)
        if not 0 <= share <= 1:
            raise ValueFault("percent", M("a share is within 0% and 100%, not {found}", found=text.strip()))
        return Earning(share=share)
    return Earning(amount=_not_negative(read_number(text)[0]))


#: Points on the scale, or a share of the full mark.
Earns = Annotated[
    Earning,
    BeforeValidator(read_earning),
    PlainSerializer(lambda earning: earning.text, return_type=str),
    WithJsonSchema({"type": ["number", "string"]}),
]


@dataclass(frozen=True, slots=True)
class Stride:
    """The size of one step: an amount in the target's unit (days for dates), or a share of it."""

    amount: Decimal | None = None
    share: Fraction | None = None

    def against(self, mark: Decimal | None) -> Fraction:
        """The size in the unit; 0 where it is a share and the target is 0 or no number."""
        if self.share is None:
            return fraction(self.amount or Decimal(0))
        return abs(Fraction(mark or 0)) * self.share

    @property
    def text(self) -> str:
        """As it is declared: ``5`` or ``1% of target``."""
        return f"{share_text(self.share)} of target" if self.share is not None else plain(self.amount or Decimal(0))

    @property
    def said(self) -> Message | str:
        """The same for a sentence."""
        return M("{share} of the target", share=share_text(self.share)) if self.share is not None else self.text


_OF_TARGET = pattern(
    r"(?:目标值?|指标值|年度指标值)的?\s*(?P<zh>.+?[%％])|(?P<en>.+?[%％])\s*(?:of\s+(?:the\s+)?target)"
)


def read_stride(text: object) -> Stride:
    """``5``, ``1% of target``, ``指标值的1%``. ValueFault for a bare ``1%``, which is ambiguous."""
    if isinstance(text, Stride):
        return text
    if isinstance(text, Decimal):
        return Stride(amount=_positive(text))
    if not isinstance(text, str):
        raise ValueFault("number", M("the size of a step is wanted here, such as 1 or 1% of target"))
    if found := _OF_TARGET.fullmatch(text.strip()):
        share = read_share(found["zh"] or found["en"])
        _positive(Decimal(share.numerator))
        return Stride(share=share)
    if text.strip().endswith(("%", "％")):
        raise ValueFault(
            "percent",
            M("{found} may be percentage points or a share of the target", found=text.strip()),
            hint=M("write 1 for one percentage point, or 1% of target"),
        )
    return Stride(amount=_positive(read_number(text)[0]))


def _positive(amount: Decimal) -> Decimal:
    if amount <= 0:
        raise ValueFault("number", M("a step must be larger than 0, not {found}", found=plain(amount)))
    return amount


#: The size of a step.
Every = Annotated[
    Stride,
    MADE,
    BeforeValidator(read_stride),
    PlainSerializer(lambda stride: stride.text, return_type=str),
    WithJsonSchema({"type": ["number", "string"]}),
]
