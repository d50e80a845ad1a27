"""Two deadlines of two budget years as days that can be compared: 12月底前 is the same deadline every year."""

from __future__ import annotations

from calendar import isleap, monthrange
from datetime import date


def days(old: date, old_year: int, new: date, new_year: int) -> tuple[int, int]:
    """Both as day numbers. Dates that lie equally many years after their own project's year are compared within
    one year (a leap year where either is one, the end of a month staying its end); others as they stand."""
    if old_year == new_year or old == new or old.year - old_year != new.year - new_year:
        return old.toordinal(), new.toordinal()
    year = next((each.year for each in (old, new) if isleap(each.year)), new.year)
    return _in(year, old), _in(year, new)


def _in(year: int, day: date) -> int:
    last = monthrange(year, day.month)[1]
    at_end = day.day == monthrange(day.year, day.month)[1]
    return date(year, day.month, last if at_end else min(day.day, last)).toordinal()
