"""Is the new rule of deduction harsher? Both are tried on the same actuals, under the old target and the new one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

from jixiao.dataclass import dataclass
from jixiao.differing.samples import samples
from jixiao.differing.side import Side
from jixiao.language import M, Message
from jixiao.model.changes import Change, Sense
from jixiao.model.deduction import Earned
from jixiao.model.plan import Line
from jixiao.model.scorecard import Reported
from jixiao.reports._values import percent_text
from jixiao.scoring.judge import trial_of
from jixiao.values.number import plain
from jixiao.values.value import Number, Range, Span, Value

#: How many of the actuals that come out differently are shown.
SHOWN = 5


@dataclass(frozen=True, slots=True)
class Tried:
    """One actual and the share of the points that it keeps under each rule."""

    actual: str
    old: Fraction
    new: Fraction
    #: How far the actual is from the target; odd decimals count as farther, since nobody is helped by 89.9 before 89.
    far: tuple[int, Fraction]


def rules(old: Side, one: Line, new: Side, other: Line, indicator: str, was: str | None) -> Change | None:
    """The change of the rule; None where both are the same or always come out alike."""
    if _rule(old, one) == _rule(new, other):
        return None
    same_kind = one.deduction.kind == other.deduction.kind
    if one.refusal is not None or other.refusal is not None:
        if one.refusal is not None and other.refusal is not None and same_kind:
            return None
        return _change(one, other, indicator, was, "untried", _unread(one, other), ())
    if not _comparable(one, other):
        if one.deduction_from == other.deduction_from == "scheme":
            return None  # it only follows what the target is, and that is told already
        why = M("the targets are counted differently, so the rules are not tried against each other")
        return _change(one, other, indicator, was, "untried", why, ())
    tried, alone = _tried(old, one, new, other)
    unlike = [each for each in tried if each.old != each.new]
    if not tried:
        why = M("the rules judge by different things, so they are not tried against each other")
        return _change(one, other, indicator, was, "untried", why, ())
    if not unlike and alone and same_kind:
        why = M("{actual} gets a score by one of the two rules only", actual=alone[0])
        return _change(one, other, indicator, was, "untried", why, ())
    if not unlike:
        if same_kind:
            return None
        return _change(
            one, other, indicator, was, "alike", M("every actual that was tried keeps as much as before"), ()
        )
    sense = _sense(unlike)
    shown = _shown(unlike)
    return _change(one, other, indicator, was, sense, _said(sense, shown), shown)


def _rule(side: Side, line: Line) -> tuple[object, ...]:
    """All that decides what an actual keeps, the target apart."""
    scheme = side.plan.scheme
    scale = "points" if line.full == line.points else line.full
    deduction = {key: each for key, each in line.deduction.parameters().items() if key != "out_of"}
    return deduction, scale, line.refusal is None, scheme.reverse, scheme.partial, scheme.tiers


def _comparable(one: Line, other: Line) -> bool:
    measured = {"number", "range"}
    sorts = {one.target.sort, other.target.sort}
    return one.target.unit == other.target.unit and (len(sorts) == 1 or sorts <= measured)


def _tried(old: Side, one: Line, new: Side, other: Line) -> tuple[list[Tried], list[str]]:
    """Actuals that both rules score, and those that only one of them does (a gap between bands)."""
    schemes = (old.plan.scheme, new.plan.scheme)
    both: dict[tuple[str, Fraction, Fraction], Tried] = {}
    alone: dict[str, None] = {}
    for line in (other, one):
        for value, text in samples(line, (one, other), schemes):
            before, after = _kept(old, one, line, value, text), _kept(new, other, line, value, text)
            if before is not None and after is not None:
                both.setdefault((text, before, after), Tried(text, before, after, _far(line, value)))
            elif isinstance(value, Number) and (before is not None or after is not None):
                alone[text] = None
    return list(both.values()), list(alone)


def _far(line: Line, value: Value) -> tuple[int, Fraction]:
    target = line.target.value
    match target, value:
        case Span(last=wanted), Span(last=day):
            return 0, Fraction(abs((day - wanted).days))
        case Range(low=wanted_low), Number(amount=amount):
            return _decimals(amount), abs(Fraction(amount) - Fraction(wanted_low))
        case Number(amount=wanted_amount), Number(amount=amount):
            more = max(_decimals(amount) - _decimals(wanted_amount), 0)
            return more, abs(Fraction(amount) - Fraction(wanted_amount))
    return 0, Fraction(0)


def _decimals(amount: Decimal) -> int:
    return len(plain(amount).partition(".")[2])


def _kept(side: Side, rule: Line, line: Line, value: Value, text: str) -> Fraction | None:
    """The share of the points that an actual keeps by the deduction of `rule` under the target of `line`."""
    full = line.points if rule.full == rule.points else rule.full
    if not full:
        return None
    trial_line = replace(line, deduction=rule.deduction, full=full, side=rule.deduction.losing_side(line.direction))
    outcome = rule.deduction.award(trial_of(trial_line, Reported("value", value, text), side.plan))
    return outcome.kept / Fraction(full) if isinstance(outcome, Earned) else None


def _sense(unlike: Sequence[Tried]) -> Sense:
    if all(each.new < each.old for each in unlike):
        return "harsher"
    return "softer" if all(each.new > each.old for each in unlike) else "mixed"


def _shown(unlike: Sequence[Tried]) -> tuple[Tried, ...]:
    """Each actual once, more of them near the target than far from it, in the order in which they were tried."""
    once = {each.actual: each for each in reversed(unlike)}
    near = sorted(once.values(), key=lambda each: (each.far, each.actual))
    if len(near) <= SHOWN:
        return tuple(once.values())[::-1]
    ladder = [near[2**step - 1] for step in range(SHOWN) if 2**step <= len(near)]
    return tuple(each for each in unlike if any(each is chosen for chosen in ladder))


def _unread(one: Line, other: Line) -> Message:
    if one.refusal is not None and other.refusal is not None:
        return M("neither the old nor the new words state a rule that can be applied, so the two are not compared")
    if one.refusal is not None:
        return M("the old words state no rule that can be applied, so the two are not compared")
    return M("the new words state no rule that can be applied, so the two are not compared")


def _said(sense: Sense, shown: Sequence[Tried]) -> Message:
    examples = tuple(
        M(
            "{actual}: {old} before, {new} now",
            actual=each.actual,
            old=percent_text(each.old),
            new=percent_text(each.new),
        )
        for each in shown
    )
    match sense:
        case "harsher":
            return M("harsher; of the points an actual keeps, {examples}", examples=examples)
        case "softer":
            return M("softer; of the points an actual keeps, {examples}", examples=examples)
        case _:
            return M(
                "harsher for some actuals, softer for others; of the points one keeps, {examples}", examples=examples
            )


def _change(
    one: Line, other: Line, indicator: str, was: str | None, sense: Sense, because: Message, shown: Sequence[Tried]
) -> Change:
    def facts(line: Line, kept: dict[str, str]) -> dict[str, Any]:
        return {"deduction": line.deduction.parameters(), "deduction_from": line.deduction_from, "keeps": kept}

    return Change(
        "deduction", indicator, was,
        facts(one, {each.actual: percent_text(each.old) for each in shown}),
        facts(other, {each.actual: percent_text(each.new) for each in shown}),
        because, sense=sense,
    )  # fmt: skip
