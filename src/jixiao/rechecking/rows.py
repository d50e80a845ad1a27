"""One line of a form: the stated score beside the one that follows, and what is to be said about it."""

from __future__ import annotations

from dataclasses import field
from decimal import Decimal
from typing import Any

from jixiao.dataclass import dataclass
from jixiao.faults import recheck as faults
from jixiao.language import M, Message
from jixiao.layout.declared import declared
from jixiao.model.diagnostic import Fault
from jixiao.model.form import Field, Form, FormLine, position
from jixiao.model.plan import Plan
from jixiao.model.recheck import Finding, Rechecked, What
from jixiao.model.scorecard import Row
from jixiao.rechecking.actuals import impossible
from jixiao.rechecking.figures import compared, stated
from jixiao.rechecking.others import directions, explanation, scored
from jixiao.rechecking.reading import Read, has_target, read_line
from jixiao.rechecking.tiers import tier_of
from jixiao.scoring.over import over_ratio
from jixiao.values.fault import ValueFault
from jixiao.values.number import half_up, plain, score_text


@dataclass
class _Case:
    """One line while it is looked at."""

    form: Form
    line: FormLine
    plan: Plan
    name: str
    points: Decimal | None = None
    stated: Decimal | None = None
    found: list[Finding] = field(default_factory=list)

    def add(
        self, fault: Fault, what: What, message: Message, key: str, hint: Message | None = None, **figures: Any
    ) -> None:
        """A finding at the cell of one field, or where it would stand."""
        cell = self.cell(key)
        diagnostic = fault.found(message, hint=hint, position=position(self.form.file, cell))
        self.found.append(Finding(diagnostic, what, self.name, cell, **figures))

    def cell(self, key: str) -> str:
        """The cell of a field, the blank one where it would stand, else that of the name."""
        there = self.line.fields.get(key)
        return there.place if there else self.line.blanks.get(key) or self.line.fields["name"].place

    def shown(self, amount: Decimal) -> str:
        """A score as the scheme prints it."""
        return score_text(amount, self.plan.scheme.places)


def recheck_row(form: Form, line: FormLine, plan: Plan) -> Rechecked:
    """The line recomputed under the plan's scheme with the form's points."""
    case = _Case(form, line, plan, line.text("name") or "")
    case.points = stated(form, line.fields.get("points"), "points", case.name, case.found)
    case.stated = stated(form, line.fields.get("score"), "score", case.name, case.found)
    follows, because = _judged(case)
    _bounds(case)
    _reason(case)
    texts = declared(line)
    target = "".join(filter(None, (texts.operator, texts.target, texts.unit)))
    groups = tuple(each.text for each in (line.level1, line.level2) if each is not None)
    return Rechecked(
        case.name, groups, target, line.text("actual") or "", case.points, case.stated, follows, because,
        tuple(case.found),
    )  # fmt: skip


def _judged(case: _Case) -> tuple[Decimal | None, Message | None]:
    """What follows and why; the findings about the score go to the case."""
    if case.points is None:
        if "points" in case.line.fields:
            return None, None
        return _open(case, M("the row has no points"))
    if case.points <= 0 or not has_target(case.line):
        return _open(
            case, M("there is no target to hold the actual against") if case.points > 0 else M("the points are 0")
        )
    if (shared := case.line.fields["points"].inferred) is not None:
        return _open(case, shared)
    read = read_line(case.form, case.line, case.points, case.plan)
    if isinstance(read, ValueFault):
        return _open(case, read.why)
    if (wrong := impossible(read, case.name)) is not None:
        case.add(faults.IMPOSSIBLE, "actual", wrong.why, "actual", wrong.hint, stated=case.line.text("actual"))
        return None, wrong.why
    if read.reported.state == "not_reported" and not read.found:
        return _blank(case)
    if read.found and read.reported.state != "value":
        told = read.found[0].message
        # The finding itself names the line already.
        why = told.values.get("why")
        return _open(case, why if isinstance(why, Message) else told)
    picks = read.line.deduction.kind == "tiers"
    row, bad = scored(read, case.plan, case.stated if picks else None)
    if bad and picks:
        return _outside(case, read, bad[0].message)
    if row.score is None:
        return _open(case, row.because)
    _over(case, read)
    return _compared(case, read, row)


def _open(case: _Case, why: Message) -> tuple[None, Message]:
    """Nothing proves or refutes the stated score."""
    if case.stated is not None:
        message = M("{name}: the score {stated} was not checked: {why}", name=case.name,
                    stated=plain(case.stated), why=why)  # fmt: skip
        case.add(faults.OPEN, "open", message, "score", stated=plain(case.stated))
    return None, why


def _blank(case: _Case) -> tuple[Decimal | None, Message | None]:
    """No actual: a score above 0 has nothing to bear it."""
    why = M("no actual is given")
    if case.stated is not None and case.stated > 0:
        message = M("{name}: a score of {stated} without 实际完成值", name=case.name, stated=plain(case.stated))
        hint = M("fill in 实际完成值, or take the score out")
        case.add(faults.NO_ACTUAL, "score", message, "score", hint, stated=plain(case.stated))
    return None, why


