"""Which of several columns is read: the year's, the adjusted one; and points behind a group's name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from commandline import run
from forms.drawing import xlsx
from forms.dropping import dropped
from jixiao.import_form import Imported, import_forms
from jixiao.reports.form import data

ABOVE = "项目名称 | 社区食堂 | < | < | 实施单位 | 某中心 | < | <\n"
YEARS = """
一级指标 | 二级指标 | 三级指标 | 年度指标值 | {}年完成值 | {}年完成值 | 分值 | 得分
产出指标 | 数量指标 | 供餐人次 | ≥12万人次 | 11万人次 | 12.4万人次 | 90 | 90
"""
ADJUSTED = """
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 调整后指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 供餐人次 | ≥12万人次 | ≥11万人次 | 11.4万人次 | 50 | 50
^ | ^ | 供餐站点 | ≥9个 | | 9个 | 40 | 40
"""
LAST_YEAR = """
一级指标 | 二级指标 | 三级指标 | 2022年实际完成值 | 2023年指标值 | 2024年指标值 | 分值
产出指标 | 数量指标 | 供餐人次 | 11万人次 | ≥12万人次 | ≥13万人次 | 90
"""
BARE_POINTS = """
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标60分 | 数量指标20分 | 供餐人次 | ≥12万人次 | 12.4万人次 | 20 | 20
^ | 质量指标：40分 | 抽检合格率 | ≥98% | 98% | 40 | 40
满意度指标：30 分 | 服务对象满意度指标 | 满意度 | ≥90% | 93% | 30 | 30
"""


def _read(drawing: str, folder: Path, year: str = "2023") -> tuple[Imported, list[dict[str, Any]]]:
    path = folder / "form.xlsx"
    path.write_bytes(xlsx(ABOVE + drawing.strip(), f"项目支出绩效表（{year}年度）"))
    assert dropped(path) == []
    (imported,) = import_forms(path)
    return imported, data(imported)["indicators"]


def test_actuals_of_the_year_and_of_the_year_before(tmp_path: Path) -> None:
    for first, second, this, last in (("2022", "2023", "124000", "11万人次"), ("2023", "2022", "110000", "12.4万人次")):
        imported, (line,) = _read(YEARS.format(first, second), tmp_path)
        assert line["actual"] == this
        assert imported.form.lines[0].text("baseline") == last


def test_actuals_of_years_before_that_are_told(tmp_path: Path) -> None:
    imported, (line,) = _read(YEARS.format("2020", "2023"), tmp_path)
    assert line["actual"] == "124000"
    assert [each.code for each in imported.findings if "11万人次" in str(each.message)] == ["JX242"]


def test_last_years_actuals_make_no_self_evaluation(tmp_path: Path) -> None:
    imported, (line,) = _read(LAST_YEAR, tmp_path)
    assert (imported.form.kind, line["target"], line["actual"]) == ("targets", "120000", None)
    assert imported.form.lines[0].text("baseline") == "11万人次"


def test_the_adjusted_target_is_in_force(tmp_path: Path) -> None:
    _, lines = _read(ADJUSTED, tmp_path)
    assert [each["target"] for each in lines] == ["110000", "9"]


def test_points_behind_the_name_of_a_group(tmp_path: Path) -> None:
    imported, lines = _read(BARE_POINTS, tmp_path)
    assert [each["level1"] for each in lines] == ["产出指标", "产出指标", "满意度指标"]
    assert [each["level2"] for each in lines] == ["数量指标", "质量指标", "服务对象满意度指标"]
    points = {name: field.text for name, field in imported.form.printed.group_points.items()}
    assert points == {"产出指标": "60", "数量指标": "20", "质量指标": "40", "满意度指标": "30"}


FUNDS = """
项目资金（万元） | | 上年结转 | 年初预算数（A） | {} | {} | 全年执行数（D） | 执行率
^ | 年度资金总额 | 5 | 80 | {} | {} | 90 | 90%
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
产出指标 | 数量指标 | 供餐人次 | ≥12万人次 | 12.4万人次 | 90 | 90 |
"""


def test_how_much_the_budget_was_changed_is_not_the_budget(tmp_path: Path) -> None:
    change, whole = ("调整预算数（B）", "20"), ("调整后预算数（C=A+B）", "100")
    for one, other in ((change, whole), (whole, change)):
        imported, _ = _read(FUNDS.format(one[0], other[0], one[1], other[1]), tmp_path)
        assert data(imported)["project"]["budget"] == {"initial": "800000", "adjusted": "1000000", "executed": "900000"}
        told = [str(each.message) for each in imported.findings if each.code == "JX242"]
        assert [("上年结转" in text, "调整预算数" in text) for text in told] == [(True, True), (False, False)]


SHARED = """
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
产出指标 | 数量指标 | 供餐人次 | ≥12万人次 | 11.4万人次 | 50 | 47 | 天气
^ | ^ | 站点数 | ≥9个 | 8个 | ^ | ^ | 拆迁
满意度指标 | 服务对象满意度指标 | 满意度 | ≥90% | 93% | 40 | 40 |
"""


def test_points_merged_over_two_indicators_prove_nothing(tmp_path: Path) -> None:
    _, lines = _read(SHARED, tmp_path)
    assert [each["points"] for each in lines] == ["50", None, "40"]
    told = run("recheck", str(tmp_path / "form.xlsx"), "--format", "json").data["findings"]
    assert [(each["severity"], each["what"], each["name"]) for each in told] == [("info", "open", "供餐人次")]
