"""指标性质: the sign between the actual and the target."""

from __future__ import annotations

from enum import StrEnum


class Operator(StrEnum):
    """The operators a declaration may use, after normalising; 定性 is a judgement in words."""

    EQUAL = "="
    AT_LEAST = ">="
    AT_MOST = "<="
    MORE = ">"
    LESS = "<"
    QUALITATIVE = "定性"
