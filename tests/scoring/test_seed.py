"""The seed under the four schemes, row by row as the contract's worked example prints it."""

from __future__ import annotations

from pathlib import Path

import pytest

from commandline import SEED, SEED_ACTUALS, run

# per scheme: the scores of the six rows, of the budget row, the total
WORKED = {
    "mof-2020": (("12.50", "12.50", "0.00", "12.13", "30.00", "10.00"), "9.70", "86.83"),
    "mof-2021": (("12.50", "12.50", "0.00", "12.13", "30.00", "10.00"), "7.00", "84.13"),
    "hubei": (("13.34", "13.34", "0.00", "12.93", "13.33", "13.33"), "19.40", "85.67"),
    "platform": (("12.50", "12.50", "12.39", "12.13", "30.00", "10.00"), "9.70", "99.22"),
}
CHECKS = ("above", "met", "missed", "missed", "met", "above")


@pytest.mark.parametrize("scheme", WORKED)
def test_every_row_comes_out_as_worked(scheme: str) -> None:
    card = run("score", SEED, "--actuals", SEED_ACTUALS, "--scheme", scheme, "--format", "json").data
    scores, budget, total = WORKED[scheme]
    assert tuple(row["score"] for row in card["indicators"]) == scores
    assert tuple(row["check"] for row in card["indicators"]) == CHECKS
    assert (card["budget"]["score"], card["total"]) == (budget, total)


def test_where_each_rule_came_from_and_what_is_settled() -> None:
    card = run("score", SEED, "--actuals", SEED_ACTUALS, "--format", "json").data
    rows = card["indicators"]
    assert [row["deduction_from"] for row in rows] == [
        "scheme", "criteria", "criteria", "scheme", "scheme", "criteria",
    ]  # fmt: skip
    assert [row["deduction"]["kind"] for row in rows] == [
        "proportional", "direct", "direct", "proportional", "proportional", "direct",
    ]  # fmt: skip
    assert [row["settled"] for row in rows] == [True, True, True, False, True, True]
    assert rows[3]["range"] == {"low": "0.00", "high": "12.50"}
    assert [row["direction"] for row in rows] == ["正向", "正向", "正向", "适度", "正向", "正向"]
    assert card["range"] == {"low": "74.70", "high": "87.20"}
    assert (card["grade"], card["provisional"], card["complete"], card["settled"]) == ("良", True, True, False)
    assert card["scheme"]["chosen_by"] == "default"


def test_a_row_left_out_leaves_a_range_and_no_grade() -> None:
    rows = Path(SEED_ACTUALS).read_text("utf-8").replace("办事群众满意度,93.5,\n", "")
    card = run("score", SEED, "--actuals", "-", "--format", "json", stdin=rows.encode()).data
    assert (card["total"], card["assessed"], card["complete"], card["grade"]) == ("76.83", "90", False, None)
    assert card["range"] == {"low": "64.70", "high": "87.20"}


def test_cost_above_the_budget_is_scored_by_quotient() -> None:
    rows = Path(SEED_ACTUALS).read_text("utf-8").replace("控制支出成本,97,", "控制支出成本,120,")
    card = run("score", SEED, "--actuals", "-", "--format", "json", stdin=rows.encode()).data
    assert card["indicators"][3]["score"] == "10.42"
