"""Faults that a single line shows: what is typed out of habit and is no YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from jixiao.faults import characters, syntax
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Edit
from jixiao.pattern import pattern
from jixiao.readers._yaml_sheet import Sheet
from jixiao.readers._yaml_signs import ODD_BLANKS, shown


class Slip(NamedTuple):
    """A fault of a line and what would mend it; `sure` where the mending is certainly what was meant."""

    finding: Diagnostic
    edit: Edit
    sure: bool = True


_HEAD = pattern(f"([ \t{ODD_BLANKS}]*)((?:-[ \t{ODD_BLANKS}]+)*)")
_KEY = pattern("""(["']?)([^\\s:：#"'{}\\[\\],][^:：#"'{}\\[\\],]*?)\\1[ \t]*(：[ \t]*|:(?=[^ \t]))""")
#: A key with a value that further lines may continue.
_VALUED = pattern(r"[^\s#][^:：#]*(?::[ \t]+|：[ \t]*)[^\s#{\[]")
_FLOW_KEY = pattern("""[{,][ \t]*([^\\s:：#"'{}\\[\\],]+)(：[ \t]*)""")
_TEXT_BLOCK = pattern(r"(?:^|[:\-] )[ \t]*[|>][+-]?[1-9]?[+-]?[ \t]*(?:#.*)?$")
_SIGN = pattern(r"(?:(?<=: )|(?<=：)|(?<=- )|(?<=[\[{,])|(?<=, ))[ \t]*(?P<sign>>[=>]?|[@%`]|\|(?=[^\s]))")
_WORD_END = pattern(r"[ \t]+#|[ \t]*$")
_FLOW_END = pattern(r"[ \t]*[,\]}]|[ \t]+#|[ \t]*$")


def known(word: str) -> bool:
    """Whether a word is a key of the vocabulary or names a group of indicators."""
    from jixiao.vocabulary import is_known_key

    return is_known_key(word) or word.strip().endswith("指标")


def slips(sheet: Sheet, *, any_key: bool = False, start: int | None = None, end: int | None = None) -> list[Slip]:
    """The slips of the lines from `start` to `end`; lines of text blocks are passed over.

    `any_key`: blame a full-width colon after any word, known or not.
    """
    found: list[Slip] = []
    block: int | None = None
    above: int | None = None
    at = sheet.start if start is None else sheet.line(start)[0]
    end = len(sheet.text) if end is None else end
    while at < end:
        first, last = sheet.line(at)
        line = sheet.text[first:last]
        indent = len(line) - len(line.lstrip(" "))
        at = last + (2 if sheet.text.startswith("\r\n", last) else 1)
        if block is not None and (indent > block or not line.strip()):
            continue
        block = None
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        head = _HEAD.match(line)
        assert head is not None
        if above is not None and line[: head.end(1)].isspace() and indent > above:
            continue  # the text of the line above goes on
        found += _of_line(sheet, first, line, head, any_key)
        valued = _VALUED.match(line, head.end())
        above = head.end() if valued else None
        if _TEXT_BLOCK.search(line):
            block, above = indent, None
    return found


def _of_line(sheet: Sheet, first: int, line: str, head: re.Match[str], any_key: bool) -> Iterator[Slip]:
    yield from _indent(sheet, first, line, head)
    at = head.end()
    if re.match("-[^\\s\\-\\d>.]", line[at:]) and _listed(sheet, head[0]):
        yield _dash(sheet, first + at)
        at += 1
    if key := _KEY.match(line, at):
        if any_key or known(key[2]):
            yield from _colon(sheet, first, key)
        at = key.end()
    for key in _FLOW_KEY.finditer(line, at):
        if known(key[1]):
            yield _full_width(sheet, first + key.start(2), first + key.end(2), key[1])
    yield from _signs(sheet, first, line, at)


def _listed(sheet: Sheet, indent: str) -> bool:
    """Whether a list stands at this indent anywhere: only then is a dash without a blank a slip."""
    return re.search(f"^{re.escape(indent)}- ", sheet.text, re.M) is not None


def _indent(sheet: Sheet, first: int, line: str, head: re.Match[str]) -> Iterator[Slip]:
    blanks = head[0]
    tabs = [at for at, sign in enumerate(blanks) if sign == "\t"]
    if tabs:
        finding = syntax.TAB.found(
            M("the line is indented with a tab"),
            hint=M("indent with blanks, two a level"),
            position=sheet.position(first + tabs[0], first + tabs[0] + 1),
        )
        stop = tabs[-1] if tabs[-1] < head.end(1) else tabs[0]
        edit = sheet.edit(first + tabs[0], first + stop + 1, "  " * len([at for at in tabs if at <= stop]))
        yield Slip(finding, edit, sure=False)
        return
    odd = [at for at, sign in enumerate(blanks) if sign in ODD_BLANKS]
    if odd:
        start, stop = odd[0], odd[-1] + 1
        text = "".join("  " if sign == "\u3000" else " " for sign in line[start:stop])
        edit = sheet.edit(first + start, first + stop, text)
        yield Slip(odd_blank(sheet, first + start, line[start], edit), edit)


def odd_blank(sheet: Sheet, at: int, sign: str, edit: Edit) -> Diagnostic:
    """The finding for a blank that YAML takes for a letter."""
    return characters.ODD_BLANK.found(
        M("this blank is {sign}, which YAML takes for a letter", sign=shown(sign)),
        hint=M("type an ordinary blank"),
        position=sheet.position(at, at + 1),
        fix=[edit],
    )


def _dash(sheet: Sheet, at: int) -> Slip:
    edit = sheet.edit(at + 1, at + 1, " ")
    finding = syntax.NO_BLANK.found(
        M("a blank is missing after the dash"),
        hint=M("write “- ”: a dash and a blank"),
        position=sheet.position(at, at + 1),
        fix=[edit],
    )
    return Slip(finding, edit)


def _colon(sheet: Sheet, first: int, key: re.Match[str]) -> Iterator[Slip]:
    start, stop = first + key.start(3), first + key.end(3)
    if key[3].startswith("："):
        yield _full_width(sheet, start, stop, key[2])
        return
    after = sheet.text[stop : stop + 1]
    edit = sheet.edit(stop, stop + 1, " ") if after in ODD_BLANKS else sheet.edit(stop, stop, " ")
    yield Slip(
        syntax.NO_BLANK.found(
            M("a blank is missing after the colon of “{key}”", key=key[2]),
            hint=M("write “{key}: ”: a colon and a blank", key=key[2]),
            position=sheet.position(start, start + 1),
            fix=[edit],
        ),
        edit,
    )


def _full_width(sheet: Sheet, start: int, stop: int, key: str) -> Slip:
    at_end = stop >= sheet.line(start)[1]
    edit = sheet.edit(start, stop, ":" if at_end else ": ")
    finding = characters.FULL_WIDTH.found(
        M("“{key}：” is written with the full-width colon “：”", key=key),
        hint=M("write a half-width colon and a blank: {key}: …", key=key),
        position=sheet.position(start, start + 1),
        fix=[edit],
    )
    return Slip(finding, edit)


def _signs(sheet: Sheet, first: int, line: str, at: int) -> Iterator[Slip]:
    while found := _SIGN.search(line, at):
        start = found.start("sign")
        at = found.end()
        before = line[:start]
        if before.count('"') % 2 or before.count("'") % 2 or re.search("(?:^|[ \t])#", before):
            continue
        flow = before.count("{") + before.count("[") > before.count("}") + before.count("]")
        if found["sign"] in (">", "|") and not flow and _TEXT_BLOCK.search(line):
            continue
        stop = (_FLOW_END if flow else _WORD_END).search(line, start)
        assert stop is not None
        yield unquoted(sheet, first + start, first + stop.start())
        at = max(at, stop.start())


def unquoted(sheet: Sheet, start: int, stop: int) -> Slip:
    """The slip of a value that begins with a sign YAML keeps for itself."""
    word = sheet.text[start:stop]
    quoted = f'"{word}"' if '"' not in word and "\\" not in word else "'" + word.replace("'", "''") + "'"
    edit = sheet.edit(start, stop, quoted)
    if word.startswith(">=") and word != ">=":
        hint = M("write {short}, or in quotes: {quoted}", short="≥" + word[2:].lstrip(" ="), quoted=quoted)
    else:
        hint = M("put it in quotes: {quoted}", quoted=quoted)
    sign = ">=" if word.startswith(">=") else word[:1]
    finding = syntax.UNQUOTED.found(
        M("YAML keeps the sign “{sign}” at the beginning of a value for itself", sign=sign),
        hint=hint,
        position=sheet.position(start, stop),
        fix=[edit],
    )
    return Slip(finding, edit)
