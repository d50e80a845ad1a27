"""Plain texts as the witness takes them: a number in the declared unit, a day or a month, a range, or words."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from fractions import Fraction


@dataclass(frozen=True)
class Days:
    """A day, or all days of a month."""

    first: date
    last: date


@dataclass(frozen=True)
class Between:
    """A range, both ends included."""

    low: Fraction
    high: Fraction


Plain = Fraction | Days | Between | str


def value_of(text: str) -> Plain:
    """``95``, ``-3.5``, ``2023-06-30``, ``2023-06``, ``10-15``, else words; a percent sign changes nothing."""
    text = text.strip()
    if found := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text):
        day = date(int(found[1]), int(found[2]), int(found[3]))
        return Days(day, day)
    if found := re.fullmatch(r"(\d{4})-(\d\d)", text):
        year, month = int(found[1]), int(found[2])
        return Days(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))
    bare = text.replace("%", "")
    if re.fullmatch(r"-?\d+(\.\d+|/\d+)?", bare):
        return Fraction(bare)
    if found := re.fullmatch(r"(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)", bare):
        return Between(Fraction(found[1]), Fraction(found[2]))
    return text


def share_of(text: str) -> Fraction:
    """``60%`` as 3/5."""
    return Fraction(text.removesuffix("%")) / 100


def half_up(amount: Fraction, places: int) -> Fraction:
    """An amount that is not negative, rounded half up."""
    unit = Fraction(1, 10**places)
    return (amount / unit + Fraction(1, 2)).__floor__() * unit


def holds(condition: str, amount: Fraction, *, hundredth: bool) -> bool:
    """Whether ``>= 80, < 90`` holds; with `hundredth` a bound written as ``80%`` is 4/5."""
    for part in condition.split(","):
        found = re.fullmatch(r"\s*(>=|<=|>|<|=)\s*(-?[\d.]+)(%?)\s*", part)
        assert found, condition
        bound = Fraction(found[2]) / (100 if found[3] and hundredth else 1)
        verdict = {
            ">=": amount >= bound,
            "<=": amount <= bound,
            ">": amount > bound,
            "<": amount < bound,
            "=": amount == bound,
        }[found[1]]
        if not verdict:
            return False
    return True
