"""What the output is like, before anything is written on it."""

from __future__ import annotations

from jixiao.dataclass import dataclass
from jixiao.language import Language


@dataclass(frozen=True, slots=True)
class Page:
    """Language, width in columns (None: no wrapping to a width) and whether colour is wanted.

    `encoding`: what the stream can hold; formats for programs are UTF-8 whatever it says.
    """

    language: Language = "zh"
    width: int | None = None
    color: bool = False
    encoding: str = "utf-8"
