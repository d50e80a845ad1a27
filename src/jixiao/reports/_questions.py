"""What is still to do before a scorecard can be handed in: the open points of each row, numbered down the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

from jixiao.dataclass import dataclass
from jixiao.language import M, Message
from jixiao.model.scorecard import Row, Scorecard
from jixiao.values.operator import Operator

Kind = Literal["doubtful", "not_reported", "pending", "not_applicable", "unscored", "unsettled", "direction", "reason"]

#: The most pressing first: what stands in the way of a grade before what only has to be explained.
ASKS: dict[Kind, Callable[[int, str], Message]] = {
    "doubtful": lambda count, rows: M("actual values in doubt to confirm: {count} {rows}", count=count, rows=rows),
    "not_reported": lambda count, rows: M("actual values to report: {count} {rows}", count=count, rows=rows),
    "unscored": lambda count, rows: M(
        "questions that leave a row without a score: {count} {rows}", count=count, rows=rows
    ),
    "not_applicable": lambda count, rows: M(
        "rows 不适用 whose 分值 have to be settled: {count} {rows}", count=count, rows=rows
    ),
    "pending": lambda count, rows: M("rows 待统计 to report once known: {count} {rows}", count=count, rows=rows),
    "unsettled": lambda count, rows: M("readings of 评（扣）分标准 to confirm: {count} {rows}", count=count, rows=rows),
    "direction": lambda count, rows: M("directions of “=” to confirm: {count} {rows}", count=count, rows=rows),
    "reason": lambda count, rows: M("reasons for deviations to give: {count} {rows}", count=count, rows=rows),
}
#: The place of the budget row among the numbered rows.
BUDGET = -1


@dataclass(frozen=True, slots=True)
class Questions:
    """Open points by row (its place on the card; BUDGET for 预算执行) and the number each such row goes by."""

    kinds: dict[int, tuple[Kind, ...]]
    numbers: dict[int, int]
    points_shared: bool

    def mark(self, place: int) -> str:
        """``[2]``, or nothing for a row without open points."""
        number = self.numbers.get(place)
        return "" if number is None else f"[{number}]"

    def to_do(self) -> tuple[Message, ...]:
        """One sentence a kind of open point, with the rows it is about."""
        return tuple(self._said())

    def _said(self) -> Iterator[Message]:
        for kind, ask in ASKS.items():
            places = [place for place in self.numbers if kind in self.kinds[place]]
            if places:
                yield ask(len(places), "".join(map(self.mark, places)))
        if self.points_shared:
            yield M("confirm the 分值 (not declared, shared equally for now)")


def questions(card: Scorecard) -> Questions:
    """The open points of a card."""
    kinds = {place: tuple(_of_row(row)) for place, row in enumerate(card.rows)}
    budget: tuple[Kind, ...] = ()
    if card.budget is not None and card.budget.score is None:
        state = card.budget.state
        budget = (state,) if state != "value" else ("unscored",)
    kinds[BUDGET] = budget
    asked = [place for place in kinds if kinds[place]]
    shared = any(row.line.points_from == "shared" for row in card.rows)
    return Questions(kinds, {place: number for number, place in enumerate(asked, 1)}, shared)


def _of_row(row: Row) -> Iterator[Kind]:
    match row.check:
        case "doubtful" | "not_reported" | "pending":
            yield row.check
        case "not_applicable":
            # Without a range its points went to the others: nothing is open.
            if row.range is not None:
                yield "not_applicable"
        case _ if row.score is None:
            yield "unscored"
        case _:
            if not row.settled:
                yield "unsettled"
            if row.check == "above" and row.line.operator is Operator.EQUAL and row.line.direction_from == "scheme":
                yield "direction"
            if row.score < row.points and not row.reported.note:
                yield "reason"
