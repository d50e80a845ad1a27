"""One row of actuals × its line → one value, or the state that it reports instead."""

from __future__ import annotations

import re
from decimal import Decimal

from jixiao.faults import actuals as faults
from jixiao.language import M
from jixiao.matching.combine import Piece, Told
from jixiao.model.deduction import Deduction
from jixiao.model.diagnostic import Diagnostic
from jixiao.model.plan import Line, Plan
from jixiao.model.scalars import blank
from jixiao.pattern import pattern
from jixiao.values.fault import ValueFault
from jixiao.values.folding import fold_name
from jixiao.values.number import plain, read_number
from jixiao.values.operator import Operator
from jixiao.values.value import Number, Range, Reading, Span, Value, Words, YesNo, read_value

_NOT_APPLICABLE = pattern(r"\s*不适用\s*(?:[:：,，(（]\s*(.*?)\s*[)）]?)?\s*", re.S)
_PENDING = pattern(r"\s*待统计\s*(.*?)\s*", re.S)
#: A % target of at least this, with a bare actual in (0, 1], is doubted: 0.95 may be 95% or 0.95%.
DOUBTED_FROM = Decimal(10)
#: 万 too much or missing.
MISTAKEN = (Decimal(10000), Decimal("0.0001"))


def read_actual(line: Line, piece: Piece, plan: Plan, found: list[Diagnostic]) -> Told | None:
    """What a row says of its line. None where it is at fault (the fault is in `found`)."""
    text = piece.row.actual
    score = _score(piece, plan, found)
    if text is not None and "不适用" in text and (na := _NOT_APPLICABLE.fullmatch(text)):
        if not na[1]:
            found.append(
                faults.BAD_ACTUAL.found(
                    M("{name} is reported as not applicable without a reason", name=line.indicator.name),
                    hint=M("write 不适用：原因"), position=piece.place("actual"),
                )
            )  # fmt: skip
            return None
        return Told(piece, "not_applicable", None, text, why=na[1], score=score)
    if text is not None and "待统计" in text and (later := _PENDING.fullmatch(text)):
        return Told(piece, "pending", None, text, why=later[1] or None, score=score)
    if text is None or (blank(text) and not _names_a_level(line.deduction, text)):
        if (
            text is not None
            and "无" in text
            and isinstance(line.target.value, Number)
            and line.target.value.amount == 0
        ):
            found.append(
                faults.NOT_ZERO.found(
                    M("{name}: 无 is not counted as 0", name=line.indicator.name),
                    hint=M("write 0 if there was none"), position=piece.place("actual"),
                )
            )  # fmt: skip
        if text is None and score is not None and line.deduction.kind == "manual":
            return Told(piece, "value", Words(""), "", score=score)
        return Told(piece, "not_reported", None, text, score=score)
    if line.deduction.READS_WORDS and not (isinstance(line.target.value, YesNo) and text.strip() in ("是", "否")):
        return Told(piece, "value", Words(text.strip()), text.strip(), score=score)
    return _value(line, piece, text, plan, score, found)


def _value(
    line: Line, piece: Piece, text: str, plan: Plan, score: Decimal | None, found: list[Diagnostic]
) -> Told | None:
    try:
        reading = read_value(text, unit=line.target.unit, year=plan.project.year, role="actual")
    except ValueFault as fault:
        found.append(
            faults.BAD_ACTUAL.found(
                M("{name}: {why}", name=line.indicator.name, why=fault.why),
                hint=fault.hint,
                position=piece.place("actual"),
            )
        )
        return None
    value = reading.value
    why = _unlike(line, value, reading)
    if why is not None:
        found.append(faults.BAD_ACTUAL.found(why, position=piece.place("actual"), hint=_wanted(line)))
        return None
    for notice in reading.notices:
        if notice.kind != "unit-twice":
            found.append(faults.READ_AS.found(notice.message, position=piece.place("actual")))
    if isinstance(value, Number) and reading.written_unit is None and _doubtful(line, value):
        unit = line.target.unit.name if line.target.unit else "%"
        shown = plain(value.amount)
        found.append(
            faults.DOUBTFUL.found(
                M(
                    "{name}: the actual is {found}, the target is {target}{unit}",
                    name=line.indicator.name, found=text.strip(), target=_bound(line), unit=unit,
                ),
                hint=M(
                    "write {hundredfold}{unit} if that is meant, or {found}{unit}; "
                    "until then it has no score and the card no grade",
                    hundredfold=plain(value.amount * 100), found=shown, unit=unit,
                ),
                position=piece.place("actual"),
            )
        )  # fmt: skip
        return Told(piece, "doubtful", value, text, score=score)
    if isinstance(value, Number) and reading.written_unit is None:
        _magnitude(line, value, piece, found)
    return Told(piece, "value", value, text, score=score)


