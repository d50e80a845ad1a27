"""What a reviewer is told about the new targets: each finding where it is due, and silence where it is not."""

from __future__ import annotations

import pytest

from jixiao import api
from jixiao.bind import Declaration
from jixiao.model.changes import Changes

from .declared import codes, project

RATE = '{name: 办结率, target: "%s%%", points: %s}'
COUNT = '{name: 培训人次, target: "%s人次", points: %s}'


def last(tmp: object, text: str) -> api.LoadedActuals:
    from pathlib import Path

    path = Path(str(tmp)) / "last.csv"
    path.write_text("三级指标,实际完成值\n" + text, encoding="utf-8")
    return api.load_actuals([path])


def pair(
    old: tuple[str, ...], new: tuple[str, ...], budgets: tuple[str, str] = ("12万元", "12万元")
) -> tuple[Declaration, Declaration]:
    return project(*old, year=2023, budget=budgets[0]), project(*new, budget=budgets[1])  # fmt: skip


def about(changes: Changes, code: str) -> str:
    return str(next(finding.message for finding in changes.findings if finding.code == code))


def test_loosened() -> None:
    changes = api.diff(*pair((RATE % ("≥95", 90),), (RATE % ("≥90", 90),)))
    assert codes(changes) == ["JX801"]
    finding = changes.findings[0]
    assert (finding.position and finding.position.file) == "x.yaml"
    assert str(finding.message) == "办结率: >=95% before, >=90% now: easier to meet"


@pytest.mark.parametrize(
    ("target", "due"),
    [("≥90", True), ("≥95", True), ("≥96", False)],
)
def test_more_money(target: str, due: bool) -> None:
    changes = api.diff(*pair((RATE % ("≥95", 90),), (RATE % (target, 90),), ("12万元", "13.5万元")))
    assert ("JX802" in codes(changes)) == due
    if due:
        assert "from 12万元 to 13.5万元 (by 12.5%)" in about(changes, "JX802")


@pytest.mark.parametrize("budgets", [("12万元", "12万元"), ("12万元", "120000元"), ("13万元", "12万元")])
def test_no_more_money(budgets: tuple[str, str]) -> None:
    changes = api.diff(*pair((RATE % ("≥95", 90),), (RATE % ("≥90", 90),), budgets))
    assert "JX802" not in codes(changes)


def test_targets_at_their_end_cannot_be_raised() -> None:
    full = '{name: 完好率, target: "=100%", points: 45}', '{name: 事故起数, target: "=0起", points: 45}'
    assert "JX802" not in codes(api.diff(*pair(full, full, ("12万元", "20万元"))))


@pytest.mark.parametrize(
    ("old", "new", "actual", "due"),
    [
        ("≥95%", "≥97%", "98.1", True),
        ("≥95%", "≥97%", "97", True),
        ("≥95%", "≥97%", "96.9", False),
        ("≤5件", "≤4件", "3", True),
        ("≤5件", "≤4件", "5", False),
        ("=20万件", "=22万件", "230000", True),
        ("=20万件", "=22万件", "210000", False),
        ("≥2小时", "≥150分钟", "3", True),
        ("≥2小时", "≥150分钟", "2", False),
        ("≥95%", "≥97件", "98.1", False),
        ("≥95%", "≥97%", "待统计", False),
    ],
)
def test_already_met(tmp_path: object, old: str, new: str, actual: str, due: bool) -> None:
    line = '{name: 指标, target: "%s"}'
    changes = api.diff(*pair((line % old,), (line % new,)), last=last(tmp_path, f"指标,{actual}\n"))
    assert ("JX803" in codes(changes)) == due


def test_last_years_actual_is_no_question_within_a_year(tmp_path: object) -> None:
    one = project('{name: 指标, target: "≥95%"}', year=2023)
    assert codes(api.diff(one, one, last=last(tmp_path, "指标,98\n"))) == []


def test_all_copied() -> None:
    lines = (RATE % ("≥95", 50), COUNT % ("≥10", 40))
    assert codes(api.diff(*pair(lines, lines))) == ["JX804"]
    assert "JX804" not in codes(api.diff(*pair(lines, (RATE % ("≥96", 50), COUNT % ("≥10", 40)))))
    assert "JX804" not in codes(api.diff(*pair(lines, (RATE % ("≥95", 90),))))
    same_year = project(*lines), project(*lines)
    assert codes(api.diff(*same_year)) == []


def test_required_kind_lost() -> None:
    head = "name: 甲\nyear: %s\n%sindicators:\n  产出指标: {数量指标: [{name: 场次, target: ≥1场}]}\n"
    more = "  满意度指标: {服务对象满意度指标: [{name: 满意度, target: ≥90%}]}\n"
    old = api.load_project("a.yaml", content=(head % (2023, "") + more).encode())
    new = api.load_project("b.yaml", content=(head % (2024, "")).encode())
    excused = api.load_project(
        "c.yaml", content=(head % (2024, "not_applicable: {满意度指标: 无直接服务对象}\n")).encode()
    )
    assert "JX805" in codes(api.diff(old, new))
    assert "JX805" not in codes(api.diff(old, excused))
    assert "JX805" not in codes(api.diff(new, old))


def test_quality_indicators_lost() -> None:
    both = "name: 甲\nyear: %s\nindicators:\n  产出指标:\n    数量指标: [{name: 场次, target: ≥1场}]\n"
    old = api.load_project("a.yaml", content=(both % 2023 + "    质量指标: [{name: 合格率, target: ≥9%}]\n").encode())
    new = api.load_project("b.yaml", content=(both % 2024).encode())
    assert "质量指标" in about(api.diff(old, new), "JX805")


def test_points_to_the_easy(tmp_path: object) -> None:
    old = RATE % ("≥95", 60), COUNT % ("≥100", 30)
    assert "JX806" in codes(api.diff(*pair(old, (RATE % ("≥95", 30), COUNT % ("≥80", 60)))))
    assert "JX806" not in codes(api.diff(*pair(old, (RATE % ("≥95", 30), COUNT % ("≥120", 60)))))
    met = last(tmp_path, "办结率,90\n培训人次,130\n")
    changes = api.diff(*pair(old, (RATE % ("≥95", 30), COUNT % ("≥120", 60))), last=met)
    assert (
        about(changes, "JX806")
        == "points moved to targets that are easy to meet: 培训人次 30 → 60 (met last year already)"
    )


@pytest.mark.parametrize(("actual", "due"), [("94.2", True), ("95", False), ("待统计", False)])
def test_dropped_after_a_miss(tmp_path: object, actual: str, due: bool) -> None:
    old = RATE % ("≥95", 60), COUNT % ("≥100", 30)
    changes = api.diff(*pair(old, (COUNT % ("≥110", 90),)), last=last(tmp_path, f"办结率,{actual}\n"))
    assert ("JX808" in codes(changes)) == due
    if due:
        assert about(changes, "JX808") == "办结率 was missed last year (94.2% against >=95%) and is not there any more"


def test_a_saving_under_equals_is_no_miss(tmp_path: object) -> None:
    """Under "=" with 逆向 an actual below the target loses nothing, so dropping the line hides nothing."""
    old = '{name: 成本, target: "=100万元", direction: 逆向, points: 60}', COUNT % ("≥100", 30)
    changes = api.diff(*pair(old, (COUNT % ("≥110", 90),)), last=last(tmp_path, "成本,90\n"))
    assert "JX808" not in codes(changes)
