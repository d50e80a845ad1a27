"""A construct of the language: its notation, what it means, and examples that are run."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import field
from functools import cache
from itertools import takewhile
from typing import Generic, TypeVar

from jixiao.criteria.compiled import compiled
from jixiao.criteria.figures import FIGURES, GONE, LISTED, MARK_RANGE, MARKS, Figure, Line
from jixiao.dataclass import dataclass
from jixiao.pattern import pattern

Meaning = TypeVar("Meaning")
_FIGURE = pattern(f"[{FIGURES}]")
#: What ends the run of words that a stretch begins with.
_ENDS = frozenset(FIGURES + MARKS + LISTED + MARK_RANGE + GONE + ",;。:()[]<>≤≥=+×/-")


@cache
def groups(needs: str) -> tuple[tuple[str, ...], ...]:
    """``每 + 发现 发生``: 每, and one of 发现 and 发生."""
    return tuple(tuple(group.split()) for group in needs.split("+") if group)


def holds(signs: str, needs: tuple[tuple[str, ...], ...]) -> bool:
    """Whether the signs hold a word of every group."""
    return all(any(word in signs for word in group) for group in needs)


@dataclass(frozen=True, slots=True)
class Found:
    """A construct found in a line: the match, and the figures behind its signs."""

    match: re.Match[str]
    line: Line

    def __getitem__(self, name: str) -> str | None:
        return self.match.groupdict().get(name)

    def figure(self, name: str) -> Figure | None:
        """The figure behind the sign of that name; None where the construct has none here."""
        return self.line.figures.get(self.match.start(name)) if self.match.groupdict().get(name) else None

    @property
    def marks(self) -> Figure | None:
        """The figure in points behind the group ``marks``."""
        return self.figure("marks")


@dataclass(frozen=True, slots=True)
class Construct(Generic[Meaning]):
    """One way to say something. `examples` are whole criteria: ``words | operator target unit points``."""

    name: str
    notation: str
    examples: tuple[str, ...]
    meaning: Callable[[Found], Meaning]
    #: How many figures (fewest, most) a stretch of this kind holds: others are not tried.
    figures: tuple[int, int] = (0, 9)
    #: Words of which it always holds one, of every group: without them it is not even compiled.
    needs: tuple[tuple[str, ...], ...] = ()
    #: Words that do not stand before the first figure or stop of such a stretch.
    barred: tuple[str, ...] = ()

    def possible(self, signs: str) -> bool:
        """Whether the signs hold the words that the construct cannot do without."""
        return holds(signs, self.needs)

    @property
    def said(self) -> str:
        """What it means, for people."""
        return (self.meaning.__doc__ or "").strip()


@dataclass
class Grammar(Generic[Meaning]):
    """The constructs of one kind, each in one place."""

    title: str
    constructs: list[Construct[Meaning]] = field(default_factory=list)

    def construct(
        self, notation: str, *examples: str, figures: tuple[int, int] = (0, 9), needs: str = "", barred: str = ""
    ) -> Callable[[Callable[[Found], Meaning]], Callable[[Found], Meaning]]:
        """Enters the function below as the meaning of the notation; `needs` as in `groups`."""

        def enter(meaning: Callable[[Found], Meaning]) -> Callable[[Found], Meaning]:
            self.constructs.append(
                Construct(meaning.__name__, notation, examples, meaning, figures, groups(needs), tuple(barred.split()))
            )
            return meaning

        return enter

    def find(self, line: Line, start: int) -> tuple[Construct[Meaning], Found] | None:
        """The first construct from `start` on; at one place the longest, so that no construct hides another."""
        best: tuple[int, int, Construct[Meaning], re.Match[str]] | None = None
        for each in self.constructs:
            if not each.possible(line.signs):
                continue
            found = compiled(each.notation, line).search(line.signs, start)
            if found and found.end() > found.start():
                place = (found.start(), -found.end())
                if best is None or place < best[:2]:
                    best = (*place, each, found)
        return None if best is None else (best[2], Found(best[3], line))

    def whole(self, line: Line, start: int, end: int) -> list[tuple[Construct[Meaning], Found]]:
        """Every construct that the stretch from start to end is, as a whole."""
        signs = line.signs[start:end]
        count = len(_FIGURE.findall(signs))
        named = "".join(takewhile(lambda sign: sign not in _ENDS, signs))
        return [
            (each, Found(match, line))
            for each in self.constructs
            if each.figures[0] <= count <= each.figures[1]
            and each.possible(signs)
            and not any(word in named for word in each.barred)
            and (match := compiled(each.notation, line).fullmatch(line.signs, start, end))
        ]
