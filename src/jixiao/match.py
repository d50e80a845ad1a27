"""Actuals × Plan → what was reported for each line: rows found, values read, periods combined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from pathlib import PurePath

from jixiao.dataclass import dataclass
from jixiao.faults import actuals as faults
from jixiao.language import M
from jixiao.matching.combine import Piece, clash, combine
from jixiao.matching.spending import Spending, read_spending
from jixiao.matching.value import read_actual
from jixiao.model.actuals import Actuals, ActualsFile, Row
from jixiao.model.diagnostic import Diagnostic, Faulty, Severity
from jixiao.model.plan import Plan
from jixiao.model.position import Position
from jixiao.model.scorecard import Reported
from jixiao.values.fault import ValueFault
from jixiao.values.folding import fold_name, nearest
from jixiao.values.period import WHOLE_YEAR, Period, period_in_name, read_period
from jixiao.vocabulary import group_name

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


def match(plan: Plan, actuals: Actuals, *, through: Period | None = None, alone: bool = True) -> Matched:
    """Every line's report. `alone`: the files serve this project only, so rows need not name it.

    Faulty with every fault of every row; a doubtful percentage is no fault (the line has no score).
    """
    rows = _Sorted()
    names = _names(plan)
    for file in actuals.files:
        _sort(plan, file, names, through, alone, rows)
    reported = []
    for at, line in enumerate(plan.lines):
        pieces = rows.lines.get(at, [])
        values = [read_actual(line, piece, plan, rows.found) for piece in pieces]
        told = [each for each in values if each is not None]
        reported.append(combine(line, [] if clash(line.indicator.name, pieces, rows.found) else told, rows.found))
    spending = read_spending(plan, rows.budget, rows.found)
    if any(each.severity is Severity.ERROR and each.code != faults.DOUBTFUL.code for each in rows.found):
        raise Faulty(rows.found)
    return Matched(tuple(reported), spending, rows.achieved, tuple(rows.found), rows.any_row)


def _names(plan: Plan) -> dict[str, list[int]]:
    """Every folded way to name a line: its id, its name, its path of groups."""
    names: dict[str, list[int]] = {}
    for at, line in enumerate(plan.lines):
        indicator = line.indicator
        groups = [*indicator.groups]
        ways = {fold_name(indicator.key), fold_name(indicator.name)}
        for depth in range(len(groups)):
            tail = "/".join([*groups[depth:], indicator.name])
            ways |= {fold_name(tail), fold_name("/".join([*map(group_name, groups[depth:]), indicator.name]))}
        for way in ways:
            names.setdefault(way, []).append(at)
    for at, line in enumerate(plan.lines):
        if line.indicator.id:
            names[fold_name(line.indicator.id)] = [at]
    return names


def _sort(
    plan: Plan,
    file: ActualsFile,
    names: dict[str, list[int]],
    through: Period | None,
    alone: bool,
    rows: _Sorted,
) -> None:
    from_name = period_in_name(PurePath(file.file).stem) if "period" not in file.columns else None
    if file.serves_several is False and not alone:
        rows.found.append(
            faults.NO_PROJECT.found(
                M("the file is used for several projects, but its rows do not say for which"),
                hint=M("add a column 项目名称 (project) or 项目编码"), position=Position(file.file),
            )
        )  # fmt: skip
        return
    told = False
    for row in _rows_of(plan, file):
        rows.any_row = True
        period, whole = _period(plan, file, row, from_name, rows.found)
        if period is None:
            continue
        if from_name and not told:
            told = True
            rows.found.append(
                faults.PERIOD_FROM_NAME.found(
                    M("the period {period} is taken from the file name", period=from_name.name),
                    position=Position(file.file),
                )
            )
        if through is not None and period.last > through.last:
            what = M("a whole-year row") if whole else M("a row of {period}", period=period.name)
            rows.found.append(
                faults.DROPPED.found(
                    M("{what} is left out: the card goes through {through}", what=what, through=through.name),
                    position=file.place(row),
                )
            )
            continue
        _file_row(plan, file, row, period, names, rows)


def _file_row(
    plan: Plan, file: ActualsFile, row: Row, period: Period, names: dict[str, list[int]], rows: _Sorted
) -> None:
    piece = Piece(file, row, period)
    hits = names.get(fold_name(row.indicator)) or _by_path(row.indicator, names)
    head, _, source = row.indicator.replace("／", "/").partition("/")
    if not hits and head.strip() in BUDGET:
        rows.budget.setdefault(source.strip(), []).append(piece)
        return
    if not hits and row.indicator in GOAL:
        rows.achieved = row.actual
        return
    if len(hits) == 1:
        rows.lines.setdefault(hits[0], []).append(piece)
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


def _by_path(name: str, names: dict[str, list[int]]) -> list[int]:
    """The lines that a path means whose groups are written without 指标 (数量/年办件量)."""
    *groups, last = name.replace("／", "/").split("/")
    return names.get(fold_name("/".join([*map(group_name, groups), last])), []) if groups else []


def _rows_of(plan: Plan, file: ActualsFile) -> Sequence[Row]:
    """The file's rows of this project: all of them where rows name no project, else those that name it."""
    if not file.serves_several:
        return file.rows
    project = plan.project
    names = dict.fromkeys(fold_name(name) for name in (project.code, project.name) if name)
    found = {row.number: row for name in names for row in file.by_project.get(name, ())}
    return [row for _, row in sorted(found.items()) if _belongs(plan, row)]


def _belongs(plan: Plan, row: Row) -> bool:
    """Whether a row that names this project by one column does not contradict it by another."""
    project = plan.project
    if row.project_code is not None and project.code is not None:
        return fold_name(row.project_code) == fold_name(project.code)
    names = {fold_name(name) for name in (project.code, project.name) if name}
    if row.project is not None and fold_name(row.project) not in names:
        return False
    return row.year is None or row.year.strip().rstrip("年度") == str(project.year)


def _period(
    plan: Plan, file: ActualsFile, row: Row, from_name: Period | None, found: list[Diagnostic]
) -> tuple[Period | None, bool]:
    """The row's period and whether it speaks for the whole year; None where it is at fault."""
    period = from_name or WHOLE_YEAR
    where = Position(file.file)
    if row.period is not None:
        where = file.place(row, "period")
        try:
            period = read_period(row.period)
        except ValueFault as fault:
            found.append(faults.BAD_PERIOD.found(fault.why, hint=fault.hint, position=where))
            return None, False
    year = period.year
    if row.year is not None and row.year.strip().rstrip("年度").isdigit():
        year = int(row.year.strip().rstrip("年度"))
    if year is not None and year != plan.project.year:
        if row.period is None and any(each.code == faults.OTHER_YEAR.code and each.position == where for each in found):
            return None, False
        found.append(
            faults.OTHER_YEAR.found(
                M(
                    "{period} is not of the project's year {year}",
                    period=str(row.period or period.name),
                    year=plan.project.year,
                ),
                position=where,
            )
        )
        return None, False
    return Period(period.first, period.last, plan.project.year), period.is_whole_year
