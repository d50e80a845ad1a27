"""A text with faults of its syntax, read as it was certainly meant, so that all that is wrong is told in one run."""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.faults import characters, features, syntax
from jixiao.model.diagnostic import Path, Severity
from jixiao.model.document import Document, Node, Part
from jixiao.model.position import Position
from jixiao.readers._yaml_faults import examined
from jixiao.readers._yaml_sheet import Sheet
from jixiao.readers._yaml_spans import Places, Span, Spans, Stumble

#: Faults behind which the rest of the file still says what it says.
_HARMLESS = frozenset(
    fault.code
    for fault in (
        characters.FULL_WIDTH,
        characters.ODD_BLANK,
        features.REFERENCE,
        features.TAG,
        syntax.DUPLICATE_KEY,
        syntax.NO_BLANK,
        syntax.UNQUOTED,
    )
)
BLANKS = frozenset(["", "~", "null", "Null", "NULL"])


def mended(file: str, sha256: str, text: str, spans: Spans) -> Document | None:
    """The document behind a text's faults; None where any of them leaves it open what was meant."""
    sheet = Sheet(file, text)
    found = examined(sheet, spans, stopped=True)
    if any(each.severity is Severity.ERROR and each.code not in _HARMLESS for each in found):
        return None
    source = (span for span in spans(sheet.text) if span.kind != "document")
    try:
        first = next(source, None)
        root = _node(source, first) if first is not None else None
        places = _Places(sheet, spans)
        places((), "value")
    except (Stumble, StopIteration, RecursionError):
        return None
    return Document(file, sha256, root, places, text, ())


def _node(source: Iterator[Span], span: Span) -> Node:
    """A node and all below it; of a key that stands twice the first value counts, and an alias is blank."""
    if span.kind == "scalar":
        if span.style in (">", "|") and not (span.value or "").strip():
            # A lone sign that YAML took for the head of a text: it is told as such, and was meant as the sign.
            return span.style
        return None if span.plain and (span.value or "") in BLANKS else span.value
    if span.kind == "alias":
        return None
    if span.kind == "sequence":
        items: list[Node] = []
        while (item := next(source)).kind != "end":
            items.append(_node(source, item))
        return items
    pairs: dict[str, Node] = {}
    while (key := next(source)).kind != "end":
        if key.kind != "scalar":
            _node(source, key)
        value = _node(source, next(source))
        if key.kind == "scalar" and key.value != "<<":
            pairs.setdefault(key.value or "", value)
    return pairs


class _Places:
    """Places in the mended text, told as places in the file."""

    def __init__(self, sheet: Sheet, spans: Spans) -> None:
        self._sheet = sheet
        self._places = Places(sheet.file, sheet.text, spans)

    def __call__(self, path: Path, part: Part) -> Position | None:
        found = self._places.extent(path, part)
        return None if found is None else self._sheet.position(*found)
