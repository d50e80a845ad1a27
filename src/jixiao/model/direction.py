"""指标方向: which side of the target loses points."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

#: The side of the target on which an actual loses points.
Side = Literal["below", "above", "either"]


class Direction(StrEnum):
    """More is better, less is better, or the target itself is best."""

    HIGHER = "正向"
    LOWER = "逆向"
    NEAR = "适度"

    @property
    def losing_side(self) -> Side:
        """Where points are lost: below the target, above it, or on either side."""
        if self is Direction.HIGHER:
            return "below"
        return "above" if self is Direction.LOWER else "either"
