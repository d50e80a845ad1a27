"""Outcomes that several kinds share: everything kept, everything lost, met or nothing."""

from __future__ import annotations

from fractions import Fraction

from jixiao.deductions._measure import Miss
from jixiao.deductions._working import exact, figure, full_mark, standing
from jixiao.language import M, Message
from jixiao.model.deduction import Earned, Trial
from jixiao.values.number import fraction, plain
from jixiao.values.value import Number

#: The remark of a row whose kind could not be used and that earned all or nothing instead.
MET_OR_NOTHING = "met-or-nothing"


def all_kept(trial: Trial, notes: tuple[Message, ...] = (), remarks: tuple[str, ...] = ()) -> Earned:
    """Nothing was lost on the losing side."""
    sentence = M("{standing}: no points are lost", standing=standing(trial))
    actual, target = trial.actual, trial.target
    if (
        trial.tolerance and isinstance(actual, Number) and isinstance(target, Number) and actual.amount != target.amount
    ) and abs(fraction(actual.amount) - fraction(target.amount)) <= trial.tolerance:
        sentence = M(
            "{standing}, within the tolerance of {tolerance}: no points are lost",
            standing=standing(trial),
            tolerance=plain(trial.tolerance),
        )
    return Earned(fraction(trial.full), sentence, notes, remarks)


def all_lost(
    trial: Trial, miss: Miss, lost: Fraction, notes: tuple[Message, ...] = (), remarks: tuple[str, ...] = ()
) -> Earned:
    """The loss takes the whole scale; a larger one is cut to it, and the sentence says so."""
    if lost > trial.full:
        sentence = M(
            "{standing}: loses {lost}, more than the full mark of {full}, so nothing is left",
            standing=standing(trial),
            lost=exact(lost),
            full=full_mark(trial),
        )
    else:
        sentence = M(
            "{standing}: loses {lost} of {full}",
            standing=standing(trial),
            lost=full_mark(trial),
            full=full_mark(trial),
        )
    return Earned(Fraction(0), sentence, (*strictly(trial, miss), *notes), remarks)


def met_or_nothing(trial: Trial, miss: Miss | None, why: Message) -> Earned:
    """The full mark or none, where the kind's own measure cannot be used, and `why`."""
    if miss is None:
        return all_kept(trial, (why,), (MET_OR_NOTHING,))
    return all_lost(trial, miss, Fraction(trial.full), (why,), (MET_OR_NOTHING,))


def strictly(trial: Trial, miss: Miss) -> tuple[Message, ...]:
    """The note that a strict operator makes the target itself a miss."""
    if miss.strict and miss.short == 0 and trial.operator is not None:
        mark = figure(miss.mark, trial.unit) if miss.mark is not None else trial.target_text
        return (M("{operator} does not include {target} itself", operator=trial.operator.value, target=mark),)
    return ()
