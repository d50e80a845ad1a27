"""Compares what a form gave with what it should give, by the rules that the fixtures are written to."""

from __future__ import annotations

import unicodedata
from decimal import Decimal, InvalidOperation
from typing import Any


def folded(value: Any) -> Any:
    """Text after NFKC without blanks; what is a number as a number."""
    if isinstance(value, str):
        text = "".join(unicodedata.normalize("NFKC", value).split())
        try:
            return Decimal(text)
        except InvalidOperation:
            return text
    if isinstance(value, dict):
        return {key: folded(each) for key, each in value.items()}
    if isinstance(value, list):
        return [folded(each) for each in value]
    return value
