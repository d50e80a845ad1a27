"""Number formats of spreadsheets: what a stored number means by the way its cell shows it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Context, Decimal, InvalidOperation
from functools import lru_cache
from typing import Literal

from jixiao.dataclass import dataclass
from jixiao.language import M, Message
from jixiao.model.form import Sort
from jixiao.values.number import plain
from jixiao.values.unit import known_unit

Shown = Literal["number", "percent", "date", "time"]

#: A spreadsheet keeps 15 digits and shows no more: 7.000000000000001 is 7.
_FIFTEEN = Context(prec=15)
#: From here on a number has lost digits of what was typed (an id of 18 digits).
_PRECISE = Decimal(10) ** 15

#: Formats without a code of their own, by the numbers that ECMA-376 (18.8.30) and the Chinese versions give them.
BUILT_IN = {
    **dict.fromkeys((9, 10), "0%"),
    **dict.fromkeys((14, 15, 16, 17, 22, *range(27, 32), 36, *range(50, 55), 57, 58), "yyyy-m-d"),
    **dict.fromkeys((18, 19, 20, 21, *range(32, 36), 45, 46, 47, 55, 56), "h:mm"),
}

_BRACKETS = re.compile(r"\[(?!h|m|s)[^\]]*\]", re.IGNORECASE)
_LITERAL = re.compile(r'"([^"]*)"|\\(.)|!(.)|_.|\*.')
_SCALED = re.compile(r"[0#?](?:\.[0#?]+)?,+(?![0#?,])")


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """`shown`: as what; `scaled`: shown divided, or with words that are no unit.

    `suffix`: a unit that the format itself writes behind the number; of a date its finest part (d, m or y).
    """

    shown: Shown = "number"
    suffix: str = ""
    scaled: bool = False
    code: str = "General"


@dataclass(frozen=True, slots=True)
class Shape:
    """A number cell's text; `fault` says why it has none, `doubt` what a person should look at."""

    text: str = ""
    sort: Sort = "number"
    fault: Message | None = None
    doubt: Message | None = None


@lru_cache(maxsize=512)
def read_format(code: str) -> NumberFormat:
    """A format code as what it makes of a number; of its sections the first counts."""
    section = _BRACKETS.sub("", _first(code))
    literals = "".join(found[1] or found[2] or found[3] or "" for found in _LITERAL.finditer(section))
    bare = _LITERAL.sub("", section)
    scaled = _SCALED.search(bare) is not None or ("!" in section and "." in literals)
    if "%" in bare:
        return NumberFormat("percent", scaled=scaled, code=code)
    if bare.lower() == "general" or "general" in bare.lower() or bare == "@":
        return NumberFormat(code=code)
    letters = bare.lower()
    if re.search("[yde]|aaa", letters) or (re.search("m", letters) and not re.search("[hs]", letters)):
        return NumberFormat("date", suffix=_finest(letters), code=code)
    if re.search("[hs]", letters):
        return NumberFormat("time", code=code)
    tail = literals.strip()
    suffix = tail if tail and (tail == "%" or known_unit(tail)) and not scaled else ""
    return NumberFormat("number", suffix, scaled or bool(tail and not suffix), code)


def _finest(letters: str) -> str:
    return "d" if re.search("d|a", letters) else "m" if "m" in letters else "y"


def _first(code: str) -> str:
    quoted = False
    for at, sign in enumerate(code):
        if sign == '"':
            quoted = not quoted
        elif sign == ";" and not quoted:
            return code[:at]
    return code


def shape(stored: str, form: NumberFormat, from_1904: bool = False) -> Shape:
    """The text of a number cell from the digits that the file stores, without a float on the way."""
    try:
        amount = _FIFTEEN.create_decimal(stored.strip())
    except InvalidOperation:
        return Shape(fault=M("the cell stores no number: {stored}", stored=stored))
    if not amount.is_finite():
        return Shape(fault=M("the cell stores no number: {stored}", stored=stored))
    if form.shown == "date":
        return _dated(amount, form.suffix, from_1904)
    if form.shown == "time":
        return Shape(fault=M("the cell shows a time or a duration, not a date or a number"))
    if abs(amount) >= _PRECISE or abs(amount.adjusted()) > 20:
        return Shape(
            fault=M(
                "the number {found} has more than 15 digits: the spreadsheet has lost the last ones",
                found=plain(amount) if amount.adjusted() < 30 else stored,
            )
        )
    doubt = M(
        "the format {code} shows another figure; the stored {stored} is read", code=form.code, stored=plain(amount)
    )
    if form.shown == "percent":
        return Shape(f"{plain(amount * 100)}%", "percent", doubt=doubt if form.scaled else None)
    return Shape(
        f"{plain(amount)}{form.suffix}",
        "percent" if form.suffix == "%" else "text" if form.suffix else "number",
        doubt=doubt if form.scaled else None,
    )


def _dated(amount: Decimal, finest: str, from_1904: bool) -> Shape:
    day = int(amount)
    # 1900 counts a 29 February that never was (60): what stands up to there was typed as a number.
    if not (from_1904 and 0 <= day <= 2_957_003) and not 61 <= day <= 2_958_465:
        return Shape(fault=M("{found} is no date, though the cell is formatted as one", found=plain(amount)))
    first = date(1904, 1, 1) if from_1904 else date(1899, 12, 30)
    written = (first + timedelta(days=day)).isoformat()
    return Shape(written[: {"d": 10, "m": 7, "y": 4}[finest]], "date")
