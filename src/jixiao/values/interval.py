"""Ranges: 10-15, 10～15, 10至15, 90%-95%, 10-15件."""

from __future__ import annotations

import re
from decimal import Decimal

from jixiao.language import M
from jixiao.values.fault import ValueFault
from jixiao.values.figure import Figure, settled, split_figure
from jixiao.values.tidying import Notice, shown
from jixiao.values.unit import Unit

_RANGE = re.compile(r"(-?[^~～—–至到-]*[^~～—–至到eE-])\s*(?:[~～—–至到]|-{1,2}|—{2})\s*(-?[^~～—–至到-]+)")
_YEAR = re.compile("(?:19|20)[0-9]{2}")


def read_interval(
    text: str, unit: Unit | None, role: str
) -> tuple[Decimal, Decimal, Unit | None, tuple[Notice, ...]] | None:
    """Both ends in the declared unit, the unit as written, and notices; None where the tidy text is no range.

    A unit or multiplier behind the second figure counts for both. Raises ValueFault "range".
    """
    found = _RANGE.fullmatch(text)
    if found is None:
        return None
    low, high = split_figure(found[1].strip(), unit), split_figure(found[2].strip(), unit)
    if low is None or high is None:
        return None
    if unit is None and _YEAR.fullmatch(found[1].strip()) and _YEAR.fullmatch(found[2].strip()):
        raise ValueFault(
            "range",
            M("{found} may be two years or two amounts", found=shown(text)),
            hint=M("write the unit with it, or the two years as dates"),
        )
    notices: tuple[Notice, ...] = ()
    if low.written is None and not low.bare:
        if high.bare:
            low = split_figure(found[1].strip() + high.bare, unit) or low
            notices = (
                Notice(
                    "range-multiplier",
                    M(
                        "in {found} {multiplier} read as belonging to both figures",
                        found=shown(text),
                        multiplier=high.bare,
                    ),
                ),
            )
        elif high.written is not None:
            low = Figure(low.amount, high.written)
    written = high.written or low.written
    if (low.written is None) != (high.written is None):
        raise ValueFault("range", M("{found}: only the first figure has a unit", found=shown(text)))
    common = unit or written
    first, more = settled(low, text, common, role if unit else "actual")
    last, others = settled(high, text, common, role if unit else "actual")
    if first > last:
        raise ValueFault("range", M("{found}: the first figure is larger than the second", found=shown(text)))
    return first, last, written, notices + tuple(dict.fromkeys(more + others))
