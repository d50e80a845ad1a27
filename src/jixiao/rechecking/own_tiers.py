"""按评判等级赋分 by the form's own note (部分达成80%-50%（含） …), which comes before the scheme's tiers."""

from __future__ import annotations

import re
from fractions import Fraction

from jixiao.layout.rules import TIER_RULE
from jixiao.model.form import Form
from jixiao.model.scheme import Scheme

#: Figures of percent, the lower or upper one of a range with one sign (100-80%) included.
_PERCENT = re.compile(r"(\d+(?:\.\d+)?)(?=\s*%|\s*[-—–~～至]\s*\d+(?:\.\d+)?\s*%)")


def with_own_tiers(form: Form, scheme: Scheme) -> Scheme:
    """The scheme with the bounds of the form's note, where it names the two that divide three tiers."""
    rule = form.fields.get(TIER_RULE)
    if rule is None or len(scheme.tiers) != 3:
        return scheme
    figures = {Fraction(each) / 100 for each in _PERCENT.findall(rule.text)}
    inner = sorted(figure for figure in figures if figure not in (0, 1))
    if len(inner) != 2 or inner[1] > 1:
        return scheme
    low, high = inner
    first, second, third = scheme.tiers
    tiers = (
        first.model_copy(update={"from_": high}),
        second.model_copy(update={"from_": low, "to": high}),
        third.model_copy(update={"to": low}),
    )
    return scheme.model_copy(update={"tiers": tiers})
