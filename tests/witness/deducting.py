"""What a deduction keeps of its full scale, kind by kind."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from witness.figures import Figures
from witness.plain import Between, Days, Plain, half_up, holds, share_of
from witness.points import Refused


@dataclass
class Case:
    """One actual before its deduction. `sides`: where points are lost, of below and above."""

    operator: str
    target: Plain
    actual: Plain
    actual_text: str
    sides: set[str]
    tolerance: Fraction
    full: Fraction
    points: Fraction
    figures: Figures
    score: Fraction | None
    target_text: str

    def shortfall(self) -> tuple[str, Fraction] | None:
        """On which side the target is missed and by how much (0 under > and < at equality); None where it is not."""
        if isinstance(self.target, str):
            return None if self.actual_text == self.target else ("words", Fraction(1))
        if isinstance(self.target, Days):
            assert isinstance(self.actual, Days)
            late = (self.actual.last - self.target.last).days
            return ("above", Fraction(late)) if late > 0 or (late == 0 and self.operator == "<") else None
        low, high = ends(self.target)
        assert isinstance(self.actual, Fraction)
        if self.actual < low - self.tolerance or (self.operator == ">" and self.actual == low):
            return "below", low - self.actual
        if self.actual > high + self.tolerance or (self.operator == "<" and self.actual == high):
            return "above", self.actual - high
        return None

    def loss(self) -> tuple[str, Fraction] | None:
        """The shortfall where its side loses points."""
        missed = self.shortfall()
        return missed if missed and (missed[0] == "words" or missed[0] in self.sides) else None

    def ratio(self, reverse: str) -> Fraction | None:
        """The ratio of the losing side, from 0 to 1; None where no ratio can be taken."""
        assert isinstance(self.actual, Fraction)
        low, high = ends(self.target)
        missed = self.loss()
        if missed is None:
            return Fraction(1)
        end = low if missed[0] == "below" else high
        if end <= 0 or self.actual < 0:
            return None
        if missed[0] == "below":
            return self.actual / end
        return max(Fraction(0), end / self.actual if reverse == "quotient" else 1 - (self.actual - end) / end)


def ends(target: Plain) -> tuple[Fraction, Fraction]:
    """A target's lower and upper end."""
    if isinstance(target, Between):
        return target.low, target.high
    assert isinstance(target, Fraction)
    return target, target


def kept(deduction: dict[str, Any], case: Case) -> Fraction | None:
    """What is kept of `full`, from 0 to `full`; None where a person has to answer first."""
    condition = deduction.get("zero_when")
    if condition and isinstance(case.actual, Fraction) and holds(condition, case.actual, hundredth=False):
        return Fraction(0)
    earned = _KINDS[deduction["kind"]](deduction, case)
    return None if earned is None else min(max(earned, Fraction(0)), case.full)


def amount_of(text: str, full: Fraction) -> Fraction:
    """``10`` of the scale, or ``60%`` of it."""
    return share_of(text) * full if text.endswith("%") else Fraction(text)


def _direct(deduction: dict[str, Any], case: Case) -> Fraction:
    if case.loss() is None:
        return case.full
    return case.full - Fraction(deduction["deduct"]) if "deduct" in deduction else Fraction(0)


def _proportional(deduction: dict[str, Any], case: Case) -> Fraction:
    ratio = case.ratio(str(deduction.get("reverse", case.figures["reverse"])))
    if ratio is None or ("pass" in deduction and ratio < share_of(deduction["pass"])):
        return Fraction(0)
    return case.full * ratio


def _step(deduction: dict[str, Any], case: Case) -> Fraction:
    missed = case.loss()
    if missed is None:
        return case.full
    side, shortfall = missed
    if deduction["every"].endswith("% of target"):
        low, high = ends(case.target)
        every = share_of(deduction["every"].removesuffix(" of target")) * (low if side == "below" else high)
    else:
        every = Fraction(deduction["every"])
    steps = shortfall / every
    partial = deduction.get("partial", case.figures["partial"])
    if partial == "whole":
        steps = Fraction(steps.__floor__())
    elif partial == "started":
        steps = Fraction(steps.__ceil__())
    if (case.operator, side) in ((">", "below"), ("<", "above")):
        steps = max(steps, Fraction(1))
    lost = steps * Fraction(deduction["deduct"])
    return case.full - min(lost, Fraction(deduction["at_most"]) if "at_most" in deduction else lost)


def _bands(deduction: dict[str, Any], case: Case) -> Fraction | None:
    assert isinstance(case.actual, Fraction)
    of, measured = deduction.get("of", "actual"), case.actual
    if of != "actual":
        low, _ = ends(case.target)
        if low <= 0:
            return None
        measured = case.actual / low if of == "ratio" else (case.actual - low) / low
    for band in deduction["bands"]:
        if holds(band["when"], measured, hundredth=of != "actual"):
            return amount_of(band["earns"], case.full)
    return amount_of(deduction["otherwise"], case.full) if "otherwise" in deduction else None


def _tiers(deduction: dict[str, Any], case: Case) -> Fraction | None:
    tiers: list[dict[str, str]] = case.figures["tiers"]
    if case.actual_text == case.target_text:
        alone = tiers[0].get("alone")
        return None if alone is None else share_of(alone) * case.full
    name, _, share = case.actual_text.partition(" ")
    at = next((at for at, tier in enumerate(tiers) if tier["name"] == name), None)
    if at is None:
        return None
    low, high = share_of(tiers[at]["from"]), share_of(tiers[at]["to"])
    if share:
        within = low <= share_of(share) and (share_of(share) <= high if at == 0 else share_of(share) < high)
        if not within:
            raise Refused("a share outside its tier")
        return share_of(share) * case.full
    if case.score is not None:
        places = case.figures["places"]
        floor, top = half_up(low * case.points, places), half_up(high * case.points, places)
        if not (floor <= case.score and (case.score <= top if at == 0 else case.score < top)):
            raise Refused("a score outside its tier")
        return case.score * case.full / case.points
    return share_of(tiers[at]["alone"]) * case.full if "alone" in tiers[at] else None


def _levels(deduction: dict[str, Any], case: Case) -> Fraction | None:
    for level in deduction["levels"]:
        if level["is"] == case.actual_text:
            return amount_of(level["earns"], case.full)
    raise Refused("no such level")


def _checklist(deduction: dict[str, Any], case: Case) -> Fraction:
    items = [amount_of(item["earns"], case.full) for item in deduction["items"]]
    if case.actual_text == "无":
        return Fraction(0)
    if case.actual_text == "全部":
        return sum(items, Fraction(0))
    named = {int(number) for number in case.actual_text.split(",")}
    if not named <= set(range(1, len(items) + 1)):
        raise Refused("no such item")
    return sum((items[number - 1] for number in named), Fraction(0))


def _manual(deduction: dict[str, Any], case: Case) -> Fraction | None:
    if case.score is None:
        return None
    if case.score > case.points:
        raise Refused("a score above the points")
    return case.score * case.full / case.points


_KINDS = {
    "direct": _direct,
    "proportional": _proportional,
    "step": _step,
    "bands": _bands,
    "tiers": _tiers,
    "levels": _levels,
    "checklist": _checklist,
    "manual": _manual,
}
