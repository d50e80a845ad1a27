"""绩效指标 as a tree of groups → a list of indicators that know their groups, with the place of each."""

from __future__ import annotations

from typing import Any

from jixiao.binding.keys import Canonical
from jixiao.faults import schema
from jixiao.language import M, Message
from jixiao.model.diagnostic import Diagnostic, Path
from jixiao.model.document import Document
from jixiao.values.folding import visible

#: How many levels of groups may stand above the indicators.
DEEPEST = 3


def flatten(
    node: object, document: Document, canonical: Canonical
) -> tuple[list[dict[str, Any]], list[Path], list[Diagnostic]]:
    """The tree of groups as a list of indicators that know their groups, with the path of each."""
    tree = _Tree(document, canonical)
    if node is not None:
        tree.walk(node, (), ("indicators",))
    return tree.flat, tree.places, tree.found


class _Tree:
    """What is found on the way. A function inside that knew itself would keep the document until the collector came."""

    __slots__ = ("canonical", "document", "flat", "found", "places")

    def __init__(self, document: Document, canonical: Canonical) -> None:
        self.document, self.canonical = document, canonical
        self.flat: list[dict[str, Any]] = []
        self.places: list[Path] = []
        self.found: list[Diagnostic] = []

    def fault(self, message: Message, path: Path, hint: Message | None = None) -> None:
        """A place where the tree is none."""
        position = self.document.locate(self.canonical.written(path), "key")
        self.found.append(schema.TREE.found(message, hint=hint, path=path, position=position))

    def walk(self, node: object, groups: tuple[str, ...], path: Path) -> None:
        """A group with all below it."""
        if isinstance(node, list):
            if not groups:
                self.fault(M("indicators stand under a first-level group such as 产出指标"), path)
                return
            for index, each in enumerate(node):
                place = (*path, index)
                if isinstance(each, dict):
                    self.flat.append({**each, "groups": groups})
                    self.places.append(place)
                else:
                    self.fault(M("an indicator is a group of keys such as 三级指标 and 指标值"), place)
        elif isinstance(node, dict):
            if len(groups) >= DEEPEST:
                self.fault(M("there are more than three levels of groups above the indicators"), path)
                return
            for name, child in node.items():
                self.walk(child, (*groups, str(name)), (*path, str(name)))
        elif node is not None:
            self.fault(
                M(
                    "under {group} a list of indicators is wanted, not {found}",
                    group=str(path[-1]),
                    found=visible(str(node)),
                ),
                path,
            )
