"""`# jixiao: ignore[JX401] 原因`: findings that a person has looked at, silenced with a reason."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import field

from jixiao import codes
from jixiao.dataclass import dataclass
from jixiao.faults import suppression as faults
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic
from jixiao.model.lines import Lines
from jixiao.model.position import Position
from jixiao.pattern import pattern

MARK = "jixiao: ignore"
#: The signs of a Chinese keyboard will do. The reason ends with the line: what stands on the next one is none.
_COMMENT = pattern(
    r"(?:^|(?<=\s))#[^\S\r\n]*jixiao[:：][^\S\r\n]*(ignore(?:-file)?)\b(?:[^\S\r\n]*[\[［【]([^\]］】\r\n]*)[\]］】])?([^#\r\n]*)"
)
_REASON = pattern(r"\w")


@dataclass(slots=True)
class _Comment:
    codes: tuple[str, ...]
    #: None: the whole file.
    line: int | None
    place: Position
    used: set[str] = field(default_factory=set)

    def silences(self, finding: Diagnostic) -> bool:
        if finding.code not in self.codes:
            return False
        if self.line is None:
            return True
        place = finding.position
        return place is not None and place.line is not None and place.line == self.line


def silenced(file: str, text: str | None, found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The findings of a file without those that its comments silence, and with those about the comments."""
    kept = list(found)
    if text is None or "ignore" not in text or ("jixiao:" not in text and "jixiao：" not in text):
        return kept
    comments, told = _comments(file, text)
    left: list[Diagnostic] = []
    for each in kept:
        holders = [comment for comment in comments if comment.silences(each)]
        if each.code.startswith(codes.UNSILENCED):
            holders = []
        for comment in holders:
            comment.used.add(each.code)
        if not holders:
            left.append(each)
    for comment in comments:
        idle = tuple(code for code in comment.codes if code not in comment.used)
        if idle:
            told.append(
                faults.UNUSED.found(
                    M("nothing is found here that {codes} would silence", codes=idle),
                    hint=M("delete it"),
                    position=comment.place,
                )
            )
    return left + told


def _comments(file: str, text: str) -> tuple[list[_Comment], list[Diagnostic]]:
    lines = Lines(text)
    comments: list[_Comment] = []
    told: list[Diagnostic] = []
    for found in _COMMENT.finditer(text):
        place = lines.position(file, found.start(), found.end())
        number, column = lines.place(found.start())
        alone = not lines.line(number)[: column - 1].strip()
        words = tuple(word.strip() for word in re.split("[,，、\\s]+", found[2] or "") if word.strip())
        if not words:
            hint = M("write them in brackets: # jixiao: {kind}[JX401] 原因", kind=found[1])
            told.append(faults.UNKNOWN_CODE.found(M("the comment names no code"), hint=hint, position=place))
            continue
        known = []
        for word in words:
            fault = codes.find(word)
            if fault is None or fault.code.startswith(codes.UNSILENCED):
                near = codes.near(word) if fault is None else None
                told.append(
                    faults.UNKNOWN_CODE.found(
                        M("{code} is no finding that can be silenced", code=word),
                        hint=M("is {near} meant?", near=near) if near else None,
                        position=place,
                    )
                )
            else:
                known.append(fault.code)
        if _REASON.search(found[3]) is None:
            hint = M("write the reason behind it: # jixiao: {kind}[{codes}] 原因", kind=found[1], codes=found[2])
            message = M("the comment gives no reason, so it has no effect")
            told.append(faults.NO_REASON.found(message, hint=hint, position=place))
        elif known:
            line = None if found[1] == "ignore-file" else number + alone
            comments.append(_Comment(tuple(known), line, place))
    return comments, told
