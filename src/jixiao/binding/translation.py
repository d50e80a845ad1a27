"""pydantic's faults as ours: at their place, with a code, in both languages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from pydantic import ValidationError

from jixiao.binding.keys import Canonical
from jixiao.faults import schema
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Path
from jixiao.model.document import Document
from jixiao.model.scalars import as_written
from jixiao.values.fault import ValueFault
from jixiao.vocabulary import official, terms


def translate(
    error: ValidationError, document: Document, canonical: Canonical, located: Callable[[Path], Path]
) -> Iterator[Diagnostic]:
    """Every pydantic fault as ours: place, code, both languages."""
    for each in error.errors(include_url=False):
        path: Path = located(tuple(each["loc"]))
        cause = each.get("ctx", {}).get("error")
        if isinstance(cause, ValidationError):
            yield from translate(cause, document, canonical, _within(path))
            continue
        yield _one(each, path, cause, document, canonical)


def _within(outer: Path) -> Callable[[Path], Path]:
    """A part that was validated by itself: its paths begin where it stands."""
    return lambda path: (*outer, *path)


def _one(each: Any, path: Path, cause: object, document: Document, canonical: Canonical) -> Diagnostic:
    position = document.locate(canonical.written(path))
    key = canonical.name(path)
    if isinstance(cause, ValueFault):
        fault = schema.BY_KIND[cause.kind]
        return fault.found(
            M("{key}: {why}", key=key, why=cause.why) if key else cause.why,
            hint=cause.hint,
            path=path,
            position=position,
        )
    kind = each["type"]
    if kind == "missing":
        context = canonical.context(path[:-1])
        name = str(path[-1])
        title = official(context, name) if context and name in terms(context) else name
        return schema.MISSING_KEY.found(
            M("{key} is missing", key=f"{title}（{name}）"), path=path, position=position,
            hint=M("add the line `{key}: …`", key=title if canonical.speaks_chinese else name),
        )  # fmt: skip
    if kind == "extra_forbidden":
        return schema.UNKNOWN_KEY.found(
            M("the key {key} does not belong here", key=str(path[-1])), path=path,
            position=document.locate(canonical.written(path), "key"),
        )  # fmt: skip
    if kind in {"string_too_short", "too_short"}:
        return schema.MISSING_KEY.found(M("{key} is blank", key=key), path=path, position=position)
    if kind in {"greater_than_equal", "less_than_equal"}:
        return schema.BAD_NUMBER.found(
            M("{key}: {found} is out of range", key=key, found=as_written(each["input"])),
            path=path,
            position=position,
        )
    if kind in {"literal_error", "enum"}:
        return schema.CHOICE.found(
            M("{key}: {found} is none of the words that may stand here", key=key, found=as_written(each["input"])),
            hint=M("write one of {words}", words=str(each.get("ctx", {}).get("expected", ""))),
            path=path, position=position,
        )  # fmt: skip
    if kind == "string_type" and each["input"] is None:
        return schema.MISSING_KEY.found(M("{key} is blank", key=key), path=path, position=position)
    wanted = _WANTED.get(kind, M("another kind of value"))
    return schema.WRONG_SHAPE.found(
        M("{key}: {wanted} is wanted here", key=key, wanted=wanted), path=path, position=position
    )


_WANTED = {
    "string_type": M("a single text"), "dict_type": M("a group of keys"), "mapping_type": M("a group of keys"),
    "model_type": M("a group of keys"), "model_attributes_type": M("a group of keys"), "tuple_type": M("a list"),
    "list_type": M("a list"), "int_type": M("a whole number"), "int_parsing": M("a whole number"),
}  # fmt: skip
