"""评判等级赋分: the actual names a tier of the scheme and the share within it."""

from decimal import Decimal
from fractions import Fraction
from typing import ClassVar, Literal

from jixiao.deductions._level_list import first_level
from jixiao.deductions._measure import Miss
from jixiao.deductions._outcome import all_kept, all_lost
from jixiao.deductions._working import exact, points
from jixiao.language import M, Message
from jixiao.model.deduction import Deduction, Earned, Outcome, Trial, Unscored, Wrong
from jixiao.model.scalars import share_text
from jixiao.model.scheme import Tier
from jixiao.pattern import pattern
from jixiao.values.fault import ValueFault
from jixiao.values.folding import fold, fold_name
from jixiao.values.number import half_up, plain, read_number, score_text
from jixiao.values.value import YesNo

_SHARE = pattern(r"(?P<name>.*?)[\s:：,，(（]*(?P<share>[0-9][0-9.]*)\s*%\s*[)）]?\s*")


class Tiers(Deduction):
    """评判等级赋分: the person who judges names the tier and a share of the points within it (部分达成 70%).

    It has no parameters: names and bounds are the scheme's. A tier includes its lower bound and, the first
    one apart, not its upper bound: 80% belongs to 达成. A tier that may stand alone (达成) needs no share.
    The evaluator's own score, where one is given beside the tier, takes the place of the share and must lie
    in the tier.
    Source: 财预〔2020〕10号: 达成 100%–80%(含), 部分达成 80%–60%(含), 未达成 60%–0%.
    Example: 30 points, actual 部分达成 70% → 30.00 × 70% = 21.
    """

    OFFICIAL: ClassVar[str] = "评判等级赋分"
    ONE_SIDED: ClassVar[bool] = False
    READS_WORDS: ClassVar[bool] = True

    kind: Literal["tiers"] = "tiers"

    def judge(self, trial: Trial) -> Outcome:
        """The share that the actual names, where it lies in the tier that it names."""
        if isinstance(trial.target, YesNo) and isinstance(trial.actual, YesNo):
            if trial.actual == trial.target:
                return all_kept(trial)
            return all_lost(trial, Miss("either", None), Fraction(trial.full))
        name, share = _parts(trial.actual_text)
        if isinstance(share, Wrong):
            return share
        tier = _named(name, trial.scheme.tiers)
        listed = first_level(trial.target_text)
        if tier is None and listed is not None:
            return _of_a_list(trial, listed, share)
        if tier is None and name and fold_name(name) == fold_name(trial.target_text):
            tier = trial.scheme.tiers[0]
        if tier is None:
            return Unscored(
                M(
                    "{actual} names no tier: write one of {tiers} with its share, such as {example}",
                    actual=trial.actual_text,
                    tiers=tuple(each.name for each in trial.scheme.tiers),
                    example=_example(trial),
                )
            )
        if trial.score is not None:
            return _by_score(trial, tier, share, trial.score)
        if share is None:
            if tier.alone is None:
                return Unscored(
                    M(
                        "{tier} spans {low} to {high} of the points: write the share, such as {example}",
                        tier=tier.name,
                        low=share_text(tier.from_),
                        high=share_text(tier.to),
                        example=_example(trial, tier),
                    )
                )
            note = M("{tier} without a share stands for {share}", tier=tier.name, share=share_text(tier.alone))
            return _earned(trial, tier, tier.alone, (note,))
        if not _within(share, tier):
            return _outside(trial, tier, share)
        return _earned(trial, tier, share)

    def met(self, kept: Fraction, trial: Trial) -> bool:
        """达成 is met, whatever its share."""
        return kept >= Fraction(trial.full) * trial.scheme.tiers[0].from_

    def largest_loss(self, full: Decimal) -> Decimal:
        """All: the last tier reaches down to nothing."""
        return full


