"""Words of which one may stand somewhere, with what each means, so that an editor can offer them."""

from __future__ import annotations

from collections.abc import Mapping

from jixiao.drafting.scalars import BLANK, Schema
from jixiao.values.operator import _KNOWN, Operator
from jixiao.vocabulary import fixed, official_value

#: The fixed values by the context and key that they stand under.
CHOICES = {
    ("indicator", "direction"): "direction", ("indicator", "kind"): "kind", ("indicator", "aggregate"): "aggregate",
    ("deduction", "side"): "side", ("deduction", "partial"): "partial", ("deduction", "reverse"): "reverse",
    ("deduction", "of"): "of", ("scheme", "partial"): "partial", ("scheme", "reverse"): "reverse",
    ("equals", "default"): "direction", ("equals", "cost"): "direction", ("equals", "zero"): "direction",
}  # fmt: skip
_ABOUT = {
    "正向": "越多越好 · more is better", "逆向": "越少越好 · less is better",
    "适度": "恰好最好 · the target itself is best",
    "定量": "指标值是数 · a number", "定性": "指标值是文字，由人判断 · a judgement in words",
    "sum": "各期相加 · added up", "last": "以最后一期为准 · the last one", "mean": "各期平均 · the mean",
    "max": "各期最大 · the largest", "min": "各期最小 · the smallest",
    "below": "只扣低于指标值的 · below the target", "above": "只扣高于指标值的 · above the target",
    "either": "两侧都扣 · on both sides",
    "whole": "不足一级的不计 · whole steps only", "started": "不足一级的按一级计 · a started step counts",
    "exact": "不足一级的按比例计 · in proportion", "quotient": "指标值÷完成值 · target ÷ actual",
    "linear": "1−(完成值−指标值)÷指标值 · 1 − (actual − target) ÷ target", "actual": "实际完成值 · the actual",
    "ratio": "完成值÷指标值 · actual ÷ target", "excess": "(完成值−指标值)÷指标值 · (actual − target) ÷ target",
}  # fmt: skip
_OPERATORS = {
    Operator.EQUAL: "等于；YAML 里最好加引号 · equal to; best in quotes", Operator.AT_LEAST: "不低于 · at least",
    Operator.AT_MOST: "不高于 · at most", Operator.MORE: "高于 · more than", Operator.LESS: "低于 · less than",
    Operator.QUALITATIVE: "由人判断 · a judgement in words",
}  # fmt: skip
_SYNONYMS = "同义的写法 · other ways to write it"


def choice(name: str, *, chinese: bool, empty: Schema | None) -> Schema:
    """A fixed value of the vocabulary by any of its names; `empty`: what may stand there where nothing is chosen."""
    words = {word: _ABOUT[word] for word in dict.fromkeys(fixed(name).values())}
    first = {official_value(name, word) if chinese else word: about for word, about in words.items()}
    return _one_of(first, [way for way in fixed(name) if way not in first], empty)


def operators() -> Schema:
    """指标性质: the signs, and the words and other signs that are normalised to them."""
    return _one_of(
        {sign.value: about for sign, about in _OPERATORS.items()},
        [way for way in _KNOWN if way not in set(Operator)],
        BLANK,
    )


def _one_of(described: Mapping[str, str], others: list[str], empty: Schema | None) -> Schema:
    shapes: list[Schema] = [{"const": word, "description": about} for word, about in described.items()]
    return {"oneOf": [*shapes, {"enum": others, "description": _SYNONYMS}, *([] if empty is None else [empty])]}
