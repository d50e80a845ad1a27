"""Indicators and projects of many fields: what is found in each is written beside it, and nothing else is found."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from checks.declarations import ABOUT_POINTS, findings, ideal

HERE = Path(__file__).parent
FIRST = {
    "效益指标": ("社会效益指标", "经济效益指标", "生态效益指标", "可持续影响指标"),
    "满意度指标": ("服务对象满意度指标",),
}


def _all(name: str) -> list[dict[str, Any]]:
    cases: list[dict[str, Any]] = yaml.load((HERE / name).read_text("utf-8"), yaml.BaseLoader)
    return cases


def _codes(tree: dict[str, Any], folder: Path) -> set[str]:
    text = json.dumps(tree, ensure_ascii=False, indent=1)
    return {each.code for each in findings(text, folder)} - ABOUT_POINTS


@pytest.mark.parametrize("case", _all("lines.yaml"), ids=lambda case: str(next(iter(case.values()))["三级指标"]))
def test_a_line_raises_what_is_wrong_with_it_and_nothing_else(case: dict[str, Any], tmp_path: Path) -> None:
    wanted = set(case.pop("codes"))
    ((second, line),) = case.items()
    first = next((name for name, under in FIRST.items() if second in under), "产出指标")
    tree = ideal()
    tree["绩效指标"].setdefault(first, {}).setdefault(second, []).append(line)
    assert _codes(tree, tmp_path) == wanted


@pytest.mark.parametrize("case", _all("changed.yaml"), ids=lambda case: str(case["change"])[:60])
def test_a_changed_project_raises_what_is_wrong_with_it_and_nothing_else(case: dict[str, Any], tmp_path: Path) -> None:
    tree = ideal()
    change = dict(case["change"])
    match change.pop("绩效指标", None):
        case "无成本":
            del tree["绩效指标"]["产出指标"]["成本指标"]
        case "无满意":
            del tree["绩效指标"]["满意度指标"]
    tree.update(change)
    assert _codes(tree, tmp_path) == set(case["codes"])


@pytest.mark.parametrize("case", _all("fields.yaml"), ids=lambda case: str(case["field"]))
def test_nothing_fires_falsely_in_other_fields(case: dict[str, Any], tmp_path: Path) -> None:
    assert _codes(case["project"], tmp_path) == set(case["expect"] or ())


def test_there_are_enough() -> None:
    assert len(_all("lines.yaml")) > 150
    assert len(_all("fields.yaml")) == 10
