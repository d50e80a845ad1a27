"""专家评分: an evaluator's score with its reason."""

from decimal import Decimal
from fractions import Fraction
from typing import ClassVar, Literal

from jixiao.deductions._working import points
from jixiao.language import M
from jixiao.model.deduction import Deduction, Earned, Outcome, Trial, Unscored, Wrong
from jixiao.model.scalars import blank
from jixiao.values.number import plain


class Manual(Deduction):
    """专家评分: the evaluator's score, in points of the indicator, with the reason for it.

    It has no parameters; 得分 and 评分理由 stand with the actual.
    Source: practice; judgements that no rule in figures can replace.
    Example: 10 points, score 8.5, reason 台账缺两月 → 8.5.
    """

    OFFICIAL: ClassVar[str] = "专家评分"
    ONE_SIDED: ClassVar[bool] = False
    READS_WORDS: ClassVar[bool] = True

    kind: Literal["manual"] = "manual"

    def judge(self, trial: Trial) -> Outcome:
        """The score, within 0 and the points; a question where it or its reason is missing."""
        if trial.score is None:
            return Unscored(M("this indicator is scored by an evaluator: give 得分 and 评分理由"))
        if not 0 <= trial.score <= trial.points:
            return Wrong(
                M(
                    "a score of {score} is not within 0 and {points}",
                    score=plain(trial.score),
                    points=points(trial),
                )
            )
        if blank(trial.reason):
            return Unscored(
                M("the evaluator's score of {score} has no reason: give 评分理由", score=plain(trial.score))
            )
        kept = Fraction(trial.score) * Fraction(trial.full) / Fraction(trial.points)
        return Earned(
            kept,
            M(
                "the evaluator gives {score} of {points}: {reason}",
                score=plain(trial.score),
                points=points(trial),
                reason=trial.reason,
            ),
        )

    def largest_loss(self, full: Decimal) -> Decimal:
        """All: an evaluator may give nothing."""
        return full
