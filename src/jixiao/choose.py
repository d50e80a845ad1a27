"""评分办法 by name or path: read, `extends` resolved, a project's overrides merged, and checked."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path as File
from typing import Any

from pydantic import ValidationError

from jixiao import shelf
from jixiao.binding.keys import Canonical
from jixiao.binding.translation import translate
from jixiao.choosing import layering
from jixiao.choosing.files import Place, built_in, file_of, layers_of, official
from jixiao.choosing.layering import Layer
from jixiao.choosing.soundness import unsound
from jixiao.dataclass import dataclass
from jixiao.faults import schema
from jixiao.faults import scheme as faults
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Faulty
from jixiao.model.document import Document
from jixiao.model.scheme import (
    Cut,
    Defaults,
    Equals,
    Execution,
    Grade,
    Group,
    Over,
    Scheme,
    Source,
    Tier,
    Variant,
)
from jixiao.read import read
from jixiao.values.folding import nearest

DEFAULT = "mof-2020"

#: Keys of a scheme's parts, to offer the nearest of for one that is unknown.
PARTS = tuple(
    field.alias or name
    for part in (Group, Variant, Execution, Defaults, Equals, Over, Cut, Tier, Grade, Source, Scheme)
    for name, field in part.model_fields.items()
)


@dataclass(frozen=True, slots=True)
class Chosen:
    """A scheme that is complete and sound. `sha256` is of its figures, wherever they came from."""

    scheme: Scheme
    name: str
    sha256: str
    overrides: dict[str, Any]
    document: Document


def load_scheme(
    name_or_path: str = DEFAULT,
    *,
    overrides: Mapping[str, Any] | None = None,
    base_dir: File | None = None,
    place: Place | None = None,
) -> Chosen:
    """The scheme of a built-in name or of a file (counted from `base_dir`), with `overrides` merged over it.

    `place` says where the overrides stand, so that a fault in them is shown there. Faulty with every fault.
    """
    if not overrides and name_or_path in built_in():
        return _built_in(name_or_path)
    file = file_of(name_or_path, base_dir or File(), place)
    key = json.dumps(overrides, ensure_ascii=False, sort_keys=True) if overrides else ""
    state = file.stat()
    if place is None or not overrides:
        return _load(str(file), state.st_mtime_ns, state.st_size, key)
    try:
        return _load(str(file), state.st_mtime_ns, state.st_size, key)
    except Faulty:
        return _resolved(layers_of(file), dict(overrides), place)


def scheme_of(document: Document, path: str) -> Chosen:
    """The scheme of a document that has been read, from standard input or under whatever name. Faulty as above."""
    return _resolved(layers_of(File(path), document), {}, None)


@cache
def _built_in(name: str) -> Chosen:
    """A scheme that comes with the program: it does not change while the program runs."""
    return _resolved(layers_of(file_of(name, File(), None)), {}, None)


@lru_cache(maxsize=64)
def _load(path: str, _changed: int, _size: int, overrides: str) -> Chosen:
    """Cached by the file's state, since a folder of thousands of projects shares one scheme."""
    return _resolved(layers_of(File(path)), json.loads(overrides) if overrides else {}, None)


def _resolved(layers: tuple[Layer, ...], overrides: dict[str, Any], place: Place | None) -> Chosen:
    own = layers[-1]
    assert own.document is not None
    inherited = [
        replace(layer, tree={key: value for key, value in layer.tree.items() if key not in layering.OWN})
        for layer in layers[:-1]
    ]
    top = Layer(official(overrides))
    if place is not None:
        top = Layer(top.tree, place.document, place.canonical, place.path)
    stack = (*inherited, own, top)
    tree = layering.merged(stack)
    tree.pop("use", None)
    scheme, found = _checked(tree, stack, own)
    found = [*_named(own), *_forbidden(overrides), *found]
    if scheme is None or found:
        raise Faulty([_placed(each, top, stack) for each in found])
    figures = scheme.model_dump(mode="json", by_alias=True, exclude={"sources"})
    text = json.dumps(figures, ensure_ascii=False, sort_keys=True)
    return Chosen(scheme, scheme.scheme, sha256(text.encode()).hexdigest(), overrides, own.document)


