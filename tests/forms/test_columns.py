"""Which of several columns is read: the year's, the adjusted one; and points behind a group's name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

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
