"""分值: what each line is worth, declared or shared."""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction

from witness.figures import Figures


class Refused(Exception):
    """No score can be computed."""


def largest_remainder(ideal: list[Fraction], places: int) -> list[Fraction]:
    """Shares rounded so that their sum stays; what is left goes to the largest remainders, ties to the earlier."""
    unit = Fraction(1, 10**places)
    floors = [(each / unit).__floor__() for each in ideal]
    left = (sum(ideal, Fraction(0)) / unit).__floor__() - sum(floors)
    order = sorted(range(len(ideal)), key=lambda at: (floors[at] - ideal[at] / unit, at))
    for at in order[:left]:
        floors[at] += 1
    return [each * unit for each in floors]


def equal(amount: Fraction, count: int, places: int) -> list[Fraction]:
    """An amount shared equally."""
    return largest_remainder([amount / count] * count, places)


def points_of(
    lines: list[tuple[str, Fraction | None]], figures: Figures, withdrawn: Collection[int] = ()
) -> list[Fraction]:
    """Points of the lines, each given as its first-level group and what it declares. Refused where they do not fit."""
    base, places = Fraction(figures["base"]), figures["places"]
    declared = [points for _, points in lines]
    if any(points is not None and points <= 0 for points in declared):
        raise Refused("points that are not above 0")
    if all(points is not None for points in declared):
        others = [points for at, points in enumerate(declared) if points is not None and at not in withdrawn]
        if withdrawn and sum(others) == base:
            return [Fraction(0) if at in withdrawn else points for at, points in enumerate(declared) if points]
        if sum(declared) != base:  # type: ignore[arg-type]
            raise Refused("points that do not add up")
        return [points for points in declared if points is not None]
    open_groups = dict.fromkeys(group for group, points in lines if points is None)
    shares = _group_shares(lines, list(open_groups), figures)
    result = list(declared)
    for members, share in shares:
        own = sum((points for at in members if (points := declared[at]) is not None), Fraction(0))
        without = [at for at in members if declared[at] is None]
        if share - own <= 0:
            raise Refused("nothing is left to share")
        for at, points in zip(without, equal(share - own, len(without), places), strict=True):
            if points <= 0:
                raise Refused("nothing is left to share")
            result[at] = points
    return [points for points in result if points is not None]


def _group_shares(
    lines: list[tuple[str, Fraction | None]], open_groups: list[str], figures: Figures
) -> list[tuple[list[int], Fraction]]:
    """The groups that share, as the places of their lines, with what each gets of the base."""
    known = figures["groups"]
    present = dict.fromkeys(group for group, _ in lines)
    if any(group not in known for group in open_groups):
        raise Refused("a group that the scheme does not know, without points")
    pool = Fraction(figures["base"]) - sum(
        (points for group, points in lines if points is not None and group not in open_groups), Fraction(0)
    )
    members = {group: [at for at, (own, _) in enumerate(lines) if own == group] for group in open_groups}
    if any(known[group]["points"] is None for group in open_groups):
        return [([at for places in members.values() for at in places], pool)]
    weights = {group: Fraction(known[group]["points"]) for group in open_groups}
    for absent, each in known.items():
        if absent not in present and each.get("heir") in weights:
            weights[each["heir"]] += Fraction(each["points"])
    whole = sum(weights.values(), Fraction(0))
    ideal = [pool * weight / whole for weight in weights.values()]
    return list(zip(members.values(), largest_remainder(ideal, figures["places"]), strict=True))


def rescaled(points: list[Fraction], out: set[int], places: int) -> list[Fraction]:
    """Points where the lines of `out` give theirs to the others, in proportion; if there are others that have any."""
    kept = [at for at in range(len(points)) if at not in out]
    if not out or not sum((points[at] for at in kept), Fraction(0)):
        return list(points)
    whole, rest = sum(points, Fraction(0)), sum((points[at] for at in kept), Fraction(0))
    shares = iter(largest_remainder([points[at] * whole / rest for at in kept], places))
    return [Fraction(0) if at in out else next(shares) for at in range(len(points))]
