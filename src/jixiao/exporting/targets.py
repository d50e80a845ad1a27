"""绩效目标表: what is declared, as the declaration's form."""

from __future__ import annotations

from jixiao.exporting import head
from jixiao.exporting.columns import described, figure, levels, sign, unit_name, whole_target, written_target
from jixiao.exporting.drawing import Drawing
from jixiao.model.official import TITLES, Content, Figure, OfficialForm
from jixiao.model.project import Project


def targets(project: Project, *, split: bool) -> OfficialForm:
    """The form. `split`: operator, value and unit stand in columns of their own (Excel), else in one (Word)."""
    lines = project.indicators
    pointed = any(each.points is not None for each in lines)
    words = described(lines)
    core = [("指标性质", 8), ("指标值", 12), ("度量单位", 8)] if split else [("指标值", 18)]
    columns = [("一级指标", 10), ("二级指标", 12), ("三级指标", 24), *core]
    columns += [("分值", 7)] if pointed else []
    columns += [(each.heading, each.width) for each in words]
    drawing = Drawing([width for _, width in columns])
    head.title(drawing, TITLES["targets"], project.year)
    head.project(drawing, project)
    head.texts(drawing, project)
    _money(drawing, project)
    goals = project.goals
    if goals.overall is not None and goals.overall.text is not None:
        years = f"（{goals.overall.years}）" if goals.overall.years else ""
        drawing.labelled((f"总体目标{years}", goals.overall.text))
    drawing.labelled(("年度目标", goals.annual or ""))
    for at, (heading, _) in enumerate(columns):
        drawing.put(at, heading, role="heading")
    drawing.heading = (drawing.row, drawing.row)
    drawing.next()
    first, second = levels(lines)
    drawing.groups(0, drawing.row, first)
    drawing.groups(1, drawing.row, second)
    for each in lines:
        cells: list[Content] = [each.name]
        cells += [sign(each), _value(written_target(each)), unit_name_declared(each)] if split else [whole_target(each)]
        cells += [figure(each.points)] if pointed else []
        cells += [column.cell(each) for column in words]
        for at, cell in enumerate(cells, 2):
            drawing.put(at, cell)
        drawing.next()
    return drawing.form("targets", project.name)


def unit_name_declared(indicator: object) -> str:
    """The unit as declared: a target that carries its own keeps it in its words."""
    from jixiao.model.indicator import Indicator

    assert isinstance(indicator, Indicator)
    return unit_name(indicator) if indicator.unit is not None else ""


def _value(text: str) -> Content:
    """A plain figure as a number cell, everything else as written."""
    from jixiao.values.fault import ValueFault
    from jixiao.values.number import plain, read_number

    try:
        amount, notices = read_number(text)
    except ValueFault:
        return text
    content = figure(amount)
    return content if not notices and isinstance(content, Figure) and plain(amount) == text else text


def _money(drawing: Drawing, project: Project) -> None:
    """年度资金总额 and its sources below it."""
    budget, unit = project.budget, head.unit_of(project)
    rows: list[tuple[str, Content]] = [("年度资金总额", figure(head.amount(budget.initial, unit)))]
    if budget.adjusted is not None:
        rows.append(("全年预算数", figure(head.amount(budget.adjusted, unit))))
    for at, (name, money) in enumerate(budget.sources.items()):
        rows.append((f"其中：{name}" if at == 0 else name, figure(head.amount(money, unit))))
    drawing.put(0, head.money_label(unit), rows=len(rows), role="label")
    for name, content in rows:
        drawing.put(1, name, columns=2, role="label")
        drawing.put(3, content, columns=drawing.width - 3)
        drawing.next()
