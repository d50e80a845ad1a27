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
    flat: list[dict[str, Any]] = []
    places: list[Path] = []
    found: list[Diagnostic] = []

    def fault(message: Message, path: Path, hint: Message | None = None) -> None:
        found.append(
            schema.TREE.found(message, hint=hint, path=path, position=document.locate(canonical.written(path), "key"))
        )

    def walk(node: object, groups: tuple[str, ...], path: Path) -> None:
        if isinstance(node, list):
            if not groups:
                fault(M("indicators stand under a first-level group such as 产出指标"), path)
                return
            for index, each in enumerate(node):
                place = (*path, index)
                if isinstance(each, dict):
                    flat.append({**each, "groups": groups})
                    places.append(place)
                else:
                    fault(M("an indicator is a group of keys such as 三级指标 and 指标值"), place)
        elif isinstance(node, dict):
            if len(groups) >= DEEPEST:
                fault(M("there are more than three levels of groups above the indicators"), path)
                return
            for name, child in node.items():
                walk(child, (*groups, str(name)), (*path, str(name)))
        elif node is not None:
            fault(
                M(
                    "under {group} a list of indicators is wanted, not {found}",
                    group=str(path[-1]),
                    found=visible(str(node)),
                ),
                path,
            )

    if node is not None:
        walk(node, (), ("indicators",))
    # A function that knows itself would keep the whole document until the collector of circles comes by.
    del walk
    return flat, places, found
