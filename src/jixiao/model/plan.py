"""How each line will be scored, before any actual exists: its points and its deduction, and where both came from."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from jixiao.dataclass import dataclass
from jixiao.language import Message
from jixiao.model.deduction import Deduction, Refusal
from jixiao.model.diagnostic import Diagnostic
from jixiao.model.direction import Direction, Side
from jixiao.model.indicator import Indicator
from jixiao.model.project import Project
from jixiao.model.reading import CriteriaReading
from jixiao.model.scheme import Scheme
from jixiao.model.target import Target
from jixiao.values.operator import Operator

PointsFrom = Literal["declared", "shared"]
DeductionFrom = Literal["declared", "reading", "criteria", "scheme"]
DirectionFrom = Literal["declared", "operator", "criteria", "scheme"]
ChosenBy = Literal["default", "project", "option", "configuration"]


@dataclass(frozen=True, slots=True)
class ChosenScheme:
    """A scheme and who chose it."""

    scheme: Scheme
    name: str
    chosen_by: ChosenBy
    sha256: str
    overrides: dict[str, object]


@dataclass(frozen=True, slots=True)
class Line:
    """An indicator with everything that scoring needs. `index` is its place in the project."""

    index: int
    indicator: Indicator
    groups: tuple[str, ...]
    operator: Operator | None
    #: In force at the scored date; differs from the indicator's own where it was changed in mid-year.
    target: Target
    points: Decimal
    points_from: PointsFrom
    direction: Direction
    direction_from: DirectionFrom
    deduction: Deduction
    deduction_from: DeductionFrom
    #: The resolved scale and side of the deduction.
    full: Decimal
    side: Side
    tolerance: Decimal
    reading: CriteriaReading | None = None
    #: Criteria that could not be read: the row is unsettled unless it is met.
    refusal: Refusal | None = None
    #: Why the indicator is not applicable from the start (withdrawn in mid-year).
    withdrawn: str | None = None
    #: The target and the document before and after a change in mid-year, for the card.
    was: Target | None = None
    document: str | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """A project under a scheme. `budget_points` is 0 where the scheme gives the execution rate no points."""

    project: Project
    chosen: ChosenScheme
    lines: tuple[Line, ...]
    budget_points: Decimal
    as_of: date
    diagnostics: tuple[Diagnostic, ...]
    #: What a reader of the plan has to know: points shared, groups absent with their heirs.
    notes: tuple[Message, ...] = ()

    @property
    def scheme(self) -> Scheme:
        """The scheme in force."""
        return self.chosen.scheme
