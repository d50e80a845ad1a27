"""自评等级 by the form's own note (90分以上为优，75分至90分为良 …), which comes before the scheme's grades."""

from __future__ import annotations

import re
from decimal import Decimal
from unicodedata import normalize

from jixiao.layout.rules import GRADE_RULE
from jixiao.model.form import Form
from jixiao.model.scheme import Grade, Scheme

_NAME = re.compile(
    r"优秀|良好|中等|一般|较差|不合格|合格|不达标|(?<![择扶])优(?![化先惠])|良(?!性)|(?<![其集])中(?![央心期])|(?<!偏)差(?!异)|低(?!于)"
)
_FIGURE = re.compile(r"\d+(?:\.\d+)?")
_UNDER = re.compile(r"以下|低于|小于|不足|不满|<")
_CLAUSE = re.compile(r"[,;、。\n]")


def grades_of(form: Form, scheme: Scheme) -> tuple[Grade, ...]:
    """The form's own grades where its note states all of them without a gap, else the scheme's."""
    rule = form.fields.get(GRADE_RULE)
    return (rule is not None and _read(rule.text)) or scheme.grades


def grade_of(grades: tuple[Grade, ...], total: Decimal) -> str | None:
    """The first grade, from the best, whose lowest total is reached."""
    return next((each.name for each in grades if total >= each.from_), None)


def _read(words: str) -> tuple[Grade, ...] | None:
    """The grades from the best to the worst; None where a clause says more or less than one grade with its bounds."""
    spans: list[tuple[Decimal, Decimal | None, str]] = []
    for clause in _CLAUSE.split(normalize("NFKC", words)):
        names, figures = _NAME.findall(clause), sorted({Decimal(each) for each in _FIGURE.findall(clause)})
        if not names or not figures:
            continue
        if len(names) > 1 or len(figures) > 2 or figures[-1] > 100:
            return None
        if len(figures) == 1 and _UNDER.search(clause):
            figures.insert(0, Decimal(0))
        spans.append((figures[0], figures[1] if len(figures) > 1 else None, names[0]))
    spans.sort(reverse=True, key=lambda each: each[0])
    # 89 beside 90 leaves 89.5 to nobody: then the scheme's bounds count.
    above = [Decimal(100), *(low for low, _, _ in spans)]
    meet = all(high in (None, limit) for (_, high, _), limit in zip(spans, above, strict=False))
    descend = all(low < limit for (low, _, _), limit in zip(spans, above, strict=False))
    if len(spans) < 3 or spans[-1][0] != 0 or not meet or not descend:
        return None
    return tuple(Grade.model_validate({"name": name, "from": str(low)}) for low, _, name in spans)
