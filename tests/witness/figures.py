"""The figures of the four built-in schemes, typed in from the contract and not read from the program's files."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

Figures = dict[str, Any]

_TIERS = [
    {"name": "达成", "from": "80%", "to": "100%", "alone": "100%"},
    {"name": "部分达成", "from": "60%", "to": "80%"},
    {"name": "未达成", "from": "0%", "to": "60%"},
]
_MOF_2020: Figures = {
    "total": "100",
    "base": "90",
    "places": 2,
    "groups": {
        "产出指标": {"points": "50"},
        "效益指标": {"points": "30"},
        "满意度指标": {"points": "10", "heir": None},
    },
    "execution": {"points": "10", "of": "adjusted", "deduction": {"kind": "proportional"}},
    "default": {"number": {"kind": "proportional"}, "words": {"kind": "tiers"}, "date": {"kind": "direct"}},
    "criteria": "read",
    "equals": {"default": "正向", "cost": "适度", "zero": "逆向"},
    "cost_groups": ["成本指标"],
    "reverse": "quotient",
    "partial": "whole",
    "over": {"cuts": []},
    "tiers": _TIERS,
    "grades": [
        {"name": "优", "from": "90"},
        {"name": "良", "from": "80"},
        {"name": "中", "from": "60"},
        {"name": "差", "from": "0"},
    ],
    "not_applicable": "ask",
}


def merged(figures: Figures, overrides: Figures) -> Figures:
    """Figures with overrides laid over them: mappings key by key, everything else replaced."""
    result = deepcopy(figures)
    for key, value in overrides.items():
        if isinstance(value, dict) and isinstance(result.get(key), dict):
            result[key] = merged(result[key], value)
        else:
            result[key] = deepcopy(value)
    return result


SCHEMES: dict[str, Figures] = {
    "mof-2020": _MOF_2020,
    "mof-2021": merged(
        _MOF_2020,
        {
            "groups": {"满意度指标": {"heir": "效益指标"}},
            "execution": {
                "deduction": {
                    "kind": "bands",
                    "of": "ratio",
                    "out_of": "10",
                    "bands": [
                        {"when": ">= 100%", "earns": "10"},
                        {"when": ">= 80%", "earns": "7"},
                        {"when": ">= 60%", "earns": "5"},
                    ],
                    "otherwise": "0",
                }
            },
            "tiers": [
                {"name": "基本达成目标", "from": "80%", "to": "100%", "alone": "100%"},
                {"name": "部分实现目标", "from": "60%", "to": "80%"},
                {"name": "实现目标程度较低", "from": "0%", "to": "60%"},
            ],
        },
    ),
    "hubei": merged(
        _MOF_2020,
        {
            "base": "80",
            "groups": {
                "产出指标": {"points": None},
                "效益指标": {"points": None},
                "满意度指标": {"points": None},
            },
            "execution": {"points": "20"},
            "tiers": [
                {"name": "达成", "from": "80%", "to": "100%", "alone": "100%"},
                {"name": "部分达成", "from": "50%", "to": "80%"},
                {"name": "未达成", "from": "0%", "to": "50%"},
            ],
        },
    ),
    "platform": merged(
        _MOF_2020,
        {
            "criteria": "ignore",
            "equals": {"default": "正向", "cost": "正向", "zero": "逆向"},
            "reverse": "linear",
        },
    ),
}
#: What takes the place of mof-2021's groups where the project has 成本指标 on the first level.
COST_GROUPS = {
    "成本指标": {"points": "20"},
    "产出指标": {"points": "40"},
    "效益指标": {"points": "20"},
    "满意度指标": {"points": "10", "heir": "效益指标"},
}


def figures_of(name: str, overrides: Figures, present: list[str]) -> Figures:
    """A scheme's figures for a project that has these first-level groups."""
    figures = SCHEMES[name]
    if name == "mof-2021" and "成本指标" in present:
        figures = merged(figures, {"groups": COST_GROUPS})
    figures = merged(figures, overrides)
    return {**figures, "places": int(figures["places"])}
