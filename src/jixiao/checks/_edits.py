"""Edits of a declaration's text that keep its meaning: a value is written anew where it stands, all else stays."""

from __future__ import annotations

from functools import lru_cache

from jixiao.checks._case import Case
from jixiao.model.diagnostic import Edit, Path
from jixiao.model.lines import Lines
from jixiao.pattern import pattern

#: What YAML reads as the text it is, wherever it stands, also inside braces.
_BARE = pattern(r"[^\s!-/:-@\[-`{-~“”‘’：＃，、][^,\[\]{}#:\r\n\t]*")
_EQUAL = pattern(r"=\s*[^,\[\]{}#:\r\n\t]*")
_WORDS = frozenset(["~", "null", "Null", "NULL"])


def scalar(text: str) -> str:
    """A text as a YAML scalar: bare where it is read as it stands, else in double quotes."""
    if (_BARE.fullmatch(text) or _EQUAL.fullmatch(text)) and text == text.strip() and text not in _WORDS:
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def replaced(case: Case, path: Path, text: str) -> list[Edit]:
    """The edit that puts `text` in the place of a scalar; none where the file is no text (a form's cell)."""
    whole = case.declaration.document.text
    position = case.declaration.position(path)
    if whole is None or position.line is None or position.column is None or position.end_line is None:
        return []
    lines = _lines(whole)
    start = lines.offset(position.line, position.column)
    end = lines.offset(position.end_line, position.end_column or position.column)
    old = whole[start:end]
    if "\n" in old or old[:1] in "|>":
        return []
    new = (
        f"{old[0]}{text}{old[0]}" if old[:1] in ("'", '"') and old[0] not in text and "\\" not in text else scalar(text)
    )
    return [Edit(start, end, new)]


@lru_cache(maxsize=2)
def _lines(text: str) -> Lines:
    return Lines(text)
