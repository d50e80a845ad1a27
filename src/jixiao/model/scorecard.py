"""得分表: every row with the sentence that explains it, the total, and whether it is firm."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Literal

from jixiao.dataclass import dataclass
from jixiao.language import Message
from jixiao.model.diagnostic import Diagnostic
from jixiao.model.plan import ChosenBy, Line, Plan
from jixiao.model.position import Position
from jixiao.model.source import SourceFile
from jixiao.values.value import Value

Check = Literal["met", "above", "missed", "doubtful", "pending", "not_reported", "not_applicable"]


@dataclass(frozen=True, slots=True)
class Reported:
    """What was reported for one indicator, periods combined. `value` is None where there is no value to score."""

    state: Literal["value", "doubtful", "pending", "not_reported", "not_applicable"]
    value: Value | None = None
    text: str | None = None
    #: File and line (``q4.csv:4``) or cell; several periods: the last one's.
    at: str | None = None
    #: The reason of not applicable, the date of pending, the missing periods.
    why: Message | None = None
    score: Decimal | None = None
    reason: str | None = None
    note: str | None = None
    evidence: str | None = None
    #: How periods were combined, for the card: "2023Q1 + 2023Q2 …".
    periods: tuple[str, ...] = ()
    #: Where the actual stands, for findings about it.
    place: Position | None = None


@dataclass(frozen=True, slots=True)
class Interval:
    """Lowest and highest possible, both included."""

    low: Decimal
    high: Decimal

    @property
    def is_point(self) -> bool:
        """Whether nothing is open."""
        return self.low == self.high


@dataclass(frozen=True, slots=True)
class Row:
    """One indicator scored. `score` None: no score can be given; then `range` says what is possible."""

    line: Line
    reported: Reported
    check: Check
    score: Decimal | None
    settled: bool
    range: Interval | None
    because: Message
    notes: tuple[Message, ...] = ()
    #: Points in force (rescaled where 不适用 rows give theirs to the others).
    points: Decimal = Decimal(0)

    @property
    def lost(self) -> Decimal | None:
        """失分."""
        return None if self.score is None else self.points - self.score

    @property
    def contradicts(self) -> bool:
        """Whether the literal check and the points differ: missed but full, or met and not full."""
        if self.score is None:
            return False
        return (self.check == "missed" and self.score == self.points) or (
            self.check == "met" and self.score < self.points
        )


@dataclass(frozen=True, slots=True)
class BudgetRow:
    """预算执行; amounts in 元. `rate` is exact. `score` None: not reported or not applicable."""

    points: Decimal
    adjusted: Decimal | None
    executed: Decimal | None
    rate: Fraction | None
    score: Decimal | None
    range: Interval | None
    because: Message
    state: Literal["value", "not_reported", "not_applicable", "pending"] = "value"
    at: str | None = None
    sources: tuple[tuple[str, Decimal, Decimal | None], ...] = ()
    executed_text: str | None = None
    note: str | None = None
    place: Position | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """What a card comes to, without what it was made from: small, for a folder's summary and for the gates."""

    project: str
    code: str | None
    year: int
    scheme: str
    chosen_by: ChosenBy
    #: Decimals of its scores.
    places: int
    total: Decimal
    full: Decimal
    assessed: Decimal
    range: Interval
    grade: str | None
    provisional: bool
    complete: bool
    doubtful: bool
    #: Rows that are not settled.
    unsettled: int
    findings: int


@dataclass(frozen=True, slots=True)
class Scorecard:
    """A project scored under one scheme."""

    plan: Plan
    project_file: SourceFile
    actuals: tuple[SourceFile, ...]
    rows: tuple[Row, ...]
    budget: BudgetRow | None
    total: Decimal
    full: Decimal
    assessed: Decimal
    range: Interval
    complete: bool
    settled: bool
    provisional: bool
    grade: str | None
    diagnostics: tuple[Diagnostic, ...]
    through: str | None = None
    missing: Literal["partial", "zero"] = "partial"
    #: 年度目标 with what was achieved in words, as reported.
    achieved: str | None = None
    #: Why there is no grade, or why it is provisional.
    why: tuple[Message, ...] = ()

    @property
    def doubtful(self) -> bool:
        """Whether a figure stands in doubt: no grade, exit 1."""
        return any(row.check == "doubtful" for row in self.rows)

    @property
    def standing(self) -> Standing:
        """What the card comes to."""
        project, chosen = self.plan.project, self.plan.chosen
        return Standing(
            project.name, project.code, project.year, chosen.name, chosen.chosen_by, chosen.scheme.places,
            self.total, self.full, self.assessed, self.range, self.grade, self.provisional, self.complete,
            self.doubtful, sum(not row.settled for row in self.rows), len(self.diagnostics),
        )  # fmt: skip
