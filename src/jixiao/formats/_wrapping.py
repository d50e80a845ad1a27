"""Breaks text into lines of so many cells without ever breaking a figure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.pattern import pattern
from jixiao.values.folding import cells

_WIDE = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_CLOSING = "，。、；：？！）〕】》」』”’％%,.;:!?)\\]}"
_OPENING = "（〔【《「『“‘(\\[{"
#: What stays together: an opening bracket with what follows, a wide character or a run of others, what closes it.
_TOKEN = pattern(rf"\s+|[{_OPENING}]*(?:[{_WIDE}]|[^\s{_WIDE}{_OPENING}]+|$)[{_CLOSING}]*|[{_OPENING}]+")
#: Where a run that is wider than the line may break: between figures, words and signs.
_PIECE = pattern(r"[0-9][0-9.,]*[%‰]?|[^\W\d]+|.", re.DOTALL)


def wrap(text: str, width: int | None) -> list[str]:
    """Lines of at most `width` cells (None: one line); a single figure wider than that keeps its own line whole."""
    if width is None or cells(text) <= width:
        return [text]
    lines: list[str] = []
    line = ""
    for token in _tokens(text, max(width, 1)):
        if line and cells(line) + cells(token.rstrip()) > width:
            lines.append(line.rstrip())
            line = ""
        line = line + token if line else token.lstrip()
    if line.strip():
        lines.append(line.rstrip())
    return lines or [""]


def _tokens(text: str, width: int) -> Iterator[str]:
    for token in _TOKEN.findall(text):
        if cells(token) <= width:
            yield token
            continue
        for piece in _PIECE.findall(token):
            if cells(piece) <= width or piece[0].isdigit():
                yield piece
            else:
                yield from piece
