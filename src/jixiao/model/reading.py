"""What the criteria reader made of official words: a typed deduction, the scheme's own rule named, or a refusal."""

from __future__ import annotations

from decimal import Decimal

from jixiao.dataclass import dataclass
from jixiao.language import Message
from jixiao.model.deduction import Deduction, Refusal
from jixiao.model.direction import Direction
from jixiao.values.operator import Operator
from jixiao.values.unit import Unit
from jixiao.values.value import Value


@dataclass(frozen=True, slots=True)
class Asked:
    """The indicator that the words are held against, as far as it is declared.

    `target` is in `unit`; a number's amount is in single units (30万 人次 → 300000). `points` None: none declared.
    """

    operator: Operator | None = None
    target: Value | None = None
    unit: Unit | None = None
    points: Decimal | None = None
    direction: Direction | None = None


@dataclass(frozen=True, slots=True)
class Says:
    """What the words themselves imply about the indicator."""

    operator: Operator | None = None
    target: Decimal | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class CriteriaReading:
    """One of `deduction`, `names_default` and `refusal` is given; `words_empty` where there was nothing to read.

    `direction` is what the words punish (低于…扣 → 正向, 超出…扣 → 逆向, both → 适度), None where they do not say.
    `sentence` says the reading in one plain sentence for a person.
    """

    text: str
    deduction: Deduction | None = None
    says: Says | None = None
    direction: Direction | None = None
    refusal: Refusal | None = None
    #: The words only state the scheme's own tiers or proportional rule: they name the default.
    names_default: bool = False
    sentence: Message | None = None
    words_empty: bool = False


#: The version of the language that the reader understands, "reader" in JSON. A file's score may change with it.
READER = 1
