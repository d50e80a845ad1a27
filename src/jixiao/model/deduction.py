"""扣分规则: how an actual loses points. One kind is one file of the shelf ``deductions/``; this is what they share."""

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import field
from decimal import Decimal
from fractions import Fraction
from functools import cache, cached_property
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, NamedTuple

from pydantic import BaseModel, BeforeValidator, ConfigDict, PlainSerializer, WithJsonSchema

from jixiao import shelf
from jixiao.dataclass import dataclass
from jixiao.language import M, Message
from jixiao.model.condition import Condition
from jixiao.model.direction import Direction, Side
from jixiao.model.made import MADE
from jixiao.model.scalars import _amount, as_written
from jixiao.values.fault import ValueFault
from jixiao.values.number import fraction, plain
from jixiao.values.operator import Operator
from jixiao.values.unit import Unit
from jixiao.values.value import Value
from jixiao.vocabulary import fixed

if TYPE_CHECKING:
    from jixiao.model.scheme import Scheme


class Trial(NamedTuple):
    """One actual before its deduction: everything a deduction may look at. One is made for every row, and let go."""

    points: Decimal
    #: The scale that losses are counted on; nothing lost keeps `full`.
    full: Decimal
    operator: Operator | None
    target: Value | None
    actual: Value
    #: The actual as it was reported, for deductions that read words.
    actual_text: str
    direction: Direction
    #: Whether the actual literally meets the target by its operator (tolerance included).
    met: bool
    scheme: "Scheme"
    unit: Unit | None = None
    tolerance: Decimal = Decimal(0)
    #: The evaluator's own score and reason, where reported.
    score: Decimal | None = None
    reason: str | None = None
    #: The target as declared, in words.
    target_text: str = ""


@dataclass(frozen=True, slots=True)
class Earned:
    """What is kept: `kept` of the scale `Trial.full`, and the sentence that explains it with its figures."""

    kept: Fraction
    because: Message
    notes: tuple[Message, ...] = ()
    #: Fault-like remarks by code name, e.g. a ratio that could not be used ("met or nothing").
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unscored:
    """No score can be given: the question that a person has to answer first."""

    why: Message


@dataclass(frozen=True, slots=True)
class Wrong:
    """The actual cannot be right (a share outside its tier): an error in the actuals."""

    why: Message
    hint: Message | None = None


Outcome = Earned | Unscored | Wrong


def _scale(value: object) -> Decimal | str:
    if isinstance(value, str) and fixed("out_of").get(value.strip(), value.strip()) == "points":
        return "points"
    return _amount(value)


Scale = Annotated[
    Decimal | Literal["points"],
    BeforeValidator(_scale),
    PlainSerializer(lambda value: value if isinstance(value, str) else plain(value)),
    WithJsonSchema({"type": ["number", "string"]}),
]


class Deduction(BaseModel):
    """What every kind has: its name, its scale, the side it punishes and the actuals that earn nothing."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    #: 中文名 of the kind, for people.
    OFFICIAL: ClassVar[str]
    #: Whether only the losing side matters (False: the actual is always looked at: bands, tiers, levels, …).
    ONE_SIDED: ClassVar[bool] = True
    #: Whether the actual is a name or a list that the kind reads itself: it need not be a value of the target's type.
    READS_WORDS: ClassVar[bool] = False

    kind: str
    out_of: Scale | None = None
    side: Annotated[Side | None, BeforeValidator(lambda v: fixed("side").get(v, v) if isinstance(v, str) else v)] = None
    zero_when: Condition | None = None

    def award(self, trial: Trial) -> Outcome:
        """What the actual earns: nothing where `zero_when` holds, else what the kind says, within [0, full]."""
        if self.zero_when is not None and self.zero_when.holds(trial.actual):
            return Earned(
                Fraction(0),
                M(
                    "{actual} is {condition}, which earns nothing",
                    actual=trial.actual_text,
                    condition=self.zero_when.text,
                ),
            )
        outcome = self.judge(trial)
        if isinstance(outcome, Earned):
            kept, full = outcome.kept, fraction(trial.full)
            if kept is full or (kept.numerator >= 0 and kept <= full):
                return outcome
            return Earned(min(max(kept, Fraction(0)), full), outcome.because, outcome.notes, outcome.remarks)
        return outcome

    @abstractmethod
    def judge(self, trial: Trial) -> Outcome:
        """What the kind says of one actual, before clamping."""

    def met(self, kept: Fraction, trial: Trial) -> bool:
        """Whether the target counts as met where no literal comparison can tell: here, where nothing is lost."""
        return kept == trial.full

    def largest_loss(self, full: Decimal) -> Decimal | None:
        """The most that one miss may cost by the declared figures, for the check that compares it with the points."""
        return None

    def consistent(self, target: Value | None, unit: Unit | None) -> Message | None:
        """Why the parameters cannot be used with this target and unit; None where they can. Asked while planning."""
        return None

    def losing_side(self, direction: Direction) -> Side:
        """`side` where declared, else the direction's."""
        return self.side or direction.losing_side

    def parameters(self) -> dict[str, Any]:
        """The declared parameters as they would be written in a file: texts, lists and mappings of texts."""
        return self.model_dump(mode="json", exclude_none=True, by_alias=True)

    @cached_property
    def written(self) -> Mapping[str, Any]:
        """The same, kept: the criteria of many lines are one deduction."""
        return self.parameters()


def read_deduction(value: object) -> Deduction:
    """A declared deduction as its kind's model. ValueFault where the kind is missing or unknown."""
    if isinstance(value, Deduction):
        return value
    if isinstance(value, str):
        value = {"kind": value}
    if not isinstance(value, dict):
        raise ValueFault("deduction", M("a deduction is a group of keys that starts with `kind`"))
    kind = value.get("kind")
    name = fixed("deduction_kind").get(kind, kind) if isinstance(kind, str) else None
    if name not in shelf.names("deductions"):
        offered = tuple(shelf.names("deductions"))
        raise ValueFault(
            "deduction",
            M("there is no deduction kind {found}", found=as_written(kind))
            if kind
            else M("the deduction has no `kind`"),
            hint=M("the kinds are {kinds}", kinds=offered),
        )
    return model_of(name).model_validate({**value, "kind": name})


@cache
def model_of(kind: str) -> type[Deduction]:
    """The model of one kind: the class in ``deductions/<kind>.py`` whose `kind` it is."""
    module = shelf.leaf("deductions", kind)
    return next(
        each
        for each in vars(module).values()
        if isinstance(each, type) and issubclass(each, Deduction) and each.__module__ == module.__name__
    )


#: A field that holds any kind of deduction.
AnyDeduction = Annotated[
    Deduction, MADE, BeforeValidator(read_deduction), PlainSerializer(lambda deduction: deduction.parameters())
]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why criteria words could not be read: the reason, the stretch of the text, and the plausible readings."""

    why: Message
    at: tuple[int, int]
    #: A correction or wording to offer, as text; never applied.
    suggestion: str | None = None
    #: Where the refusal names readings that a person might mean, the score's range is theirs, else [0, points].
    plausible: tuple[Deduction, ...] = field(default=())
    #: True where the words contradict the indicator (a validation error), False where they only cannot be read.
    contradiction: bool = False
