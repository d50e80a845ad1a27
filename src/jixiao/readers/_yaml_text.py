"""Whether a YAML text deserves a second look, decided in one quick scan."""

from __future__ import annotations

import re

from jixiao.pattern import pattern

#: Signs that no clean declaration needs, or that are worth a look where they stand.
_SIGNS = pattern(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\xa0\xad&*!\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f"
    "\u2e80-\u2fdf\u3000\uf900-\ufaff\ufdd0-\ufdef\ufeff\ufff0-\uffff\U0002f800-\U0002fa1f]"
)
#: A full-width colon after the first word of a line or of a flow mapping's entry.
_WIDE_COLON = pattern(r"""(?:^|[{,])[ \t]*(?:- +)*["']?[^\s:：#"'{}\[\],，。；、]{1,24}["']?：""", re.M)
#: The “? ” of a complex key, which libyaml sees even where it touches a word.
_COMPLEX_KEY = pattern("(?:^|[\\[{,])[ \t]*(?:- +)*\\?", re.M)
_WIDE_QUOTE = pattern("(?:[:\\-][ \t]|[\\[{,])[ \t]*[“‘＂＇「]")


def suspicious(text: str) -> bool:
    """True where the slow way must look at the text even if libyaml accepts it."""
    return (
        _SIGNS.search(text, 1 if text.startswith("\ufeff") else 0) is not None
        or "<<" in text
        or ": #" in text
        or "＃" in text
        or ("?" in text and _COMPLEX_KEY.search(text) is not None)
        or ("：" in text and _WIDE_COLON.search(text) is not None)
        or (("“" in text or "‘" in text or "＂" in text or "「" in text) and _WIDE_QUOTE.search(text) is not None)
    )
