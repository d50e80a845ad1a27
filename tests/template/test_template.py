"""What a template gives, filled in, is what `score --actuals` takes."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils import get_column_letter

from commandline import SEED, run

PROJECT = """\
项目名称: 社区食堂
预算年度: 2023
资金安排: {年初预算数: 100万元, 资金来源: {财政拨款: 80万元, 其他资金: 20万元}}
项目目标: {年度目标: 老人吃得上热饭}
绩效指标:
  产出指标:
    数量指标:
      - {三级指标: 供餐人次, 指标值: ≥12万人次, 汇总方式: 累计, 分值: 20}
      - {三级指标: 公开菜单, 指标值: 是, 分值: 10}
    质量指标:
      - {三级指标: 抽检合格率, 指标性质: ">=", 指标值: 98, 度量单位: "%", 分值: 10}
      - {三级指标: 完工时间, 指标值: 2023年11月底前, 分值: 10}
  效益指标:
    可持续影响指标:
      - {三级指标: 服务机制, 指标值: 健全, 分值: 20}
      - 三级指标: 管理制度
        指标值: 健全
        分值: 10
        扣分规则: {方式: 分级赋分, 等次: [{为: 健全, 得分: 10}, {为: 不健全, 得分: 0}]}
  满意度指标:
    服务对象满意度指标:
      - {三级指标: 满意度, 指标值: =90%, 分值: 10}
"""
ACTUALS = {
    "供餐人次": "12.6万", "公开菜单": "是", "抽检合格率": "97.02", "完工时间": "2023-11-20", "服务机制": "部分达成 70%",
    "管理制度": "健全", "满意度": "91%", "预算执行": "90", "预算执行/财政拨款": "72", "预算执行/其他资金": "18",
    "年度目标": "基本做到",
}  # fmt: skip
# 20 + 10 + 10 × 97.02 ÷ 98 + 10 + 20 × 70% + 10 + 10 + 9
TOTAL = "92.90"


@pytest.fixture
def project(tmp_path: Path) -> str:
    path = tmp_path / "项目.yaml"
    path.write_text(PROJECT, "utf-8")
    return str(path)


def test_csv_goes_round(project: str, tmp_path: Path) -> None:
    output = tmp_path / "完成值.csv"
    assert run("template", project, "-o", str(output)).code == 0
    content = output.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert [row["三级指标"] for row in rows] == list(ACTUALS)
    for row in rows:
        row["实际完成值"] = ACTUALS[row["三级指标"]]
    with output.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    scored = run("score", project, "--actuals", str(output), "--format", "json")
    assert (scored.code, scored.data["total"], scored.data["complete"]) == (0, TOTAL, True)


def test_a_workbook_goes_round(project: str, tmp_path: Path) -> None:
    output = tmp_path / "完成值.xlsx"
    assert run("template", project, "-o", str(output)).code == 0
    book = openpyxl.load_workbook(output)
    sheet = book.worksheets[0]
    column = {cell.value: number for number, cell in enumerate(sheet[1], 1)}
    for row in range(2, sheet.max_row + 1):
        name = sheet.cell(row, column["三级指标"]).value
        sheet.cell(row, column["实际完成值"]).value = ACTUALS[str(name)]
    book.save(output)
    scored = run("score", project, "--actuals", str(output), "--format", "json")
    assert (scored.code, scored.data["total"], scored.data["complete"]) == (0, TOTAL, True)


def test_left_blank_nothing_is_reported(project: str, tmp_path: Path) -> None:
    for suffix in ("csv", "xlsx"):
        output = tmp_path / f"空.{suffix}"
        run("template", project, "-o", str(output))
        scored = run("score", project, "--actuals", str(output), "--format", "json")
        assert (scored.code, scored.data["total"], scored.data["assessed"]) == (0, "0.00", "0")


def test_drop_downs_hints_and_protection(project: str, tmp_path: Path) -> None:
    output = tmp_path / "完成值.xlsx"
    run("template", project, "-o", str(output))
    sheet = openpyxl.load_workbook(output).worksheets[0]
    column = {cell.value: get_column_letter(number) for number, cell in enumerate(sheet[1], 1)}
    rows = {sheet.cell(row, 1).value: row for row in range(2, sheet.max_row + 1)}
    rules = {str(each.sqref): each for each in sheet.data_validations.dataValidation}
    letter = column["实际完成值"]
    lists = {
        name: rules[f"{letter}{row}"].formula1 for name, row in rows.items() if rules[f"{letter}{row}"].type == "list"
    }
    assert lists == {"公开菜单": '"是,否"', "服务机制": '"达成,部分达成,未达成"', "管理制度": '"健全,不健全"'}
    # 部分达成 70% may be typed; another level may not.
    assert not rules[f"{letter}{rows['服务机制']}"].showErrorMessage
    assert rules[f"{letter}{rows['管理制度']}"].showErrorMessage
    assert rules[f"{letter}{rows['抽检合格率']}"].prompt == "填数，单位 %"
    assert sheet.protection.sheet
    assert sheet["A1"].protection.locked
    assert sheet.cell(rows["供餐人次"], 2).protection.locked
    assert not sheet[f"{letter}2"].protection.locked
    assert sheet.freeze_panes == "B2"


def test_quarters_where_periods_combine(project: str) -> None:
    rows = list(csv.DictReader(io.StringIO(run("template", project, "--quarters").out.lstrip("\ufeff"))))
    periods = [(row["三级指标"], row["期间"]) for row in rows]
    assert periods[:5] == [
        *(("供餐人次", f"2023Q{quarter}") for quarter in (1, 2, 3, 4)),
        ("公开菜单", ""),
    ]


def test_no_cell_of_the_csv_is_taken_for_a_formula() -> None:
    text = run("template", SEED).out.lstrip("\ufeff")
    cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
    assert "等于20万件" in cells
    assert not [cell for cell in cells if cell[:1] in "=+-@＝＋－＠" and cell]


def test_equal_names_are_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "项目.yaml"
    path.write_text(
        "项目名称: 项目\n预算年度: 2023\n绩效指标:\n  产出指标:\n    数量指标:\n"
        "      - {三级指标: 场次, 指标值: ≥4场}\n"
        "    质量指标:\n      - {三级指标: 场次, 指标值: ≥2场, 指标编码: good}\n",
        "utf-8",
    )
    rows = list(csv.DictReader(io.StringIO(run("template", str(path)).out.lstrip("\ufeff"))))
    assert [row["三级指标"] for row in rows] == ["产出指标/数量指标/场次", "good", "预算执行"]


def test_names_as_people_know_them_and_targets_in_force() -> None:
    """The sample gives its indicators ids, and lowers one target in mid-year: ≥20万 to 18万."""
    text = run("template", str(Path(SEED).with_name("library-2023.yaml"))).out.lstrip("\ufeff")
    first = next(csv.DictReader(io.StringIO(text)))
    assert (first["三级指标"], first["年度指标值"], first["度量单位"]) == ("流动站服务人次", "≥18万", "人次")
