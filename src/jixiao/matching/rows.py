"""The rows of one project, and the period that each speaks for."""

from __future__ import annotations

from collections.abc import Sequence

from jixiao.faults import periods as period_faults
from jixiao.language import M
from jixiao.model.actuals import ActualsFile, Row
from jixiao.model.diagnostic import Diagnostic
from jixiao.model.plan import Plan
from jixiao.model.position import Position
from jixiao.values.fault import ValueFault
from jixiao.values.folding import fold_name
from jixiao.values.period import WHOLE_YEAR, Period, read_period

#: 项目名称, 项目编码 and 年度 of a row.
_Naming = tuple[str | None, str | None, str | None]


def rows_of(plan: Plan, file: ActualsFile) -> Sequence[Row]:
    """The file's rows of this project: all of them where rows name no project, else those that name it."""
    if not file.serves_several:
        return file.rows
    project = plan.project
    named = file.rows.naming({fold_name(name) for name in (project.code, project.name) if name})
    # All rows of a project name it alike.
    known: dict[_Naming, bool] = {}
    return [row for row in named if _belongs(plan, (row.project, row.project_code, row.year), known)]


def _belongs(plan: Plan, naming: _Naming, known: dict[_Naming, bool]) -> bool:
    """Whether a row that names this project by one column does not contradict it by another."""
    if naming not in known:
        known[naming] = _agrees(plan, *naming)
    return known[naming]


def _agrees(plan: Plan, name: str | None, code: str | None, year: str | None) -> bool:
    project = plan.project
    if code is not None and project.code is not None:
        return fold_name(code) == fold_name(project.code)
    names = {fold_name(name) for name in (project.code, project.name) if name}
    if name is not None and fold_name(name) not in names:
        return False
    return year is None or year.strip().rstrip("年度") == str(project.year)


class Periods:
    """The periods of one file's rows; most rows say the same, and are asked once."""

    def __init__(self, plan: Plan, file: ActualsFile, from_name: Period | None, found: list[Diagnostic]) -> None:
        self.plan, self.file, self.from_name, self.found = plan, file, from_name, found
        self.known: dict[tuple[str | None, str | None], tuple[Period, bool]] = {}

    def of(self, row: Row) -> tuple[Period, bool] | None:
        """The row's period and whether it speaks for the whole year; None where it is at fault."""
        words = (row.period, row.year)
        if (told := self.known.get(words)) is None and (told := self._read(row)) is not None:
            self.known[words] = told
        return told

    def _read(self, row: Row) -> tuple[Period, bool] | None:
        period = self.from_name or WHOLE_YEAR
        where = Position(self.file.file)
        if row.period is not None:
            where = self.file.place(row, "period")
            try:
                period = read_period(row.period)
            except ValueFault as fault:
                self.found.append(period_faults.BAD_PERIOD.found(fault.why, hint=fault.hint, position=where))
                return None
        year, own = period.year, self.plan.project.year
        if row.year is not None and row.year.strip().rstrip("年度").isdigit():
            year = int(row.year.strip().rstrip("年度"))
        if year is None or year == own:
            return Period(period.first, period.last, own), period.is_whole_year
        if row.period is not None or not any(
            each.code == period_faults.OTHER_YEAR.code and each.position == where for each in self.found
        ):
            self.found.append(
                period_faults.OTHER_YEAR.found(
                    M("{period} is not of the project's year {year}", period=str(row.period or period.name), year=own),
                    position=where,
                )
            )
        return None
