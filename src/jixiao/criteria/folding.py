"""One written form for the many that mean the same, with the place of every character in the original words."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import pairwise

from jixiao.dataclass import dataclass
from jixiao.pattern import pattern

#: Signs that NFKC leaves apart although people mean one by them.
_SIGNS = {
    **dict.fromkeys("≦⩽", "≤"),
    **dict.fromkeys("≧⩾", "≥"),
    **dict.fromkeys("—–―─~〜−‒‑﹣－～", "-"),
    **dict.fromkeys("【〔﹝{", "("),
    **dict.fromkeys("】〕﹞}", ")"),
    **dict.fromkeys("*✕·", "×"),
    "∶": ":",
    "､": "、",
    "÷": "/",
    "．": ".",
    "｡": "。",
    "!": "。",
}
#: Quotation marks mean nothing to the points; nor do characters that cannot be seen.
_DROPPED = frozenset("“”‘’\"'「」『』〝〞`\ufeff\u200b\u200c\u200d\u2060\xad")
#: Circled and bracketed list marks keep their shape: ① must not become a figure.
_KEPT = pattern(r"[①-⓿❶-➓⑴-⒇]")
#: 80%以下——0分: behind a condition the long dash is a colon.
_PAIRS = pattern(
    r"(?P<at_least>>=|=>)|(?P<at_most><=|=<)|(?P<colon>(?<![\d分])--+(?=\d+(?:\.\d+)?分(?!钟)))|(?P<dash>--+)|(?P<equal>==)"
)
#: A point that is no decimal point ends a sentence.
_FULL_STOP = pattern(r"(?<![0-9])\.|\.$")
_PAIR_SIGNS = {"at_least": "≥", "at_most": "≤", "dash": "-", "colon": ":", "equal": "="}


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded words; `at[i]` is the code-point offset in the original of the folded character i."""

    text: str
    at: tuple[int, ...]
    original: str

    def stretch(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original that the folded characters from start to end stand for."""
        if not self.at:
            return (0, len(self.original))
        first = self.at[min(start, len(self.at) - 1)]
        last = self.at[min(max(end - 1, start), len(self.at) - 1)]
        return (first, last + 1)


@lru_cache(maxsize=4096)
def _folded_character(character: str) -> str:
    if character in _DROPPED or character.isspace():
        return ""
    if sign := _SIGNS.get(character):
        return sign
    if _KEPT.match(character):
        return character
    return "".join(_SIGNS.get(each, each) for each in unicodedata.normalize("NFKC", character) if not each.isspace())


#: 乘以 and 除以 in words, 3次及3次以上, and the second name of a place or person in brackets: 村（社区）数量.
_PLACES = ("社区", "街道", "区", "市", "县", "镇", "乡", "村", "园", "办", "场", "站", "所", "院", "局", "户")
_SHORTER = pattern(
    r"(?P<times>乘以|乘(?=分值|权重|该|本))|(?P<over>除以)|(?P<is>(?<=得分)按(?=\())"
    r"|(?P<again>(?P<figure>(?<!\d)\d+(?:\.\d+)?[^\d,;。:()]{0,4})[及或])(?P=figure)(?=以[上下内])"
    rf"|(?P<also>(?<=[^\W\d_a-zA-Z])\((?:{'|'.join(_PLACES)})\)(?=[^\W\d_a-zA-Z]))"
)
#: One of these stands in all words that are shortened.
_SHORTENED = ("乘", "除以", "得分按(", *(f"({place})" for place in _PLACES))


def _shortened(folded: str, at: list[int]) -> tuple[str, list[int]]:
    joined: list[str] = []
    places: list[int] = []
    end = 0
    for found in _SHORTER.finditer(folded):
        sign = "×" if found["times"] else "/" if found["over"] else "=" if found["is"] else found["again"] or ""
        joined += [folded[end : found.start()], sign]
        places += at[end : found.start()] + at[found.start() : found.start() + len(sign)]
        end = found.end()
    return "".join(joined) + folded[end:], places + at[end:]


def _said_again(folded: str) -> bool:
    """Whether a digit stands behind 及 or 或, as in 3次及3次以上."""
    return any(sign in "及或" and behind.isdigit() for sign, behind in pairwise(folded))


def fold(text: str) -> Folded:
    """Width, spacing, quotes, dashes, brackets and doubled signs folded (＞＝ → ≥, ９６％ → 96%, 10 0% → 100%)."""
    characters: list[str] = []
    at: list[int] = []
    for offset, character in enumerate(text):
        for each in _folded_character(character):
            characters.append(each)
            at.append(offset)
    folded = _FULL_STOP.sub("。", "".join(characters))
    if any(word in folded for word in _SHORTENED) or _said_again(folded):
        folded, at = _shortened(folded, at)
    if _PAIRS.search(folded):
        joined: list[str] = []
        places: list[int] = []
        end = 0
        for pair in _PAIRS.finditer(folded):
            joined.append(folded[end : pair.start()] + _PAIR_SIGNS[pair.lastgroup or ""])
            places.extend(at[end : pair.start() + 1])
            end = pair.end()
        folded, at = "".join(joined) + folded[end:], places + at[end:]
    return Folded(folded, tuple(at), text)
