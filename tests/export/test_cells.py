"""Nothing that a file says becomes a formula or a link, nothing is cut, and sheets have names that Excel allows."""

from __future__ import annotations

import io
import re
import sys
import zipfile
from pathlib import Path

import openpyxl
import pytest

from commandline import SEED, SEED_ACTUALS, run
from jixiao.formats._names import sheet_names
from jixiao.model.report import Report
from jixiao.render import Page, render

HOSTILE = [
    "=cmd|' /C calc'!A0", "{=1}", "http://x", "https://x.example/a", "internal:A!A1", "external:c:\\x.xls", "@x", "+1",
    "-1+2", "\t=1+1", "ftp://x", "mailto:a@b.example", "='file:///etc/passwd'#$A.A1", "＝1", "%00", "<script>",
]  # fmt: skip


def workbook(texts: list[str]) -> bytes:
    content = render([Report("recheck", "表", (), records=(("文字",), *((text,) for text in texts)))], "excel", Page())
    assert isinstance(content, bytes)
    return content


@pytest.mark.parametrize("text", HOSTILE)
def test_words_stay_words(text: str) -> None:
    content = workbook([text])
    cell = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]["A2"]
    # A tab in front is shown like every other control, so that a person sees what the cell starts with.
    assert (cell.value, cell.data_type, cell.hyperlink) == (text.replace("\t", "\\t"), "s", None)
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
        assert "<f>" not in sheet
        assert "hyperlink" not in sheet
        assert not [name for name in parts.namelist() if name.endswith("sheet1.xml.rels")]


@pytest.mark.parametrize(
    ("text", "value", "shown"),
    [("12.50", 12.5, "0.00"), ("0.13", 0.13, "0.00"), ("-5.00", -5, "0.00"), ("7", 7, "0"), ("0.125", 0.125, "0.000")],
)
def test_figures_are_numbers(text: str, value: object, shown: str) -> None:
    cell = openpyxl.load_workbook(io.BytesIO(workbook([text]))).worksheets[0]["A2"]
    assert (cell.value, cell.data_type, cell.number_format) == (value, "n", shown)


@pytest.mark.parametrize("text", ["053011", "1e5", "12345678901234567890", "1.2.3", "2023-12-31", "95%"])
def test_what_only_looks_like_a_figure_is_text(text: str) -> None:
    cell = openpyxl.load_workbook(io.BytesIO(workbook([text]))).worksheets[0]["A2"]
    assert (cell.value, cell.data_type) == (text, "s")


def test_a_control_character_is_written_out() -> None:
    cell = openpyxl.load_workbook(io.BytesIO(workbook(["a\x0bb"]))).worksheets[0]["A2"]
    assert cell.value == "a\\x0bb"


def project(folder: Path, overview: str, name: str = "项目") -> str:
    path = folder / f"{name[:20].replace('/', '_')}.yaml"
    path.write_text(
        f"项目名称: '{name}'\n预算年度: 2023\n项目基本概况: '{overview}'\n绩效指标:\n  产出指标:\n    数量指标:\n"
        "      - {三级指标: 场次, 指标值: ≥4场}\n",
        "utf-8",
    )
    return str(path)


def test_a_text_that_no_cell_holds_is_refused(tmp_path: Path) -> None:
    output = tmp_path / "表.xlsx"
    result = run("export", project(tmp_path, "概" * 40000), "-o", str(output))
    assert result.code == 2
    assert "JX193" in result.err
    assert not output.exists()
    assert run("export", project(tmp_path, "概" * 32767), "-o", str(output)).code == 0
    assert run("export", project(tmp_path, "概" * 40000), "-o", str(tmp_path / "表.docx")).code == 0


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        (["一[2]"], ["一_2_"]),
        (["表" * 31], ["表" * 31]),
        (["表" * 32], ["表" * 30 + "…"]),
        (["表" * 40 + "甲", "表" * 40 + "乙"], ["表" * 30 + "…", "表" * 26 + "… (2)"]),
        (["A", "a", "A"], ["A", "a (2)", "A (3)"]),
        (["'引号'", "", ":*?/\\"], ["引号", "表", "_____"]),
        (["History"], ["History_"]),
        (["😀" * 16], ["😀" * 15 + "…"]),
    ],
)
def test_names_of_sheets(wanted: list[str], names: list[str]) -> None:
    assert sheet_names(wanted) == names


def test_one_workbook_for_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "projects"
    folder.mkdir()
    for name in ("一[2]", "二", "表" * 40):
        project(folder, "概况", name)
    output = tmp_path / "表.xlsx"
    assert run("export", str(folder), "-o", str(output)).code == 0
    assert sorted(openpyxl.load_workbook(output).sheetnames) == sorted(["一_2_", "二", "表" * 30 + "…"])


