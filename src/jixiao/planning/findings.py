"""Collects what planning finds, each finding at its place in the declaration."""

from __future__ import annotations

from dataclasses import field

from jixiao.bind import Declaration
from jixiao.dataclass import dataclass
from jixiao.language import Message
from jixiao.model.diagnostic import Diagnostic, Fault, Path, Severity
from jixiao.model.position import Position


@dataclass(slots=True)
class Findings:
    """The findings about one declaration, in the order found."""

    declaration: Declaration
    found: list[Diagnostic] = field(default_factory=list)

    def add(
        self,
        fault: Fault,
        path: Path,
        message: Message,
        hint: Message | None = None,
        *,
        key: bool = False,
        severity: Severity | None = None,
        within: tuple[str, tuple[int, int]] | None = None,
    ) -> None:
        """A finding at the value of a path, at its key, or `within` its words (the words and the stretch meant)."""
        position = self.declaration.position(path, "key" if key else "value")
        if within is not None:
            position = _narrowed(position, *within)
        self.found.append(fault.found(message, hint=hint, path=path, position=position, severity=severity))


def _narrowed(place: Position, words: str, stretch: tuple[int, int]) -> Position:
    """The place of a stretch of words, where the file writes them on one line as they are."""
    start, end = stretch
    line, column, last = place.line, place.column, place.end_column
    if line is None or column is None or last is None or place.end_line != line or not 0 <= start < end <= len(words):
        return place
    quotes, odd = divmod(last - column - len(words), 2)
    if odd or quotes not in (0, 1):
        return place
    return Position(place.file, line, column + quotes + start, line, column + quotes + end)
