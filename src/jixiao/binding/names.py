"""What indicators are known by: no two by one name, and none by a name that is kept for something else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from jixiao.binding.keys import Canonical
from jixiao.faults import schema
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Path, Related
from jixiao.model.document import Document
from jixiao.model.indicator import Indicator
from jixiao.values.folding import fold_name

#: Names of rows in actuals files that are no indicators.
RESERVED = frozenset({"预算执行", "budget"})


def same_ids(
    flat: Sequence[Mapping[str, Any]], places: Sequence[Path], document: Document, canonical: Canonical
) -> Iterator[Diagnostic]:
    """Lines known by one name, also where something else about them is at fault."""
    known = [(place, *_known_as(line)) for line, place in zip(flat, places, strict=True)]
    named = [(place, field, key, fold_name(key)) for place, field, key in known if key]
    if len({way for _, _, _, way in named}) == len(named):
        return
    first: dict[str, Path] = {}
    for place, field, key, way in named:
        path = (*place, field)
        earlier = first.setdefault(way, path)
        if earlier == path:
            continue
        yield schema.SAME_ID.found(
            M("two indicators are both known as {name}", name=key),
            hint=M("give one of them another 指标编码 (id)"),
            path=path,
            position=document.locate(canonical.written(path)),
            related=[Related(document.locate(canonical.written(earlier)), M("first declared here"))],
        )


def _known_as(line: Mapping[str, Any]) -> tuple[str, str]:
    """The field that a line is known by, and what stands there; nothing where it is blank or no text."""
    for field in ("id", "name"):
        key = line.get(field)
        if isinstance(key, str) and key.strip():
            return field, key
    return "name", ""


def reserved(
    indicators: tuple[Indicator, ...], places: list[Path], document: Document, canonical: Canonical
) -> Iterator[Diagnostic]:
    if RESERVED.isdisjoint([each.key for each in indicators]):
        return
    for index, indicator in enumerate(indicators):
        if indicator.key in RESERVED:
            path = (*places[index], "id" if indicator.id else "name")
            yield schema.RESERVED.found(
                M("{name} is kept for the budget row of actuals files", name=indicator.key),
                hint=M("give the indicator another 指标编码 (id)"),
                path=path,
                position=document.locate(canonical.written(path)),
            )
