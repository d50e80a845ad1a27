"""Whether a new rule of deduction is harsher, by trying both."""

from __future__ import annotations

import pytest

from jixiao import api

from .declared import codes, compared, project

STARTED = "deduction: {kind: step, every: 1, deduct: %s, out_of: 100, partial: started}"
STEP = "deduction: {kind: step, every: 1, deduct: %s, out_of: 100}"
TARGET = 'target: "≥95%", '


@pytest.mark.parametrize(
    ("old", "new", "sense"),
    [
        (STEP % 2, STEP % 5, "harsher"),
        (STEP % 5, STEP % 2, "softer"),
        ("deduction: direct", "deduction: proportional", "softer"),
        ("criteria: 低于95%扣100分", "criteria: 每低于1个百分点扣2分，扣完为止", "softer"),
        # a started point costs 10: at 94.9 that is 90% beside 99.89%; below 85.5, 90% of the target, nothing is kept
        ("deduction: {kind: proportional, pass: 90%}", STARTED % 10, "harsher"),
        # at 93 the ratio 0.9789 misses the pass mark of 98% and keeps nothing, two steps keep 80%
        ("deduction: {kind: proportional, pass: 98%}", STEP % 10, "mixed"),
        (
            "deduction: {kind: bands, bands: [{when: '>= 95', earns: 100%}], otherwise: 0}",
            "deduction: {kind: bands, bands: [{when: '>= 95', earns: 100%}, {when: '> 90', earns: 9%}], otherwise: 0}",
            "softer",
        ),
        # two ways to say the same
        ("deduction: direct", "deduction: {kind: bands, bands: [{when: '>= 95', earns: 100%}], otherwise: 0}", "alike"),
        # nothing that both can judge
        ("deduction: direct", "deduction: {kind: levels, levels: [{is: 好, earns: 100%}]}", "untried"),
        ("criteria: 低于95%扣100分", "criteria: 低于95%酌情扣分", "untried"),
    ],
)
def test_sense(old: str, new: str, sense: str) -> None:
    changes = compared(TARGET + old, TARGET + new)
    change = changes.pairs[0].change("deduction")
    assert change is not None
    assert change.sense == sense
    assert ("JX807" in codes(changes)) == (sense == "softer")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (STEP % 2, STEP % "2.0"),
        ("deduction: direct", "deduction: {kind: direct, deduct: 100, out_of: 100}"),
        ("criteria: 低于95%扣100分", "criteria: 未达到95%的，扣100分"),
        ("criteria: 看情况", "criteria: 酌情扣分"),
    ],
)
def test_no_change_of_the_rule(old: str, new: str) -> None:
    assert compared(TARGET + old, TARGET + new).pairs[0].change("deduction") is None


def test_the_rule_is_judged_apart_from_the_target() -> None:
    changes = compared(f'target: "≥95%", {STEP % 2}', f'target: "≥80%", {STEP % 2}')
    assert [change.kind for change in changes.changes] == ["loosened"]


def test_points_alone_are_no_new_rule() -> None:
    rest = '{name: 其余, target: "≥1件", points: %s}'
    rule = '{name: 办结率, target: "≥95%%", points: %s, deduction: {kind: step, every: 1, deduct: 10%%}}'
    old = project(rule.replace("10%%", "1") % 40, rest % 50, year=2023)
    new = project(rule.replace("10%%", "1") % 50, rest % 40)
    assert api.diff(old, new).kinds == {"points"}


def test_a_deadline() -> None:
    rule = "deduction: {kind: step, every: 1, deduct: %s, out_of: 100}"
    changes = compared(f"target: 6月底前, {rule % 1}", f"target: 6月底前, {rule % 3}")
    change = changes.pairs[0].change("deduction")
    assert change is not None
    assert change.sense == "harsher"
    assert change.new is not None
    # one day late: 1 step of 3 of 100
    assert change.new["keeps"]["2024-07-01"] == "97%"


def test_words_in_tiers_under_two_schemes() -> None:
    text = "name: 甲\nyear: %s\nscheme: %s\nindicators: {产出指标: {质量指标: [{name: 效果, target: 显著}]}}\n"
    old = api.load_project("a.yaml", content=(text % (2023, "mof-2020")).encode())
    new = api.load_project("b.yaml", content=(text % (2024, "hubei")).encode())
    changes = api.diff(old, new)
    assert changes.scheme_differs
    # a share that a tier of both schemes allows is the same share under both
    assert "deduction" not in changes.kinds
