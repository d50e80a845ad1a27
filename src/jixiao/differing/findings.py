"""What a reviewer has to know about the new targets (JX801–JX810)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from jixiao.dataclass import dataclass
from jixiao.differing.lastyear import Achieved
from jixiao.differing.matching import Tie
from jixiao.differing.side import Side
from jixiao.faults import diff as faults
from jixiao.language import M, Message
from jixiao.model.changes import BudgetChange, Pair
from jixiao.model.diagnostic import Diagnostic
from jixiao.model.plan import Line
from jixiao.reports._values import goal_said
from jixiao.values.number import half_up, plain, score_text
from jixiao.values.operator import Operator
from jixiao.values.value import Number
from jixiao.vocabulary import group_name

#: 财预〔2021〕101号: of the output indicators these two are expected in every project.
EXPECTED = ("数量指标", "质量指标")


@dataclass(frozen=True, slots=True)
class Review:
    """Both sides with what was found out about them; `last` is None without last year's actuals."""

    old: Side
    new: Side
    pairs: Sequence[Pair]
    ties: Sequence[Tie]
    budget: BudgetChange
    last: Achieved | None

    @property
    def both(self) -> list[tuple[Line, Line, Pair]]:
        """Indicators that are on both sides."""
        return [(pair.old, pair.new, pair) for pair in self.pairs if pair.old is not None and pair.new is not None]

    @property
    def another_year(self) -> bool:
        """Whether the new side is of another budget year: only then is copying or last year's actual a question."""
        return self.old.plan.project.year != self.new.plan.project.year


def findings(review: Review) -> tuple[Diagnostic, ...]:
    """All of them, in the order of their codes."""
    parts = (
        _loosened, _more_money, _already_met, _copied, _kinds_lost, _to_the_easy, _softened, _dropped, _renames,
    )  # fmt: skip
    return tuple(finding for part in parts for finding in part(review))


def _loosened(review: Review) -> Iterator[Diagnostic]:
    for _, new, pair in review.both:
        change = pair.change("loosened")
        if change is not None:
            yield faults.LOOSENED.found(
                M("{name}: {because}", name=new.indicator.name, because=change.because),
                hint=M("give the reason, or restore the target"), position=review.new.position(new),
            )  # fmt: skip


def _more_money(review: Review) -> Iterator[Diagnostic]:
    budget = review.budget
    if not budget.grew:
        return
    slack = [pair for old, new, pair in review.both if pair.verdict == "loosened" or _stays(old, new, pair)]
    if slack:
        assert budget.old is not None
        assert budget.new is not None
        percent = (
            M("by {percent}%", percent=plain(half_up(budget.by * 100, 2))) if budget.by is not None else M("from 0")
        )
        yield faults.MORE_MONEY.found(
            M(
                "the budget grows from {old} to {new} ({percent}), while these targets were loosened or stay: {names}",
                old=budget.old.text, new=budget.new.text, percent=percent,
                names=tuple(M("{name} ({verdict})", name=pair.name, verdict=_VERDICTS[pair.verdict]) for pair in slack),
            ),
            hint=M("raise the targets, or say what the money is for"), position=review.new.place("budget"),
        )  # fmt: skip


_VERDICTS = {"loosened": M("loosened"), "unchanged": M("unchanged")}


def _stays(old: Line, new: Line, pair: Pair) -> bool:
    """Unchanged though it could be raised: a rate of 100% or a count of 0 cannot."""
    value, unit = new.target.value, new.target.unit
    if pair.verdict != "unchanged" or not isinstance(value, Number):
        return False
    top = unit is not None and unit.dimension == "ratio" and value.amount * unit.factor >= 100
    return not (top and new.operator not in (Operator.AT_MOST, Operator.LESS)) and value.amount != 0


def _already_met(review: Review) -> Iterator[Diagnostic]:
    for old, new, _ in review.both:
        if review.last is not None and review.another_year and review.last.meets(old, new):
            yield faults.ALREADY_MET.found(
                M(
                    "{name}: last year's actual {actual} meets the new target {target} already",
                    name=new.indicator.name, actual=review.last.said(old), target=goal_said(new),
                ),
                hint=M("raise the target in the light of last year, or give the reason"),
                position=review.new.position(new),
            )  # fmt: skip


