"""What stands beside and below labels above the table: names without seals, goals beside what became of them."""

from __future__ import annotations

from pathlib import Path

from forms.drawing import MAKERS
from jixiao.import_form import import_forms, read_forms
from jixiao.reports.form import data

TABLE = """
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
产出指标 | 数量指标 | 供餐人次 | ≥12万人次 | 12.4万人次 | 90 | 90 |
"""
SEALS = """
填报单位（公章）：某中心（盖章） | < | < | < | < | < | < | <
项目名称 | 社区食堂 | < | < | 主管部门 | 某区民政局（签章） | < | <
"""
GOALS = """
项目名称 | 社区食堂 | < | < | < | < | < | <
年度总体目标 | 年初设定目标 | < | < | 年度总体目标完成情况综述 | < | < | <
^ | 供餐12万人次。 | < | < | 供餐12.4万人次。 | < | < | <
"""
TITLE = "项目支出绩效自评表（2023年度）"


def _written(drawing: str, suffix: str, folder: Path) -> Path:
    path = folder / f"form.{suffix}"
    path.write_bytes(MAKERS[suffix](drawing.strip() + TABLE, TITLE))
    return path


def test_seals_are_no_part_of_a_name(tmp_path: Path) -> None:
    for suffix in MAKERS:
        (form,) = read_forms(_written(SEALS, suffix, tmp_path))
        assert (form.fields["agency.name"].text, form.fields["agency.department"].text) == ("某中心", "某区民政局")


def test_goals_and_their_outcome_below_two_labels(tmp_path: Path) -> None:
    for suffix in ("xlsx", "docx", "html"):
        (imported,) = import_forms(_written(GOALS, suffix, tmp_path))
        fields = imported.form.fields
        assert (fields["goals.annual"].text, fields["achieved"].text) == ("供餐12万人次。", "供餐12.4万人次。")


MONEY = """
项目名称 | 社区食堂 | < | < | 预算单位 | 某中心 | < | <
资金情况（单位：元） | 预算安排 | 1,000,000.00 | 实际支出 | 900,000.00 | 支出进度 | 90.00% | <
"""
EXECUTION = (
    "预算执行率（10） | | | 100% | 90% | 10分 | 9分 | 支付晚\n总得分 | < | < | < | < | 100分 | 99分 | 等级：优\n"
)


def test_money_in_a_line_and_the_execution_among_the_indicators(tmp_path: Path) -> None:
    path = tmp_path / "form.xlsx"
    path.write_bytes(MAKERS["xlsx"](MONEY.strip() + TABLE + EXECUTION, TITLE))
    (imported,) = import_forms(path)
    assert data(imported)["project"]["budget"] == {"initial": None, "adjusted": "1000000", "executed": "900000"}
    printed = imported.form.printed
    cells = (printed.rate, printed.budget_points, printed.budget_score, printed.total, printed.grade)
    assert [cell and cell.text for cell in cells] == ["90.00%", "10", "9", "99", "优"]
