"""定性指标 are held against the tiers that the form's own note states, else against the scheme's."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from commandline import run
from recheck.forms import written

TOTAL = "总分 | < | < | < | < | < | 100 | 91.5 | 自评等级：优"
LINE = "助餐服务机制 | 健全 | 部分达成 | | 15 | 10.5 |"
OFFICIAL = (
    "注：定性指标根据指标完成情况分为达成年度指标、部分达成年度指标并具有一定效果、未达成年度指标且效果较差三档，"
    "分别按照该指标对应分值区间100-80%（含80%）、80-50%（含50%）、50-0%合理确定得分。"
)
SHORT = "填表说明：（2）定性指标分三档：达成（80%至100%，含80%）、部分达成（50%至80%，含50%）、未达成（50%以下）。"
SIXTY = OFFICIAL.replace("50", "60")
VAGUE = "注：定性指标分为达成、部分达成、未达成三档，部分达成的按50%以上给分。"

#: Note, score as stated for 部分达成 of 15 points, the range that follows where the score is outside.
NOTES = [
    (OFFICIAL, "7.5", None),
    (OFFICIAL, "7.4", "7.50-11.99"),
    (SHORT, "8", None),
    (SHORT, "12", "7.50-11.99"),
    (SIXTY, "9", None),
    (SIXTY, "8.5", "9.00-11.99"),
    # A note that states fewer bounds than it has tiers changes nothing.
    (VAGUE, "8", "9.00-11.99"),
]


@pytest.mark.parametrize(("note", "score", "follows"), NOTES)
def test_note(note: str, score: str, follows: str | None, tmp_path: Path) -> None:
    below = TOTAL.replace(" | 91.5", " | ") + "\n" + note + " | <" * 8
    path = written(tmp_path, "xlsx", (LINE, LINE.replace("10.5", score)), (TOTAL, below))
    told = run("recheck", path, "--format", "json").data["findings"]
    found = [(each["what"], each["name"], each["follows"]) for each in told if each["what"] == "score"]
    assert found == ([("score", "助餐服务机制", follows)] if follows else [])


def test_note_on_another_sheet(tmp_path: Path) -> None:
    path = written(tmp_path, "xlsx", (LINE, LINE.replace("10.5", "8")), (" | 91.5", " | 89"), ("等级：优", "等级：良"))
    assert [each["what"] for each in run("recheck", path, "--format", "json").data["findings"]] == ["score"]
    book = openpyxl.load_workbook(path)
    book.create_sheet("填表说明")["A1"] = OFFICIAL
    book.save(path)
    assert run("recheck", path, "--format", "json").data["findings"] == []
