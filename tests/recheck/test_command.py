"""`recheck` as a user types it: pages, folders, copies with comments, and what was changed since the declaration."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import openpyxl
import openpyxl.comments
import pytest

from commandline import run
from forms.drawing import MAKERS
from jixiao.rechecking.copying import added, commented
from recheck.forms import written

WRONG = [("20 | 19", "20 | 20"), ("91.5", "92.5")]


def test_page_in_chinese(tmp_path: Path) -> None:
    page = run("recheck", written(tmp_path, "xlsx", *WRONG), lang="zh")
    assert page.code == 1
    assert "须改 JX901" in page.out
    assert "供餐人次：填写得分 20，应为 19.00（" in page.out
    assert not re.search("follows|score|stated", page.out)


def test_several_files_largest_difference_first(tmp_path: Path) -> None:
    written(tmp_path, "xlsx", name="a")
    written(tmp_path, "docx", *WRONG, name="b")
    written(tmp_path, "html", ("10.5", "15"), ("91.5", "96"), name="c")
    page = run("recheck", str(tmp_path))
    assert page.code == 1
    rows = [line.split()[1:4] for line in page.out.splitlines() if line.startswith("社区食堂运营")]
    assert rows == [["96", "92.99", "+3.01"], ["92.5", "91.50", "+1.00"], ["91.5", "91.50", "-"]]
    data = run("recheck", str(tmp_path), "--format", "json").data
    assert [Path(each["file"]).name for each in data["results"]] == ["a.xlsx", "b.docx", "c.html"]


def test_a_form_that_cannot_be_read_never_stops_the_rest(tmp_path: Path) -> None:
    written(tmp_path, "xlsx", name="a")
    (tmp_path / "b.xlsx").write_bytes(b"PK\x03\x04 no workbook")
    result = run("recheck", str(tmp_path), "--format", "json")
    assert result.code == 2
    assert result.data["findings"] == []
    assert "b.xlsx" in result.err


def test_a_declaration_has_nothing_to_recheck(tmp_path: Path) -> None:
    path = tmp_path / "目标表.xlsx"
    path.write_bytes(MAKERS["xlsx"](TARGETS, "项目支出绩效目标表（2023年度）"))
    alone = run("recheck", str(path))
    assert (alone.code, alone.out) == (2, "")
    assert "JX918" in alone.err
    written(tmp_path, "docx")
    assert run("recheck", str(tmp_path)).code == 0


@pytest.mark.parametrize("suffix", ["docx", "html"])
def test_a_copy_needs_a_workbook(suffix: str, tmp_path: Path) -> None:
    result = run("recheck", written(tmp_path, suffix, *WRONG), "-o", str(tmp_path / "copy.xlsx"))
    assert result.code == 2
    assert "JX919" in result.err
    assert not (tmp_path / "copy.xlsx").exists()


def test_a_copy_carries_the_findings_as_comments(tmp_path: Path) -> None:
    path = written(tmp_path, "xlsx", *WRONG, ("交通管制，已调整路线。", ""))
    copy = tmp_path / "copy.xlsx"
    assert run("recheck", path, "-o", str(copy), lang="zh").code == 1
    sheet = openpyxl.load_workbook(copy)["表"]
    comments = {cell.coordinate: cell.comment.text for row in sheet.iter_rows() for cell in row if cell.comment}
    assert set(comments) == {"H9", "I11"}
    assert comments["H9"].startswith("供餐人次：填写得分 20，应为 19.00")
    assert comments["I11"].startswith("配送时限：失分 2.00")


def test_all_other_parts_of_a_copy_are_unchanged(tmp_path: Path) -> None:
    path = Path(written(tmp_path, "xlsx", *WRONG))
    copy = tmp_path / "copy.xlsx"
    run("recheck", str(path), "-o", str(copy))
    assert set(added(path.read_bytes(), copy.read_bytes())) == {
        "[Content_Types].xml", "xl/comments1.xml", "xl/drawings/vmlDrawing1.vml", "xl/worksheets/sheet1.xml",
        "xl/worksheets/_rels/sheet1.xml.rels",
    }  # fmt: skip
    with zipfile.ZipFile(path) as one, zipfile.ZipFile(copy) as other:
        before, after = (each.read("xl/worksheets/sheet1.xml").decode() for each in (one, other))
        element = re.search(r"<legacyDrawing [^>]*/>", after)
        assert element is not None
        assert after.replace(element[0], "") == before
        assert other.namelist()[: len(one.namelist())] == one.namelist()


def test_comments_that_are_there_already_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "自评 <1>"
    sheet["B2"], sheet["C3"] = "a", "b"
    sheet["B2"].comment = openpyxl.comments.Comment("原有批注", "某人")
    other = book.create_sheet("二")
    other["A1"] = "c"
    book.save(path)
    copy = tmp_path / "copy.xlsx"
    notes = [
        ("自评 <1>!B2", "得分 <19> & 其他"),
        ("自评 <1>!C3", "合计"),
        ("二!A1", "x\x0b_x000b_"),
        ("三!A1", "-"),
        ("第2段", "-"),
    ]
    copy.write_bytes(commented(path.read_bytes(), notes))
    read = openpyxl.load_workbook(copy)
    found = {
        (each.title, cell.coordinate): cell.comment.text
        for each in read
        for row in each.iter_rows()
        for cell in row
        if cell.comment
    }
    assert found[("自评 <1>", "B2")] == "原有批注\n得分 <19> & 其他"
    assert found[("自评 <1>", "C3")] == "合计"
    assert set(found) == {("自评 <1>", "B2"), ("自评 <1>", "C3"), ("二", "A1")}
    with zipfile.ZipFile(path) as one, zipfile.ZipFile(copy) as two:
        same = [name for name in one.namelist() if one.read(name) == two.read(name)]
    assert {"xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml"} <= set(same)


def test_the_copy_is_never_the_form_itself(tmp_path: Path) -> None:
    path = Path(written(tmp_path, "xlsx", *WRONG))
    before = path.read_bytes()
    assert run("recheck", str(path), "-o", str(path), "--force").code == 2
    assert path.read_bytes() == before


TARGETS = r"""
项目名称 | 社区食堂运营 | < | < | < | <
实施单位 | 某区养老服务中心 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值
产出指标 | 数量指标 | 供餐人次 | ≥12万人次 | | 20
^ | 质量指标 | 餐食抽检合格率 | ≥98% | | 10
^ | 时效指标 | 配送时限 | ≤30分钟 | | 10
^ | 成本指标 | 单餐成本 | ≤15元 | | 5
^ | 成本指标 | 站点运行成本 | ≤20万元 | | 5
效益指标 | 社会效益指标 | 食品安全事故 | ＝0起 | 每发生1起扣30分，扣完为止 | 15
^ | 可持续影响指标 | 助餐服务机制 | 健全 | | 15
满意度指标 | 服务对象满意度指标 | 老年人满意度 | ≥85% | | 10
"""
PROJECT = """\
项目名称: 社区食堂运营
预算年度: 2023
绩效指标:
  产出指标:
    数量指标:
      - {三级指标: 供餐人次, 指标值: ≥12万人次, 分值: 20}
    质量指标:
      - {三级指标: 餐食抽检合格率, 指标值: ≥98%, 分值: 10}
    时效指标:
      - {三级指标: 配送时限, 指标值: ≤30分钟, 分值: 10}
    成本指标:
      - {三级指标: 单餐成本, 指标值: ≤15元, 分值: 5}
      - {三级指标: 站点运行成本, 指标值: ≤20万元, 分值: 5}
  效益指标:
    社会效益指标:
      - 三级指标: 食品安全事故
        指标性质: "="
        指标值: 0
        度量单位: 起
        分值: 15
        评（扣）分标准: 每发生1起扣30分，扣完为止
    可持续影响指标:
      - {三级指标: 助餐服务机制, 指标值: 健全, 分值: 15}
  满意度指标:
    服务对象满意度指标:
      - {三级指标: 老年人满意度, 指标值: ≥85%, 分值: 10}
