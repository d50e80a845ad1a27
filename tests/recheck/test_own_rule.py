"""预算执行 is scored by what the form itself says of it, in a note or in its own row, before any scheme."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from commandline import run
from recheck.forms import written

TOTAL = "总分 | < | < | < | < | < | 100 | 91.5 | 自评等级：优"
FUNDS = "^ | 年度资金总额 | 80 | 100 | 90 | 10 | 90% | 9 | <"
BANDS = "注：预算执行率95%以上得10分；85%（含）-95%得8分；85%以下得5分。"
OF_101 = "注：预算执行率100%得10分；80%（含）-100%得7分；60%（含）-80%得5分；60%以下不得分。"
STEPS = "注：1.预算执行率≥95%得10分，每降低1个百分点扣0.5分，扣完为止。2.其他。"
UNREAD = "说明：预算执行率90%以上得10分，80%左右得8分。"
POINTS = "注：预算执行率10分，产出指标50分，效益指标30分，满意度指标10分。"

#: Note, score of 预算执行 as stated at a rate of 90%, what is found: severity, what, score that follows.
NOTES: list[tuple[str, str, list[tuple[str, str, str | None]]]] = [
    (BANDS, "8", []),
    (BANDS, "9", [("error", "score", "8.00")]),
    (OF_101, "7", []),
    (OF_101, "9", [("error", "score", "7.00")]),
    (STEPS, "7.5", []),
    (STEPS, "9", [("error", "score", "7.50")]),
    (UNREAD, "9", []),
    (UNREAD, "8", [("info", "open", None)]),
    (POINTS, "9", []),
    (POINTS, "8", [("error", "score", "9.00")]),
]


def _noted(folder: Path, note: str, score: str) -> str:
    total = Decimal("82.5") + Decimal(score)
    below = TOTAL.replace("91.5", str(total)).replace("优", "优" if total >= 90 else "良")
    row = note + " | <" * 8
    return written(folder, "xlsx", (FUNDS, FUNDS.replace("| 9 |", f"| {score} |")), (TOTAL, f"{below}\n{row}"))


def _found(*words: str) -> list[tuple[Any, ...]]:
    told = run("recheck", *words, "--format", "json").data["findings"]
    return [(each["severity"], each["what"], each["follows"]) for each in told if each["name"] == "预算执行"]


@pytest.mark.parametrize(("note", "score", "found"), NOTES)
def test_note(note: str, score: str, found: list[tuple[str, str, str | None]], tmp_path: Path) -> None:
    assert _found(_noted(tmp_path, note, score)) == found


def test_a_scheme_that_ignores_criteria_ignores_the_note(tmp_path: Path) -> None:
    assert _found(_noted(tmp_path, BANDS, "9"), "--scheme", "platform") == []


def test_the_criteria_in_the_row_of_the_execution(tmp_path: Path) -> None:
    own = "预算执行 | 预算执行率 | 预算执行率 | 100% | 90% | 每低1个百分点扣0.8分，扣完为止 | 10 | {} | 支付晚于计划。"
    rows = [f"{own.format(score)}\n产出指标（50分） | 数量指标 |" for score in ("2", "9")]
    funds = (FUNDS, "^ | 年度资金总额 | 80 | 100 | 90 | | | | <")
    first = "产出指标（50分） | 数量指标 |"
    right = written(
        tmp_path, "xlsx", funds, (first, rows[0]), (TOTAL, TOTAL.replace("91.5", "84.5").replace("优", "良"))
    )
    assert _found(right) == []
    wrong = written(tmp_path, "xlsx", funds, (first, rows[1]))
    assert _found(wrong) == [("error", "score", "2.00")]
