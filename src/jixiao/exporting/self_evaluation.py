"""自评表: a scorecard as the official form, its scores live where they follow from figures."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from jixiao.dataclass import dataclass
from jixiao.exporting import head
from jixiao.exporting.columns import figure, levels, sign, typed_target, unit_name, whole_target
from jixiao.exporting.drawing import Drawing
from jixiao.exporting.formulas import exact_enough, execution_formula, grade_formula, line_formula, rounded
from jixiao.language import Language, M, Message
from jixiao.model.official import TITLES, Content, Figure, Formula, OfficialForm, address
from jixiao.model.scorecard import BudgetRow, Row, Scorecard
from jixiao.values.number import half_up, plain, score_text
from jixiao.values.value import Number

PROVISIONAL = "（暂定）"


@dataclass(frozen=True, slots=True)
class _Places:
    """Columns of the table of indicators."""

    target: int
    actual: int
    points: int
    score: int
    note: int
    #: Where at least one line has criteria, the words that its score follows from.
    criteria: int | None = None


def self_evaluation(card: Scorecard, *, split: bool, language: Language = "zh") -> OfficialForm:
    """The form. `split`: operator, value and unit in columns of their own, and live formulas (Excel)."""
    core = [8, 11, 8] if split else [16]
    worded = any(_criteria(row) for row in card.rows)
    drawing = Drawing([10, 12, 26, *core, 12, *([24] if worded else []), 9, 10, 26])
    width = drawing.width
    criteria = width - 4 if worded else None
    at = _Places(3, width - (5 if worded else 4), width - 3, width - 2, width - 1, criteria)
    project = card.plan.project
    words = TITLES["self-evaluation"] + (PROVISIONAL if card.provisional else "")
    head.title(drawing, words, project.year)
    head.project(drawing, project)
    execution = _money(drawing, card, split=split)
    _goals(drawing, card)
    _headings(drawing, at, split=split)
    first = drawing.row
    one, two = levels([row.line.indicator for row in card.rows])
    drawing.groups(0, first, one)
    drawing.groups(1, first, two)
    for row in card.rows:
        _line(drawing, card, row, at, split=split)
    _totals(drawing, card, at, first, execution, split=split)
    for note in _notes(card):
        drawing.across(note.said(language), "note")
    return drawing.form("self-evaluation", project.name, provisional=card.provisional)


def _money(drawing: Drawing, card: Scorecard, *, split: bool) -> str | None:
    """The amounts with the rate and the score of 预算执行; the address of the score."""
    budget, project = card.budget, card.plan.project
    unit = head.unit_of(project)
    label = drawing.width - 6 - 1
    top = drawing.row
    sources = list(project.budget.sources)
    drawing.put(0, head.money_label(unit), rows=2 + len(sources), role="label")
    drawing.put(1, "", columns=label, role="heading")
    for column, heading in enumerate(("年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"), label + 1):
        drawing.put(column, heading, role="heading")
    drawing.next()
    start = label + 1
    declared = project.budget
    executed = budget.executed if budget is not None else None
    drawing.put(1, "年度资金总额", columns=label, role="label")
    for column, amount in enumerate((declared.initial, declared.base, executed), start):
        drawing.put(column, figure(head.amount(amount, unit)))
    address_of = _rate(drawing, card, budget, start, split=split)
    drawing.next()
    spent = {name: amount for name, _, amount in budget.sources} if budget is not None else {}
    for place, name in enumerate(sources):
        drawing.put(1, f"其中：{name}" if place == 0 else name, columns=label, role="label")
        money = declared.sources[name]
        for column, part in enumerate((money, None, spent.get(name)), start):
            drawing.put(column, figure(head.amount(part, unit)))
        for column in range(start + 3, start + 6):
            drawing.put(column, "—")
        drawing.next()
    assert drawing.row == top + 2 + len(sources)
    return address_of


def _rate(drawing: Drawing, card: Scorecard, budget: BudgetRow | None, start: int, *, split: bool) -> str | None:
    """Points, rate and score of 预算执行; the address of the score."""
    row, places = drawing.row, card.plan.scheme.places
    points, rate, score = start + 3, start + 4, start + 5
    if budget is None:
        for column in (points, rate, score):
            drawing.put(column, "")
        return None
    drawing.put(points, figure(budget.points))
    planned, executed, worth = address(row, start + 1), address(row, start + 2), address(row, points)
    if budget.rate is None:
        drawing.put(rate, "")
    else:
        shown = half_up(budget.rate, 6)
        formula = f'=IF(OR({planned}=0,{executed}=""),"",{executed}/{planned})'
        drawing.put(rate, Formula(formula, shown, 2, percent=True) if split else Figure(shown, 2, percent=True))
    if budget.score is None:
        drawing.put(score, "")
        return None
    scale = card.plan.scheme.execution.deduction.out_of
    full = scale if isinstance(scale, Decimal) else budget.points
    made = execution_formula(card.plan.scheme, planned, executed, worth, full) if split else None
    drawing.put(score, _score(made, budget.score, places))
    return address(row, score)


def _score(formula: str | None, score: Decimal, places: int) -> Content:
    return Formula(formula, score, places) if formula is not None else Figure(score, places)


def _goals(drawing: Drawing, card: Scorecard) -> None:
    half = drawing.width // 2
    drawing.put(0, "年度总体目标", rows=2, role="label")
    drawing.put(1, "预期目标", columns=half - 1, role="heading")
    drawing.put(half, "实际完成情况", columns=drawing.width - half, role="heading")
    drawing.next()
    drawing.put(1, card.plan.project.goals.annual or "", columns=half - 1)
    drawing.put(half, card.achieved or "", columns=drawing.width - half)
    drawing.next()


def _headings(drawing: Drawing, at: _Places, *, split: bool) -> None:
    rows = 2 if split else 1
    titles = {0: "一级指标", 1: "二级指标", 2: "三级指标", at.actual: "实际完成值", at.points: "分值", at.score: "得分",
              at.note: "偏差原因分析及改进措施"}  # fmt: skip
    for column, words in titles.items():
        drawing.put(column, words, rows=rows, role="heading")
    if at.criteria is not None:
        drawing.put(at.criteria, "评（扣）分标准", rows=rows, role="heading")
    drawing.put(at.target, "年度指标值", columns=3 if split else 1, role="heading")
    drawing.heading = (drawing.row, drawing.row + rows - 1)
    if split:
        drawing.next()
        for column, words in enumerate(("指标性质", "指标值", "度量单位"), at.target):
            drawing.put(column, words, role="heading")
    drawing.next()


def _line(drawing: Drawing, card: Scorecard, row: Row, at: _Places, *, split: bool) -> None:
    line, indicator, reported = row.line, row.line.indicator, row.reported
    drawing.put(2, indicator.name)
    target: Content = typed_target(line.target, indicator)
    if not split:
        drawing.put(at.target, _whole(row))
    else:
        drawing.put(at.target, sign(indicator, line.operator))
        drawing.put(at.target + 1, target)
        drawing.put(at.target + 2, unit_cell(row))
    actual = actual_cell(row, split=split)
    drawing.put(at.actual, actual)
    points = figure(row.points)
    drawing.put(at.points, points)
    drawing.put(at.score, _row_score(drawing, card, row, at, (target, actual, points), split=split))
    if at.criteria is not None:
        drawing.put(at.criteria, _criteria(row))
    drawing.put(at.note, reported.note or "")
    drawing.next()


def _criteria(row: Row) -> str:
    """The words that the score follows from: a person's reading of them, else the official ones."""
    line = row.line
    words = line.indicator.reading if line.deduction_from == "reading" else line.indicator.criteria
    return words or ""


