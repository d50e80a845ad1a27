"""A made project as the YAML, and made actuals as the CSV, that the program reads."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any

from witness.spelling import Written

#: The official keys, for projects that are written in Chinese throughout.
OFFICIAL = {
    "name": "三级指标", "operator": "指标性质", "target": "指标值", "unit": "度量单位", "points": "分值",
    "criteria": "评（扣）分标准", "deduction": "扣分规则", "direction": "指标方向", "tolerance": "允许偏差",
    "kind": "方式", "deduct": "扣分", "every": "每", "bands": "区间", "otherwise": "其余", "when": "条件",
    "earns": "得分", "levels": "等次", "is": "等次名称", "items": "要点", "text": "要点内容", "at_most": "最多扣",
    "partial": "不足一级", "pass": "及格门槛", "reverse": "逆向算法", "zero_when": "不得分条件", "side": "扣分侧",
    "of": "比较对象", "out_of": "满分",
}  # fmt: skip


def as_yaml(project: dict[str, Any], *, official: bool = False) -> str:
    """The project's text; keys that begin with ``_`` are the witness's own and stay out."""
    head = {key: each for key, each in project.items() if key != "indicators"}
    return "\n".join([*_mapping(head, 0, {}), "indicators:", *_tree(project["indicators"], 1, official)]) + "\n"


def _tree(tree: Any, depth: int, official: bool) -> list[str]:
    names = OFFICIAL if official else {}
    if isinstance(tree, list):
        return _list(tree, depth, names)
    lines = []
    for group, inner in tree.items():
        lines += ["  " * depth + f"{group}:", *_tree(inner, depth + 1, official)]
    return lines


def _list(entries: list[Any], depth: int, names: dict[str, str]) -> list[str]:
    lines = []
    for entry in entries:
        first, *rest = _mapping(entry, depth + 1, names)
        lines += ["  " * depth + "- " + first.strip(), *rest]
    return lines


def _mapping(mapping: dict[str, Any], depth: int, names: dict[str, str]) -> list[str]:
    lines = []
    for key, value in mapping.items():
        if key.startswith("_") or (isinstance(value, Written) and not value.written):
            continue
        start = "  " * depth + names.get(key, key) + ":"
        if isinstance(value, dict):
            lines += [start, *_mapping(value, depth + 1, names)] if value else [start + " {}"]
        elif isinstance(value, list):
            lines += [start, *_list(value, depth + 1, names)] if value else [start + " []"]
        else:
            lines.append(f"{start} {scalar(value)}")
    return lines


def scalar(value: object) -> str:
    """A value as YAML would hold it, quoted where a bare one could be read otherwise."""
    written = value.written if isinstance(value, Written) else str(value)
    return written if re.fullmatch(r"[\w.]+", written) else json.dumps(written, ensure_ascii=False)


def as_csv(rows: list[dict[str, str]], headings: dict[str, str]) -> str:
    """The actuals' text with the given headings (canonical name to written heading)."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(headings.values())
    for row in rows:
        cells = [row.get(key, "") for key in headings]
        writer.writerow([cell.written if isinstance(cell, Written) else cell for cell in cells])
    return out.getvalue()
