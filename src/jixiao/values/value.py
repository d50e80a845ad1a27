"""What a target or an actual can be, and how it is read."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import Literal, TypeAlias

from jixiao.dataclass import dataclass
from jixiao.language import M
from jixiao.pattern import pattern
from jixiao.values.bound import without_remark
from jixiao.values.day import Span, looks_like_date, read_deadline, read_span
from jixiao.values.fault import ValueFault
from jixiao.values.figure import settled, split_figure
from jixiao.values.interval import read_interval
from jixiao.values.operator import Operator, split_operator
from jixiao.values.refusal import pretends, refused
from jixiao.values.tidying import Notice, shown, tidy
from jixiao.values.unit import Unit

__all__ = ["Notice", "Number", "Range", "Reading", "Role", "Span", "Value", "Words", "YesNo", "read_value"]

Role = Literal["target", "actual"]


@dataclass(frozen=True, slots=True)
class Number:
    """An exact amount, counted in `unit` (None: a bare number whose unit nobody gave)."""

    amount: Decimal
    unit: Unit | None = None


@dataclass(frozen=True, slots=True)
class Range:
    """From `low` to `high`, both included."""

    low: Decimal
    high: Decimal
    unit: Unit | None = None


@dataclass(frozen=True, slots=True)
class YesNo:
    """是 or 否."""

    yes: bool


@dataclass(frozen=True, slots=True)
class Words:
    """Anything without a figure in it that is none of the above, as written (folded only when compared)."""

    text: str


Value: TypeAlias = Number | Range | Span | YesNo | Words


@dataclass(frozen=True, slots=True)
class Reading:
    """A value and how it was written: its operator and unit where they stood in the same text."""

    value: Value
    operator: Operator | None = None
    written_unit: Unit | None = None
    notices: tuple[Notice, ...] = ()


_PLAIN = pattern(r"[0-9]{1,20}(?:\.[0-9]{1,20})?")
_YES_NO = {"是": True, "yes": True, "否": False, "no": False}
_DIGIT = pattern(r"\d|[百千]分之")


def read_value(text: str, *, unit: Unit | None, year: int | None, role: Role = "target") -> Reading:
    """The value, its amount exactly in the declared `unit` where there is one; `year` completes dates.

    Raises ValueFault: a text with a digit that is no number, date or range is never taken for words.
    """
    if _PLAIN.fullmatch(text) is not None:
        return Reading(Number(Decimal(text), unit))
    return _read(text, unit, year, role)


@lru_cache(maxsize=4096)
def _read(text: str, unit: Unit | None, year: int | None, role: Role) -> Reading:
    """What is no bare figure; the same dates, words and amounts stand in many files."""
    tidied, notices = tidy(text)
    operator, body = split_operator(tidied, unit)
    if operator is not None and role == "actual":
        raise ValueFault(
            "operator",
            M("{found}: what was achieved is a value, without an operator", found=shown(tidied)),
            hint=M("write {value} if that is what was achieved", value=shown(body)),
        )
    if not body:
        raise ValueFault("number", M("nothing is written where a value is wanted"))
    body, remarks = without_remark(body, unit)
    notices += remarks
    reading = _figure(body, unit, year, role)
    if reading is None:
        reading = Reading(_words(text, body, unit))
        notices = tuple(notice for notice in notices if notice.kind == "invisible")
    if operator is None and not notices:
        return reading
    return Reading(reading.value, operator, reading.written_unit, notices + reading.notices)


def _figure(body: str, unit: Unit | None, year: int | None, role: Role) -> Reading | None:
    """A number, date or range; None where the text is none of them."""
    dated = looks_like_date(body)
    if not dated or (unit is not None and unit.name in body):
        if (figure := split_figure(body, unit)) is not None:
            amount, notices = settled(figure, body, unit, role)
            return Reading(Number(amount, unit or figure.written), None, figure.written, notices)
        if (interval := read_interval(body, unit, role)) is not None:
            low, high, written, notices = interval
            return Reading(Range(low, high, unit or written), None, written, notices)
    if dated:
        return Reading(read_deadline(body, year) if role == "target" else read_span(body, year))
    return None


def _words(text: str, body: str, unit: Unit | None) -> YesNo | Words:
    if (yes := _YES_NO.get(body.lower())) is not None:
        return YesNo(yes)
    if _DIGIT.search(body) or pretends(body):
        raise refused(body, unit.name if unit else None)
    return Words(text.strip())
