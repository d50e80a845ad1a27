"""The reader: official words and their indicator into a typed deduction, or why a careful person would not guess."""

from __future__ import annotations

from copy import copy
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from jixiao.criteria.clauses import read_clauses
from jixiao.criteria.combining import combined
from jixiao.criteria.figures import Line, read_figures
from jixiao.criteria.folding import fold
from jixiao.criteria.frame import DIRECTIONS, Frame
from jixiao.criteria.meaning import Lose, Met, Otherwise, Ratio, Remarks, Rule, State
from jixiao.criteria.refusals import check_narrowed
from jixiao.criteria.saying import sentence
from jixiao.criteria.unreadable import Unreadable
from jixiao.language import M
from jixiao.model.deduction import Deduction, Refusal, read_deduction
from jixiao.model.direction import Direction
from jixiao.model.reading import Asked, CriteriaReading, Says
from jixiao.model.scalars import blank
from jixiao.values.operator import Operator
from jixiao.values.unit import Unit
from jixiao.values.value import Number, Span, Words


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
        if not _named(asked, rules):
            check_narrowed(line)
        frame = Frame(asked, remarks, rules)
        declared, side = combined(frame, rules, remarks)
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


def _named(asked: Asked, rules: list[Rule]) -> bool:
    """Whether the words only name states, of which any may be the actual (整改后通过)."""
    named = all(rule.every is None and isinstance(rule.condition, (State, Met, Otherwise)) for rule in rules)
    return named and (asked.target is None or isinstance(asked.target, Words))


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

    return () if isinstance(remarks, Unreadable) else once_or_each(asked, rules, copy(remarks), combined, _deduction)


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


def _says(frame: Frame) -> Says | None:
    """The operator and the figure that the words name."""
    if not frame.said:
        return None
    sign, figure = frame.said[-1]
    unit = frame.asked.unit.name if frame.asked.unit else figure.unit
    return Says(Operator(sign) if sign != "reach" else None, figure.amount, unit)
