"""What is said of rechecked forms: each with its findings by cell, and of many the largest difference first."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from jixiao.language import M, Message
from jixiao.model.diagnostic import Severity
from jixiao.model.recheck import Finding, Recheck, Rechecked
from jixiao.model.report import Block, Cell, Column, Facts, Heading, Line, Note, Records, Report, Said, Table, Tone
from jixiao.values.number import half_up, plain, score_text
from jixiao.wording import finding_said

_TONES: dict[Severity, Tone] = {Severity.ERROR: "bad", Severity.WARNING: "doubt", Severity.INFO: "faint"}
_CHOSEN = {
    "option": M("chosen on the command line"),
    "layout": M("that of the form's layout"),
    "points": M("by the points of 预算执行"),
    "default": M("default: neither layout nor points speak for another"),
}


def report(found: Recheck) -> Report:
    """One form."""
    return Report(
        "recheck", name_of(found), lambda: _blocks(found), lambda: data(found),
        tuple(each.diagnostic for each in found.findings), lambda: _records(found),
    )  # fmt: skip


def name_of(found: Recheck) -> str:
    """The project's name, else the sheet's."""
    form = found.form
    return form.fields["name"].text if "name" in form.fields else form.sheet


def data(found: Recheck) -> dict[str, Any]:
    """The machine's view, as cli.md, "JSON of recheck", gives it."""
    totals = found.totals
    return {
        "file": found.form.file,
        "scheme": {"name": found.scheme.scheme, "chosen_by": found.chosen_by},
        "findings": [_finding(each) for each in found.findings],
        "total": {
            "stated": None if totals.stated is None else plain(totals.stated),
            "follows": score_text(totals.follows, found.scheme.places),
            "recomputed": score_text(totals.recomputed, found.scheme.places),
        },
        "grade": {"stated": totals.grade, "follows": totals.grade_follows},
    }


def _finding(found: Finding) -> dict[str, Any]:
    diagnostic = found.diagnostic
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "what": found.what,
        "name": found.name,
        "cell": found.cell,
        "message": sentence(found),
        "stated": found.stated,
        "follows": found.follows,
        "explained_by": found.explained_by,
    }


def sentence(found: Finding) -> Message:
    """What was found, with what to do about it, in one text."""
    diagnostic = found.diagnostic
    if diagnostic.hint is None:
        return diagnostic.message
    return M("{found}. {hint}", found=diagnostic.message, hint=diagnostic.hint)


def _blocks(found: Recheck) -> tuple[Block, ...]:
    form, totals = found.form, found.totals
    wrong = sum(each.diagnostic.severity is Severity.ERROR for each in found.findings)
    state: Said = M("{count} to be corrected", count=wrong) if wrong else M("everything follows")
    stated = "-" if totals.stated is None else plain(totals.stated)
    pairs: list[tuple[Said, Said, Tone]] = [
        (M("表填总分"), stated, "plain"),
        (M("sum of the printed scores"), _score(found, totals.follows), "plain"),
        (M("recomputed total"), _score(found, totals.recomputed), "strong"),
        (M("自评等级"), _grade(found), "plain"),
        ("评分办法", M("{scheme} ({why})", scheme=found.scheme.scheme, why=_CHOSEN[found.chosen_by]), "plain"),
    ]
    blocks: list[Block] = [
        Heading(M("recheck of {name}", name=name_of(found)), form.file), Facts(tuple(pairs)), _table(found),
    ]  # fmt: skip
    for severity, heading in (
        (Severity.ERROR, M("to be corrected")),
        (Severity.WARNING, M("to be checked")),
        (Severity.INFO, M("for information")),
    ):
        told = [finding_said(each.diagnostic) for each in found.findings if each.diagnostic.severity is severity]
        if told:
            blocks.append(Note(heading, tuple(told), _TONES[severity]))
    blocks.append(Note(M("result"), (state,), "bad" if wrong else "good"))
    return tuple(blocks)


def _grade(found: Recheck) -> Said:
    totals = found.totals
    if totals.grade is None:
        return M("none stated")
    if totals.grade == totals.grade_follows:
        return totals.grade
    return M("{stated}, {follows} follows", stated=totals.grade, follows=totals.grade_follows or "-")


def _score(found: Recheck, amount: Decimal | None) -> str:
    return "-" if amount is None else score_text(amount, found.scheme.places)


