"""JSON: numbers keep their digits, ``true`` and ``false`` are text, ``null`` is blank."""

from __future__ import annotations

import json
from typing import NoReturn

from jixiao.model.diagnostic import Faulty
from jixiao.model.document import Document, Node
from jixiao.model.lines import MARK
from jixiao.readers import _limits
from jixiao.readers._bytes import digest, utf8

SUFFIXES: tuple[str, ...] = (".json",)
LIMIT = _limits.JSON_BYTES


class _Refused(ValueError):
    """Something that the strict reading must point at."""


def read(name: str, data: bytes) -> Document:
    """The object or array of a file. Raises Faulty with its first fault of syntax, or all double keys."""
    from jixiao.readers._json_places import Places, faults

    text = utf8(name, data)
    bare = text.removeprefix(MARK)
    try:
        root = _text(_DECODER.decode(bare), _limits.DEPTH)
        if not isinstance(root, dict | list) or "\\ud" in text.lower():
            raise _Refused
    except (ValueError, RecursionError):
        found = faults(name, text)
        if found:
            raise Faulty(found) from None
        root = _text(_DECODER.decode(bare), _limits.DEPTH)
    return Document(name, digest(data), root, Places(name, text), text)


def _pairs(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _Refused
    return found


def _constant(word: str) -> NoReturn:
    raise _Refused(word)


_DECODER = json.JSONDecoder(object_pairs_hook=_pairs, parse_float=str, parse_int=str, parse_constant=_constant)


def _text(value: object, depth: int) -> Node:
    if not depth:
        raise _Refused
    if isinstance(value, dict):
        return {key: _text(each, depth - 1) for key, each in value.items()}
    if isinstance(value, list):
        return [_text(each, depth - 1) for each in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else None
