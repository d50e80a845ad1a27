"""Single characters that a text should not hold: control, invisible, look-alike, and blanks that are none."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from jixiao.faults import characters
from jixiao.language import M, Message
from jixiao.model.diagnostic import Diagnostic, Edit
from jixiao.pattern import pattern
from jixiao.readers._yaml_sheet import Sheet

CONTROL = pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufdd0-\ufdef\ufffe\uffff]")
INVISIBLE = pattern("[\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufff9-\ufffb]")
LOOKALIKE = pattern("[\u2e80-\u2fdf\uf900-\ufa0d\ufa10\ufa12\ufa15-\ufa1e\ufa20\ufa22\ufa25\ufa26\ufa2a-\ufaff\ufffd\U0002f800-\U0002fa1f]")  # fmt: skip  # noqa: E501
#: Blanks that YAML takes for letters.
ODD_BLANKS = "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"

_LINE_ENDS = "\x85\u2028\u2029"
#: CJK radicals that NFKC leaves alone, as they come out of PDF files (Unicode, EquivalentUnifiedIdeograph).
_RADICALS = dict(zip("⺠⺬⺟⺩⻅⻉⻋⻓⻔⻘⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳⻄", "民示母王见贝车长门青页风飞食马骨鬼鱼鸟麦黄齐齿龙龟西", strict=True))  # fmt: skip  # noqa: E501


def shown(sign: str) -> str:
    """A character by its number: ``U+3000``."""
    return f"U+{ord(sign):04X}"


def real(sign: str) -> str | None:
    """The everyday character that a look-alike stands for, where it is known."""
    folded = _RADICALS.get(sign) or unicodedata.normalize("NFKC", sign)
    return folded if folded != sign else None


def control(sheet: Sheet) -> Iterator[tuple[Diagnostic, Edit]]:
    """Characters that YAML does not take, or that end a line for some programs only; each with its repair."""
    for found in CONTROL.finditer(sheet.text, sheet.start):
        sign = found.group()
        if sign == "\ufeff":
            message = M("a byte order mark (U+FEFF) stands inside the file, as if two files had been joined")
        elif sign in _LINE_ENDS:
            message = M("{sign} ends a line for some programs and not for others", sign=shown(sign))
        else:
            message = M("the control character {sign} stands here", sign=shown(sign))
        mended = "\n" if sign in _LINE_ENDS else "" if sign == "\ufeff" else "\ufffc"
        yield (
            characters.CONTROL.found(message, hint=_delete(sign), position=sheet.position(found.start(), found.end())),
            sheet.edit(found.start(), found.end(), mended),
        )


def _delete(sign: str) -> Message:
    if sign in _LINE_ENDS:
        return M("delete it, or end the line with the Enter key")
    return M("delete it")


def invisible(sheet: Sheet) -> Iterator[Diagnostic]:
    """Characters that nobody sees, or that turn the direction of reading."""
    for found in INVISIBLE.finditer(sheet.text):
        yield characters.INVISIBLE.found(
            M("the invisible character {sign} stands here", sign=shown(found.group())),
            hint=M("delete it"),
            position=sheet.position(found.start(), found.end()),
        )


def lookalikes(sheet: Sheet, start: int, end: int) -> Iterator[Diagnostic]:
    """Characters of a value that look like others, as they come out of PDF files."""
    for found in LOOKALIKE.finditer(sheet.text, start, end):
        sign = found.group()
        folded = real(sign)
        if sign == "\ufffd":
            message = M("U+FFFD stands for a character that was lost when the text was converted")
        else:
            message = M("“{sign}” ({number}) only looks like the usual character", sign=sign, number=shown(sign))
        yield characters.LOOKALIKE.found(
            message,
            hint=M("type it anew: {sign}", sign=folded) if folded else M("type it anew"),
            position=sheet.position(found.start(), found.end()),
        )
