"""Several periods of one line → one value, by the line's aggregate; gaps and overlaps are named."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple, cast

from jixiao.faults import actuals as faults
from jixiao.faults import periods as period_faults
from jixiao.language import M
from jixiao.model.actuals import ActualsFile, Row
from jixiao.model.diagnostic import Diagnostic, Related
from jixiao.model.plan import Line
from jixiao.model.position import Position
from jixiao.model.scorecard import Reported
from jixiao.values.number import plain
from jixiao.values.period import Period
from jixiao.values.value import Number, Value

State = Literal["value", "doubtful", "pending", "not_reported", "not_applicable"]


class Piece(NamedTuple):
    """A row with its file and the period that it speaks for."""

    file: ActualsFile
    row: Row
    period: Period

    def place(self, column: str | None = None) -> Position:
        """Where the row, or one of its cells, stands."""
        return self.file.place(self.row, column)


class Told(NamedTuple):
    """What one row says of its line."""

    piece: Piece
    state: State
    value: Value | None
    text: str | None
    why: str | None = None
    score: Decimal | None = None


def combine(line: Line, told: Sequence[Told], found: list[Diagnostic]) -> Reported:
    """One report of a line. A missing aggregate, and periods that cannot be combined, are faults."""
    if line.withdrawn is not None:
        return Reported("not_applicable", why=M("withdrawn: {reason}", reason=line.withdrawn))
    if not told:
        return Reported("not_reported")
    ordered = told if len(told) == 1 else sorted(told, key=lambda each: each.piece.period)
    if len(ordered) == 1 and (line.indicator.aggregate not in ("sum", "mean") or ordered[0].piece.period.first == 1):
        return _single(ordered[0])
    aggregate = line.indicator.aggregate
    if aggregate is None and len({each.piece.period for each in ordered}) > 1:
        found.append(
            period_faults.NO_AGGREGATE.found(
                M("{name} is reported for {periods} and does not say how periods combine",
                  name=line.indicator.name, periods=tuple(each.piece.period.name for each in ordered)),
                hint=M("add 汇总方式 (aggregate): 累计 sum, 末期 last, 平均 mean, 最大 max or 最小 min"),
                position=ordered[-1].piece.place("period"),
            )
        )  # fmt: skip
        return Reported("not_reported")
    if aggregate == "last":
        given = [each for each in ordered if each.state != "not_reported"]
        return _single(given[-1], _names(given)) if given else _single(ordered[-1])
    return _aggregated(line, ordered, found)


def _single(told: Told, periods: tuple[str, ...] = ()) -> Reported:
    row, place = told.piece.row, told.piece.place("actual")
    return Reported(
        state=told.state,
        value=told.value,
        text=told.text,
        at=place.short,
        why=M("{reason}", reason=told.why) if told.why else None,
        score=told.score,
        reason=row.reason,
        note=row.note,
        evidence=row.evidence,
        periods=periods or (told.piece.period.name,),
        place=place,
    )


def _at(told: Told) -> str:
    return told.piece.place("actual").short


def _names(told: Sequence[Told]) -> tuple[str, ...]:
    return tuple(each.piece.period.name for each in told)


def clash(name: str, pieces: Sequence[Piece], found: list[Diagnostic]) -> bool:
    """Whether two rows speak for one period or for overlapping ones; each such row is a fault."""
    ordered = sorted(pieces, key=lambda each: (each.period, each.row.number))
    clashes = False
    for at, later in enumerate(ordered):
        earlier = next((each for each in ordered[:at] if each.period.overlaps(later.period)), None)
        if earlier is None:
            continue
        clashes = True
        same = earlier.period == later.period
        message = (
            M("{name} has two values for {period}", name=name, period=later.period.name)
            if same
            else M(
                "{name}: the periods {first} and {second} overlap",
                name=name, first=earlier.period.name, second=later.period.name,
            )
        )  # fmt: skip
        found.append(
            (faults.ROW_TWICE if same else period_faults.OVERLAP).found(
                message, position=later.place("actual"), hint=M("keep one of the two rows"),
                related=[Related(earlier.place("actual"), M("first reported here"))],
            )
        )  # fmt: skip
    return clashes


def _aggregated(line: Line, ordered: Sequence[Told], found: list[Diagnostic]) -> Reported:
    aggregate = line.indicator.aggregate
    for state in ("doubtful", "pending"):
        if held := next((each for each in ordered if each.state == state), None):
            return _single(held, _names(ordered))
    if all(each.state == "not_applicable" for each in ordered):
        return _single(ordered[-1], _names(ordered))
    given = [each for each in ordered if each.state == "value"]
    if not given:
        return _single(ordered[-1], _names(ordered))
    if aggregate in ("sum", "mean") and (gaps := _gaps(given)):
        found.append(
            period_faults.GAP.found(
                M(
                    "{name} is combined from every period of the year, but {gaps} are missing",
                    name=line.indicator.name,
                    gaps=gaps,
                ),
                hint=M("add the rows of {gaps}", gaps=gaps), position=given[-1].piece.place("actual"),
            )
        )  # fmt: skip
        return Reported(
            "not_reported", why=M("{gaps} are missing", gaps=gaps), periods=_names(given), at=_at(given[-1])
        )
    amounts = [each.value.amount for each in given if isinstance(each.value, Number)]
    if len(amounts) != len(given):
        found.append(
            period_faults.NO_AGGREGATE.found(
                M(
                    "{name}: only numbers can be combined by {aggregate}",
                    name=line.indicator.name,
                    aggregate=str(aggregate),
                ),
                hint=M("write 汇总方式 (aggregate): 末期"), position=given[-1].piece.place("actual"),
            )
        )  # fmt: skip
        return Reported("not_reported")
    amount, last = _combined(str(aggregate), amounts), given[-1]
    return Reported(
        state="value",
        value=Number(amount, line.target.unit),
        text=plain(amount),
        at=_at(last),
        score=last.score,
        reason=last.piece.row.reason,
        note=_joined(each.piece.row.note for each in given),
        evidence=_joined(each.piece.row.evidence for each in given),
        periods=_names(given),
        place=last.piece.place("actual"),
    )


def _joined(texts: Iterable[str | None]) -> str | None:
    return "；".join(dict.fromkeys(text for text in texts if text)) or None


def _combined(aggregate: str, amounts: Sequence[Decimal]) -> Decimal:
    match aggregate:
        case "sum":
            return ended(sum(map(Fraction, amounts), Fraction(0)))
        case "mean":
            return mean(amounts)
        case "max":
            return max(amounts)
        case _:
            return min(amounts)


def mean(amounts: Sequence[Decimal]) -> Decimal:
    """The exact mean; one that does not end stays an exact fraction, since a cut one could turn a tie."""
    return ended(sum(map(Fraction, amounts), Fraction(0)) / len(amounts))


def ended(exact: Fraction) -> Decimal:
    """A fraction as the decimal that it equals; one that does not end stays the fraction it is."""
    for places in range(61):
        if 10**places % exact.denominator == 0:
            return Decimal(f"{exact.numerator * 10**places // exact.denominator}E-{places}")
    # A fraction compares with decimals and goes into Fraction() like one; plain() shows it to six places.
    return cast(Decimal, exact)


def _gaps(given: Sequence[Told]) -> tuple[str, ...]:
    """The months from January through the last reported that nobody reported, as periods: 2023Q1, 2023-04."""
    covered = {month for each in given for month in range(each.piece.period.first, each.piece.period.last + 1)}
    year = given[-1].piece.period.year
    missing = [month for month in range(1, max(covered)) if month not in covered]
    names: list[str] = []
    while missing:
        first = missing[0]
        quarter = [first, first + 1, first + 2]
        if first % 3 == 1 and all(month in missing for month in quarter):
            names.append(Period(first, first + 2, year).name)
            missing = missing[3:]
        else:
            names.append(Period(first, first, year).name)
            missing = missing[1:]
    return tuple(names)
