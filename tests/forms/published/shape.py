"""A form as a careful reader sees it, beside the drawing of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Published:
    """A drawing (`forms.drawing`), the title above it, and what it says.

    `project`: name, year, agency; a name of None is not compared. `budget`: initial, adjusted, executed in 元.
    `lines`: level1|level2|name|operator|target|unit|points|actual|score|criteria, ``-`` where there is none.
    `printed`: rate, points and score of 预算执行, total, grade. `wrong`: what and name of every error planted.
    """

    name: str
    title: str
    drawing: str
    kind: str
    project: tuple[str | None, int | None, str | None]
    budget: tuple[str | None, str | None, str | None]
    lines: str
    printed: tuple[str | None, str | None, str | None, str | None, str | None] | None = None
    scheme: str | None = None
    wrong: tuple[tuple[str, str], ...] = ()
