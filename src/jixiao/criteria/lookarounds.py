"""Lookarounds written so that they are compiled soon."""

from __future__ import annotations

import re

from jixiao.pattern import pattern

#: None of some Chinese characters right before or behind.
_NONE_OF = pattern(r"\(\?(<?)!\[([^\x00-\x7f]+)\]\)")


def apart(source: str) -> str:
    """``(?<![不未])`` as ``(?<!不)(?<!未)``, which says the same and is compiled ten times as fast."""
    return _NONE_OF.sub(_each, source)


def _each(found: re.Match[str]) -> str:
    return "".join(f"(?{found[1]}!{character})" for character in found[2])
