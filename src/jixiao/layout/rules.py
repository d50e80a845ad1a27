"""How a form says that it is scored, in its notes: 预算执行 (or in its own row), the tiers of 定性指标, the grades."""

from __future__ import annotations

import re
from collections.abc import Sequence
from unicodedata import normalize

from jixiao.layout.content import Table
from jixiao.layout.view import View
from jixiao.model.form import Field

#: Where a form's fields keep the rules.
EXECUTION_RULE, GRADE_RULE, TIER_RULE = "execution.rule", "grade.rule", "tier.rule"
#: From 预算执行率 to the end of its sentence.
_ABOUT_EXECUTION = re.compile(r"(?:预算|资金)?(?:预算)?执行率[^。\n]+")
#: A share and what it earns. One alone, without what is lost below it, only states the points.
_BAND = re.compile(r"\d\s*%[^;,，；。%]*?[得计为]?\s*\d+(?:\.\d+)?\s*分")
#: A grade beside a figure: a note that has the best, 良 or 合格, and the worst states how grades are given.
_GRADES = [
    re.compile(rf"(?:{grade})[^,;。]{{0,12}}?\d|\d[^,;。]{{0,12}}?(?:{grade})")
    for grade in ("优", "良|合格", "差|不合格|低")
]

#: The second and the third of the tiers that 定性指标 are judged by.
_SOME, _NONE = re.compile("部分(?:达成|实现|完成)"), re.compile("未(?:达成|实现|完成)|没有达成|实现(?:目标)?程度较低")


def rules(view: View, rows: Sequence[int], table: Table) -> dict[str, Field]:
    """The rules that a form states itself, by the keys of its fields. Their cells are told as any note is."""
    found = {
        EXECUTION_RULE: _of_execution(view, rows, table),
        GRADE_RULE: _of_grades(view, rows),
        TIER_RULE: _of_tiers(view, rows),
    }
    return {key: rule for key, rule in found.items() if rule is not None}


def _of_grades(view: View, rows: Sequence[int]) -> Field | None:
    for row in rows:
        for cell in view.rows[row]:
            text = normalize("NFKC", cell.text)
            if all(grade.search(text) for grade in _GRADES):
                return Field(text, cell.place)
    return None


def _of_tiers(view: View, rows: Sequence[int]) -> Field | None:
    for row in rows:
        for cell in view.rows[row]:
            for sentence in re.split("[。\n]", normalize("NFKC", cell.text)):
                if "%" in sentence and _SOME.search(sentence) and _NONE.search(sentence):
                    return Field(sentence, cell.place)
    return None


def _of_execution(view: View, rows: Sequence[int], table: Table) -> Field | None:
    told = table.execution.get("criteria")
    if told is not None:
        return told
    for row in rows:
        for cell in view.rows[row]:
            for found in _ABOUT_EXECUTION.finditer(normalize("NFKC", cell.text)):
                bands = len(_BAND.findall(found[0]))
                if bands > 1 or (bands and "扣" in found[0]):
                    return Field(found[0].strip(), cell.place)
    return None
