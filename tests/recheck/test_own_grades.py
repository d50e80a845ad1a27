"""自评等级 is held against the grades that the form's own note states, else against the scheme's."""

from __future__ import annotations

from pathlib import Path

import pytest

from commandline import run
from recheck.forms import written

TOTAL = "总分 | < | < | < | < | < | 100 | 91.5 | 自评等级：优"

#: Note, grade of a total of 91.5 as stated, grade that follows where it is another.
NOTES = [
    ("备注：自评等级划分为优（90分及以上）、良（80-90分）、中（60-80分）、差（60分以下）。", "优", None),
    ("备注：自评等级划分为优（90分及以上）、良（80-90分）、中（60-80分）、差（60分以下）。", "良", "优"),
    ("注：95分（含）以上为优，85分（含）至95分为良，60分（含）至85分为中，60分以下为差。", "良", None),
    ("注：95分（含）以上为优，85分（含）至95分为良，60分（含）至85分为中，60分以下为差。", "优", "良"),
    ("自评等级：100-95（含）分为优、95-80（含）分为良、80-60（含）分为中、60分以下为差。", "优", "良"),
    ("优≥95，80≤良<95，60≤中<80，差<60", "良", None),
    ("优：95-100分；良：75-95分；合格：60-75分；不合格：60分以下", "优", "良"),
    # 94 beside 95 leaves 94.5 to nobody, and two of the grades are missing: the scheme's grades count.
    ("95-100分为优，80-94分为良，60-79分为中，0-59分为差", "优", None),
    ("优的95分以上，良80以上，差60以下", "良", "优"),
    ("全市空气优良天数比例95%以上，低于80%的县2个。", "优", None),
]


@pytest.mark.parametrize(("note", "grade", "follows"), NOTES)
def test_note(note: str, grade: str, follows: str | None, tmp_path: Path) -> None:
    below = f"{TOTAL.removesuffix('优')}{grade}\n{note}" + " | <" * 8
    told = run("recheck", written(tmp_path, "xlsx", (TOTAL, below)), "--format", "json").data["findings"]
    found = [(each["what"], each["stated"], each["follows"]) for each in told]
    assert found == ([("grade", grade, follows)] if follows else [])