def _parts(text: str) -> tuple[str, Fraction | Wrong | None]:
    """The tier's name and the share that an actual gives: ``部分达成 70%``."""
    folded = fold(text).strip()
    found = _SHARE.fullmatch(folded)
    if found is None:
        return folded, None
    try:
        share = Fraction(read_number(found["share"])[0]) / 100
    except ValueFault as fault:
        return folded, Wrong(fault.why, fault.hint)
    return found["name"].strip(), share


def _named(name: str, tiers: tuple[Tier, ...]) -> Tier | None:
    wanted = fold_name(name)
    return next((tier for tier in tiers if wanted in {fold_name(each) for each in (tier.name, *tier.synonyms)}), None)


def _of_a_list(trial: Trial, first: str, share: Fraction | None) -> Outcome:
    if share is None and fold_name(trial.actual_text) == fold_name(first):
        return Earned(
            Fraction(trial.full),
            M("{actual} is the first of {levels}: the full mark", actual=first, levels=trial.target_text),
        )
    return Unscored(
        M(
            "{levels} does not say what each level earns: write a tier with its share, such as {example}",
            levels=trial.target_text,
            example=_example(trial),
        )
    )


def _within(share: Fraction, tier: Tier) -> bool:
    return tier.from_ <= share < tier.to or (share == tier.to == 1)


def _outside(trial: Trial, tier: Tier, share: Fraction) -> Wrong:
    shown = share_text(share)
    why = M(
        "{share} is outside {tier}, which spans {low} to {high}",
        share=shown,
        tier=tier.name,
        low=share_text(tier.from_),
        high=share_text(tier.to),
    )
    owner = next((each.name for each in trial.scheme.tiers if _within(share, each)), None)
    if owner is None:
        return Wrong(why, M("a share is within 0% and 100%, not {found}", found=shown))
    return Wrong(
        why,
        M(
            "{share} belongs to {owner}: write {owner} {share}, or a share within {tier}",
            share=shown,
            owner=owner,
            tier=tier.name,
        ),
    )


def _example(trial: Trial, tier: Tier | None = None) -> str:
    shown = tier or trial.scheme.tiers[min(1, len(trial.scheme.tiers) - 1)]
    return f"{shown.name} {share_text((shown.from_ + shown.to) / 2)}"


def _earned(trial: Trial, tier: Tier, share: Fraction, notes: tuple[Message, ...] = ()) -> Earned:
    kept = Fraction(trial.full) * share
    earned = f"{points(trial)} × {share_text(share)} = {exact(Fraction(trial.points) * share)}"
    return Earned(kept, M("{tier} {share}: {working}", tier=tier.name, share=share_text(share), working=earned), notes)


def _by_score(trial: Trial, tier: Tier, share: Fraction | None, score: Decimal) -> Outcome:
    """The evaluator's score, compared with the tier's bounds in points at the scheme's places."""
    places = trial.scheme.places
    low, high = (half_up(Fraction(trial.points) * bound, places) for bound in (tier.from_, tier.to))
    if not (low <= score < high or (tier.to == 1 and score == high == half_up(trial.points, places))):
        return Wrong(
            M(
                "a score of {score} is outside {tier}, which spans {low} to {high} of {points} points",
                score=plain(score),
                tier=tier.name,
                low=score_text(low, places),
                high=score_text(high, places),
                points=points(trial),
            )
        )
    if share is not None and half_up(Fraction(trial.points) * share, places) != score:
        return Wrong(
            M(
                "the actual says {share}, which is {figure} points, and the score says {score}",
                share=share_text(share),
                figure=score_text(Fraction(trial.points) * share, places),
                score=plain(score),
            )
        )
    kept = Fraction(score) * Fraction(trial.full) / Fraction(trial.points)
    return Earned(
        kept,
        M(
            "{tier}: the evaluator gives {score} of {points}",
            tier=tier.name,
            score=plain(score),
            points=points(trial),
        ),
    )
