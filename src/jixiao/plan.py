"""Project × Scheme → Plan: each line's points and its deduction, and where they came from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from jixiao.bind import Declaration
from jixiao.criteria.read import read_criteria
from jixiao.faults import criteria as criteria_faults
from jixiao.faults import points as faults
from jixiao.faults import schema
from jixiao.language import M, Message
from jixiao.model.deduction import Deduction, Refusal
from jixiao.model.diagnostic import Diagnostic, Faulty, Severity
from jixiao.model.direction import Direction
from jixiao.model.indicator import Indicator
from jixiao.model.plan import ChosenScheme, DeductionFrom, DirectionFrom, Line, Plan
from jixiao.model.reading import Asked, CriteriaReading
from jixiao.model.scheme import Scheme
from jixiao.model.target import Target
from jixiao.planning.points import Wanted, share
from jixiao.values.number import plain
from jixiao.values.operator import Operator
from jixiao.values.value import Number, Range, Span, Words, YesNo
from jixiao.vocabulary import group_name


def plan(declaration: Declaration, chosen: ChosenScheme, as_of: date | None = None) -> Plan:
    """How every line will be scored at a date (default: the year's end). Faulty where points cannot be settled."""
    project = declaration.project
    day = as_of or date(project.year, 12, 31)
    scheme = fitting(chosen.scheme, {group_name(each.groups[0]) for each in project.indicators if each.groups})
    found: list[Diagnostic] = []
    kept = [(index, each) for index, each in enumerate(project.indicators) if in_force(each, day)]
    points, notes = _points(declaration, kept, scheme, day, found)
    lines = []
    for (index, indicator), each in zip(kept, points, strict=True):
        lines.append(_line(declaration, index, indicator, each, scheme, day, found))
    blocking = [each for each in found if each.severity is Severity.ERROR and each.code in _BLOCKING]
    if blocking:
        raise Faulty(found)
    settled = ChosenScheme(scheme, chosen.name, chosen.chosen_by, chosen.sha256, chosen.overrides)
    return Plan(project, settled, tuple(lines), scheme.execution.points, day, tuple(found), notes)


#: Errors without which no score can be computed; a contradiction of the words is not one of them.
_BLOCKING = frozenset(
    fault.code
    for fault in (
        faults.POINTS_SUM, faults.NO_POINTS_LEFT, faults.GROUP_UNKNOWN, faults.ZERO_POINTS, schema.NO_OPERATOR,
        faults.READING_UNREADABLE, faults.DEDUCTION_UNFIT,
    )
)  # fmt: skip


def fitting(scheme: Scheme, present: set[str]) -> Scheme:
    """The scheme with the variant that fits the project's first-level groups (101号: with or without 成本指标)."""
    for variant in scheme.variants:
        if variant.has in present:
            return scheme.model_copy(update={"groups": {**scheme.groups, **variant.groups}})
    return scheme


def in_force(indicator: Indicator, day: date) -> bool:
    """Whether an indicator exists at a date: one that was added in mid-year does not before."""
    return not any(change.added and change.date > day for change in indicator.changes)


def changed(indicator: Indicator, day: date) -> tuple[Target, Decimal | None, str | None, str | None]:
    """Target, declared points, the reason of a withdrawal and the document of the last change in force at a date."""
    target, points, withdrawn, document = indicator.target, indicator.points, None, None
    for change in sorted(indicator.changes, key=lambda each: each.date):
        if change.date > day:
            break
        document = change.document
        target = change.target or target
        points = change.points if change.points is not None else points
        withdrawn = change.withdrawn or withdrawn
    return target, points, withdrawn, document


def _points(
    declaration: Declaration, kept: Sequence[tuple[int, Indicator]], scheme: Scheme, day: date, found: list[Diagnostic]
) -> tuple[tuple[Decimal, ...], tuple[Message, ...]]:
    wanted, withdrawn_points = [], Decimal(0)
    for index, indicator in kept:
        _, points, withdrawn, _ = changed(indicator, day)
        group = group_name(indicator.groups[0])
        if points is not None and points == 0 and withdrawn is None:
            _report(found, declaration, faults.ZERO_POINTS, index, "points", M("the points are 0"))
        if withdrawn is not None and points is not None:
            withdrawn_points += points
        wanted.append(Wanted(group, points))
        _known_group(declaration, index, group, points is not None, scheme, found)
    shares = share(wanted, scheme)
    if shares.rest is None and shares.declared != scheme.base:
        if shares.declared - withdrawn_points == scheme.base:
            # The others were given the points of what was withdrawn.
            given = tuple(
                Decimal(0) if changed(indicator, day)[2] is not None else points
                for (_, indicator), points in zip(kept, shares.points, strict=True)
            )
            return given, ()
        found.append(_sum_fault(declaration, shares.declared, scheme))
    elif shares.rest is not None and shares.rest <= 0:
        found.append(
            faults.NO_POINTS_LEFT.found(
                M(
                    "the declared points add up to {sum} of {base}: nothing is left for the indicators without points",
                    sum=plain(shares.declared), base=plain(scheme.base),
                ),
                path=("indicators",), position=declaration.position(("indicators",), "key"),
                hint=M("declare the points of every indicator, or of none"),
            )
        )  # fmt: skip
    for name in shares.empty:
        found.append(
            faults.NO_POINTS_LEFT.found(
                M("the points declared in {group} leave nothing for its indicators without points", group=name),
                path=("indicators",), position=declaration.position(("indicators",), "key"),
                hint=M("declare the points of every indicator, or of none"),
            )
        )  # fmt: skip
    for name in shares.partly:
        _partly(declaration, kept, wanted, shares.points, name, found)
    if shares.rest is None:
        _group_sums(declaration, wanted, scheme, found)
    if shares.shared and shares.declared == 0 and not shares.partly:
        found.append(
            faults.POINTS_SHARED.found(
                M("no points are declared: the scheme's {base} points are shared equally within each group", base=plain(scheme.base)),
                path=("indicators",), position=declaration.position(("indicators",), "key"),
                hint=M("declare 分值 (points) to fix them"),
            )
        )  # fmt: skip
    elif shares.shared:
        found.append(
            faults.POINTS_SHARED.found(
                M("no points are declared in {groups}: their share of the rest is divided equally", groups=shares.shared),
                path=("indicators",), position=declaration.position(("indicators",), "key"),
            )
        )  # fmt: skip
    return shares.points, ()


def _known_group(
    declaration: Declaration, index: int, group: str, has_points: bool, scheme: Scheme, found: list[Diagnostic]
) -> None:
    if group in scheme.groups or any(each.code == "JX505" and group in str(each.message) for each in found):
        return
    path = declaration.places[index][:2]
    found.append(
        faults.GROUP_UNKNOWN.found(
            M("{group} is no first-level group of {scheme}", group=group, scheme=scheme.scheme),
            hint=M("the groups are {groups}; or declare the points of its indicators", groups=tuple(scheme.groups)),
            path=path, position=declaration.position(path, "key"),
            severity=Severity.WARNING if has_points else Severity.ERROR,
        )
    )  # fmt: skip


def _sum_fault(declaration: Declaration, declared: Decimal, scheme: Scheme) -> Diagnostic:
    hint = M("change the points so that they add up to {base}", base=plain(scheme.base))
    if declared == scheme.total:
        hint = M(
            "either score without execution points, `scheme: {{use: {scheme}, base: {total}, execution: {{points: 0}}}}`, "
            "or multiply every line's points by {base}/{total}",
            scheme=scheme.scheme, total=plain(scheme.total), base=plain(scheme.base),
        )  # fmt: skip
    return faults.POINTS_SUM.found(
        M("the points add up to {sum}, not to {base}", sum=plain(declared), base=plain(scheme.base)),
        hint=hint, path=("indicators",), position=declaration.position(("indicators",), "key"),
    )  # fmt: skip


def _partly(
    declaration: Declaration,
    kept: Sequence[tuple[int, Indicator]],
    wanted: Sequence[Wanted],
    points: Sequence[Decimal],
    group: str,
    found: list[Diagnostic],
) -> None:
    given = [
        (index, indicator.name, each)
        for (index, indicator), line, each in zip(kept, wanted, points, strict=True)
        if line.group == group and line.declared is None
    ]
    _report(
        found, declaration, faults.POINTS_PARTLY, given[0][0], None,
        M(
            "{group} declares points on some lines only; the rest goes to {lines}",
            group=group, lines=tuple(f"{name} {plain(each)}" for _, name, each in given),
        ),
    )  # fmt: skip


def _group_sums(declaration: Declaration, wanted: Sequence[Wanted], scheme: Scheme, found: list[Diagnostic]) -> None:
    from jixiao.planning.points import weights

    sums: dict[str, Decimal] = {}
    for line in wanted:
        sums[line.group] = sums.get(line.group, Decimal(0)) + (line.declared or Decimal(0))
    held = weights(scheme, tuple(sums))
    for group, total in sums.items():
        if held.get(group) and total != held[group]:
            path = next(each for each in declaration.places if group_name(str(each[1])) == group)[:2]
            found.append(
                faults.GROUP_POINTS.found(
                    M(
                        "{group} has {sum} points, {scheme} gives it {points}",
                        group=group, sum=plain(total), scheme=scheme.scheme, points=plain(held[group]),
                    ),
                    path=path, position=declaration.position(path, "key"),
                )
            )  # fmt: skip


def _line(
    declaration: Declaration,
    index: int,
    indicator: Indicator,
    points: Decimal,
    scheme: Scheme,
    day: date,
    found: list[Diagnostic],
) -> Line:
    target, declared_points, withdrawn, document = changed(indicator, day)
    sign = indicator.sign
    if sign is None:
        path = declaration.path(index, "target")
        found.append(
            schema.NO_OPERATOR.found(
                M("{name}: the target {target} has no operator", name=indicator.name, target=target.text),
                hint=M("write ≥{target} if more is better, ={target} if it is to be hit exactly", target=target.text),
                path=path, position=declaration.position(path),
            )
        )  # fmt: skip
    reading, reading_from = _reading(declaration, index, indicator, target, sign, declared_points, scheme, found)
    direction, direction_from = _direction(indicator, target, sign, reading, scheme)
    deduction, deduction_from, refusal = _deduction(indicator, target, reading, reading_from, scheme)
    if refusal is not None:
        field = "reading" if reading_from == "reading" else "criteria"
        found.append(_refused(declaration, index, indicator, refusal, field))
    if deduction_from == "declared" and (why := deduction.consistent(target.value, target.unit)) is not None:
        _report(found, declaration, faults.DEDUCTION_UNFIT, index, "deduction", why)
    full = _full(deduction, points, declared_points is not None)
    tolerance = Decimal(0)
    if indicator.tolerance is not None and isinstance(target.value, Number):
        tolerance = indicator.tolerance.around(target.value.amount)
    was = indicator.target if target is not indicator.target else None
    return Line(
        index, indicator, indicator.groups, sign, target, points, "declared" if declared_points is not None else "shared",
        direction, direction_from, deduction, deduction_from, full, deduction.losing_side(direction), tolerance,
        reading, refusal, withdrawn, was, document,
    )  # fmt: skip


def _reading(
    declaration: Declaration,
    index: int,
    indicator: Indicator,
    target: Target,
    sign: Operator | None,
    points: Decimal | None,
    scheme: Scheme,
    found: list[Diagnostic],
) -> tuple[CriteriaReading | None, DeductionFrom]:
    """The reading of `reading`, else of `criteria`; None where the words are not wanted."""
    if indicator.deduction is not None or scheme.criteria == "ignore":
        return None, "scheme"
    asked = Asked(sign, target.value, target.unit, points, indicator.direction)
    if indicator.reading is not None:
        reading = read_criteria(indicator.reading, asked)
        if reading.refusal is not None:
            _report(
                found, declaration, faults.READING_UNREADABLE, index, "reading",
                M("{name}: the reading cannot be read either: {why}", name=indicator.name, why=reading.refusal.why),
                M("write it in words such as 每低于1个百分点扣2分，扣完为止"),
            )  # fmt: skip
            return reading, "reading"
        return reading, "reading"
    if indicator.criteria is not None:
        return read_criteria(indicator.criteria, asked), "criteria"
    return None, "scheme"


def _direction(
    indicator: Indicator, target: Target, sign: Operator | None, reading: CriteriaReading | None, scheme: Scheme
) -> tuple[Direction, DirectionFrom]:
    if sign in (Operator.AT_LEAST, Operator.MORE):
        return Direction.HIGHER, "operator"
    if sign in (Operator.AT_MOST, Operator.LESS):
        return Direction.LOWER, "operator"
    if indicator.direction is not None:
        return indicator.direction, "declared"
    if reading is not None and reading.direction is not None and reading.refusal is None:
        return reading.direction, "criteria"
    match target.value:
        case Words() | YesNo():
            return Direction.HIGHER, "scheme"
        case Range():
            return Direction.NEAR, "scheme"
        case Span():
            return Direction.LOWER, "scheme"
        case Number(amount=amount) if amount == 0:
            return scheme.equals.zero, "scheme"
    names = {group_name(group) for group in indicator.groups}
    if names & {group_name(group) for group in scheme.cost_groups}:
        return scheme.equals.cost, "scheme"
    return scheme.equals.default, "scheme"


def _deduction(
    indicator: Indicator, target: Target, reading: CriteriaReading | None, reading_from: DeductionFrom, scheme: Scheme
) -> tuple[Deduction, DeductionFrom, Refusal | None]:
    if indicator.deduction is not None:
        return indicator.deduction, "declared", None
    if reading is not None and reading.deduction is not None:
        return reading.deduction, reading_from, None
    refusal = reading.refusal if reading is not None else None
    return default(target, scheme), "scheme", refusal


def default(target: Target, scheme: Scheme) -> Deduction:
    """The scheme's deduction for what the target is; 是/否 is met or not, like a date."""
    match target.value:
        case Words():
            return scheme.default.words
        case Span() | YesNo():
            return scheme.default.date
        case _:
            return scheme.default.number


def _full(deduction: Deduction, points: Decimal, declared: bool) -> Decimal:
    if deduction.out_of == "points":
        return points
    if isinstance(deduction.out_of, Decimal):
        return deduction.out_of
    return points if declared else Decimal(100)


def _refused(
    declaration: Declaration, index: int, indicator: Indicator, refusal: Refusal, field: str
) -> Diagnostic:
    path = declaration.path(index, field)
    fault = criteria_faults.CONTRADICTS if refusal.contradiction else criteria_faults.UNREADABLE
    severity = None
    if refusal.contradiction and indicator.sign is Operator.EQUAL:
        severity = Severity.WARNING
    hint = (
        M("write one line under 计分读法 (reading), for example: {suggestion}", suggestion=refusal.suggestion)
        if refusal.suggestion
        else M("write one line under 计分读法 (reading), for example: 低于指标值的，每低1个百分点扣2分，扣完为止")
    )
    return fault.found(
        M("{name}: the criteria “{words}” cannot be read: {why}", name=indicator.name, words=indicator.criteria or "", why=refusal.why),
        hint=hint, path=path, position=declaration.position(path), severity=severity,
    )  # fmt: skip


def _report(
    found: list[Diagnostic],
    declaration: Declaration,
    fault: Any,
    index: int,
    field: str | None,
    message: Message,
    hint: Message | None = None,
) -> None:
    path = declaration.path(index, field) if field else declaration.places[index]
    found.append(fault.found(message, hint=hint, path=path, position=declaration.position(path)))
