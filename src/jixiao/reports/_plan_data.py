"""The plan for programs and for spreadsheets."""

from __future__ import annotations

from typing import Any

from jixiao.language import M
from jixiao.model.plan import Line as PlanLine
from jixiao.model.plan import Plan
from jixiao.model.report import Records, Said
from jixiao.reports._findings import finding_data
from jixiao.reports._rules import rule_said
from jixiao.reports._scorecard_data import deduction_data
from jixiao.reports._values import target_said, unit_name, value_text
from jixiao.reports._words import DEDUCTION_FROM, DIRECTION_FROM, FOR_NOW, POINTS_FROM
from jixiao.values.number import plain, score_text
from jixiao.version import version


def origin(line: PlanLine) -> Said:
    """Where the deduction comes from; a refused reading has the scheme's default for now."""
    return FOR_NOW if line.refusal is not None else DEDUCTION_FROM[line.deduction_from]


def plan_data(plan: Plan, file: str) -> dict[str, Any]:
    """The plan for programs: the keys of a scorecard as far as they are known before any actual."""
    places, chosen_scheme = plan.scheme.places, plan.chosen
    return {
        "jixiao": version(),
        "format": 1,
        "project": {
            "name": plan.project.name, "year": plan.project.year, "code": plan.project.code, "file": file,
            "external": plan.project.external,
        },
        "scheme": {
            "name": chosen_scheme.name, "chosen_by": chosen_scheme.chosen_by, "sha256": chosen_scheme.sha256,
            "overrides": chosen_scheme.overrides,
        },
        "budget_points": plain(plan.budget_points),
        "indicators": [_line_data(line, places) for line in plan.lines],
        "diagnostics": [finding_data(each) for each in plan.diagnostics],
    }  # fmt: skip


def _line_data(line: PlanLine, places: int) -> dict[str, Any]:
    return {
        "id": line.indicator.key,
        "groups": list(line.groups),
        "name": line.indicator.name,
        "operator": None if line.operator is None else line.operator.value,
        "target": value_text(line.target.value),
        "unit": unit_name(line),
        "direction": line.direction.value,
        "direction_from": line.direction_from,
        "points": score_text(line.points, places),
        "points_from": line.points_from,
        "deduction": deduction_data(line),
        "deduction_from": line.deduction_from,
        "refused": None if line.refusal is None else line.refusal.why,
        "external": line.indicator.external,
    }


RECORD_HEADINGS: tuple[Said, ...] = (
    "项目名称", "年度", "评分办法", "一级指标", "二级指标", "三级指标", "指标编码", "指标性质", "指标值", "度量单位",
    "指标方向", M("direction by"), "分值", M("points by"), M("basis"), "赋分方式", "满分", "评（扣）分标准",
    M("explanation"),
)  # fmt: skip


def plan_records(plan: Plan) -> Records:
    """The headings and one row a line."""
    places = plan.scheme.places
    front = (plan.project.name, str(plan.project.year), plan.chosen.name)
    rows: list[tuple[Said, ...]] = [RECORD_HEADINGS]
    for line in plan.lines:
        groups = (*line.groups, "", "")
        operator = "" if line.operator is None else line.operator.value
        rows.append(
            (
                *front, groups[0], groups[1], line.indicator.name, line.indicator.id or "", operator,
                target_said(line.target, None), unit_name(line) or "", line.direction.value,
                DIRECTION_FROM[line.direction_from], score_text(line.points, places), POINTS_FROM[line.points_from],
                origin(line), line.deduction.OFFICIAL, plain(line.full), line.indicator.criteria or "",
                rule_said(line.deduction, line),
            )
        )  # fmt: skip
    return tuple(rows)
