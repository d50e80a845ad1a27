"""The bounds of the tier that a qualitative actual names."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from jixiao.model.scheme import Scheme
from jixiao.model.scorecard import Interval
from jixiao.rechecking.reading import Read
from jixiao.values.folding import fold_name
from jixiao.values.number import half_up

_SHARE = re.compile(r"[\s:：,，(（]*[0-9][0-9.]*\s*[%％]\s*[)）]?\s*$")


def tier_of(read: Read, scheme: Scheme) -> Interval | None:
    """Lowest and highest points of the tier; the highest belongs to the tier above, the first tier's apart."""
    name = fold_name(_SHARE.sub("", read.reported.text or ""))
    tiers = scheme.tiers
    held = next((each for each in tiers if name in {fold_name(way) for way in (each.name, *each.synonyms)}), None)
    if held is None and name == fold_name(read.line.target.text):
        held = tiers[0]
    if held is None:
        return None
    points, places = Fraction(read.line.points), scheme.places
    high = half_up(points * held.to, places)
    if held.to != 1:
        high -= Decimal(1).scaleb(-places)
    return Interval(half_up(points * held.from_, places), high)
