"""Scalar types of the declarations: from the text of a file to exact values, once, while the model is made."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema

from jixiao.language import M, Message
from jixiao.values.fault import ValueFault
from jixiao.values.number import plain, read_number

#: What a file may hold where a number is wanted: JSON and YAML numbers reach us as text.
_NUMBER_SCHEMA: dict[str, Any] = {"type": ["number", "string"]}


def _amount(text: object) -> Decimal:
    if isinstance(text, Decimal):
        return text
    if not isinstance(text, str):
        raise ValueFault("number", M("a number is wanted here, not a list or a group of keys"))
    return read_number(text)[0]


#: An exact number.
Amount = Annotated[
    Decimal, BeforeValidator(_amount), PlainSerializer(plain, return_type=str), WithJsonSchema(_NUMBER_SCHEMA)
]


def read_share(text: object) -> Fraction:
    """``60%`` as 3/5. ValueFault where the percent sign is missing or the share is not within 0 to 100%."""
    if isinstance(text, Fraction):
        return text
    if not isinstance(text, str) or not (stripped := text.strip().replace("％", "%")).endswith("%"):
        raise ValueFault(
            "percent", M("a share of the points is written with a percent sign, not {found}", found=as_written(text)),
            hint=M("write it like 60%"),
        )  # fmt: skip
    return Fraction(read_number(stripped[:-1])[0]) / 100


def share_text(share: Fraction) -> str:
    """A share as it is declared: 3/5 → ``60%``."""
    hundredfold = share * 100
    amount = Decimal(hundredfold.numerator) / Decimal(hundredfold.denominator)
    return f"{plain(amount)}%"


def as_written(value: object) -> str | Message:
    """What a message quotes of a value: its text; never how Python writes a list."""
    return value if isinstance(value, str) else M("a list or a group of keys")


#: A share of something: ``60%``.
Share = Annotated[
    Fraction,
    BeforeValidator(read_share),
    PlainSerializer(share_text, return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^\s*[0-9０-９.．]+\s*[%％]\s*$"}),
]

_FLAG = {"true": True, "false": False, "是": True, "否": False, "yes": True, "no": False}


def _flag(text: object) -> bool:
    if isinstance(text, bool):
        return text
    if isinstance(text, str) and text.strip().lower() in _FLAG:
        return _FLAG[text.strip().lower()]
    raise ValueFault("flag", M("true or false (是 or 否) is wanted here, not {found}", found=as_written(text)))


#: true/false, 是/否.
Flag = Annotated[
    bool,
    BeforeValidator(_flag),
    WithJsonSchema({"enum": [True, False, "true", "false", "是", "否", "yes", "no"]}),
]

_BLANKS = frozenset({"", "空", "无", "/", "／", "—", "-", "－", "——", "–", "―"})


def blank(text: str | None) -> bool:
    """Whether a cell says that nothing is given: blank, 空, 无, /, —, -."""
    return text is None or (len(text) < 8 and "".join(text.split()) in _BLANKS) or text.isspace()