def _table(found: Recheck) -> Table:
    columns = (
        Column("三级指标", least=14), Column("年度指标值", keep=True, drop=2), Column("实际完成值", keep=True, drop=1),
        Column("分值", right=True), Column(M("stated score"), right=True), Column(M("score that follows"), right=True),
        Column(M("difference"), right=True),
    )  # fmt: skip
    lines = [_line(found, row) for row in found.rows]
    execution = found.execution
    if execution.points is not None or execution.stated is not None:
        cells = (
            Cell("预算执行"), Cell(""), Cell(execution.stated_rate or execution.rate or "", figure=True),
            *_figures(found, execution.points, execution.stated, execution.follows),
        )  # fmt: skip
        lines.append(Line(cells))
    totals = found.totals
    points = [row.points for row in found.rows if row.points is not None]
    whole = sum(points, Decimal(0)) + (execution.points or Decimal(0))
    stated = totals.follows if totals.stated is None else totals.stated
    lines.append(
        Line((Cell("总分", "strong"), Cell(""), Cell(""), *_figures(found, whole, stated, totals.recomputed)), level=2)
    )
    return Table(columns, tuple(lines))


def _gap(gap: Decimal, places: int) -> str:
    """A difference with its sign; nothing where there is none."""
    shown = score_text(gap, places)
    return "-" if not gap else shown if gap < 0 else f"+{shown}"


def _line(found: Recheck, row: Rechecked) -> Line:
    because: tuple[Said, ...] = ()
    if row.because is not None and row.stated is not None and row.follows != row.stated:
        because = (row.because,)
    cells = (
        Cell(row.name), Cell(row.target, figure=True), Cell(row.actual, figure=True),
        *_figures(found, row.points, row.stated, row.follows),
    )  # fmt: skip
    return Line(cells, because)


def _figures(
    found: Recheck, points: Decimal | None, stated: Decimal | None, follows: Decimal | None
) -> tuple[Cell, ...]:
    gap = Decimal(0)
    if stated is not None and follows is not None:
        gap = half_up(stated, found.scheme.places) - follows
    tone: Tone = "bad" if gap else "plain"
    return (
        Cell("-" if points is None else plain(points), figure=True),
        Cell("-" if stated is None else plain(stated), tone, figure=True),
        Cell(_score(found, follows), figure=True),
        Cell(_gap(gap, found.scheme.places), tone, figure=True),
    )


def _records(found: Recheck) -> Records:
    headings: tuple[Said, ...] = (
        M("file"), "项目名称", M("code"), M("duty"), M("cell"), M("about"), M("stated"), M("follows"),
        M("explained by"), M("finding"),
    )  # fmt: skip
    rows: list[tuple[Said, ...]] = [headings]
    for each in found.findings:
        rows.append(
            (
                found.form.file, name_of(found), each.diagnostic.code, each.diagnostic.severity.value, each.cell or "",
                each.name, each.stated or "", each.follows or "", each.explained_by or "", sentence(each),
            )
        )  # fmt: skip
    return tuple(rows)


def summary(found: Sequence[Recheck], unread: Sequence[str]) -> Report:
    """Many forms: one line each, the largest difference first; those that could not be read are named."""
    return Report("recheck", M("{count} forms", count=len(found)), lambda: _summary(found, unread), None)


def _summary(found: Sequence[Recheck], unread: Sequence[str]) -> tuple[Block, ...]:
    columns = (
        Column("项目名称", least=16), Column(M("表填总分"), right=True), Column(M("recomputed total"), right=True),
        Column(M("difference"), right=True), Column("自评等级", keep=True),
        Column(M("to be corrected"), right=True), Column(M("to be checked"), right=True, drop=2),
        Column("评分办法", keep=True, drop=3), Column(M("file"), drop=1),
    )  # fmt: skip
    lines = []
    for each in sorted(found, key=lambda one: (-one.totals.difference, not one.wrong)):
        totals = each.totals
        stated = totals.follows if totals.stated is None else totals.stated
        gap = stated - totals.recomputed
        counts = [
            sum(one.diagnostic.severity is severity for one in each.findings)
            for severity in (Severity.ERROR, Severity.WARNING)
        ]
        tone: Tone = "bad" if counts[0] else "plain"
        lines.append(
            Line(
                (
                    Cell(name_of(each)), Cell(plain(stated), figure=True),
                    Cell(_score(each, totals.recomputed), figure=True),
                    Cell(_gap(gap, each.scheme.places), tone, figure=True),
                    Cell(_grade(each)), Cell(str(counts[0]), tone, figure=True), Cell(str(counts[1]), figure=True),
                    Cell(each.scheme.scheme), Cell(each.form.file),
                )
            )
        )  # fmt: skip
    wrong = sum(each.wrong for each in found)
    blocks: list[Block] = [
        Heading(M("recheck of {count} forms", count=len(found)), M("largest difference first")),
        Table(columns, tuple(lines)),
        Note(M("result"), (M("{wrong} of {count} forms have something to correct", wrong=wrong, count=len(found)),)),
    ]
    if unread:
        blocks.append(Note(M("not read"), tuple(unread), "bad"))
    return tuple(blocks)
