"""A filled form beside the declared targets: what was lowered, moved, rewritten, dropped or added since."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field
from decimal import Decimal
from typing import Any

from jixiao.dataclass import dataclass
from jixiao.differing.likeness import LIKELY, names_alike
from jixiao.differing.wording import marked
from jixiao.faults import declared as faults
from jixiao.language import M, Message
from jixiao.layout.declared import declared, understood
from jixiao.model.diagnostic import Fault, Related
from jixiao.model.form import Form, FormLine, position
from jixiao.model.position import Position
from jixiao.model.recheck import Finding
from jixiao.model.target import Target
from jixiao.rechecking.figures import number
from jixiao.rechecking.reading import year_of
from jixiao.values.fault import ValueFault
from jixiao.values.folding import fold_name
from jixiao.values.number import plain
from jixiao.values.operator import Operator
from jixiao.values.unit import convert
from jixiao.values.value import Number, Span


@dataclass(frozen=True, slots=True)
class DeclaredLine:
    """An indicator as declared, wherever that stands: its typed target, its texts, and where each field is."""

    name: str
    operator: Operator | None
    target: Target | None
    target_text: str
    points: Decimal | None
    criteria: str | None
    places: dict[str, Position] = field(default_factory=dict)

    def place(self, key: str) -> Position | None:
        """Where a field stands, else the indicator."""
        return self.places.get(key) or self.places.get("name")


@dataclass(frozen=True, slots=True)
class DeclaredTargets:
    """The targets of one project as declared."""

    name: str
    lines: tuple[DeclaredLine, ...]
    position: Position


def of_form(form: Form) -> DeclaredTargets:
    """The declared targets that a form holds."""
    lines = tuple(_line(form, line) for line in form.lines if not line.part)
    name = form.fields["name"].text if "name" in form.fields else form.sheet
    return DeclaredTargets(name, lines, Position(form.file))


def _line(form: Form, line: FormLine) -> DeclaredLine:
    found = understood(line, year_of(form))
    texts = declared(line)
    points = None
    if (text := line.text("points")) is not None:
        try:
            points = number(text)
        except ValueFault:
            points = None
    places = {key: position(form.file, each.place) for key, each in line.fields.items()}
    shown = "".join(filter(None, (texts.operator, texts.target, texts.unit)))
    return DeclaredLine(
        line.text("name") or "", found.operator, found.target, shown, points, line.text("criteria"), places
    )


def changes(form: Form, targets: DeclaredTargets) -> tuple[Finding, ...]:
    """Everything that differs, at the form's cell, with the declared place in the sentence."""
    now = of_form(form)
    found: list[Finding] = []
    pairs = list(_pairs(now.lines, targets.lines))
    for line, old in pairs:
        found += _changed(form, line, old)
    taken = {id(old) for _, old in pairs}
    for old in targets.lines:
        if id(old) not in taken:
            place = old.place("name")
            message = M("{name} was declared ({target}, {place}) and is not in the form", name=old.name,
                        target=old.target_text, place=str(place))  # fmt: skip
            heading = form.headings.get("name")
            found.append(_finding(form, faults.DROPPED, old.name, message, heading.place if heading else None, place,
                                  follows=old.target_text))  # fmt: skip
    kept = {id(line) for line, _ in pairs}
    for line in now.lines:
        if id(line) not in kept:
            message = M("{name} was not declared", name=line.name)
            place = line.place("name")
            cell = place.cell if place is not None else None
            found.append(_finding(form, faults.ADDED, line.name, message, cell, None,
                                  stated=line.target_text))  # fmt: skip
    return tuple(found)


def _pairs(now: Sequence[DeclaredLine], old: Sequence[DeclaredLine]) -> Iterator[tuple[DeclaredLine, DeclaredLine]]:
    """By name; then renames that are each other's only likely counterpart."""
    rest_now, rest_old = list(now), list(old)
    for line in now:
        same = next((each for each in rest_old if fold_name(each.name) == fold_name(line.name)), None)
        if same is not None:
            rest_old.remove(same)
            rest_now.remove(line)
            yield line, same
    for line in list(rest_now):
        likely = [each for each in rest_old if names_alike(line.name, each.name) >= LIKELY]
        back = [each for each in rest_now if likely and names_alike(each.name, likely[0].name) >= LIKELY]
        if len(likely) == 1 and len(back) == 1:
            rest_old.remove(likely[0])
            rest_now.remove(line)
            yield line, likely[0]


