"""The reader: official words and their indicator into a typed deduction, or why a careful person would not guess."""

from __future__ import annotations

from copy import copy
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from jixiao.criteria.bands import read_fixed
from jixiao.criteria.clauses import read_clauses
from jixiao.criteria.entries import earned, settle
from jixiao.criteria.figures import Figure, Line, read_figures
from jixiao.criteria.folding import fold
from jixiao.criteria.frame import DIRECTIONS, Frame
from jixiao.criteria.meaning import (
    Bonus,
    Compared,
    Condition,
    Earn,
    Every,
    Happens,
    Lose,
    Met,
    Off,
    Otherwise,
    Ratio,
    Remarks,
    Rule,
    State,
)
from jixiao.criteria.saying import sentence
from jixiao.criteria.unreadable import Unreadable
from jixiao.criteria.words import words
from jixiao.language import M
from jixiao.model.deduction import Deduction, Refusal, read_deduction
from jixiao.model.direction import Direction, Side
from jixiao.model.reading import Asked, CriteriaReading, Says
from jixiao.model.scalars import blank
from jixiao.values.operator import Operator
from jixiao.values.unit import Unit
from jixiao.values.value import Number, Span


def read_criteria(text: str, asked: Asked) -> CriteriaReading:
    """What the words say, held against the indicator. A refusal's stretch is in code points of `text` as given."""
    target, unit = asked.target, asked.unit
    if type(target) is Number and unit is not None:
        least = _least(text, unit.name, asked.operator)
        if least is not None and least <= target.amount:
            return _of_any(text, asked.operator, unit, asked.points, asked.direction)
    return _read(text, asked)


#: Stands for every target that words of one bare step are held against.
_ANY = Number(Decimal(10) ** 12)


@lru_cache(maxsize=4096)
def _of_any(
    text: str, operator: Operator | None, unit: Unit, points: Decimal | None, direction: Direction | None
) -> CriteriaReading:
    """The reading of words that read alike for every target; a portfolio asks for it often."""
    return _read(text, Asked(operator, _ANY, unit, points, direction))


@lru_cache(maxsize=4096)
def _least(text: str, unit: str, operator: Operator | None) -> Decimal | None:
    """The least target for which the words read as for any; None where they may read otherwise for each.

    They are one step and say nothing of the target: 每低于1个百分点扣2分 reads alike for all that are not smaller than
    a step.
    """
    if blank(text):
        return None
    try:
        _, rules, remarks = _parsed(text, unit, operator.value if operator else None, None)
    except Unreadable:
        return None
    if len(rules) != 1 or isinstance(remarks, Unreadable) or remarks.standard is not None:
        return None
    rule = rules[0]
    every = rule.every
    if every is None or every.counts or every.late or every.relative or every.figure is None or every.start:
        return None
    if rule.condition is not None or rule.lead is not None or not isinstance(rule.consequence, Lose):
        return None
    if every.figure.unit != unit or every.figure.amount <= 0:
        return None
    return 2 * every.figure.amount if every.compares or unit == "%" else every.figure.amount


@lru_cache(maxsize=4096)
def _read(text: str, asked: Asked) -> CriteriaReading:
    if blank(text) or text.strip() == "1":
        return CriteriaReading(
            text, refusal=_refusal(text, M("the criteria are empty"), (0, len(text))), words_empty=True
        )
    line: Line | None = None
    rules: list[Rule] = []
    remarked: Remarks | Unreadable = Remarks()
    try:
        unit, operator = asked.unit.name if asked.unit else "", asked.operator.value if asked.operator else None
        day = asked.target.last if isinstance(asked.target, Span) else None
        line, parsed, remarked = _parsed(text, unit, operator, day)
        if not line.signs:
            return CriteriaReading(
                text, refusal=_refusal(text, M("the criteria are empty"), (0, len(text))), words_empty=True
            )
        if isinstance(remarked, Unreadable):
            raise remarked.with_traceback(None)
        rules = list(parsed)
        # Only a proportional rule adds to the remarks.
        remarks = copy(remarked) if any(isinstance(rule.consequence, Ratio) for rule in rules) else remarked
        frame = Frame(asked, remarks, rules)
        declared, side = _combined(frame, rules, remarks)
        deduction = _deduction(declared)
    except Unreadable as reason:
        return CriteriaReading(
            text,
            refusal=Refusal(
                reason.why,
                _stretch(text, line, reason),
                suggestion=reason.suggestion,
                plausible=_plausible(asked, rules, remarked) if reason.once_or_each else (),
                contradiction=reason.contradiction,
            ),
        )
    except ValueError as fault:
        why = getattr(fault, "why", None) or M("the words make no sound deduction")
        return CriteriaReading(text, refusal=_refusal(text, why, (0, len(text))))
    return CriteriaReading(
        text,
        deduction=deduction,
        says=_says(frame),
        direction=DIRECTIONS[side] if side else None,
        sentence=sentence(deduction, asked),
    )


@lru_cache(maxsize=4096)
def _parsed(
    text: str, unit: str, operator: str | None, day: date | None
) -> tuple[Line, tuple[Rule, ...], Remarks | Unreadable]:
    """The clauses of the words alone: a portfolio says the same words of many targets, and reads them once."""
    folded = fold(text)
    if day is not None:
        from jixiao.criteria.days import held

        folded = held(folded, day)
    line = read_figures(folded, fold(unit).text if unit else "")
    try:
        rules, remarks = read_clauses(line, operator)
    except Unreadable as reason:
        return line, (), reason
    return line, tuple(rules), remarks


def _plausible(asked: Asked, rules: list[Rule], remarks: Remarks | Unreadable) -> tuple[Deduction, ...]:
    from jixiao.criteria.plausible import once_or_each

    return () if isinstance(remarks, Unreadable) else once_or_each(asked, rules, copy(remarks), _combined, _deduction)


