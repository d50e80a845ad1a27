"""The card: its rows, 预算执行, the total with its range, and the grade."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from witness.figures import Figures
from witness.plain import half_up, holds, share_of
from witness.points import Refused


@dataclass
class Scored:
    """One row: `score` None where no score can be given; `low` and `high` are what is possible."""

    check: str
    points: Fraction
    score: Fraction | None
    low: Fraction
    high: Fraction
    settled: bool = True


@dataclass
class Card:
    """The whole scorecard."""

    rows: list[Scored]
    budget: Scored | None
    full: Fraction = Fraction(0)
    total: Fraction = Fraction(0)
    assessed: Fraction = Fraction(0)
    low: Fraction = Fraction(0)
    high: Fraction = Fraction(0)
    complete: bool = False
    provisional: bool = False
    grade: str | None = None
    names: list[str] = field(default_factory=list)


def budget_row(project: dict[str, Any], row: dict[str, str], figures: Figures, missing: str) -> Scored | None:
    """预算执行; amounts are plain, in 元."""
    points = Fraction(figures["execution"]["points"])
    if points == 0:
        return None
    amounts = project.get("budget") or {}
    base = amounts.get("adjusted") or amounts.get("initial")
    if figures["execution"]["of"] == "initial":
        base = amounts.get("initial")
    text = row.get("actual", "")
    for word, state in (("不适用", "not_applicable"), ("待统计", "pending")):
        if text.startswith(word):
            return Scored(state, points, None, Fraction(0), points)
    if base is None or not text:
        given = Fraction(0) if missing == "zero" else None
        return Scored("not_reported", points, given, Fraction(0), Fraction(0) if missing == "zero" else points)
    adjusted, executed = Fraction(base), Fraction(text.removesuffix("%"))
    if adjusted == 0 and executed == 0:
        return Scored("not_applicable", points, None, Fraction(0), points)
    if adjusted == 0:
        raise Refused("money spent without a budget")
    rate, deduction = min(executed / adjusted, Fraction(1)), figures["execution"]["deduction"]
    share = rate
    if deduction["kind"] == "bands":
        scale = Fraction(deduction["out_of"])
        earned = [Fraction(band["earns"]) for band in deduction["bands"] if holds(band["when"], rate, hundredth=True)]
        share = (earned[0] if earned else Fraction(deduction["otherwise"])) / scale
    elif "pass" in deduction and rate < share_of(deduction["pass"]):
        share = Fraction(0)
    result = half_up(points * share, figures["places"])
    return Scored("value", points, result, result, result)


def added(rows: list[Scored], budget: Scored | None, figures: Figures) -> Card:
    everything = [*rows, budget] if budget else rows
    scored = [row for row in everything if row.score is not None]
    card = Card(rows, budget, Fraction(figures["total"]))
    card.total = sum((row.score for row in scored if row.score is not None), Fraction(0))
    card.assessed = sum((row.points for row in scored), Fraction(0))
    card.low = sum((row.low for row in everything), Fraction(0))
    card.high = sum((row.high for row in everything), Fraction(0))
    card.complete = card.assessed == card.full
    ends_differ = _grade(card.low, figures) != _grade(card.high, figures)
    if card.complete:
        card.grade, card.provisional = _grade(card.total, figures), ends_differ
    elif not ends_differ and not any(row.check == "doubtful" for row in rows):
        card.grade = _grade(card.low, figures)
    return card


def _grade(total: Fraction, figures: Figures) -> str | None:
    steps = sorted(figures["grades"], key=lambda grade: Fraction(grade["from"]), reverse=True)
    return next((str(grade["name"]) for grade in steps if total >= Fraction(grade["from"])), None)
