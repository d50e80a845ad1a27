"""Fixed points by comparison with figures: a direct deduction or bands, where the words cover every actual once."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Any

from jixiao.criteria.axis import Interval, Piece, pieces, without_small_gaps
from jixiao.criteria.earning import earned, settle
from jixiao.criteria.entries import entries_of
from jixiao.criteria.figures import Figure
from jixiao.criteria.frame import Frame, contradicts_side, out_of
from jixiao.criteria.meaning import Compared, Lose, Rule
from jixiao.criteria.sides import likely_side
from jixiao.criteria.unreadable import Stretch, Unreadable
from jixiao.language import M
from jixiao.model.direction import Side
from jixiao.values.number import plain
from jixiao.values.operator import Operator


def read_fixed(frame: Frame, rules: list[Rule]) -> tuple[dict[str, Any], Side | None]:
    """Fixed points by figures as a declared deduction, and the side that loses."""
    settle(frame, rules)
    bare = [rule for rule in rules if rule.bare and earned(rule, frame) != frame.full]
    if len(bare) == 1 and not any(_figured(rule) for rule in rules if rule is not bare[0]):
        #: 得满分 … 2分 … 不得分: 扣 or 得 was probably lost before the only figure.
        raise Unreadable(M("no 扣 or 得 says whether the points are lost or earned"), bare[0].at)
    _no_stretch_open(frame, rules)
    _not_above_full(frame, rules)
    side = likely_side(frame, rules)
    entries = entries_of(rules, frame, side)
    target = frame.target
    parts = pieces(entries, *([target] if target is not None else []))
    whole = (rules[0].at[0], rules[-1].at[1])
    side = side if side in ("below", "above") else _falling(parts)
    if side is None:
        raise Unreadable(M("it is not plain which side loses points"), whole)
    parts = _met_side(parts, rules, frame, side, whole)
    parts = without_small_gaps(parts, whole)
    _falls(parts, side, whole)
    worst = parts[0] if side == "below" else parts[-1]
    natural = worst.interval.high == 0 if side == "below" else frame.percent and worst.interval.low == 100
    if worst.earned is None and not natural:
        raise Unreadable(M("nothing is said of {when}", when=worst.interval.when or M("the rest")), whole)
    if sum(part.earned is not None for part in parts) < 2:
        raise Unreadable(M("nothing is said of {when}", when=worst.interval.when or M("the rest")), whole)
    _full_at_target(parts, frame, side, whole)
    contradicts_side(frame, side, whole)
    return _declared(parts, frame, side, rules), side


def _no_stretch_open(frame: Frame, rules: list[Rule]) -> None:
    """Raises Unreadable where bare figures earn points (100%得10分，90%得8分) and nothing is said between them."""
    bare = [
        rule.condition.bounds[0].figure
        for rule in rules
        if isinstance(rule.condition, Compared)
        and len(rule.condition.bounds) == 1
        and rule.condition.bounds[0].sign == "reach"
    ]
    amounts = sorted({figure.amount for figure in bare if figure is not None})
    if len(amounts) < 2:
        return
    counted = frame.asked.unit is not None and frame.asked.unit.dimension == "count"
    for low, high in pairwise(amounts):
        if not counted or high - low != 1:
            raise Unreadable(
                M("nothing is said between {low} and {high}", low=plain(low), high=plain(high)), rules[0].at
            )


def _not_above_full(frame: Frame, rules: list[Rule]) -> None:
    """Raises Unreadable where one of several losses takes more points than there are."""
    losses = [rule for rule in rules if isinstance(rule.consequence, Lose)]
    for rule in losses if len(losses) > 1 else ():
        marks = rule.consequence.marks if isinstance(rule.consequence, Lose) else None
        if marks is not None and marks > frame.full:
            raise Unreadable(
                M("the words take up to {most} points, and there are {full}", most=marks, full=frame.full),
                rule.at,
                contradiction=True,
            )


def _figured(rule: Rule) -> bool:
    """Whether a rule names its points by a figure."""
    return getattr(rule.consequence, "marks", None) is not None


def _falling(parts: list[Piece]) -> Side | None:
    """The side that loses, by how the pieces fall."""
    known = [part.earned for part in parts if part.earned is not None]
    if len(known) < 2:
        return None
    if all(one <= other for one, other in pairwise(known)):
        return "below"
    return "above" if all(one >= other for one, other in pairwise(known)) else None


def _met_side(parts: list[Piece], rules: list[Rule], frame: Frame, side: Side, whole: Stretch) -> list[Piece]:
    """The side that meets the target: full where nothing is said and the words only take points or give it already."""
    place = -1 if side == "below" else 0
    best = parts[place]
    if best.earned is not None:
        return parts
    takes = all(isinstance(rule.consequence, Lose) or getattr(rule.consequence, "lost", False) for rule in rules)
    neighbour = parts[-2 if side == "below" else 1] if len(parts) > 1 else None
    full = Fraction(frame.full)
    exact = (
        neighbour is not None
        and neighbour.interval.low == neighbour.interval.high
        and frame.asked.operator is Operator.EQUAL
    )
    if takes:
        if neighbour is not None and neighbour.earned == full:
            raise Unreadable(M("it is not plain what meeting the target earns"), whole)
        parts = list(parts)
        if (
            side == "above"
            and frame.target == 0
            and neighbour is not None
            and neighbour.interval.low == 1
            and neighbour.interval.with_low
        ):
            #: 逾期1-5天: whole days are counted, and nothing lies between 0 and 1.
            between = Piece(Interval(Decimal(0), Decimal(1)), None)
            return [Piece(Interval(None, Decimal(0), with_high=True), full), between, *parts[1:]]
        parts[place] = Piece(best.interval, full, neighbour.places if neighbour else 0)
        return parts
    if neighbour is not None and neighbour.earned == full and not exact and _ends(neighbour.interval, frame, side):
        parts = list(parts)
        low, high = (neighbour.interval, best.interval) if side == "below" else (best.interval, neighbour.interval)
        joined = Piece(Interval(low.low, high.high, low.with_low, high.with_high), full, neighbour.places)
        return [*parts[:-2], joined] if side == "below" else [joined, *parts[2:]]
    if exact and neighbour is not None and neighbour.earned == full:
        return parts[:-1] if side == "below" else parts[1:]
    raise Unreadable(M("nothing is said of meeting the target"), whole)


def _ends(interval: Interval, frame: Frame, side: Side) -> bool:
    """Whether nothing lies beyond what earns the full mark: 0–2次, 95%–100%, or a single figure (为100%)."""
    if interval.low == interval.high:
        return True
    return interval.low == 0 if side == "above" else frame.percent and interval.high == 100


def _falls(parts: list[Piece], side: Side, at: Stretch) -> None:
    known = [part for part in parts if part.earned is not None]
    if side == "above":
        known = known[::-1]
    for worse, better in pairwise(known):
        if (worse.earned or 0) > (better.earned or 0):
            raise Unreadable(
                M("{better} earns less than {worse}", better=better.interval.when, worse=worse.interval.when),
                at,
                contradiction=True,
            )


def _full_at_target(parts: list[Piece], frame: Frame, side: Side, at: Stretch) -> None:
    """Meeting the target earns the full mark, missing it costs points: else text and target contradict."""
    full = Fraction(frame.full)
    best = parts[-1] if side == "below" else parts[0]
    if best.earned != full:
        raise Unreadable(
            M(
                "the most that the words give is {most}, and the full mark is {full}",
                most=best.earned or Fraction(0),
                full=frame.full,
            ),
            at,
            contradiction=True,
        )
    end = best.interval.low if side == "below" else best.interval.high
    with_end = best.interval.with_low if side == "below" else best.interval.with_high
    target = frame.target
    if end is None:
        raise Unreadable(M("no actual loses points"), at)
    frame.said.append(
        ((">=" if with_end else ">") if side == "below" else ("<=" if with_end else "<"), Figure(end, None))
    )
    if target is None:
        return
    if end != target:
        raise Unreadable(
            M("the words name {figure} and the target is {target}", figure=plain(end), target=plain(target)),
            at,
            contradiction=True,
        )
    strict = frame.asked.operator in (Operator.MORE, Operator.LESS)
    if with_end is strict:
        raise Unreadable(
            M(
                "the words and the operator {operator} treat {target} itself differently",
                operator=str(frame.asked.operator),
                target=plain(target),
            ),
            at,
            contradiction=True,
        )


def _declared(parts: list[Piece], frame: Frame, side: Side, rules: list[Rule]) -> dict[str, Any]:
    known = [part for part in parts if part.earned is not None]
    ordered = known[::-1] if side == "below" else known
    adjacent = (
        ordered[0].interval.low == ordered[1].interval.high
        if side == "below"
        else ordered[0].interval.high == ordered[1].interval.low
    )
    if (
        len(ordered) == 2
        and frame.target is not None
        and adjacent
        and None in (ordered[0].interval.low, ordered[0].interval.high)
    ):
        direct: dict[str, Any] = {"kind": "direct", "out_of": out_of(frame), "side": side}
        lost = Fraction(frame.full) - (ordered[1].earned or 0)
        marks = [
            rule.consequence.marks
            for rule in rules
            if isinstance(rule.consequence, Lose) and rule.consequence.marks is not None
        ]
        if ordered[1].earned == 0 and len(marks) == 1:
            direct["deduct"] = plain(marks[0])
        elif ordered[1].earned:
            direct["deduct"] = exact(lost)
        return direct
    bands = [{"when": part.interval.when, "earns": exact(part.earned or Fraction(0))} for part in ordered]
    return {"kind": "bands", "out_of": out_of(frame), "bands": bands}


def exact(amount: Fraction) -> str:
    """A fraction that is a finite decimal, as text."""
    figure = Decimal(amount.numerator) / Decimal(amount.denominator)
    if Fraction(figure) != amount:
        raise Unreadable(M("the points are no finite decimal"))
    return plain(figure)
