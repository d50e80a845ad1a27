"""The files that a result was made from."""

from __future__ import annotations

from jixiao.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that went into the card."""

    file: str
    sha256: str
