"""预算执行 rows → what was spent, in 元: in all, and by source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from jixiao.matching.combine import Piece
from jixiao.faults import actuals as actual_faults
from jixiao.faults import budget as faults
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Related
from jixiao.model.plan import Plan
from jixiao.model.project import Money
from jixiao.model.scalars import blank
from jixiao.values.fault import ValueFault
from jixiao.values.folding import fold_name, nearest
from jixiao.values.number import plain
from jixiao.values.unit import convert
from jixiao.values.value import Number, read_value

State = Literal["value", "pending", "not_reported"]


@dataclass(frozen=True, slots=True)
class Spending:
    """全年执行数, in 元; figures are cumulative, so the last period's is the year's."""

    state: State = "not_reported"
    executed: Decimal | None = None
    text: str | None = None
    at: str | None = None
    note: str | None = None
    by_source: Mapping[str, Decimal] = field(default_factory=dict)


def read_spending(plan: Plan, pieces: Mapping[str, Sequence[Piece]], found: list[Diagnostic]) -> Spending:
    """The budget rows of one project; `pieces` are its rows by source, the total's under ""."""
    budget = plan.project.budget
    by_source: dict[str, Decimal] = {}
    sources = {fold_name(name): name for name in budget.sources}
    for source, rows in pieces.items():
        if not source:
            continue
        name = sources.get(fold_name(source))
        if name is None:
            near = nearest(source, list(budget.sources))
            found.append(
                faults.SOURCE_UNKNOWN.found(
                    M("the budget has no source {source}", source=source),
                    hint=M("is {near} meant?", near=near) if near else None, position=rows[0].place("indicator"),
                )
            )  # fmt: skip
            continue
        last = _cumulative(rows, budget.sources[name], f"预算执行/{name}", found)
        if last is not None and last[1] is not None:
            by_source[name] = last[1]
    total = _cumulative(pieces[""], budget.base, "预算执行", found) if "" in pieces else None
    if total is None or total[1] is None:
        if total is None and by_source and set(by_source) == set(budget.sources):
            executed = sum(by_source.values(), Decimal(0))
            return Spending("value", executed, f"{plain(executed)}元", None, None, by_source)
        if total is not None:
            return Spending(total[2], None, total[0].row.actual, _at(total[0]), total[0].row.note, by_source)
        return Spending(by_source=by_source)
    piece, executed, _ = total
    if executed is not None and by_source and set(by_source) == set(budget.sources):
        parts = sum(by_source.values(), Decimal(0))
        if parts != executed:
            found.append(
                faults.SOURCES_SUM.found(
                    M("the sources' execution adds up to {parts}元, the total row says {total}元",
                      parts=plain(parts), total=plain(executed)),
                    position=piece.place("actual"),
                )
            )  # fmt: skip
    return Spending("value", executed, piece.row.actual, _at(piece), piece.row.note, by_source)


def _at(piece: Piece) -> str:
    place = piece.place("actual")
    if place.cell is not None:
        return str(place)
    return f"{place.file}:{place.line}" if place.line else place.file


def _cumulative(
    rows: Sequence[Piece], declared: Money | None, name: str, found: list[Diagnostic]
) -> tuple[Piece, Decimal | None, State] | None:
    """The last period's row with its amount in 元; a figure that falls from one period to the next is told."""
    ordered = sorted(rows, key=lambda each: each.period)
    for earlier, later in zip(ordered, ordered[1:], strict=False):
        if earlier.period == later.period:
            found.append(
                actual_faults.ROW_TWICE.found(
                    M("{name} has two values for {period}", name=name, period=later.period.name),
                    position=later.place("actual"), hint=M("keep one of the two rows"),
                    related=[Related(earlier.place("actual"), M("first reported here"))],
                )
            )  # fmt: skip
            return None
    before: Decimal | None = None
    last: tuple[Piece, Decimal | None, State] | None = None
    for piece in ordered:
        text = piece.row.actual
        if text is None or blank(text):
            last = last or (piece, None, "not_reported")
            continue
        if text.strip().startswith("待统计"):
            last = (piece, None, "pending")
            continue
        amount = _yuan(piece, text, declared, name, found)
        if amount is None:
            return None
        if before is not None and amount < before:
            found.append(
                actual_faults.FALLING.found(
                    M("{name} falls from {before}元 to {after}元 in {period}, though it is cumulative",
                      name=name, before=plain(before), after=plain(amount), period=piece.period.name),
                    hint=M("report the amount from January on, not that of the period alone"),
                    position=piece.place("actual"),
                )
            )  # fmt: skip
        before = amount
        last = (piece, amount, "value")
    return last


def _yuan(piece: Piece, text: str, declared: Money | None, name: str, found: list[Diagnostic]) -> Decimal | None:
    try:
        value = read_value(text, unit=None, year=None, role="actual").value
    except ValueFault as fault:
        found.append(faults.BAD_AMOUNT.found(M("{name}: {why}", name=name, why=fault.why), hint=fault.hint, position=piece.place("actual")))
        return None
    why = None
    if not isinstance(value, Number):
        why = M("{name}: {found} is no amount of money", name=name, found=text)
    elif value.unit is not None and value.unit.dimension != "money":
        why = M("{name}: {found} is no amount of money", name=name, found=text)
    elif value.unit is None and declared is None:
        why = M("{name}: the amount {found} has no unit of money", name=name, found=text)
    elif value.amount < 0:
        why = M("{name}: {found} is below 0", name=name, found=text)
    if why is not None or not isinstance(value, Number):
        found.append(faults.BAD_AMOUNT.found(why or M("{name}", name=name), hint=M("write 万元 or 元 behind it"), position=piece.place("actual")))
        return None
    unit = value.unit or (declared.unit if declared else None)
    if unit is None:
        return None
    from jixiao.model.project import YUAN

    return convert(value.amount, unit, YUAN)
