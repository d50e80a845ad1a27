"""直接赋分: the full mark, or on a miss the full mark less a set figure."""

from decimal import Decimal
from fractions import Fraction
from typing import ClassVar, Literal

from jixiao.deductions._amounts import Points
from jixiao.deductions._measure import Miss, measure
from jixiao.deductions._outcome import all_kept, all_lost, strictly
from jixiao.deductions._working import exact, full_mark, standing, working
from jixiao.language import M
from jixiao.model.deduction import Deduction, Earned, Outcome, Trial


class Direct(Deduction):
    """直接赋分: met earns the full mark; a miss on the losing side costs `deduct`, however large it is.

    deduct: points on the scale that a miss costs; left out, all of them.
    Source: 财预〔2021〕101号, the first scoring mode (达成得满分，未达成不得分或按规定扣分).
    Example: target >= 95%, 低于95%扣3分 of 10 points, actual 94.2% → 10 − 3 = 7.
    """

    OFFICIAL: ClassVar[str] = "直接赋分"

    kind: Literal["direct"] = "direct"
    deduct: Points | None = None

    def judge(self, trial: Trial) -> Outcome:
        """Full where nothing is lost, else full − deduct; under > and < the target is a miss."""
        found = measure(trial, self.side)
        if found is None:
            return all_kept(trial)
        if not isinstance(found, Miss):
            return found
        lost = trial.full if self.deduct is None else self.deduct
        if lost >= trial.full:
            return all_lost(trial, found, Fraction(lost))
        kept = Fraction(trial.full) - Fraction(lost)
        sentence = M(
            "{standing}: loses {lost} of {full}; {working}",
            standing=standing(trial),
            lost=exact(lost),
            full=full_mark(trial),
            working=working(trial, kept, f"{full_mark(trial)} − {exact(lost)}"),
        )
        return Earned(kept, sentence, strictly(trial, found))

    def largest_loss(self, full: Decimal) -> Decimal:
        """`deduct`, or all."""
        return full if self.deduct is None else self.deduct
