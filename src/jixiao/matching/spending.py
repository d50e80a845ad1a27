"""预算执行 rows → what was spent, in 元: in all, and by source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from jixiao.dataclass import dataclass
from jixiao.faults import budget as faults
from jixiao.faults import periods as period_faults
from jixiao.language import M, Message
from jixiao.matching.combine import Piece, clash, ended
from jixiao.model.diagnostic import Diagnostic
from jixiao.model.plan import Plan
from jixiao.model.position import Position
from jixiao.model.project import YUAN, Money
from jixiao.model.scalars import blank
from jixiao.values.fault import ValueFault
from jixiao.values.folding import fold_name, nearest
from jixiao.values.number import plain
from jixiao.values.unit import convert
from jixiao.values.value import Number, Value, read_value

State = Literal["value", "pending", "not_reported"]
NAME = "预算执行"


@dataclass(frozen=True, slots=True)
class Spending:
    """全年执行数, in 元; figures are cumulative, so the last period's is the year's."""

    state: State = "not_reported"
    executed: Decimal | None = None
    text: str | None = None
    place: Position | None = None
    note: str | None = None
    by_source: Mapping[str, Decimal] = field(default_factory=dict)


def read_spending(plan: Plan, pieces: Mapping[str, Sequence[Piece]], found: list[Diagnostic]) -> Spending:
    """The budget rows of one project; `pieces` are its rows by source, the total's under ""."""
    budget = plan.project.budget
    by_source = _by_source(plan, pieces, found)
    whole = bool(by_source) and set(by_source) == set(budget.sources)
    parts = ended(sum(map(Fraction, by_source.values()), Fraction(0))) if whole else Decimal(0)
    if "" not in pieces:
        if not whole:
            return Spending(by_source=by_source)
        last = next(reversed([rows[-1] for source, rows in pieces.items() if source]))
        return Spending("value", parts, f"{plain(parts)}元", last.place("actual"), None, by_source)
    total = _cumulative(pieces[""], budget.base, NAME, found)
    if total is None:
        return Spending(by_source=by_source)
    piece, executed, state = total
    if executed is not None and whole and parts != executed:
        found.append(
            faults.SOURCES_SUM.found(
                M(
                    "the execution of the sources adds up to {parts}元, the row of the total says {total}元",
                    parts=plain(parts),
                    total=plain(executed),
                ),
                position=piece.place("actual"),
            )
        )
    return Spending(state, executed, piece.row.actual, piece.place("actual"), piece.row.note, by_source)


def _by_source(plan: Plan, pieces: Mapping[str, Sequence[Piece]], found: list[Diagnostic]) -> dict[str, Decimal]:
    declared = plan.project.budget.sources
    names = {fold_name(name): name for name in declared}
    amounts: dict[str, Decimal] = {}
    for source, rows in pieces.items():
        if not source:
            continue
        name = names.get(fold_name(source))
        if name is None:
            near, known = nearest(source, list(declared)), tuple(declared)
            found.append(
                faults.SOURCE_UNKNOWN.found(
                    M("the budget has no source {source}", source=source),
                    hint=M("is {near} meant?", near=near) if near else M("its sources are {names}", names=known),
                    position=rows[0].place("indicator"),
                )
            )
            continue
        last = _cumulative(rows, declared[name], f"{NAME}/{name}", found)
        if last is not None and last[1] is not None:
            amounts[name] = last[1]
    return amounts


def _cumulative(
    rows: Sequence[Piece], declared: Money | None, name: str, found: list[Diagnostic]
) -> tuple[Piece, Decimal | None, State] | None:
    """The last period's row with its amount in 元; a figure that falls from one period to the next is told."""
    ordered = sorted(rows, key=lambda each: each.period)
    if len(ordered) > 1 and clash(name, ordered, found):
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
                period_faults.FALLING.found(
                    M(
                        "{name} falls from {before}元 to {after}元 in {period}, though it is cumulative",
                        name=name,
                        before=plain(before),
                        after=plain(amount),
                        period=piece.period.name,
                    ),
                    hint=M("report the amount from January on, not that of the period alone"),
                    position=piece.place("actual"),
                )
            )
        before = amount
        last = (piece, amount, "value")
    return last


def _yuan(piece: Piece, text: str, declared: Money | None, name: str, found: list[Diagnostic]) -> Decimal | None:
    """An amount in 元; a bare number is in the unit of the declared amount."""
    hint: Message | None = M("write 万元 or 元 behind it")
    try:
        value = read_value(text, unit=None, year=None, role="actual").value
    except ValueFault as fault:
        why, hint = fault.why, fault.hint
    else:
        unit = declared.unit if declared else None
        problem = _no_amount(value, text, unit is None)
        if problem is None and isinstance(value, Number):
            return convert(value.amount, value.unit or unit or YUAN, YUAN)
        why = problem or M("{found} is no amount of money", found=text)
    found.append(
        faults.BAD_AMOUNT.found(M("{name}: {why}", name=name, why=why), hint=hint, position=piece.place("actual"))
    )
    return None


def _no_amount(value: Value, text: str, unit_wanted: bool) -> Message | None:
    if not isinstance(value, Number) or (value.unit is not None and value.unit.dimension != "money"):
        return M("{found} is no amount of money", found=text)
    if value.unit is None and unit_wanted:
        return M("the amount {found} has no unit of money", found=text)
    if value.amount < 0:
        return M("{found} is below 0", found=text)
    return None