def _copied(review: Review) -> Iterator[Diagnostic]:
    if review.another_year and review.pairs and all(pair.verdict == "unchanged" for pair in review.pairs):
        yield faults.COPIED.found(
            M("all {count} targets are those of {year}", count=len(review.pairs), year=review.old.plan.project.year),
            hint=M("work the targets out anew for this year's work and money"),
            position=review.new.place("indicators"),
        )


def _kinds_lost(review: Review) -> Iterator[Diagnostic]:
    required = [name for name, group in review.new.plan.scheme.groups.items() if group.required]
    before, now = (_kinds(side.lines) for side in (review.old, review.new))
    excused = {group_name(group) for group in review.new.plan.project.not_applicable}
    for kind in dict.fromkeys((*required, *EXPECTED)):
        if kind in before and kind not in now and kind not in excused:
            yield faults.KIND_LOST.found(
                M("{kind}: there was one in {year}, now there is none", kind=kind, year=review.old.plan.project.year),
                hint=M("add one, or declare the reason under 不适用 (not_applicable)"),
                position=review.new.place("indicators"),
            )


def _kinds(lines: Sequence[Line]) -> set[str]:
    return {group_name(group) for line in lines for group in line.groups}


def _to_the_easy(review: Review) -> Iterator[Diagnostic]:
    base = [side.plan.scheme.base for side in (review.old, review.new)]
    rose: list[Message] = []
    first: Line | None = None
    for old, new, pair in review.both:
        more = new.points * base[0] > old.points * base[1]
        if not more or pair.change("points") is None or (easy := _easy(review, old, new, pair)) is None:
            continue
        first = first or new
        rose.append(
            M(
                "{name} {old} → {new} ({why})",
                name=new.indicator.name,
                old=plain(old.points),
                new=plain(new.points),
                why=easy,
            )
        )
    if first is not None:
        yield faults.POINTS_TO_EASY.found(
            M("points moved to targets that are easy to meet: {lines}", lines=tuple(rose)),
            hint=M("give the reason, or restore the points"), position=review.new.position(first, "points"),
        )  # fmt: skip


def _easy(review: Review, old: Line, new: Line, pair: Pair) -> Message | None:
    if pair.verdict == "loosened":
        return M("loosened")
    if review.last is not None and review.last.meets(old, new):
        return M("met last year already")
    return None


def _softened(review: Review) -> Iterator[Diagnostic]:
    for _, new, pair in review.both:
        change = pair.change("deduction")
        if change is not None and change.sense == "softer":
            yield faults.SOFTENED.found(
                M("{name}: {because}", name=new.indicator.name, because=change.because),
                hint=M("give the reason, or restore the rule"),
                position=review.new.position(new, "criteria" if new.indicator.deduction is None else "deduction"),
            )


def _dropped(review: Review) -> Iterator[Diagnostic]:
    for pair in review.pairs:
        if pair.verdict == "removed" and pair.old is not None and review.last and review.last.missed(pair.old):
            yield faults.DROPPED.found(
                M(
                    "{name} was missed last year ({actual} against {target}) and is not there any more",
                    name=pair.name, actual=review.last.said(pair.old), target=goal_said(pair.old),
                ),
                hint=M("restore it, or give the reason"), position=review.new.place("indicators"),
            )  # fmt: skip


def _renames(review: Review) -> Iterator[Diagnostic]:
    for old, new, pair in review.both:
        change = pair.change("renamed")
        if change is not None and pair.how == "likeness":
            yield faults.LIKELY_RENAME.found(
                M(
                    "{new} may be the former {old} (likeness {likeness}); the two are compared as one",
                    new=new.indicator.name, old=old.indicator.name, likeness=score_text(pair.likeness or Decimal(0)),
                ),
                hint=M("if they are one, give both the same id; if not, different ones"),
                position=review.new.position(new, "name"),
            )  # fmt: skip
    for tie in review.ties:
        side = review.new if tie.is_new else review.old
        yield faults.RENAME_TIE.found(
            M(
                "{name} is equally like {others} (likeness {likeness}): none of them is taken for it",
                name=tie.line.indicator.name, others=tuple(each.indicator.name for each in tie.candidates),
                likeness=score_text(tie.likeness),
            ),
            hint=M("give the same id to those that are one"), position=side.position(tie.line, "name"),
        )  # fmt: skip
