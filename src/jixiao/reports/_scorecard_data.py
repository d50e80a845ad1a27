"""The scorecard for programs: cli.md, "JSON of a scorecard"."""

from __future__ import annotations

from typing import Any

from jixiao.model.plan import Line
from jixiao.model.reading import READER
from jixiao.model.scorecard import BudgetRow, Interval, Row, Scorecard
from jixiao.model.source import SourceFile
from jixiao.reports._findings import finding_data
from jixiao.reports._values import rate_text, unit_name, value_text
from jixiao.values.number import plain, score_text
from jixiao.version import version


def scorecard_data(card: Scorecard) -> dict[str, Any]:
    """Every key always, in the order of cli.md; scores and points at the scheme's places."""
    project, chosen = card.plan.project, card.plan.chosen
    places = card.plan.scheme.places
    return {
        "jixiao": version(),
        "format": 1,
        "project": {
            "name": project.name,
            "year": project.year,
            "code": project.code,
            **_file(card.project_file),
            "external": project.external,
        },
        "actuals": [_file(each) for each in card.actuals],
        "options": {"through": card.through, "missing": card.missing},
        "scheme": {
            "name": chosen.name,
            "chosen_by": chosen.chosen_by,
            "sha256": chosen.sha256,
            "overrides": chosen.overrides,
        },
        "reader": READER,
        "complete": card.complete,
        "settled": card.settled,
        "provisional": card.provisional,
        "total": score_text(card.total, places),
        "full": plain(card.full),
        "assessed": plain(card.assessed),
        "range": _range(card.range, places),
        "grade": card.grade,
        "budget": _budget(card.budget, places),
        "indicators": [_row(row, places) for row in card.rows],
        "diagnostics": [finding_data(each) for each in card.diagnostics],
    }


def _file(source: SourceFile) -> dict[str, str]:
    return {"file": source.file, "sha256": source.sha256}


def _range(interval: Interval | None, places: int) -> dict[str, str] | None:
    if interval is None:
        return None
    return {"low": score_text(interval.low, places), "high": score_text(interval.high, places)}


def _budget(budget: BudgetRow | None, places: int) -> dict[str, Any] | None:
    if budget is None:
        return None
    return {
        "points": plain(budget.points),
        "adjusted": None if budget.adjusted is None else plain(budget.adjusted),
        "executed": None if budget.executed is None else plain(budget.executed),
        "rate": None if budget.rate is None else rate_text(budget.rate),
        "score": None if budget.score is None else score_text(budget.score, places),
    }


def _row(row: Row, places: int) -> dict[str, Any]:
    line, reported = row.line, row.reported
    groups = line.groups
    return {
        "id": line.indicator.key,
        "groups": list(groups),
        "level1": groups[0] if groups else None,
        "level2": groups[1] if len(groups) > 1 else None,
        "name": line.indicator.name,
        "operator": None if line.operator is None else line.operator.value,
        "target": value_text(line.target.value),
        "unit": unit_name(line),
        "direction": line.direction.value,
        "actual": None if reported.value is None else value_text(reported.value),
        "actual_text": reported.text,
        "actual_at": reported.at,
        "check": row.check,
        "points": score_text(row.points, places),
        "score": None if row.score is None else score_text(row.score, places),
        "settled": row.settled,
        "range": _range(row.range, places),
        "deduction": deduction_data(line),
        "deduction_from": line.deduction_from,
        "because": row.because,
        "note": reported.note,
        "evidence": reported.evidence,
        "external": line.indicator.external,
    }


def deduction_data(line: Line) -> dict[str, Any]:
    """The deduction as it would be declared, with the scale and the side that are in force."""
    data = {"kind": line.deduction.kind, **line.deduction.written}
    # In force are these two, whatever was declared, and they stand last.
    data.pop("out_of", None), data.pop("side", None)
    return data | {"out_of": plain(line.full), "side": line.side}
