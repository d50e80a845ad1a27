"""Quarters, months, gaps, overlaps, --through and cumulative money, each as format.md §2 says."""

from __future__ import annotations

from pathlib import Path

import pytest

from commandline import Run, run

PROJECT = """
name: 季度
year: 2023
budget: {{initial: 10万元}}
scheme: {{use: mof-2020, base: 100, execution: {{points: 0}}}}
indicators:
  产出指标:
    数量指标:
      - {{name: 人次, target: ≥100人次, points: 100, aggregate: {aggregate}}}
"""


def score(tmp_path: Path, aggregate: str, rows: str, *more: str) -> Run:
    file = tmp_path / "p.yaml"
    file.write_text(PROJECT.format(aggregate=aggregate), "utf-8")
    table = "指标,期间,实际完成值\n" + "".join(f"人次,{row}\n" for row in rows.split())
    return run("score", str(file), "--actuals", "-", "--format", "json", *more, stdin=table.encode())


@pytest.mark.parametrize(
    ("aggregate", "rows", "actual", "score_"),
    [
        ("sum", "q1,20 q2,30 q3,25 q4,15", "90", "90.00"),
        ("累计", "2023Q1,20 第二季度,30 2023-07,5 2023-08,10 9月,10 q4,15", "90", "90.00"),
        ("sum", "上半年,50 下半年,45", "95", "95.00"),
        ("last", "q1,20 q4,90", "90", "90.00"),
        ("mean", "q1,80 q2,90 q3,100", "90", "90.00"),
        ("mean", "q1,100 q2,100 q3,50", "83.333333", "83.33"),
        ("max", "q1,20 q2,96 q3,30", "96", "96.00"),
        ("min", "q1,99 q2,30", "30", "30.00"),
        ("sum", "全年,97", "97", "97.00"),
        ("null", "q4,88", "88", "88.00"),
    ],
)
def test_periods_combine(tmp_path: Path, aggregate: str, rows: str, actual: str, score_: str) -> None:
    row = score(tmp_path, aggregate, rows).data["indicators"][0]
    assert (row["actual"], row["score"]) == (actual, score_)


@pytest.mark.parametrize(
    ("aggregate", "rows", "gaps"),
    [
        ("sum", "q1,20 q3,25 q4,15", "2023Q2"),
        ("sum", "q4,15", "2023Q1, 2023Q2, 2023Q3"),
        ("mean", "q1,20 2023-05,30", "2023-04"),
    ],
)
def test_a_gap_makes_the_row_not_reported_and_is_named(tmp_path: Path, aggregate: str, rows: str, gaps: str) -> None:
    done = score(tmp_path, aggregate, rows)
    row = done.data["indicators"][0]
    assert (row["check"], row["score"]) == ("not_reported", None)
    assert gaps in row["because"]


@pytest.mark.parametrize(
    ("aggregate", "rows", "code"),
    [
        ("sum", "q1,20 全年,90", "JX608"),
        ("last", "q1,20 q1,90", "JX603"),
        ("last", "q1,20 2023-03,90", "JX608"),
        ("null", "q1,20 q2,90", "JX609"),
        ("last", "2022Q4,20", "JX607"),
        ("last", "第五季度,20", "JX606"),
    ],
)
def test_what_cannot_be_combined_is_an_error(tmp_path: Path, aggregate: str, rows: str, code: str) -> None:
    done = score(tmp_path, aggregate, rows)
    assert done.code == 2
    assert code in done.err


def test_through_drops_later_rows_and_gives_no_grade(tmp_path: Path) -> None:
    done = score(tmp_path, "sum", "q1,20 q2,30 q3,25 q4,15", "--through", "2023Q3")
    assert done.data["indicators"][0]["actual"] == "75"
    assert (done.data["grade"], done.data["options"]["through"]) == (None, "2023Q3")
    assert "JX619" in {each["code"] for each in done.data["diagnostics"]}


def test_through_the_last_quarter_has_a_grade(tmp_path: Path) -> None:
    assert score(tmp_path, "sum", "q1,20 q2,30 q3,25 q4,25", "--through", "2023Q4").data["grade"] == "优"


def test_a_pending_quarter_leaves_a_sum_pending(tmp_path: Path) -> None:
    assert score(tmp_path, "sum", "q1,20 q2,待统计").data["indicators"][0]["check"] == "pending"


MONEY = """
name: 资金
year: 2023
budget: {initial: 100万元, sources: {财政拨款: 80万元, 其他资金: 20万元}}
indicators:
  产出指标: {数量指标: [{name: 甲, target: ≥1件}]}
"""


@pytest.mark.parametrize(
    ("rows", "executed", "codes"),
    [
        ("预算执行,q1,30\n预算执行,q2,60.5万元\n", "605000", set()),
        ("预算执行,q1,30\n预算执行,q2,20\n", "200000", {"JX702"} - {"JX702"} | {"JX622"}),
        ("预算执行/财政拨款,,75\n预算执行/其他资金,,150000元\n", "900000", set()),
        ("预算执行,,120\n", "1200000", {"JX702"}),
    ],
)
def test_money_is_cumulative(tmp_path: Path, rows: str, executed: str, codes: set[str]) -> None:
    file = tmp_path / "p.yaml"
    file.write_text(MONEY, "utf-8")
    table = f"指标,期间,实际完成值\n甲,,1\n{rows}".encode()
    card = run("score", str(file), "--actuals", "-", "--format", "json", stdin=table).data
    assert card["budget"]["executed"] == executed
    assert {each["code"] for each in card["diagnostics"]} & {"JX622", "JX702"} == codes
