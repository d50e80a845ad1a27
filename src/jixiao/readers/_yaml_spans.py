"""What the YAML parser saw and where: the neutral form in which places and faults are worked out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from jixiao.model.diagnostic import Path
from jixiao.model.document import Part
from jixiao.model.lines import Lines
from jixiao.model.position import Position


class Suspect(Exception):
    """The fast way met something that only the slow way can judge or explain."""


class Stumble(Exception):
    """The parser stopped: offset and words of the problem, and of what was being read, by libyaml."""

    def __init__(self, offset: int, problem: str, context_offset: int | None, context: str | None) -> None:
        super().__init__(problem)
        self.offset = offset
        self.problem = problem
        self.context_offset = context_offset
        self.context = context or ""


class Span(NamedTuple):
    """A scalar, the beginning or end of a collection, an alias or the start of a document."""

    kind: str
    start: int
    end: int
    value: str | None = None
    style: str | None = None
    anchor: str | None = None
    tag: str | None = None
    #: In flow style; of a document: with directives.
    flow: bool = False

    @property
    def plain(self) -> bool:
        """Whether a scalar is written without quotes."""
        return not self.style


Spans = Callable[[str], Iterator[Span]]
_Extent = tuple[int, int]


class Places:
    """Path → Position, from a second pass that is made once, when the first place is wanted."""

    __slots__ = ("_file", "_keys", "_lines", "_spans", "_text", "_values")

    def __init__(self, file: str, text: str, spans: Spans) -> None:
        self._file, self._text, self._spans = file, text, spans
        self._lines: Lines | None = None
        self._keys: dict[Path, _Extent] = {}
        self._values: dict[Path, _Extent] = {}

    def __call__(self, path: Path, part: Part) -> Position | None:
        extent = self.extent(path, part)
        if extent is None:
            return None
        if self._lines is None:
            self._lines = Lines(self._text)
        return self._lines.position(self._file, *extent)

    def extent(self, path: Path, part: Part) -> tuple[int, int] | None:
        """The offsets of a node or of its key."""
        if not self._values:
            source = (span for span in self._spans(self._text) if span.kind != "document")
            self._walk(source, next(source), ())
        return (self._keys if part == "key" else self._values).get(path)

    def _walk(self, source: Iterator[Span], span: Span, path: Path) -> int:
        """Note the places of a node and all below it; the offset where it ends."""
        end = span.end
        if span.kind == "scalar":
            if span.style in ("|", ">"):
                end = span.start + len(self._text[span.start : end].rstrip())
        elif span.kind == "mapping":
            while (key := next(source)).kind != "end":
                self._keys.setdefault((*path, key.value or ""), (key.start, key.end))
                end = self._walk(source, next(source), (*path, key.value or ""))
            end = key.end if span.flow else end
        else:
            number = 0
            while (item := next(source)).kind != "end":
                end = self._walk(source, item, (*path, number))
                number += 1
            end = item.end if span.flow else end
        self._values.setdefault(path, (span.start, end))
        return end
