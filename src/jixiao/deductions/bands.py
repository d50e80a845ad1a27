"""区间赋分: the band that the actual falls into says what is earned."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from jixiao.deductions._amounts import Earns
from jixiao.deductions._axis import Stretch, dead, open_ends, overlaps, stretch, unordered
from jixiao.deductions._working import exact, figure, full_mark, working
from jixiao.language import M, Message
from jixiao.model.condition import Condition, ConditionValue
from jixiao.model.deduction import Deduction, Earned, Outcome, Trial, Unscored, Wrong
from jixiao.model.direction import Direction
from jixiao.model.scheme import one_of
from jixiao.values.fault import ValueFault
from jixiao.values.unit import Unit
from jixiao.values.value import Number, Value

Of = Literal["actual", "ratio", "excess"]

_MEASURES = {
    "ratio": M("actual ÷ target"),
    "excess": M("(actual − target) ÷ target"),
}


class Band(BaseModel):
    """One band: the comparisons that must hold, and what it earns."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    when: Condition
    earns: Earns


class Bands(Deduction):
    """区间赋分: the first band that holds says what is earned.

    bands: a list of {when, earns}. `when` is `>= 90` or `>= 80, < 90`; `earns` is points, or `60%`.
    otherwise: what an actual in no band earns; left out, such an actual has no score and is asked about.
    of: actual (bounds in the unit of the target), ratio (actual ÷ target) or excess
    ((actual − target) ÷ target); bounds of ratio and excess are written with a percent sign.
    Source: 财预〔2021〕101号, the fourth scoring mode (满意度 ≥90% 10分, ≥80% 8分, ≥60% 5分, 其余 0分).
    Example: bands >= 90 → 10, >= 80 → 8, >= 60 → 5, otherwise 0, of 10 points, actual 79.99% → 5.
    """

    OFFICIAL: ClassVar[str] = "区间赋分"
    ONE_SIDED: ClassVar[bool] = False

    kind: Literal["bands"] = "bands"
    bands: tuple[Band, ...] = Field(min_length=1)
    otherwise: Earns | None = None
    of: Annotated[Of, one_of("of")] = "actual"

    @model_validator(mode="after")
    def _sound(self) -> Self:
        faults = self.faults()
        if faults:
            raise ValueFault("deduction", M("the bands cannot be used: {faults}", faults=faults))
        return self

    def judge(self, trial: Trial) -> Outcome:
        """What the first band that holds earns; a question where none does."""
        if not isinstance(trial.actual, Number):
            return Wrong(M("a number is wanted here, not {actual}", actual=trial.actual_text))
        shown = figure(trial.actual.amount, trial.unit)
        measured: Decimal | Fraction = trial.actual.amount
        if self.of != "actual":
            target = trial.target
            if not isinstance(target, Number) or target.amount <= 0:
                return Unscored(M("these bands need a target above 0, not {target}", target=trial.target_text))
            ratio = Fraction(trial.actual.amount) / Fraction(target.amount)
            measured = (ratio if self.of == "ratio" else ratio - 1) * 100
            shown = f"{exact(measured)}%"
        for band in self.bands:
            if band.when.holds_for(measured):
                return self._earned(trial, shown, band.when, band.earns.on(trial.full), band.earns.text)
        if self.otherwise is None:
            return Unscored(M("{actual} falls into no band", actual=shown))
        return self._earned(trial, shown, None, self.otherwise.on(trial.full), self.otherwise.text)

    def _earned(self, trial: Trial, shown: str, when: ConditionValue | None, kept: Fraction, declared: str) -> Earned:
        measure = _MEASURES.get(self.of)
        actual: Message | str = M("{measure} = {shown}", measure=measure, shown=shown) if measure else shown
        kept = min(kept, Fraction(trial.full))
        share = declared.endswith("%")
        terms = f"{full_mark(trial)} × {declared}" if share else exact(kept)
        earned = working(trial, kept, terms, sum_=False)
        if not share and trial.full == trial.points:
            earned = exact(kept)
        if when is None:
            return Earned(kept, M("{actual} is in no band, which earns {earned}", actual=actual, earned=earned))
        return Earned(kept, M("{actual} is {band}: earns {earned}", actual=actual, band=when.text, earned=earned))

    def largest_loss(self, full: Decimal) -> Decimal:
        """The full mark less the smallest earning."""
        kept = [each.on(full) for each in (*(band.earns for band in self.bands), self.otherwise) if each is not None]
        lost = Fraction(full) - min(min(kept), Fraction(full))
        return full if lost == full else full * Decimal(lost.numerator) / (full * Decimal(lost.denominator))

    def faults(self) -> tuple[Message, ...]:
        """What makes the bands unusable: empty bands, overlaps, bounds in the wrong measure."""
        return tuple(self._faults())

    def _faults(self) -> Iterator[Message]:
        for band in self.bands:
            if self.of != "actual" and not all(each.percent for each in band.when.comparisons):
                yield M("{band} needs a percent sign, because a share is compared", band=band.when.text)
            if stretch(band.when) is None:
                yield M("nothing can be {band}", band=band.when.text)
        for one, other in overlaps(self._stretches()):
            yield M("{one} and {other} overlap", one=self.bands[one].when.text, other=self.bands[other].when.text)

    def gaps(self, direction: Direction | None = None, unit: Unit | None = None) -> tuple[Message, ...]:
        """What to look at: actuals without a band, bands never reached, better bands that earn less."""
        stretches = self._stretches()
        found = []
        if self.otherwise is None:
            found += [M("an actual {gap} has no score", gap=gap) for gap in open_ends(stretches, self._limit(unit))]
        found += [
            M("{band} is never reached: the bands before it hold first", band=self.bands[index].when.text)
            for index in dead(stretches)
        ]
        scale = self._scale()
        for worse, better in unordered(stretches, [band.earns.on(scale) for band in self.bands], direction):
            found.append(
                M(
                    "{better} earns less than {worse}, which is worse",
                    better=self.bands[better].when.text,
                    worse=self.bands[worse].when.text,
                )
            )
        return tuple(found)

    def consistent(self, target: Value | None, unit: Unit | None) -> Message | None:
        """Bounds with a percent sign need a target in %; a ratio needs a target above 0."""
        if self.of != "actual":
            if isinstance(target, Number) and target.amount > 0:
                return None
            return M("bands of {measure} need a target that is a number above 0", measure=_MEASURES[self.of])
        for band in self.bands:
            if any(each.percent for each in band.when.comparisons) and not _in_percent(unit):
                return M("{band} is in %, the target is not", band=band.when.text)
        return None

    def _stretches(self) -> list[Stretch | None]:
        return [stretch(band.when) for band in self.bands]

    def _scale(self) -> Decimal:
        """A scale on which shares and figures compare: declared, else the largest figure."""
        if isinstance(self.out_of, Decimal):
            return self.out_of
        return max((band.earns.amount for band in self.bands if band.earns.amount), default=Decimal(100))

    def _limit(self, unit: Unit | None) -> Decimal | None:
        return Decimal(100) if self.of == "actual" and _in_percent(unit) else None


def _in_percent(unit: Unit | None) -> bool:
    return unit is not None and unit.dimension == "ratio" and unit.factor == 1
