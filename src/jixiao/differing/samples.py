"""A range of actuals around a target, on which two rules of deduction are tried."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from decimal import Decimal

from jixiao.model.deduction import Deduction
from jixiao.model.plan import Line
from jixiao.model.scheme import Scheme
from jixiao.values.number import EXACT, half_up, plain
from jixiao.values.operator import Operator
from jixiao.values.unit import Unit
from jixiao.values.value import Number, Range, Span, Value, Words, YesNo

#: Shares of the target, in per cent, and steps beside it, in its unit.
SHARES = (0, 50, 60, 70, 80, 85, 90, 95, 98, 99, 100, 101, 102, 105, 110, 120, 150, 200)
STEPS = ("0", "0.1", "0.5", "1", "2", "3", "5", "10")
#: Days beside a deadline.
DAYS = (0, 1, 2, 3, 5, 7, 10, 15, 30, 60, 90)
_FIGURE = re.compile(r"[0-9]+(?:\.[0-9]+)?")


def samples(line: Line, judged_by: Sequence[Line], schemes: Iterable[Scheme]) -> list[tuple[Value, str]]:
    """Actuals with their texts: every figure that a rule names and its neighbours are among them."""
    rules = tuple(each.deduction for each in judged_by)
    found: list[tuple[Value, str]] = []
    # Rates of a whole end at 100%; one that loses above its target (控制率) does not.
    to_100 = all(each.side == "below" for each in judged_by)
    if any(rule.READS_WORDS for rule in rules):
        found += [(Words(text), text) for text in dict.fromkeys(_words(line, rules, schemes))]
    match line.target.value:
        case Number(amount=amount):
            found += _numbers(line, (amount,), rules, to_100)
        case Range(low=low, high=high):
            found += _numbers(line, (low, high), rules, to_100)
        case Span(last=last):
            days = sorted({last + timedelta(sign * step) for step in DAYS for sign in (-1, 1)})
            found += [(Span(day, day), day.isoformat()) for day in days]
        case YesNo():
            found += [(YesNo(True), "是"), (YesNo(False), "否")]
        case Words(text=text):
            found.append((Words(text), text))
    return found


def _numbers(
    line: Line, targets: tuple[Decimal, ...], rules: Iterable[Deduction], to_100: bool
) -> list[tuple[Value, str]]:
    unit = line.target.unit
    rules = tuple(rules)
    figures = {Decimal(figure) for rule in rules for figure in _FIGURE.findall(str(rule.parameters()))}
    amounts = {EXACT.multiply(target, Decimal(share).scaleb(-2)) for target in targets for share in SHARES}
    amounts |= {mark + sign * Decimal(step) for mark in (*targets, *figures) for step in STEPS for sign in (-1, 1)}
    amounts |= {mark + Decimal(step) for mark in _reckoned(targets, figures) for step in ("-0.1", "0", "0.1")}
    if _whole(unit, targets):
        amounts = {half_up(amount, 0) for amount in amounts}
    lowest = min(Decimal(-1) if _below_0(rules) else Decimal(0), *targets)
    highest = Decimal(100) if to_100 and _rate(unit) and max(targets) <= 100 else None
    kept = sorted(each for each in amounts if each >= lowest and (highest is None or each <= highest))
    return [(Number(amount, unit), plain(amount)) for amount in kept]


def _reckoned(targets: Iterable[Decimal], figures: Iterable[Decimal]) -> Iterator[Decimal]:
    """Where a figure is a step from the target, twice, or a share of it."""
    for target in targets:
        for figure in figures:
            yield from (target + way * figure for way in (-2, -1, 1, 2))
            share = EXACT.multiply(target, figure.scaleb(-2))
            yield from (share, target - share, target + share)


def _below_0(rules: Iterable[Deduction]) -> bool:
    """Whether a rule speaks of amounts below 0 (变动率): others do not occur there."""
    bands = [band for rule in rules for band in getattr(rule, "bands", ())]
    bounds = [each for band in bands for each in band.when.comparisons]
    return any(each.bound < 0 or (each.bound == 0 and each.operator is Operator.LESS) for each in bounds)


def _whole(unit: Unit | None, targets: tuple[Decimal, ...]) -> bool:
    """Pieces are counted whole where the target is."""
    return (
        unit is not None and unit.dimension == "count" and unit.factor == 1 and all(t == half_up(t, 0) for t in targets)
    )


def _rate(unit: Unit | None) -> bool:
    return unit is not None and unit.dimension == "ratio" and unit.factor == 1


def _words(line: Line, rules: Iterable[Deduction], schemes: Iterable[Scheme]) -> Iterator[str]:
    """Tiers with their shares, levels and items by name."""
    if isinstance(line.target.value, Words):
        yield line.target.value.text
    for scheme in schemes:
        for tier in scheme.tiers:
            yield from (f"{tier.name} {share}%" for share in range(0, 101, 5))
            yield tier.name
    for rule in rules:
        dump = rule.parameters()
        yield from (str(level["is"]) for level in dump.get("levels", ()))
        items = [str(item["text"]) for item in dump.get("items", ())]
        if items:
            yield from ("全部", "无", *items)
