"""Which file a scheme is, and the files it extends, as layers of canonical keys."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path as File
from typing import Any

from jixiao import shelf
from jixiao.binding.keys import Canonical, canonicalise
from jixiao.choosing.layering import Layer
from jixiao.dataclass import dataclass
from jixiao.faults import schema
from jixiao.faults import scheme as faults
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Faulty, Path
from jixiao.model.document import Document
from jixiao.read import read
from jixiao.values.folding import nearest, visible
from jixiao.vocabulary import group_name


@dataclass(frozen=True, slots=True)
class Place:
    """Where a project's overrides stand: its document, and the path of the key that holds them."""

    document: Document
    canonical: Canonical
    path: Path = ("scheme",)


def built_in() -> tuple[str, ...]:
    """The names of the schemes that come with the program."""
    return shelf.names("schemes", ".yaml")


def file_of(name: str, folder: File, place: Place | None) -> File:
    """The file of a built-in name, or of a path that counts from `folder`. Faulty where there is none."""
    if name in built_in():
        return shelf.data("schemes", name)
    path = folder / name
    if _is_file(path):
        return path.resolve()
    near = nearest(name, built_in())
    raise Faulty(
        [
            faults.UNKNOWN_SCHEME.found(
                M("there is no scheme {name}, neither built in nor as a file", name=visible(name)),
                hint=M("is {near} meant?", near=near) if near else M("built in are {names}", names=built_in()),
                position=place.document.locate(place.canonical.written(place.path)) if place else None,
                path=place.path if place else (),
            )
        ]
    )


def _is_file(path: File) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name that is too long for the file system
        return False


def layers_of(file: File, first: Document | None = None) -> tuple[Layer, ...]:
    """The file's own layer last, before it those of the schemes it extends; `first` where it has been read."""
    layers: list[Layer] = []
    seen: list[File] = []
    found: list[Diagnostic] = []
    while True:
        seen.append(file)
        document = first if first is not None and len(seen) == 1 else read(file)
        if not isinstance(document.root, dict):
            raise Faulty(
                [
                    schema.WRONG_SHAPE.found(
                        M("a scheme is a file of keys such as base, groups and grades"),
                        position=document.locate(()),
                    )
                ]
            )
        tree, canonical, unknown = canonicalise(document, "scheme")
        found += unknown
        layer = Layer(official(tree), document, canonical)
        layers.append(layer)
        parent = tree.get("extends")
        if not isinstance(parent, str):
            break
        place = Place(document, canonical, ("extends",))
        try:
            file = file_of(parent, file.parent, place)
        except Faulty as faulty:
            raise Faulty([*found, *faulty.diagnostics]) from None
        if file in seen:
            position = document.locate(canonical.written(("extends",)))
            raise Faulty(
                [
                    *found,
                    faults.CIRCLE.found(M("{name} extends itself", name=parent), path=("extends",), position=position),
                ]
            )
    if found:
        raise Faulty(found)
    return tuple(reversed(layers))


def official(tree: Mapping[str, Any]) -> dict[str, Any]:
    """The tree with the groups by their official names: 产出 and 产出指标 are one group in every layer."""
    made = dict(tree)
    if isinstance(groups := tree.get("groups"), dict):
        made["groups"] = {group_name(name): _official_heir(group) for name, group in groups.items()}
    if isinstance(costs := tree.get("cost_groups"), list):
        made["cost_groups"] = [group_name(name) if isinstance(name, str) else name for name in costs]
    if isinstance(variants := tree.get("variants"), list):
        made["variants"] = [official(each) if isinstance(each, dict) else each for each in variants]
    if isinstance(has := tree.get("has"), str):
        made["has"] = group_name(has)
    return made


def _official_heir(group: Any) -> Any:
    if isinstance(group, dict) and isinstance(group.get("heir"), str):
        return {**group, "heir": group_name(group["heir"])}
    return group
