"""What a clause can mean: a condition on the actual, a consequence in points, and remarks on the whole."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from jixiao.criteria.figures import Figure
from jixiao.criteria.unreadable import Stretch
from jixiao.dataclass import dataclass

Sign = Literal["<", "<=", ">", ">=", "reach"]


@dataclass(frozen=True, slots=True)
class Bound:
    """One side of a comparison. `figure` None: the target itself, or with `last` the figure named before."""

    sign: Sign
    figure: Figure | None
    #: The figure is a share of the target (完成目标的95%).
    relative: bool = False
    #: The figure counts from the target on (超过目标10%以内, 延迟10天以内): +1 above it, -1 below it.
    beyond: int = 0
    late: bool = False
    last: bool = False
    #: A bracket says (含): the figure belongs here even where 以下 of another band includes it.
    claimed: bool = False
    #: 完成90%: of a quantity, a share of the target.
    done: bool = False
    #: 低于目标值80%, without 的: a share of the target where that is a quantity; of a rate it is not plain.
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Compared:
    """The actual lies within all bounds. `subject` is what the words say is measured."""

    bounds: tuple[Bound, ...]
    subject: str = ""
    #: The words themselves where no figure is named: the name of a state where no target is declared either.
    words: str = ""


@dataclass(frozen=True, slots=True)
class Met:
    """The declared target is met (`met`) or missed, in words that name no figure."""

    met: bool
    words: str


@dataclass(frozen=True, slots=True)
class Otherwise:
    """Whatever no other clause names."""


@dataclass(frozen=True, slots=True)
class State:
    """A state by its name."""

    name: str
    #: The stretch of folded characters that the name stands in.
    at: Stretch = (0, 0)


@dataclass(frozen=True, slots=True)
class Happens:
    """At least one case happens (发现一起, 缺一项)."""

    unit: str | None
    missing: bool = False


@dataclass(frozen=True, slots=True)
class Cases:
    """From `low` to `high` cases (None: or more), in a list that counts on: 1次…, 2次…, 3次及以上…"""

    low: Decimal
    high: Decimal | None
    unit: str | None
    #: What is counted, where the words say so.
    thing: str = ""
    #: A bare 2次以上, which behind 2次 begins at three.
    loose: bool = False


Side = Literal["below", "above", "either"]


@dataclass(frozen=True, slots=True)
class Every:
    """Each step of the shortfall, or each case: `figure` None is one case."""

    figure: Figure | None
    side: Side | None
    #: Cases are counted from 0; `missing`: what is lacking is counted.
    counts: bool = False
    missing: bool = False
    late: bool = False
    #: A share of the target is meant whatever the unit (目标值的5%).
    relative: bool = False
    subject: str = ""
    #: The verb also compares (每低于5%): a figure that could be the target itself is then no step.
    compares: bool = False
    #: What stands between 每 and its verb: 每满意度降低1%.
    noun: str = ""
    #: The figure that the steps count from, where it stands between 每 and the step: 每低于95%1个百分点.
    start: Figure | None = None


@dataclass(frozen=True, slots=True)
class Off:
    """The target is missed on either side (高于或低于目标值); `figure` where it is named as one."""

    figure: Figure | None = None


Condition = Compared | Met | Otherwise | State | Happens | Cases | Off | None


@dataclass(frozen=True, slots=True)
class Earn:
    """得N分; `full` where the words call it the full mark."""

    marks: Decimal | None
    full: bool = False
    #: 不扣分: nothing is lost here, which may be one of several ways not to lose.
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Share:
    """得N%的分值; `lost` where the words take the rest of it (扣N%的分值)."""

    percent: Decimal
    lost: bool = False
    #: 得80% with no 分值 behind it.
    unnamed: bool = False


@dataclass(frozen=True, slots=True)
class Lose:
    """扣N分; None takes all."""

    marks: Decimal | None
    each: str | None = None


@dataclass(frozen=True, slots=True)
class Bonus:
    """加N分."""

    marks: Decimal


@dataclass(frozen=True, slots=True)
class Ratio:
    """In proportion: done (actual ÷ target), undone, overrun, inverse (target ÷ actual), rate (the actual in %)."""

    of: Literal["done", "undone", "overrun", "inverse", "rate", "share"]
    gives: bool = True
    divisor: Figure | None = None
    marks: Decimal | None = None
    subject: str = ""
    #: The words say which share it is; a bare 按比例 between two figures may run from nought to full.
    stated: bool = False


Consequence = Earn | Share | Lose | Bonus | Ratio


@dataclass(frozen=True, slots=True)
class Rule:
    """One condition, perhaps a step of it, and what follows. `at`: its stretch of signs."""

    condition: Condition
    every: Every | None
    consequence: Consequence
    at: Stretch
    #: What stood before a comma before the condition: 未完成的, …
    lead: Condition = None
    #: The points follow the condition without 得 or 扣; `loose`: nor does a colon, comma or bracket set them off.
    bare: bool = False
    loose: bool = False


@dataclass(slots=True)
class Remarks:
    """What the asides say of the whole."""

    floor: bool = False
    at_most: Decimal | None = None
    emptied: Decimal | None = None
    partial: tuple[Literal["whole", "started", "exact"], Figure | None] | None = None
    gain_cap: Decimal | None = None
    gain_capped: bool = False
    bonus_capped: bool = False
    full: Decimal | None = None
    standard: Figure | None = None
    goes_on: bool = False
    #: How many items are listed in front, and whether they deny something.
    items: int | None = None
    denied: bool = False
    #: The least that is earned, and the most that is lost as a share of the full mark, in percent.
    least: Decimal | None = None
    share: Decimal | None = None

    @property
    def on_steps(self) -> bool:
        """Whether something is said that has a sense beside a step only."""
        said = (self.partial, self.at_most, self.least, self.share)
        return self.goes_on or any(each is not None for each in said)
