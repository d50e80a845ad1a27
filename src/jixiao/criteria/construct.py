"""A construct of the language: its notation, what it means, and examples that are run."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Generic, TypeVar

from jixiao.criteria.figures import FIGURES, Figure, Line
from jixiao.criteria.words import expanded, pattern

Meaning = TypeVar("Meaning")
_FIGURE = re.compile(f"[{FIGURES}]")


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

    @property
    def said(self) -> str:
        """What it means, for people."""
        return (self.meaning.__doc__ or "").strip()


@dataclass
class Grammar(Generic[Meaning]):
    """The constructs of one kind, each in one place."""

    title: str
    #: What every construct of this kind has somewhere, so that words without it are not searched.
    needs: str = ""
    constructs: list[Construct[Meaning]] = field(default_factory=list)

    def construct(
        self, notation: str, *examples: str, figures: tuple[int, int] = (0, 9)
    ) -> Callable[[Callable[[Found], Meaning]], Callable[[Found], Meaning]]:
        """Enters the function below as the meaning of the notation."""

        def enter(meaning: Callable[[Found], Meaning]) -> Callable[[Found], Meaning]:
            self.constructs.append(Construct(meaning.__name__, notation, examples, meaning, figures))
            return meaning

        return enter

    @cached_property
    def _anywhere(self) -> re.Pattern[str]:
        nameless = [re.sub(r"\?P<\w+>", "?:", expanded(each.notation)) for each in self.constructs]
        return re.compile("|".join(f"(?:{each})" for each in nameless))

    def find(self, line: Line, start: int) -> tuple[Construct[Meaning], Found] | None:
        """The first construct from `start` on; at one place the longest, so that no construct hides another."""
        if self.needs and pattern(self.needs).search(line.signs, start) is None:
            return None
        while (place := self._anywhere.search(line.signs, start)) is not None:
            best: tuple[int, Construct[Meaning], re.Match[str]] | None = None
            for each in self.constructs:
                match = pattern(each.notation).match(line.signs, place.start())
                if match and match.end() > match.start() and (best is None or match.end() > best[0]):
                    best = (match.end(), each, match)
            if best:
                return best[1], Found(best[2], line)
            start = place.start() + 1
        return None

    def whole(self, line: Line, start: int, end: int) -> list[tuple[Construct[Meaning], Found]]:
        """Every construct that the stretch from start to end is, as a whole."""
        count = len(_FIGURE.findall(line.signs, start, end))
        return [
            (each, Found(match, line))
            for each in self.constructs
            if each.figures[0] <= count <= each.figures[1]
            and (match := pattern(each.notation).fullmatch(line.signs, start, end))
        ]
