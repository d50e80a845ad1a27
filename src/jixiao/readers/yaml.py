"""YAML: libyaml's events (through ruamel.yaml.clib) into plain text, and places when somebody asks.

The only module that knows a YAML library. A scalar written in quotes is text; an unquoted empty value, ``~``
and ``null`` are blank; any other unquoted scalar stays what was typed (``NO``, ``1:30``, ``053011``, ``=``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from jixiao.model.diagnostic import Diagnostic, Faulty
from jixiao.model.document import Document, Node
from jixiao.readers import _limits
from jixiao.readers._bytes import digest, utf8
from jixiao.readers._yaml_events import CParser, ScalarEvent
from jixiao.readers._yaml_spans import Places, Span, Stumble, Suspect

SUFFIXES: tuple[str, ...] = (".yaml", ".yml")
LIMIT = _limits.YAML_BYTES

#: Unquoted, these are no value.
BLANKS = frozenset(["", "~", "null", "Null", "NULL"])
#: A file of fewer bytes cannot hold more nodes than allowed.
_FEW = _limits.NODES // 2

_Take = Callable[[], Any]


def read(name: str, data: bytes) -> Document:
    """The one mapping or list of a file. Raises Faulty with every fault of its syntax."""
    from jixiao.readers import _yaml_text

    text = utf8(name, data)
    notices: tuple[Diagnostic, ...] = ()
    root: Node = None
    suspicious, stopped = len(text) > _limits.SCALAR or _yaml_text.suspicious(text), False
    try:
        root = _tree(data)
    except Suspect:
        suspicious = True
    except YAMLError:
        suspicious = stopped = True
    if suspicious:
        from jixiao.readers import _yaml_faults

        notices = _yaml_faults.faults(name, text, spans, stopped=stopped)
        if _yaml_faults.stops(notices):
            raise Faulty(notices)
        if root is None:
            root = _tree(data, few=True)
    return Document(name, digest(data), root, Places(name, text, spans), text, notices)


def mended(name: str, data: bytes) -> Document | None:
    """A file with faults, read as it was certainly meant; None where that is open. For those who tell all at once."""
    from jixiao.readers._yaml_mended import mended

    try:
        text = utf8(name, data)
    except Faulty:
        return None
    return mended(name, digest(data), text, spans)


def _tree(data: bytes, *, few: bool = False) -> Node:
    """The fast way: no places, no excuses; Suspect at anything that the slow way must look at.

    `few`: the nodes are known not to be too many.
    """
    take: _Take = CParser(data).get_event
    if not few and len(data) > _FEW:
        take = _counted(take)
    take()
    if type(start := take()) is not DocumentStartEvent or start.version or start.tags:
        raise Suspect
    start = take()
    first = type(start)
    if first is MappingStartEvent:
        root: Node = _mapping(take, _limits.DEPTH)
    elif first is SequenceStartEvent:
        root = _sequence(take, _limits.DEPTH, start.flow_style)
    else:
        raise Suspect
    take()
    if type(take()) is not StreamEndEvent:
        raise Suspect
    return root


def _mapping(take: _Take, depth: int) -> dict[str, Node]:
    if not depth:
        raise Suspect
    found: dict[str, Node] = {}
    while True:
        event = take()
        if type(event) is not ScalarEvent:
            if type(event) is MappingEndEvent:
                return found
            raise Suspect
        key = event.value
        if key in found or (key in BLANKS and event.implicit[0]):
            raise Suspect
        event = take()
        kind = type(event)
        if kind is ScalarEvent:
            value = event.value
            found[key] = _blank(event) if value in BLANKS else value
        elif kind is MappingStartEvent:
            found[key] = _mapping(take, depth - 1)
        elif kind is SequenceStartEvent:
            found[key] = _sequence(take, depth - 1, event.flow_style)
        else:
            raise Suspect


def _sequence(take: _Take, depth: int, flow: bool) -> list[Node]:
    if not depth:
        raise Suspect
    found: list[Node] = []
    while True:
        event = take()
        kind = type(event)
        if kind is ScalarEvent:
            value = event.value
            if flow and "，" in value and event.implicit[0]:
                raise Suspect
            found.append(_blank(event) if value in BLANKS else value)
        elif kind is MappingStartEvent:
            found.append(_mapping(take, depth - 1))
        elif kind is SequenceEndEvent:
            return found
        elif kind is SequenceStartEvent:
            found.append(_sequence(take, depth - 1, event.flow_style))
        else:
            raise Suspect


def _blank(event: Any) -> str | None:
    """Blank unless quoted; an empty text block (``op: >``) is a sign that wanted quotes."""
    if event.implicit[0]:
        return None
    if event.style in ("|", ">") and not event.value:
        raise Suspect
    value: str = event.value
    return value


def _counted(take: _Take) -> _Take:
    left = _limits.NODES

    def counting() -> Any:
        nonlocal left
        left -= 1
        if not left:
            raise Suspect
        return take()

    return counting


def spans(text: str) -> Iterator[Span]:
    """The slow way: all that libyaml sees, with its offsets into `text`. Raises Stumble where it stops."""
    shift = 1 if text.startswith("\ufeff") else 0
    take: _Take = CParser(text.encode("utf-8", "surrogatepass")).get_event
    try:
        while (event := take()) is not None:
            kind = type(event)
            start, end = event.start_mark.index + shift, event.end_mark.index + shift
            if kind is ScalarEvent:
                yield Span("scalar", start, end, event.value, event.style, event.anchor, event.tag)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                name = "mapping" if kind is MappingStartEvent else "sequence"
                yield Span(name, start, end, None, None, event.anchor, event.tag, event.flow_style)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                yield Span("end", start, end)
            elif kind is AliasEvent:
                yield Span("alias", start, end, None, None, event.anchor)
            elif kind is DocumentStartEvent:
                yield Span("document", start, end, flow=bool(event.version or event.tags))
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        context = error.context_mark.index + shift if error.context_mark else None
        raise Stumble(mark.index + shift if mark else 0, error.problem or "", context, error.context) from None
    except YAMLError as error:
        raise Stumble(getattr(error, "position", 0) or 0, str(error), None, None) from None
