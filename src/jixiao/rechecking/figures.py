"""Figures that a form states: read as written, and held against what follows."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Literal

from jixiao.faults import recheck as faults
from jixiao.language import M
from jixiao.model.form import Field, Form, position
from jixiao.model.recheck import Finding, What
from jixiao.values.fault import ValueFault
from jixiao.values.number import half_up, read_number

Verdict = Literal["same", "rounded", "other"]
#: Digits behind the point up to which a percentage is compared: a spreadsheet's own figures have up to seventeen.
_DIGITS = 6


def stated(form: Form, field: Field | None, what: What, name: str, found: list[Finding]) -> Decimal | None:
    """The number in a cell, None where it is blank; one that cannot be read is a finding."""
    if field is None:
        return None
    try:
        return number(field.text)
    except ValueFault as fault:
        message = M("{name}: {text} cannot be read as a number: {why}", name=name, text=field.text, why=fault.why)
        found.append(
            Finding(
                faults.UNREADABLE.found(message, hint=fault.hint, position=position(form.file, field.place)),
                what, name, field.place, field.text,
            )
        )  # fmt: skip
        return None


def number(text: str) -> Decimal:
    """``15分``, ``９．６`` and the like as an exact number. ValueFault otherwise."""
    return read_number(text.strip().removesuffix("分").strip())[0]


def percent(text: str) -> Decimal:
    """``96.8%``, ``96.8`` or ``0.968`` as a number of percent. ValueFault otherwise."""
    bare = text.strip()
    folded = bare.replace("％", "%").rstrip()
    if folded.endswith("%"):
        return read_number(folded[:-1].strip())[0]
    amount = read_number(bare)[0]
    return amount * 100 if 0 < amount <= Decimal("1.5") else amount


def compared(amount: Decimal, follows: Decimal, points: Decimal, places: int, *, binary: bool) -> Verdict:
    """How a stated score stands to the one that follows.

    `binary`: a number cell, which may hold more digits than it shows; those are no difference. A full mark and a
    whole number are never taken for a rounded figure: that is what an inflated score looks like.
    """
    if amount == follows or (binary and half_up(amount, places) == follows):
        return "same"
    digits = _digits(amount)
    if amount == points or digits in (0, places):
        return "other"
    return "rounded" if abs(amount - follows) * 2 <= Decimal(1).scaleb(-min(digits, places)) else "other"


def _digits(amount: Decimal) -> int:
    """Digits behind the point, idle zeros apart."""
    exponent = amount.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def same_percent(amount: Decimal, exact: Fraction) -> bool:
    """Whether a stated percentage is the exact one, rounded to the digits it is stated with."""
    digits = min(_digits(amount), _DIGITS)
    return half_up(amount, digits) == half_up(exact, digits)
