"""Points × what was kept ÷ the full mark, exactly and in whole numbers: a fraction at each step takes most of the time.

So does a fraction made anew for every row: where everything was kept, nothing is divided.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from jixiao.values.number import fraction, half_up, half_up_ratio


def score_of(points: Decimal, kept: Fraction, full: Decimal, places: int) -> tuple[Decimal, bool]:
    """The score, half up to `places`, and whether that changed it. A full mark of 0 earns the points."""
    if not full or kept is fraction(full):
        earned = half_up(points, places)
        return earned, earned != points
    over, under = quotient(points, kept, full)
    earned = half_up_ratio(over, under, places)
    own, parts = earned.as_integer_ratio()
    return earned, over * parts != own * under


def quotient(points: Decimal, kept: Fraction, full: Decimal) -> tuple[int, int]:
    """The exact score as a numerator and a denominator above 0, not reduced."""
    over, under = points.as_integer_ratio()
    if not full:
        return over, under
    times, parts = full.as_integer_ratio()
    over, under = over * kept.numerator * parts, under * kept.denominator * times
    return (over, under) if under > 0 else (-over, -under)
