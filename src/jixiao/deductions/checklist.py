"""按要点赋分: the actual names the items that are met, and each item says what it earns."""

from decimal import Decimal
from fractions import Fraction
from typing import ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from jixiao.deductions._amounts import Earns
from jixiao.deductions._working import exact, working
from jixiao.language import M
from jixiao.model.deduction import Deduction, Earned, Outcome, Trial, Unscored, Wrong
from jixiao.pattern import pattern
from jixiao.values.fault import ValueFault
from jixiao.values.folding import fold, fold_name, nearest

ALL = frozenset({"全部", "全部符合", "全部具备", "all"})
NONE = frozenset({"无", "均无", "全无", "none"})
_CIRCLED = {ord("①") + index: f" {index + 1} " for index in range(20)}
_COARSE = pattern(r"[;；\n]+")
_FINE = pattern(r"[、,，;；\s]+")
_NUMBER = pattern(r"(?:第)?[(（]?([0-9]{1,3})[)）.]?(?:项|条|点)?")


class Item(BaseModel):
    """An item by its words, and what it earns."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    text: str = Field(min_length=1)
    earns: Earns


class Checklist(Deduction):
    """按要点赋分: the actual names the items that are met, by number (1,3) or by their words, or 全部, or 无.

    items: a list of {text, earns}; `earns` is points on the scale, or `25%`. Numbers count from 1.
    Source: practice; the forms' ①…得2分；②…得3分.
    Example: items 制度 → 4, 台账 → 3, 巡查 → 3, of 10 points, actual `1,3` → 4 + 3 = 7.
    """

    OFFICIAL: ClassVar[str] = "按要点赋分"
    ONE_SIDED: ClassVar[bool] = False
    READS_WORDS: ClassVar[bool] = True

    kind: Literal["checklist"] = "checklist"
    items: tuple[Item, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _distinct(self) -> Self:
        seen: set[str] = set()
        for item in self.items:
            name = fold_name(item.text)
            if name in seen:
                raise ValueFault("deduction", M("the item {text} is given twice", text=item.text))
            seen.add(name)
        return self

    def judge(self, trial: Trial) -> Outcome:
        """The sum of the items that are met; an error where a word or number is no item."""
        met = self._met(trial.actual_text)
        if not isinstance(met, list):
            return met
        earned = [self.items[index].earns.on(trial.full) for index in met]
        kept = min(sum(earned, Fraction(0)), Fraction(trial.full))
        if not met:
            return Earned(kept, M("none of the {count} items is met", count=len(self.items)))
        terms = " + ".join(exact(each) for each in earned)
        if len(earned) > 1 or trial.full != trial.points:
            terms = working(trial, kept, terms, sum_=len(earned) > 1)
        numbers = tuple(str(index + 1) for index in met)
        return Earned(
            kept,
            M(
                "of the {count} items, {numbers} met: {working}",
                numbers=numbers,
                count=len(self.items),
                working=terms,
            ),
        )

    def _met(self, text: str) -> list[int] | Unscored | Wrong:
        names = [fold_name(item.text) for item in self.items]
        whole = fold_name(text)
        if whole in ALL:
            return list(range(len(names)))
        if whole in NONE:
            return []
        if not whole:
            return Unscored(M("the actual names no item: write their numbers, 全部 or 无"))
        met: set[int] = set()
        for chunk in _COARSE.split(text.translate(_CIRCLED)):
            parts = [chunk] if fold_name(chunk) in names else _FINE.split(chunk)
            for part in filter(None, map(str.strip, parts)):
                found = self._item(part, names)
                if isinstance(found, Wrong):
                    return found
                if found in met:
                    return Wrong(M("the item {part} is named twice", part=part))
                met.add(found)
        return sorted(met)

    def _item(self, part: str, names: list[str]) -> int | Wrong:
        if (name := fold_name(part)) in names:
            return names.index(name)
        if (number := _NUMBER.fullmatch(fold(part))) and 1 <= int(number[1]) <= len(names):
            return int(number[1]) - 1
        near = nearest(part, [item.text for item in self.items])
        return Wrong(
            M("there is no item {part}", part=part),
            M("is {near} meant?", near=near)
            if near
            else M("write numbers from 1 to {count}, 全部 or 无", count=len(names)),
        )

    def largest_loss(self, full: Decimal) -> Decimal:
        """All: no item met."""
        return full