def _unlike(line: Line, value: Value, reading: Reading) -> M | None:
    """Why the actual cannot be held against the target: another sort of value, or an operator inside it."""
    if (
        reading.operator is not None
        and reading.operator is not Operator.EQUAL
        and isinstance(value, Number | Range | Span)
    ):
        return M(
            "{name}: an actual is one value, without the sign {sign}",
            name=line.indicator.name,
            sign=str(reading.operator),
        )
    target = line.target.value
    numeric = isinstance(target, Number | Range)
    counted = line.deduction.kind in ("step", "bands", "proportional", "direct")
    if numeric and not isinstance(value, Number):
        return M(
            "{name}: the target is a number, the actual {found} is none",
            name=line.indicator.name,
            found=_shown(value),
        )
    if isinstance(target, Span) and not isinstance(value, Span):
        # Days late are counted where the rule counts from a figure (每延误1天…).
        if counted and isinstance(value, Number) and getattr(line.deduction, "from_", None) is not None:
            return None
        return M(
            "{name}: the target is a date, the actual {found} is none",
            name=line.indicator.name,
            found=_shown(value),
        )
    if isinstance(target, YesNo) and not isinstance(value, YesNo):
        # Steps and bands may count what a 是 or 否 is about (每发现1起扣2分).
        if line.deduction.kind in ("step", "bands") and isinstance(value, Number):
            return None
        return M("{name}: the actual is 是 or 否, not {found}", name=line.indicator.name, found=_shown(value))
    return None


def _wanted(line: Line) -> M | None:
    target = line.target.value
    if isinstance(target, Number | Range) and line.target.unit is not None:
        return M(
            "write a number in {unit}, 待统计 with a date, or 不适用 with the reason",
            unit=line.target.unit.name,
        )
    if isinstance(target, Span):
        return M("write the day, like 2023-12-31")
    return None


def _shown(value: Value) -> str:
    match value:
        case Number(amount=amount, unit=unit):
            return plain(amount) + (unit.name if unit else "")
        case Range(low=low, high=high):
            return f"{plain(low)}-{plain(high)}"
        case Span(first=first, last=last):
            return str(first) if first == last else f"{first}/{last}"
        case YesNo(yes=yes):
            return "是" if yes else "否"
        case Words(text=text):
            return text


def _bound(line: Line) -> str:
    target = line.target.value
    if isinstance(target, Range):
        return f"{plain(target.low)}-{plain(target.high)}"
    return plain(target.amount) if isinstance(target, Number) else line.target.text


def _doubtful(line: Line, value: Number) -> bool:
    unit, target = line.target.unit, line.target.value
    if unit is None or unit.dimension != "ratio" or not 0 < value.amount <= 1:
        return False
    bound = target.low if isinstance(target, Range) else target.amount if isinstance(target, Number) else Decimal(0)
    return bound * unit.factor >= DOUBTED_FROM


def _magnitude(line: Line, value: Number, piece: Piece, found: list[Diagnostic]) -> None:
    """A ratio near 10⁴ or 10⁻⁴ (within a factor of two) looks like 万 mistaken; a written unit is never questioned."""
    target = line.target.value
    if not isinstance(target, Number) or target.amount <= 0 or value.amount <= 0:
        return
    for power in MISTAKEN:
        near = target.amount * power
        if near / 2 <= value.amount <= near * 2:
            found.append(
                faults.MAGNITUDE.found(
                    M(
                        "{name}: the actual {found} is about {times} times the target {target}",
                        name=line.indicator.name,
                        found=plain(value.amount),
                        times=plain(power),
                        target=line.target.text,
                    ),
                    hint=M("check whether 万 is missing or too much; write the value with its unit to settle it"),
                    position=piece.place("actual"),
                )
            )  # fmt: skip


def _names_a_level(deduction: Deduction, text: str) -> bool:
    """无 is a value where a checklist or a level of that name waits for it."""
    if deduction.kind == "checklist":
        return text.strip() == "无"
    levels = getattr(deduction, "levels", ())
    return any(fold_name(getattr(level, "is_", "")) == fold_name(text) for level in levels)


def _score(piece: Piece, plan: Plan, found: list[Diagnostic]) -> Decimal | None:
    text = piece.row.score
    if text is None or blank(text):
        return None
    try:
        score = read_number(text.strip().removesuffix("分"))[0]
    except ValueFault as fault:
        found.append(faults.BAD_SCORE.found(fault.why, hint=fault.hint, position=piece.place("score")))
        return None
    exponent = score.normalize().as_tuple().exponent
    if isinstance(exponent, int) and -exponent > plan.scheme.places:
        found.append(
            faults.BAD_SCORE.found(
                M(
                    "the score {found} has more than {places} decimals",
                    found=text.strip(),
                    places=plan.scheme.places,
                ),
                position=piece.place("score"),
            )
        )
        return None
    return score
