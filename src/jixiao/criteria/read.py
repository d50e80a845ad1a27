"""The reader: official words and their indicator into a typed deduction, or why a careful person would not guess."""

from __future__ import annotations

from dataclasses import replace
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
    Earn,
    Every,
    Happens,
    Lose,
    Met,
    Otherwise,
    Ratio,
    Remarks,
    Rule,
)
from jixiao.criteria.naming import answer, read_named
from jixiao.criteria.saying import sentence
from jixiao.criteria.sharing import read_ratio
from jixiao.criteria.stepping import read_step
from jixiao.criteria.unreadable import Unreadable
from jixiao.language import M
from jixiao.model.deduction import Refusal, read_deduction
from jixiao.model.direction import Side
from jixiao.model.reading import Asked, CriteriaReading, Says
from jixiao.model.scalars import blank
from jixiao.values.operator import Operator


@lru_cache(maxsize=4096)
def read_criteria(text: str, asked: Asked) -> CriteriaReading:
    """What the words say, held against the indicator. A refusal's stretch is in code points of `text` as given."""
    if blank(text) or text.strip() == "1":
        return CriteriaReading(
            text, refusal=_refusal(text, M("the criteria are empty"), (0, len(text))), words_empty=True
        )
    folded = fold(text)
    if not folded.text:
        return CriteriaReading(
            text, refusal=_refusal(text, M("the criteria are empty"), (0, len(text))), words_empty=True
        )
    line: Line | None = None
    try:
        line = read_figures(folded, fold(asked.unit.name).text if asked.unit else "")
        rules, remarks = read_clauses(line, asked.operator.value if asked.operator else None)
        frame = Frame(asked, remarks, rules)
        declared, side = _combined(frame, rules, remarks)
        deduction = read_deduction(declared)
    except Unreadable as reason:
        return CriteriaReading(
            text,
            refusal=Refusal(
                reason.why,
                _stretch(text, line, reason),
                suggestion=reason.suggestion,
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
        and isinstance(plain[0].condition, Happens)
    ):
        happens = plain[0].condition
        plain = [
            replace(
                plain[0],
                condition=None,
                every=Every(Figure(Decimal(1), happens.unit), "below", counts=True, subject="done"),
            )
        ]
    if (
        len(plain) == 1
        and remarks.floor
        and isinstance(plain[0].consequence, Lose)
        and isinstance(plain[0].condition, Happens)
    ):
        happens = plain[0].condition
        plain = [replace(plain[0], condition=None, every=Every(Figure(Decimal(1), happens.unit), None, counts=True))]
    if any(rule.every is not None for rule in plain):
        return read_step(frame, plain)
    if remarks.partial is not None or remarks.at_most is not None:
        raise Unreadable(M("a remark on steps, and no step"), plain[0].at)
    if any(isinstance(rule.consequence, Ratio) for rule in plain):
        return read_ratio(frame, plain)
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
    return read_named(frame, plain)


def _dated(frame: Frame, rules: list[Rule]) -> tuple[dict[str, Any], Side | None]:
    """A day as target: met or missed in words."""
    settle(frame, rules)
    good = [rule for rule in rules if isinstance(rule.condition, Met) and rule.condition.met]
    bad = [rule for rule in rules if rule not in good]
    named = all(isinstance(rule.condition, (Met, Otherwise)) for rule in rules)
    full = all(earned(rule, frame) == frame.full for rule in good)
    if not named or not full or len(bad) != 1 or len(good) > 1 or not (good or isinstance(bad[0].consequence, Lose)):
        raise Unreadable(M("the words cannot be held against a day"), rules[0].at)
    return {**answer(frame, bad[0]), "side": "above"}, "above"


def _says(frame: Frame) -> Says | None:
    """The operator and the figure that the words name."""
    if not frame.said:
        return None
    sign, figure = frame.said[-1]
    unit = frame.asked.unit.name if frame.asked.unit else figure.unit
    return Says(Operator(sign) if sign != "reach" else None, figure.amount, unit)
