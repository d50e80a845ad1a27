"""Actuals × Plan → what was reported for each line: rows found, values read, periods combined."""

from __future__ import annotations

from dataclasses import field
from functools import lru_cache
from pathlib import PurePath

from jixiao.dataclass import dataclass
from jixiao.faults import actuals as faults
from jixiao.faults import periods as period_faults
from jixiao.language import M
from jixiao.matching.combine import Piece, clash, combine
from jixiao.matching.naming import Naming
from jixiao.matching.rows import Periods, rows_of
from jixiao.matching.spending import Spending, read_spending
from jixiao.matching.value import read_actual
from jixiao.model.actuals import Actuals, ActualsFile, Row
from jixiao.model.diagnostic import Diagnostic, Faulty, Severity
from jixiao.model.plan import Plan
from jixiao.model.position import Position
from jixiao.model.scorecard import Reported
from jixiao.values.exactly import exactly
from jixiao.values.folding import nearest
from jixiao.values.period import Period, period_in_name

BUDGET = frozenset({"预算执行", "budget"})
GOAL = frozenset({"年度目标", "goals.annual"})


@dataclass(frozen=True, slots=True)
class Matched:
    """What the files report for one plan: a `Reported` for each line, the money, and what was achieved in words."""

    lines: tuple[Reported, ...]
    spending: Spending
    achieved: str | None
    diagnostics: tuple[Diagnostic, ...]
    #: Whether any row of the files belongs to this project.
    any_row: bool = True


@dataclass(slots=True)
class _Sorted:
    """Rows by what they are about, while they are being sorted."""

    lines: dict[int, list[Piece]] = field(default_factory=dict)
    budget: dict[str, list[Piece]] = field(default_factory=dict)
    achieved: str | None = None
    found: list[Diagnostic] = field(default_factory=list)
    any_row: bool = False


@exactly
def match(plan: Plan, actuals: Actuals, *, through: Period | None = None, alone: bool = True) -> Matched:
    """Every line's report. `alone`: the files serve this project only, so rows need not name it.

    Faulty with every fault of every row; a doubtful percentage is no fault (the line has no score).
    """
    rows = _Sorted()
    names = Naming(plan)
    for file in actuals.files:
        _sort(plan, file, names, through, alone, rows)
    reported = []
    for at, line in enumerate(plan.lines):
        pieces = rows.lines.get(at, ())
        values = [read_actual(line, piece, plan, rows.found) for piece in pieces]
        told = [each for each in values if each is not None]
        if len(pieces) > 1 and clash(line.indicator.name, pieces, rows.found):
            told = []
        reported.append(combine(line, told, rows.found))
    spending = read_spending(plan, rows.budget, rows.found)
    if any(each.severity is Severity.ERROR and each.code != faults.DOUBTFUL.code for each in rows.found):
        raise Faulty(rows.found)
    return Matched(tuple(reported), spending, rows.achieved, tuple(rows.found), rows.any_row)


@lru_cache(maxsize=64)
def _period_of(file: str) -> Period | None:
    """The period that a file's name carries: it is asked for once a project."""
    return period_in_name(PurePath(file).stem)


def _sort(
    plan: Plan,
    file: ActualsFile,
    names: Naming,
    through: Period | None,
    alone: bool,
    rows: _Sorted,
) -> None:
    from_name = _period_of(file.file) if "period" not in file.columns else None
    if file.serves_several is False and not alone:
        rows.found.append(
            faults.NO_PROJECT.found(
                M("the file is used for several projects, but its rows do not say for which"),
                hint=M("add a column 项目名称 (project) or 项目编码"), position=Position(file.file),
            )
        )  # fmt: skip
        return
    told = False
    periods = Periods(plan, file, from_name, rows.found)
    for row in rows_of(plan, file):
        rows.any_row = True
        if (read := periods.of(row)) is None:
            continue
        period, whole = read
        if from_name and not told:
            told = True
            rows.found.append(
                period_faults.PERIOD_FROM_NAME.found(
                    M("the period {period} is taken from the file name", period=from_name.name),
                    position=Position(file.file),
                )
            )
        if through is not None and period.last > through.last:
            what = M("a whole-year row") if whole else M("a row of {period}", period=period.name)
            rows.found.append(
                period_faults.DROPPED.found(
                    M("{what} is left out: the card goes through {through}", what=what, through=through.name),
                    position=file.place(row),
                )
            )
            continue
        _file_row(plan, file, row, period, names, rows)


def _file_row(plan: Plan, file: ActualsFile, row: Row, period: Period, names: Naming, rows: _Sorted) -> None:
    piece = Piece(file, row, period)
    hits = names.lines(row.indicator)
    if len(hits) == 1:
        rows.lines.setdefault(hits[0], []).append(piece)
        return
    head, _, source = row.indicator.replace("／", "/").partition("/")
    if not hits and head.strip() in BUDGET:
        rows.budget.setdefault(source.strip(), []).append(piece)
        return
    if not hits and row.indicator in GOAL:
        rows.achieved = row.actual
        return
    if hits:
        ways = tuple("/".join([*plan.lines[at].groups, plan.lines[at].indicator.name]) for at in hits)
        rows.found.append(
            faults.UNKNOWN_INDICATOR.found(
                M("{name} can be any of {ways}", name=row.indicator, ways=ways),
                hint=M("write its id or its path"), position=file.place(row, "indicator"),
            )
        )  # fmt: skip
        return
    near = nearest(
        row.indicator,
        [line.indicator.name for line in plan.lines] + [line.indicator.key for line in plan.lines],
    )
    rows.found.append(
        faults.UNKNOWN_INDICATOR.found(
            M("the project has no indicator {name}", name=row.indicator),
            hint=M("is {near} meant?", near=near)
            if near
            else M("its indicators are {names}", names=tuple(line.indicator.name for line in plan.lines)),
            position=file.place(row, "indicator"),
        )
    )
