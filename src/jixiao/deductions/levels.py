"""分级赋分: the actual names a level, and the level says what is earned."""

from decimal import Decimal
from fractions import Fraction
from typing import ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from jixiao.deductions._amounts import Earns
from jixiao.deductions._working import exact, full_mark, working
from jixiao.language import M
from jixiao.model.deduction import Deduction, Earned, Outcome, Trial, Wrong
from jixiao.values.fault import ValueFault
from jixiao.values.folding import fold_name, nearest


class Level(BaseModel):
    """A level by its name, and what it earns."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    is_: str = Field(alias="is", min_length=1)
    earns: Earns


class Levels(Deduction):
    """分级赋分: the actual names one of the levels, word for word (width, blanks and brackets apart).

    levels: a list of {is, earns}; `earns` is points on the scale, or `60%`.
    Source: practice; the forms' 健全得10分，基本健全得6分，不健全不得分.
    Example: levels 健全 → 10, 基本健全 → 60%, 不健全 → 0, of 10 points, actual 基本健全 → 6.
    """

    OFFICIAL: ClassVar[str] = "分级赋分"
    ONE_SIDED: ClassVar[bool] = False
    READS_WORDS: ClassVar[bool] = True

    kind: Literal["levels"] = "levels"
    levels: tuple[Level, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _distinct(self) -> Self:
        seen: set[str] = set()
        for level in self.levels:
            name = fold_name(level.is_)
            if name in seen:
                raise ValueFault("deduction", M("the level {name} is given twice", name=level.is_))
            seen.add(name)
        return self

    def judge(self, trial: Trial) -> Outcome:
        """What the named level earns; an error where the actual names none."""
        wanted = fold_name(trial.actual_text)
        level = next((each for each in self.levels if fold_name(each.is_) == wanted), None)
        if level is None:
            names = tuple(each.is_ for each in self.levels)
            near = nearest(trial.actual_text, names)
            return Wrong(
                M("there is no level {actual}", actual=trial.actual_text),
                M("is {near} meant?", near=near) if near else M("the levels are {levels}", levels=names),
            )
        kept = min(level.earns.on(trial.full), Fraction(trial.full))
        share = level.earns.share is not None
        terms = f"{full_mark(trial)} × {level.earns.text}" if share else exact(kept)
        earned = working(trial, kept, terms, sum_=False) if share or trial.full != trial.points else exact(kept)
        return Earned(kept, M("{level} earns {earned}", level=level.is_, earned=earned))

    def largest_loss(self, full: Decimal) -> Decimal:
        """All, where a level earns nothing; the levels never cost more."""
        return full
