"""What holds for any two declarations: nothing differs from itself, and every comparison has a mirror image."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jixiao import api
from jixiao.bind import Declaration
from jixiao.model.changes import Changes

MIRRORED = {"tightened": "loosened", "loosened": "tightened", "added": "removed", "removed": "added"}
SENSES = {"harsher": "softer", "softer": "harsher"}
GROUPS = {
    "产出指标": ("数量指标", "质量指标", "时效指标"),
    "效益指标": ("社会效益指标",),
    "满意度指标": ("服务对象满意度指标",),
}
CHINESE = {
    "name": "三级指标", "operator": "指标性质", "target": "指标值", "unit": "度量单位", "points": "分值",
    "criteria": "评（扣）分标准", "source": "数据来源", "deduction": "扣分规则", "kind": "方式", "every": "每",
    "deduct": "扣分", "id": "指标编码",
}  # fmt: skip

NAMES = st.sampled_from(
    ["办结率", "按时办结率", "事项办结率", "培训人次", "甲培训人次", "乙培训人次", "满意度", "投诉起数"]
)
NUMBERS = st.integers(0, 40).map(lambda n: str(n * 5))
TARGETS = st.one_of(
    st.tuples(st.sampled_from(["=", ">=", "<=", ">", "<"]), NUMBERS, st.sampled_from(["%", "件", "万件", "人次"])),
    st.tuples(st.just("="), st.sampled_from(["10-20", "15-20", "10-30"]), st.just("件")),
    st.tuples(st.none(), st.sampled_from(["12月底前", "6月底前", "2月底前", "是", "否", "优良", "合格"]), st.none()),
)
RULES = st.one_of(
    st.none(),
    st.just({"kind": "direct"}),
    st.just({"kind": "proportional"}),
    st.integers(1, 9).map(lambda n: {"kind": "step", "every": "1", "deduct": str(n)}),
)
CRITERIA = st.sampled_from([None, "低于95%扣100分", "每低于1个百分点扣2分，扣完为止", "酌情扣分", "看情况"])


@st.composite
def lines(draw: st.DrawFn) -> dict[str, Any]:
    operator, target, unit = draw(TARGETS)
    level1 = draw(st.sampled_from(sorted(GROUPS)))
    rule = draw(RULES) if operator is not None else None
    line = {
        "groups": (level1, draw(st.sampled_from(GROUPS[level1]))),
        "id": draw(st.sampled_from([None, None, "a", "b", "c"])),
        "name": draw(NAMES), "operator": operator, "target": target, "unit": unit, "deduction": rule,
        "criteria": draw(CRITERIA) if rule is None else None,
        "source": draw(st.sampled_from([None, "台账", "系统统计"])),
    }  # fmt: skip
    return {key: value for key, value in line.items() if value is not None}


PROJECTS = st.lists(
    lines(), min_size=1, max_size=5, unique_by=(lambda x: x.get("id", x["name"]), lambda x: x["name"])
).filter(lambda found: len({each.get("id", each["name"]) for each in found}) == len(found))


def declared(found: list[dict[str, Any]], year: int, *, chinese: bool = False, json_: bool = False) -> Declaration:
    tree: dict[str, Any] = {}
    for line in found:
        level1, level2 = line["groups"]
        own = {key: value for key, value in line.items() if key != "groups"}
        tree.setdefault(level1, {}).setdefault(level2, []).append(_in_chinese(own) if chinese else own)
    whole = {"name": "甲", "year": str(year), "budget": {"initial": "12万元"}, "indicators": tree}
    if chinese:
        whole = {"项目名称": "甲", "预算年度": str(year), "资金安排": {"年初预算数": "12万元"}, "绩效指标": tree}
    text = json.dumps(whole, ensure_ascii=False, indent=None if json_ else 1)
    return api.load_project("x.json" if json_ else "x.yaml", content=text.encode())


def _in_chinese(line: dict[str, Any]) -> dict[str, Any]:
    return {
        CHINESE[key]: _in_chinese(value) if isinstance(value, dict) else value for key, value in line.items()
    }  # fmt: skip


def kinds(changes: Changes) -> Counter[tuple[str, str | None]]:
    return Counter((change.kind, change.sense) for change in changes.changes)


def shape(changes: Changes) -> list[str]:
    """All changes without shared points, whose last unit goes to the earlier line (scoring.md §1)."""
    told = []
    for change in changes.changes:
        old, new = ({k: v for k, v in (facts or {}).items() if k != "points"} for facts in (change.old, change.new))
        figures = "" if change.kind == "points" else f"{change.by} {change.by_unit}"
        told.append(f"{change.kind} {change.indicator} {change.was} {old} {new} {figures}")
    return sorted(told)


EASY = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)


@EASY
@given(PROJECTS)
def test_nothing_differs_from_itself(found: list[dict[str, Any]]) -> None:
    one = declared(found, 2024)
    assert api.diff(one, one).empty
    assert not api.diff_within(one).changes


@EASY
@given(PROJECTS, PROJECTS, st.sampled_from([2023, 2024, 2025]))
def test_mirror(one: list[dict[str, Any]], other: list[dict[str, Any]], year: int) -> None:
    old, new = declared(one, 2024), declared(other, year)
    there, back = kinds(api.diff(old, new)), kinds(api.diff(new, old))
    mirrored = Counter({
        (MIRRORED.get(kind, kind), SENSES.get(str(sense), sense)): count for (kind, sense), count in there.items()
    })  # fmt: skip
    assert mirrored == back


@EASY
@given(PROJECTS, st.randoms(use_true_random=False))
def test_order_makes_no_difference(found: list[dict[str, Any]], random: Any) -> None:
    mixed = list(found)
    random.shuffle(mixed)
    assert api.diff(declared(found, 2024), declared(mixed, 2024)).empty


@EASY
@given(PROJECTS, PROJECTS, st.randoms(use_true_random=False))
def test_order_makes_no_difference_to_what_is_found(
    one: list[dict[str, Any]], other: list[dict[str, Any]], random: Any
) -> None:
    mixed = list(other)
    random.shuffle(mixed)
    old = declared(one, 2023)
    assert shape(api.diff(old, declared(other, 2024))) == shape(api.diff(old, declared(mixed, 2024)))


@EASY
@given(PROJECTS, PROJECTS)
def test_keys_and_notation_make_no_difference(one: list[dict[str, Any]], other: list[dict[str, Any]]) -> None:
    old, new = declared(one, 2023), declared(other, 2024)
    in_chinese, in_json = declared(other, 2024, chinese=True), declared(other, 2024, json_=True)
    assert api.diff(new, in_chinese).empty
    assert api.diff(new, in_json).empty
    assert shape(api.diff(old, new)) == shape(api.diff(declared(one, 2023, chinese=True), new))


@EASY
@given(st.integers(1, 9999), st.sampled_from(["件", "人次", "元"]))
def test_multipliers_make_no_difference(amount: int, unit: str) -> None:
    def one(target: str) -> Declaration:
        return declared(
            [{"groups": ("产出指标", "数量指标"), "name": "甲", "operator": ">=", "target": target, "unit": unit}], 2024
        )

    short, long = one(f"{amount}万"), one(f"{amount}0000.0")
    assert api.diff(short, long).empty
    assert api.diff(short, one(f"{amount}万{unit}")).empty
    assert api.diff(short, one(f"{amount}0001")).kinds == {"tightened"}
