"""The line of actuals cut into pieces, each with what it earns; where bands overlap or leave gaps."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from jixiao.criteria.unreadable import Stretch, Unreadable
from jixiao.dataclass import dataclass
from jixiao.language import M
from jixiao.values.number import plain


@dataclass(frozen=True, slots=True)
class Interval:
    """Actuals from `low` to `high`; None: without end. `with_low`, `with_high`: whether the ends belong to it."""

    low: Decimal | None = None
    high: Decimal | None = None
    with_low: bool = False
    with_high: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing lies in it."""
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (self.low == self.high and not (self.with_low and self.with_high))

    def holds(self, point: Decimal) -> bool:
        """Whether the actual lies in it."""
        if self.low is not None and (point < self.low or (point == self.low and not self.with_low)):
            return False
        return not (self.high is not None and (point > self.high or (point == self.high and not self.with_high)))

    def covers(self, other: Interval) -> bool:
        """Whether all of the other lies in it."""
        low = self.low is None or (
            other.low is not None
            and (other.low > self.low or (other.low == self.low and (self.with_low or not other.with_low)))
        )
        high = self.high is None or (
            other.high is not None
            and (other.high < self.high or (other.high == self.high and (self.with_high or not other.with_high)))
        )
        return low and high

    @property
    def when(self) -> str:
        """As a band declares it: ``>= 80, < 90``."""
        if self.low is not None and self.low == self.high:
            return f"= {plain(self.low)}"
        parts = []
        if self.low is not None:
            parts.append(f"{'>=' if self.with_low else '>'} {plain(self.low)}")
        if self.high is not None:
            parts.append(f"{'<=' if self.with_high else '<'} {plain(self.high)}")
        return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class Entry:
    """What one rule says: in this interval, so much of the scale is earned. `places`: decimals of its figures."""

    interval: Interval
    earned: Fraction
    at: Stretch
    places: int = 0
    #: Figures that a bracket (含) gives to this band.
    claims: frozenset[Decimal] = frozenset()


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the line that earns one amount; None: nothing is said of it."""

    interval: Interval
    earned: Fraction | None
    places: int = 0


def atoms(entries: Sequence[Entry], *extra: Decimal) -> list[Interval]:
    """The line cut at every end that is named: open parts and single points, from low to high."""
    ends = sorted(
        {end for entry in entries for end in (entry.interval.low, entry.interval.high) if end is not None} | set(extra)
    )
    cut: list[Interval] = [Interval(None, ends[0])] if ends else [Interval()]
    for place, end in enumerate(ends):
        cut.append(Interval(end, end, with_low=True, with_high=True))
        cut.append(Interval(end, ends[place + 1] if place + 1 < len(ends) else None))
    return cut


def pieces(entries: Sequence[Entry], *extra: Decimal) -> list[Piece]:
    """What each part of the line earns. Where one band lies within another, the narrower one holds; a figure in two
    bands belongs to the first named; bands that overlap in any other way are unreadable."""
    cut = []
    for atom in atoms(entries, *extra):
        holding = [entry for entry in entries if entry.interval.covers(atom)]
        chosen = _chosen(atom, holding)
        cut.append(Piece(atom, chosen.earned if chosen else None, max((entry.places for entry in holding), default=0)))
    return _joined(cut)


def _chosen(atom: Interval, holding: list[Entry]) -> Entry | None:
    if not holding:
        return None
    point = atom.low if atom.low is not None and atom.low == atom.high else None
    if point is not None and (claiming := [entry for entry in holding if point in entry.claims]):
        holding = claiming
    narrow = holding[0]
    for entry in holding[1:]:
        if entry.interval == narrow.interval:
            if entry.earned != narrow.earned:
                raise Unreadable(M("{when} earns two different amounts", when=entry.interval.when), entry.at)
        elif narrow.interval.covers(entry.interval):
            narrow = entry
        elif entry.interval.covers(narrow.interval):
            continue
        else:
            if point is not None:
                continue
            if entry.earned != narrow.earned:
                raise Unreadable(
                    M(
                        "{one} and {other} overlap and earn different amounts",
                        one=narrow.interval.when,
                        other=entry.interval.when,
                    ),
                    entry.at,
                )
    return narrow


def _joined(cut: list[Piece]) -> list[Piece]:
    joined: list[Piece] = []
    for piece in cut:
        if joined and joined[-1].earned == piece.earned:
            before = joined.pop()
            interval = Interval(
                before.interval.low, piece.interval.high, before.interval.with_low, piece.interval.with_high
            )
            joined.append(Piece(interval, piece.earned, max(before.places, piece.places)))
        else:
            joined.append(piece)
    return joined


def without_small_gaps(parts: list[Piece], at: Stretch) -> list[Piece]:
    """The pieces, where a gap between two of them is no more than one step of the figures written; else unreadable."""
    for place in range(1, len(parts) - 1):
        gap = parts[place]
        if gap.earned is not None:
            continue
        low, high = gap.interval.low, gap.interval.high
        assert low is not None
        assert high is not None
        step = Decimal(1).scaleb(-max(parts[place - 1].places, parts[place + 1].places))
        if high - low > step:
            raise Unreadable(M("nothing is said between {low} and {high}", low=plain(low), high=plain(high)), at)
    return parts
