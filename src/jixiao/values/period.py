"""期间: the part of a year that an actual speaks for, in whole months."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from jixiao.language import M
from jixiao.pattern import pattern
from jixiao.values.fault import ValueFault
from jixiao.values.folding import visible
from jixiao.values.tidying import tidy

_QUARTER = pattern(r"(?:(\d{4})年?[-_ ]?)?(?:q([1-4])|第?([一二三四1-4])季度?)", re.I)
_MONTH = pattern(r"(?:(\d{4})[-/.]([01]?\d)|(?:(\d{4})年)?([01]?\d)月(?:份)?)")
_MONTHS = pattern(r"(?:(\d{4})年?)?([01]?\d)月?[-~—至到]([01]?\d)月")
_YEAR = pattern(r"(?:(\d{4})年?(?:度|全年)?|全年(?:度)?|年度)")
_HALF = pattern(r"(?:(\d{4})年?)?(上半年|下半年|h1|h2)", re.I)
_CHINESE = {"一": 1, "二": 2, "三": 3, "四": 4}
#: In a file name a period stands at the end or between marks: ``…-q3.csv``, ``2023Q3_…``, ``…-2023-07``.
_IN_NAME = pattern(
    r"(?:^|[-_. (（])"
    r"((?:\d{4}年?[-_]?)?(?:q[1-4]|h[12])|(?:\d{4}年?)?第?[一二三四]季度"
    r"|\d{4}-[01]\d|(?:\d{4}年)?(?:上|下)半年|(?:\d{4}年)?\d{1,2}月)"
    r"(?=$|[-_. )）])",
    re.I,
)


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Months `first` to `last` (1 to 12) of a year; `year` None where it was not written."""

    first: int
    last: int
    year: int | None = None

    @property
    def name(self) -> str:
        """The short canonical name: 2023Q1, 2023-07, 2023, 2023-04~06."""
        year = "" if self.year is None else str(self.year)
        if (self.first, self.last) == (1, 12):
            return year or "全年"
        if self.last - self.first == 2 and self.first % 3 == 1:
            return f"{year}Q{self.last // 3}"
        if self.first == self.last:
            return f"{year}-{self.first:02}"
        return f"{year}-{self.first:02}~{self.last:02}"

    @property
    def is_whole_year(self) -> bool:
        """January to December."""
        return (self.first, self.last) == (1, 12)

    def overlaps(self, other: Period) -> bool:
        """Whether both speak for a common month."""
        return self.first <= other.last and other.first <= self.last


WHOLE_YEAR = Period(1, 12)


def read_period(text: str) -> Period:
    """``2023Q1``, ``q4``, ``2023-07``, ``7月``, ``第四季度``, ``上半年``, ``1-7月``, ``2023``, ``全年``.

    Raises ValueFault "period" for everything else.
    """
    plain = "".join(tidy(text)[0].split())
    if found := _QUARTER.fullmatch(plain):
        digit = found[2] or found[3]
        quarter = _CHINESE.get(digit) or int(digit)
        return Period(3 * quarter - 2, 3 * quarter, _int(found[1]))
    if found := _MONTHS.fullmatch(plain):
        first, last = int(found[2]), int(found[3])
        if 1 <= first <= last <= 12:
            return Period(first, last, _int(found[1]))
    if found := _MONTH.fullmatch(plain):
        month = int(found[2] or found[4])
        if 1 <= month <= 12:
            return Period(month, month, _int(found[1] or found[3]))
    if found := _HALF.fullmatch(plain):
        first = 1 if found[2].lower() in ("上半年", "h1") else 7
        return Period(first, first + 5, _int(found[1]))
    if found := _YEAR.fullmatch(plain):
        return Period(1, 12, _int(found[1]))
    raise ValueFault(
        "period", M("{found} is no period of a year", found=visible(text)),
        hint=M("write it like 2023Q1, 2023-07, q4 or 全年"),
    )  # fmt: skip


def period_in_name(stem: str) -> Period | None:
    """The period that a file name carries (``…-q3``); None where it carries none or more than one."""
    found = {read_period(match[1].replace("_", "")) for match in _IN_NAME.finditer(unicodedata.normalize("NFKC", stem))}
    return found.pop() if len(found) == 1 else None


def _int(text: str | None) -> int | None:
    return int(text) if text else None
