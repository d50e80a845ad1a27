"""A target as declared: the words of the file, the value they stand for, and the operator they may carry."""

from __future__ import annotations

from jixiao.dataclass import dataclass
from jixiao.values.operator import Operator
from jixiao.values.unit import Unit
from jixiao.values.value import Notice, Number, Range, Span, Value, Words, YesNo


@dataclass(frozen=True, slots=True)
class Target:
    """指标值. A number is exact and in `unit` (20万件 with 件 is 200000); `operator` is the one inside the text."""

    text: str
    value: Value
    unit: Unit | None = None
    operator: Operator | None = None
    notices: tuple[Notice, ...] = ()

    @property
    def measured(self) -> bool:
        """Whether it is a number or a range of numbers, so that an operator must be declared."""
        return isinstance(self.value, Number | Range)

    @property
    def sort(self) -> str:
        """What it is, in one word: number, range, date, yesno, words; incomparable sorts are never compared."""
        match self.value:
            case Number():
                return "number"
            case Range():
                return "range"
            case Span():
                return "date"
            case YesNo():
                return "yesno"
            case Words():
                return "words"
