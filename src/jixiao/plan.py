"""Project × Scheme → Plan: each line's points and its deduction, and where they came from."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from jixiao.bind import Declaration
from jixiao.faults import points as faults
from jixiao.faults import schema
from jixiao.language import M
from jixiao.model.diagnostic import Faulty, Severity
from jixiao.model.plan import ChosenScheme, Line, Plan
from jixiao.model.scheme import Scheme
from jixiao.planning.allotment import InForce, allot, in_force
from jixiao.planning.choice import deduction_of, direction_of, expect_words, full_of, reading_of, refused
from jixiao.planning.findings import Findings
from jixiao.values.exactly import exactly
from jixiao.values.operator import Operator
from jixiao.values.value import Number

#: Errors without which no score can be computed; a contradiction of the words is none of them.
_BLOCKING = frozenset(
    fault.code
    for fault in (
        faults.POINTS_SUM,
        faults.NO_POINTS_LEFT,
        faults.GROUP_UNKNOWN,
        faults.ZERO_POINTS,
        faults.READING_UNREADABLE,
        faults.DEDUCTION_UNFIT,
        schema.NO_OPERATOR,
    )
)


def plan(declaration: Declaration, chosen: ChosenScheme, as_of: date | None = None) -> Plan:
    """How every line will be scored at a date (default: the year's end). Faulty where that cannot be settled."""
    made = plan_as_far(declaration, chosen, as_of)
    if not settled(made):
        raise Faulty(made.diagnostics)
    return made


def settled(plan: Plan) -> bool:
    """Whether a score can be computed by a plan."""
    return not any(each.severity is Severity.ERROR and each.code in _BLOCKING for each in plan.diagnostics)


@exactly
def plan_as_far(declaration: Declaration, chosen: ChosenScheme, as_of: date | None = None) -> Plan:
    """A plan that may not be `settled`: for those who want to hear of everything that is wrong at once."""
    project = declaration.project
    day = as_of or date(project.year, 12, 31)
    findings = Findings(declaration)
    forces = in_force(project.indicators, day)
    scheme = fitting(chosen.scheme, {force.group for force in forces})
    points = allot(forces, scheme, findings)
    expect_words(forces, scheme)
    lines = tuple(_line(force, each, scheme, findings) for force, each in zip(forces, points, strict=True))
    fitted = ChosenScheme(scheme, chosen.name, chosen.chosen_by, chosen.sha256, chosen.overrides)
    return Plan(project, fitted, lines, scheme.execution.points, day, tuple(findings.found))


def fitting(scheme: Scheme, present: set[str]) -> Scheme:
    """The scheme with the variant that fits the project's first-level groups (101号: with or without 成本指标)."""
    for variant in scheme.variants:
        if variant.has in present:
            return scheme.model_copy(update={"groups": {**scheme.groups, **variant.groups}})
    return scheme


def _line(force: InForce, points: Decimal, scheme: Scheme, findings: Findings) -> Line:
    indicator, target = force.indicator, force.target
    path = findings.declaration.places[force.index]
    sign = target.operator or indicator.sign
    if sign is None or (sign is Operator.QUALITATIVE and target.measured):
        # 定性 says how words are judged; it says no more of a number than a blank does.
        findings.add(
            schema.NO_OPERATOR,
            (*path, "target"),
            M("{name}: the target {target} has no operator", name=indicator.name, target=target.text),
            M("write ≥{target} if more is better, ={target} if it is to be hit exactly", target=target.text),
        )
    reading, reading_from = reading_of(force, sign, scheme, findings)
    direction, direction_from = direction_of(indicator, target, sign, reading, scheme)
    deduction, deduction_from, refusal = deduction_of(indicator, target, reading, reading_from, scheme)
    if refusal is not None and reading_from == "criteria":
        refused(force, sign, refusal, "criteria", findings)
    if deduction_from == "declared" and (why := deduction.consistent(target.value, target.unit)) is not None:
        findings.add(faults.DEDUCTION_UNFIT, (*path, "deduction"), M("{name}: {why}", name=indicator.name, why=why))
    tolerance = Decimal(0)
    if indicator.tolerance is not None and isinstance(target.value, Number):
        tolerance = indicator.tolerance.around(target.value.amount)
    return Line(
        index=force.index,
        indicator=indicator,
        groups=indicator.groups,
        operator=sign,
        target=target,
        points=points,
        points_from="declared" if force.points is not None else "shared",
        direction=direction,
        direction_from=direction_from,
        deduction=deduction,
        deduction_from=deduction_from,
        full=full_of(deduction, points, declared=force.points is not None),
        side=deduction.losing_side(direction),
        tolerance=tolerance,
        reading=reading,
        refusal=refusal,
        withdrawn=force.withdrawn,
        was=indicator.target if target is not indicator.target else None,
        document=force.document,
    )
