"""What a code means: its duty and head, why it matters, a wrong and a right example, the basis."""

from __future__ import annotations

from typing import Any

from jixiao import codes
from jixiao.documentation import DUTIES, RIGHT, WRONG, Documentation, documentation
from jixiao.language import Language, M, Message
from jixiao.model.diagnostic import Fault
from jixiao.model.report import Block, Example, Facts, Heading, Note, Report


class _Spoken(Message):
    """A text that is documented in both languages where it stands, not in the catalogue."""

    def __init__(self, chinese: str, english: str) -> None:
        super().__init__("{text}", chinese=chinese, english=english)

    def said(self, language: Language) -> str:
        """The text in one language."""
        return str(self.values["chinese" if language == "zh" else "english"])


def report(fault: Fault) -> Report:
    """What is said about a code."""
    parts = documentation(fault)
    return Report("code", _title(parts), lambda: _blocks(parts), lambda: _data(parts))


def _title(parts: Documentation) -> Message:
    return _Spoken(parts.title, codes.english(parts.fault))


def _about(parts: Documentation) -> Message:
    return _Spoken(parts.chinese, parts.english)


def _blocks(parts: Documentation) -> tuple[Block, ...]:
    fault = parts.fault
    head = codes.head(fault.code)
    blocks: list[Block] = [
        Heading(M("{code} {title}", code=fault.code, title=_title(parts)), fault.name),
        Facts(((M("weight"), DUTIES[fault.severity], "strong"), (M("head"), head, "plain"))),
        Note("", (_about(parts),)),
    ]
    for example in parts.examples:
        blocks.append(Example(RIGHT if example.right else WRONG, example.text, example.kind))
    if parts.basis is not None:
        blocks.append(Note("", (M("basis: {basis}", basis=parts.basis),), "faint"))
    return tuple(blocks)


def _data(parts: Documentation) -> dict[str, Any]:
    fault = parts.fault
    return {
        "format": 1,
        "code": fault.code,
        "name": fault.name,
        "severity": fault.severity.value,
        "head": codes.head(fault.code),
        "title": _title(parts),
        "about": _about(parts),
        "examples": [{"right": each.right, "kind": each.kind, "text": each.text} for each in parts.examples],
        "basis": parts.basis,
    }
