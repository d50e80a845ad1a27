"""Units of measure and the exact conversions between them. (signatures; to be filled in)"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Dimension = Literal["count", "money", "ratio", "time", "days", "other"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as written (`name`: 万件) and what it counts: `factor` (10000) of `base` (件)."""

    name: str
    base: str
    factor: Decimal
    dimension: Dimension
