"""Declarations for the tests of checks: the ideal project, and the same with the parts of an example put in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import yaml

from jixiao.checking.one import Settings, check_file
from jixiao.model.diagnostic import Diagnostic

HERE = Path(__file__).parent
IDEAL = HERE / "ideal.yaml"
#: Findings about points that an example without points brings along.
ABOUT_POINTS = frozenset({"JX503", "JX504"})


def ideal() -> dict[str, Any]:
    """The ideal project as a tree of texts, without points."""
    tree: dict[str, Any] = yaml.load(IDEAL.read_text("utf-8"), yaml.BaseLoader)
    for groups in tree["绩效指标"].values():
        for indicators in groups.values():
            for each in indicators:
                each.pop("分值", None)
    return tree


def completed(example: str) -> str:
    """An example (some indicators, groups of them, or keys of a project) inside the ideal project, as JSON in YAML."""
    part = yaml.load(example, yaml.BaseLoader)
    tree = ideal()
    if isinstance(part, list):
        satisfied = "满意" in part[0].get("三级指标", "")
        groups = {"服务对象满意度指标": part} if satisfied else {"社会效益指标": part}
        part = {"满意度指标" if satisfied else "效益指标": groups}
    if set(part) <= {"产出指标", "效益指标", "满意度指标", "成本指标"}:
        for first, groups in part.items():
            for second, indicators in groups.items():
                tree["绩效指标"].setdefault(first, {}).setdefault(second, []).extend(indicators)
    else:
        tree.update(part)
    return json.dumps(tree, ensure_ascii=False, indent=1)


def findings(text: str, folder: Path, settings: Settings | None = None) -> tuple[Diagnostic, ...]:
    """What is found in a declaration."""
    path = folder / "project.yaml"
    path.write_text(text, "utf-8")
    return check_file(str(path), settings or Settings()).findings
