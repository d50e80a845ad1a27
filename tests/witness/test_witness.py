"""The witness stands by itself: the worked example of the contract, scheme by scheme."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from witness.witness import score

SEED: dict[str, Any] = {
    "budget": {"initial": "120000"},
    "indicators": {
        "产出指标": {
            "数量指标": [
                {"name": "年办件量", "operator": "=", "target": "200000", "unit": "件",
                 "criteria": "年办件量", "_says": None},
                {"name": "窗口", "operator": ">=", "target": "95", "unit": "%", "criteria": "低于95%，扣100分",
                 "_says": {"kind": "direct", "deduct": "100"}},
            ],
            "时效指标": [
                {"name": "办结率", "operator": ">=", "target": "95", "unit": "%", "criteria": "低于95%，扣100分",
                 "_says": {"kind": "direct", "deduct": "100"}},
            ],
            "成本指标": [
                {"name": "成本", "operator": "=", "target": "100", "unit": "%", "criteria": "超出（低于）100分",
                 "_says": None},
            ],
        },
        "效益指标": {
            "社会效益指标": [
                {"name": "质效", "operator": ">=", "target": "95", "unit": "%",
                 "criteria": "网上可办率", "_says": None},
            ],
        },
        "满意度指标": {
            "服务对象满意度指标": [
                {"name": "满意度", "operator": "=", "target": "90", "unit": "%", "criteria": "未达到90%，扣100分",
                 "_says": {"kind": "direct", "deduct": "100"}, "_direction": "正向"},
            ],
        },
    },
}  # fmt: skip
ROWS = [
    {"indicator": "年办件量", "actual": "213000"},
    {"indicator": "窗口", "actual": "96.4"},
    {"indicator": "办结率", "actual": "94.2"},
    {"indicator": "成本", "actual": "97"},
    {"indicator": "质效", "actual": "98.1"},
    {"indicator": "满意度", "actual": "93.5"},
    {"indicator": "预算执行", "actual": "116400"},
]


@pytest.mark.parametrize(
    ("scheme", "figures"),
    [
        ("mof-2020", "12.50 12.50 0.00 12.13 30.00 10.00 9.70 86.83"),
        ("mof-2021", "12.50 12.50 0.00 12.13 30.00 10.00 7.00 84.13"),
        ("hubei", "13.34 13.34 0.00 12.93 13.33 13.33 19.40 85.67"),
        ("platform", "12.50 12.50 12.39 12.13 30.00 10.00 9.70 99.22"),
    ],
)
def test_the_seed(scheme: str, figures: str) -> None:
    card = score(SEED, ROWS, scheme)
    assert card.budget
    found = [*(row.score for row in card.rows), card.budget.score, card.total]
    assert found == [Fraction(each) for each in figures.split()]


def test_the_seed_is_provisional() -> None:
    card = score(SEED, ROWS)
    assert (card.low, card.high) == (Fraction("74.70"), Fraction("87.20"))
    assert (card.grade, card.provisional) == ("良", True)


@pytest.mark.parametrize(
    ("target", "actual", "reverse", "earned"),
    [
        ("10", "15", "quotient", "6.67"),
        ("10", "15", "linear", "5.00"),
        ("10", "20", "quotient", "5.00"),
        ("10", "20", "linear", "0.00"),
        ("10", "30", "quotient", "3.33"),
        ("10", "30", "linear", "0.00"),
        ("0", "0", "quotient", "10.00"),
        ("0", "1", "linear", "0.00"),
    ],
)
def test_reverse(target: str, actual: str, reverse: str, earned: str) -> None:
    line = {"name": "甲", "operator": "<=", "target": target, "unit": "件", "points": "10",
            "deduction": {"kind": "proportional", "reverse": reverse}}  # fmt: skip
    project = {
        "scheme": {"use": "mof-2020", "base": "10", "total": "10", "execution": {"points": "0"}},
        "indicators": {"产出指标": {"数量指标": [line]}},
    }
    assert score(project, [{"indicator": "甲", "actual": actual}]).rows[0].score == Fraction(earned)
