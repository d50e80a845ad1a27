"""A construct's notation as a regular expression: at first cut down to the words at hand, later whole.

The constructs hold hundreds of synonyms, and to compile them all took as long as all else that is done with the words
of one file. A word that does not stand in a text cannot be found in it, so the first few texts are read by patterns
without such words. Who reads more than a few gets the whole pattern, which serves every text.
"""

from __future__ import annotations

import re
from functools import lru_cache

from jixiao.criteria.words import expanded
from jixiao.pattern import pattern

#: So many cut patterns of one construct are made before the whole one is worth its while.
FEW = 6

_WORD = r"(?:[^()\[\]\\.*+?{}^$|]|\\\W)+"
#: A choice of plain words, with or without a name: (?:低于|少于|不足).
_CHOICE = pattern(rf"\((\?:|\?P<\w+>)({_WORD}(?:\|{_WORD})+)\)")
_ESCAPED = pattern(r"\\(\W)")


class _Cut:
    """The patterns of one notation that are cut down to some texts, by what was left of it."""

    def __init__(self, notation: str) -> None:
        self.source = expanded(notation)
        self.made: dict[str, re.Pattern[str]] = {}

    def to(self, signs: str) -> re.Pattern[str] | None:
        """The one that serves these signs; None where the whole pattern is worth its while."""
        left = _CHOICE.sub(lambda found: _among(found[1], found[2], signs), self.source)
        known = self.made.get(left)
        if known is None and len(self.made) < FEW:
            known = self.made[left] = re.compile(left)
        return known


_cut: dict[str, _Cut] = {}
_whole: dict[str, re.Pattern[str]] = {}


def compiled(notation: str, signs: str) -> re.Pattern[str]:
    """What finds the notation in these signs, wherever in them it is looked for; an unknown `<name>` is a KeyError."""
    whole = _whole.get(notation)
    if whole is not None:
        return whole
    cut = _cut.get(notation) or _cut.setdefault(notation, _Cut(notation))
    return cut.to(signs) or _whole.setdefault(notation, re.compile(cut.source))


def _among(head: str, words: str, signs: str) -> str:
    """Those of a choice of words that stand in the signs; what never matches where there are none."""
    left = [word for word in _words(words) if word[1] in signs]
    return f"({head}{'|'.join(word for word, _ in left) or '(?!)'})"


@lru_cache(maxsize=2048)
def _words(choice: str) -> tuple[tuple[str, str], ...]:
    """The words of a choice as they are written in a pattern, and as they stand in a text."""
    return tuple((word, _ESCAPED.sub(r"\1", word)) for word in re.split(r"(?<!\\)\|", choice))
