"""What a reader says about some bytes, in one line a finding: ``JX112 1:9-15``."""

from __future__ import annotations

from collections.abc import Callable

from jixiao.model.diagnostic import Diagnostic, Faulty
from jixiao.model.document import Document

Read = Callable[[str, bytes], Document]


def raw(text: str | bytes) -> bytes:
    """The bytes of a case, lone surrogates and all."""
    return text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")


def refused(read: Read, text: str | bytes) -> tuple[Diagnostic, ...]:
    """The findings with which a reader refuses; fails where it does not refuse."""
    try:
        document = read("f", raw(text))
    except Faulty as faulty:
        return faulty.diagnostics
    raise AssertionError(f"read as {document.root!r}")


def short(found: tuple[Diagnostic, ...]) -> list[str]:
    """Code and place of each finding."""
    return [f"{each.code} {each.position.line}:{each.position.column}" for each in found if each.position]
