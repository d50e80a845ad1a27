"""What a message offers to write under 计分读法: words that the reader was tried on, for this very indicator."""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.language import M, Message
from jixiao.model.deduction import Refusal
from jixiao.model.direction import Direction
from jixiao.model.reading import Asked
from jixiao.pattern import pattern
from jixiao.values.operator import Operator
from jixiao.values.value import Number, Range, Span

_ASIDE = pattern(r"[（(][^（）()]*[）)]")
#: Beyond so many units, two points for each of them would be an odd thing to offer.
_FEW = 100


def advice(asked: Asked, refusal: Refusal) -> Message:
    """The advice to write a reading, with an example wherever one can be read."""
    if refusal.suggestion is None and (sure := _sure(asked)) is not None:
        return _written(sure)
    from jixiao.criteria.read import read_criteria

    for words in _candidates(asked, refusal.suggestion):
        if read_criteria(words, asked).deduction is not None:
            return _written(words)
    return M("write one line under 计分读法 (reading), or declare 扣分规则 (deduction)")


def _written(example: str) -> Message:
    return M("write one line under 计分读法 (reading), for example: {example}", example=example)


def _sure(asked: Asked) -> str | None:
    """The words for the usual indicator, more of which is better: a test reads them, so that nobody else has to."""
    target, unit = asked.target, asked.unit
    if asked.operator not in (Operator.AT_LEAST, Operator.EQUAL) or asked.direction not in (None, Direction.HIGHER):
        return None
    if not isinstance(target, Number):
        return None
    enough = asked.points is None or asked.points >= 2
    if enough and unit is not None and unit.name == "%" and 2 <= target.amount <= _FEW:
        return "低于指标值的，每低1个百分点扣2分，扣完为止"
    return "低于指标值的，不得分" if target.amount > _FEW and (unit is None or unit.dimension != "ratio") else None


def _candidates(asked: Asked, meant: str | None) -> Iterator[str]:
    """The words that were probably meant, then plain rules, steps before all or nothing."""
    if meant:
        yield meant
        yield _ASIDE.sub("", meant)
    target, unit = asked.target, asked.unit
    if isinstance(target, Span):
        yield "未按时完成的，不得分"
    elif not isinstance(target, Number | Range):
        yield "未达成的，不得分"
    else:
        one = None
        if unit is not None and unit.dimension == "ratio":
            one = "1个百分点"
        elif unit is not None and isinstance(target, Number) and abs(target.amount) <= _FEW:
            one = f"1{unit.name}"
        if one is not None:
            yield f"低于指标值的，每低{one}扣2分，扣完为止"
            yield f"超过指标值的，每超{one}扣2分，扣完为止"
        yield "低于指标值的，不得分"
        yield "超过指标值的，不得分"
        # Under > and < the target itself is a miss.
        yield "不高于指标值的，不得分"
        yield "不低于指标值的，不得分"
