"""Text made comparable, and text made safe to show."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from unicodedata import category, east_asian_width, normalize

from jixiao.pattern import pattern
from jixiao.values.radicals import RADICALS

#: Characters that show nothing or move what stands around them: controls, directions, zero widths, line
#: separators, fillers, half surrogates, tags and variation selectors.
HIDDEN = (
    "\x00-\x1f\x7f-\x9f\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5"
    "\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\ufffe\uffff\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff"
)
_HIDDEN = pattern(f"[{HIDDEN}]")
#: Signs that all show: Latin, marks, lines, Chinese, wide forms. Told six times as fast as that none is hidden.
SHOWN = " -~\u00b0-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u2bff\u3000-\u3163\u3165-\u9fff\uff01-\uff9f"
_SHOWN = pattern(f"[{SHOWN}]*")
#: Names in which there is nothing to fold: most of them.
_FOLDED = pattern("[0-9a-z\u4e00-\u9fa5]*")
_SHORT = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}

_QUOTES = "“”„‟‘’‚‛\"'「」『』〝〞〟`´"
_OPENING, _CLOSING = "[{【〔〖﹝", "]}】〕〗﹞"
_DASHES = "‐‑‒–—―−─ー－"
_NAME = str.maketrans(
    dict.fromkeys(_QUOTES, "")
    | dict.fromkeys(_OPENING, "(")
    | dict.fromkeys(_CLOSING, ")")
    | dict.fromkeys(_DASHES, "-")
)


def fold(text: str) -> str:
    """Width, compatibility forms and radicals copied out of a PDF unified; every blank a plain blank.

    Never to be used before a figure is read: it turns the mark ① into the digit 1.
    """
    if text.isascii():
        return text
    return normalize("NFKC", text.translate(RADICALS))


@lru_cache(maxsize=8192)
def fold_name(text: str) -> str:
    """A name as it is compared: no blanks, quotes, invisible characters; one shape of bracket."""
    if _FOLDED.fullmatch(text) is not None:
        return text
    # Dropping a character can bring two others together that compose, so it goes on until nothing changes.
    while (folded := _fold_once(text)) != text:
        text = folded
    return text


def _fold_once(text: str) -> str:
    shown = _HIDDEN.sub(lambda found: " " if found[0].isspace() else "", text)
    return "".join(fold(fold(shown).casefold()).translate(_NAME).split())


def visible(text: str) -> str:
    r"""The text with every character that shows nothing or moves others written out: ``\x1b``, ``\u202e``."""
    if _SHOWN.fullmatch(text) is not None or _HIDDEN.search(text) is None:
        return text
    return _HIDDEN.sub(lambda found: _escape(found[0]), text)


def _escape(character: str) -> str:
    code = ord(character)
    if character in _SHORT:
        return _SHORT[character]
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def cells(text: str) -> int:
    """How many columns of a terminal the text takes: wide 2, combining and invisible 0, ambiguous 1."""
    return len(text) if text.isascii() and text.isprintable() else _wide(text)


@lru_cache(maxsize=4096)
def _wide(text: str) -> int:
    """A page asks for the width of a text several times."""
    return sum(map(_cell, text))


@lru_cache(maxsize=8192)
def _cell(character: str) -> int:
    if category(character) in ("Mn", "Me", "Cf", "Cc"):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that was probably meant, or None when nothing is near."""
    from difflib import get_close_matches

    known = {fold_name(candidate): candidate for candidate in reversed(tuple(candidates))}
    found = get_close_matches(fold_name(word), known, n=1, cutoff=0.6)
    return known[found[0]] if found else None
