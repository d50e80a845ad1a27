"""How each indicator of a project will be scored, before any actual exists."""

from __future__ import annotations

from decimal import Decimal

from jixiao.language import M, Message
from jixiao.model.plan import Line as PlanLine
from jixiao.model.plan import Plan
from jixiao.model.report import Block, Cell, Column, Heading, Line, Note, Report, Table
from jixiao.reports._groups import headings
from jixiao.reports._plan_data import origin, plan_data, plan_records
from jixiao.reports._rules import rule_said
from jixiao.reports._values import goal_said, is_figure
from jixiao.reports._words import chosen
from jixiao.values.number import plain, score_text
from jixiao.wording import finding_said, in_order

COLUMNS = (
    Column("一级/二级/三级指标", least=18),
    Column("指标值", least=10),
    Column("分值", right=True),
    Column("指标方向", keep=True),
    Column("赋分方式", keep=True),
    Column(M("basis/满分"), keep=True),
)


def report(plan: Plan, file: str) -> Report:
    """What is said about a plan; `file` is the declaration's name."""
    return Report(
        "plan",
        plan.project.name,
        lambda: _blocks(plan, file),
        lambda: plan_data(plan, file),
        plan.diagnostics,
        lambda: plan_records(plan),
    )


def _blocks(plan: Plan, file: str) -> tuple[Block, ...]:
    project = plan.project
    blocks: list[Block] = [
        Heading(M("how each indicator is scored"), M("{year}年度  unit: 分", year=project.year)),
        Heading(project.name, file),
        _scheme(plan),
        _table(plan),
    ]
    findings = tuple(finding_said(each) for each in in_order(plan.diagnostics))
    if findings:
        blocks.append(Note(M("to check"), findings))
    title = M("评分办法 {name}: {title}", name=plan.chosen.name, title=plan.scheme.title)
    blocks.append(Note(M("notes"), (title, *plan.notes), "faint"))
    return tuple(blocks)


def _scheme(plan: Plan) -> Note:
    places = plan.scheme.places
    base = sum((line.points for line in plan.lines), Decimal(0))
    said = M(
        "{scheme}; {places} decimals, half up; indicators {base} 分, 预算执行 {execution} 分",
        scheme=chosen(plan.chosen), places=places, base=plain(base), execution=plain(plan.budget_points),
    )  # fmt: skip
    return Note("评分办法", (said,))


def _table(plan: Plan) -> Table:
    places = plan.scheme.places
    lines: list[Line] = []
    for line, (above, depth) in zip(plan.lines, headings([each.groups for each in plan.lines]), strict=True):
        for heading in above:
            points = [each.points for each in plan.lines if each.groups[:1] == heading.prefix[:1]]
            sum_said = score_text(sum(points, Decimal(0)), places) if heading.depth == 0 else ""
            lines.append(_empty(heading.words, sum_said, 0, heading.depth))
        lines.append(_line(line, places, depth))
    if plan.budget_points > 0:
        execution = plan.scheme.execution
        base = plan.project.budget.base
        cells = (
            Cell("预算执行", "strong"), Cell(base.text if base else "-", figure=True),
            Cell(score_text(plan.budget_points, places), figure=True), Cell("-"),
            Cell(execution.deduction.OFFICIAL), Cell("执行率"),
        )  # fmt: skip
        lines.append(Line(cells, (rule_said(execution.deduction, None),)))
    total = sum((line.points for line in plan.lines), plan.budget_points)
    lines.append(_empty("合计", score_text(total, places), 2, 0))
    return Table(COLUMNS, tuple(lines))


def _empty(words: str, points: str, level: int, indent: int) -> Line:
    cells = (Cell(words), Cell(""), Cell(points, figure=True), Cell(""), Cell(""), Cell(""))
    return Line(cells, level=level, indent=indent)


def _line(line: PlanLine, places: int, depth: int) -> Line:
    cells = (
        Cell(line.indicator.name),
        Cell(goal_said(line), figure=is_figure(line.target.value)),
        Cell(score_text(line.points, places), figure=True),
        Cell(line.direction.value),
        Cell(line.deduction.OFFICIAL),
        Cell(M("{origin}/{full}", origin=origin(line), full=plain(line.full)), "doubt" if line.refusal else "plain"),
    )
    return Line(cells, tuple(_under(line)), indent=depth)


def _under(line: PlanLine) -> list[Message]:
    said = [rule_said(line.deduction, line)]
    if line.indicator.criteria:
        said.append(M("评（扣）分标准: {words}", words=line.indicator.criteria))
    if line.indicator.reading:
        said.append(M("计分读法: {words}", words=line.indicator.reading))
    sentence = None if line.reading is None or line.refusal is not None else line.reading.sentence
    if sentence is not None and sentence.said("zh") != line.deduction.OFFICIAL:
        said.append(M("read as: {sentence}", sentence=sentence))
    if line.refusal is not None:
        said.append(M("not read: {why}", why=line.refusal.why))
    if line.was is not None:
        was, now = goal_said(line, line.was), goal_said(line)
        said.append(M("指标值 {was} → {now} ({document})", was=was, now=now, document=line.document or "-"))
    if line.withdrawn:
        said.append(M("withdrawn: {reason}", reason=line.withdrawn))
    return said
