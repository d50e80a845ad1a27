"""预算执行 as a row of the scorecard's table."""

from __future__ import annotations

from jixiao.language import M, Message
from jixiao.model.report import Cell, Line, Said, Tone
from jixiao.model.scorecard import BudgetRow
from jixiao.reports._values import percent_text, yuan_said
from jixiao.reports._words import CHECKS
from jixiao.values.number import score_text


def budget_line(budget: BudgetRow, places: int, mark: str) -> Line:
    """The row, with its sources and, where points are lost or open, the sentence that explains it."""
    lost = None if budget.score is None else budget.points - budget.score
    tone: Tone = "doubt" if lost is None else "bad" if lost else "good"
    state: Said = CHECKS[budget.state] if budget.state != "value" else "-"
    if budget.rate is not None:
        state = percent_text(budget.rate)
    return Line(
        (
            Cell("预算执行", "strong"),
            Cell("-" if budget.adjusted is None else yuan_said(budget.adjusted), figure=True),
            Cell("-" if budget.executed is None else yuan_said(budget.executed), figure=True),
            Cell(state, tone),
            Cell(score_text(budget.points, places), figure=True),
            Cell("-" if budget.score is None else score_text(budget.score, places), tone, figure=True),
            Cell(score_text(lost, places) if lost else "-", figure=True),
            Cell(M("执行率 {mark}", mark=mark) if mark else "执行率"),
        ),
        tuple(_under(budget, in_question=lost is None or lost > 0)),
    )


def _under(budget: BudgetRow, *, in_question: bool) -> list[Message]:
    said = [budget.because] if in_question else []
    for name, adjusted, executed in budget.sources:
        done: Said = M("not reported") if executed is None else yuan_said(executed)
        said.append(
            M(
                "of this {name}: {executed} of {adjusted}",
                name=name,
                executed=done,
                adjusted=yuan_said(adjusted),
            )
        )
    if budget.note:
        said.append(M("偏差原因分析及改进措施: {note}", note=budget.note))
    return said
