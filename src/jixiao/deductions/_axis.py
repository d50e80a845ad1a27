"""Bands on the number line: where they overlap, leave gaps, are never reached or reward the worse actual."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from jixiao.dataclass import dataclass
from jixiao.language import M, Message
from jixiao.model.condition import ConditionValue
from jixiao.model.direction import Direction
from jixiao.values.number import plain
from jixiao.values.operator import Operator

#: A place on the line, finer than a number: just before it (-1), at it (0), just after it (1).
Cut = tuple[Decimal, int]
LOWEST: Cut = (Decimal("-Infinity"), 0)
HIGHEST: Cut = (Decimal("Infinity"), 0)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Everything from `low` to `high`, both included as places."""

    low: Cut
    high: Cut


def stretch(condition: ConditionValue) -> Stretch | None:
    """The stretch that a condition holds for; None where it holds for nothing."""
    low, high = LOWEST, HIGHEST
    for each in condition.comparisons:
        bound = each.bound
        match each.operator:
            case Operator.AT_LEAST:
                low = max(low, (bound, 0))
            case Operator.MORE:
                low = max(low, (bound, 1))
            case Operator.AT_MOST:
                high = min(high, (bound, 0))
            case Operator.LESS:
                high = min(high, (bound, -1))
            case _:
                low, high = max(low, (bound, 0)), min(high, (bound, 0))
    return Stretch(low, high) if low <= high else None


def overlaps(stretches: Sequence[Stretch | None]) -> Iterator[tuple[int, int]]:
    """Pairs that overlap, other than in one shared end or as falling thresholds (>= 90, then >= 80)."""
    for later, one in enumerate(stretches):
        for earlier, other in enumerate(stretches[:later]):
            if one is None or other is None:
                continue
            low, high = max(one.low, other.low), min(one.high, other.high)
            shared_end = low == high and low[1] == 0
            if low <= high and not shared_end and not _falls_behind(one, other):
                yield earlier, later


def _falls_behind(later: Stretch, earlier: Stretch) -> bool:
    """Whether the later one goes on in the same direction from a weaker threshold."""
    if later.high == HIGHEST and later.low < earlier.low:
        return True
    return later.low == LOWEST and later.high > earlier.high


def _pieces(stretches: Sequence[Stretch | None]) -> Iterator[tuple[Stretch, int | None]]:
    """The line cut at every bound, with the first band that holds for each piece."""
    bounds = sorted({cut[0] for each in stretches if each for cut in (each.low, each.high) if cut[0].is_finite()})
    edges = [LOWEST[0], *bounds, HIGHEST[0]]
    for low, high in pairwise(edges):
        if low.is_finite():
            yield _owned(Stretch((low, 0), (low, 0)), stretches)
        start = (low, 1) if low.is_finite() else LOWEST
        end = (high, -1) if high.is_finite() else HIGHEST
        yield _owned(Stretch(start, end), stretches)


def _owned(piece: Stretch, stretches: Sequence[Stretch | None]) -> tuple[Stretch, int | None]:
    owner = (
        index for index, each in enumerate(stretches) if each and each.low <= piece.low and each.high >= piece.high
    )
    return piece, next(owner, None)


def dead(stretches: Sequence[Stretch | None]) -> list[int]:
    """Bands that no actual reaches, because earlier ones hold first."""
    reached = {owner for _, owner in _pieces(stretches)}
    return [index for index in range(len(stretches)) if index not in reached]


def open_ends(stretches: Sequence[Stretch | None], limit: Decimal | None) -> list[Message | str]:
    """Stretches that no band covers, joined and in words; below 0 and above `limit` nothing is missed."""
    found: list[Stretch] = []
    for piece, owner in _pieces(stretches):
        if owner is not None:
            continue
        if found and _touch(found[-1], piece):
            found[-1] = Stretch(found[-1].low, piece.high)
        else:
            found.append(piece)
    return [_in_words(gap) for gap in found if not _beyond(gap, limit)]


def _touch(one: Stretch, other: Stretch) -> bool:
    return one.high[0] == other.low[0] and other.low[1] - one.high[1] == 1


def _beyond(gap: Stretch, limit: Decimal | None) -> bool:
    if gap.high < (Decimal(0), 0):
        return True
    return limit is not None and gap.low > (limit, 0)


def _in_words(gap: Stretch) -> Message | str:
    low = "" if gap.low == LOWEST else f"{'>=' if gap.low[1] == 0 else '>'} {plain(gap.low[0])}"
    high = "" if gap.high == HIGHEST else f"{'<=' if gap.high[1] == 0 else '<'} {plain(gap.high[0])}"
    if low and high:
        if gap.low == gap.high:
            return f"= {plain(gap.low[0])}"
        return M("{low} and {high}", low=low, high=high)
    return low or high


def unordered(
    stretches: Sequence[Stretch | None], earnings: Sequence[Fraction], direction: Direction | None
) -> list[tuple[int, int]]:
    """Pairs (worse, better) of neighbouring bands where the better one earns less.

    Without a direction, and for 适度, earnings may rise and then fall; a fall that rises again is reported.
    """
    order: list[int] = []
    for _, owner in _pieces(stretches):
        if owner is not None and (not order or order[-1] != owner):
            order.append(owner)
    if direction is Direction.LOWER:
        order.reverse()
    found: list[tuple[int, int]] = []
    fallen = False
    for one, other in pairwise(order):
        if earnings[other] < earnings[one]:
            fallen = True
            if direction in (Direction.HIGHER, Direction.LOWER):
                found.append((one, other))
        elif earnings[other] > earnings[one] and fallen and direction not in (Direction.HIGHER, Direction.LOWER):
            found.append((other, one))
    return found