def _changed(form: Form, line: DeclaredLine, old: DeclaredLine) -> Iterator[Finding]:
    def cell(key: str) -> str | None:
        place = line.place(key)
        return (place.cell or (f"第{place.line}行" if place.line else None)) if place else None

    if fold_name(line.name) != fold_name(old.name):
        place = old.place("name")
        message = M("the indicator was declared under another name: {change} ({place})",
                    change=marked(old.name, line.name), place=str(place))  # fmt: skip
        yield _finding(form, faults.REWRITTEN, line.name, message, cell("name"), place, line.name, old.name)
    if (lowered := _lowered(line, old)) is not None:
        place = old.place("target")
        figures = {"name": line.name, "stated": line.target_text, "follows": old.target_text, "place": str(place)}
        if lowered:
            message = M("{name}: the target is {stated}, declared was {follows} ({place}): it is easier now", **figures)
        else:
            message = M("{name}: the target is {stated}, declared was {follows} ({place})", **figures)
        fault = faults.LOWERED if lowered else faults.TARGET_CHANGED
        yield _finding(form, fault, line.name, message, cell("target"), place, line.target_text, old.target_text)
    if line.points is not None and old.points is not None and line.points != old.points:
        place = old.place("points")
        message = M("{name}: the points are {stated}, declared were {follows} ({place})", name=line.name,
                    stated=plain(line.points), follows=plain(old.points), place=str(place))  # fmt: skip
        yield _finding(form, faults.POINTS_MOVED, line.name, message, cell("points"), place, plain(line.points),
                       plain(old.points))  # fmt: skip
    if line.criteria and old.criteria and fold_name(line.criteria) != fold_name(old.criteria):
        place = old.place("criteria")
        message = M("{name}: 评（扣）分标准 was rewritten: {change} ({place})", name=line.name,
                    change=marked(old.criteria, line.criteria), place=str(place))  # fmt: skip
        yield _finding(form, faults.REWRITTEN, line.name, message, cell("criteria"), place, line.criteria, old.criteria)


def _lowered(line: DeclaredLine, old: DeclaredLine) -> bool | None:
    """Whether the target is easier than declared; None where it is the same."""
    one, other = line.target, old.target
    if one is None or other is None:
        return None if fold_name(line.target_text) == fold_name(old.target_text) else False
    operator = line.operator or old.operator
    same_sign = line.operator is None or old.operator is None or line.operator is old.operator
    if isinstance(one.value, Number) and isinstance(other.value, Number):
        return _easier(one, other, operator, same_sign=same_sign)
    if isinstance(one.value, Span) and isinstance(other.value, Span):
        if one.value == other.value:
            return None if same_sign else False
        return one.value.last > other.value.last
    if one.sort == other.sort and fold_name(one.text) == fold_name(other.text):
        return None if same_sign else False
    return False


def _easier(one: Target, other: Target, operator: Operator | None, *, same_sign: bool) -> bool | None:
    assert isinstance(one.value, Number)
    assert isinstance(other.value, Number)
    now, before = one.value.amount, other.value.amount
    if one.unit is not None and other.unit is not None and one.unit != other.unit:
        try:
            now = convert(now, one.unit, other.unit)
        except ValueFault:
            return False
    if now == before:
        return None if same_sign else False
    if operator in (Operator.AT_MOST, Operator.LESS):
        return now > before
    return now < before


def _finding(
    form: Form,
    fault: Fault,
    name: str,
    message: Message,
    cell: str | None,
    place: Position | None,
    stated: str | None = None,
    follows: str | None = None,
) -> Finding:
    related: tuple[Any, ...] = (Related(place, M("declared here")),) if place is not None else ()
    diagnostic = fault.found(message, position=position(form.file, cell), related=related)
    return Finding(diagnostic, "changed", name, cell, stated, follows)
