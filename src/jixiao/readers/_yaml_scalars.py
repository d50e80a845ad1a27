"""What a single key or value shows: signs that were meant as YAML and are text, or the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.faults import characters, syntax
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic
from jixiao.pattern import pattern
from jixiao.readers import _limits
from jixiao.readers._yaml_lines import known, odd_blank, slips, unquoted
from jixiao.readers._yaml_sheet import Sheet
from jixiao.readers._yaml_signs import LOOKALIKE, ODD_BLANKS, lookalikes
from jixiao.readers._yaml_spans import Span

_QUOTED = pattern("“[^“”]*”|‘[^‘’]*’|＂[^＂]*＂|＇[^＇]*＇|「[^「」]*」")
_COMMENT = pattern(r"[ \t]+(#[^\s#!].*)")


#: Signs that the looks at keys and at values are for: a text without them needs no such look.
ODD_IN_KEYS = pattern(f"[{ODD_BLANKS}：]|{LOOKALIKE.pattern}")
ODD_IN_VALUES = pattern(f"[＃“‘＂＇「]|{LOOKALIKE.pattern}")


def of_key(sheet: Sheet, span: Span, flow: bool) -> Iterator[Diagnostic]:
    """Look-alikes, odd blanks around a key; a full-width colon or comma inside one of a flow mapping."""
    yield from lookalikes(sheet, span.start, span.end)
    text = sheet.text[span.start : span.end]
    head = len(text) - len(text.lstrip(ODD_BLANKS + " "))
    if head:
        new = "".join("  " if sign == "\u3000" else " " for sign in text[:head]) if _begins_line(sheet, span) else ""
        yield odd_blank(sheet, span.start, text[0], sheet.edit(span.start, span.start + head, new))
    tail = len(text.rstrip(ODD_BLANKS + " "))
    if tail < len(text) and tail > head and span.plain:
        at = span.start + tail
        yield odd_blank(sheet, at, text[tail], sheet.edit(at, span.end, ""))
    if span.plain and flow and "：" in text and known(text.split("：", 1)[0]):
        at = span.start + text.index("：")
        stop = at + 1 + len(text[text.index("：") + 1 :]) - len(text[text.index("：") + 1 :].lstrip())
        yield characters.FULL_WIDTH.found(
            M("“{key}：” is written with the full-width colon “：”", key=text.split("：", 1)[0]),
            hint=M("write a half-width colon and a blank: {key}: …", key=text.split("：", 1)[0]),
            position=sheet.position(at, at + 1),
            fix=[sheet.edit(at, stop, ": ")],
        )


def _begins_line(sheet: Sheet, span: Span) -> bool:
    return not sheet.text[sheet.line(span.start)[0] : span.start].strip(" -")


def of_value(sheet: Sheet, span: Span, in_list: bool) -> Iterator[Diagnostic]:
    """Empty text blocks, full-width commas, quotes and hashes, look-alikes, huge text."""
    text = sheet.text[span.start : span.end]
    if span.end - span.start > _limits.SCALAR:
        yield syntax.LIMIT.found(
            M("this text has more than {limit} characters", limit=_limits.SCALAR),
            hint=M("shorten it"),
            position=sheet.position(span.start),
        )
    if span.style in ("|", ">") and not (span.value or "").strip():
        stop = sheet.line(span.start)[1]
        sign = re.match(r"[|>][^\s#]*", sheet.text[span.start : stop])
        yield unquoted(sheet, span.start, span.start + (sign.end() if sign else 1)).finding
    yield from lookalikes(sheet, span.start, span.end)
    if not span.plain:
        return
    if in_list and "，" in text:
        at = span.start + text.index("，")
        yield characters.FULL_WIDTH.found(
            M("the full-width comma “，” divides no list"),
            hint=M("write the half-width comma “,”; if it is one text, put it in quotes"),
            position=sheet.position(at, at + 1),
        )
    if _QUOTED.fullmatch(text):
        yield characters.TEXT_QUOTE.found(
            M("the quotes {left}{right} become part of the text", left=text[0], right=text[-1]),
            hint=M('leave them out, or type straight quotes: "{inside}"', inside=text[1:-1]),
            position=sheet.position(span.start, span.end),
        )
    hash_at = re.search("[ \t\u3000]＃", text)
    if hash_at:
        at = span.start + hash_at.end() - 1
        yield characters.TEXT_QUOTE.found(
            M("the full-width “＃” begins no comment: it is part of the text"),
            hint=M("type the half-width “#” if a comment is meant"),
            position=sheet.position(at, at + 1),
        )


def own_line(sheet: Sheet, span: Span, *, dash: bool = False) -> list[Diagnostic]:
    """The value begins on a line of its own and reads like a key with a full-width or glued colon."""
    before = sheet.text[sheet.line(span.start)[0] : span.start]
    if before.strip(" -" if dash else " "):
        return []
    found = [slip.finding for slip in slips(sheet, start=span.start, end=span.end)]
    return [each for each in found if each.code in (characters.FULL_WIDTH.code, syntax.NO_BLANK.code)]


def comment(sheet: Sheet, key: Span, span: Span) -> Iterator[Diagnostic]:
    """A value that is empty because what was meant as one begins with ``#``."""
    found = _COMMENT.match(sheet.text, span.end, sheet.line(span.end)[1])
    if found:
        yield syntax.COMMENT_VALUE.found(
            M("“{key}” is empty: what follows the # is a comment", key=key.value),
            hint=M(
                "if {text} is the value, put it in quotes; if it is a comment, put a blank after the #",
                text=found[1],
            ),
            position=sheet.position(found.start(1), found.end(1)),
        )
