"""JSON as cli.md gives it: byte-stable, numbers as exact texts, messages in the page's language."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from jixiao.language import Message
from jixiao.model.page import Page
from jixiao.model.report import Report, made
from jixiao.values.folding import HIDDEN
from jixiao.values.number import plain

KINDS = (
    "scorecard", "comparison", "plan", "summary", "changes", "criteria", "recheck", "findings", "form", "scheme",
    "code",
)  # fmt: skip
SUFFIXES = (".json",)

_HIDDEN = re.compile(f"(?!\n)[{HIDDEN}]")


def write(reports: Sequence[Report], page: Page) -> bytes:
    """One result as it is; several as ``{"format": 1, "results": […]}``."""

    def exact(value: object) -> str:
        if isinstance(value, Message):
            return value.said(page.language)
        if isinstance(value, Decimal):
            return plain(value)
        raise TypeError(f"{type(value).__name__} has no place in a result")

    results: list[Any] = []
    for report in reports:
        data = made(report.data)
        results += data if isinstance(data, list) else [] if data is None else [data]
    whole = results[0] if len(results) == 1 else {"format": 1, "results": results}
    text = json.dumps(whole, ensure_ascii=False, indent=2, allow_nan=False, default=exact)
    # Still the exact text for a program, while a person who looks at the file sees what stands in it.
    return (_HIDDEN.sub(lambda found: json.dumps(found[0])[1:-1], text) + "\n").encode()