def _whole(row: Row) -> str:
    """The target in force in one cell; its words where it was not changed in mid-year."""
    line = row.line
    if line.was is None:
        return whole_target(line.indicator)
    return whole_target(line.indicator.model_copy(update={"target": line.target}))


def unit_cell(row: Row) -> str:
    """The unit that the form's figures are in."""
    line = row.line
    if isinstance(line.target.value, Number):
        return line.target.unit.name if line.target.unit is not None else ""
    return unit_name(line.indicator)


def actual_cell(row: Row, *, split: bool) -> Content:
    """The actual in the target's unit, so that a formula can use it; what is no figure stays as reported."""
    reported, target = row.reported, row.line.target
    if reported.state == "value" and isinstance(reported.value, Number) and isinstance(target.value, Number):
        if split:
            return figure(reported.value.amount)
        return plain(reported.value.amount) + (target.unit.name if target.unit is not None else "")
    # An evaluator's score has no actual of its own; the reason stands for it.
    return reported.text or (reported.reason if row.line.deduction.kind == "manual" else None) or ""


def _row_score(
    drawing: Drawing, card: Scorecard, row: Row, at: _Places, cells: Sequence[Content], *, split: bool
) -> Content:
    if row.score is None:
        return ""
    scheme = card.plan.scheme
    plain_ = Figure(row.score, scheme.places)
    live = split and row.reported.state == "value" and all(isinstance(each, Figure) for each in cells)
    if not live or row.points != row.line.points:
        return plain_
    places = [address(drawing.row, column) for column in (at.target + 1, at.actual, at.points)]
    formula = line_formula(row.line, scheme, *places)
    if formula is None or not _firm(row, scheme.places):
        return plain_
    return Formula(formula, row.score, scheme.places)