def _checked(tree: dict[str, Any], stack: tuple[Layer, ...], own: Layer) -> tuple[Scheme | None, list[Diagnostic]]:
    """The scheme and all its faults; keys that do not belong are left out, so that the rest is checked."""
    assert own.document is not None
    whole = Document(own.document.file, own.document.sha256, tree, lambda path, part: layering.find(stack, path, part))
    canonical = Canonical(whole, "scheme", own.canonical is not None and own.canonical.speaks_chinese)
    found: list[Diagnostic] = []
    try:
        scheme = Scheme.model_validate(tree)
    except ValidationError as error:
        found += map(_with_nearest, translate(error, whole, canonical, lambda path: path))
        try:
            scheme = Scheme.model_validate(_without(tree, [each["loc"] for each in error.errors()]))
        except ValidationError:
            return None, found
    found += unsound(scheme, tree, whole.locate, proportions=_only_the_base(stack))
    return scheme, found


def _without(tree: Any, extra: list[tuple[int | str, ...]]) -> Any:
    """The tree without the keys at these paths; the first step of each says where to look."""
    if not isinstance(tree, dict):
        if not isinstance(tree, list):
            return tree
        return [_without(each, [path[1:] for path in extra if path[0] == index]) for index, each in enumerate(tree)]
    gone = {path[0] for path in extra if len(path) == 1}
    return {
        key: _without(value, [path[1:] for path in extra if len(path) > 1 and path[0] == key])
        for key, value in tree.items()
        if key not in gone
    }


def _with_nearest(found: Diagnostic) -> Diagnostic:
    if found.code != schema.UNKNOWN_KEY.code or found.hint is not None or not found.path:
        return found
    near = nearest(str(found.path[-1]), PARTS)
    return replace(found, hint=M("is {near} meant?", near=near)) if near else found


def _placed(found: Diagnostic, top: Layer, stack: tuple[Layer, ...]) -> Diagnostic:
    """A fault of overrides stands in the project, where it is known; else it has no place."""
    if not layering.gives(top, found.path):
        return found
    if top.document is None:
        return replace(found, position=None)
    position = layering.find(stack, found.path, "value") or found.position
    return replace(found, path=(*top.below, *found.path), position=position)


def _only_the_base(stack: tuple[Layer, ...]) -> bool:
    """Whether the last layer that changes the base leaves the groups alone: proportions then."""
    last = max((index for index, layer in enumerate(stack) if "base" in layer.tree), default=0)
    return last > 0 and not any("groups" in layer.tree for layer in stack[last:])


def _named(own: Layer) -> list[Diagnostic]:
    """A file of one's own may not take the name of a built-in scheme."""
    name, document = own.tree.get("scheme"), own.document
    if document is None or name not in built_in() or _is_built_in(document, str(name)):
        return []
    return [
        faults.NAME.found(
            M("{name} is a built-in scheme, which is never changed under its name", name=str(name)),
            hint=M("give the scheme a name of its own"),
            path=("scheme",),
            position=own.place(("scheme",), "value"),
        )
    ]


def _is_built_in(document: Document, name: str) -> bool:
    return document.sha256 == read(shelf.data("schemes", name)).sha256


def _forbidden(overrides: Mapping[str, Any]) -> list[Diagnostic]:
    return [
        faults.OVERRIDE.found(
            M("a project cannot change {key} of its scheme", key=key),
            hint=M("write a scheme file of your own, and name it here"),
            path=(key,),
        )
        for key in layering.OWN
        if key in overrides
    ]


__all__ = ["DEFAULT", "Chosen", "Place", "built_in", "load_scheme", "scheme_of"]
