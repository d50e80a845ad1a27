"""A declaration in canonical layout, its keys in one language, its readings pinned: nothing said is changed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jixiao import shelf
from jixiao.bind import bind_project
from jixiao.binding.keys import canonicalise
from jixiao.binding.kind import kind_of
from jixiao.decide import choose
from jixiao.faults import formatting as faults
from jixiao.fix import applied
from jixiao.formatting.keys import Keys, renamed
from jixiao.formatting.layout import laid_out
from jixiao.formatting.pin import pinned
from jixiao.language import M
from jixiao.model.diagnostic import Edit, Faulty
from jixiao.model.document import Document
from jixiao.model.position import Position
from jixiao.plan import plan

_COMMENT = re.compile(r"(?:^|(?<=\s))#.*")


def formatted(
    file: str, content: bytes, *, keys: Keys | None = None, pin: bool = False, configured: str | None = None
) -> bytes:
    """The file's bytes as they should be; Faulty where it cannot be read, or its layout not be changed safely."""
    reader = shelf.leaf("readers", "yaml")
    document: Document = reader.read(file, content)
    before = _said(document, keys)
    text = _text(document)
    if pin and kind_of(document) == "project":
        declaration = bind_project(document)
        chosen, _ = choose(declaration, None, configured)
        text = applied(text, pinned(declaration, plan(declaration, chosen)))
        document = reader.read(file, text.encode("utf-8"))
    if keys is not None and (root := _context(document)) is not None:
        text = applied(text, _apart(renamed(document, root, keys)))
    made = laid_out(text, reader.spans(text))
    if not pin:
        after = _said(reader.read(file, made.encode("utf-8")), keys)
        if before != after or _comments(_text(document)) != _comments(made):
            raise Faulty([
                faults.LAYOUT.found(
                    M("the layout of this file cannot be changed without changing what it says"),
                    hint=M("correct it by hand, or leave it as it is"), position=Position(file),
                )
            ])  # fmt: skip
    return made.encode("utf-8")


def _text(document: Document) -> str:
    assert document.text is not None
    return document.text


def _context(document: Document) -> str | None:
    return {"project": "project", "scheme": "scheme"}.get(kind_of(document))


def _said(document: Document, keys: Keys | None) -> object:
    """What a file says: its tree, by canonical keys where their language is to change."""
    root = _context(document) if keys is not None else None
    return document.root if root is None else canonicalise(document, root)[0]


def _apart(edits: Iterable[Edit]) -> list[Edit]:
    return sorted(edits, key=lambda edit: edit.start)


def _comments(text: str) -> list[str]:
    return [found[0].rstrip() for line in text.splitlines() for found in _COMMENT.finditer(line)]
