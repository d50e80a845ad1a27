"""Figures of forty digits are added without loss."""

from __future__ import annotations

from decimal import Decimal, getcontext
from pathlib import Path

from commandline import run
from jixiao.values.exactly import exactly

PROJECT = """\
项目名称: 道路维护经费
年度: 2024
资金安排: {年初预算: 10万元}
绩效指标:
  产出指标:
    数量指标:
      - {三级指标: 维护里程, 指标性质: "≥", 指标值: 50, 度量单位: 公里, 分值: 45.000000000000000000000000000001}
  效益指标:
    社会效益指标:
      - {三级指标: 通行能力提升率, 指标性质: "≥", 指标值: 50, 度量单位: "%", 分值: 45}
"""


def test_a_sum_keeps_every_digit() -> None:
    parts = [Decimal("45.000000000000000000000000000001"), Decimal(45)]
    assert sum(parts) == 90
    assert exactly(lambda: sum(parts, Decimal(0)))() == Decimal("90.000000000000000000000000000001")


def test_the_callers_context_stays() -> None:
    before = getcontext().prec
    exactly(lambda: None)()
    assert getcontext().prec == before


def test_points_that_are_off_by_a_hair(tmp_path: Path) -> None:
    (tmp_path / "p.yaml").write_text(PROJECT, encoding="utf-8")
    done = run("validate", str(tmp_path / "p.yaml"))
    assert done.code == 1
    assert "90.000000000000000000000000000001" in done.out
