"""预算执行 by the form's own words, which come before the scheme's bands or proportion."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from jixiao.language import M, Message
from jixiao.layout.rules import EXECUTION_RULE
from jixiao.model.form import Field, Form, FormLine
from jixiao.model.scheme import Scheme
from jixiao.rechecking.others import scored
from jixiao.rechecking.reading import plan_of, read_line
from jixiao.values.fault import ValueFault
from jixiao.values.number import half_up, plain

_PERCENT = re.compile(r"(\d+(?:\.\d+)?)\s*[%％]")
#: More digits than any two amounts of money need to stand apart.
_DIGITS = 20


def by_own_rule(
    form: Form, scheme: Scheme, points: Decimal, rate: Fraction
) -> tuple[Decimal, Message] | Message | None:
    """Score and reason for a rate in percent; why the words cannot be read; None where the form states no rule.

    A scheme that ignores criteria ignores these too.
    """
    rule = form.fields.get(EXECUTION_RULE)
    if rule is None or scheme.criteria == "ignore":
        return None
    shown = plain(half_up(min(rate, Fraction(100)), _DIGITS))
    texts = {"name": "预算执行率", "operator": ">=", "target": _aim(rule.text), "unit": "%", "actual": f"{shown}%"}
    fields = {key: Field(text, rule.place) for key, text in texts.items()}
    plan = plan_of(form, scheme)
    read = read_line(form, FormLine(None, None, {**fields, "criteria": rule}), points, plan)
    if isinstance(read, ValueFault):
        return read.why
    row, wrong = scored(read, plan, None)
    if read.line.deduction_from == "criteria" and row.score is not None and row.settled and not wrong:
        return row.score, row.because
    why = read.line.refusal.why if read.line.refusal is not None else row.because
    return M("the form's own words on 预算执行 “{words}” state no rule: {why}", words=rule.text, why=why)


def _aim(words: str) -> str:
    """The share that earns all points: the highest that the words name, else the whole budget."""
    return max(_PERCENT.findall(words), key=Decimal, default="100")