def _deduction(declared: dict[str, Any]) -> Deduction:
    """The deduction of what the words declare; the same for the same figures, since it never changes."""
    if all(type(value) is str for value in declared.values()):
        return _same(tuple(declared.items()))
    return read_deduction(declared)


@lru_cache(maxsize=1024)
def _same(declared: tuple[tuple[str, str], ...]) -> Deduction:
    return read_deduction(dict(declared))


def _refusal(text: str, why: Any, at: tuple[int, int]) -> Refusal:
    return Refusal(why, at)


def _stretch(text: str, line: Line | None, reason: Unreadable) -> tuple[int, int]:
    if line is None:
        return reason.at or (0, len(text))
    start, end = reason.at or (0, len(line.signs))
    return line.original(start, end)


def _combined(frame: Frame, rules: list[Rule], remarks: Remarks) -> tuple[dict[str, Any], Side | None]:
    """The rules together, by what kinds of them there are."""
    if not rules:
        raise Unreadable(M("no rule stands here: nothing says what is earned or lost"))
    plain = [rule for rule in rules if not isinstance(rule.consequence, Bonus)]
    for rule in rules:
        if isinstance(rule.consequence, Bonus) and not remarks.bonus_capped:
            raise Unreadable(M("a bonus without a cap"), rule.at)
    if not plain:
        raise Unreadable(M("only a bonus stands here"), rules[0].at)
    if (
        len(plain) == 1
        and remarks.gain_capped
        and isinstance(plain[0].consequence, Earn)
        and (one := _one(plain[0].condition, remarks)) is not None
    ):
        every = Every(one, "below", counts=True, subject="done")
        plain = [replace(plain[0], condition=None, every=every)]
    if (
        len(plain) == 1
        and remarks.floor
        and isinstance(plain[0].consequence, Lose)
        and isinstance(plain[0].condition, Happens)
    ):
        happens = plain[0].condition
        plain = [replace(plain[0], condition=None, every=Every(Figure(Decimal(1), happens.unit), None, counts=True))]
    if any(rule.every is not None for rule in plain):
        # Most files have rules of one kind or two: the others' parts are not waited for.
        from jixiao.criteria.stepping import read_step

        return read_step(frame, plain)
    if any(isinstance(rule.condition, Off) for rule in plain):
        from jixiao.criteria.both import read_off

        return read_off(frame, plain)
    if remarks.partial is not None or remarks.at_most is not None or remarks.goes_on:
        raise Unreadable(M("a remark on steps, and no step"), plain[0].at)
    if any(isinstance(rule.consequence, Ratio) for rule in plain):
        from jixiao.criteria.sharing import read_ratio

        return read_ratio(frame, plain)
    if frame.worded:
        plain = [_named(rule) for rule in plain]
    figured = any(isinstance(rule.condition, (Compared, Happens)) for rule in plain)
    if frame.dated:
        return _dated(frame, plain)
    if len(plain) == 1 and plain[0].bare:
        raise Unreadable(M("no 扣 or 得 says whether the points are lost or earned"), plain[0].at)
    if any(rule.condition is None for rule in plain):
        bare = next(rule for rule in plain if rule.condition is None)
        raise Unreadable(M("nothing says when these points are earned or lost"), bare.at)
    if frame.numeric or figured:
        if frame.yes_no:
            raise Unreadable(
                M("the words compare figures, and the target is 是 or 否"), plain[0].at, contradiction=True
            )
        return read_fixed(frame, plain)
    from jixiao.criteria.naming import read_named

    return read_named(frame, plain)


def _one(condition: Condition, remarks: Remarks) -> Figure | None:
    """The single case that points are given for, one by one up to a cap: 有一次…, 新增1家…"""
    if isinstance(condition, Happens):
        return Figure(Decimal(1), condition.unit)
    if isinstance(condition, Compared) and remarks.gain_cap is not None and len(condition.bounds) == 1:
        bound = condition.bounds[0]
        counted = bound.figure is not None and bound.figure.amount == 1 and bound.figure.unit in words("count")
        return bound.figure if counted and bound.sign in ("reach", ">=") else None
    return None


def _named(rule: Rule) -> Rule:
    """A comparison with a target that neither the words nor the indicator name is the name of a state."""
    condition = rule.condition
    if isinstance(condition, Compared) and condition.words and not any(bound.last for bound in condition.bounds):
        return replace(rule, condition=State(condition.words))
    return rule


def _dated(frame: Frame, rules: list[Rule]) -> tuple[dict[str, Any], Side | None]:
    """A day as target: met or missed in words."""
    settle(frame, rules)
    good = [rule for rule in rules if isinstance(rule.condition, Met) and rule.condition.met]
    bad = [rule for rule in rules if rule not in good]
    named = all(isinstance(rule.condition, (Met, Otherwise)) for rule in rules)
    named = named and not any("每" in rule.condition.words for rule in rules if isinstance(rule.condition, Met))
    full = all(earned(rule, frame) == frame.full for rule in good)
    if not named or not full or len(bad) != 1 or len(good) > 1 or not (good or isinstance(bad[0].consequence, Lose)):
        raise Unreadable(M("the words cannot be held against a day"), rules[0].at)
    from jixiao.criteria.naming import answer

    return {**answer(frame, bad[0]), "side": "above"}, "above"


def _says(frame: Frame) -> Says | None:
    """The operator and the figure that the words name."""
    if not frame.said:
        return None
    sign, figure = frame.said[-1]
    unit = frame.asked.unit.name if frame.asked.unit else figure.unit
    return Says(Operator(sign) if sign != "reach" else None, figure.amount, unit)
