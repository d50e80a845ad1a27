"""The filled fixtures give exactly the errors that were planted in them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from commandline import run

FIXTURES = Path(__file__).parent.parent / "forms" / "fixtures"
FILLED = sorted(path for path in FIXTURES.iterdir() if "selfeval" in path.name and path.suffix != ".json")


def expected(path: Path) -> Any:
    return json.loads(path.with_name(f"{path.stem}.expected.json").read_text("utf-8"))


@pytest.mark.parametrize("path", FILLED, ids=lambda path: path.stem)
def test_the_planted_errors_and_no_other(path: Path) -> None:
    wanted = expected(path)
    result = run("recheck", str(path), "--format", "json")
    assert result.code == (1 if wanted["wrong"] else 0)
    found = [{"name": each["name"], "what": each["what"]} for each in result.data["findings"]]
    assert sorted(found, key=str) == sorted(wanted["wrong"], key=str)
    assert {each["severity"] for each in result.data["findings"]} <= {"error"}
    assert result.data["scheme"]["name"] == wanted["scheme"]


def test_there_are_filled_fixtures() -> None:
    assert len(FILLED) == 6


@pytest.mark.parametrize(
    ("name", "stated", "follows", "recomputed"),
    [
        ("anhui-selfeval.xlsx", "93", "93.00", "91.80"),
        ("national-selfeval.docx", "98.33", "97.33", "97.33"),
        ("sichuan-selfeval.xlsx", "98.3", "98.30", "96.70"),
        ("hubei-selfeval.docx", "95.5", "95.50", "94.00"),
        ("three-points-selfeval.html", "95", "95.00", "95.00"),
        ("yunnan-14-selfeval.xlsx", "99.13", "99.13", "99.13"),
    ],
)
def test_totals(name: str, stated: str, follows: str, recomputed: str) -> None:
    total = run("recheck", str(FIXTURES / name), "--format", "json").data["total"]
    assert total == {"stated": stated, "follows": follows, "recomputed": recomputed}


def test_cells_and_figures() -> None:
    rate, score = run("recheck", str(FIXTURES / "sichuan-selfeval.xlsx"), "--format", "json").data["findings"]
    assert (rate["cell"], rate["stated"], rate["follows"]) == ("Sheet!G9", "105%", "84%")
    assert (score["cell"], score["stated"], score["follows"]) == ("Sheet!I9", "10", "8.40")
