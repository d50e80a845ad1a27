"""Plan → the sheet that its actual values are filled into, as `score --actuals` reads it back; pure."""

from __future__ import annotations

from collections import Counter
from typing import Any

from jixiao.exporting.columns import sign as sign_of
from jixiao.exporting.columns import written_target
from jixiao.model.plan import Line, Plan
from jixiao.model.template import Template, TemplateRow
from jixiao.values.folding import fold_name
from jixiao.values.value import Number, Range, Span, YesNo

#: Headings that the actuals' binder knows, and those that are only shown (it passes them over).
INDICATOR, PERIOD, ACTUAL, SCORE, REASON = "三级指标", "期间", "实际完成值", "得分", "评分理由"
NOTE, EVIDENCE = "偏差原因分析及改进措施", "佐证材料"
TARGET, UNIT, HOW = "年度指标值", "度量单位", "填写说明"
QUARTERS = ("Q1", "Q2", "Q3", "Q4")


def template(plan: Plan, *, quarters: bool = False) -> Template:
    """The rows of every indicator, of 预算执行 and of 年度目标.

    `quarters`: a row a quarter for indicators that say how periods combine; the others keep one for the year.
    """
    judged = any(line.deduction.kind in ("tiers", "manual") for line in plan.lines)
    reasoned = any(line.deduction.kind == "manual" for line in plan.lines)
    columns = [INDICATOR, TARGET, UNIT]
    columns += [PERIOD] if quarters else []
    columns += [ACTUAL]
    columns += [SCORE] if judged else []
    columns += [REASON] if reasoned else []
    columns += [NOTE, EVIDENCE, HOW]
    rows: list[TemplateRow] = []
    names = Counter(fold_name(line.indicator.name) for line in plan.lines)
    for line in plan.lines:
        if line.withdrawn is not None:
            continue
        several = quarters and line.indicator.aggregate is not None
        for quarter in QUARTERS if several else ("",):
            rows.append(_line(plan, line, quarter, twice=names[fold_name(line.indicator.name)] > 1))
    if plan.budget_points > 0 or plan.project.budget.base is not None:
        rows += _budget(plan)
    if plan.project.goals.annual:
        rows.append(TemplateRow({INDICATOR: "年度目标", HOW: "写实际完成情况"}))
    fill = frozenset({ACTUAL, SCORE, REASON, NOTE, EVIDENCE})
    return Template(plan.project.name, tuple(columns), fill, tuple(rows), ACTUAL)


def _line(plan: Plan, line: Line, quarter: str, *, twice: bool) -> TemplateRow:
    indicator = line.indicator
    # People know the name; an id or a path only where two have the same.
    name = indicator.name if not twice else indicator.id or "/".join((*line.groups, indicator.name))
    held = indicator.model_copy(update={"target": line.target}) if line.was is not None else indicator
    sign = sign_of(indicator, line.operator)
    # A spreadsheet would take a leading sign of equality for a formula.
    target = f"{'等于' if sign == '＝' else sign}{written_target(held)}"
    measured = isinstance(line.target.value, Number | Range)
    unit = line.target.unit.name if measured and line.target.unit is not None else ""
    texts = {INDICATOR: name, TARGET: target, UNIT: unit, HOW: _how(line, unit)}
    if quarter:
        texts[PERIOD] = f"{plan.project.year}{quarter}"
    return TemplateRow(texts, *_choices(plan, line))


def _choices(plan: Plan, line: Line) -> tuple[tuple[str, ...], bool]:
    """What an actual is chosen from, and whether something else may be typed (a tier with its share)."""
    deduction: Any = line.deduction
    if isinstance(line.target.value, YesNo):
        return ("是", "否"), False
    if deduction.kind == "levels":
        return tuple(each.is_ for each in deduction.levels), False
    if deduction.kind == "tiers":
        return tuple(each.name for each in plan.scheme.tiers), True
    return (), True


def _how(line: Line, unit: str) -> str:
    """What to write, in the words of the sheet, which is always Chinese."""
    deduction: Any = line.deduction
    if isinstance(line.target.value, YesNo):
        return "选“是”或“否”"
    if deduction.kind == "levels":
        return "选一个等次"
    if deduction.kind == "tiers":
        return "选一个等级；部分达成、未达成请写明比例，如“部分达成 70%”，或另填得分"
    if deduction.kind == "manual":
        return "填得分和评分理由"
    if deduction.kind == "checklist":
        return "填已做到的要点，如“1,3”，或“全部”“无”"
    if isinstance(line.target.value, Span):
        return "填日期，如 2023-12-20"
    if isinstance(line.target.value, Number | Range):
        return f"填数，单位 {unit}" if unit else "填数"
    return "填文字"


def _budget(plan: Plan) -> list[TemplateRow]:
    budget = plan.project.budget
    unit = budget.base.unit.name if budget.base is not None else "元"
    planned = budget.base.text if budget.base is not None else ""
    rows = [
        TemplateRow({INDICATOR: "预算执行", TARGET: planned, UNIT: unit, HOW: f"填全年执行数（累计），单位 {unit}"})
    ]
    for name, money in budget.sources.items():
        texts = {INDICATOR: f"预算执行/{name}", TARGET: money.text, UNIT: money.unit.name}
        rows.append(TemplateRow({**texts, HOW: f"填该来源的执行数，单位 {money.unit.name}；可不填"}))
    return rows
