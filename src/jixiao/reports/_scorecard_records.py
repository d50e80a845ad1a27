"""The scorecard as flat rows for a spreadsheet: the official headings, one row an indicator, then 预算执行 and 合计."""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.language import M
from jixiao.model.report import Records, Said
from jixiao.model.scorecard import Interval, Row, Scorecard
from jixiao.reports._values import rate_text, target_said, unit_name
from jixiao.reports._words import CHECKS, DEDUCTION_FROM
from jixiao.values.number import plain, score_text

HEADINGS: tuple[Said, ...] = (
    "项目名称", "项目编码", "年度", "评分办法", "一级指标", "二级指标", "三级指标", "指标编码",
    "指标性质", "指标值", "度量单位", "实际完成值", M("result"), "分值", "得分", M("lowest 得分"),
    M("highest 得分"), M("basis"), "赋分方式", "满分", M("explanation"), "偏差原因分析及改进措施", "佐证材料",
    M("place of the actual"),
)  # fmt: skip
Record = tuple[Said, ...]


def scorecard_records(card: Scorecard) -> Records:
    """The headings and the rows of one card."""
    return (HEADINGS, *rows(card))


def rows(card: Scorecard) -> Iterator[Record]:
    """The rows of one card: indicators, 预算执行, 合计."""
    places = card.plan.scheme.places
    project = card.plan.project
    front: Record = (project.name, project.code or "", str(project.year), card.plan.chosen.name)
    for row in card.rows:
        yield (*front, *_row(row, places))
    if (budget := card.budget) is not None:
        yield (
            *front, "预算执行", "", "预算执行", "", "",
            "" if budget.adjusted is None else plain(budget.adjusted), "元",
            "" if budget.executed is None else plain(budget.executed),
            CHECKS[budget.state] if budget.state != "value" else "" if budget.rate is None else rate_text(budget.rate),
            score_text(budget.points, places),
            "" if budget.score is None else score_text(budget.score, places),
            *_range(budget.range, places), "执行率", "", "", budget.because, budget.note or "", "", budget.at or "",
        )  # fmt: skip
    yield (
        *front, "合计", "", "合计", "", "", "", "", "", card.grade or "",
        plain(card.full), score_text(card.total, places), *_range(card.range, places), "", "", "", "", "", "", "",
    )  # fmt: skip


def _row(row: Row, places: int) -> Record:
    line, reported = row.line, row.reported
    groups = (*line.groups, "", "")
    return (
        groups[0], groups[1], line.indicator.name, line.indicator.id or "",
        "" if line.operator is None else line.operator.value,
        target_said(line.target, None), unit_name(line) or "", reported.text or "", CHECKS[row.check],
        score_text(row.points, places), "" if row.score is None else score_text(row.score, places),
        *_range(row.range, places), DEDUCTION_FROM[line.deduction_from], line.deduction.OFFICIAL, plain(line.full),
        row.because, reported.note or "", reported.evidence or "", reported.at or "",
    )  # fmt: skip


def _range(interval: Interval | None, places: int) -> Record:
    if interval is None:
        return ("", "")
    return (score_text(interval.low, places), score_text(interval.high, places))
