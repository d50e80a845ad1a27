"""Why words cannot be read, as the one exception inside the reader."""

from __future__ import annotations

from jixiao.language import Message

#: A stretch of signs, from the first to one after the last.
Stretch = tuple[int, int]


class Unreadable(Exception):
    """The words cannot be read: why, the stretch of signs that is to blame, a correction to offer as text."""

    def __init__(
        self,
        why: Message,
        at: Stretch | None = None,
        suggestion: str | None = None,
        *,
        contradiction: bool = False,
        once_or_each: bool = False,
    ) -> None:
        super().__init__(str(why))
        self.why = why
        self.at = at
        self.suggestion = suggestion
        self.contradiction = contradiction
        #: 每 is missing, and nothing else: the points are lost once or for each.
        self.once_or_each = once_or_each
