"""Which official layout a form follows, and which scheme speaks from it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import Any, Literal

from jixiao import shelf
from jixiao.dataclass import dataclass
from jixiao.layout import words
from jixiao.layout.column import Header
from jixiao.layout.view import View
from jixiao.model.form import FormKind, Printed

SchemeFrom = Literal["layout", "points"] | None


@dataclass(frozen=True, slots=True)
class Layout:
    """An official form as data: what tells it apart, and the scheme that belongs to it."""

    name: str
    title: str
    kind: FormKind
    columns: tuple[str, ...]
    labels: tuple[str, ...]
    scheme: str | None
    execution: str | None
    #: A pattern of what such a form says in its notes on how points are given; folded text, "" where it says nothing.
    says: str


@cache
def layouts() -> tuple[Layout, ...]:
    """All layouts of the shelf, in the order of their names."""
    return tuple(_load(name) for name in shelf.names("forms", ".yaml"))


def _load(name: str) -> Layout:
    from jixiao.readers.yaml import read

    path = shelf.data("forms", name)
    root: Any = read(path.name, path.read_bytes()).root
    assert isinstance(root, Mapping)
    return Layout(
        name, root["title"], root["kind"], tuple(root["columns"]), tuple(root.get("labels") or ()),
        root.get("scheme"), root.get("execution"), root.get("says") or "",
    )  # fmt: skip


def choose(
    view: View, rows: Sequence[int], header: Header, kind: FormKind, printed: Printed
) -> tuple[str | None, str | None, SchemeFrom]:
    """The layout's name, the scheme that speaks from it, and what it spoke from."""
    texts = {words.fold(cell.text) for row in rows for cell in view.rows[row]}
    bare = {way for text in texts for way in words.ways(text)}
    points = words.amount(printed.budget_points.text) if printed.budget_points is not None else None
    best: Layout | None = None
    most = 0
    for layout in layouts():
        if layout.kind != kind or not _fits(layout, bare, points) or not _says(layout, texts):
            continue
        # The form's own words on how points are given count for more than any likeness of its headings.
        weight = 2 * len(layout.labels) + len(layout.columns) + 100 * bool(layout.says)
        if weight > most:
            best, most = layout, weight
    if best is not None and best.scheme is not None:
        return best.name, best.scheme, "layout"
    if points == Decimal(20):
        return best.name if best else None, "hubei", "points"
    return best.name if best else None, None, None


def _fits(layout: Layout, found: set[str], points: Decimal | None) -> bool:
    if layout.execution is not None and (points is None or Decimal(layout.execution) != points):
        return False
    return all(words.fold(word) in found for word in (*layout.columns, *layout.labels))


def _says(layout: Layout, texts: set[str]) -> bool:
    return not layout.says or any(re.search(layout.says, text) for text in texts)
