"""按完成比例赋分: the share of the target that was reached is the share of the points that is earned."""

from decimal import Decimal
from fractions import Fraction
from typing import ClassVar, Literal

from pydantic import Field

from jixiao.deductions._measure import Miss, measure
from jixiao.deductions._outcome import all_kept, met_or_nothing, strictly
from jixiao.deductions._working import exact, full_mark, points, standing
from jixiao.language import M, Message
from jixiao.model.deduction import Deduction, Earned, Outcome, Trial
from jixiao.model.scalars import Share, share_text
from jixiao.model.scheme import Reverse, ReverseField
from jixiao.values.number import plain
from jixiao.values.value import Number


class Proportional(Deduction):
    """按完成比例赋分: actual ÷ target, above the target its reverse.

    pass: 及格门槛, a ratio such as 60% below which nothing is earned.
    reverse: quotient or linear, an actual above the target counts target ÷ actual, or
    1 − (actual − target) ÷ target; left out, as the scheme says.
    A ratio needs a target above 0 and an actual of 0 or more; otherwise, and of dates and words, the
    indicator earns all or nothing. A signed measure (节约率, 变动率, 及时率) is not for this kind.
    Source: 财预〔2020〕10号 (完成值 ÷ 指标值 × 分值); 财预〔2021〕101号, the second mode, for the threshold.
    Example: target >= 95%, 12.5 points, actual 94.2% → 12.50 × 94.2 ÷ 95 = 12.3947…, printed 12.39.
    """

    OFFICIAL: ClassVar[str] = "按完成比例赋分"

    kind: Literal["proportional"] = "proportional"
    pass_: Share | None = Field(default=None, alias="pass")
    reverse: ReverseField | None = None

    def judge(self, trial: Trial) -> Outcome:
        """Full × ratio; nothing below the pass threshold."""
        found = measure(trial, self.side)
        if found is not None and not isinstance(found, Miss):
            return found
        if why := _no_ratio(trial, found):
            return met_or_nothing(trial, found, why)
        if found is None:
            return all_kept(trial)
        assert isinstance(trial.actual, Number)
        assert found.mark is not None
        ratio, terms = self._ratio(trial.actual.amount, found, self.reverse or trial.scheme.reverse)
        if self.pass_ is not None and ratio < self.pass_:
            sentence = M(
                "{standing}: {terms} is below the pass threshold of {threshold}, so nothing is earned",
                standing=standing(trial),
                terms=f"{terms} = {exact(ratio)}",
                threshold=share_text(self.pass_),
            )
            return Earned(Fraction(0), sentence)
        if ratio <= 0:
            sentence = M("{standing}: {terms} leaves nothing", standing=standing(trial), terms=terms)
            return Earned(Fraction(0), sentence)
        kept = Fraction(trial.full) * ratio
        factor = f"({terms})" if "−" in terms else terms
        sum_ = f"{points(trial)} × {factor} = {exact(Fraction(trial.points) * ratio)}"
        notes = strictly(trial, found)
        if ratio == 1:
            notes = (*notes, M("by ratio the target itself earns the full {full}", full=full_mark(trial)))
        return Earned(kept, M("{standing}: {working}", standing=standing(trial), working=sum_), notes)

    def _ratio(self, actual: Decimal, miss: Miss, reverse: Reverse) -> tuple[Fraction, str]:
        """The ratio reached, and the terms that show it."""
        assert miss.mark is not None
        mark = Fraction(miss.mark)
        shown, wanted = plain(actual), plain(miss.mark)
        if miss.side == "below":
            return Fraction(actual) / mark, f"{shown} ÷ {wanted}"
        if reverse == "quotient":
            return mark / Fraction(actual), f"{wanted} ÷ {shown}"
        return 1 - (Fraction(actual) - mark) / mark, f"1 − ({shown} − {wanted}) ÷ {wanted}"

    def largest_loss(self, full: Decimal) -> Decimal:
        """All: an actual of 0 earns nothing."""
        return full


def _no_ratio(trial: Trial, miss: Miss | None) -> Message | None:
    """Why there is no ratio, None where there is one."""
    actual = trial.actual
    if not isinstance(actual, Number) or (miss is not None and miss.mark is None):
        return M("there is no ratio of dates or words: met or nothing")
    target = trial.target
    mark = miss.mark if miss else target.amount if isinstance(target, Number) else None
    if mark is not None and mark <= 0:
        return M("there is no ratio to a target of {target}: met or nothing", target=plain(mark))
    if actual.amount < 0:
        return M("there is no ratio of an actual below 0: met or nothing")
    return None
