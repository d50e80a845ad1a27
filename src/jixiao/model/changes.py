"""What became of a project's targets from one declaration to another."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal, get_args

from jixiao.dataclass import dataclass
from jixiao.language import Message
from jixiao.model.diagnostic import Diagnostic
from jixiao.model.plan import Line, Plan
from jixiao.model.project import Money
from jixiao.model.source import SourceFile

ChangeKind = Literal[
    "tightened", "loosened", "added", "removed", "renamed", "moved", "points", "operator", "direction", "unit",
    "deduction", "text", "incomparable",
]  # fmt: skip
KINDS: tuple[ChangeKind, ...] = get_args(ChangeKind)

#: What became of one indicator's target; `operator`: the other side is asked for now.
Verdict = Literal["tightened", "loosened", "unchanged", "operator", "incomparable", "added", "removed"]
#: What a new rule of deduction means: the same actuals earn less, more, either, or as much; `untried`: not known.
Sense = Literal["harsher", "softer", "mixed", "alike", "untried"]
#: How two lines were found to be one indicator.
How = Literal["id", "name", "likeness"]


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. `old` and `new` hold the fields it is about, as exact texts; None where there was nothing.

    `by` is relative to the old figure, four places half up, None where the old figure is 0; `by_unit` is exact, in
    `unit` (the finer of the two units; days for dates).
    """

    kind: ChangeKind
    indicator: str
    was: str | None
    old: dict[str, Any] | None
    new: dict[str, Any] | None
    because: Message
    by: Decimal | None = None
    by_unit: Decimal | None = None
    unit: str | None = None
    sense: Sense | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """An indicator on both sides, or on one; `likeness` where it is only likely that the two are one (a question)."""

    old: Line | None
    new: Line | None
    verdict: Verdict
    changes: tuple[Change, ...] = ()
    how: How | None = None
    likeness: Fraction | None = None

    @property
    def name(self) -> str:
        """What it is called now, else what it was called."""
        line = self.new or self.old
        assert line is not None
        return line.indicator.name

    def change(self, *kinds: ChangeKind) -> Change | None:
        """Its change of one of these kinds."""
        return next((each for each in self.changes if each.kind in kinds), None)


@dataclass(frozen=True, slots=True)
class BudgetChange:
    """The budget on both sides: 年初预算数 where both declare it; within a year, before and after it was changed."""

    old: Money | None
    new: Money | None
    by: Decimal | None

    @property
    def grew(self) -> bool:
        """Whether more money is planned."""
        return self.old is not None and self.new is not None and self.new.yuan > self.old.yuan

    @property
    def differs(self) -> bool:
        """Whether the money moved at all."""
        return self.old != self.new


@dataclass(frozen=True, slots=True)
class Changes:
    """Everything that differs between two declarations of a project; one side is None where it lacks the project."""

    old: Plan | None
    new: Plan | None
    pairs: tuple[Pair, ...]
    budget: BudgetChange
    findings: tuple[Diagnostic, ...] = ()
    old_file: SourceFile | None = None
    new_file: SourceFile | None = None
    #: Whether it is one declaration before and after the changes of its year.
    within: bool = False

    @property
    def changes(self) -> tuple[Change, ...]:
        """All changes: the new declaration's indicators in order, then those that are gone."""
        return tuple(change for pair in self.pairs for change in pair.changes)

    @property
    def scheme_differs(self) -> bool:
        """Whether the two are scored by different figures."""
        return self.old is not None and self.new is not None and self.old.chosen.sha256 != self.new.chosen.sha256

    @property
    def empty(self) -> bool:
        """Whether nothing that is compared differs and nothing has to be said."""
        return not (self.changes or self.findings or self.budget.differs or self.scheme_differs)

    @property
    def kinds(self) -> frozenset[ChangeKind]:
        """The kinds of change that occur."""
        return frozenset(change.kind for change in self.changes)
