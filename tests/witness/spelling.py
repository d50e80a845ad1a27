"""The same figure in the spellings that people use; hypothesis chooses."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

FULL = str.maketrans("0123456789.%-", "０１２３４５６７８９．％－")
#: Units that the spellings of a figure may bring along, and what one of them is in the declared unit.
OTHER_UNITS = {
    "件": {"件": "1", "万件": "10000"},
    "人次": {"人次": "1", "万人次": "10000"},
    "元": {"元": "1", "万元": "10000", "千元": "1000"},
    "万元": {"万元": "1", "元": "0.0001", "亿元": "10000"},
    "%": {"%": "1", "％": "1"},
    "天": {"天": "1"},
}
OPERATORS = {
    "=": ["=", "＝", "﹦", "等于"],
    ">=": [">=", "≥", "≧", "不低于", "大于等于", "不少于", "＞＝"],
    "<=": ["<=", "≤", "≦", "不高于", "不超过", "小于等于"],
    ">": [">", "＞", "﹥"],
    "<": ["<", "＜", "﹤"],
}
_DIGITS = "零一二三四五六七八九"


class Written(str):
    """A plain text for the witness, with the spelling that the program reads."""

    written: str

    def __new__(cls, plain: str, written: str) -> Written:
        made = super().__new__(cls, plain)
        made.written = written
        return made


def text_of(amount: Decimal) -> str:
    """An amount without exponent and without needless zeros."""
    text = format(amount, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def numeral(whole: int) -> str:
    """0 to 99 in Chinese."""
    tens, ones = divmod(whole, 10)
    if not tens:
        return _DIGITS[ones]
    return ("" if tens == 1 else _DIGITS[tens]) + "十" + (_DIGITS[ones] if ones else "")


def spelled(draw: DrawFn, amount: Decimal, unit: str | None, *, bare: bool = False) -> Written:
    """A figure in `unit`: with separators, full-width, in 万, in words, with its unit or a compatible one.

    `bare`: no unit is written, so that the figure is in the declared one.
    """
    plain, written = text_of(amount), text_of(amount)
    way = draw(st.sampled_from(["plain", "plain", "zeros", "separators", "full", "ten thousands", "words", "unit"]))
    if way == "unit" and unit and not bare:
        name, size = draw(st.sampled_from(sorted(OTHER_UNITS.get(unit, {unit: "1"}).items())))
        return Written(f"{plain}%" if unit == "%" else plain, text_of(amount / Decimal(size)) + name)
    if way == "zeros":
        written = f"{plain}0" if "." in plain else f"{plain}.00"
    elif way == "separators" and abs(amount) >= 1000:
        written = f"{amount:,f}"
    elif way == "full":
        written = plain.translate(FULL)
    elif way == "ten thousands" and amount >= 1000 and unit != "万元":
        written = text_of(amount / 10000) + "万"
    elif way == "words" and 0 < amount < 100 and amount == int(amount):
        written = numeral(int(amount))
    return Written(plain, written)
