"""What each rule says of the line of actuals: the interval that its condition names and what it earns there."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations

from jixiao.criteria.axis import Entry, Interval, pieces
from jixiao.criteria.earning import earned
from jixiao.criteria.figures import Figure
from jixiao.criteria.frame import Frame
from jixiao.criteria.meaning import (
    Bound,
    Compared,
    Earn,
    Happens,
    Lose,
    Met,
    Otherwise,
    Rule,
    Sign,
    State,
)
from jixiao.criteria.measures import SEVERITY, one_event, one_measure
from jixiao.criteria.names import absent
from jixiao.criteria.unreadable import Stretch, Unreadable
from jixiao.language import M
from jixiao.model.direction import Side
from jixiao.values.operator import Operator


def interval_of(rule: Rule, frame: Frame, side: Side | None, last: Decimal | None) -> Interval | None:
    """The actuals that a rule's condition names; None for 否则."""
    condition = rule.condition
    match condition:
        case Otherwise():
            return None
        case Compared(bounds=bounds, subject=subject):
            return _bounded(bounds, subject, frame, side, last, rule.at)
        case Met(met=met, words=words):
            # Most rules compare figures: the words that stand for one are not waited for.
            from jixiao.criteria.worded import check_whole

            check_whole(frame, words, rule)
            return _met(frame, side, met=met, at=rule.at)
        case Happens():
            if isinstance(rule.consequence, Lose) and rule.consequence.marks is not None:
                why = M("每 is missing: it is not plain whether the points are lost once or for each")
                raise Unreadable(why, rule.at, once_or_each=True)
            if frame.target not in (None, Decimal(0)) or not frame.counted(condition.unit):
                raise Unreadable(M("it is not plain whether one case counts from the target on"), rule.at)
            return Interval(Decimal(0))
        case State(name=name):
            from jixiao.criteria.worded import event

            if (
                frame.target == 0
                and side == "above"
                and frame.asked.unit is not None
                and frame.asked.unit.dimension != "ratio"
            ):
                if isinstance(rule.consequence, Lose) and not absent(name) and event(name):
                    return Interval(Decimal(0))
                if isinstance(rule.consequence, Earn) and absent(name):
                    return Interval(None, Decimal(0), with_high=True)
            raise Unreadable(M("{words} cannot be held against a target in figures", words=name), rule.at)
    raise Unreadable(M("nothing says when these points are earned or lost"), rule.at)


def _met(frame: Frame, side: Side | None, *, met: bool, at: Stretch) -> Interval:
    target, operator = frame.target, frame.asked.operator
    if target is None or side not in ("below", "above"):
        raise Unreadable(M("the words speak of meeting a target, and it is not plain which"), at)
    inside = operator not in (Operator.MORE, Operator.LESS)
    if side == "below":
        return Interval(target, None, with_low=inside) if met else Interval(None, target, with_high=not inside)
    return Interval(None, target, with_high=inside) if met else Interval(target, None, with_low=not inside)


def _bounded(
    bounds: tuple[Bound, ...], subject: str, frame: Frame, side: Side | None, last: Decimal | None, at: Stretch
) -> Interval:
    low = high = None
    with_low = with_high = False
    for bound in bounds:
        if bound.last and last is not None:
            mark = last
        else:
            mark = frame.mark(bound, subject, at)
        sign: Sign = bound.sign
        if sign == "reach":
            if side is None:
                return Interval(mark, mark, with_low=True, with_high=True)
            sign = ">=" if side == "below" else "<="
        if sign[0] == ">":
            low, with_low = mark, "=" in sign
        else:
            high, with_high = mark, "=" in sign
    interval = Interval(low, high, with_low, with_high)
    if interval.empty:
        raise Unreadable(M("nothing can be {when}", when=interval.when), at)
    return interval


def figures_of(rule: Rule) -> list[Figure]:
    """The figures of a rule's condition."""
    return (
        [bound.figure for bound in rule.condition.bounds if bound.figure]
        if isinstance(rule.condition, Compared)
        else []
    )


def entries_of(rules: list[Rule], frame: Frame, side: Side | None) -> list[Entry]:
    """What the rules say of the line of actuals; 否则 takes what the others leave."""
    entries: list[Entry] = []
    rest: list[Rule] = []
    last: Decimal | None = None
    subjects: list[str] = []
    frame.shares = frame.shares or any(_is_share(rule, frame) for rule in rules)
    names = [rule.condition.name for rule in rules if isinstance(rule.condition, State)]
    if len(kinds := sorted({word for name in names for word in SEVERITY.findall(name)})) > 1:
        why = M("{one} and {other} are two measures for one figure", one=kinds[0], other=kinds[1])
        raise Unreadable(why, rules[0].at)
    one_event(names, rules)
    figured = [rule for rule in rules if isinstance(rule.condition, Compared)]
    for rule in rules if len(figured) > 1 else ():
        if (
            isinstance(rule.condition, State)
            and isinstance(rule.consequence, Lose)
            and rule.consequence.marks is not None
        ):
            raise Unreadable(
                M("{words} cannot be held against a target in figures", words=rule.condition.name), rule.at
            )
    for rule in rules:
        one_measure(rule, subjects)
        if isinstance(rule.lead, Compared) and len(rule.lead.bounds) == 1 and rule.lead.bounds[0].figure:
            last = frame.mark(rule.lead.bounds[0], rule.lead.subject, rule.at)
        interval = interval_of(rule, frame, side, last)
        if interval is None:
            rest.append(rule)
            continue
        places = max((figure.places for figure in figures_of(rule)), default=0)
        entries.append(Entry(interval, earned(rule, frame), rule.at, places, _claims(rule, interval)))
        if isinstance(rule.condition, Compared) and len(rule.condition.bounds) == 1:
            end = interval.low if interval.low is not None else interval.high
            last = end if end is not None else last
    for one, other in combinations(entries, 2):
        nested = one.interval.covers(other.interval) or other.interval.covers(one.interval)
        if (
            nested
            and one.earned == other.earned
            and one.interval.low != one.interval.high
            and other.interval.low != other.interval.high
        ):
            raise Unreadable(
                M(
                    "{one} and {other} say the same, and one of them lies in the other",
                    one=one.interval.when,
                    other=other.interval.when,
                ),
                other.at,
            )
    if len(rest) > 1 or (rest and rules[-1] is not rest[0]):
        raise Unreadable(M("否则 must stand last"), rest[-1].at)
    for rule in rest:
        if not entries:
            raise Unreadable(M("否则 follows no condition"), rule.at)
        value = earned(rule, frame)
        entries += [Entry(piece.interval, value, rule.at) for piece in pieces(entries) if piece.earned is None]
    return entries


def _claims(rule: Rule, interval: Interval) -> frozenset[Decimal]:
    """The ends that a bracket (含) gives to the rule's band."""
    if not isinstance(rule.condition, Compared):
        return frozenset()
    ends = {">": interval.low, "<": interval.high}
    claimed = {ends.get(bound.sign[0]) for bound in rule.condition.bounds if bound.claimed}
    return frozenset(end for end in claimed if end is not None)


def _is_share(rule: Rule, frame: Frame) -> bool:
    """Whether a rule names a share of the target: 完成目标的90%."""
    if not isinstance(rule.condition, Compared):
        return False
    return any(bound.relative and not bound.beyond for bound in rule.condition.bounds)
