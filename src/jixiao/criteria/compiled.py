"""A construct's notation as a regular expression: at first cut down to the words at hand, later whole.

The constructs hold hundreds of synonyms, and to compile them all took as long as all else that is done with the words
of one file. A word that does not stand in a text cannot be found in it, so the first few texts are read by patterns
without such words: one pattern for all texts that are known to come, one each for others. Who reads more than a few
gets the whole pattern, which serves every text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from jixiao.criteria.cutting import cut
from jixiao.criteria.figures import Line
from jixiao.criteria.folding import fold
from jixiao.criteria.words import expanded
from jixiao.dataclass import dataclass

#: So many cut patterns of one construct are made before the whole one is worth its while.
FEW = 6


@dataclass(frozen=True, slots=True)
class Expected:
    """Texts that will be read, folded, and all their words."""

    texts: frozenset[str]
    words: str


class _Cut:
    """The patterns of one notation that are cut down to some texts, by what was left of it."""

    def __init__(self, notation: str) -> None:
        self.notation = notation
        self.made: dict[str, re.Pattern[str]] = {}
        #: What serves all texts of a set that is expected, and that set.
        self.together: tuple[re.Pattern[str], Expected] | None = None

    def to(self, line: Line) -> re.Pattern[str] | None:
        """The one that serves this line; None where the whole pattern is worth its while."""
        expected = _expected[0]
        if line.folded.text not in expected.texts:
            return self._cut_to(f"{expected.words}\n{line.signs}")
        if self.together is None or self.together[1] is not expected:
            made = self._cut_to(expected.words)
            self.together = (made, expected) if made is not None else None
            return made
        return self.together[0]

    def _cut_to(self, words: str) -> re.Pattern[str] | None:
        left = cut(self.notation, words)
        known = self.made.get(left)
        if known is None and len(self.made) < FEW:
            known = self.made[left] = re.compile(left)
        return known


_expected = [Expected(frozenset(), "")]
_cut: dict[str, _Cut] = {}
_whole: dict[str, re.Pattern[str]] = {}


def expect(texts: Iterable[str]) -> None:
    """Tells which texts will be read, a file's say: their words are compiled together. They need not be all."""
    folded = frozenset(fold(text).text for text in texts)
    _expected[0] = Expected(folded, "\n".join(sorted(folded)))


def compiled(notation: str, line: Line) -> re.Pattern[str]:
    """What finds the notation in a line's signs, wherever it is looked for; an unknown `<name>` is a KeyError."""
    whole = _whole.get(notation)
    if whole is not None:
        return whole
    known = _cut.get(notation) or _cut.setdefault(notation, _Cut(notation))
    return known.to(line) or _whole.setdefault(notation, re.compile(expanded(notation)))
