"""One project under several schemes side by side: only the rows that differ are marked and explained."""

from __future__ import annotations

from collections.abc import Sequence

from jixiao.dataclass import dataclass
from jixiao.language import M, Message
from jixiao.model.plan import Line as PlanLine
from jixiao.model.report import Block, Cell, Column, Heading, Line, Note, Report, Said, Table
from jixiao.model.scorecard import Row, Scorecard
from jixiao.reports._groups import headings
from jixiao.reports._recalled import recalled
from jixiao.reports._scorecard_data import scorecard_data
from jixiao.reports._scorecard_head import grade_said, range_said
from jixiao.reports._scorecard_records import HEADINGS, rows
from jixiao.reports._values import actual_said, goal_said, is_figure, unit_name
from jixiao.reports._words import chosen
from jixiao.values.number import score_text


def report(cards: Sequence[Scorecard]) -> Report:
    """What is said about the cards of one project, in the order that the schemes were named."""
    first = cards[0]
    return Report(
        "comparison",
        first.plan.project.name,
        lambda: _blocks(cards),
        lambda: [scorecard_data(card) for card in cards],
        tuple(finding for card in cards for finding in card.diagnostics),
        lambda: (HEADINGS, *(record for card in cards for record in rows(card))),
    )


@dataclass(frozen=True, slots=True)
class Beside:
    """An indicator with its row on each card; None where a scheme has none."""

    line: PlanLine
    rows: tuple[Row | None, ...]


def _blocks(cards: Sequence[Scorecard]) -> tuple[Block, ...]:
    project = cards[0].plan.project
    notes: list[Said] = [
        M("评分办法 {name}: {title}", name=card.plan.chosen.name, title=card.plan.scheme.title) for card in cards
    ]
    for card in cards:
        notes += [note for note in recalled(card) if note not in notes]
    return (
        Heading(M("项目支出绩效自评 得分表: schemes side by side"), M("{year}年度  unit: 分", year=project.year)),
        Heading(project.name),
        Note("评分办法", tuple(_verdict(card) for card in cards)),
        _table(cards),
        Note(M("notes"), (M("* marks a row whose 分值 or 得分 differ"), *notes), "faint"),
    )


def _verdict(card: Scorecard) -> Message:
    total = score_text(card.total, card.plan.scheme.places)
    said = M(
        "{scheme}: 总分 {total}, 等级 {grade}", scheme=chosen(card.plan.chosen), total=total, grade=grade_said(card)[0]
    )
    return (
        said
        if card.range.is_point
        else M("{verdict} {range}", verdict=said, range=range_said(card.range, card.plan.scheme.places))
    )


def _table(cards: Sequence[Scorecard]) -> Table:
    columns = [Column("一级/二级/三级指标", least=18), Column("指标值", least=10), Column("实际完成值", least=10)]
    for card in cards:
        columns.append(Column(M("{scheme} 分值", scheme=card.plan.chosen.name), right=True, drop=1))
        columns.append(Column(M("{scheme} 得分", scheme=card.plan.chosen.name), right=True))
    columns.append(Column("", keep=True))
    lines: list[Line] = []
    pairs = _pairs(cards)
    for pair, (above, depth) in zip(pairs, headings([pair.line.groups for pair in pairs]), strict=True):
        for heading in above:
            blank = tuple(Cell("") for _ in columns[1:])
            lines.append(Line((Cell(heading.words), *blank), level=0, indent=heading.depth))
        lines.append(_line(cards, pair, depth))
    if any(card.budget is not None for card in cards):
        lines.append(_budget(cards))
    lines.append(_total(cards))
    return Table(tuple(columns), tuple(lines))


def _pairs(cards: Sequence[Scorecard]) -> list[Beside]:
    """Each indicator once, in the order of the declaration."""
    found: dict[int, PlanLine] = {}
    for card in cards:
        for row in card.rows:
            found.setdefault(row.line.index, row.line)
    by_index = [{row.line.index: row for row in card.rows} for card in cards]
    return [Beside(found[index], tuple(rows.get(index) for rows in by_index)) for index in sorted(found)]


def _line(cards: Sequence[Scorecard], pair: Beside, depth: int) -> Line:
    figures = [
        ("-", "-") if row is None else _figures(row, card.plan.scheme.places)
        for row, card in zip(pair.rows, cards, strict=True)
    ]
    differs = len(set(figures)) > 1
    actual = next((row.reported for row in pair.rows if row is not None), None)
    cells = (
        Cell(pair.line.indicator.name),
        Cell(goal_said(pair.line), figure=is_figure(pair.line.target.value)),
        Cell("-" if actual is None else actual_said(actual, unit_name(pair.line)), figure=actual is not None
             and is_figure(actual.value)),
        *_cells(figures, differs=differs),
    )  # fmt: skip
    why: tuple[Said, ...] = ()
    if differs:
        why = tuple(
            M("{scheme}: {because}", scheme=card.plan.chosen.name, because=row.because)
            for row, card in zip(pair.rows, cards, strict=True)
            if row is not None
        )
    return Line(cells, why, indent=depth)


def _figures(row: Row, places: int) -> tuple[str, str]:
    return score_text(row.points, places), "-" if row.score is None else score_text(row.score, places)


def _cells(figures: Sequence[tuple[str, str]], *, differs: bool) -> list[Cell]:
    cells = []
    for points, score in figures:
        cells += [Cell(points, figure=True), Cell(score, "doubt" if differs else "plain", figure=True)]
    return [*cells, Cell("*" if differs else "")]


def _budget(cards: Sequence[Scorecard]) -> Line:
    figures: list[tuple[str, str]] = []
    why: list[Said] = []
    for card in cards:
        budget, places = card.budget, card.plan.scheme.places
        if budget is None:
            figures.append(("-", "-"))
            continue
        score = "-" if budget.score is None else score_text(budget.score, places)
        figures.append((score_text(budget.points, places), score))
        why.append(M("{scheme}: {because}", scheme=card.plan.chosen.name, because=budget.because))
    differs = len(set(figures)) > 1
    cells = (Cell("预算执行", "strong"), Cell(""), Cell(""), *_cells(figures, differs=differs))
    return Line(cells, tuple(why) if differs else ())


def _total(cards: Sequence[Scorecard]) -> Line:
    figures = [
        (score_text(card.full, card.plan.scheme.places), score_text(card.total, card.plan.scheme.places))
        for card in cards
    ]
    cells = _cells(figures, differs=len({score for _, score in figures}) > 1)
    return Line((Cell("合计"), Cell(""), Cell(""), *cells), level=2)
