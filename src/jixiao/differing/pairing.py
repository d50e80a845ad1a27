"""One indicator before and after: every difference between its two lines."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from jixiao.differing.facts import target_facts, whole_facts
from jixiao.differing.likeness import place
from jixiao.differing.matching import Match
from jixiao.differing.meaning import Meaning, meaning
from jixiao.differing.rules import rules
from jixiao.differing.side import Side
from jixiao.differing.texts import texts
from jixiao.language import M, Message
from jixiao.model.changes import Change, Pair
from jixiao.model.plan import DirectionFrom, Line
from jixiao.reports._words import DIRECTION_FROM
from jixiao.values.folding import fold_name
from jixiao.values.number import half_up, plain, score_text


def pair(match: Match, old: Side, new: Side) -> Pair:
    """The pair with its changes, in a fixed order: name, place, target, points, direction, rule, words."""
    found = meaning(match.old, match.new, old.plan.project.year, new.plan.project.year)
    changes = tuple(_changes(match, old, new, found))
    return Pair(match.old, match.new, found.verdict, changes, match.how, match.likeness)


def added(line: Line) -> Pair:
    """An indicator that only the new declaration has."""
    change = Change("added", line.indicator.name, None, None, whole_facts(line), M("not there before"))
    return Pair(None, line, "added", (change,))


def removed(line: Line, reason: str | None) -> Pair:
    """An indicator that only the old declaration has; `reason` where it was withdrawn in the year."""
    because = M("withdrawn in the year: {reason}", reason=reason) if reason else M("no longer there")
    change = Change("removed", line.indicator.name, None, whole_facts(line), None, because)
    return Pair(line, None, "removed", (change,))


def _changes(match: Match, old: Side, new: Side, found: Meaning) -> Iterator[Change]:
    one, other = match.old, match.new
    name = other.indicator.name
    was = None if fold_name(one.indicator.name) == fold_name(name) else one.indicator.name
    if was is not None:
        yield Change("renamed", name, was, {"name": was}, {"name": name}, _same_one(match))
    if place(one) != place(other):
        because = M("moved from {old} to {new}", old="/".join(one.groups), new="/".join(other.groups))
        yield Change("moved", name, was, {"groups": list(one.groups)}, {"groups": list(other.groups)}, because)
    if found.verdict != "unchanged":
        assert found.verdict not in ("added", "removed")
        yield Change(
            found.verdict, name, was, target_facts(one), target_facts(other), found.because, found.by, found.by_unit,
            found.unit,
        )  # fmt: skip
    yield from _unit(one, other, name, was, found)
    yield from _operator(one, other, name, was)
    yield from _points(one, other, name, was, max(old.plan.scheme.places, new.plan.scheme.places))
    if one.operator is other.operator and one.direction is not other.direction:
        because = M(
            "{old} before ({old_from}), {new} now ({new_from})", old=one.direction.value, new=other.direction.value,
            old_from=_said(one.direction_from), new_from=_said(other.direction_from),
        )  # fmt: skip
        before, after = {"direction": one.direction.value}, {"direction": other.direction.value}
        yield Change("direction", name, was, before, after, because)
    if (rule := rules(old, one, new, other, name, was)) is not None:
        yield rule
    yield from texts(one, other, name, was)


def _said(direction_from: DirectionFrom) -> Message | str:
    return DIRECTION_FROM[direction_from]


def _same_one(match: Match) -> Message:
    if match.how == "id":
        return M("another name, the same id {id}", id=match.new.indicator.id)
    return M(
        "is this the former {old}? Likeness {likeness} by name, unit and place; give both the same id if it is",
        old=match.old.indicator.name, likeness=score_text(match.likeness or Fraction(0)),
    )  # fmt: skip


def _unit(one: Line, other: Line, name: str, was: str | None, found: Meaning) -> Iterator[Change]:
    """The same measure in another size (件 → 万件): the target may be the same, a bare actual is not."""
    old, new = one.target.unit, other.target.unit
    if old and new and old.base == new.base and old.factor != new.factor and found.verdict != "incomparable":
        because = M(
            "counted in {old} before, in {new} now: an actual without a unit is in {new}", old=old.name, new=new.name
        )
        yield Change("unit", name, was, {"unit": old.name}, {"unit": new.name}, because)


def _operator(one: Line, other: Line, name: str, was: str | None) -> Iterator[Change]:
    """Another operator before words or 是/否, which scoring does not tell apart."""
    if (
        one.target.sort == other.target.sort
        and one.target.sort in ("words", "yesno")
        and one.operator != other.operator
    ):
        signs = [line.operator.value if line.operator else None for line in (one, other)]
        because = M("{old} before, {new} now; such a target is checked alike under both", old=signs[0], new=signs[1])
        yield Change("operator", name, was, {"operator": signs[0]}, {"operator": signs[1]}, because)


def _points(one: Line, other: Line, name: str, was: str | None, places: int) -> Iterator[Change]:
    step = other.points - one.points
    if not step:
        return
    if one.points_from == other.points_from == "shared" and abs(step) <= Decimal(1).scaleb(-places):
        # Sharing leaves a last unit that goes to the earlier line: the order of the lines is no change of points.
        return
    by = half_up(Fraction(step) / Fraction(one.points), 4) if one.points else None
    said = {"old": plain(one.points), "new": plain(other.points)}
    because = M("分值 {old} before, {new} now", **said)
    if "shared" in (one.points_from, other.points_from):
        because = M("分值 {old} before, {new} now, where not declared: shared by the scheme", **said)
    yield Change("points", name, was, {"points": said["old"]}, {"points": said["new"]}, because, by, step, "分")
