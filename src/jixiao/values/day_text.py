"""The ways a date is written, taken apart: year, month, day, quarter, half, 底, 前."""

from __future__ import annotations

import re

from jixiao.pattern import pattern

_NUMERAL = pattern("([〇○零一二三四五六七八九十]+)(?=[年月日号季])")
_MIDNIGHT = pattern("[ T]00:00(?::00)?$")
_SHAPES = tuple(
    pattern(shape, re.ASCII)
    for shape in (
        r"(?P<year>\d{4})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})",
        r"(?P<year>\d{4})[-/](?P<month>\d{1,2})",
        r"(?:(?P<year>\d{1,6})年)?(?P<month>\d{1,2})月(?:份)?(?:(?P<day>\d{1,2})[日号]?|(?P<part>上旬|中旬|下旬|底|末))?",
        r"(?:(?P<year>\d{4})(?:年|年度|-)?)?(?:[Qq](?P<q>[1-4])|第?(?P<quarter>[1-4])季度?)(?P<part>底|末)?",
        r"(?:(?P<year>\d{4})年?)?(?P<half>[上下])半年(?P<part>底|末)?",
        r"(?:(?P<year>\d{4})年|年)(?P<part>底|末|内)",
        r"(?P<year>\d{4})年度?",
    )
)
_DEADLINE = pattern(r"(.+?)(之前|以前|前)?(?:完成)?")
_MONTHS = pattern(r"(?:(\d{4})年)?(\d{1,2})月?[-至到~—–](\d{1,2})月(?:份)?", re.ASCII)
_YEARS = pattern(r"(\d{4})年?[-至到~—–](\d{4})年?", re.ASCII)
_BETWEEN = pattern(
    r"(.+?)\s{0,3}(?:至|到|~|—|–|(?<=[月日年度])-| - |(?<=[0-9]{4}-[0-9]{2}-[0-9]{2})/)\s{0,3}(.+)",
)


def prepared(text: str) -> str:
    """Without blanks around the Chinese words or a clock at midnight; Chinese digits made Arabic."""
    if any(mark in text for mark in "年月日号季"):
        return _NUMERAL.sub(lambda found: _digits(found[1]), "".join(text.split()))
    return _MIDNIGHT.sub("", text)


def _digits(numeral: str) -> str:
    """二〇二三 → 2023, 十二 → 12, 三十一 → 31; anything else unchanged."""
    digits = "零一二三四五六七八九"
    if "十" not in numeral:
        return "".join("0" if digit in "〇○" else str(digits.index(digit)) for digit in numeral)
    tens, _, ones = numeral.partition("十")
    if len(tens) > 1 or len(ones) > 1 or not set(tens + ones) <= set(digits[1:]):
        return numeral
    return f"{digits.index(tens) if tens else 1}{digits.index(ones) if ones else 0}"


def single(text: str) -> tuple[dict[str, str], bool] | None:
    """The parts of one date or period, and whether it says "before"; None where the prepared text is none."""
    if not any(mark in text for mark in "年月季-/.Qq") or (deadline := _DEADLINE.fullmatch(text)) is None:
        return None
    for shape in _SHAPES:
        if found := shape.fullmatch(deadline[1]):
            return {name: part for name, part in found.groupdict().items() if part}, deadline[2] is not None
    return None


def months(text: str) -> tuple[str | None, str, str] | None:
    """1-7月, 2023年1月至7月: the year, where written, and both months."""
    found = _MONTHS.fullmatch(text)
    return None if found is None else (found[1], found[2], found[3])


def years(text: str) -> tuple[str, str] | None:
    """2023-2025, 2023年至2025年."""
    found = _YEARS.fullmatch(text)
    return None if found is None else (found[1], found[2])


def between(text: str) -> tuple[str, str] | None:
    """The two ends of 2023-01-01/2023-12-31 or 3月1日至5月31日."""
    found = _BETWEEN.fullmatch(text)
    return None if found is None else (found[1], found[2])
