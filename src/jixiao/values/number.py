"""Exact numbers: text to Decimal, and Decimal or Fraction to text."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal, DivisionByZero, Inexact, InvalidOperation, Overflow
from fractions import Fraction
from functools import cache, lru_cache

from jixiao.language import M, Message
from jixiao.pattern import pattern
from jixiao.values.fault import ValueFault
from jixiao.values.numeral import is_numeral, read_numeral
from jixiao.values.refusal import refused
from jixiao.values.tidying import Notice, shown, tidy

#: How large a figure may be written: more is a slip of the keyboard, and some sizes would fill the memory.
DIGITS = 40
EXPONENT = 20

#: Arithmetic that raises before it would lose a digit.
EXACT = Context(prec=400, traps=[Inexact, InvalidOperation, DivisionByZero, Overflow])
_ROUNDING = Context(prec=4000, rounding=ROUND_HALF_UP, traps=[InvalidOperation, Overflow])
_SHIFT = Context(prec=100000, traps=[Inexact, InvalidOperation, Overflow])

_PLAIN = pattern(r"-?[0-9]{1,20}(?:\.[0-9]{1,20})?")
_LEADING = pattern(r"([+-]?)([0-9][0-9,]*(?:\.[0-9]*)?|\.[0-9]+)(?:[eE]([+-]?[0-9]+))?")
_GROUPED = pattern(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_CUT = pattern(r"[+-]?[1-9]\.[0-9]{5}E\+1[0-9]")
_MULTIPLIER = pattern("([十百千拾佰仟]?)([万萬]?)([亿億]?)")
_POWERS = {"": 0, "十": 1, "百": 2, "千": 3, "拾": 1, "佰": 2, "仟": 3, "万": 4, "萬": 4, "亿": 8, "億": 8}


def read_number(text: str) -> tuple[Decimal, tuple[Message, ...]]:
    """The exact amount as written (1.10 keeps its scale) and what should be typed otherwise.

    Raises ValueFault "number", or "magnitude" past 40 digits or an exponent of 20.
    """
    if _PLAIN.fullmatch(text) is not None:
        return _unsigned_zero(Decimal(text)), ()
    tidied, notices = tidy(text)
    amount, more = read_amount(tidied)
    return amount, tuple(notice.message for notice in notices + more)


def read_amount(text: str) -> tuple[Decimal, tuple[Notice, ...]]:
    """The same for a text that is tidy already."""
    found = leading(text)
    if found is None:
        amount = read_numeral(text) if is_numeral(text) else None
        if amount is None:
            raise refused(text)
        return amount, ()
    amount, rest = found
    size, notices = multiplier(rest)
    if size is None:
        raise refused(text)
    return EXACT.multiply(amount, size), notices


def leading(text: str) -> tuple[Decimal, str] | None:
    """The figure a tidy text starts with and what follows it; None where it starts with none."""
    if (found := _LEADING.match(text)) is None:
        return None
    sign, digits, exponent = found.groups()
    if "," in digits:
        if _GROUPED.fullmatch(digits) is None:
            raise ValueFault(
                "number",
                M("{found}: thousands separators stand before every three digits", found=shown(text)),
                hint=M("write it without separators, for example 1234.5"),
            )
        digits = digits.replace(",", "")
    if len(digits) > DIGITS + 1 or sum(map(str.isdigit, digits)) > DIGITS:
        raise ValueFault("magnitude", M("{found} has more than {limit} digits", found=shown(text), limit=DIGITS))
    if exponent and (len(exponent) > 5 or abs(int(exponent)) > EXPONENT):
        raise ValueFault("magnitude", M("{found} is too large or too small to be an amount", found=shown(text)))
    if _CUT.fullmatch(found[0]) is not None:
        raise ValueFault(
            "number",
            M("{found} has been cut by a spreadsheet: only the first six digits are left", found=shown(text)),
            hint=M("format the cell as text and type the whole number"),
        )
    return _unsigned_zero(Decimal(f"{sign}{digits}{'E' if exponent else ''}{exponent or ''}")), text[
        found.end() :
    ].lstrip(" ")


def multiplier(word: str) -> tuple[Decimal | None, tuple[Notice, ...]]:
    """What 万, 亿, 百万 … multiply by; 1 for nothing, None for another word."""
    if not word:
        return Decimal(1), ()
    if (found := _MULTIPLIER.fullmatch(word)) is None:
        return None, ()
    notices: tuple[Notice, ...] = ()
    if set(word) & set("萬億拾佰仟"):
        usual = word.translate(str.maketrans("萬億拾佰仟", "万亿十百千"))
        notices = (Notice("traditional", M("{written} read as {read}", written=word, read=usual)),)
    return Decimal(10 ** sum(_POWERS[part] for part in found.groups())), notices


def _unsigned_zero(amount: Decimal) -> Decimal:
    return amount if amount else amount.copy_abs()


def plain(amount: Decimal | Fraction) -> str:
    """The exact amount without exponent, sign of zero or idle zeros: 95.00 → 95, 1E+2 → 100.

    A fraction (the mean of three quarters) that no decimal can hold is shown to six places.
    """
    if not isinstance(amount, Decimal):
        amount = half_up(amount, 6)
    text = str(amount)
    if not amount or "E" in text:
        text = format(_unsigned_zero(amount), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def half_up(amount: Decimal | Fraction, places: int) -> Decimal:
    """Rounded to `places` decimals, halves away from zero, exactly."""
    if isinstance(amount, Decimal):
        return _unsigned_zero(amount.quantize(_quantum(places), context=_ROUNDING))
    return half_up_ratio(amount.numerator, amount.denominator, places)


def half_up_ratio(numerator: int, denominator: int, places: int) -> Decimal:
    """The same of a quotient; the denominator is above 0."""
    whole, rest = divmod(abs(numerator) * 10**places, denominator)
    if 2 * rest >= denominator:
        whole += 1
    return Decimal(-whole if numerator < 0 else whole).scaleb(-places, _SHIFT)


@lru_cache(maxsize=1024)
def fraction(amount: Decimal) -> Fraction:
    """A decimal as a fraction; the same points and full marks come again and again."""
    return Fraction(amount)


@cache
def _quantum(places: int) -> Decimal:
    return Decimal((0, (1,), -places))


@lru_cache(maxsize=4096)
def score_text(amount: Decimal | Fraction, places: int = 2) -> str:
    """A score or points as text: half up, exactly `places` decimals, never -0.00."""
    return format(half_up(amount, places), "f")
