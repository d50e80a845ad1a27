"""Words that count on from one case as a whole: the rules of 1次扣2分, 2次扣5分, 3次及以上不得分.

发生1起扣5分 by itself takes points for each case, and only with 2起及以上不得分 behind it for exactly one. So the words
are tried as a whole before clause by clause, and what is not such a list from first to last is left alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from jixiao.criteria.construct import Found
from jixiao.criteria.counts import COUNTS, away
from jixiao.criteria.figures import Line
from jixiao.criteria.meaning import Cases, Compared, Condition, Consequence, Earn, Lose, Met, Rule, Share
from jixiao.criteria.segments import whole_condition
from jixiao.criteria.trimming import trimmed
from jixiao.criteria.unreadable import Stretch, Unreadable
from jixiao.language import M

#: The consequence that follows a place: its construct's name, its meaning, and where it stands.
Next = Callable[[int], tuple[str, Consequence, Found] | None]


def read_counts(line: Line, following: Next) -> tuple[list[Rule], int] | None:
    """The rules of words that count on from one case, and where they end; None where the words do anything else."""
    rules: list[Rule] = []
    start = 0
    while (hit := following(start)) is not None:
        name, consequence, found = hit
        first, last = found.match.span()
        at = trimmed(line.signs, start, first)
        case, lead = _case(line, at), None
        starts = case is not None and case.low <= 1
        if not rules and not starts and isinstance(lead := _kept(line, at), (Met, Compared)):
            case = Cases(Decimal(0), Decimal(0), None)
        fixed = isinstance(consequence, (Earn, Lose, Share)) and not (
            isinstance(consequence, Lose) and consequence.each
        )
        if case is None or not fixed:
            return None
        rules.append(Rule(case, None, consequence, (at[0], last), lead, bare=name == "earns_bare" and case.high != 0))
        start = last
    return (counted, start) if (counted := _in_turn(rules)) is not None else None


def _case(line: Line, at: Stretch) -> Cases | None:
    """The number of cases that a stretch is as a whole; None where it is none, or not one alone."""
    found: set[Cases] = set()
    for construct, hit in COUNTS.whole(line, *at):
        try:
            found.add(construct.meaning(hit))
        except Unreadable:
            continue
    return found.pop() if len(found) == 1 else None


def _kept(line: Line, at: Stretch) -> Condition:
    """What stands before the list and may be that the target is met: 完成任务的得满分，少1台扣3分…"""
    try:
        return whole_condition(line, *at)
    except Unreadable:
        return None


def _in_turn(rules: list[Rule]) -> list[Rule] | None:
    """The rules where they count on from one without a gap, of one thing; a bare 2次以上 behind 2次 begins at three."""
    cases = [rule.condition for rule in rules if isinstance(rule.condition, Cases)]
    none = cases[:1] if cases and cases[0].high == 0 else []
    counted = cases[len(none) :]
    if len(counted) < 2 or counted[0].low != 1 or any(case.high is None for case in counted[:-1]):
        return None
    last, before = counted[-1], counted[-2]
    if last.high is None and last.loose and last.low == before.high:
        counted[-1] = last = replace(last, low=last.low + 1)
    if any(one.high is None or other.low != one.high + 1 for one, other in pairwise(counted)):
        return None
    if any(case.high is not None and case.high < case.low for case in counted):
        return None
    thing, unit = counted[0].thing, counted[0].unit
    if any(case.unit != unit or case.thing not in ("", thing) for case in counted[1:]):
        return None
    if none and none[0].unit not in (None, unit):
        return None
    if rules[0].lead is not None and away(thing) is None:
        return None
    if none and none[0].thing not in thing and thing not in none[0].thing:
        two = M("{one} and {other} are two measures for one figure", one=none[0].thing, other=thing)
        raise Unreadable(two, rules[1].at)
    if not none and any(isinstance(rule.consequence, Earn) for rule in rules):
        #: 1次验收通过得10分，2次得5分: the first is no trouble, and the points are read as those of any other figure.
        return None
    if (bare := next((rule for rule in rules if rule.bare), None)) is not None:
        if any(isinstance(rule.consequence, Lose) and rule.consequence.marks is not None for rule in rules):
            #: 1次扣2分，2次5分: earned by the form, and probably lost like the others.
            raise Unreadable(M("no 扣 or 得 says whether the points are lost or earned"), bare.at)
        return None
    return [replace(rule, condition=case) for rule, case in zip(rules, [*none, *counted], strict=True)]
