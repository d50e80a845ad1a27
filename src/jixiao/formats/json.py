"""JSON as cli.md gives it: byte-stable, numbers as exact texts, messages in the page's language."""

from __future__ import annotations

import json
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from json.encoder import encode_basestring as quoted
from typing import Any

from jixiao.language import Language, Message
from jixiao.model.page import Page
from jixiao.model.report import Report, made
from jixiao.pattern import pattern
from jixiao.values.folding import HIDDEN, SHOWN
from jixiao.values.number import plain

KINDS = (
    "scorecard", "comparison", "plan", "summary", "changes", "criteria", "recheck", "findings", "form", "scheme",
    "code",
)  # fmt: skip
SUFFIXES = (".json",)

_HIDDEN = pattern(f"(?!\n)[{HIDDEN}]")
_SEEN = pattern(f"[\n{SHOWN}]*")
#: The line end before a result that stands alone, and before one among several.
_ALONE, _AMONG = b"\n", b"\n    "

#: The results of one report, each as it stands among several.
Part = tuple[bytes, ...]


def write(reports: Sequence[Report], page: Page) -> bytes:
    """One result as it is; several as ``{"format": 1, "results": […]}``."""
    return whole([part(report, page) for report in reports], page)


def part(report: Report, page: Page) -> Part:
    """The results of one report."""
    data = made(report.data)
    results = data if isinstance(data, list) else [] if data is None else [data]
    return tuple(_shown(_Writer(page.language).text(result, _AMONG.decode())) for result in results)


def whole(parts: Sequence[Part], page: Page) -> bytes:
    """The document that holds the parts."""
    results = [result for each in parts for result in each]
    if len(results) == 1:
        # No text holds a line end of its own: it is written as an escape.
        return results[0].replace(_AMONG, _ALONE) + b"\n"
    head = b'{\n  "format": 1,\n  "results": ['
    if not results:
        return head + b"]\n}\n"
    results[0] = head + _AMONG + results[0]
    results[-1] += b"\n  ]\n}\n"
    return (b"," + _AMONG).join(results)


def _shown(text: str) -> bytes:
    """Still the exact text for a program, while a person who looks at the file sees what stands in it."""
    if _SEEN.fullmatch(text) is None:
        text = _HIDDEN.sub(lambda found: json.dumps(found[0])[1:-1], text)
    return text.encode()


def _before(keys: tuple[Any, ...], end: str) -> list[str]:
    """What stands before each value of a mapping."""
    return [f"{',' if at else '{'}{end}{_key(key)}: " for at, key in enumerate(keys)]


#: The same of texts, which most mappings have from another; 1 and true are one key to a cache.
_before_texts = lru_cache(maxsize=256)(_before)


def _texts(keys: tuple[Any, ...]) -> bool:
    try:
        "".join(keys)
    except TypeError:
        return False
    return True


def _key(key: Any) -> str:
    return json.dumps({key: 0}, ensure_ascii=False, allow_nan=False)[1 : -len(": 0}")]


class _Writer:
    """Data as ``json.dumps(…, indent=2)`` writes it; that one takes four times as long, since it goes item by item."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def text(self, value: Any, end: str) -> str:
        """A value; `end` is the line end with the indentation that its last line has."""
        kind = type(value)
        if kind is str:
            return quoted(value)
        if value is None:
            return "null"
        if kind is dict:
            return self.mapping(value, end)
        if kind is list or kind is tuple:
            if not value:
                return "[]"
            inner = end + "  "
            items = [quoted(each) if type(each) is str else self.text(each, inner) for each in value]
            return f"[{inner}{f',{inner}'.join(items)}{end}]"
        if kind is Message:
            return quoted(value.said(self.language))
        if kind is bool:
            return "true" if value else "false"
        if kind is int:
            return str(value)
        # What is rare is left to the standard library.
        rare = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False, default=self.exact)
        return rare.replace("\n", end)

    def mapping(self, value: dict[Any, Any], end: str) -> str:
        """A mapping; texts, of which there are most, without a call for each."""
        if not value:
            return "{}"
        inner, text = end + "  ", self.text
        keys = tuple(value)
        items = [
            before + (quoted(each) if type(each) is str else "null" if each is None else text(each, inner))
            for before, each in zip(
                (_before_texts if _texts(keys) else _before)(keys, inner), value.values(), strict=True
            )
        ]
        return f"{''.join(items)}{end}}}"

    def exact(self, value: object) -> str:
        """What JSON has no form of."""
        if isinstance(value, Message):
            return value.said(self.language)
        if isinstance(value, Decimal):
            return plain(value)
        raise TypeError(f"{type(value).__name__} has no place in a result")
