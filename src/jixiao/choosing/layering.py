"""Schemes on top of schemes: one layer's keys merged over those below, and where each key came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from jixiao.binding.keys import Canonical
from jixiao.dataclass import dataclass
from jixiao.model.diagnostic import Path
from jixiao.model.document import Document, Part
from jixiao.model.position import Position

#: What names a scheme, and is never taken over from the scheme it extends.
OWN = ("scheme", "title", "extends")


@dataclass(frozen=True, slots=True)
class Layer:
    """One file's canonical keys, with the way back to where they stand."""

    tree: Mapping[str, Any]
    document: Document | None = None
    canonical: Canonical | None = None
    #: Where the tree stands in its document (a project's overrides stand under `scheme`).
    below: Path = ()

    def place(self, path: Path, part: Part) -> Position | None:
        """The place of a key that this layer gives; None where it does not give it."""
        if self.document is None or not _has(self.tree, path):
            return None
        whole = (*self.below, *path)
        return self.document.locate(self.canonical.written(whole) if self.canonical else whole, part)


def merged(layers: Iterable[Layer]) -> dict[str, Any]:
    """All layers as one tree, the later ones over the earlier.

    Mappings merge key by key, everything else is replaced, and so is a deduction that names its kind. A
    source goes with the figure it speaks of: where a later layer changes the figure, only its own counts.
    """
    whole: dict[str, Any] = {}
    for layer in layers:
        given = set(_figures(layer.tree))
        sources = {
            name: source
            for name, source in (whole.get("sources") or {}).items()
            if not any(_related(tuple(name.split(".")), path) for path in given)
        }
        whole = _over(whole, layer.tree)
        own = layer.tree.get("sources")
        if isinstance(own, dict) or own is None:
            whole["sources"] = {**sources, **(own or {})}
    return whole


def find(layers: tuple[Layer, ...], path: Path, part: Part) -> Position | None:
    """The place of a key in the last layer that gives it."""
    for layer in reversed(layers):
        if (place := layer.place(path, part)) is not None:
            return place
    return None


def gives(layer: Layer, path: Path) -> bool:
    """Whether a layer gives a key, or the part of the tree that the key is missing from."""
    return bool(path) and _has(layer.tree, path[:1])


def _over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    made = dict(below)
    for key, value in above.items():
        kept = made.get(key)
        if isinstance(value, dict) and isinstance(kept, dict) and "kind" not in value:
            made[key] = _over(kept, value)
        else:
            made[key] = value
    return made


def _figures(tree: Mapping[str, Any], path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The paths of everything that a layer gives, apart from its sources and its own name."""
    for key, value in tree.items():
        if not path and key in (*OWN, "sources"):
            continue
        if isinstance(value, dict) and value:
            yield from _figures(value, (*path, key))
        else:
            yield (*path, key)


def _related(source: tuple[str, ...], figure: tuple[str, ...]) -> bool:
    shorter = min(len(source), len(figure))
    return source[:shorter] == figure[:shorter]


def _has(node: Any, path: Path) -> bool:
    for step in path:
        if isinstance(step, int):
            if not isinstance(node, list) or step >= len(node):
                return False
        elif not isinstance(node, dict) or step not in node:
            return False
        node = node[step]
    return True
