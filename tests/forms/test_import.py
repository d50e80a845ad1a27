"""`jixiao import` as a user types it: YAML that declares what the form says, actuals beside, JSON as documented."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commandline import run
from forms.drawing import html, xlsx
from jixiao.api import load_project
from jixiao.formats.yaml import scalar
from jixiao.import_form import declarations
from jixiao.readers.yaml import read

FIXTURES = Path(__file__).parent / "fixtures"
FORMS = sorted(path for path in FIXTURES.iterdir() if path.suffix in (".xlsx", ".docx", ".html", ".txt"))


@given(st.text(min_size=1, max_size=60))
def test_any_text_survives_as_a_scalar(text: str) -> None:
    if any("\ud800" <= sign <= "\udfff" for sign in text):
        return
    (found,) = [read("x.yaml", f"a: {scalar(text)}\n".encode()).root]
    assert found == {"a": text}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=", '"="'), (">=", '">="'), ("%", '"%"'), ("95", "95"), ("≥95%", "≥95%"), ("no", '"no"'), ("a: b", '"a: b"'),
        ("《通知》", "《通知》"), ("“互联网+”", '"“互联网+”"'), ("一\n二", '"一\\n二"'),
        ("提升“互联网+”质效", "提升“互联网+”质效"),
    ],
)  # fmt: skip
def test_scalars(text: str, written: str) -> None:
    assert scalar(text) == written


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_the_file_declares_what_the_form_says(path: Path, tmp_path: Path) -> None:
    ended = run("import", str(path), "-o", str(tmp_path / "out"))
    assert ended.code == 0
    written = sorted((tmp_path / "out").glob("*.yaml"))
    projects = {each.project.name: each.project for each in declarations(path)}
    assert len(written) == len(projects)
    for each in written:
        found = load_project(each)
        assert found.document.notices == ()
        assert found.project == projects[found.project.name]


def test_a_filled_form_gives_its_actuals_too(tmp_path: Path) -> None:
    target = tmp_path / "项目.yaml"
    assert run("import", str(FIXTURES / "national-selfeval.docx"), "-o", str(target)).code == 0
    with (tmp_path / "项目-actuals.csv").open(encoding="utf-8", newline="") as stream:
        rows = {row["三级指标"]: row for row in csv.DictReader(stream)}
    assert rows["年接待观众"]["实际完成值"] == "43.2万"
    assert rows["年接待观众"]["得分"] == "14.4"
    assert rows["预算执行"]["实际完成值"] == "60.00万元"
    assert rows["年度目标"]["实际完成值"].startswith("更新展柜52个")
    scored = run("score", str(target), "-a", str(tmp_path / "项目-actuals.csv"), "-f", "json")
    assert scored.code in (0, 1), scored.err
    card = scored.data
    assert {each["name"]: each["score"] for each in card["indicators"]}["举办临时展览场次"] == "8.33"
    assert card["budget"]["rate"] == "0.96"


def test_targets_give_no_actuals(tmp_path: Path) -> None:
    run("import", str(FIXTURES / "sichuan-targets.html"), "-o", str(tmp_path))
    assert [each.suffix for each in tmp_path.iterdir()] == [".yaml"]


def test_json(tmp_path: Path) -> None:
    ended = run("import", str(FIXTURES / "two-forms-targets.xlsx"), "--format", "json")
    assert ended.code == 0
    assert list(ended.data) == ["format", "results"]
    first = ended.data["results"][0]
    assert list(first) == ["form", "project", "indicators", "diagnostics"]
    assert list(first["project"]) == ["name", "year", "agency", "budget"]
    assert list(first["indicators"][0]) == [
        "level1", "level2", "name", "operator", "target", "unit", "points", "criteria", "actual", "score",
    ]  # fmt: skip
    hidden = [each for each in first["diagnostics"] if each["code"] == "JX159"]
    assert [each["severity"] for each in hidden] == ["warning"]
    assert hidden[0]["file"].endswith("two-forms-targets.xlsx!Sheet!9:9")


def test_text_shows_the_table_and_what_is_told() -> None:
    ended = run("import", str(FIXTURES / "anhui-selfeval.xlsx"), lang="zh")
    assert ended.code == 0
    assert "修复退化林面积" in ended.out
    assert "自评表!E14" in ended.out


def test_several_forms_need_a_folder(tmp_path: Path) -> None:
    ended = run("import", str(FIXTURES / "two-forms-targets.xlsx"), "-o", str(tmp_path / "one.yaml"))
    assert ended.code == 2
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_fails_does_not_stop_the_rest(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"<html>")
    (tmp_path / "b.html").write_bytes((FIXTURES / "sichuan-targets.html").read_bytes())
    ended = run("import", str(tmp_path), "-o", str(tmp_path / "out"))
    assert ended.code == 2
    assert ended.err.count("JX150") == 1
    assert len(list((tmp_path / "out").iterdir())) == 1


def test_nothing_is_replaced_unasked(tmp_path: Path) -> None:
    form = str(FIXTURES / "sichuan-targets.html")
    target = tmp_path / "a.yaml"
    assert run("import", form, "-o", str(target)).code == 0
    assert run("import", form, "-o", str(target)).code == 2
    assert run("import", form, "-o", str(target), "--force").code == 0


UNSURE = r"""
项目名称 | 甲 | < | <
实施单位 | 乙馆 | < | <
预算金额 | 12 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 场次 | 12场
^ | ^ | 场次 | ≥300坨
"""


def test_what_was_inferred_is_said_in_comments(tmp_path: Path) -> None:
    path = tmp_path / "甲.html"
    path.write_bytes(html(UNSURE, "绩效目标表（2024年度）"))
    assert run("import", str(path), "-o", str(tmp_path / "甲.yaml")).code == 0
    lines = (tmp_path / "甲.yaml").read_text("utf-8").split("\n")
    assert any("target: 12场  # 指标性质 is not written here" in line and "表1!R5C4" in line for line in lines)
    assert any("target: 300  # written in one cell as ≥300坨" in line for line in lines)
    assert any("id: 场次-2  # another indicator has the same name" in line for line in lines)
    assert "budget:" not in lines
    assert "JX245" in run("import", str(path)).out


def test_a_cell_cannot_write_into_the_yaml(tmp_path: Path) -> None:
    drawing = UNSURE.replace("场次 | 12场", "x\\n  evil: y | ≥1场").replace("乙馆", "a # b: {{7*7}} \x1b[2J")
    path = tmp_path / "x.html"
    path.write_bytes(html(drawing, "绩效目标表（2024年度）"))
    assert run("import", str(path), "-o", str(tmp_path / "x.yaml")).code == 0
    text = (tmp_path / "x.yaml").read_text("utf-8")
    assert "\x1b" not in text
    project = load_project(tmp_path / "x.yaml").project
    assert project.indicators[0].name == "x  evil: y".replace("  ", "")
    assert project.agency.name == "a # b: {{7*7}} \x1b[2J"


def test_declarations_have_cells_as_places(tmp_path: Path) -> None:
    path = tmp_path / "甲.xlsx"
    path.write_bytes(xlsx(UNSURE.replace("≥300坨", "95①"), "绩效目标表（2024年度）"))
    ended = run("import", str(path), "--format", "json")
    faults = [each for each in ended.data["diagnostics"] if each["severity"] == "error"]
    assert [each["file"].rpartition("/")[2] for each in faults] == ["甲.xlsx!表!D7"]
    assert "指标值" in faults[0]["message"]
