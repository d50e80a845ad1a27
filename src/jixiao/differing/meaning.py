"""What a new target means: harder, easier, the same, or not to be compared, with the reason."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from jixiao.dataclass import dataclass
from jixiao.differing.accepted import Stretch, accepted, ends, favoured
from jixiao.differing.deadlines import days
from jixiao.language import M, Message
from jixiao.model.changes import Verdict
from jixiao.model.direction import Direction
from jixiao.model.plan import Line
from jixiao.reports._values import goal_said
from jixiao.values.folding import fold_name
from jixiao.values.number import half_up
from jixiao.values.operator import Operator
from jixiao.values.value import Number, Span, Words

_UPWARD = (Operator.AT_LEAST, Operator.MORE)
_DOWNWARD = (Operator.AT_MOST, Operator.LESS)
_SORTS = {
    "number": M("a number"), "range": M("a range"), "date": M("a date"), "yesno": M("yes or no"), "words": M("words"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Meaning:
    """The verdict; `by` and `by_unit` (in `unit`) where one figure took the place of another."""

    verdict: Verdict
    because: Message
    by: Decimal | None = None
    by_unit: Decimal | None = None
    unit: str | None = None


def meaning(old: Line, new: Line, old_year: int, new_year: int) -> Meaning:
    """What the new target asks for beside the old one."""
    if _written_alike(old, new):
        return Meaning("unchanged", M("the target is the same"))
    kinds = {old.target.sort, new.target.sort}
    if kinds == {"date"}:
        return _dates(old, new, old_year, new_year)
    if kinds <= {"number", "range"}:
        return _measured(old, new)
    if len(kinds) > 1:
        return Meaning(
            "incomparable",
            M("the target was {old}, now it is {new}", old=_SORTS[old.target.sort], new=_SORTS[new.target.sort]),
        )
    return _words(old, new)


def _written_alike(old: Line, new: Line) -> bool:
    """The quick way out for most lines of most years."""
    return (
        old.target.value == new.target.value
        and old.target.unit == new.target.unit
        and old.operator == new.operator
        and old.tolerance == new.tolerance
    )


def _measured(old: Line, new: Line) -> Meaning:
    one, other = old.target.unit, new.target.unit
    if (one and one.base) != (other and other.base):
        said_old, said_new = one.name if one else M("no unit"), other.name if other else M("no unit")
        return Meaning("incomparable", M("{old} was counted, now {new}", old=said_old, new=said_new))
    unit = min((each for each in (one, other) if each), key=lambda each: each.factor, default=None)
    low, high = ends(old), ends(new)
    found = _judged(old, new, low, high)
    before, after = _figures(old, new, low, high)
    if before is None or after is None:
        return found
    step = (after - before) / (Fraction(unit.factor) if unit else 1)
    by = half_up((after - before) / abs(before), 4) if before else None
    return Meaning(found.verdict, found.because, by, _exact(step), unit.name if unit else None)


def _figures(
    old: Line, new: Line, one: tuple[Fraction, Fraction], other: tuple[Fraction, Fraction]
) -> tuple[Fraction | None, Fraction | None]:
    """The figure that took the place of another: the number itself, or the one end of a range that moved."""
    match old.target.value, new.target.value:
        case Number(amount=before), Number(amount=after):
            units = old.target.unit, new.target.unit
            factors = [Fraction(unit.factor) if unit else Fraction(1) for unit in units]
            return Fraction(before) * factors[0], Fraction(after) * factors[1]
        case Number(), _:
            return None, None
        case _, Number():
            return None, None
    if one[1] == other[1]:
        return one[0], other[0]
    return (one[1], other[1]) if one[0] == other[0] else (None, None)


def _exact(amount: Fraction) -> Decimal | None:
    """The amount as a decimal; None where no finite one is it."""
    for places in range(41):
        if (amount * 10**places).denominator == 1:
            return half_up(amount, places)
    return None


def _dates(old: Line, new: Line, old_year: int, new_year: int) -> Meaning:
    assert isinstance(old.target.value, Span)
    assert isinstance(new.target.value, Span)
    before, after = days(old.target.value.last, old_year, new.target.value.last, new_year)
    one, other = (Fraction(before), Fraction(before)), (Fraction(after), Fraction(after))
    found = _judged(old, new, one, other)
    return Meaning(found.verdict, found.because, None, Decimal(after - before), "天")


def _judged(old: Line, new: Line, one: tuple[Fraction, Fraction], other: tuple[Fraction, Fraction]) -> Meaning:
    met_old, met_new = accepted(old.operator, *one), accepted(new.operator, *other)
    if met_old == met_new:
        return Meaning("unchanged", M("the target is the same"))
    said = {"old": goal_said(old), "new": goal_said(new)}
    if (verdict := _nested(met_old, met_new)) is not None:
        return Meaning(verdict, _harder_or_easier(verdict, said))
    kept_old, kept_new = favoured(old, met_old), favoured(new, met_new)
    if (verdict := _nested(kept_old, kept_new)) is not None:
        return Meaning(verdict, _harder_or_easier(verdict, said))
    signs = {old.operator, new.operator}
    if signs & {*_UPWARD} and signs & {*_DOWNWARD}:
        return Meaning("operator", M("{old} before, {new} now: the other side is asked for", **said))
    if signs == {Operator.EQUAL} and old.direction is new.direction is Direction.NEAR:
        why = M("{old} before, {new} now: where the target itself is best (适度), neither is harder", **said)
        return Meaning("incomparable", why)
    return Meaning(
        "incomparable", M("{old} before, {new} now: each is met by actual values that miss the other", **said)
    )


def _nested(old: Stretch, new: Stretch) -> Verdict | None:
    if old.holds(new):
        return None if new.holds(old) else "tightened"
    return "loosened" if new.holds(old) else None


def _harder_or_easier(verdict: Verdict, said: dict[str, str]) -> Message:
    if verdict == "tightened":
        return M("{old} before, {new} now: harder to meet", **said)
    return M("{old} before, {new} now: easier to meet", **said)


def _words(old: Line, new: Line) -> Meaning:
    one, other = old.target.value, new.target.value
    same = one == other
    if isinstance(one, Words) and isinstance(other, Words):
        same = fold_name(one.text) == fold_name(other.text)
    if same:
        return Meaning("unchanged", M("the target is the same"))
    said = {"old": goal_said(old), "new": goal_said(new)}
    if isinstance(one, Words):
        why = M("{old} before, {new} now: words say neither more nor less than other words", **said)
        return Meaning("incomparable", why)
    return Meaning("incomparable", M("{old} before, {new} now: another answer is wanted", **said))
