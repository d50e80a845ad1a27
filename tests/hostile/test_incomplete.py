"""The seed with rows missing, late, not applicable or in doubt: no total that looks whole where it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from commandline import SEED, SEED_ACTUALS
from hostile.trial import Trial, score

PROJECT = Path(SEED).read_text("utf-8")
ACTUALS = Path(SEED_ACTUALS).read_text("utf-8")
NAMES = ("p.yaml", "q4.csv")
SATISFACTION = "办事群众满意度,93.5,\n"


def seed(old: str, new: str, *options: str) -> Trial:
    """The seed scored with one passage of its actuals changed."""
    assert old in ACTUALS
    return score(PROJECT, ACTUALS.replace(old, new), *options, files=NAMES)


#: What stands instead of the satisfaction row (10 points, range of the whole seed 74.70–87.20).
OPEN: list[tuple[str, str, str]] = [
    ("left out", "", "not_reported"),
    ("blank", "办事群众满意度,,\n", "not_reported"),
    ("/", "办事群众满意度,/,\n", "not_reported"),
    ("无", "办事群众满意度,无,\n", "not_reported"),
    ("待统计", "办事群众满意度,待统计,\n", "pending"),
    ("待统计 with a date", "办事群众满意度,待统计 2024-04,\n", "pending"),
    ("不适用", "办事群众满意度,不适用：无直接服务对象,\n", "not_applicable"),
    ("doubtful", "办事群众满意度,0.935,\n", "doubtful"),
]


@pytest.mark.parametrize(("row", "check"), [each[1:] for each in OPEN], ids=[each[0] for each in OPEN])
def test_an_open_row_leaves_a_partial_total_a_range_and_no_grade(row: str, check: str) -> None:
    done = seed(SATISFACTION, row)
    card = done.data
    assert done.code == (1 if check == "doubtful" else 0)
    assert done.row("办事群众满意度")["check"] == check
    assert done.row("办事群众满意度")["score"] is None
    # 86.83 − 10.00 over 90 points; the row may still bring 0 to 10.
    assert (card["total"], card["assessed"], card["complete"], card["grade"]) == ("76.83", "90", False, None)
    assert card["range"] == {"low": "64.70", "high": "87.20"}


def test_not_reported_counted_as_nought_when_asked() -> None:
    done = seed(SATISFACTION, "", "--missing", "zero")
    card = done.data
    assert done.row("办事群众满意度")["score"] == "0.00"
    assert (card["total"], card["assessed"], card["complete"]) == ("76.83", "100", True)
    assert (card["range"], card["options"]["missing"]) == ({"low": "64.70", "high": "77.20"}, "zero")
    assert (card["grade"], card["provisional"]) == ("中", False)


@pytest.mark.parametrize("row", [each[1] for each in OPEN[4:]], ids=[each[0] for each in OPEN[4:]])
def test_nought_is_for_what_is_not_reported_alone(row: str) -> None:
    done = seed(SATISFACTION, row, "--missing", "zero")
    assert (done.row("办事群众满意度")["score"], done.data["complete"]) == (None, False)


def test_both_ends_in_one_grade_are_a_grade() -> None:
    done = seed(SATISFACTION, "")
    assert done.data["grade"] is None
    # 成本 met: the row is settled at 12.50, so the total is 77.20 and at most 87.20: 中 to 良.
    # 时效 met besides: 89.70 and at most 99.70, 良 to 优; execution complete besides: 90.00 to 100.00.
    text = ACTUALS.replace("控制支出成本,97", "控制支出成本,100").replace("94.2", "95").replace("11.64", "12")
    card = score(PROJECT, text.replace(SATISFACTION, ""), files=NAMES).data
    assert (card["total"], card["range"]) == ("90.00", {"low": "90.00", "high": "100.00"})
    assert (card["grade"], card["complete"], card["provisional"]) == ("优", False, False)


@pytest.mark.parametrize(
    ("limit", "code"), [("74.70", 0), ("74.7", 0), ("74.71", 1), ("80", 1), ("0", 0), ("７４．７", 0), ("100", 1)]
)
def test_fail_under_looks_at_the_lower_end(limit: str, code: int) -> None:
    done = score(PROJECT, ACTUALS, "--fail-under", limit, files=NAMES)
    assert (done.code, done.data["total"]) == (code, "86.83")
    assert bool(done.err) is bool(code)


@pytest.mark.parametrize("limit", ["abc", "NaN", "1e400", "", "80%", "-", "1_0"])
def test_a_limit_that_is_none_is_usage(limit: str) -> None:
    done = score(PROJECT, ACTUALS, "--fail-under", limit, files=NAMES)
    assert (done.code, done.out) == (2, "")
    assert "--fail-under" in done.err


def test_require_settled() -> None:
    assert score(PROJECT, ACTUALS, "--require-settled", files=NAMES).code == 1
    settled = PROJECT.replace(
        "criteria: 超出（低于）年初预算金额100分。",
        "criteria: 超出（低于）年初预算金额100分。\n        reading: 超出年初预算金额扣100分。",
    )
    done = score(settled, ACTUALS, "--require-settled", files=NAMES)
    assert (done.code, done.data["settled"]) == (0, True)


def test_doubt_beats_every_gate_but_not_a_broken_file() -> None:
    assert seed("94.2", "0.942").code == 1
    assert seed("94.2", "0.942", "--fail-under", "0").code == 1
    assert seed("94.2", "0.942\n事项办结率,95,").code == 2


@pytest.mark.parametrize(
    ("typed", "actual", "points"), [("95%", "95", "12.50"), ("0.942%", "0.942", "0.00"), ("94.2", "94.2", "0.00")]
)
def test_the_unit_settles_a_doubt(typed: str, actual: str, points: str) -> None:
    row = seed("94.2", typed).row("事项办结率")
    assert (row["actual"], row["score"]) == (actual, points)


@pytest.mark.parametrize("row", ["预算执行,,", "预算执行,待统计,", "预算执行,/,", ""])
def test_no_execution_is_not_nought(row: str) -> None:
    card = seed("预算执行,11.64万元,", row).data
    assert (card["budget"]["score"], card["complete"], card["grade"]) == (None, False, None)
    # 86.83 − 9.70; the row may still bring 10.
    assert (card["total"], card["range"]) == ("77.13", {"low": "65.00", "high": "87.50"})


def test_overspending_is_capped_and_told() -> None:
    done = seed("11.64万元", "13万元")
    assert done.data["budget"]["score"] == "10.00"
    assert "JX702 q4.csv:10:6" in done.found


@pytest.mark.parametrize("name", ["csv", "json"])
def test_a_card_in_doubt_says_so_in_every_page(name: str) -> None:
    for form in ("table", "markdown", "html", "csv"):
        page = seed("94.2", "0.942", "-f", form)
        assert page.code == 1
        assert "0.942" in page.out


@pytest.mark.parametrize("places", [("points: 3", "24件", "5", "0.63"), ("points: 1", "8件", "1", "0.13")])
def test_ties_go_up_in_every_format(places: tuple[str, str, str, str]) -> None:
    """N01, N02, N03: 3 × 5 ÷ 24 is 0.625, 1 × 1 ÷ 8 is 0.125, exactly."""
    points, target, actual, earned = places
    rest = {"points: 3": 87, "points: 1": 89}[points]
    project = (
        "name: 图书流动服务\nyear: 2023\nindicators:\n  产出指标:\n    数量指标:\n"
        f"      - {{name: 甲, target: ≥{target}, {points}}}\n"
        f"      - {{name: 乙, target: ≥1件, points: {rest}}}\n"
    )
    actuals = f"三级指标,实际完成值\n甲,{actual}\n乙,1\n"
    assert score(project, actuals).row("甲")["score"] == earned
    for form in ("table", "markdown", "html", "csv"):
        assert earned in score(project, actuals, "-f", form).out, form
