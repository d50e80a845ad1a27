"""One fault is one finding: what follows from it is not told again."""

from __future__ import annotations

from pathlib import Path

import pytest

from commandline import run

HEAD = "项目名称: 样例\n预算年度: 2023\n绩效指标:\n  产出指标:\n    数量指标:\n"


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        # YAML takes a lone > for the head of a text; the operator is not missing besides.
        ("      - 三级指标: 甲数\n        指标性质: >\n        指标值: 5\n        度量单位: 件\n", {"JX112"}),
        ("      - 三级指标: 甲数\n        指标性质: >=\n        指标值: 5\n        度量单位: 件\n", {"JX112"}),
        # Criteria that speak of 指标值 cannot be read where it is no number.
        ("      - {三级指标: 甲数, 指标值: ≥较多, 度量单位: 件, 评（扣）分标准: 未达到指标值的，不得分}\n", {"JX309"}),
    ],
)
def test_no_consequence_is_told(lines: str, wanted: set[str], tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    path.write_text(HEAD + lines, "utf-8")
    found = run("validate", str(path), "-f", "json", "--select", "JX1,JX2,JX3,JX5", "--ignore", "JX504").data
    assert {each["code"] for each in found["diagnostics"]} == wanted


TABLE = "三级指标,实际完成值\n培训人次,1300\n"


@pytest.mark.parametrize(
    ("actual", "said"),
    [
        ("部分达成", "60% 至 80%"),
        ("基本健全", "没有写评判等级"),
        ("75%", "没有写评判等级"),
        ("达成", None),
        ("部分达成 70%", None),
        ("", None),
    ],
)
def test_an_actual_that_earns_no_score_is_a_finding(actual: str, said: str | None, tmp_path: Path) -> None:
    project = tmp_path / "p.yaml"
    project.write_text(
        HEAD + "      - {三级指标: 培训人次, 指标值: ≥1200人次, 评（扣）分标准: 每少60人次扣1分，扣完为止}\n"
        "  效益指标:\n    可持续影响指标:\n      - {三级指标: 机制, 指标性质: 定性, 指标值: 健全}\n",
        "utf-8",
    )
    actuals = tmp_path / "a.csv"
    actuals.write_text(f"{TABLE}机制,{actual}\n", "utf-8")
    words = (str(project), "--actuals", str(actuals), "-f", "json")
    told = run("validate", *words, "--select", "JX626", lang="zh")
    messages = [each["message"] for each in told.data["diagnostics"]]
    assert told.code == 0
    assert (len(messages), said is None or said in messages[0]) == (0 if said is None else 1, True)
    assert run("validate", *words, "--select", "JX626", "--fail-on", "warning").code == (0 if said is None else 1)
    # The card says so too, has no score there, and is incomplete.
    card = run("score", *words, lang="zh").data
    assert [each["code"] for each in card["diagnostics"] if each["code"] == "JX626"] == (["JX626"] if said else [])
    assert (card["indicators"][1]["score"] is None) is (said is not None or not actual)


def test_a_date_on_both_sides_of_the_target_is_an_error(tmp_path: Path) -> None:
    project = tmp_path / "p.yaml"
    project.write_text(HEAD + "      - {三级指标: 完工时间, 指标值: 2023年10月底前}\n", "utf-8")
    actuals = tmp_path / "a.csv"
    actuals.write_text("三级指标,实际完成值\n完工时间,2023年\n", "utf-8")
    told = run("validate", str(project), "--actuals", str(actuals), "-f", "json", "--select", "JX626")
    assert [each["severity"] for each in told.data["diagnostics"]] == ["error"]
    assert told.code == run("score", str(project), "--actuals", str(actuals)).code == 1
