"""Letters among the words: the name of a grade or of what is measured, or a sign or figure that was scanned wrong."""

from __future__ import annotations

import re

from jixiao.criteria.figures import GONE, LISTED

_STOPS = ",;。:(<≤>≥" + GONE + LISTED
#: Letters that a scanner makes of figures and signs: an acronym of these alone is none (IO分, W以上).
_ALIKE = frozenset("IOLSZBWMN")
_MEASURES = ("PM2.5", "PM10")


def _alone(before: str, after: str) -> bool:
    """Whether a letter stands for what is measured: at a stop, behind its name (达标率x≥98%), or between two signs."""
    return before in ("", *_STOPS) or (before in tuple("率度数量值额") and after != "")


def stray(signs: str) -> re.Match[str] | None:
    """The first letters that are neither a grade (A级), nor x beside a comparison, nor an acronym (GDP增速)."""
    for found in re.finditer("[A-Za-z]+", signs):
        word, after = found.group(), signs[found.end() : found.end() + 1]
        if word.isupper() and after in ("级", "等", "类", "档"):
            continue
        before = signs[found.start() - 1 : found.start()]
        if word in ("x", "X") and (after in tuple("<≤>≥=") or before in tuple("<≤>≥")) and _alone(before, after):
            continue
        if word.upper() == "MIN" and after == "(":
            continue
        if signs.startswith(_MEASURES, found.start()):
            continue
        if word.isupper() and 2 <= len(word) <= 5 and "一" <= after <= "鿿" and not set(word) <= _ALIKE:
            continue
        return found
    return None
