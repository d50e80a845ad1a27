"""`--fix` changes only what it says: comments, order and layout stay, and the project says the same as before."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.declarations import IDEAL
from commandline import SEED, SEED_ACTUALS, run

HEAD = """\
# 顶上的注释
项目名称：  流动图书   # 名称后的注释
年度: 2023
资金安排: {年初预算数: １２万元}   # 全角数字

项目目标: {年度目标: 服务读者。}
绩效指标:
  产出指标:
    数量指标:
      # 指标前的注释
      - 三级指标:   服务人次
        指标性质: ≧
        指标值: 20万人次     # 单位写了两次
        度量单位:   人次
        数据来源: 客流记录
        评（扣）分标准: "每少1000人次扣1分，扣完为止"
      - {三级指标: 开放天数, 指标值: >= 300, 度量单位: 天, 评（扣）分标准: '每少1天扣1分，扣完为止', 数据来源: 考勤}
"""
FIXED = """\
# 顶上的注释
项目名称: 流动图书   # 名称后的注释
年度: 2023
资金安排: {年初预算数: 12万元}   # 全角数字

项目目标: {年度目标: 服务读者。}
绩效指标:
  产出指标:
    数量指标:
      # 指标前的注释
      - 三级指标:   服务人次
        指标性质: ≥
        指标值: 20万     # 单位写了两次
        度量单位:   人次
        数据来源: 客流记录
        评（扣）分标准: "每少1000人次扣1分，扣完为止"
      - {三级指标: 开放天数, 指标值: ">= 300", 度量单位: 天, 评（扣）分标准: '每少1天扣1分，扣完为止', 数据来源: 考勤}
"""


def test_only_what_it_says_is_changed(tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    path.write_bytes(HEAD.encode())
    assert run("validate", str(path), "--fix").code == 0
    assert path.read_bytes() == FIXED.encode()
    assert "corrections" not in run("validate", str(path), "--fix").err
    assert path.read_bytes() == FIXED.encode()


def test_line_ends_and_the_mark_stay(tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + HEAD.replace("\n", "\r\n").encode())
    run("validate", str(path), "--fix")
    assert path.read_bytes() == b"\xef\xbb\xbf" + FIXED.replace("\n", "\r\n").encode()


def test_diff_shows_and_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    path.write_bytes(HEAD.encode())
    done = run("validate", str(path), "--diff")
    assert done.code == 0
    assert {"-        指标值: 20万人次     # 单位写了两次", "+        指标值: 20万     # 单位写了两次"} <= set(
        done.out.splitlines()
    )
    assert path.read_bytes() == HEAD.encode()


def test_the_seed_keeps_its_scorecard(tmp_path: Path) -> None:
    path = tmp_path / "chenggong-2023.yaml"
    path.write_bytes(Path(SEED).read_bytes())
    words = ("--actuals", SEED_ACTUALS, "-f", "json")
    before = run("score", str(path), *words).data
    run("validate", str(path), "--fix")
    after = run("score", str(path), *words).data
    assert path.read_bytes() != Path(SEED).read_bytes()
    for card in (before, after):
        card["project"].pop("sha256")
        card.pop("diagnostics")
    assert before == after


@pytest.mark.parametrize("target", ["20万人次", "≥95％", "９５", "≧９５％", "1,200件", "12 %"])
def test_nothing_clean_is_touched(target: str, tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    path.write_bytes(IDEAL.read_bytes())
    run("validate", str(path), "--fix")
    assert path.read_bytes() == IDEAL.read_bytes()
    text = IDEAL.read_text("utf-8").replace("指标值: ≥90%, 分值: 10", f'指标值: "{target}", 分值: 10')
    path.write_text(text, "utf-8")
    run("validate", str(path), "--fix")
    once = path.read_bytes()
    run("validate", str(path), "--fix")
    assert path.read_bytes() == once


def test_standard_input_is_not_corrected() -> None:
    assert run("validate", "-", "--fix", stdin=HEAD.encode()).code == 2
