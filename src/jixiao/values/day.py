"""Dates, periods and deadlines: their first and last day."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

from jixiao.dataclass import dataclass
from jixiao.language import M, Message
from jixiao.values.day_text import between, months, prepared, single, years
from jixiao.values.fault import ValueFault
from jixiao.values.tidying import shown, tidy


@dataclass(frozen=True, slots=True)
class Span:
    """A date or a period: its first and its last day, equal for a single day or a deadline."""

    first: date
    last: date


_EXAMPLES = "2023-12-31, 2023年12月31日, 12月底前, 第四季度"
_TEN_DAYS = {"上旬": (1, 10), "中旬": (11, 20)}


def looks_like_date(text: str) -> bool:
    """Whether the text is written as a date or period, a possible one or not; 2023 and 45000 are not."""
    plain = prepared(tidy(text)[0])
    if single(plain) is not None or months(plain) is not None:
        return True
    ends = between(plain)
    return ends is not None and single(ends[0]) is not None and single(ends[1]) is not None


def read_deadline(text: str, year: int | None) -> Span:
    """A target: by the last day of what is written, that day included. Raises ValueFault "date"."""
    last = read_span(text, year).last
    return Span(last, last)


@lru_cache(maxsize=4096)
def read_span(text: str, year: int | None) -> Span:
    """An actual: the whole span of what is written; `year` completes what has none. Raises ValueFault "date".

    What happened "before" a day (12月底前) happened on an unknown day from the year's first on.
    """
    plain = prepared(tidy(text)[0])
    if (pair := months(plain)) is not None:
        own = _year(text, pair[0], year)
        return _joined(text, _month(text, own, int(pair[1])), _month(text, own, int(pair[2])))
    if (two := years(plain)) is not None:
        return _joined(text, *(_months(_year(text, each, year), 1, 12) for each in two))
    if (parts := single(plain)) is not None:
        return _built(text, *parts, year)
    if (ends := between(plain)) is not None:
        first = read_span(ends[0], year)
        return _joined(text, first, read_span(ends[1], first.first.year))
    if re.fullmatch("[0-9]{5}", plain):
        raise _fault(M("{found} is the bare number of a spreadsheet date", found=shown(text)))
    raise _fault(M("{found} is no date", found=shown(text)))


def _built(text: str, parts: dict[str, str], before: bool, year: int | None) -> Span:
    own = _year(text, parts.get("year"), year)
    span = _within(text, parts, own)
    part = parts.get("part")
    if "day" in parts:
        span = _day(text, span, int(parts["day"]))
    elif part in ("底", "末"):
        span = Span(span.last, span.last)
    elif part is not None and part.endswith("旬"):
        first, last = _TEN_DAYS.get(part, (21, span.last.day))
        span = Span(span.first.replace(day=first), span.first.replace(day=last))
    return Span(date(own, 1, 1), span.last) if before else span


def _within(text: str, parts: dict[str, str], year: int) -> Span:
    """The month, quarter, half or year that is named."""
    if "month" in parts:
        return _month(text, year, int(parts["month"]))
    if (quarter := parts.get("quarter") or parts.get("q")) is not None:
        return _months(year, int(quarter) * 3 - 2, int(quarter) * 3)
    if "half" in parts:
        return _months(year, 1, 6) if parts["half"] == "上" else _months(year, 7, 12)
    return _months(year, 1, 12)


def _year(text: str, written: str | None, year: int | None) -> int:
    own = year if written is None else int(written)
    if own is None:
        raise _fault(M("{found} names no year", found=shown(text)))
    if not 1900 <= own <= 2099:
        raise _fault(M("{found}: {year} is no year between 1900 and 2099", found=shown(text), year=own))
    return own


def _month(text: str, year: int, month: int) -> Span:
    if not 1 <= month <= 12:
        raise _fault(M("{found}: there is no month {month}", found=shown(text), month=month))
    return _months(year, month, month)


def _day(text: str, month: Span, day: int) -> Span:
    if not 1 <= day <= month.last.day:
        which = f"{month.first.year}-{month.first.month:02}"
        raise _fault(M("{found}: {month} has no day {day}", found=shown(text), month=which, day=day))
    return Span(month.first.replace(day=day), month.first.replace(day=day))


def _months(year: int, first: int, last: int) -> Span:
    return Span(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def _joined(text: str, first: Span, last: Span) -> Span:
    if last.last < first.first:
        raise _fault(M("{found} ends before it begins", found=shown(text)))
    return Span(first.first, last.last)


def _fault(why: Message) -> ValueFault:
    return ValueFault("date", why, hint=M("write it like one of these: {examples}", examples=_EXAMPLES))
