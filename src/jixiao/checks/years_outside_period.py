"""目标的年份超出项目实施期

总体目标写到项目实施期以外的年份（项目只有 2023 年，目标写 2023 年至 2025 年），或者完成日期晚于实施期。当年的钱兑现
不了以后的目标，请改成一致。

The overall goal reaches beyond the project's period (a project of 2023 with a goal of 2023–2025), or a deadline
lies after its end. This year's money cannot keep a promise for later years. (C31)

错:
```yaml
项目实施期: 2023-01-01/2023-12-31
项目目标: {总体目标: {年限: 2023-2025, 内容: 三年内完成全部改造。}, 年度目标: 完成第一批改造。}
```
对:
```yaml
项目实施期: 2023-01-01/2025-12-31
项目目标: {总体目标: {年限: 2023-2025, 内容: 三年内完成全部改造。}, 年度目标: 完成第一批改造。}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.checks._case import Case
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Fault, Related, Severity
from jixiao.pattern import pattern
from jixiao.values.value import Span

FAULT = Fault("JX305", "years-outside-period", Severity.WARNING, __doc__, basis="财预〔2015〕88号：可行性，实现可能")
HEAD = "可行性"

_YEARS = pattern(r"(?<!\d)(20\d\d)(?!\d)")
_SPAN = pattern(r"(?<!\d)(20\d\d)\s*年?\s*(?:-|—+|–|~|～|至|到)\s*(20\d\d)\s*年")
#: A plan is often named by its years: 《2021—2025年教育培训规划》.
_TITLE = pattern("《[^》]*》")
#: A year that is neither what the goal is compared with nor the name of a document or a plan.
_NAMED = pattern(
    r"(?<![\d较比与同和自从截在按据〔\[（(])(20\d\d)\s*年(?!来|以来|底数|同期|水平|相比|基础|的?基数|前|以前)"
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Years of the goals, written as such or in their words, and deadlines, outside the project's period."""
    period = case.project.period
    goals = case.project.goals
    year = case.project.year
    first, last = (period.first.year, period.last.year) if period is not None else (year, year)
    if goals.annual is not None and (named := _of_other_years(goals.annual, year)) and not first <= max(named) <= last:
        message = M("the annual goal speaks of {years}, the project is of {year}", years=str(max(named)), year=year)
        hint = M("write the goal of this year; an earlier year only as what it is compared with (较2022年…)")
        yield case.about_project(FAULT, ("goals", "annual"), message, hint)
    if period is None:
        return
    overall = goals.overall
    if overall is not None:
        written = overall.years if overall.years is not None else overall.text
        years = [int(found) for found in _YEARS.findall(overall.years or "")] or _spanned(overall.text or "")
        if written and years and (min(years) < first or max(years) > last):
            yield case.about_project(
                FAULT,
                ("goals", "overall", "years" if overall.years is not None else "text"),
                M(
                    "the overall goal is for {years}, the project's period is {first} to {last}",
                    years=overall.years or f"{min(years)}-{max(years)}",
                    first=str(period.first),
                    last=str(period.last),
                ),
                M("make the two agree, or keep the goal to what this project pays for"),
                related=[_period(case)],
            )
    for subject in case.subjects:
        value = subject.value
        if type(value) is Span and value.last > period.last:
            yield case.about(
                FAULT,
                subject,
                "target",
                M(
                    "{name}: {target} lies after the end of the project, {last}",
                    name=subject.name,
                    target=subject.goal,
                    last=str(period.last),
                ),
                M("make the two agree"),
                related=[_period(case)],
            )


def _spanned(text: str) -> list[int]:
    """The years of the spans that a text names: 2023—2025年, 2023年至2025年."""
    return [int(year) for found in _SPAN.finditer(_TITLE.sub("", text)) for year in found.groups()]


def _of_other_years(text: str, year: int) -> list[int]:
    """The years a goal speaks of where its own is none of them; not those that it is compared with."""
    named = [int(found[1]) for found in _NAMED.finditer(_TITLE.sub("", text))]
    return [] if year in named else named


def _period(case: Case) -> Related:
    return Related(case.declaration.position(("period",)), M("the project's period"))
