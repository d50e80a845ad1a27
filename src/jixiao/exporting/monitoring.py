"""监控表: the targets with what was reached so far, and the columns that a person fills in."""

from __future__ import annotations

from jixiao.exporting import head
from jixiao.exporting.columns import figure, levels, sign, typed_target, whole_target
from jixiao.exporting.drawing import Drawing
from jixiao.exporting.self_evaluation import actual_cell, unit_cell
from jixiao.model.official import TITLES, Figure, Formula, OfficialForm, address
from jixiao.model.plan import Plan
from jixiao.model.scorecard import Scorecard
from jixiao.values.number import half_up

REASONS = ("经费保障", "制度保障", "人员保障", "硬件条件保障", "其他", "原因说明")
#: Where 原因说明 stands, counted from the right.
EXPLAINED = 5
CHANCES = ("确定能", "有可能", "完全不可能")
#: 财预〔2019〕136号: once a year, on January to July.
THROUGH = "1-7月"


def monitoring(plan: Plan, card: Scorecard | None, *, split: bool) -> OfficialForm:
    """The form; `card` holds what was reported so far, where anything was."""
    core = [7, 9, 8] if split else [14]
    drawing = Drawing([9, 11, 22, *core, 11, 11, *[6] * 5, 16, *[6] * 3, 10])
    project = plan.project
    through = _through(card)
    head.title(drawing, TITLES["monitoring"], project.year)
    head.project(drawing, project)
    _money(drawing, plan, card, through, split=split)
    drawing.labelled(("年度总体目标", project.goals.annual or ""))
    _headings(drawing, through, split=split)
    rows = {row.line.index: row for row in card.rows} if card is not None else {}
    one, two = levels([line.indicator for line in plan.lines])
    drawing.groups(0, drawing.row, one)
    drawing.groups(1, drawing.row, two)
    for line in plan.lines:
        row = rows.get(line.index)
        drawing.put(2, line.indicator.name)
        column = 3
        if split:
            drawing.put(3, sign(line.indicator, line.operator))
            drawing.put(4, typed_target(line.target, line.indicator))
            unit = line.target.unit.name if line.target.measured and line.target.unit is not None else ""
            drawing.put(5, unit_cell(row) if row is not None else unit)
            column = 6
        else:
            drawing.put(3, whole_target(line.indicator))
            column = 4
        drawing.put(column, actual_cell(row, split=split) if row is not None else "")
        note = row.reported.note if row is not None else None
        for left in range(column + 1, drawing.width):
            drawing.put(left, note or "" if left == drawing.width - EXPLAINED else "")
        drawing.next()
    return drawing.form("monitoring", project.name)


def _through(card: Scorecard | None) -> str:
    if card is None:
        return THROUGH
    return "全年" if card.through is None else f"{card.through.replace('-', '年')}止"


def _money(drawing: Drawing, plan: Plan, card: Scorecard | None, through: str, *, split: bool) -> None:
    project, unit = plan.project, head.unit_of(plan.project)
    budget = card.budget if card is not None else None
    headings = ("年初预算数", "全年预算数", f"{through}执行数", f"{through}执行率", "全年预计执行数")
    share = (drawing.width - 3) // len(headings)
    starts = [3 + at * share for at in range(len(headings))]
    ends = [*starts[1:], drawing.width]
    drawing.put(0, head.money_label(unit), rows=2, role="label")
    drawing.put(1, "", columns=2, role="heading")
    for heading, start, end in zip(headings, starts, ends, strict=True):
        drawing.put(start, heading, columns=end - start, role="heading")
    drawing.next()
    drawing.put(1, "年度资金总额", columns=2, role="label")
    executed = budget.executed if budget is not None else None
    amounts = (project.budget.initial, project.budget.base, executed)
    cells: list[object] = [*(figure(head.amount(each, unit)) for each in amounts), "", ""]
    planned, spent = address(drawing.row, starts[1]), address(drawing.row, starts[2])
    if budget is not None and budget.rate is not None:
        shown = half_up(budget.rate, 6)
        formula = f'=IF(OR({planned}=0,{spent}=""),"",{spent}/{planned})'
        cells[3] = Formula(formula, shown, 2, percent=True) if split else Figure(shown, 2, percent=True)
    for cell, start, end in zip(cells, starts, ends, strict=True):
        assert isinstance(cell, (str, Figure, Formula))
        drawing.put(start, cell, columns=end - start)
    drawing.next()


def _headings(drawing: Drawing, through: str, *, split: bool) -> None:
    target = 3 if split else 1
    drawing.heading = (drawing.row, drawing.row + 1)
    for column, words in enumerate(("一级指标", "二级指标", "三级指标")):
        drawing.put(column, words, rows=2, role="heading")
    drawing.put(3, "年度指标值", columns=target, rows=1 if split else 2, role="heading")
    at = 3 + target
    for words in (f"{through}执行情况", "全年预计完成情况"):
        drawing.put(at, words, rows=2, role="heading")
        at += 1
    drawing.put(at, "偏差原因分析", columns=len(REASONS), role="heading")
    drawing.put(at + len(REASONS), "完成目标可能性", columns=len(CHANCES), role="heading")
    drawing.put(drawing.width - 1, "备注", rows=2, role="heading")
    drawing.next()
    if split:
        for column, words in enumerate(("指标性质", "指标值", "度量单位"), 3):
            drawing.put(column, words, role="heading")
    for column, words in enumerate((*REASONS, *CHANCES), at):
        drawing.put(column, words, role="heading")
    drawing.next()
