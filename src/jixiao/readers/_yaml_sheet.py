"""A text under repair: mended where the parser stumbles, with the places of the file as it is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from jixiao.model.diagnostic import Edit
from jixiao.model.lines import MARK, Lines
from jixiao.model.position import Position


class Sheet:
    """The file's text, the repairs made so far, and the text as it stands with them.

    All offsets that go in and out are those of the repaired text, but for `Edit`, which is of the file's.
    """

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.original = text
        self.text = text
        self.lines = Lines(text)
        self._edits: list[Edit] = []
        self._shifts: list[tuple[int, int]] = []

    @property
    def start(self) -> int:
        """Where the text begins after a byte order mark."""
        return 1 if self.text.startswith(MARK) else 0

    def origin(self, offset: int) -> int:
        """The offset in the file of an offset in the repaired text."""
        at = bisect_right(self._shifts, (offset, len(self.original) + 1)) - 1
        if at < 0:
            return offset
        start, shift = self._shifts[at]
        edit = self._edits[at]
        inside = start <= offset < start + len(edit.text)
        return min(edit.start + offset - start, max(edit.end - 1, edit.start)) if inside else offset - shift

    def position(self, start: int, end: int | None = None) -> Position:
        """The place in the file."""
        return self.lines.position(self.file, self.origin(start), None if end is None else self.origin(end))

    def edit(self, start: int, end: int, text: str) -> Edit:
        """A change of the file."""
        return Edit(self.origin(start), self.origin(end), text)

    def line(self, offset: int) -> tuple[int, int]:
        """From where to where the line of an offset goes, in the repaired text, without its end."""
        before = max(self.text.rfind("\n", 0, offset), self.text.rfind("\r", 0, offset)) + 1
        ends = [at for at in (self.text.find("\n", offset), self.text.find("\r", offset)) if at >= 0]
        return max(before, self.start if before == 0 else before), min(ends, default=len(self.text))

    def repair(self, edits: Iterable[Edit]) -> bool:
        """Make the changes, but for those that overlap earlier ones; whether any was left to make."""
        wanted = sorted(edits, key=lambda edit: (edit.start, edit.end))
        made = list(self._edits)
        for edit in wanted:
            if all(edit.end <= other.start or edit.start >= other.end for other in made):
                made.append(edit)
        if len(made) == len(self._edits):
            return False
        self._edits = sorted(made, key=lambda edit: (edit.start, edit.end))
        self._apply()
        return True

    def _apply(self) -> None:
        parts: list[str] = []
        self._shifts = []
        at = shift = 0
        for edit in self._edits:
            parts += (self.original[at : edit.start], edit.text)
            self._shifts.append((edit.start + shift, shift + len(edit.text) - (edit.end - edit.start)))
            shift += len(edit.text) - (edit.end - edit.start)
            at = edit.end
        self.text = "".join([*parts, self.original[at:]])
