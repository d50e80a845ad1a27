"""Fills a form row by row."""

from __future__ import annotations

from collections.abc import Sequence

from jixiao.model.official import Box, Content, OfficialForm, OfficialKind, Role

#: The width of a label of four signs.
LABEL = 9


class Drawing:
    """The boxes so far. `row` is where the next ones go; `width` how many columns there are."""

    def __init__(self, widths: Sequence[int]) -> None:
        self.widths = tuple(widths)
        self.width = len(self.widths)
        self.row = 0
        self.boxes: list[Box] = []
        self.heading = (0, 0)

    def put(
        self,
        column: int,
        content: Content,
        *,
        columns: int = 1,
        rows: int = 1,
        role: Role = "text",
        row: int | None = None,
    ) -> None:
        """A box in the current row, or in `row`."""
        at = self.row if row is None else row
        self.boxes.append(Box(at, column, content, rows, columns, role))

    def next(self, rows: int = 1) -> None:
        """Goes on below."""
        self.row += rows

    def across(self, content: Content, role: Role) -> None:
        """A whole row in one box."""
        self.put(0, content, columns=self.width, role=role)
        self.next()

    def labelled(self, *pairs: tuple[str, Content]) -> None:
        """Labels with their values beside them, side by side over the whole width."""
        share = self.width // len(pairs)
        for at, (label, content) in enumerate(pairs):
            start = at * share
            end = self.width if at == len(pairs) - 1 else start + share
            span = self._enough(start, end)
            self.put(start, label, columns=span, role="label")
            self.put(start + span, content, columns=end - start - span)
        self.next()

    def _enough(self, start: int, end: int) -> int:
        """How many columns a label needs to stand on one line, one being left for its value."""
        span = 1
        while sum(self.widths[start : start + span]) < LABEL and start + span < end - 1:
            span += 1
        return span

    def groups(self, column: int, first: int, names: Sequence[str]) -> None:
        """One column of group names from row `first` on; equal ones below one another become one box."""
        start = 0
        for at in range(1, len(names) + 1):
            if at == len(names) or names[at] != names[start]:
                name = names[start].rpartition("\0")[2]
                self.put(column, name, rows=at - start, role="label", row=first + start)
                start = at

    def form(self, kind: OfficialKind, name: str, *, provisional: bool = False) -> OfficialForm:
        """What was drawn."""
        return OfficialForm(kind, name, tuple(self.boxes), self.widths, self.heading, provisional)
