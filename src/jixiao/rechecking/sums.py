"""Sums of a form: points at every level, the total of the printed scores, the grade of the printed total."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from jixiao.faults import recheck as faults
from jixiao.language import M, Message
from jixiao.model.diagnostic import Fault
from jixiao.model.form import Field, Form, FormLine, position
from jixiao.model.recheck import Execution, Finding, Rechecked, Totals, What
from jixiao.model.scheme import Scheme
from jixiao.rechecking.figures import stated
from jixiao.rechecking.own_grades import grade_of, grades_of
from jixiao.values.number import half_up, plain, score_text
from jixiao.vocabulary import group_name

POINTS, TOTAL, GRADE = "分值合计", "总分", "自评等级"
#: Names of grades in other words.
_GRADES = {"优秀": "优", "良好": "良", "一般": "中", "较差": "差", "中等": "中"}


def recheck_sums(form: Form, scheme: Scheme, rows: Sequence[Rechecked], execution: Execution) -> Totals:
    """The sums that follow, beside those that the form prints."""
    found: list[Finding] = []
    lines = [line for line in form.lines if not line.part]
    _points(form, scheme, lines, rows, execution, found)
    total = stated(form, form.printed.total, "total", TOTAL, found)
    printed = _sum(row.stated for row in rows) + (execution.stated or Decimal(0))
    recomputed = _sum(row.follows if row.follows is not None else row.stated for row in rows)
    recomputed += execution.follows if execution.follows is not None else execution.stated or Decimal(0)
    scored = any(row.stated is not None for row in rows)
    if total is not None and scored and not _adds_up(form, rows, execution, total, printed, scheme):
        _total(form, total, printed, execution, scheme, found)
    grade, follows = _grade(form, total if total is not None else printed, scheme, found)
    return Totals(total, printed, recomputed, grade, follows, tuple(found))


def _sum(figures: object) -> Decimal:
    assert hasattr(figures, "__iter__")
    return sum((each for each in figures if each is not None), Decimal(0))


def _finding(
    form: Form,
    fault: Fault,
    what: What,
    name: str,
    message: Message,
    at: Field | None,
    hint: Message | None,
    stated_: str | None,
    follows: str | None,
) -> Finding:
    cell = at.place if at is not None else None
    place = position(form.file, cell)
    return Finding(fault.found(message, hint=hint, position=place), what, name, cell, stated_, follows)


def _points(
    form: Form,
    scheme: Scheme,
    lines: Sequence[FormLine],
    rows: Sequence[Rechecked],
    execution: Execution,
    found: list[Finding],
) -> None:
    """All points together, and those of groups that the form prints; one finding where both are off."""
    if not rows or any(row.points is None for row in rows):
        return
    whole = _sum(row.points for row in rows) + (execution.points or Decimal(0))
    shown = stated(form, form.printed.points, "points", POINTS, found)
    off = _groups_off(form, lines, rows)
    full = scheme.total
    fits = whole == full or (execution.points is None and whole in (scheme.base, full - scheme.execution.points))
    # The sum below the indicators may leave out 预算执行, which stands above them.
    if fits and (shown is None or shown in (whole, full, whole - (execution.points or Decimal(0)))):
        for name, at, printed, summed in off:
            message = M("{group}: the form prints {stated} points, its indicators have {follows}", group=name,
                        stated=plain(printed), follows=plain(summed))  # fmt: skip
            found.append(
                _finding(form, faults.POINTS, "points", name, message, at, None, plain(printed), plain(summed))
            )
        return
    where = form.printed.points or form.headings.get("points")
    parts = tuple(
        M("{group} {stated}, its indicators {follows}", group=name, stated=plain(printed), follows=plain(summed))
        for name, _, printed, summed in off
    )
    hint = M("these groups are off: {groups}", groups=parts) if parts else None
    if not fits:
        message = M("the points add up to {sum}, not to {full}", sum=plain(whole), full=plain(full))
        state = plain(whole if shown is None else shown)
        follows = plain(full if shown is None or shown == whole else whole)
    else:
        assert shown is not None
        message = M("分值合计 is {stated}, the points add up to {sum}", stated=plain(shown), sum=plain(whole))
        state, follows = plain(shown), plain(whole)
    found.append(_finding(form, faults.POINTS, "points", POINTS, message, where, hint, state, follows))


def _groups_off(
    form: Form, lines: Sequence[FormLine], rows: Sequence[Rechecked]
) -> list[tuple[str, Field, Decimal, Decimal]]:
    """Groups whose printed points are not the sum of their indicators': name, cell, printed, summed."""
    found: list[tuple[str, Field, Decimal, Decimal]] = []
    for name, at in form.printed.group_points.items():
        wanted = group_name(name)
        levels = [{group_name(each.text) for each in (line.level1, line.level2) if each is not None} for line in lines]
        members = [row.points for row, own in zip(rows, levels, strict=True) if wanted in own]
        faulty: list[Finding] = []
        printed = stated(form, at, "points", name, faulty)
        if members and printed is not None and printed != (summed := _sum(members)):
            found.append((name, at, printed, summed))
    return found


def _adds_up(
    form: Form, rows: Sequence[Rechecked], execution: Execution, total: Decimal, printed: Decimal, scheme: Scheme
) -> bool:
    """Whether the total is the sum of the printed scores; number cells may hold more digits than they show."""
    places = scheme.places
    shown = _sum(half_up(row.stated, places) for row in rows if row.stated is not None)
    shown += half_up(execution.stated or Decimal(0), places)
    sums = {printed, shown}
    if execution.points is None and execution.stated is None and execution.follows is not None:
        sums.add(printed + execution.follows)
    if form.printed.total is not None and form.printed.total.sort == "number":
        return any(half_up(total, places) == half_up(each, places) for each in sums)
    return total in sums or total == half_up(shown, places)


def _total(
    form: Form, total: Decimal, printed: Decimal, execution: Execution, scheme: Scheme, found: list[Finding]
) -> None:
    follows = score_text(printed, scheme.places)
    own = printed - (execution.stated or Decimal(0))
    message = M(
        "总分 is {stated}, the printed scores add up to {follows} (预算执行 {execution}, indicators {indicators})",
        stated=plain(total), follows=follows, execution=plain(execution.stated or Decimal(0)), indicators=plain(own),
    )  # fmt: skip
    found.append(_finding(form, faults.TOTAL, "total", TOTAL, message, form.printed.total, None, plain(total), follows))


def _grade(form: Form, total: Decimal, scheme: Scheme, found: list[Finding]) -> tuple[str | None, str | None]:
    """The grade as stated and that of the printed total; words that the scheme does not know are not compared."""
    grades = grades_of(form, scheme)
    follows = grade_of(grades, half_up(total, scheme.places))
    field = form.printed.grade
    if field is None:
        return None, follows
    written = "".join(field.text.split())
    names = {each.name for each in grades}
    said = written if written in names else _GRADES.get(written, written)
    if said in names and said != follows:
        message = M("自评等级 is {stated}, a total of {total} is {follows}", stated=written, total=plain(total),
                    follows=follows or "")  # fmt: skip
        found.append(_finding(form, faults.GRADE, "grade", GRADE, message, field, None, written, follows))
    return written, follows
