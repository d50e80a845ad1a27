"""A pattern without the words that do not stand in a text: it finds the same there, and is compiled sooner.

What is cut is the pattern's text, by rules that each keep what it finds: an alternative that is a word which is not
there, then what cannot be found without such a word.
"""

from __future__ import annotations

from jixiao.criteria.figures import FIGURES, GONE, LISTED, MARK_RANGE, MARKS
from jixiao.criteria.words import expanded
from jixiao.pattern import pattern

#: What stands for figures, and for what was read.
_SIGNS = frozenset(FIGURES + MARKS + LISTED + MARK_RANGE + GONE)
_SIGN = pattern(f"[{''.join(sorted(_SIGNS))}]")

_WORD = r"(?:[^()\[\]\\.*+?{}^$|]|\\\W)+"
_HEAD = r"\((?:\?:|\?P<\w+>)"
_NEVER = "(?:(?!))"
#: A group that finds nothing.
_NOTHING = rf"{_HEAD}\(\?!\)\)"
_ESCAPED = pattern(r"\\(\W)")

#: A word that is an alternative by itself, behind others: …|低于|…
_LATER = pattern(rf"\|({_WORD})(?=[|)]|$)")
#: The first alternative of a group, or all of it.
_FIRST = pattern(rf"({_HEAD})({_WORD})(?=[|)])")
#: Nothing, optionally: it goes.
_OPTIONAL = pattern(rf"{_NOTHING}(?:[?*]|\{{0,\d+\}}\??)")
#: Nothing as an alternative, even behind a condition on what stands before it: it goes.
_ALTERNATIVE = pattern(rf"\|(?:\(\?<!\[[^\]]*\]\))?{_NOTHING}(?=[|)])")
_ALTERNATIVE_FIRST = pattern(rf"({_HEAD})(?:{_NOTHING}|\(\?!\))\|")
#: A plain group that cannot do without nothing finds nothing.
_WITHIN = pattern(rf"{_HEAD}[^()|\[\]]*{_NOTHING}(?![?*{{])[^()|\[\]]*\)")
#: `<han>` in a form that is compiled in half of the time, and found in twice the time.
_HAN = "(?:[^,;:()\\[\\]<>=+×/-](?<!。)(?<!≤)(?<!≥)(?<![\ue000-\ue0ff]))"


def cut(notation: str, words: str) -> str:
    """The pattern of a notation without what cannot be found in texts that hold no other words than these."""
    source = expanded(notation, words)
    left = _LATER.sub(lambda found: found[0] if _stands(found[1], words) else "", source)
    left = _FIRST.sub(lambda found: found[0] if _stands(found[2], words) else f"{found[1]}(?!)", left)
    before = ""
    while before != left:
        before = left
        left = _ALTERNATIVE_FIRST.sub(r"\1", _ALTERNATIVE.sub("", _OPTIONAL.sub("", left)))
        left = _WITHIN.sub(_NEVER, left)
    return left.replace(expanded("<han>"), _HAN)


def _stands(written: str, words: str) -> bool:
    """Whether a word, as it is written in a pattern, may stand in the texts; signs stand wherever they have figures."""
    word = _ESCAPED.sub(r"\1", written) if "\\" in written else written
    return word in words or (not _SIGNS.isdisjoint(word) and all(each in words for each in _SIGN.split(word)))
