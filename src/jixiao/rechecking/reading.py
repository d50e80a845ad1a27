"""A form's line → what scoring takes: a line with its deduction, and what was reported for it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import cast

from jixiao.dataclass import dataclass
from jixiao.layout.declared import declared, understood
from jixiao.layout.project import groups_of
from jixiao.matching.combine import Piece, combine
from jixiao.matching.value import read_actual
from jixiao.model.actuals import ActualsFile, Row, Rows
from jixiao.model.diagnostic import Diagnostic
from jixiao.model.direction import Direction
from jixiao.model.form import Form, FormLine, position
from jixiao.model.indicator import Indicator
from jixiao.model.plan import ChosenScheme, Line, Plan
from jixiao.model.position import Position
from jixiao.model.project import Project
from jixiao.model.reading import Asked, CriteriaReading
from jixiao.model.scheme import Scheme
from jixiao.model.scorecard import Reported
from jixiao.model.target import Target
from jixiao.planning.choice import deduction_of, direction_of, full_of
from jixiao.rechecking.own_tiers import with_own_tiers
from jixiao.values.fault import ValueFault
from jixiao.values.operator import Operator
from jixiao.values.period import WHOLE_YEAR, Period
from jixiao.vocabulary import fixed


@dataclass(frozen=True, slots=True)
class Read:
    """A line that can be scored. `found`: what is wrong with its actual. `unsigned`: nobody wrote an operator."""

    line: Line
    reported: Reported
    found: tuple[Diagnostic, ...]
    unsigned: bool = False


def plan_of(form: Form, scheme: Scheme) -> Plan:
    """The frame in which the lines of a form are scored one by one; its points and its tiers are the form's own."""
    year = year_of(form)
    name = form.fields["name"].text if "name" in form.fields else ""
    # Without a year of the form only dates that need one stay unread; scoring asks for nothing else.
    project = Project.model_construct(name=name, year=cast(int, year), indicators=())
    scheme = with_own_tiers(form, scheme)
    chosen = ChosenScheme(scheme, scheme.scheme, "option", "", {})
    return Plan(project, chosen, (), scheme.execution.points, date(year or 2000, 12, 31), ())


def year_of(form: Form) -> int | None:
    """预算年度 as the form says it."""
    return int(form.year.text) if form.year is not None else None


def read_line(form: Form, line: FormLine, points: Decimal, plan: Plan) -> Read | ValueFault:
    """The line under the plan's scheme; the fault where its target or operator cannot be read."""
    found = understood(line, year_of(form))
    for key in ("operator", "unit", "target"):
        if key in found.faults:
            return found.faults[key]
    assert found.target is not None
    made = _line(form, line, found.operator, found.target, points, plan.scheme)
    faults: list[Diagnostic] = []
    reported = _reported(form, line, made, plan, faults)
    unsigned = found.operator is None and made.operator is Operator.EQUAL and found.target.measured
    return Read(made, reported, tuple(faults), unsigned)


def has_target(line: FormLine) -> bool:
    """Whether there is a target to hold an actual against."""
    return line.text("target") is not None


def _line(
    form: Form, line: FormLine, operator: Operator | None, target: Target, points: Decimal, scheme: Scheme
) -> Line:
    indicator = Indicator.model_construct(
        groups=groups_of(form, line), name=line.text("name") or "", operator=operator, unit=target.unit,
        target=target, direction=_direction(line.text("direction")), points=points,
        criteria=line.text("criteria"),
    )  # fmt: skip
    # The form that has no column for the operator means the figure itself (cli.md, recheck).
    sign = indicator.sign or Operator.EQUAL
    reading = _criteria(indicator, sign, target, points, scheme)
    side, side_from = direction_of(indicator, target, sign, reading, scheme)
    deduction, deduction_from, refusal = deduction_of(indicator, target, reading, "criteria", scheme)
    return Line(
        index=0, indicator=indicator, groups=indicator.groups, operator=sign, target=target, points=points,
        points_from="declared", direction=side, direction_from=side_from, deduction=deduction,
        deduction_from=deduction_from, full=full_of(deduction, points, declared=True),
        side=deduction.losing_side(side), tolerance=Decimal(0), reading=reading, refusal=refusal,
    )  # fmt: skip


def _direction(text: str | None) -> Direction | None:
    """指标方向 where the form has it as one of the known words."""
    word = fixed("direction").get(text.strip()) if text is not None else None
    return Direction(word) if word is not None else None


def _criteria(
    indicator: Indicator, sign: Operator, target: Target, points: Decimal, scheme: Scheme
) -> CriteriaReading | None:
    if scheme.criteria == "ignore" or indicator.criteria is None or indicator.criteria.strip() == "1":
        return None
    from jixiao.criteria.read import read_criteria

    return read_criteria(indicator.criteria, Asked(sign, target.value, target.unit, points, indicator.direction))


def _reported(form: Form, line: FormLine, made: Line, plan: Plan, faults: list[Diagnostic]) -> Reported:
    """The actual of the line, read as an actuals file would be."""
    places: Mapping[str | None, str | None] = {
        "actual": (line.fields["actual"].place if "actual" in line.fields else line.blanks.get("actual")),
        None: line.fields["name"].place,
    }

    def find(number: int, column: str | None) -> Position:
        return position(form.file, places.get(column) or places[None])

    row = Row(0, made.indicator.name, declared(line).actual, note=line.text("note"))
    file = ActualsFile(form.file, form.sha256, Rows.of([row]), {"actual": "actual", "indicator": "indicator"}, find)
    told = read_actual(made, Piece(file, row, Period(WHOLE_YEAR.first, WHOLE_YEAR.last, year_of(form))), plan, faults)
    return combine(made, [told] if told is not None else [], faults)
