"""The rows of a scorecard as a table: groups with their sums, indicators, 预算执行, and the total."""

from __future__ import annotations

from decimal import Decimal

from jixiao.language import M
from jixiao.model.report import Cell, Column, Line, Table, Tone
from jixiao.model.scorecard import Row, Scorecard
from jixiao.reports._budget_row import budget_line
from jixiao.reports._groups import headings
from jixiao.reports._questions import BUDGET, Questions
from jixiao.reports._row_sentences import sentences
from jixiao.reports._values import actual_said, goal_said, is_figure, unit_name
from jixiao.reports._words import CHECKS, DEDUCTION_FROM, FOR_NOW, TONES
from jixiao.values.number import plain, score_text

COLUMNS = (
    Column("一级/二级/三级指标", least=18),
    Column("指标值", least=10),
    Column("实际完成值", least=10),
    Column(M("result"), keep=True),
    Column("分值", right=True),
    Column("得分", right=True),
    Column("失分", right=True, drop=1),
    Column(M("basis/满分"), keep=True),
)


def scorecard_table(card: Scorecard, asked: Questions) -> Table:
    """The table of a card; `asked` gives each row with open points its number."""
    places = card.plan.scheme.places
    lines: list[Line] = []
    placed = headings([row.line.groups for row in card.rows])
    for place, (row, (above, depth)) in enumerate(zip(card.rows, placed, strict=True)):
        for heading in above:
            first = heading.prefix[0]
            within = [each for each in card.rows if each.line.groups[:1] == (first,)] if heading.depth == 0 else []
            lines.append(_heading(heading.words, heading.depth, within, places))
        lines.append(_row(row, places, asked.mark(place), depth))
    if card.budget is not None:
        lines.append(budget_line(card.budget, places, asked.mark(BUDGET)))
    points = sum((row.points for row in card.rows), card.budget.points if card.budget else Decimal(0))
    lost = _sum_lost(card.rows) + (
        card.budget.points - card.budget.score if card.budget and card.budget.score is not None else 0
    )
    lines.append(
        Line(
            _sums("合计", score_text(points, places), score_text(card.total, places), score_text(lost, places)),
            level=2,
        )
    )
    return Table(COLUMNS, tuple(lines))


def _heading(words: str, depth: int, rows: list[Row], places: int) -> Line:
    if not rows:
        return Line(_sums(words, "", "", ""), level=0, indent=depth)
    scored = [row.score for row in rows if row.score is not None]
    lost = _sum_lost(rows)
    return Line(
        _sums(
            words,
            score_text(sum((row.points for row in rows), Decimal(0)), places),
            score_text(sum(scored, Decimal(0)), places) if scored else "-",
            score_text(lost, places) if lost else "-",
        ),
        level=0,
        indent=depth,
    )


def _sums(words: str, points: str, score: str, lost: str) -> tuple[Cell, ...]:
    return (
        Cell(words), Cell(""), Cell(""), Cell(""), Cell(points, figure=True), Cell(score, figure=True),
        Cell(lost, figure=True), Cell(""),
    )  # fmt: skip


def _sum_lost(rows: tuple[Row, ...] | list[Row]) -> Decimal:
    return sum((row.lost for row in rows if row.lost is not None), Decimal(0))


def _row(row: Row, places: int, mark: str, depth: int) -> Line:
    line = row.line
    origin = FOR_NOW if line.refusal is not None and not row.settled else DEDUCTION_FROM[line.deduction_from]
    basis = M("{origin}/{full}", origin=origin, full=plain(line.full))
    tone: Tone = TONES[row.check]
    earned: Tone = "doubt" if row.score is None or not row.settled else "bad" if row.lost else "plain"
    return Line(
        (
            Cell(line.indicator.name),
            Cell(goal_said(line), figure=is_figure(line.target.value)),
            Cell(actual_said(row.reported, unit_name(line)), figure=is_figure(row.reported.value)),
            Cell(CHECKS[row.check], tone),
            Cell(score_text(row.points, places), figure=True),
            Cell("-" if row.score is None else score_text(row.score, places), earned, figure=True),
            Cell(score_text(row.lost, places) if row.lost else "-", figure=True),
            Cell(M("{basis} {mark}", basis=basis, mark=mark) if mark else basis),
        ),
        sentences(row, places),
        indent=depth,
    )
