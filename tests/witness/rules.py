"""Deductions of every kind with all parameters, and criteria whose meaning the contract states."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from witness.spelling import text_of

Rule = dict[str, Any]
LEVELS = ["健全", "基本健全", "不健全"]


def maybe(draw: DrawFn, one_in: int = 3) -> bool:
    """True once in so many."""
    return draw(st.integers(1, one_in)) == one_in


def hundredths(draw: DrawFn, low: int, high: int) -> Decimal:
    """An amount with two decimals."""
    return Decimal(draw(st.integers(low, high))) / 100


def numeric(draw: DrawFn, target: Decimal, operator: str, full: Decimal) -> Rule:
    """A deduction for a number; `full` is the scale where none is named."""
    kind = draw(st.sampled_from(["direct", "proportional", "step", "step", "bands", "manual"]))
    rule: Rule = {"kind": kind}
    if kind != "manual" and maybe(draw):
        scale = draw(st.sampled_from(["100", "points", "10", "7.5"]))
        rule["out_of"] = scale
        full = full if scale == "points" else Decimal(scale)
    if kind == "direct" and maybe(draw, 2):
        rule["deduct"] = text_of(amount_within(draw, full))
    elif kind == "proportional":
        if maybe(draw):
            rule["pass"] = f"{draw(st.sampled_from([50, 60, 80]))}%"
        if maybe(draw):
            rule["reverse"] = draw(st.sampled_from(["quotient", "linear"]))
    elif kind == "step":
        rule |= _step(draw, target, full)
    elif kind == "bands":
        rule |= _bands(draw, target, operator, full)
    if kind in ("direct", "proportional", "step") and maybe(draw, 5):
        rule["side"] = draw(st.sampled_from(["below", "above", "either"]))
    if kind != "manual" and target > 0 and maybe(draw, 4):
        rule["zero_when"] = f"> {text_of(target * 2)}" if operator in ("<", "<=") else f"< {text_of(target / 2)}"
    return rule


def amount_within(draw: DrawFn, full: Decimal) -> Decimal:
    """Points up to `full`, in hundredths, above 0."""
    return hundredths(draw, 1, max(1, int(full * 100)))


def _step(draw: DrawFn, target: Decimal, full: Decimal) -> Rule:
    rule: Rule = {
        "every": draw(st.sampled_from(["1", "0.5", "3", "10", "0.7"])),
        "deduct": text_of(amount_within(draw, full / 4)),
    }
    if target > 0 and maybe(draw):
        rule["every"] = draw(st.sampled_from(["1% of target", "2.5% of target"]))
    if maybe(draw):
        rule["at_most"] = text_of(amount_within(draw, full))
    if maybe(draw, 2):
        rule["partial"] = draw(st.sampled_from(["whole", "started", "exact"]))
    return rule


def _bands(draw: DrawFn, target: Decimal, operator: str, full: Decimal) -> Rule:
    of = draw(st.sampled_from(["actual", "actual", "ratio", "excess"])) if target > 0 else "actual"
    count, lower = draw(st.integers(1, 4)), operator in ("<", "<=") or of == "excess"
    sign = draw(st.sampled_from(["<=", "<"] if lower else [">=", ">"]))
    gap = draw(st.integers(1, 20))
    bounds = []
    for at in range(count):
        away = gap * at if lower else -gap * at
        if of == "actual":
            bounds.append(text_of(target + away))
        else:
            bounds.append(f"{(0 if of == 'excess' else 100) + away}%")
    shares = sorted(draw(st.lists(st.integers(1, 100), min_size=count, max_size=count, unique=True)), reverse=True)
    earns = [
        f"{share}%" if maybe(draw, 2) else text_of((full * share / 100).quantize(Decimal("0.01"))) for share in shares
    ]
    bands = [{"when": f"{sign} {bound}", "earns": earned} for bound, earned in zip(bounds, earns, strict=True)]
    if count == 2 and maybe(draw):
        bands[1]["when"] += f", {'>' if lower else '<'}{'=' if sign in ('<', '>') else ''} {bounds[0]}"
    rule: Rule = {"bands": bands} if of == "actual" and maybe(draw) else {"of": of, "bands": bands}
    if not maybe(draw, 4):
        rule["otherwise"] = draw(st.sampled_from(["0", "0%"]))
    return rule


def verbal(draw: DrawFn, target: str, full: Decimal) -> tuple[Rule, str]:
    """A deduction for words with an actual that it reads."""
    kind = draw(st.sampled_from(["tiers", "levels", "checklist", "manual", "direct"]))
    if kind == "levels":
        levels = [
            {
                "is": name,
                "earns": f"{share}%" if maybe(draw, 2) else text_of((full * share / 100).quantize(Decimal("0.01"))),
            }
            for name, share in zip(LEVELS, (100, draw(st.integers(10, 99)), 0), strict=True)
        ]
        return {"kind": kind, "levels": levels}, draw(st.sampled_from(LEVELS))
    if kind == "checklist":
        count = draw(st.integers(2, 5))
        parts = [draw(st.integers(1, 100 // count)) for _ in range(count - 1)]
        shares = [*parts, 100 - sum(parts)]
        items = [{"text": f"要点{LEVELS[0]}{at}", "earns": f"{share}%"} for at, share in enumerate(shares)]
        named = sorted(draw(st.sets(st.integers(1, count), min_size=1)))
        some = ",".join(str(number) for number in named)
        return {"kind": kind, "items": items}, draw(st.sampled_from([some, some, "全部", "无"]))
    if kind == "direct":
        rule: Rule = {"kind": kind} if maybe(draw, 2) else {"kind": kind, "deduct": text_of(amount_within(draw, full))}
        return rule, draw(st.sampled_from([target, "没有改善"]))
    return {"kind": kind}, ""


def phrase(
    draw: DrawFn, target: Decimal, operator: str, unit: str, full: Decimal
) -> tuple[str, Rule | None, str | None]:
    """Criteria, what they state (None: nothing that can be read), and the direction that they name."""
    words, figure = {"%": "个百分点"}.get(unit, unit), text_of(target) + unit
    lower = operator in ("<", "<=") or (operator == "=" and maybe(draw, 2))
    miss, step = ("超过", "每超过") if lower else ("低于", "每低于" if unit == "%" else "每少")
    deduct, every = draw(st.sampled_from(["1", "2", "0.5", "100"])), draw(st.sampled_from(["1", "2", "5"]))
    named = "逆向" if lower else "正向"
    ways: list[tuple[str, Rule | None, str | None]] = [
        ("根据完成情况酌情扣分", None, None),
        ("参照有关规定执行", None, None),
    ]
    # Under > and < a whole case is missing before the first step is: words of such steps are refused.
    whole_cases = operator in ("<", ">") and unit in ("件", "人次")
    if Decimal(deduct) <= full and Decimal(every) <= target and not whole_cases:
        rule = {"kind": "step", "every": every, "deduct": deduct, "partial": "whole"}
        ways.append((f"{step}{every}{words}扣{deduct}分，扣完为止", rule, named))
    if operator not in ("<", ">"):
        # At the target itself these words lose nothing, where > and < say that it is missed: no careful reading.
        ways += [
            (f"{miss}{figure}扣{deduct}分", {"kind": "direct", "deduct": deduct}, named),
            (f"{miss}{figure}，不得分", {"kind": "direct"}, named),
        ]
    return draw(st.sampled_from(ways))
