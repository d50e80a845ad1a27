"""Numbers written in Chinese words: 九十五, 一千零五十, 壹佰万, 九十五点五."""

from __future__ import annotations

import re
from decimal import Decimal

from jixiao.pattern import pattern

#: Every character such a number is made of, 〇 and ○ included, which only years are written with.
NUMERALS = "零一二三四五六七八九十百千万亿两兩壹贰叁肆伍陆柒捌玖拾佰仟萬億貳參叄陸负点〇○"
_PLAIN = str.maketrans("两兩壹贰叁肆伍陆柒捌玖拾佰仟萬億貳參叄陸", "二二一二三四五六七八九十百千万亿二三三六")
#: Longer than any number with 40 digits is said.
_LONGEST = 80
_DIGITS = "零一二三四五六七八九"
_SECTION = pattern(
    "(?:([一二三四五六七八九])千)?(?:(零)?([一二三四五六七八九])百)?(?:(零)?([一二三四五六七八九])?(十))?(?:(零)?([一二三四五六七八九]))?"
)


def is_numeral(text: str) -> bool:
    """Whether the text is nothing but characters of such a number (not whether it makes sense as one)."""
    return bool(text) and not text.strip(NUMERALS) and all(character in NUMERALS for character in text)


def read_numeral(text: str) -> Decimal | None:
    """The number, or None where the words are no complete number (二〇二五, 一百五, 百万, 一二三)."""
    if len(text) > _LONGEST:
        return None
    plain = text.translate(_PLAIN)
    sign, plain = ("-", plain[1:]) if plain.startswith("负") else ("", plain)
    whole, point, part = plain.partition("点")
    if point and not re.fullmatch(f"[{_DIGITS}]+", part):
        return None
    amount = 0 if whole == "零" else _whole(whole)
    if amount is None:
        return None
    places = "".join(str(_DIGITS.index(digit)) for digit in part)
    return Decimal(f"{sign if amount or places.strip('0') else ''}{amount}{'.' if point else ''}{places}")


def _whole(text: str) -> int | None:
    """A positive whole number; split at its largest 亿 or 万 first."""
    for word, size in (("亿", 10**8), ("万", 10**4)):
        left, found, right = text.rpartition(word) if word == "亿" else text.partition(word)
        if not found:
            continue
        high, low = _whole(left), _rest(right, size)
        return None if high is None or low is None else high * size + low
    return _section(text)


def _rest(text: str, size: int) -> int | None:
    """What follows 亿 or 万: nothing or a smaller number; not 一万五, which is said for 15000."""
    if not text:
        return 0
    amount = _whole(text.removeprefix("零"))
    return None if amount is None or amount >= size or (amount < 10 and text[0] != "零") else amount


def _section(text: str) -> int | None:
    """Below 10000; a last digit straight after 百 or 千 needs its 零 (一百零五)."""
    found = _SECTION.fullmatch(text) if text else None
    if found is None:
        return None
    thousands, gap, hundreds, _, tens, ten, zero, ones = found.groups()
    if ones and (thousands or hundreds) and not ten and not zero:
        return None
    if text[0] == "零" or (gap and not thousands) or (ten and zero):
        return None
    value = [
        _DIGITS.index(digit) if digit else 0 for digit in (thousands, hundreds, tens or ("一" if ten else None), ones)
    ]
    return value[0] * 1000 + value[1] * 100 + value[2] * 10 + value[3]
