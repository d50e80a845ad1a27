"""What a typist's keyboard does to a figure, undone before it is read; each repair is reported."""

from __future__ import annotations

from jixiao.dataclass import dataclass
from jixiao.language import M, Message
from jixiao.pattern import pattern
from jixiao.values.folding import HIDDEN, visible


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that was understood but should be typed otherwise.

    `kind`: invisible, blank, full-width, sign, separator, traditional, unit-twice, percent-point,
    range-multiplier or remark.
    """

    kind: str
    message: Message


_BLANKS = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_MINUS = "−－‐‑﹣–"
_ODD = pattern(f"[{HIDDEN}{_BLANKS}{_MINUS}！-～﹐﹒﹢﹤-﹦﹪]")
_INVISIBLE = pattern(f"(?![\\t\\n\\r])[{HIDDEN}]")
#: Dropped from a figure. Controls and characters that turn the direction of writing are not: the figure on
#: the screen would be another one than the figure read.
_NO_WIDTH = pattern("[\u00ad\u200b-\u200e\u2060\ufe00-\ufe0f\ufeff]")
_BLANK = pattern(f"[{_BLANKS}]")
_WIDE = pattern("[０-９．＋]")
_SEPARATOR = pattern("[0-9０-９]，[0-9０-９]")
_SIGN = pattern(f"(?<![0-9０-９%％])[{_MINUS}](?=[0-9０-９.．])")
_NARROW = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | str.maketrans(
    "﹐﹒﹢﹤﹥﹦﹪−‐‑﹣", ",.+<>=%----"
)


def tidy(text: str) -> tuple[str, tuple[Notice, ...]]:
    """The text in plain characters, without blanks around it, and what had to be repaired.

    A range's dash (10–15, 10—15) and marks such as ① and ² stay as they are.
    """
    if _ODD.search(text) is None:
        return text.strip(), ()
    bare = _NO_WIDTH.sub("", text)
    spaced = _BLANK.sub(" ", bare)
    read = _SIGN.sub("-", spaced).translate(_NARROW).strip()
    written = shown(bare.strip())
    notices: list[Notice] = []
    if _INVISIBLE.search(text):
        notices.append(Notice("invisible", M("{written} holds invisible characters", written=shown(text))))
    if spaced != bare:
        notices.append(Notice("blank", M("{written}: a blank in it is no plain blank", written=written)))
    if _WIDE.search(bare):
        message = M("full-width {written} read as {read}", written=written, read=shown(read))
        notices.append(Notice("full-width", message))
    if _SIGN.search(bare):
        message = M("the dash in {written} read as a minus: {read}", written=written, read=shown(read))
        notices.append(Notice("sign", message))
    if _SEPARATOR.search(bare):
        message = M("the full-width comma in {written} read as a thousands separator", written=written)
        notices.append(Notice("separator", message))
    return read, tuple(notices)


def shown(text: str, limit: int = 40) -> str:
    """What was written, safe to print and never longer than a line."""
    return visible(text if len(text) <= limit else f"{text[:limit]}…")
