"""What stands for each case although 每 is left out, because a remark says so.

有一次培训记录的得1分，最多得3分; 被投诉1次扣2分，扣完为止; 逾期一周扣1分，以此类推; 少配1人扣1.5分，以此类推.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from jixiao.criteria.figures import Figure
from jixiao.criteria.frame import Frame
from jixiao.criteria.meaning import Compared, Condition, Consequence, Earn, Every, Happens, Lose, Remarks, Rule
from jixiao.criteria.words import words


def repeated(frame: Frame, rules: list[Rule], remarks: Remarks) -> list[Rule]:
    """The rules; a lone one that a remark repeats as a step."""
    if len(rules) != 1 or rules[0].every is not None:
        return rules
    every = _every(frame, rules[0], remarks)
    return rules if every is None else [replace(rules[0], condition=None, every=every)]


def _every(frame: Frame, rule: Rule, remarks: Remarks) -> Every | None:
    condition, consequence = rule.condition, rule.consequence
    if isinstance(consequence, Earn) and (remarks.gain_capped or _less_than_full(consequence, remarks)):
        capped = remarks.gain_cap is not None or remarks.full is not None
        one = _case(condition, ("reach", ">=")) if capped or isinstance(condition, Happens) else None
        return Every(one, "below", counts=True, subject="done") if one is not None else None
    if not isinstance(consequence, Lose) or consequence.marks is None:
        return None
    capped = remarks.at_most is not None and remarks.at_most > consequence.marks
    if (remarks.floor or capped) and (isinstance(condition, Happens) or frame.target == 0):
        one = _case(condition, ("reach",))
        if one is not None:
            return Every(one, None, counts=True)
    points = frame.asked.points
    if points is not None and consequence.marks >= points and frame.target == 0:
        #: 被媒体曝光一次扣50分 of 10: the first case takes all, and there is no more to take.
        one = _case(condition, ("reach",))
        return Every(one, None, counts=True) if one is not None else None
    return _onward(condition) if remarks.goes_on else None


def _onward(condition: Condition) -> Every | None:
    """逾期一周, 少配1人 with 以此类推: the next ones cost the same."""
    if not isinstance(condition, Compared) or len(condition.bounds) != 1 or condition.bounds[0].sign != "reach":
        return None
    figure, subject = condition.bounds[0].figure, condition.subject
    if subject.endswith(tuple(words("late"))):
        return Every(figure, "above", late=True)
    if figure is not None and (subject in words("less") or subject[:-1] in ("少", "缺", "漏", "欠")):
        return Every(figure, "below")
    return None


def _less_than_full(consequence: Consequence, remarks: Remarks) -> bool:
    """组织1次得2分，满分6分: what one case earns is less than the full mark that the words name."""
    marks = consequence.marks if isinstance(consequence, Earn) else None
    return marks is not None and remarks.full is not None and marks < remarks.full


def _case(condition: Condition, signs: tuple[str, ...]) -> Figure | None:
    """The single case that a condition names."""
    if isinstance(condition, Happens):
        return Figure(Decimal(1), condition.unit)
    if not isinstance(condition, Compared) or len(condition.bounds) != 1:
        return None
    figure = condition.bounds[0].figure
    if figure is None or figure.amount != 1 or figure.unit not in words("count"):
        return None
    return figure if condition.bounds[0].sign in signs else None
