"""What a line loses points by: the reading of its words, its direction, its deduction, and who says so."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from jixiao.faults import criteria as criteria_faults
from jixiao.faults import points as faults
from jixiao.language import M
from jixiao.model.deduction import Deduction, Refusal
from jixiao.model.diagnostic import Severity
from jixiao.model.direction import Direction
from jixiao.model.indicator import Indicator
from jixiao.model.plan import DeductionFrom, DirectionFrom
from jixiao.model.reading import Asked, CriteriaReading
from jixiao.model.scheme import Scheme
from jixiao.model.target import Target
from jixiao.planning.allotment import InForce
from jixiao.planning.example import advice
from jixiao.planning.findings import Findings
from jixiao.values.operator import Operator
from jixiao.values.value import Number, Range, Span, Words, YesNo
from jixiao.vocabulary import group_name


def expect_words(lines: Sequence[InForce], scheme: Scheme) -> None:
    """Tells the reader of the words that it will be asked to read: it gets ready for all of them at once."""
    indicators = [line.indicator for line in lines if line.indicator.deduction is None]
    texts = {each.reading or each.criteria or "" for each in indicators} - {""}
    if texts and scheme.criteria != "ignore":
        from jixiao.criteria.compiled import expect

        expect(texts)


def reading_of(
    line: InForce, sign: Operator | None, scheme: Scheme, findings: Findings
) -> tuple[CriteriaReading | None, DeductionFrom]:
    """The reading of `reading`, else of `criteria`; None where the words are not wanted.

    A scheme that ignores the official words ignores the words that settle them too. `reading` that cannot be read
    is an error: a person wrote it to be read.
    """
    indicator = line.indicator
    if indicator.deduction is not None or scheme.criteria == "ignore":
        return None, "scheme"
    if indicator.reading is None and indicator.criteria is None:
        return None, "scheme"
    # The reader is large: a project without words to read does not wait for it.
    from jixiao.criteria.read import read_criteria

    asked = Asked(sign, line.target.value, line.target.unit, line.points, indicator.direction)
    if indicator.reading is not None:
        reading = read_criteria(indicator.reading, asked)
        if reading.refusal is not None:
            findings.add(
                faults.READING_UNREADABLE,
                (*findings.declaration.places[line.index], "reading"),
                M("{name}: 计分读法 cannot be read either: {why}", name=indicator.name, why=reading.refusal.why),
                advice(asked, reading.refusal),
            )
        return reading, "reading"
    words = indicator.criteria or ""
    reading = read_criteria(words, asked)
    if reading.refusal is not None and isinstance(line.target.value, Words):
        from jixiao.criteria.tier_words import states_tiers

        if states_tiers(words, scheme.tiers):
            return CriteriaReading(words, names_default=True), "criteria"
    return reading, "criteria"


def direction_of(
    indicator: Indicator, target: Target, sign: Operator | None, reading: CriteriaReading | None, scheme: Scheme
) -> tuple[Direction, DirectionFrom]:
    """正向 for > >=, 逆向 for < <=; for "=" as declared, else as the words say, else as the scheme says."""
    if sign in (Operator.AT_LEAST, Operator.MORE):
        return Direction.HIGHER, "operator"
    if sign in (Operator.AT_MOST, Operator.LESS):
        return Direction.LOWER, "operator"
    if indicator.direction is not None:
        return indicator.direction, "declared"
    if reading is not None and reading.direction is not None and reading.refusal is None:
        return reading.direction, "criteria"
    match target.value:
        case Words() | YesNo():
            return Direction.HIGHER, "scheme"
        case Range():
            return Direction.NEAR, "scheme"
        case Span():
            return Direction.LOWER, "scheme"
        case Number(amount=amount) if amount == 0:
            return scheme.equals.zero, "scheme"
    names = {group_name(group) for group in indicator.groups}
    if names & {group_name(group) for group in scheme.cost_groups}:
        return scheme.equals.cost, "scheme"
    return scheme.equals.default, "scheme"


def deduction_of(
    indicator: Indicator, target: Target, reading: CriteriaReading | None, reading_from: DeductionFrom, scheme: Scheme
) -> tuple[Deduction, DeductionFrom, Refusal | None]:
    """Declared, else read, else the scheme's default; the refusal where words were there and could not be read."""
    if indicator.deduction is not None:
        return indicator.deduction, "declared", None
    if reading is not None and reading.deduction is not None:
        return reading.deduction, reading_from, None
    return default(target, scheme), "scheme", reading.refusal if reading is not None else None


def default(target: Target, scheme: Scheme) -> Deduction:
    """The scheme's deduction for what the target is; 是/否 is met or not, like a date."""
    match target.value:
        case Words():
            return scheme.default.words
        case Span() | YesNo():
            return scheme.default.date
        case _:
            return scheme.default.number


def full_of(deduction: Deduction, points: Decimal, *, declared: bool) -> Decimal:
    """The scale of a deduction: its own `out_of`, else the declared points, else 100."""
    if deduction.out_of == "points":
        return points
    if isinstance(deduction.out_of, Decimal):
        return deduction.out_of
    return points if declared else Decimal(100)


def refused(line: InForce, sign: Operator | None, refusal: Refusal, field: str, findings: Findings) -> None:
    """The finding about words that cannot be read, or that contradict the indicator (a warning for "=")."""
    indicator = line.indicator
    words = (indicator.reading if field == "reading" else indicator.criteria) or ""
    path = (*findings.declaration.places[line.index], field)
    if refusal.contradiction and _against_operator(line, sign, words):
        from jixiao.checks.operator_against_criteria import FAULT

        findings.add(
            FAULT, path,
            M("{name}: the operator is {sign}, but the criteria “{words}” take points on the other side: {why}",
              name=indicator.name, sign=str(sign), words=words, why=refusal.why),
            M("one of the two is wrong: turn the operator, or the words"), within=(words, refusal.at),
        )  # fmt: skip
        return
    if refusal.contradiction:
        findings.add(
            criteria_faults.CONTRADICTS,
            path,
            M("{name}: 评（扣）分标准 “{words}” does not agree with the indicator: {why}",
              name=indicator.name, words=words, why=refusal.why),
            M("one of the two is wrong: correct the words, or the indicator"),
            severity=Severity.WARNING if sign is Operator.EQUAL else None,
            within=(words, refusal.at),
        )  # fmt: skip
        return
    findings.add(
        criteria_faults.UNREADABLE,
        path,
        M("{name}: 评（扣）分标准 “{words}” states no rule that can be applied: {why}",
          name=indicator.name, words=words, why=refusal.why),
        advice(Asked(sign, line.target.value, line.target.unit, line.points, indicator.direction), refusal),
        within=(words, refusal.at),
    )  # fmt: skip


def _against_operator(line: InForce, sign: Operator | None, words: str) -> bool:
    """Whether the words, read without the operator, take points on the side that it wants."""
    if sign is None or sign in (Operator.EQUAL, Operator.QUALITATIVE):
        return False
    from jixiao.criteria.read import read_criteria

    free = read_criteria(words, Asked(None, line.target.value, line.target.unit, line.points, None))
    wanted = Direction.HIGHER if sign in (Operator.AT_LEAST, Operator.MORE) else Direction.LOWER
    return free.refusal is None and free.direction is not None and free.direction is not wanted
