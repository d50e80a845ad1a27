"""A file of criteria with what each must read as (tab separated, one header line), and whether the reader agrees."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Literal

from jixiao.criteria.asking import asked
from jixiao.criteria.read import read_criteria
from jixiao.criteria.trial import earned
from jixiao.dataclass import dataclass
from jixiao.language import M, Message
from jixiao.model.reading import Asked, CriteriaReading
from jixiao.model.scheme import Scheme
from jixiao.values.fault import ValueFault
from jixiao.values.number import half_up, read_number

Expect = Literal["read", "refuse", "either"]
#: The columns that are looked at; `text` is needed.
COLUMNS = ("id", "text", "operator", "target", "unit", "points", "direction", "expect", "tries")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the file, as text. `line` counts from 1."""

    line: int
    fields: dict[str, str]

    @property
    def name(self) -> str:
        """Its id, else its line."""
        return self.fields.get("id") or str(self.line)


@dataclass(frozen=True, slots=True)
class Try:
    """An actual, what it earns (a message: no score), and what it was expected to earn."""

    actual: str
    earned: Fraction | Message
    expected: Decimal | None = None

    @property
    def differs(self) -> bool:
        """Whether the expectation fails at two decimals, half up."""
        if self.expected is None:
            return False
        return not isinstance(self.earned, Fraction) or half_up(self.earned, 2) != half_up(self.expected, 2)


@dataclass(frozen=True, slots=True)
class Judged:
    """A reading with its tries, held against what was expected of it. `fault`: the row itself is no question."""

    name: str | None
    text: str
    asked: Asked
    reading: CriteriaReading | None
    tries: tuple[Try, ...] = ()
    expect: Expect | None = None
    fault: Message | None = None

    @property
    def read(self) -> bool:
        """Whether the words were read."""
        return self.reading is not None and self.reading.deduction is not None

    @property
    def fails(self) -> bool:
        """Whether an expectation fails; without one, a refusal does."""
        if self.fault is not None:
            return True
        if not self.read:
            return self.expect not in ("refuse", "either")
        return self.expect == "refuse" or any(each.differs for each in self.tries)


def read_rows(text: str) -> tuple[Row, ...]:
    """The rows of a file. ValueFault where the header lacks `text`; blank lines are left out."""
    lines = text.removeprefix("\ufeff").splitlines()
    header = [name.strip() for name in lines[0].split("\t")] if lines else []
    if "text" not in header:
        raise ValueFault("criteria", M("the first line must name the columns, and one of them is text"))
    rows = []
    for number, line in enumerate(lines[1:], 2):
        if line.strip():
            cells = line.split("\t")
            rows.append(Row(number, {name: cells[place] for place, name in enumerate(header) if place < len(cells)}))
    return tuple(rows)


def judge(row: Row, scheme: Scheme) -> Judged:
    """The reading of a row, held against its expectations."""
    fields = row.fields
    expect = fields.get("expect", "").strip()
    text = fields.get("text", "")
    try:
        question = asked(
            fields.get("operator", ""),
            fields.get("target", ""),
            fields.get("unit", ""),
            fields.get("points", ""),
            fields.get("direction", ""),
        )
        wanted = [_wanted(each) for each in fields.get("tries", "").split(";") if each.strip()]
        if expect not in ("", "read", "refuse", "either"):
            raise ValueFault("criteria", M("expect is read, refuse or either, not {found}", found=expect))
    except ValueFault as fault:
        return Judged(row.name, text, Asked(), None, fault=fault.why)
    reading = read_criteria(text, question)
    tries: tuple[Try, ...] = ()
    if reading.deduction is not None:
        tries = tuple(
            Try(actual, earned(reading.deduction, question, actual, scheme), value) for actual, value in wanted
        )
    known: Expect | None = (
        "read" if expect == "read" else "refuse" if expect == "refuse" else "either" if expect else None
    )
    return Judged(row.name, text, question, reading, tries, known)


def _wanted(text: str) -> tuple[str, Decimal | None]:
    """``95=10`` as the actual and what it must earn; what follows the last = is compared."""
    actual, sign, value = text.rpartition("=")
    return (actual.strip(), read_number(value)[0]) if sign else (text.strip(), None)
