"""A line's deduction as a formula of a spreadsheet, where its score follows from figures alone.

Every formula multiplies before it divides and rounds twice: to ten decimals, which takes the noise of binary figures
away, then half up to the scheme's places. A line whose score a person picks, or whose words are compared, has none.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

from jixiao.model.condition import ConditionValue
from jixiao.model.direction import Side
from jixiao.model.plan import Line
from jixiao.model.scheme import Scheme
from jixiao.values.number import half_up, plain
from jixiao.values.operator import Operator
from jixiao.values.value import Number

#: Decimals that a figure keeps before it is rounded to the scheme's places.
NOISE = 10


def rounded(formula: str, places: int) -> str:
    """A formula's figure, half up, free of binary noise."""
    return f"ROUND(ROUND({formula},{NOISE}),{places})"


def exact_enough(exact: Fraction, printed: Decimal, places: int) -> bool:
    """Whether rounding in two steps gives the same as in one; it does but for figures beside a tie."""
    return half_up(half_up(exact, NOISE), places) == printed


def line_formula(line: Line, scheme: Scheme, target: str, actual: str, points: str) -> str | None:
    """The score of a line by the addresses of its cells; None where no formula says the same as its deduction."""
    kind = line.deduction.kind
    usable = isinstance(line.target.value, Number) and not line.tolerance and not scheme.over.cuts
    if not usable or line.full <= 0 or kind not in _KINDS:
        return None
    made: str | None = _KINDS[kind](line, scheme, target, actual, points)
    if made is None:
        return None
    if (zero := line.deduction.zero_when) is not None:
        made = f"IF({condition(zero, actual)},0,{made})"
    return f'=IF({actual}="","",{rounded(made, scheme.places)})'


def condition(when: ConditionValue, cell: str, scale: Decimal = Decimal(1)) -> str:
    """A condition on a cell; `scale` divides the bounds (a percentage beside a ratio)."""
    signs = {
        Operator.AT_LEAST: ">=",
        Operator.AT_MOST: "<=",
        Operator.MORE: ">",
        Operator.LESS: "<",
        Operator.EQUAL: "=",
    }
    parts = [f"{cell}{signs[each.operator]}{plain(each.bound / scale)}" for each in when.comparisons]
    return parts[0] if len(parts) == 1 else f"AND({','.join(parts)})"


def _missed(line: Line, side: Side, target: str, actual: str) -> str:
    """Whether points are lost; under > and < the target itself is missed."""
    below = "<=" if line.operator is Operator.MORE else "<"
    above = ">=" if line.operator is Operator.LESS else ">"
    parts = {"below": f"{actual}{below}{target}", "above": f"{actual}{above}{target}"}
    return parts.get(side, f"{actual}<>{target}")


def _of(points: str, share: Fraction) -> str:
    """A share of the points, the product before the quotient."""
    if share == 1:
        return points
    if share == 0:
        return "0"
    return f"{points}*{share.numerator}/{share.denominator}"


def _direct(line: Line, scheme: Scheme, target: str, actual: str, points: str) -> str:
    deduction: Any = line.deduction
    lost = line.full if deduction.deduct is None else deduction.deduct
    kept = max(Fraction(0), Fraction(line.full) - Fraction(lost)) / Fraction(line.full)
    return f"IF({_missed(line, line.side, target, actual)},{_of(points, kept)},{points})"


def _proportional(line: Line, scheme: Scheme, target: str, actual: str, points: str) -> str | None:
    deduction: Any = line.deduction
    assert isinstance(line.target.value, Number)
    missed = _missed(line, line.side, target, actual)
    if line.target.value.amount <= 0:
        return f"IF({missed},0,{points})"
    reverse = deduction.reverse or scheme.reverse
    ways = {
        "below": (f"{points}*{actual}/{target}", f"{actual}/{target}"),
        "above": (f"{points}*{target}/{actual}", f"{target}/{actual}"),
    }
    if reverse == "linear":
        ways["above"] = (f"{points}*MAX(0,2*{target}-{actual})/{target}", f"(2*{target}-{actual})/{target}")
    sides = [line.side] if line.side in ways else ["below", "above"]
    made = points
    for side in reversed(sides):
        score, ratio = ways[side]
        if deduction.pass_ is not None:
            share: Fraction = deduction.pass_
            score = f"IF(ROUND({ratio},{NOISE})<{share.numerator}/{share.denominator},0,{score})"
        made = f"IF({_missed(line, side, target, actual)},{score},{made})"  # type: ignore[arg-type]
    return f"IF({actual}<0,IF({missed},0,{points}),{made})"


