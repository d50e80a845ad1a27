"""Tables that name the project in a column of their own: each project is a form of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from forms.drawing import MAKERS
from forms.dropping import dropped
from jixiao.import_form import Imported, import_forms

TITLE = "2025年项目支出绩效目标表"
MERGED = r"""
单位名称：某州文化馆 | < | < | < | < | < | < | < | < | <
项目名称 | 项目年度绩效目标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 指标属性 | 指标内容
非遗研培 | 全年举办6期研培班。 | 产出指标 | 数量指标 | 研培班期数 | = | 6 | 期 | 定量指标 | 实际开班期数
^ | ^ | ^ | 质量指标 | 结业合格率 | >= | 95 | % | 定量指标 | 合格人数占比
^ | ^ | 满意度指标 | 服务对象满意度指标 | 学员满意度 | >= | 90 | % | 定性指标 | 问卷
馆舍免费开放 | 全年开放300天。 | 产出指标 | 数量指标 | 开放天数 | >= | 300 | 天 | 定量指标 | 实际开放
^ | ^ | 满意度指标 | 服务对象满意度指标 | 观众满意度 | >= | 90 | % | 定性指标 | 问卷
"""
UNIT_ABOVE = r"""
单位及项目名称 | 项目年度绩效目标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 指标属性 | 指标内容
某州文化馆 | | | | | | | | |
非遗研培 | 全年举办6期研培班。 | | | | | | | |
 | | 产出指标 | | | | | | |
 | | | 数量指标 | | | | | |
 | | | | 研培班期数 | = | 6 | 期 | 定量指标 | 实际开班期数
 | | | 质量指标 | | | | | |
 | | | | 结业合格率 | >= | 95 | % | 定量指标 | 合格人数占比
 | | 满意度指标 | | | | | | |
 | | | 服务对象满意度指标 | | | | | |
 | | | | 学员满意度 | >= | 90 | % | 定性指标 | 问卷
馆舍免费开放 | 全年开放300天。 | | | | | | | |
 | | 产出指标 | | | | | | |
 | | | 数量指标 | | | | | |
 | | | | 开放天数 | >= | 300 | 天 | 定量指标 | 实际开放
 | | 满意度指标 | | | | | | |
 | | | 服务对象满意度指标 | | | | | |
 | | | | 观众满意度 | >= | 90 | % | 定性指标 | 问卷
"""
PROJECTS = [
    ("非遗研培", "全年举办6期研培班。", ["研培班期数", "结业合格率", "学员满意度"]),
    ("馆舍免费开放", "全年开放300天。", ["开放天数", "观众满意度"]),
]


def _read(drawing: str, suffix: str, folder: Path) -> list[Imported]:
    path = folder / f"form.{suffix}"
    path.write_bytes(MAKERS[suffix](drawing, TITLE))
    assert dropped(path) == []
    return import_forms(path)


@pytest.mark.parametrize("suffix", MAKERS)
@pytest.mark.parametrize("drawing", [MERGED, UNIT_ABOVE], ids=["merged", "unit above"])
def test_each_project_is_a_form(drawing: str, suffix: str, tmp_path: Path) -> None:
    found = _read(drawing, suffix, tmp_path)
    assert [each.form.number for each in found] == [1, 2]
    for imported, (name, goal, lines) in zip(found, PROJECTS, strict=True):
        assert imported.declaration is not None
        project = imported.declaration.project
        assert (project.name, project.year, project.agency and project.agency.name) == (name, 2025, "某州文化馆")
        assert imported.form.fields["goals.annual"].text == goal
        assert [each.name for each in project.indicators] == lines
        assert {each.groups[0] for each in project.indicators} == {"产出指标", "满意度指标"}


def test_money_above_is_of_none(tmp_path: Path) -> None:
    drawing = "年度资金总额（万元） | 32.5 | < | < | < | < | < | < | < | <\n" + MERGED.strip()
    found = _read(drawing, "xlsx", tmp_path)
    assert [each.form.funds.initial for each in found] == [None, None]
    assert [each.code for each in found[0].findings if "32.5" in str(each.message)] == ["JX242"]


def test_another_name_above_the_table_is_told(tmp_path: Path) -> None:
    drawing = "项目名称 | 免费开放 | < | < | < | < | < | < | < | <\n" + "\n".join(
        line
        for line in MERGED.strip().split("\n")
        if not line.startswith(("馆舍", "^ | ^ | 满意度指标 | 服务对象满意度指标 | 观众"))
    )
    (found,) = _read(drawing, "xlsx", tmp_path)
    assert found.form.fields["name"].text == "非遗研培"
    assert [each.code for each in found.findings if "免费开放" in str(each.message)] == ["JX248"]