def _firm(row: Row, places: int) -> bool:
    """Whether the two roundings of the formula meet the one of the card: all figures but those beside a tie."""
    target, actual = row.line.target.value, row.reported.value
    if not isinstance(target, Number) or not isinstance(actual, Number) or row.score is None:
        return False
    if row.line.deduction.kind != "proportional" or not target.amount or not actual.amount:
        return True
    ratios = (Fraction(actual.amount) / Fraction(target.amount), Fraction(target.amount) / Fraction(actual.amount))
    near = [Fraction(row.points) * each for each in (*ratios, 2 - ratios[0])]
    same = [each for each in near if half_up(each, places) == row.score]
    return all(exact_enough(each, row.score, places) for each in same)


def _totals(drawing: Drawing, card: Scorecard, at: _Places, first: int, execution: str | None, *, split: bool) -> None:
    scheme, last = card.plan.scheme, drawing.row - 1
    budget = card.budget
    drawing.put(0, "总分", columns=at.points, role="total")
    points = sum((row.points for row in card.rows), Decimal(0)) + (budget.points if budget is not None else 0)
    # Cells without a score are passed over by SUM, but would break a sum by "+".
    scores = f"SUM({address(first, at.score)}:{address(last, at.score)}{f',{execution}' if execution else ''})"
    total = Formula(f"={rounded(scores, scheme.places)}", card.total, scheme.places)
    drawing.put(at.points, figure(points), role="total")
    drawing.put(at.score, total if split else Figure(card.total, scheme.places), role="total")
    drawing.put(at.note, "", role="total")
    total_at = address(drawing.row, at.score)
    drawing.next()
    drawing.put(0, "自评等级" + (PROVISIONAL if card.provisional else ""), columns=at.points, role="total")
    drawing.put(at.points, _grade(card, total_at, split=split), columns=drawing.width - at.points, role="total")
    drawing.next()


def _grade(card: Scorecard, total_at: str, *, split: bool) -> Content:
    if card.grade is None:
        return "暂不评定"
    if not split or not card.complete:
        return card.grade
    return Formula(grade_formula(card.plan.scheme, total_at), card.grade)


def _notes(card: Scorecard) -> list[Message]:
    """Below the table: the scheme, and why a result is not firm."""
    plan, places = card.plan, card.plan.scheme.places
    notes = [M("备注: 评分办法 {scheme}, {title}", scheme=plan.chosen.name, title=plan.scheme.title)]
    if card.through is not None:
        notes.append(M("备注: figures through {period}", period=card.through))
    if not card.range.is_point:
        low, high = score_text(card.range.low, places), score_text(card.range.high, places)
        notes.append(M("备注: the total lies between {low} and {high} until everything is settled", low=low, high=high))
    notes += [M("备注: {why}", why=why) for why in card.why]
    return notes
