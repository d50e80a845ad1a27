"""The budget out of a sentence about money: only an amount that can be no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from forms.drawing import MAKERS
from jixiao.import_form import import_forms
from jixiao.reports.form import data

FORM = """
项目名称 | 森林防火监控维护 | < | < | <
资金安排情况 | {sentence} | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准
产出指标 | 数量指标 | 维护监控点 | ≥38个 | 每少1个扣2分
"""
#: Sentence → 年初预算数 in 元.
READ = [
    ("全年安排资金12万元。", "120000"),
    ("2024年安排资金12万元。", "120000"),
    ("全年安排资金15.8万元，其中监控点维护12.16万元，宣传3.64万元。", "158000"),
    ("安排资金1,200,000元（省级补助80万元、县级配套40万元）。", "1200000"),
    ("全年15.8万元，用于维护15万元、宣传8000元。", "158000"),
]
#: Not the year's, or nothing proves which of several it is.
NOT_READ = [
    "全年安排资金15.8万元，其中监控点维护12.16万元，宣传3.6万元。",
    "全年安排资金15.8万元，其中监控点维护12.16万元。",
    "财政拨款10万元，自筹5万元。",
    "财政拨款10万元，自筹10万元。其中自筹5万元。",
    "上年安排资金12万元。",
    "2023年安排资金12万元。",
    "2022-2024年安排资金36万元。",
    "三年总投资36万元，其中省级24万元，县级12万元。",
    "上年结转3万元。",
]


def _budget(sentence: str, folder: Path) -> tuple[str | None, list[str]]:
    path = folder / "form.xlsx"
    path.write_bytes(MAKERS["xlsx"](FORM.format(sentence=sentence).strip(), "项目支出绩效目标表（2024年度）"))
    (imported,) = import_forms(path)
    told = [str(finding.message) for finding in imported.findings if sentence in str(finding.message)]
    return data(imported)["project"]["budget"]["initial"], told


@pytest.mark.parametrize(("sentence", "budget"), READ)
def test_read_and_told(sentence: str, budget: str, tmp_path: Path) -> None:
    found, told = _budget(sentence, tmp_path)
    assert (found, len(told)) == (budget, 1)


@pytest.mark.parametrize("sentence", NOT_READ)
def test_told_and_not_read(sentence: str, tmp_path: Path) -> None:
    found, told = _budget(sentence, tmp_path)
    assert (found, len(told)) == (None, 1)


@pytest.mark.parametrize("label", ["项目年度资金（元）", "项目年度资金总额（元）", "项目年度预算（元）"])
def test_the_word_project_before_a_label(label: str, tmp_path: Path) -> None:
    path = tmp_path / "form.docx"
    drawing = FORM.replace("资金安排情况 | {sentence}", f"{label} | 264,000.00")
    path.write_bytes(MAKERS["docx"](drawing.strip(), "项目支出绩效目标表（2024年度）"))
    (imported,) = import_forms(path)
    assert data(imported)["project"]["budget"]["initial"] == "264000"
