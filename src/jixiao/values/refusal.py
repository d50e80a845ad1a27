"""Says why a text is no number, as precisely as the text allows."""

from __future__ import annotations

import re

from jixiao.language import M, Message
from jixiao.pattern import pattern
from jixiao.values.fault import ValueFault
from jixiao.values.folding import HIDDEN
from jixiao.values.numeral import is_numeral
from jixiao.values.tidying import shown

#: Figures that are marks: superscripts, subscripts, circled and bracketed digits, Roman numerals, fractions.
MARKS = pattern("[²³¹⁰-₉①-⓿❶-➓㈠-㈩㉈-㉟㊀-㊉㊱-㊿¼-¾⅐-ↈ]")
_HIDDEN = pattern(f"[{HIDDEN}]")
_FOREIGN = pattern(r"(?![0-9])\d")
_NOT_FINITE = pattern(r"[+-]?\.?(?:s?nan|inf(?:inity)?)", re.IGNORECASE)
_TRUTH = pattern("true|false", re.IGNORECASE)
_OTHER_BASE = pattern(r"[+-]?0[xob][0-9a-f_]+", re.IGNORECASE)
_CELL_ERROR = pattern(r"#(?:DIV/0!|N/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA)")
_CHANGE = pattern("提高|提升|增长|增加|上升|下降|降低|减少|同比|环比")
_VAGUE = pattern("左右|上下|约|将?近|[多余几]|不到|不足|接近|以外|若干")
_REMARK = pattern(r"\d[^（()）]{0,40}[（(]([^（()）]{1,40})[)）]")
_WHEN = pattern(r"\d{1,2}(?:年|月|季度?)(?:之)?内")
_COUNTED = pattern(r"[+-]?[0-9.,]+\s{0,3}([^\s0-9~～—–至到_⁰-₉①-⓿Ⅰ-ↈ-][^0-9_①-⓿]*)")


def pretends(text: str) -> bool:
    """Whether a text without a digit is still no words: NaN, inf, TRUE, #N/A, ①."""
    return any(shape.fullmatch(text) for shape in (_NOT_FINITE, _TRUTH, _CELL_ERROR)) or (
        bool(text) and not MARKS.sub("", text)
    )


def refused(text: str, unit: str | None = None) -> ValueFault:
    """The fault for a tidy text that is no number (in the declared `unit`)."""
    other = _COUNTED.fullmatch(text)
    if unit is not None and other is not None and not _VAGUE.search(text):
        return ValueFault("unit", M("{found} is no amount of {unit}", found=shown(text), unit=unit))
    why, hint = _reason(text)
    return ValueFault("number", why, hint=hint)


def _reason(text: str) -> tuple[Message, Message | None]:
    found = shown(text)
    digits = M("write it with the digits 0 to 9")
    if not text:
        return M("nothing is written where a number is wanted"), None
    if mark := MARKS.search(text):
        return M("{found}: {mark} is a mark, not a digit", found=found, mark=mark[0]), digits
    if digit := _FOREIGN.search(text):
        return M("{found}: {digit} is a digit of another script", found=found, digit=digit[0]), digits
    if _HIDDEN.search(text):
        return M("{found} holds an invisible character", found=found), M("delete it and type the figure again")
    if _NOT_FINITE.fullmatch(text):
        return M("{found} is no amount", found=found), None
    if _TRUTH.fullmatch(text):
        return M("{found} is a truth value, not a number", found=found), M("write the number, or 是 or 否")
    if _CELL_ERROR.fullmatch(text):
        return M("{found} is the error of a spreadsheet formula", found=found), M("correct the formula")
    if _OTHER_BASE.fullmatch(text):
        return M("{found} is not a decimal number", found=found), digits
    if "_" in text:
        return M("{found}: an underscore does not separate digits", found=found), M("leave the underscore out")
    if is_numeral(text):
        return M("{found} is no complete number in Chinese words", found=found), digits
    if _CHANGE.search(text):
        return M("{found} is a change, not a level", found=found), M("write the level to be reached")
    if _VAGUE.search(text):
        return M("{found} names no exact figure", found=found), M("write one figure, or a range such as 90-95")
    if _WHEN.fullmatch(text):
        return M("{found} may say when or how long", found=found), M("write 12月底前 or 3个月以内")
    if remark := _REMARK.fullmatch(text):
        return (
            M("{found}: the remark {remark} may change what the figure means", found=found, remark=shown(remark[1])),
            M("write the figure alone and the remark under 指标内容"),
        )
    if other := _COUNTED.fullmatch(text):
        return (
            M("{found} is not a number", found=found),
            M("if {word} is its unit, write it as the declared unit too", word=shown(other[1])),
        )
    return M("{found} is not a number", found=found), None
