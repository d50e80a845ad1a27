"""What a new target means beside the old one, figure by figure, and the other way round."""

from __future__ import annotations

import pytest

from jixiao import api
from jixiao.values.number import plain

from .declared import compared, project

OPPOSITE = {"tightened": "loosened", "loosened": "tightened"}

#: old, new, verdict, by, by_unit
CASES = [
    ('target: "≥95%"', 'target: "≥97%"', "tightened", "0.0211", "2"),
    ('target: "≤5件"', 'target: "≤8件"', "loosened", "0.6000", "3"),
    ('target: "≤5件"', 'target: "≤3件"', "tightened", "-0.4000", "-2"),
    ('target: "=20万件", unit: 件', 'target: "=210000", unit: 件', "tightened", "0.0500", "10000"),
    ('target: "=20万件", unit: 件', 'target: 200000, operator: "=", unit: 件', "unchanged", None, None),
    ('target: "=90%"', 'target: "≥90%"', "loosened", "0.0000", "0"),
    ('target: "=90%"', 'target: "≥95%"', "tightened", "0.0556", "5"),
    ('target: "=95%"', 'target: "≥90%"', "loosened", "-0.0526", "-5"),
    ('target: ">95%"', 'target: "≥95%"', "loosened", "0.0000", "0"),
    ('target: "<5件"', 'target: "≤5件"', "loosened", "0.0000", "0"),
    ('target: "<5件"', 'target: "≤4件"', "tightened", "-0.2000", "-1"),
    ('target: "≥0件"', 'target: "≥5件"', "tightened", None, "5"),
    ('target: "≥1小时"', 'target: "≥90分钟"', "tightened", "0.5000", "30"),
    ('target: "≥3%"', 'target: "≥35‰"', "tightened", "0.1667", "5"),
    ('target: "≥2周"', 'target: "≥15天"', "tightened", "0.0714", "1"),
    ('target: "≥-5%"', 'target: "≥-3%"', "tightened", "0.4000", "2"),
    ('target: "≥0.1%"', 'target: "≥0.3%"', "tightened", "2.0000", "0.2"),
    ('target: "=10-15件"', 'target: "=12-15件"', "tightened", "0.2000", "2"),
    ('target: "=10-15件"', 'target: "=10-20件"', "loosened", "0.3333", "5"),
    ('target: "=10-15件"', 'target: "=12-18件"', "incomparable", None, None),
    ('target: "=10-15件"', 'target: "=11-14件"', "tightened", None, None),
    ('target: "=12件"', 'target: "=10-15件"', "loosened", None, None),
    ('target: "=100件", tolerance: 2', 'target: "=100件", tolerance: 5', "loosened", "0.0000", "0"),
    ('target: "=100件", tolerance: 5', 'target: "=100件", tolerance: 2% of target', "tightened", "0.0000", "0"),
    ('target: "=5件", direction: 逆向', 'target: "=3件", direction: 逆向', "tightened", "-0.4000", "-2"),
    ('target: "=5件", direction: 逆向', 'target: "≤5件"', "loosened", "0.0000", "0"),
    ('target: "=5件", direction: 适度', 'target: "=6件", direction: 适度', "incomparable", "0.2000", "1"),
    ('target: "=5件", direction: 正向', 'target: "=6件", direction: 逆向', "incomparable", "0.2000", "1"),
    ('target: "≥5件"', 'target: "≤5件"', "operator", "0.0000", "0"),
    ('target: "≥5件"', 'target: "≤8件"', "operator", "0.6000", "3"),
    ('target: "≥5件"', 'target: "≥5份"', "incomparable", None, None),
    ('target: "≥5"', 'target: "≥5件"', "incomparable", None, None),
    ("target: 2023-12-31", "target: 2024年12月31日前", "unchanged", None, None),
    ("target: 12月底前", "target: 11月底前", "tightened", None, "-31"),
    ("target: 2月底前", "target: 2024-02-29", "unchanged", None, None),
    ("target: 2023-02-28", "target: 2024-02-28", "tightened", None, "-1"),
    ("target: 2023-12-31", "target: 2025-03-01", "loosened", None, "426"),
    ("target: 2025-12-31", "target: 2025-12-31", "unchanged", None, None),
    ("target: 2025-12-31", "target: 2025-12-30", "tightened", None, "-1"),
    ('target: "≥2023-06-30"', 'target: "≥2024-07-31"', "tightened", None, "31"),
    ("target: 是", "target: 是", "unchanged", None, None),
    ("target: 是", "target: 否", "incomparable", None, None),
    ("target: 优 良", "target: 优良", "unchanged", None, None),
    ("target: 优良", "target: 合格", "incomparable", None, None),
    ("target: 优良", 'target: "≥90%"', "incomparable", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "verdict", "by", "by_unit"), CASES)
def test_meaning(old: str, new: str, verdict: str, by: str | None, by_unit: str | None) -> None:
    pair = compared(old, new).pairs[0]
    assert pair.verdict == verdict
    change = pair.change("tightened", "loosened", "operator", "incomparable")
    if verdict == "unchanged":
        assert change is None
        return
    assert change is not None
    assert change.kind == verdict
    assert (None if change.by is None else str(change.by)) == by
    assert (None if change.by_unit is None else plain(change.by_unit)) == by_unit


@pytest.mark.parametrize(("old", "new", "verdict"), [case[:3] for case in CASES])
def test_meaning_mirrored(old: str, new: str, verdict: str) -> None:
    """The years change places with the targets, so that dates keep their own."""
    one, other = project(f"{{name: 指标, {old}}}", year=2023), project(f"{{name: 指标, {new}}}")
    assert api.diff(other, one).pairs[0].verdict == OPPOSITE.get(verdict, verdict)