def test_ready_to_print_and_marked_provisional(tmp_path: Path) -> None:
    output = tmp_path / "自评表.xlsx"
    result = run("export", SEED, "--actuals", SEED_ACTUALS, "-o", str(output))
    assert (result.code, result.out.strip()) == (0, str(output))
    sheet = openpyxl.load_workbook(output)["自评表"]
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
    fits = sheet.sheet_properties.pageSetUpPr
    assert fits is not None
    assert (sheet.page_setup.fitToHeight, fits.fitToPage) == (0, True)
    assert sheet.print_title_rows == "$9:$10"
    assert sheet.freeze_panes == "D4"
    assert sheet["A1"].value == "项目支出绩效自评表（暂定）"
    texts = {cell.value: cell.coordinate for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)}
    assert "自评等级（暂定）" in texts
    assert {"A11:A14", "A9:A10", "D9:F9"} <= {str(each) for each in sheet.merged_cells.ranges}


def test_the_same_bytes_every_time(tmp_path: Path) -> None:
    for suffix in ("xlsx", "docx"):
        paths = [tmp_path / f"{number}.{suffix}" for number in (1, 2)]
        for path in paths:
            run("export", SEED, "--actuals", SEED_ACTUALS, "-o", str(path))
        assert paths[0].read_bytes() == paths[1].read_bytes()


@pytest.mark.parametrize(
    ("form", "title"),
    [("targets", "项目支出绩效目标表"), ("绩效目标表", "项目支出绩效目标表"), ("监控表", "项目支出绩效目标执行监控表"),
     ("monitoring", "项目支出绩效目标执行监控表"), ("自评表", "项目支出绩效自评表（暂定）")],
)  # fmt: skip
@pytest.mark.parametrize("suffix", ["xlsx", "docx"])
def test_every_form(form: str, title: str, suffix: str, tmp_path: Path) -> None:
    import docx

    output = tmp_path / f"表.{suffix}"
    assert run("export", SEED, "--form", form, "--actuals", SEED_ACTUALS, "-o", str(output)).code == 0
    if suffix == "docx":
        assert docx.Document(str(output)).paragraphs[0].text == title
    else:
        assert openpyxl.load_workbook(output).worksheets[0]["A1"].value == title


def test_no_form_shows_people(tmp_path: Path) -> None:
    path = tmp_path / "项目.yaml"
    path.write_text(
        "项目名称: 项目\n预算年度: 2023\n联系人: {姓名: 某甲乙丙, 电话: '00000000000'}\n绩效指标:\n  产出指标:\n"
        "    数量指标:\n      - {三级指标: 场次, 指标值: ≥4场}\n",
        "utf-8",
    )
    output = tmp_path / "表.xlsx"
    assert run("export", str(path), "-o", str(output)).code == 0
    with zipfile.ZipFile(output) as parts:
        whole = b"".join(parts.read(name) for name in parts.namelist()).decode("utf-8", "replace")
    assert not re.search("某甲乙丙|00000000000", whole)


def test_a_self_evaluation_needs_actuals(tmp_path: Path) -> None:
    result = run("export", SEED, "--form", "自评表", "-o", str(tmp_path / "表.xlsx"))
    assert result.code == 2
    assert "JX194" in result.err
    unknown = run("export", SEED, "--form", "年报", "-o", str(tmp_path / "表.xlsx"))
    assert unknown.code == 2
    assert "绩效目标表, 自评表, 监控表" in unknown.err


def test_a_score_as_a_workbook(tmp_path: Path) -> None:
    """`score -o x.xlsx`: 12.125 is rounded half up there too."""
    output = tmp_path / "得分表.xlsx"
    assert run("score", SEED, "--actuals", SEED_ACTUALS, "-o", str(output)).code == 0
    values = [cell.value for row in openpyxl.load_workbook(output).worksheets[0].iter_rows() for cell in row]
    assert 12.13 in values
    assert 86.83 in values


def test_a_monitoring_form_holds_what_was_reached_so_far(tmp_path: Path) -> None:
    """96万元 at first, adjusted 90万元, 41万元 spent by the half-year: 41 ÷ 90 = 45.56%."""
    library = Path(SEED).with_name("library-2023.yaml")
    reported = [
        word for quarter in (1, 2, 3, 4) for word in ("-a", str(library.with_name(f"library-2023-q{quarter}.csv")))
    ]
    output = tmp_path / "监控表.xlsx"
    result = run("export", str(library), "--form", "监控表", *reported, "--through", "2023Q2", "-o", str(output))
    assert result.code == 0
    sheet = openpyxl.load_workbook(output, data_only=True)["监控表"]
    rows = [[cell.value for cell in row if cell.value is not None] for row in sheet.iter_rows()]
    money = next(row for row in rows if row[0] == "年度资金总额")
    assert money == ["年度资金总额", 96, 90, 41, 0.455556]
    assert ["产出指标", "数量指标", "流动站服务人次", "≥", 200000, "人次", 74500] in rows


@pytest.mark.parametrize(("suffix", "module"), [("xlsx", "xlsxwriter"), ("docx", "docx")])
def test_a_package_that_is_not_installed(
    suffix: str, module: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    result = run("export", SEED, "-o", str(tmp_path / f"表.{suffix}"))
    assert result.code == 2
    assert "JX126" in result.err
    assert "pip install" in result.err
