"""What a filled form states beside what follows from it: rows, sums, and every finding with its cell."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from jixiao.dataclass import dataclass
from jixiao.language import Message
from jixiao.model.diagnostic import Diagnostic
from jixiao.model.form import Form
from jixiao.model.position import Position
from jixiao.model.scheme import Scheme

#: What a finding is about.
What = Literal["score", "reason", "points", "total", "grade", "rate", "budget", "actual", "over", "changed", "open"]
SchemeFrom = Literal["option", "layout", "points", "default"]


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding with its cell. `stated` and `follows` are figures as a form prints them; None where there is none.

    `explained_by` names another built-in scheme under which the stated score follows.
    """

    diagnostic: Diagnostic
    what: What
    name: str
    cell: str | None = None
    stated: str | None = None
    follows: str | None = None
    explained_by: str | None = None


@dataclass(frozen=True, slots=True)
class Rechecked:
    """One line of a form: its score as stated and as it follows, in points.

    `follows` None: nothing follows, and the stated score stands (`because` says why).
    """

    name: str
    groups: tuple[str, ...]
    target: str
    actual: str
    points: Decimal | None
    stated: Decimal | None
    follows: Decimal | None
    because: Message | None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Execution:
    """预算执行 of a form: rate in percent, points and score as stated and as they follow."""

    points: Decimal | None = None
    stated: Decimal | None = None
    follows: Decimal | None = None
    stated_rate: str | None = None
    rate: str | None = None
    because: Message | None = None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Totals:
    """The total as stated, the sum of the printed scores, the sum of what follows; the same of the grade.

    A line that nothing follows for counts with its stated score in `recomputed`.
    """

    stated: Decimal | None
    follows: Decimal
    recomputed: Decimal
    grade: str | None
    grade_follows: str | None
    findings: tuple[Finding, ...] = ()

    @property
    def difference(self) -> Decimal:
        """How far the stated total is from the recomputed one."""
        return abs((self.follows if self.stated is None else self.stated) - self.recomputed)


@dataclass(frozen=True, slots=True)
class Recheck:
    """A filled form recomputed under one scheme."""

    form: Form
    scheme: Scheme
    chosen_by: SchemeFrom
    rows: tuple[Rechecked, ...]
    execution: Execution
    totals: Totals
    #: Against the declaration, where one was given.
    changes: tuple[Finding, ...] = ()
    declared: Position | None = None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All of them: money first, then the lines in the form's order, then the sums, then what was changed."""
        of_rows = (finding for row in self.rows for finding in row.findings)
        return (*self.execution.findings, *of_rows, *self.totals.findings, *self.changes)

    @property
    def wrong(self) -> bool:
        """Whether anything must be corrected."""
        return any(each.diagnostic.severity == "error" for each in self.findings)
