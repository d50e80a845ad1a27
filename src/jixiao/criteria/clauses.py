"""Words into rules: what stands before each consequence is its condition, and no word may be left over."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from jixiao.criteria.asides import read_asides
from jixiao.criteria.bracketed import BRACKETED
from jixiao.criteria.compiled import compiled
from jixiao.criteria.consequences import CONSEQUENCES
from jixiao.criteria.construct import Found
from jixiao.criteria.figures import FIGURES, GONE, MARKS, Line
from jixiao.criteria.letters import stray
from jixiao.criteria.meaning import (
    Bound,
    Compared,
    Condition,
    Consequence,
    Earn,
    Every,
    Lose,
    Off,
    Otherwise,
    Remarks,
    Rule,
    Sign,
)
from jixiao.criteria.refusals import check_refused
from jixiao.criteria.segments import past_gone, read_segment, whole_condition
from jixiao.criteria.trimming import trimmed
from jixiao.criteria.unreadable import Unreadable
from jixiao.language import M
from jixiao.pattern import pattern

_STOPS = frozenset(",;。:、()" + GONE)


_COMPARES = ("高于", "低于", "超出", "超过", "大于", "小于", "少于", "多于", "不足", "未达", "达不到")
#: Words that give several points to several conditions.
_SPREADING = ("分别", "依次", "相应")


_DISTRIBUTED = pattern(
    rf"(?P<conditions>[^;。]*?[{FIGURES}][^;。]*?)(?:的)?,?(?:分别|依次|相应)(?P<verb>得|计|记|赋|给|扣)(?:分)?(?P<marks>{MARKS}(?:[、,和及]{MARKS})+)"
)


def read_clauses(line: Line, operator: str | None = None) -> tuple[list[Rule], Remarks]:
    """The rules and remarks of the words. Raises Unreadable where a stretch of them is none.

    `operator` is the declared one, for the correction that is offered.
    """
    check_refused(line)
    if (letters := stray(line.signs)) is not None:
        raise Unreadable(
            M("{letters} stands where a sign or a figure should be", letters=letters.group()),
            letters.span(), _unscanned(line, letters.start(), letters.end(), operator),
        )  # fmt: skip
    line, remarks = read_asides(line)
    if _names_two_cases(line):
        from jixiao.criteria.counting import read_counts

        if (counted := read_counts(line, lambda start: _consequence(line, start))) is not None:
            _nothing_left(line, counted[1])
            return counted[0], remarks
    rules: list[Rule] = []
    bare: tuple[int, int, int] | None = None
    start = 0
    while True:
        spreads = any(word in line.signs for word in _SPREADING)
        spread = _DISTRIBUTED.match(line.signs, start) if spreads else None
        hit = _consequence(line, start)
        if hit is None:
            break
        name, meaning, found = hit
        if spread is not None and spread.start("marks") <= found.match.end() and spread.end() >= found.match.end():
            rules += _spread(line, spread)
            start = spread.end()
            continue
        first, last = found.match.span()
        try:
            rule = _rule(line, start, first, last, name, meaning)
            if (
                isinstance(rule.condition, Otherwise)
                and rule.lead is not None
                and not rules
                and isinstance(meaning, Lose)
            ):
                #: 须达92%以上,否则扣6分: the condition before 否则 keeps the full mark.
                rules.append(Rule(rule.lead, None, Earn(None, full=True), rule.at))
            rules.append(rule)
            bare = (start, first, last) if rule.bare else None
        except Unreadable as reason:
            raise (_no_verb(line, start, first, last) if name == "earns_bare" else None) or reason from None
        start = last
    _nothing_left(line, start)
    if len(rules) == 1 and bare is not None and (lost := _no_verb(line, *bare)) is not None:
        raise lost
    return rules, remarks


def _names_two_cases(line: Line) -> bool:
    """Whether two cases are named, and each case is not: few criteria may count on from one."""
    if "每" in line.signs:
        return False
    twos = any(figure.amount == 2 and line.signs[place] != MARKS for place, figure in line.figures.items())
    return twos or "两" in line.signs or "二" in line.signs


def _unscanned(line: Line, start: int, end: int, operator: str | None) -> str | None:
    """The sign that a scanned letter probably was."""
    letter = line.signs[start:end]
    if end < len(line.signs) and line.signs[end] in FIGURES:
        declared = {">=": "≥", "<=": "≤"}.get(operator or "")
        sign = declared if declared and letter in "WMN" else {"W": "≤", "M": "≤", "N": "≥"}.get(letter)
        if sign:
            return line.folded.text.replace(letter, sign, 1)
    return None


def _no_verb(line: Line, start: int, first: int, last: int) -> Unreadable | None:
    """A bare N分 behind words that compare: 扣 or 得 was probably lost."""
    if not any(word in line.signs[start:first] for word in _COMPARES):
        return None
    place = line.spans[first][0]
    return Unreadable(
        M("{marks}: no 扣 or 得 says whether the points are lost or earned", marks=line.written(first, last)),
        (first, last),
        f"{line.folded.text[:place]}扣{line.folded.text[place:]}",
    )


def may_share(signs: str) -> bool:
    """Whether proportional words can stand here: all of them hold one of these."""
    if any(word in signs for word in ("比", "占", "×", "/", "÷", "MIN", "min")):
        return True
    return "率" in signs and any(word in signs for word in ("按", "据", "依照", "折算"))


def _consequence(line: Line, start: int) -> tuple[str, Consequence, Found] | None:
    """The next consequence in points or in proportion; at one place the longer one."""
    points, share = CONSEQUENCES.find(line, start), BRACKETED.find(line, start)
    ratio = None
    if may_share(line.signs):
        # Most criteria share nothing in proportion, and do not wait for the words of it.
        from jixiao.criteria.ratios import RATIOS

        ratio = RATIOS.find(line, start)
    if share is not None and (points is None or share[1].match.start() < points[1].match.start()):
        points = share
    if ratio is not None and (
        points is None
        or ratio[1].match.start() <= points[1].match.start()
        or points[1].match.start() < ratio[1].match.start() < points[1].match.end() <= ratio[1].match.end()
    ):
        return ratio[0].name, ratio[0].meaning(ratio[1]), ratio[1]
    if points is None:
        return None
    return _named(line, points[1]) or (points[0].name, points[0].meaning(points[1]), points[1])


#: 未获评0分, 未获奖0分: the sign before the points is no verb of theirs, and they stand bare.
_IN_NAME = pattern(f"(?:获|参|得|授|等)[评奖]{MARKS}$")


def _named(line: Line, found: Found) -> tuple[str, Consequence, Found] | None:
    """The bare points, where what they begin with belongs to the name before them."""
    first, last = found.match.span()
    if "评" not in line.signs[first:last] and "奖" not in line.signs[first:last]:
        return None
    if _IN_NAME.search(line.signs, max(first - 1, 0), last) is None:
        return None
    bare = next(each for each in CONSEQUENCES.constructs if each.name == "earns_bare")
    match = compiled(bare.notation, line).match(line.signs, last - 1)
    assert match is not None
    return bare.name, bare.meaning(Found(match, line)), Found(match, line)


def _nothing_left(line: Line, start: int) -> None:
    signs = line.signs
    while start < len(signs) and signs[start] in _STOPS:
        start += 1
    if start < len(signs):
        end = len(signs)
        while signs[end - 1] in _STOPS:
            end -= 1
        left = signs[start:end]
        if "扣" in left or "得" in left:
            why = M("{words}: how many points is missing", words=line.written(start, end))
        else:
            why = M("{words} is no rule of points", words=line.written(start, end))
        raise Unreadable(why, (start, end))


def _spread(line: Line, spread: re.Match[str]) -> list[Rule]:
    """达到90%以上、80%以上的，分别得9分、6分: conditions and points matched by their order."""
    places = [place for place in range(*spread.span("marks")) if line.signs[place] == MARKS]
    parts = list(
        re.finditer(
            r"(?:[^、和及,]|及(?=其?以))+", line.signs[: spread.end("conditions")][spread.start("conditions") :]
        )
    )
    base = spread.start("conditions")
    stretches = [(base + part.start(), base + part.end()) for part in parts]
    if len(stretches) != len(places):
        raise Unreadable(M("the conditions and the points that belong to them are not equally many"), spread.span())
    rules = []
    for (start, end), place in zip(stretches, places, strict=True):
        amount = line.figures[place].amount
        given: Consequence = Lose(amount) if spread["verb"] == "扣" else Earn(amount)
        rules.append(_rule(line, start, end, end, "earns", given))
    if spread["verb"] == "扣":
        return _below_each(rules, spread.span())
    bounds = [rule.condition.bounds for rule in rules if isinstance(rule.condition, Compared)]
    signs = {each[0].sign for each in bounds if len(each) == 1} - {"reach"}
    if len(signs) == 1:
        #: 达到95%、90%、80%的, 在95%、85%、75%以上的: one verb stands for all.
        rules = [_as_first(rule, *signs) for rule in rules]
    return rules


def _as_first(rule: Rule, sign: Sign) -> Rule:
    condition = rule.condition
    if not isinstance(condition, Compared) or len(condition.bounds) != 1 or condition.bounds[0].sign != "reach":
        return rule
    return replace(rule, condition=replace(condition, bounds=(replace(condition.bounds[0], sign=sign),)))


def _below_each(rules: list[Rule], at: tuple[int, int]) -> list[Rule]:
    """低于80%、70%、60%的，分别扣1分、2分、3分: the verb of the first stands for all, each down to the next."""
    first = rules[0].condition
    if not isinstance(first, Compared) or len(first.bounds) != 1 or first.bounds[0].sign == "reach":
        raise Unreadable(M("two figures, and it is not plain how they bound a band"), at)
    sign = first.bounds[0].sign
    figures = []
    for rule in rules:
        condition = rule.condition
        bound = condition.bounds[0] if isinstance(condition, Compared) and len(condition.bounds) == 1 else None
        if bound is None or bound.figure is None or (rule is not rules[0] and bound.sign not in ("reach", sign)):
            raise Unreadable(M("two figures, and it is not plain how they bound a band"), at)
        figures.append(bound.figure)
    falling = [one.amount > other.amount for one, other in pairwise(figures)]
    if len(set(falling)) != 1 or falling[0] != (sign[0] == "<"):
        raise Unreadable(M("two figures, and it is not plain how they bound a band"), at)
    held: dict[Sign, Sign] = {"<": ">=", "<=": ">", ">": "<=", ">=": "<"}
    made = []
    for rule, figure, beyond in zip(rules, figures, [*figures[1:], None], strict=True):
        bounds = (Bound(sign, figure), *((Bound(held[sign], beyond),) if beyond is not None else ()))
        made.append(replace(rule, condition=Compared(bounds, first.subject)))
    return made


def _rule(line: Line, start: int, first: int, last: int, name: str, consequence: Consequence) -> Rule:
    """The rule that the stretch from `start` to its consequence at `first` makes."""
    signs = line.signs
    if start and signs.startswith("/", start) and compiled("/<count>", line).match(signs, start) is None:
        #: 优10分/良8分: a stroke between two states.
        start += 1
    begin, end = past_gone(line, *trimmed(line.signs, start, first))
    if signs.startswith("各", first) and any(word in signs[begin:end] for word in "和与及、"):
        raise Unreadable(M("two measures share one figure"), (begin, last))
    at = (begin if begin < end else first, last)
    if begin == end:
        if isinstance(consequence, Lose) and consequence.each:
            return Rule(None, Every(None, None, counts=True, subject=consequence.each), consequence, at)
        return Rule(None, None, consequence, at)
    lead: Condition = None
    every: Every | None = None
    condition: Condition = None
    if isinstance(consequence, Lose) and consequence.each:
        every = Every(None, None, counts=True, subject=consequence.each)
        condition = whole_condition(line, begin, end)
    else:
        condition, every, lead = read_segment(line, begin, end, consequence)
    if signs.startswith("各", first):
        raise Unreadable(M("two things are counted for one deduction"), at)
    if name == "earns_bare" and isinstance(condition, Off):
        raise Unreadable(M("it is not plain what missing the target on either side costs"), at)
    bare = name == "earns_bare"
    return Rule(
        condition, every, consequence, at, lead, bare=bare, loose=bare and line.signs[first - 1] not in ":(,、;"
    )
