"""What a check looks at: a declaration under a scheme, each indicator with the facts that several checks ask for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any

from jixiao.language import Message
from jixiao.model.diagnostic import Diagnostic, Edit, Fault, Path, Related, Severity
from jixiao.model.indicator import Indicator
from jixiao.model.plan import Line, Plan
from jixiao.model.scheme import Scheme
from jixiao.values.operator import Operator
from jixiao.values.unit import Unit
from jixiao.values.value import Number, Value, Words
from jixiao.vocabulary import group_name

if TYPE_CHECKING:
    from jixiao.bind import Declaration


class Subject:
    """An indicator as checks see it. `amount` is the target in `unit`, None where it is no number."""

    __slots__ = (
        "amount", "first", "index", "indicator", "line", "measured", "name", "ratio", "second", "sign", "unit", "value",
        "words",
    )  # fmt: skip

    def __init__(self, index: int, indicator: Indicator, line: Line | None) -> None:
        target = indicator.target
        value = target.value
        self.index = index
        self.indicator = indicator
        self.line = line
        self.name: str = indicator.name
        self.value: Value = value
        self.unit: Unit | None = target.unit
        self.ratio: bool = target.unit is not None and target.unit.dimension == "ratio"
        self.amount: Decimal | None = value.amount if type(value) is Number else None
        self.words: bool = type(value) is Words
        self.measured: bool = target.measured
        self.sign: Operator | None = target.operator or indicator.sign
        groups = indicator.groups
        self.first: str = group_name(groups[0]) if groups else ""
        self.second: str = group_name(groups[1]) if len(groups) > 1 else ""

    @property
    def goal(self) -> str:
        """The target as a person reads it: with its unit, where that stands in its own column."""
        text = self.indicator.target.text
        unit = self.indicator.unit
        return text if unit is None or unit.name in text else f"{text}{unit.name}"

    @property
    def shortfall_only(self) -> bool:
        """Whether the operator says that more is better."""
        return self.sign is Operator.AT_LEAST or self.sign is Operator.MORE

    @property
    def excess_only(self) -> bool:
        """Whether the operator says that less is better."""
        return self.sign is Operator.AT_MOST or self.sign is Operator.LESS


class Case:
    """A declaration with its plan (None where it could not be settled) and the facts about each indicator.

    `partial`: some indicators could not be read and are not here, so nothing can be said about the table as a whole.
    """

    def __init__(self, declaration: Declaration, scheme: Scheme, plan: Plan | None, *, partial: bool = False) -> None:
        self.declaration = declaration
        self.project = declaration.project
        self.scheme = scheme
        self.plan = plan
        self.partial = partial
        lines = {line.index: line for line in plan.lines} if plan is not None else {}
        self.subjects: tuple[Subject, ...] = tuple(
            Subject(index, indicator, lines.get(index)) for index, indicator in enumerate(self.project.indicators)
        )

    @cached_property
    def first_groups(self) -> frozenset[str]:
        """The first-level groups by their official names."""
        return frozenset(subject.first for subject in self.subjects)

    @cached_property
    def second_groups(self) -> frozenset[str]:
        """The second-level groups by their official names."""
        return frozenset(subject.second for subject in self.subjects)

    @cached_property
    def cost_groups(self) -> frozenset[str]:
        """The groups whose indicators are costs."""
        return frozenset(map(group_name, self.scheme.cost_groups)) | {"成本指标", "经济成本指标"}

    def is_cost(self, subject: Subject) -> bool:
        """Whether an indicator stands in a cost group."""
        return subject.second in self.cost_groups or subject.first in self.cost_groups

    def written(self, subject: Subject, field: str) -> Any:
        """A field of an indicator as the file writes it; None where it is not there."""
        return self.declaration.raw[subject.index].get(field)

    def path(self, subject: Subject, field: str) -> Path:
        """The path of a field, of the name where the field is not there."""
        place = self.declaration.places[subject.index]
        return (*place, field if field in self.declaration.raw[subject.index] else "name")

    def related(self, subject: Subject, field: str, message: Message) -> Related:
        """Another indicator's field as a related place."""
        return Related(self.declaration.position(self.path(subject, field)), message)

    def about(
        self,
        fault: Fault,
        subject: Subject,
        field: str,
        message: Message,
        hint: Message | None = None,
        *,
        severity: Severity | None = None,
        related: Iterable[Related] = (),
        fix: Sequence[Edit] = (),
    ) -> Diagnostic:
        """A finding about a field of an indicator."""
        path = self.path(subject, field)
        return fault.found(
            message, hint=hint, severity=severity, related=related, fix=fix, path=path,
            position=self.declaration.position(path),
        )  # fmt: skip

    def about_project(
        self,
        fault: Fault,
        path: Path,
        message: Message,
        hint: Message | None = None,
        *,
        key: bool = False,
        severity: Severity | None = None,
        related: Iterable[Related] = (),
    ) -> Diagnostic:
        """A finding about a part of the project; at the value of a path, or at its key."""
        position = self.declaration.position(path, "key" if key else "value")
        return fault.found(message, hint=hint, severity=severity, related=related, path=path, position=position)
