"""A figure with what it counts: 20万件, 95 %, 百分之九十五, 壹佰万元."""

from __future__ import annotations

import re
from decimal import Decimal

from jixiao.dataclass import dataclass
from jixiao.language import M
from jixiao.pattern import pattern
from jixiao.values.fault import ValueFault
from jixiao.values.number import EXACT, leading, multiplier
from jixiao.values.numeral import NUMERALS, is_numeral, read_numeral
from jixiao.values.refusal import refused
from jixiao.values.tidying import Notice, shown
from jixiao.values.unit import Unit, convert, known_unit, multiplies

_FRACTION = pattern("([百千])分之([^分]+)")
_NUMERAL = pattern(f"([{NUMERALS}]+)(.*)")

#: Units that make a common word together with a Chinese numeral: 十分, 三级, 一度, 一面, 一点, 一类.
_ALSO_WORDS = frozenset("分级度面口点类种线路站单对双方字页包")

#: With one of these a numeral was meant as a figure (一万五); without (百, 万), it may be a word: 百人, 万元.
_COUNTING = pattern("[一二三四五六七八九两〇○]")


@dataclass(frozen=True, slots=True)
class Figure:
    """`amount` counts `written` (None: no unit stood there); `bare` is a multiplier without a unit (20万)."""

    amount: Decimal
    written: Unit | None
    bare: str = ""
    notices: tuple[Notice, ...] = ()


def split_figure(text: str, unit: Unit | None) -> Figure | None:
    """The figure a tidy text is made of; None where it is none. The declared `unit` may be any word.

    Raises ValueFault where a figure is there and wrong.
    """
    if (found := leading(text)) is not None:
        amount, rest = found
        return _counted(amount, rest, unit)
    if (fraction := _FRACTION.fullmatch(text)) is not None:
        return _fraction(fraction, unit)
    if is_numeral(text):
        if (whole := read_numeral(text)) is None:
            raise refused(text)
        return Figure(whole, None, "".join(word for word in "万萬亿億" if word in text))
    return _spoken(text, unit)


def _counted(amount: Decimal, rest: str, unit: Unit | None) -> Figure | None:
    if not rest:
        return Figure(amount, None)
    size, notices = multiplier(rest)
    if size is not None:
        return Figure(EXACT.multiply(amount, size), None, rest, notices)
    written = named(rest, unit)
    return None if written is None else Figure(amount, written)


def named(word: str, unit: Unit | None) -> Unit | None:
    """The unit a word names: one of the tables, or the declared one."""
    word = "".join(word.split())
    if unit is not None and word == unit.name:
        return unit
    if unit is not None and word == unit.base:
        return Unit(word, unit.base, Decimal(1), unit.dimension)
    if (known := known_unit(word)) is not None:
        return known
    if word.endswith("元整"):
        return known_unit(word[:-1])
    if unit is not None and word.endswith(unit.base) and (size := multiplier(word.removesuffix(unit.base))[0]):
        return Unit(word, unit.base, size, unit.dimension)
    return None


def _fraction(found: re.Match[str], unit: Unit | None) -> Figure | None:
    inner = split_figure(found[2], None)
    if inner is None or inner.written is not None or inner.bare:
        return None
    return Figure(inner.amount, known_unit("%" if found[1] == "百" else "‰"), "", inner.notices)


def _spoken(text: str, unit: Unit | None) -> Figure | None:
    """Chinese words with a unit: 九十五件. Without a declared unit 十分 stays words, as 三级 does."""
    if (found := _NUMERAL.fullmatch(text)) is None:
        return None
    numeral, rest = found.groups()
    written = named(rest, unit)
    if written is None or (written is not unit and rest in _ALSO_WORDS):
        return None
    if (amount := read_numeral(numeral)) is not None:
        return _in_large_money(numeral, amount, written) or Figure(amount, written)
    if _COUNTING.search(numeral):
        raise refused(numeral)
    return None


def _in_large_money(numeral: str, amount: Decimal, written: Unit) -> Figure | None:
    """十二万元 counts 万元, as 12万元 does, so that a bare figure beside it is in 万元 too; None for 一亿二千万元."""
    large = known_unit(numeral[-1] + written.name) if written.name == "元" and numeral[-1] in "万亿" else None
    if large is None or (short := read_numeral(numeral[:-1])) is None:
        return None
    return Figure(short, large) if convert(short, large, written) == amount else None


def settled(figure: Figure, text: str, unit: Unit | None, role: str) -> tuple[Decimal, tuple[Notice, ...]]:
    """The amount in the declared unit, exactly, and what is to be said about how it was written."""
    if unit is None or (figure.written is None and not figure.bare):
        return figure.amount, figure.notices
    if figure.written is None:
        if multiplies(unit):
            raise _twice(text, figure.bare, unit)
        return figure.amount, figure.notices
    amount = convert(figure.amount, figure.written, unit)
    if figure.written.name.endswith("百分点") and not unit.name.endswith("百分点"):
        message = M("{found} read as a value in {unit}", found=shown(text), unit=unit.name)
        return amount, (*figure.notices, Notice("percent-point", message))
    if role == "target":
        message = M("{found} holds a unit, and {unit} is declared as the unit", found=shown(text), unit=unit.name)
        return amount, (*figure.notices, Notice("unit-twice", message))
    return amount, figure.notices


def _twice(text: str, word: str, unit: Unit) -> ValueFault:
    why = M("{found} holds {word}, and so does its unit {unit}", found=shown(text), word=word, unit=unit.name)
    return ValueFault("unit", why, hint=M("write the figure without {word}, or with its whole unit", word=word))
