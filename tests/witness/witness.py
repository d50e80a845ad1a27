"""A project, its actuals and a scheme as a scorecard: scoring.md once more, in fractions, from plain data alone.

A project is what YAML would hold, in plain spellings, with two keys of its own: an indicator's ``_says`` is the
deduction that its criteria state (None: they state none that can be read), ``_direction`` the direction that they name.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from witness.card import Card, Scored, added, budget_row
from witness.deducting import Case, ends, kept
from witness.figures import Figures, figures_of
from witness.plain import Between, Days, Plain, half_up, share_of, value_of
from witness.points import Refused, points_of, rescaled
from witness.reporting import changed, combined

SIDES = {"正向": {"below"}, "逆向": {"above"}, "适度": {"below", "above"}}
NO_SCORE = ("doubtful", "pending", "not_reported", "not_applicable")


@dataclass
class Line:
    """An indicator in its groups."""

    groups: list[str]
    indicator: dict[str, Any]
    points: Fraction = Fraction(0)
    #: Points as declared or shared, before 不适用 lines give theirs away.
    own: Fraction = Fraction(0)

    @property
    def target(self) -> Plain:
        return value_of(self.indicator["target"])

    @property
    def operator(self) -> str:
        return str(self.indicator.get("operator") or {Days: "<=", str: "定性"}.get(type(self.target), "="))


def score(
    project: dict[str, Any],
    rows: list[dict[str, str]],
    scheme: str | None = None,
    missing: str = "partial",
    through: str | None = None,
) -> Card:
    """The scorecard of a project by the scheme asked for, else its own, else mof-2020; `through` a quarter."""
    last = int(through[-1]) if through else 4
    lines = list(_lines(project["indicators"], []))
    for line in lines:
        line.indicator = changed(line.indicator, last)
    declared = project.get("scheme") or {}
    name, overrides = (scheme, {}) if scheme else (declared.get("use", "mof-2020"), {**declared})
    overrides.pop("use", None)
    figures = figures_of(name, overrides, [line.groups[0] for line in lines])
    given = [(line.groups[0], _fraction(line.indicator.get("points"))) for line in lines]
    withdrawn = {at for at, line in enumerate(lines) if "_withdrawn" in line.indicator}
    for line, points in zip(lines, points_of(given, figures, withdrawn), strict=True):
        line.points = line.own = points
    told = [combined([row for row in rows if row["indicator"] == line.indicator["name"]], line.indicator, last, through)
            for line in lines]  # fmt: skip
    for stated in (Fraction(row["score"]) for row in told if row.get("score")):
        if half_up(stated, figures["places"]) != stated:
            raise Refused("a score with more decimals than the scheme has")
    states = [_state(line, row) for line, row in zip(lines, told, strict=True)]
    spent = combined([row for row in rows if row["indicator"] == "预算执行"], {"aggregate": "last"}, last, through)
    budget = budget_row(project, spent, figures, missing)
    if figures["not_applicable"] == "rescale":
        out = {at for at, state in enumerate(states) if state == "not_applicable"}
        for line, points in zip(lines, rescaled([line.points for line in lines], out, figures["places"]), strict=True):
            line.points = points
    scored = [_row(line, state, row, figures, missing) for line, state, row in zip(lines, states, told, strict=True)]
    card = added(scored, budget, figures)
    card.names = [line.indicator["name"] for line in lines]
    if last < 4:
        card.grade, card.provisional = None, False
    return card


def _lines(tree: Any, groups: list[str]) -> Any:
    if isinstance(tree, list):
        for indicator in tree:
            yield Line(groups, indicator)
    else:
        for group, inner in tree.items():
            yield from _lines(inner, [*groups, group])


def _fraction(text: str | None) -> Fraction | None:
    return None if text is None else Fraction(text)


def _state(line: Line, row: dict[str, str]) -> str:
    """value, or why there is none."""
    if "_withdrawn" in line.indicator:
        return "not_applicable"
    text = row.get("actual", "")
    kind = (line.indicator.get("deduction") or {}).get("kind")
    if text.startswith("不适用"):
        return "not_applicable"
    if text.startswith("待统计"):
        return "pending"
    if kind == "manual":
        return "value" if text or row.get("score") else "not_reported"
    if not text:
        return "not_reported"
    value = value_of(text)
    if isinstance(value, Days) and isinstance(line.target, Days) and value.first <= line.target.last < value.last:
        return "doubtful"
    if (
        line.indicator.get("unit") == "%"
        and isinstance(value, Fraction)
        and isinstance(line.target, Fraction)
        and line.target >= 10
        and "%" not in text
        and 0 < value <= 1
    ):
        return "doubtful"
    return "value"


def _row(line: Line, state: str, row: dict[str, str], figures: Figures, missing: str) -> Scored:
    if state != "value":
        if state == "not_reported" and missing == "zero":
            return Scored(state, line.points, Fraction(0), Fraction(0), Fraction(0))
        if line.points == 0:
            return Scored(state, line.points, Fraction(0), Fraction(0), Fraction(0))
        return Scored(state, line.points, None, Fraction(0), line.points)
    text = row.get("actual", "")
    given = _fraction(row.get("score"))
    deduction, settled = _deduction(line, figures)
    full = _full(line, deduction)
    operator, target, actual = line.operator, line.target, value_of(text)
    case = Case(
        operator, target, actual, text, _sides(line, deduction, figures), _tolerance(line), full, line.own, figures,
        given, line.indicator["target"],
    )  # fmt: skip
    earned = kept(deduction, case)
    check = _check(line, deduction, case, earned)
    if earned is None:
        return Scored(check, line.points, None, Fraction(0), line.points)
    share = earned / full
    if deduction["kind"] != "manual":
        share = max(Fraction(0), share - _cut(case, direction(line, figures), figures))
    result = half_up(line.points * share, figures["places"])
    if settled or case.loss() is None:
        return Scored(check, line.points, result, result, result)
    return Scored(check, line.points, result, Fraction(0), line.points, settled=False)


def _deduction(line: Line, figures: Figures) -> tuple[dict[str, Any], bool]:
    """The deduction in force, and whether nothing about it is a guess."""
    indicator, settled = line.indicator, True
    if indicator.get("deduction"):
        return indicator["deduction"], True
    if figures["criteria"] == "read" and indicator.get("criteria"):
        if indicator["_says"]:
            return indicator["_says"], True
        settled = False
    match line.target:
        case Fraction() | Between():
            return figures["default"]["number"], settled
        case Days():
            return figures["default"]["date"], settled
        case "是" | "否":
            return {"kind": "direct"}, settled
        case _:
            return figures["default"]["words"], settled


def _full(line: Line, deduction: dict[str, Any]) -> Fraction:
    """The scale that losses are counted on."""
    scale = deduction.get("out_of")
    if scale == "points" or (scale is None and line.indicator.get("points")):
        return line.own
    return Fraction(scale or 100)


def _sides(line: Line, deduction: dict[str, Any], figures: Figures) -> set[str]:
    side = deduction.get("side")
    if side:
        return {"below", "above"} if side == "either" else {side}
    return SIDES[direction(line, figures)]


def direction(line: Line, figures: Figures) -> str:
    """正向, 逆向 or 适度."""
    indicator, equals = line.indicator, figures["equals"]
    fixed = {">": "正向", ">=": "正向", "<": "逆向", "<=": "逆向"}.get(line.operator)
    if fixed or indicator.get("direction"):
        return fixed or str(indicator["direction"])
    if figures["criteria"] == "read" and not indicator.get("deduction") and indicator.get("_direction"):
        return str(indicator["_direction"])
    if isinstance(line.target, Between):
        return "适度"
    if line.target == 0:
        return str(equals["zero"])
    return str(equals["cost"] if set(line.groups) & set(figures["cost_groups"]) else equals["default"])


def _tolerance(line: Line) -> Fraction:
    text = line.indicator.get("tolerance")
    if text is None or line.operator != "=":
        return Fraction(0)
    if text.endswith("% of target"):
        return share_of(text.removesuffix(" of target")) * abs(ends(line.target)[0])
    return Fraction(text)


def _check(line: Line, deduction: dict[str, Any], case: Case, earned: Fraction | None) -> str:
    """The literal check; where no comparison can be made, met is nothing lost."""
    kind = deduction["kind"]
    if kind in ("tiers", "levels", "checklist", "manual"):
        if isinstance(case.target, str) and case.actual_text == case.target_text:
            return "met"
        if isinstance(case.actual, str):
            first = kind == "tiers" and case.actual_text.partition(" ")[0] == case.figures["tiers"][0]["name"]
            return "not_reported" if earned is None else "met" if first or earned == case.full else "missed"
    missed = case.shortfall()
    if line.operator == "=" and missed and missed[0] == "above":
        return "above"
    if missed is None:
        return "met"
    losing = {">": "below", ">=": "below", "<": "above", "<=": "above"}.get(line.operator, missed[0])
    return "missed" if missed[0] in (losing, "words") else "met"


def _cut(case: Case, way: str, figures: Figures) -> Fraction:
    """The share of the points that over-achievement costs: the highest ratio reached counts."""
    if not isinstance(case.target, Fraction) or case.target <= 0 or not isinstance(case.actual, Fraction):
        return Fraction(0)
    if case.operator not in ("=", ">", ">=") or way != "正向":
        return Fraction(0)
    reached = [cut for cut in figures["over"].get("cuts", []) if case.actual / case.target >= share_of(cut["from"])]
    return share_of(max(reached, key=lambda cut: share_of(cut["from"]))["cut"]) if reached else Fraction(0)
