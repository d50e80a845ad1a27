"""What a rule earns of the full mark, and which mark that is."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from jixiao.criteria.frame import Frame, lost_dash, scale
from jixiao.criteria.meaning import (
    Earn,
    Lose,
    Rule,
    Share,
)
from jixiao.criteria.unreadable import Unreadable
from jixiao.language import M


def named_full(rules: list[Rule]) -> Decimal | None:
    """The full mark that the words name: a figure called 满分, else the most that a rule earns."""
    full = [rule.consequence for rule in rules if isinstance(rule.consequence, Earn) and rule.consequence.full]
    marks = [each.marks for each in full if each.marks is not None]
    if marks:
        return max(marks)
    if full:
        return None
    earned = [rule.consequence.marks for rule in rules if isinstance(rule.consequence, Earn) and rule.consequence.marks]
    return max(earned) if earned else None


def settle(frame: Frame, rules: list[Rule]) -> None:
    """Settles the scale by what the rules earn."""
    at = rules[0].at if rules else (0, 0)
    for rule in rules:
        if isinstance(rule.consequence, Earn) and rule.consequence.marks == named_full(rules):
            at = rule.at
    top = named_full(rules)
    scale(frame, top, at)
    called = any(isinstance(rule.consequence, Earn) and rule.consequence.full for rule in rules)
    partly = any(
        isinstance(rule.consequence, Earn) and not rule.consequence.full and rule.consequence.marks for rule in rules
    )
    if partly and any(isinstance(rule.consequence, Share) and rule.consequence.unnamed for rule in rules):
        raise Unreadable(M("points and a percentage without 分值 stand side by side"), at)
    if called and partly and frame.asked.points is None and frame.named is None:
        raise Unreadable(
            M("the words give figures beside 满分 and neither they nor the indicator say how many points that is"), at
        )


def earned(rule: Rule, frame: Frame) -> Fraction:
    """What a rule's consequence leaves of the full mark."""
    full = Fraction(frame.full)
    match rule.consequence:
        case Earn(marks=None):
            return full
        case Earn(marks=Decimal() as marks, full=called):
            if not called and marks > frame.full:
                raise Unreadable(
                    M("{marks} points are more than the full mark of {full}", marks=marks, full=frame.full),
                    rule.at,
                    contradiction=True,
                    suggestion=lost_dash(marks, frame.full),
                )
            return Fraction(marks)
        case Share(percent=percent):
            return full * Fraction(percent) / 100
        case Lose(marks=None):
            return Fraction(0)
        case Lose(marks=Decimal() as marks):
            if marks > 100:
                raise Unreadable(M("{marks} points are more than a whole project has", marks=marks), rule.at)
            return max(full - Fraction(marks), Fraction(0))
    raise Unreadable(M("these points cannot be joined with the others"), rule.at)
