"""What a typist's keyboard does to a figure, undone before it is read; each repair is reported."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jixiao.language import M, Message
from jixiao.values.folding import HIDDEN, visible


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that was understood but should be typed otherwise.

    `kind`: invisible, blank, full-width, sign, separator, traditional, unit-twice, percent-point, range-multiplier.
    """

    kind: str
    message: Message


_BLANKS = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_MINUS = "−－‐‑﹣–"
_ODD = re.compile(f"[{HIDDEN}{_BLANKS}{_MINUS}！-～﹐﹒﹢﹤-﹦﹪]")
_INVISIBLE = re.compile(f"(?![\\t\\n\\r])[{HIDDEN}]")
_BLANK = re.compile(f"[{_BLANKS}]")
_WIDE = re.compile("[０-９．＋]")
_SIGN = re.compile(f"(?<![0-9０-９%％])[{_MINUS}](?=[0-9０-９.．])")
_NARROW = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | str.maketrans(
    "﹐﹒﹢﹤﹥﹦﹪−‐‑﹣", ",.+<>=%----"
)


def tidy(text: str) -> tuple[str, tuple[Notice, ...]]:
    """The text in plain characters, without blanks around it, and what had to be repaired.

    A range's dash (10–15, 10—15) and marks such as ① and ² stay as they are.
    """
    if _ODD.search(text) is None:
        return text.strip(), ()
    notices: list[Notice] = []
    bare = _INVISIBLE.sub("", text)
    if bare != text:
        notices.append(
            Notice("invisible", M("invisible characters in {written} left out", written=shown(text)))
        )
    if _BLANK.search(bare):
        bare = _BLANK.sub(" ", bare)
        notices.append(
            Notice("blank", M("{written} holds a blank that is no plain blank", written=shown(bare)))
        )
    narrow = _SIGN.sub("-", bare).translate(_NARROW).strip()
    if _WIDE.search(bare):
        notices.append(
            Notice("full-width", M("full-width {written} read as {read}", written=shown(bare), read=narrow))
        )
    if _SIGN.search(bare):
        notices.append(
            Notice(
                "sign", M("the dash in {written} read as a minus: {read}", written=shown(bare), read=narrow)
            )
        )
    if re.search("[0-9０-９]，[0-9０-９]", bare):
        notices.append(
            Notice(
                "separator",
                M("the full-width comma in {written} read as a thousands separator", written=shown(bare)),
            )
        )
    return narrow, tuple(notices)


def shown(text: str, limit: int = 40) -> str:
    """What was written, safe to print and never longer than a line."""
    safe = visible(text[: limit + 1])
    return safe if len(text) <= limit else f"{safe[:limit]}…"
