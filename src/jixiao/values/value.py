"""What a target or an actual can be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from jixiao.values.unit import Unit


@dataclass(frozen=True, slots=True)
class Number:
    """An exact amount, counted in `unit` (None: a bare number whose unit nobody gave)."""

    amount: Decimal
    unit: Unit | None = None


@dataclass(frozen=True, slots=True)
class Range:
    """From `low` to `high`, both included."""

    low: Decimal
    high: Decimal
    unit: Unit | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """A date or a period: its first and its last day. A single day has both equal; a deadline (…前, …底) is its last day."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class YesNo:
    """是 or 否."""

    yes: bool


@dataclass(frozen=True, slots=True)
class Words:
    """Anything without a figure in it that is none of the above, as written (folded only when compared)."""

    text: str


Value: TypeAlias = Number | Range | Span | YesNo | Words
