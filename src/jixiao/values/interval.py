"""Ranges: 10-15, 10～15, 10至15, 90%-95%, 10-15件."""

from __future__ import annotations

from decimal import Decimal

from jixiao.language import M
from jixiao.pattern import pattern
from jixiao.values.fault import ValueFault
from jixiao.values.figure import Figure, settled, split_figure
from jixiao.values.tidying import Notice, shown
from jixiao.values.unit import Unit, multiplies

_RANGE = pattern(r"(-?[^~～—–至到-]*[^~～—–至到eE-]) {0,3}(?:[~～–至到-]|—{1,2}) {0,3}(-?[^~～—–至到-]+)")
_YEAR = pattern("(?:19|20)[0-9]{2}")


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
    if low.written is None and high.bare and not low.bare:
        low = split_figure(found[1].strip() + high.bare, unit) or low
        message = M("in {found}, {multiplier} counts for both figures", found=shown(text), multiplier=high.bare)
        notices = (Notice("range-multiplier", message),)
    elif low.written is None and high.written is not None:
        low = Figure(low.amount, _plain_unit(high.written) if low.bare else high.written)
    if (low.written is None) != (high.written is None):
        raise ValueFault("range", M("{found}: only one of the two figures has a unit", found=shown(text)))
    common = unit or high.written
    first, more = settled(low, text, common, role)
    last, others = settled(high, text, common, role)
    if first > last:
        raise ValueFault("range", M("{found}: the first figure is larger than the second", found=shown(text)))
    return first, last, high.written, notices + (tuple(dict.fromkeys(more + others)) if unit else ())


def _plain_unit(unit: Unit) -> Unit | None:
    """What 10万 counts in 10万-15万件: 件; None where the unit's name does not say."""
    if not multiplies(unit):
        return unit
    return Unit(unit.base, unit.base, Decimal(1), unit.dimension) if unit.name.endswith(unit.base) else None
