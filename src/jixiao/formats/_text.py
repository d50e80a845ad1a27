"""What is said, as text that a page can hold: in its language, nothing invisible, no character it cannot encode."""

from __future__ import annotations

from functools import lru_cache

from jixiao.language import said
from jixiao.model.page import Page
from jixiao.model.report import Said
from jixiao.values.folding import visible

#: What stands for a sign that a Chinese Windows console (GBK) or a plain one (ASCII) cannot show.
STAND_INS = {
    "✓": "√", "✔": "√", "✗": "×", "✘": "×", "²": "2", "³": "3", "㎥": "立方米", "⩾": ">=", "⩽": "<=", "•": "·",
    "¥": "￥", "¢": "￠", "£": "￡", "–": "-", "­": "-", "−": "-", "“": '"', "”": '"', "‘": "'", "’": "'", "（": "(",
    "）": ")", "，": ", ", "：": ": ", "；": "; ", "。": ".", "、": ", ", "×": "x", "÷": "/", "→": "->", "≥": ">=",
    "≤": "<=", "—": "-", "…": "...", "　": " ",
}  # fmt: skip


def spoken(what: Said, page: Page) -> str:
    """One line of text for a person: control characters and directions written out, unknown signs replaced."""
    return _shown(what if type(what) is str else said(what, page.language), page.encoding)


@lru_cache(maxsize=4096)
def _shown(text: str, encoding: str) -> str:
    return fitting(visible(text), encoding)


def fitting(text: str, encoding: str) -> str:
    r"""The text with every character that `encoding` lacks replaced by a stand-in, else written as ``\uXXXX``."""
    if text.isascii() or _holds(text, encoding):
        return text
    return "".join(each if _holds(each, encoding) else _stand_in(each, encoding) for each in text)


def _stand_in(character: str, encoding: str) -> str:
    other = STAND_INS.get(character, "")
    if other and _holds(other, encoding):
        return other
    code = ord(character)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _holds(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    except LookupError:
        return text.isascii()
    return True
