"""What the witness found: literal checks, settled marks and units that a made project had wrong once."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from jixiao.api import load_actuals, load_project, score
from jixiao.model.scorecard import Row

PROJECT = """\
jixiao: 1
name: 测试项目
year: 2023
indicators:
  产出指标:
    数量指标:
      - {{name: 甲, {indicator}}}
"""


def row(folder: Path, indicator: str, actual: str) -> Row:
    (folder / "project.yaml").write_text(PROJECT.format(indicator=indicator), "utf-8")
    (folder / "actuals.csv").write_text(f"三级指标,实际完成值,得分,评分理由\n甲,{actual}\n", "utf-8")
    return score(load_project(folder / "project.yaml"), load_actuals([folder / "actuals.csv"])).rows[0]


@pytest.mark.parametrize(
    ("indicator", "actual", "check"),
    [
        ('operator: ">=", target: 12, unit: 件, deduction: {kind: manual}', "12,8,专家评定", "met"),
        ('operator: ">=", target: 12, unit: 件, deduction: {kind: manual}', "11.9,10,专家评定", "missed"),
        ('operator: "=", target: 12, unit: 件, deduction: {kind: manual}', "13,8,专家评定", "above"),
        ("operator: 定性, target: 改善, deduction: {kind: manual}", "改善,8,专家评定", "met"),
        ("target: 2023年6月底前, deduction: {kind: manual}", "7月1日,10,专家评定", "missed"),
    ],
)
def test_an_evaluators_row_is_compared_literally(tmp_path: Path, indicator: str, actual: str, check: str) -> None:
    assert row(tmp_path, indicator, actual).check == check


@pytest.mark.parametrize("operator", [">", "<"])
def test_the_target_itself_is_a_miss_that_unread_words_may_punish(tmp_path: Path, operator: str) -> None:
    found = row(tmp_path, f'operator: "{operator}", target: 12, unit: 件, criteria: 根据完成情况酌情扣分', "12,,")
    assert found.range is not None
    assert (found.check, str(found.score), found.settled) == ("missed", "90.00", False)
    assert (str(found.range.low), str(found.range.high)) == ("0.00", "90.00")


def test_a_bare_figure_is_in_the_ten_thousands_of_the_declared_words(tmp_path: Path) -> None:
    text = PROJECT.format(indicator='operator: "=", target: 12, unit: 件') + "budget: {initial: 十二万元}\n"
    (tmp_path / "project.yaml").write_text(text, "utf-8")
    (tmp_path / "actuals.csv").write_text("三级指标,实际完成值\n甲,12\n预算执行,11.64\n", "utf-8")
    card = score(load_project(tmp_path / "project.yaml"), load_actuals([tmp_path / "actuals.csv"]))
    assert card.budget is not None
    assert card.budget.executed == Decimal(116400)
    assert str(card.budget.score) == "9.70"


def test_where_nothing_applies_nobody_takes_the_points(tmp_path: Path) -> None:
    """Under `rescale` the points would go to the others; a total of 0 out of rows that do not apply is no result."""
    text = PROJECT.format(indicator='operator: ">=", target: 12, unit: 件')
    (tmp_path / "project.yaml").write_text(f"{text}scheme: {{use: mof-2020, not_applicable: rescale}}\n", "utf-8")
    (tmp_path / "actuals.csv").write_text("三级指标,实际完成值\n甲,不适用：本年未开展\n", "utf-8")
    card = score(load_project(tmp_path / "project.yaml"), load_actuals([tmp_path / "actuals.csv"]))
    (only,) = card.rows
    assert (only.check, only.score, only.points) == ("not_applicable", None, Decimal("90"))
    assert only.range is not None
    assert (only.range.low, only.range.high, card.grade) == (Decimal("0.00"), Decimal("90"), None)


@pytest.mark.parametrize("operator", [">=", "<=", "="])
@pytest.mark.parametrize("kind", ["", ", deduction: {kind: direct}", ", deduction: {kind: step, every: 1, deduct: 1}"])
def test_a_mean_without_end_is_held_against_a_tolerance(tmp_path: Path, operator: str, kind: str) -> None:
    """2.04, 2.04 and 2.12 make 31/15, which no decimal holds; it lies 1/15 from the target, within 0.5."""
    indicator = f'operator: "{operator}", target: 2, unit: 小时, tolerance: 0.5, aggregate: mean'
    (tmp_path / "project.yaml").write_text(PROJECT.format(indicator=f"{indicator}{kind}"), "utf-8")
    periods = "".join(f"甲,{actual},2023Q{number}\n" for number, actual in enumerate(["2.04", "2.04", "2.12"], 1))
    (tmp_path / "actuals.csv").write_text(f"三级指标,实际完成值,期间\n{periods}", "utf-8")
    (only,) = score(load_project(tmp_path / "project.yaml"), load_actuals([tmp_path / "actuals.csv"])).rows
    assert only.score == only.points