def _step(line: Line, scheme: Scheme, target: str, actual: str, points: str) -> str | None:
    deduction: Any = line.deduction
    start = target if deduction.from_ is None else plain(deduction.from_)
    if deduction.every.share is not None:
        share: Fraction = deduction.every.share
        size = f"(ABS({start})*{share.numerator}/{share.denominator})"
    else:
        size = plain(deduction.every.amount or Decimal(0))
    if deduction.from_ is not None and line.operator in (Operator.MORE, Operator.LESS):
        return None
    side = line.side
    short = {"below": f"({start}-{actual})", "above": f"({actual}-{start})"}.get(side, f"ABS({actual}-{start})")
    ratio = f"ROUND({short}/{size},{NOISE})"
    partial = deduction.partial or scheme.partial
    steps = {"whole": f"INT({ratio})", "started": f"ROUNDUP({ratio},0)", "exact": f"({short}/{size})"}[partial]
    if line.operator in (Operator.MORE, Operator.LESS):
        steps = f"MAX(1,{steps})"
    lost = f"{plain(deduction.deduct)}*{steps}"
    if deduction.at_most is not None:
        lost = f"MIN({plain(deduction.at_most)},{lost})"
    full = plain(line.full)
    return f"IF({_missed(line, side, start, actual)},{points}*MAX(0,{full}-{lost})/{full},{points})"


def _bands(line: Line, scheme: Scheme, target: str, actual: str, points: str) -> str | None:
    deduction: Any = line.deduction
    assert isinstance(line.target.value, Number)
    if deduction.otherwise is None or (deduction.of != "actual" and line.target.value.amount <= 0):
        return None
    measured = {
        "actual": actual,
        "ratio": f"ROUND({actual}/{target},{NOISE})",
        "excess": f"ROUND({actual}/{target}-1,{NOISE})",
    }[deduction.of]
    scale = Decimal(1) if deduction.of == "actual" else Decimal(100)
    return bands(deduction, measured, points, line.full, scale)


def bands(deduction: Any, measured: str, points: str, full: Decimal, scale: Decimal) -> str:
    """The first band that holds, as nested questions."""
    made = _of(points, _share(deduction.otherwise, full)) if deduction.otherwise is not None else '""'
    for band in reversed(deduction.bands):
        made = f"IF({condition(band.when, measured, scale)},{_of(points, _share(band.earns, full))},{made})"
    return made


def _share(earns: Any, full: Decimal) -> Fraction:
    kept: Fraction = earns.on(full)
    return min(kept, Fraction(full)) / Fraction(full)


_KINDS = {"direct": _direct, "proportional": _proportional, "step": _step, "bands": _bands}


def execution_formula(scheme: Scheme, planned: str, executed: str, points: str, full: Decimal) -> str | None:
    """The score of 预算执行; an execution above the budget counts as all of it."""
    deduction: Any = scheme.execution.deduction
    spent = f"MIN({executed},{planned})"
    if deduction.zero_when is not None:
        return None
    if deduction.kind == "proportional" and deduction.pass_ is None:
        made = f"{points}*{spent}/{planned}"
    elif deduction.kind == "bands" and deduction.of == "ratio" and deduction.otherwise is not None:
        made = bands(deduction, f"ROUND({spent}/{planned},{NOISE})", points, full, Decimal(100))
    else:
        return None
    return f'=IF(OR({planned}=0,{executed}=""),"",{rounded(made, scheme.places)})'


def grade_formula(scheme: Scheme, total: str) -> str:
    """The grade of a total."""
    grades = sorted(scheme.grades, key=lambda each: each.from_, reverse=True)
    made = _quoted(grades[-1].name)
    for each in reversed(grades[:-1]):
        made = f"IF({total}>={plain(each.from_)},{_quoted(each.name)},{made})"
    return f"={made}"


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