"""


@pytest.mark.parametrize("kind", ["form", "project"])
def test_what_was_changed_since_the_declaration(kind: str, tmp_path: Path) -> None:
    declared = tmp_path / ("目标表.docx" if kind == "form" else "项目.yaml")
    if kind == "form":
        declared.write_bytes(MAKERS["docx"](TARGETS, "项目支出绩效目标表（2023年度）"))
    else:
        declared.write_text(PROJECT, "utf-8")
    form = written(tmp_path, "xlsx")
    result = run("recheck", form, "--declared", str(declared), "--format", "json")
    assert result.code == 1
    found = [(each["code"], each["name"], each["cell"], each["what"]) for each in result.data["findings"]]
    assert sorted(found) == [
        ("JX921", "配送时限", "表!D11", "changed"),
        ("JX922", "老年人满意度", "表!D15", "changed"),
        ("JX923", "单餐成本", "表!G12", "changed"),
        ("JX924", "食品安全事故", "表!F13", "changed"),
        ("JX925", "站点运行成本", "表!C8", "changed"),
    ]
    messages = " ".join(each["message"] for each in result.data["findings"])
    assert ("目标表.docx!表1!R6C4" in messages) == (kind == "form")
    assert ("项目.yaml:10" in messages) == (kind == "project")


def test_an_indicator_that_was_not_declared(tmp_path: Path) -> None:
    declared = tmp_path / "项目.yaml"
    kept = [line for line in PROJECT.splitlines() if "供餐人次" not in line and "数量指标" not in line]
    declared.write_text("\n".join(kept), "utf-8")
    result = run("recheck", written(tmp_path), "--declared", str(declared), "--format", "json")
    (added_,) = (each for each in result.data["findings"] if each["code"] == "JX926")
    assert (added_["name"], added_["cell"], added_["severity"]) == ("供餐人次", "表!C9", "warning")


def test_words_of_a_form_stay_words_in_a_page(tmp_path: Path) -> None:
    path = written(tmp_path, "docx", ("供餐人次", '<script>alert</script>{{7*7}}"onmouseover='), *WRONG)
    page = run("recheck", path, "--format", "html").out
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert&lt;/script&gt;{{7*7}}" in page
    table = run("recheck", path, "--format", "csv").out
    assert all(cell[:1] not in "=+@" for line in table.splitlines() for cell in line.split(",") if cell)
