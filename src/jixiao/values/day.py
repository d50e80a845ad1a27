"""Dates, periods and deadlines, from the ways they are written to their first and last day."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from jixiao.language import M
from jixiao.values.fault import ValueFault
from jixiao.values.tidying import shown, tidy


@dataclass(frozen=True, slots=True)
class Span:
    """A date or a period: its first and its last day. A single day has both equal; a deadline (…前, …底) is its last day."""

    first: date
    last: date


_NUMERAL = re.compile("([〇○零一二三四五六七八九十]+)(?=[年月日号季])")
_QUARTER_WORD = re.compile("第?([1-4一二三四])季度?|([1-4])季度")
_SHAPES = (
    re.compile(r"(?P<year>\d{4})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})"),
    re.compile(r"(?P<year>\d{4})[-/](?P<month>\d{1,2})"),
    re.compile(
        r"(?:(?P<year>\d+)年)?(?P<month>\d{1,2})月(?:份)?(?:(?P<day>\d{1,2})[日号]?|(?P<part>上旬|中旬|下旬|底|末))?"
    ),
    re.compile(
        r"(?:(?P<year>\d{4})(?:年|年度|-)?)?(?:[Qq](?P<q>[1-4])|第?(?P<quarter>[1-4])季度?)(?P<part>底|末)?"
    ),
    re.compile(r"(?:(?P<year>\d{4})年?)?(?P<half>[上下])半年(?P<part>底|末)?"),
    re.compile(r"(?:(?P<year>\d{4})年|年)(?P<part>底|末)"),
    re.compile(r"(?P<year>\d{4})年度?(?P<whole>)"),
)
_DEADLINE = re.compile(r"(.+?)(之前|以前|前)?(?:完成)?")
_BETWEEN = re.compile(r"(.+?)\s*(?:至|到|~|—|–|-{2}|(?<=[月日年度])-| - |(?<=\d{4}-\d\d-\d\d)[/-])\s*(.+)")
_MONTHS = re.compile(r"(?:(\d{4})年)?(\d{1,2})月?[-至到~—–](\d{1,2})月(?:份)?")
_YEARS = re.compile(r"(\d{4})年?[-至到~—–](\d{4})年?")
_HINT = "2023-12-31, 2023年12月31日, 12月底前, 第四季度"


def looks_like_date(text: str) -> bool:
    """Whether the text is written as a date or period, a possible one or not; 2023 and 45000 are not."""
    return _shaped(tidy(text)[0]) is not None or _MONTHS.fullmatch(_prepared(tidy(text)[0])) is not None


def read_deadline(text: str, year: int | None) -> Span:
    """A target: by the last day of what is written, that day included. Raises ValueFault "date"."""
    last = read_span(text, year).last
    return Span(last, last)


def read_span(text: str, year: int | None) -> Span:
    """An actual: the whole span of what is written; `year` completes what has none. Raises ValueFault "date".

    What happened "before" a day (12月底前) happened on an unknown day from the year's first on.
    """
    tidied = tidy(text)[0]
    prepared = _prepared(tidied)
    if found := _MONTHS.fullmatch(prepared):
        months = [_month(text, _year(text, found[1], year), int(found[place])) for place in (2, 3)]
        return _ordered(text, *months)
    if found := _YEARS.fullmatch(prepared):
        return _ordered(text, *(_months(_year(text, found[place], year), 1, 12) for place in (1, 2)))
    if shaped := _shaped(tidied):
        return _built(text, *shaped, year)
    if between := _BETWEEN.fullmatch(prepared):
        first = read_span(between[1], year)
        return _ordered(text, first, read_span(between[2], first.first.year))
    if re.fullmatch(r"\d{5}", prepared):
        raise _fault(M("{found} is the bare number of a spreadsheet date", found=shown(text)))
    raise _fault(M("{found} is no date", found=shown(text)))


def _prepared(text: str) -> str:
    """Without blanks around the Chinese words, and with Arabic digits for Chinese ones."""
    if any(mark in text for mark in "年月日号季"):
        text = _NUMERAL.sub(lambda found: _digits(found[1]), "".join(text.split()))
    return text


def _digits(numeral: str) -> str:
    if "十" not in numeral:
        return "".join(
            "0" if digit in "〇○" else str("零一二三四五六七八九".index(digit)) for digit in numeral
        )
    tens, _, ones = numeral.partition("十")
    if len(tens) > 1 or len(ones) > 1 or not all(each in "一二三四五六七八九" for each in tens + ones):
        return numeral
    return str(
        ("一二三四五六七八九".index(tens) + 1 if tens else 1) * 10
        + (" 一二三四五六七八九".index(ones) if ones else 0)
    )


def _shaped(text: str) -> tuple[re.Match[str], bool] | None:
    if not any(mark in text for mark in "年月季-/.Qq"):
        return None
    deadline = _DEADLINE.fullmatch(_prepared(text))
    if deadline is None:
        return None
    for shape in _SHAPES:
        if found := shape.fullmatch(deadline[1]):
            return found, deadline[2] is not None
    return None


def _built(text: str, found: re.Match[str], before: bool, year: int | None) -> Span:
    parts = found.groupdict()
    own = _year(text, parts.get("year"), year)
    quarter = parts.get("quarter") or parts.get("q")
    if parts.get("month"):
        span = _month(text, own, int(parts["month"]))
    elif quarter:
        span = _months(own, int(quarter) * 3 - 2, int(quarter) * 3)
    elif parts.get("half"):
        span = _months(own, 1, 6) if parts["half"] == "上" else _months(own, 7, 12)
    else:
        span = _months(own, 1, 12)
    if parts.get("day"):
        span = _day(text, span, int(parts["day"]))
    elif (part := parts.get("part")) in ("底", "末"):
        span = Span(span.last, span.last)
    elif part:
        span = Span(
            *(
                span.first.replace(day=day)
                for day in {"上旬": (1, 10), "中旬": (11, 20)}.get(part, (21, span.last.day))
            )
        )
    return Span(date(own, 1, 1), span.last) if before else span


def _year(text: str, written: str | None, year: int | None) -> int:
    if written is None and year is None:
        raise _fault(M("{found} names no year", found=shown(text)))
    own = int(written) if written is not None else year
    assert own is not None
    if not 1900 <= own <= 2099:
        raise _fault(M("{found}: {year} is no year between 1900 and 2099", found=shown(text), year=written))
    return own


def _month(text: str, year: int, month: int) -> Span:
    if not 1 <= month <= 12:
        raise _fault(M("{found}: there is no month {month}", found=shown(text), month=month))
    return _months(year, month, month)


def _day(text: str, month: Span, day: int) -> Span:
    if not 1 <= day <= month.last.day:
        raise _fault(
            M(
                "{found}: {year}-{month} has no day {day}",
                found=shown(text),
                year=month.first.year,
                month=month.first.month,
                day=day,
            )
        )
    return Span(month.first.replace(day=day), month.first.replace(day=day))


def _months(year: int, first: int, last: int) -> Span:
    return Span(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def _ordered(text: str, first: Span, last: Span) -> Span:
    if last.last < first.first:
        raise _fault(M("{found} ends before it begins", found=shown(text)))
    return Span(first.first, last.last)


def _fault(why: M) -> ValueFault:
    return ValueFault("date", why, hint=M("write it like one of these: {examples}", examples=_HINT))
