"""`jixiao explain PROJECT`: how each indicator will be scored, before any actual exists."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from commandline import ROOT, SEED, SEED_ACTUALS, run

LIBRARY = str(ROOT / "projects" / "library-2023.yaml")
SHORT = """\
name: 甲
year: 2023
indicators:
  产出指标:
    质量指标:
      - {name: 合格率, target: ≥95%, criteria: 每低于1个百分点扣2分，扣完为止}
"""


def test_every_indicator_with_its_points_rule_and_origin() -> None:
    data = run("explain", SEED, "--format", "json").data
    rows = [
        (
            each["name"],
            each["points"],
            each["points_from"],
            each["direction"],
            each["deduction"]["kind"],
            each["deduction_from"],
        )
        for each in data["indicators"]
    ]
    assert rows == [
        ("年办件量", "12.50", "shared", "正向", "proportional", "scheme"),
        ("保障入驻单位123个窗口的正常运行", "12.50", "shared", "正向", "direct", "criteria"),
        ("事项办结率", "12.50", "shared", "正向", "direct", "criteria"),
        ("严格按照厉行节约，控制支出成本", "12.50", "shared", "适度", "proportional", "scheme"),
        ("提升“互联网+政务服务”质效", "30.00", "shared", "正向", "proportional", "scheme"),
        ("办事群众满意度", "10.00", "shared", "正向", "direct", "criteria"),
    ]
    assert data["scheme"]["name"] == "mof-2020"
    assert data["budget_points"] == "10"


@pytest.mark.parametrize("form", ["text", "table", "markdown"])
def test_for_people(form: str) -> None:
    told = run("explain", LIBRARY, "--format", form, lang="zh")
    assert told.code == 0
    for words in ("流动站服务人次", "逐级扣分", "区间赋分", "评判等级赋分", "专家评分", "临财〔2023〕9号", "预算执行"):
        assert words in told.out
    assert "实际完成值" not in told.out.partition("说明")[0].replace("比较对象 实际完成值", "")


def test_under_another_scheme() -> None:
    data = run("explain", SEED, "--scheme", "platform", "--format", "json").data
    assert (data["scheme"]["name"], data["scheme"]["chosen_by"]) == ("platform", "option")
    assert {each["deduction_from"] for each in data["indicators"]} == {"scheme"}


def test_under_the_scheme_that_the_folder_configures(tmp_path: Path) -> None:
    (tmp_path / "jixiao.toml").write_text('scheme = "hubei"\n', "utf-8")
    (tmp_path / "p.yaml").write_text(SHORT, "utf-8")
    data = run("explain", str(tmp_path / "p.yaml"), "--format", "json").data
    assert (data["scheme"]["name"], data["scheme"]["chosen_by"]) == ("hubei", "configuration")


def test_a_form_is_a_project_too() -> None:
    form = ROOT / "tests" / "forms" / "fixtures" / "mof101-targets.xlsx"
    data = run("explain", str(form), "--format", "json").data
    expected = json.loads(form.with_suffix(".expected.json").read_text("utf-8"))
    assert [each["name"] for each in data["indicators"]] == [each["name"] for each in expected["indicators"]]


def test_each_form_of_a_file_has_its_page() -> None:
    told = run("explain", str(ROOT / "tests" / "forms" / "fixtures" / "two-forms-targets.xlsx"), "--format", "json")
    assert [each["budget_points"] for each in told.data["results"]] == ["10", "10"]


def test_from_standard_input() -> None:
    data = run("explain", "-", "--format", "json", stdin=SHORT.encode()).data
    assert [each["deduction"]["kind"] for each in data["indicators"]] == ["step"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("name: 甲\nyear: 2023\nindicators: {产出指标: [{name: 乙, target: 3, unit: 件}]}\n", "JX217"),
        ("name: 甲\nyaer: 2023\nindicators: {产出指标: [{name: 乙, target: ≥3件}]}\n", "JX201"),
        ("name: 甲\nyear: 2023\nindicators: {产出指标: [{name: 乙, target: ≥3件, points: 80}]}\n", "JX501"),
        ("name：甲\n", "JX103"),
        ("", "JX111"),
    ],
)
def test_what_cannot_be_planned_is_said_with_its_code(text: str, code: str, tmp_path: Path) -> None:
    (tmp_path / "p.yaml").write_text(text, "utf-8")
    told = run("explain", str(tmp_path / "p.yaml"))
    assert (told.code, told.out) == (2, "")
    assert code in told.err


@pytest.mark.parametrize("what", [SEED_ACTUALS, str(ROOT / "projects"), "gibt-es-nicht.yaml", "", "  "])
def test_what_is_nothing_to_explain(what: str) -> None:
    told = run("explain", what)
    assert (told.code, told.out) == (2, "")
    assert told.err.strip()
    assert "Traceback" not in told.err
