"""指标性质: the sign between the actual and the target."""

from __future__ import annotations

import re
from enum import StrEnum

from jixiao.language import M
from jixiao.pattern import pattern
from jixiao.values.bound import bounded, is_figure, without_inclusion
from jixiao.values.fault import ValueFault
from jixiao.values.tidying import shown
from jixiao.values.unit import Unit


class Operator(StrEnum):
    """The operators a declaration may use, after normalising; 定性 is a judgement in words."""

    EQUAL = "="
    AT_LEAST = ">="
    AT_MOST = "<="
    MORE = ">"
    LESS = "<"
    QUALITATIVE = "定性"


_SIGNS = {
    Operator.AT_LEAST: "≥ ≧ ⩾ ＞＝ >= => >＝ ＞= ﹥﹦ &gt;= &ge;",
    Operator.AT_MOST: "≤ ≦ ⩽ ＜＝ <= =< <＝ ＜= ﹤﹦ &lt;= &le;",
    Operator.EQUAL: "== ＝＝ = ＝ ﹦ ═",
    Operator.MORE: "> ＞ ﹥ &gt;",
    Operator.LESS: "< ＜ ﹤ &lt;",
}
_WORDS = {
    Operator.AT_LEAST: "大于或等于 大于等于 不低于 不少于 不小于 不早于 至少",
    Operator.AT_MOST: "小于或等于 小于等于 不高于 不超过 不大于 不多于 不晚于 不迟于 至多",
    Operator.EQUAL: "等于",
    Operator.MORE: "大于 超过 高于 多于",
    Operator.LESS: "小于 低于 少于",
}
_KNOWN = {
    name: operator for table in (_SIGNS, _WORDS) for operator, names in table.items() for name in names.split()
} | {"定性": Operator.QUALITATIVE, "定性指标": Operator.QUALITATIVE}


def _alternatives(table: dict[Operator, str]) -> str:
    names = sorted((name for names in table.values() for name in names.split()), key=len, reverse=True)
    return "|".join(map(re.escape, names))


_LEADING_SIGN = pattern(_alternatives(_SIGNS))
_LEADING_WORD = pattern(_alternatives(_WORDS))
#: 民法典第一千二百五十九条: 以上、以下、以内 include the figure itself.
_INCLUDED = {"以上": Operator.AT_LEAST, "以下": Operator.AT_MOST, "以内": Operator.AT_MOST}


def read_operator(text: str) -> Operator:
    """The operator that a cell or key names. Raises ValueFault "operator"."""
    operator = _KNOWN.get("".join(text.split()))
    if operator is None:
        raise ValueFault(
            "operator",
            M("{found} is no operator", found=shown(text.strip())),
            hint=M("write one of {known}", known="= >= > <= < 定性"),
        )
    return operator


def split_operator(text: str, unit: Unit | None = None) -> tuple[Operator | None, str]:
    """The operator before or behind a target (≥95%, 不低于95%, 95以上, 达到95%以上, 24小时内), and the rest.

    A word counts only beside a figure (in the declared `unit`, say): 高于上年 and 中级以上 stay whole. Said twice
    (≥95%以上, ≥95%（含）) it is one operator; said in two ways (≤95%以上) the second stays and is no figure.
    """
    text = text.strip()
    if sign := _LEADING_SIGN.match(text):
        return _once(_KNOWN[sign[0]], text[sign.end() :].strip(), unit)
    if (word := _LEADING_WORD.match(text)) and is_figure(text[word.end() :].strip(), unit):
        return _once(_KNOWN[word[0]], text[word.end() :].strip(), unit)
    if (found := bounded(text, unit)) is not None:
        return _INCLUDED[found[0]], found[1]
    return None, text


def _once(operator: Operator, rest: str, unit: Unit | None) -> tuple[Operator, str]:
    if operator not in _INCLUDED.values():
        return operator, rest
    found = bounded(rest, unit)
    if found is not None and _INCLUDED[found[0]] is operator:
        return operator, found[1]
    return operator, without_inclusion(rest)