def _outside(case: _Case, read: Read, why: Message) -> tuple[Decimal | None, Message]:
    """The stated score is not in the tier that the actual names."""
    assert case.stated is not None
    assert case.points is not None
    found = explanation(case.form, case.line, case.points, case.stated, case.plan.scheme)
    bounds = tier_of(read, case.plan.scheme)
    follows = None
    if bounds is not None:
        follows = f"{case.shown(bounds.low)}-{case.shown(bounds.high)}"
    case.add(
        faults.OUTSIDE_TIER, "score", M("{name}: {why}", name=case.name, why=why), "score",
        _by_other(case, found), stated=plain(case.stated), follows=follows, explained_by=found[0] if found else None,
    )  # fmt: skip
    alone, wrong = scored(read, case.plan, None)
    if not wrong and alone.score is not None:
        return alone.score, why
    if bounds is None:
        return None, why
    return min(max(case.stated, bounds.low), bounds.high), why


def _compared(case: _Case, read: Read, row: Row) -> tuple[Decimal | None, Message]:
    assert row.score is not None
    assert case.points is not None
    follows, places = row.score, case.plan.scheme.places
    if case.stated is None:
        if "score" not in case.line.fields:
            message = M("{name}: no score is filled in, {follows} follows", name=case.name, follows=case.shown(follows))
            case.add(faults.NO_SCORE, "score", message, "score", follows=case.shown(follows))
        return follows, row.because
    binary = case.line.fields["score"].sort == "number"
    if not row.settled and row.range is not None and row.range.low <= case.stated <= row.range.high:
        if case.stated != follows:
            refusal = read.line.refusal
            assert refusal is not None
            return _open(case, M("评（扣）分标准 states no rule: {why}", why=refusal.why))
        return follows, row.because
    verdict = compared(case.stated, follows, case.points, places, binary=binary)
    if verdict == "same":
        return follows, row.because
    for other in directions(read):
        turned, _ = scored(other, case.plan, None)
        if (
            turned.score is not None
            and compared(case.stated, turned.score, case.points, places, binary=binary) == "same"
        ):
            return _open(
                case,
                M(
                    "it follows if “=” is read as {direction} ({because}); nothing says which way it counts",
                    direction=str(other.line.direction),
                    because=turned.because,
                ),
            )
    if verdict == "rounded":
        message = M("{name}: the score is {stated}, {follows} with the scheme's decimals", name=case.name,
                    stated=plain(case.stated), follows=case.shown(follows))  # fmt: skip
        case.add(faults.ROUNDED, "score", message, "score", stated=plain(case.stated), follows=case.shown(follows))
        return follows, row.because
    _differs(case, read, row)
    return follows, row.because


def _differs(case: _Case, read: Read, row: Row) -> None:
    assert case.stated is not None
    assert case.points is not None
    assert row.score is not None
    found = explanation(case.form, case.line, case.points, case.stated, case.plan.scheme)
    figures = {
        "name": case.name,
        "stated": plain(case.stated),
        "follows": case.shown(row.score),
        "because": row.because,
    }
    if read.line.deduction_from == "criteria":
        message = M("{name}: the score is {stated}, by 评（扣）分标准 {follows} follows ({because})", **figures)
    else:
        message = M("{name}: the score is {stated}, {follows} follows ({because})", **figures)
    case.add(
        faults.SCORE, "score", message, "score", _by_other(case, found),
        stated=plain(case.stated), follows=case.shown(row.score), explained_by=found[0] if found else None,
    )  # fmt: skip


def _by_other(case: _Case, found: tuple[str, Row] | None) -> Message | None:
    if found is None or case.stated is None:
        return None
    return M(
        "{stated} is what the scheme {scheme} gives ({because}); if it is scored by that, name the scheme",
        stated=plain(case.stated), scheme=found[0], because=found[1].because,
    )  # fmt: skip


def _over(case: _Case, read: Read) -> None:
    ratio, flag = over_ratio(read.line, read.reported), case.plan.scheme.over.flag
    if ratio is None or flag is None or ratio < flag or _note(case) is not None:
        return
    percent = plain(half_up(ratio * 100, 2))
    message = M(
        "{name}: the actual is {percent}% of the target, and no reason is given", name=case.name, percent=percent
    )
    hint = M("say why in 偏差原因分析及改进措施: was the target set too low?")
    case.add(faults.OVER, "over", message, "note", hint, stated=f"{percent}%")


def _note(case: _Case) -> Field | None:
    return case.line.fields.get("note")


def _bounds(case: _Case) -> None:
    """A score above its points, or below 0; not where it is already at fault."""
    if case.stated is None or case.points is None or 0 <= case.stated <= case.points:
        return
    message = M("{name}: a score of {stated} is not between 0 and {points}", name=case.name, stated=plain(case.stated),
                points=plain(case.points))  # fmt: skip
    if not any(each.what == "score" for each in case.found):
        case.add(faults.ABOVE_POINTS, "score", message, "score", stated=plain(case.stated))


def _reason(case: _Case) -> None:
    """Points are lost by the stated score, and nobody says why; where the form asks for reasons at all."""
    if case.stated is None or case.points is None or case.stated >= case.points or _note(case) is not None:
        return
    if "note" not in case.form.headings and "note" not in case.line.blanks:
        return
    lost = case.shown(case.points - case.stated)
    message = M("{name}: {lost} points are lost and 偏差原因分析及改进措施 is blank", name=case.name, lost=lost)
    case.add(faults.NO_REASON, "reason", message, "note", M("say why, and what is done about it"), stated=lost)
