"""How a form says that 预算执行 is scored: bands in a note, or the 评分标准 in the row of 预算执行 itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from unicodedata import normalize

from jixiao.layout.table import Table
from jixiao.layout.view import View
from jixiao.model.form import Field

#: Where a form's fields keep the rule.
EXECUTION_RULE = "execution.rule"
#: From 预算执行率 to the end of its sentence.
_ABOUT_EXECUTION = re.compile(r"(?:预算|资金)?(?:预算)?执行率[^。\n]+")
#: A share and what it earns. One alone, without what is lost below it, only states the points.
_BAND = re.compile(r"\d\s*%[^;,，；。%]*?[得计为]?\s*\d+(?:\.\d+)?\s*分")


def execution_rule(view: View, rows: Sequence[int], table: Table) -> Field | None:
    """The words by which the form scores 预算执行; None where it states none. The cell itself is told as any note."""
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
