"""The text of a plain worksheet by stretches of whole rows, and the texts that its cells share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jixiao.readers._package import Package
from jixiao.readers._workbook import Workbook

_SHARED = re.compile(r"<si><t(?: [^>]*+)?+>([^<]*+)</t>(?:<phoneticPr [^>]*+/>)?+</si>")


class Unplain(Exception):
    """Something in a stretch is not written in the plain way."""


def stretches(package: Package, part: str) -> Iterator[str]:
    """The text of whole rows, as much as is unpacked in a go. Unplain where it is not plain throughout."""
    rest = b""
    for piece in package.stream(part):
        rest += piece
        end = rest.rfind(b"<row ")
        if end > 0:
            yield _plain(rest[:end])
            rest = rest[end:]
    yield _plain(rest)


def _plain(data: bytes) -> str:
    """The text of some rows, and of what stands before the first and behind the last."""
    # A single character is sought ten times as fast as a word: most sheets have no ! at all, and no h in a row.
    start = data.find(b"<row ")
    if data.find(b"h", start, data.rfind(b"</row>")) < 0:
        hiding = b"hidden=" in data[: max(start, 0)]
    else:
        hiding = b"hidden=" in data or b' ht="0"' in data
    if hiding or (b"!" in data and b"<!" in data):
        raise Unplain
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise Unplain from None


def shared_texts(book: Workbook) -> Sequence[str]:
    """The texts that cells share, by their numbers, without blanks around them."""
    part = book.part("sharedStrings")
    if part is None:
        return ()
    data = book.package.read(part)
    if b"<si " in data or (b"!" in data and b"<!" in data):
        return list(map(str.strip, book.texts))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return list(map(str.strip, book.texts))
    found: list[str] = _SHARED.findall(text)
    if len(found) != text.count("<si>"):
        return list(map(str.strip, book.texts))
    return list(map(content if "&" in text or "_x" in text else str.strip, found))


_ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}


def content(text: str) -> str:
    """What is written as an element's text, without blanks around it."""
    if "&" in text:
        text = re.sub(r"&(?:#(\d+)|#x([0-9A-Fa-f]+)|(\w+));", _entity, text)
    if "_x" in text:
        text = re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)
    return text.strip()


def _entity(found: re.Match[str]) -> str:
    if found[1] or found[2]:
        return chr(int(found[1]) if found[1] else int(found[2], 16))
    return _ENTITIES.get(found[3], found[0])
