"""评分办法: the figures by which actuals become points, as data that is checked when it is loaded."""

from collections.abc import Collection
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from jixiao.model.deduction import AnyDeduction
from jixiao.model.direction import Direction
from jixiao.model.scalars import Amount, Flag, Share
from jixiao.vocabulary import fixed

Reverse = Literal["quotient", "linear"]
Partial = Literal["whole", "started", "exact"]
Known = Literal["text", "form", "practice", "recalled"]


def one_of(name: str) -> BeforeValidator:
    """Turns an official or listed name of a fixed value into the one the model knows."""
    return BeforeValidator(lambda value: fixed(name).get(value, value) if isinstance(value, str) else value)


DirectionField = Annotated[Direction, one_of("direction")]
ReverseField = Annotated[Reverse, one_of("reverse")]
PartialField = Annotated[Partial, one_of("partial")]


class Part(BaseModel):
    """What every part of a scheme is: frozen, with no unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Group(Part):
    """A first-level group: its points, and the second-level names it knows."""

    points: Amount | None = None
    required: Flag = False
    second: tuple[str, ...] = ()
    #: Who gets an absent group's points; None: the others in proportion to theirs.
    heir: str | None = None


class Variant(Part):
    """Groups that take the place of the scheme's own when a project has the first-level group `has`."""

    has: str
    groups: dict[str, Group]


class Execution(Part):
    """预算执行: its points, the base of the rate and its deduction."""

    points: Amount
    of: Literal["adjusted", "initial"] = "adjusted"
    deduction: AnyDeduction


class Defaults(Part):
    """The deduction of an indicator that has no rule of its own, by what its target is."""

    number: AnyDeduction
    words: AnyDeduction
    date: AnyDeduction


class Equals(Part):
    """How "=" is read where neither the declaration nor the criteria say: in general, in cost groups, at target 0."""

    default: DirectionField = Direction.HIGHER
    cost: DirectionField = Direction.NEAR
    zero: DirectionField = Direction.LOWER


class Cut(Part):
    """Over-achievement: from this ratio on, this share of the points is taken off."""

    from_: Share = Field(alias="from")
    cut: Share


class Over(Part):
    """Over-achievement: the ratio from which a reason is asked for, and the cuts."""

    flag: Amount | None = None
    cuts: tuple[Cut, ...] = ()


class Tier(Part):
    """A tier of 按评判等级赋分: the shares it spans; `alone` is what its name alone stands for."""

    name: str
    synonyms: tuple[str, ...] = ()
    from_: Share = Field(alias="from")
    to: Share
    alone: Share | None = None


class Grade(Part):
    """A grade and the lowest total that has it."""

    name: str
    from_: Amount = Field(alias="from")


class Source(Part):
    """How a figure of the scheme is known."""

    known: Known
    text: str | None = None


class Scheme(Part):
    """A scheme, complete: `extends` is resolved and a project's overrides are merged before this is made."""

    scheme: str
    title: str
    extends: str | None = None
    total: Amount = Decimal(100)
    base: Amount
    places: int = Field(default=2, ge=0, le=6)
    groups: dict[str, Group]
    variants: tuple[Variant, ...] = ()
    execution: Execution
    default: Defaults
    criteria: Literal["read", "ignore"] = "read"
    equals: Equals = Equals()
    cost_groups: tuple[str, ...] = ()
    reverse: ReverseField = "quotient"
    partial: PartialField = "whole"
    over: Over = Over()
    tiers: tuple[Tier, ...]
    grades: tuple[Grade, ...]
    not_applicable: Literal["ask", "rescale"] = "ask"
    sources: dict[str, Source] = Field(default_factory=dict)

    def groups_for(self, present: Collection[str]) -> dict[str, Group]:
        """The groups in force for a project that has these first-level groups, by their official names."""
        for variant in self.variants:
            if variant.has in present:
                return {**self.groups, **variant.groups}
        return self.groups

    def known(self, figure: str) -> Source | None:
        """How a figure is known, by its dotted name (``over.flag``) or that of the part it belongs to."""
        while figure:
            if figure in self.sources:
                return self.sources[figure]
            figure = figure.rpartition(".")[0]
        return None

    def grade(self, total: Decimal) -> str | None:
        """The grade of a printed total; the grades leave no gap, so every total from 0 on has one."""
        for grade in sorted(self.grades, key=lambda each: each.from_, reverse=True):
            if total >= grade.from_:
                return grade.name
        return None
