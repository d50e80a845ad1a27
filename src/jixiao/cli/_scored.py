"""One file's projects scored, as far as what comes after has to know: it may come from another process."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import Any, Literal

from jixiao import api
from jixiao.bind import Declaration
from jixiao.collect import STDIN
from jixiao.configuration import configuration_for
from jixiao.dataclass import dataclass
from jixiao.faults import periods as period_faults
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Faulty
from jixiao.model.report import Report
from jixiao.model.scorecard import Scorecard, Standing
from jixiao.values.period import Period


@dataclass(frozen=True, slots=True)
class Scored:
    """One project's standing under each scheme, or the findings that kept it from having any."""

    file: str
    cards: tuple[Standing, ...] = ()
    findings: tuple[Diagnostic, ...] = ()
    #: The project's name, once its declaration could be read.
    name: str = ""
    #: What the chosen format makes of the cards.
    part: Any = None


@dataclass(frozen=True, slots=True)
class Task:
    """What every file is scored with."""

    loaded: api.LoadedActuals
    schemes: tuple[str, ...]
    missing: Literal["partial", "zero"]
    through: Period | None
    #: Whether the actuals are for one file only, so that rows need not name their project.
    alone: bool
    #: Makes the part of the output that a report comes to.
    part: Callable[[Report], Any]

    def score(self, file: str, *, searched: bool) -> list[Scored]:
        """Every project of a file: a workbook may hold several forms. `searched`: it was met in a folder."""
        try:
            found = api.load_projects(file, searched=searched)
        except Faulty as faulty:
            return [Scored(file, (), faulty.diagnostics)]
        return [self._scored(file, each, alone=self.alone and len(found) == 1) for each in found]

    def _scored(self, file: str, declaration: Declaration, *, alone: bool) -> Scored:
        name = declaration.project.name
        try:
            cards = self._cards(file, declaration, alone=alone)
        except Faulty as faulty:
            return Scored(file, (), faulty.diagnostics, name)
        return Scored(file, tuple(card.standing for card in cards), (), name, self.part(_report(cards)))

    def _cards(self, file: str, declaration: Declaration, *, alone: bool) -> list[Scorecard]:
        through, year = self.through, declaration.project.year
        folder = os.path.dirname(file) or "."  # noqa: PTH120 — asked for every file
        configured = configuration_for(folder).scheme if file != STDIN else None
        if through is not None and through.year not in (None, year):
            raise Faulty([
                period_faults.OTHER_YEAR.found(
                    M("{period} is not of the project's year {year}", period=through.name, year=year),
                    position=declaration.position(("year",)),
                )
            ])  # fmt: skip
        return [
            api.score(
                declaration,
                self.loaded,
                scheme=scheme,
                configured=configured,
                missing=self.missing,
                through=through,
                alone=alone,
            )
            for scheme in (self.schemes or (None,))
        ]


def _report(cards: Sequence[Scorecard]) -> Report:
    if len(cards) > 1:
        from jixiao.reports import comparison

        return comparison.report(cards)
    from jixiao.reports import scorecard

    return scorecard.report(cards[0])
