"""Keys in one language: each key is written by its canonical English or its official Chinese name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from jixiao.binding.keys import canonicalise
from jixiao.model.diagnostic import Edit, Path
from jixiao.model.document import Document, Node
from jixiao.model.lines import Lines
from jixiao.vocabulary import canonical, official, terms

Keys = Literal["zh", "en"]


def renamed(document: Document, root: str, keys: Keys) -> Iterator[Edit]:
    """The edits that write every known key of a document in one language; names of groups stay as they are."""
    assert document.text is not None
    lines = Lines(document.text)
    _, way, _ = canonicalise(document, root)

    def walk(node: Node, path: Path) -> Iterator[Edit]:
        if isinstance(node, list):
            for number, each in enumerate(node):
                yield from walk(each, (*path, number))
        if not isinstance(node, dict):
            return
        context = way.context(path)
        for written, child in node.items():
            step = canonical(context, written) if context is not None else None
            here = (*path, step or written)
            if step is not None and context is not None and step in terms(context):
                name = official(context, step) if keys == "zh" else step
                if name != written:
                    place = document.locate(way.written(here), "key")
                    if place.line is not None and place.column is not None:
                        start = lines.offset(place.line, place.column)
                        end = lines.offset(place.end_line or place.line, place.end_column or place.column)
                        yield Edit(start, end, name)
            yield from walk(child, here)

    yield from walk(document.root, ())
