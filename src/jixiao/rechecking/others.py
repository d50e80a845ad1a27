"""Other readings of one line: the score under another built-in scheme, or in a direction that nobody wrote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from jixiao.choose import built_in, load_scheme
from jixiao.model.diagnostic import Diagnostic
from jixiao.model.direction import Direction
from jixiao.model.form import Form, FormLine
from jixiao.model.plan import Plan
from jixiao.model.scheme import Scheme
from jixiao.model.scorecard import Row
from jixiao.rechecking.figures import compared
from jixiao.rechecking.reading import Read, plan_of, read_line
from jixiao.scoring.row import row_of
from jixiao.values.fault import ValueFault
from jixiao.values.operator import Operator
from jixiao.values.value import Number
from jixiao.vocabulary import group_name

#: Words by which a figure without an operator is likely a ceiling.
_COSTS = ("成本", "费用", "单价", "造价")


def scored(read: Read, plan: Plan, score: Decimal | None) -> tuple[Row, list[Diagnostic]]:
    """The line's row; `score` counts only where a person picks it (a tier)."""
    wrong: list[Diagnostic] = []
    reported = read.reported if score is None else replace(read.reported, score=score)
    return row_of(read.line, reported, read.line.points, plan, "partial", wrong), wrong


def other_schemes(scheme: Scheme) -> Iterator[Scheme]:
    """The built-in schemes besides the one in force: first those that score by figures of their own."""
    order = ("platform", "hubei", "mof-2021", "mof-2020")
    for name in sorted(built_in(), key=lambda each: order.index(each) if each in order else len(order)):
        if name != scheme.scheme:
            yield load_scheme(name).scheme


def explanation(form: Form, line: FormLine, points: Decimal, stated: Decimal, scheme: Scheme) -> tuple[str, Row] | None:
    """Another built-in scheme by which the stated score follows, with the row that shows how."""
    for other in other_schemes(scheme):
        plan = plan_of(form, other)
        read = read_line(form, line, points, plan)
        if isinstance(read, ValueFault) or read.found:
            continue
        picked = stated if read.line.deduction.kind == "tiers" else None
        row, wrong = scored(read, plan, picked)
        if wrong or row.score is None or not row.settled:
            continue
        if compared(stated, row.score, points, other.places, binary=False) == "same":
            return other.scheme, row
    return None


def directions(read: Read) -> Iterator[Read]:
    """The line in the other directions that "=" may mean where only the scheme chose one.

    More than the target may lose points or not; of costs also less than it.
    """
    line = read.line
    if (
        line.direction_from != "scheme"
        or line.operator is not Operator.EQUAL
        or not isinstance(line.target.value, Number)
    ):
        return
    if line.target.value.amount <= 0:
        return
    names = (*map(group_name, line.groups), line.indicator.name)
    ways = [Direction.HIGHER, Direction.NEAR]
    if any(word in name for word in _COSTS for name in names):
        ways = [Direction.NEAR, Direction.LOWER]
    for way in ways:
        if way is not line.direction:
            turned = replace(line, direction=way, side=line.deduction.losing_side(way))
            yield replace(read, line=turned)
