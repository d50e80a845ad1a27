"""分值: declared points checked, undeclared ones shared, by the scheme's groups and largest remainder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from decimal import Decimal
from fractions import Fraction

from jixiao.dataclass import dataclass
from jixiao.model.scheme import Scheme


@dataclass(frozen=True, slots=True)
class Wanted:
    """A line that needs points: its first-level group by its official name, and what it declares."""

    group: str
    declared: Decimal | None


@dataclass(frozen=True, slots=True)
class Shares:
    """The points of every line, in order. `rest` ≤ 0 where nothing was left to share; then the shares are void."""

    points: tuple[Decimal, ...]
    declared: Decimal
    rest: Fraction | None
    #: Groups where some lines declare points and others do not.
    partly: tuple[str, ...] = ()
    #: Groups in which nothing is declared.
    shared: tuple[str, ...] = ()
    #: Groups of which nothing was left for the lines without points.
    empty: tuple[str, ...] = field(default=())


def weights(scheme: Scheme, present: Sequence[str]) -> dict[str, Decimal]:
    """The scheme's points of each present group, an absent group's going to its heir (else to all in proportion)."""
    held = {name: scheme.groups[name].points or Decimal(0) for name in present if name in scheme.groups}
    for name, group in scheme.groups.items():
        if name not in held and group.points and group.heir in held:
            held[group.heir] += group.points
    return held


def largest_remainder(total: Fraction, quotas: Sequence[Fraction], places: int) -> list[Decimal]:
    """`total` split by quotas that add up to it, at `places` decimals; ties go to the earlier one."""
    unit = Fraction(1, 10**places)
    whole = [quota // unit for quota in quotas]
    left = int(total / unit) - sum(whole)
    order = sorted(range(len(quotas)), key=lambda at: (-(quotas[at] / unit - whole[at]), at))
    for at in order[:left]:
        whole[at] += 1
    return [Decimal(count).scaleb(-places) for count in whole]


def share(lines: Sequence[Wanted], scheme: Scheme) -> Shares:
    """Points for every line: declared ones as they are, the base's rest among the others."""
    declared = sum((line.declared for line in lines if line.declared is not None), Decimal(0))
    members: dict[str, list[int]] = {}
    for at, line in enumerate(lines):
        members.setdefault(line.group, []).append(at)
    open_groups = [name for name, at in members.items() if any(lines[each].declared is None for each in at)]
    partly = tuple(name for name in open_groups if any(lines[each].declared is not None for each in members[name]))
    shared = tuple(name for name in open_groups if name not in partly)
    points = [line.declared for line in lines]
    if not open_groups:
        return Shares(tuple(each or Decimal(0) for each in points), declared, None)
    held = weights(scheme, tuple(members))
    inside = {name: sum((lines[at].declared or Decimal(0) for at in members[name]), Decimal(0)) for name in open_groups}
    pool = Fraction(scheme.base) - Fraction(declared) + sum(map(Fraction, inside.values()))
    rest = Fraction(scheme.base) - Fraction(declared)
    if rest <= 0:
        return Shares(tuple(each or Decimal(0) for each in points), declared, rest, partly, shared)
    if not any(held.get(name) for name in open_groups):
        # No first-level points are known (hubei): all lines without points share alike.
        at_open = [at for at, line in enumerate(lines) if line.declared is None]
        for at, each in zip(at_open, _equally(rest, len(at_open), scheme.places), strict=True):
            points[at] = each
        return Shares(tuple(each or Decimal(0) for each in points), declared, rest, partly, shared)
    weight = sum((Fraction(held.get(name, Decimal(0))) for name in open_groups), Fraction(0))
    quotas = [pool * Fraction(held.get(name, Decimal(0))) / weight for name in open_groups]
    empty = []
    for name, group_points in zip(open_groups, largest_remainder(pool, quotas, scheme.places), strict=True):
        at_open = [at for at in members[name] if lines[at].declared is None]
        left = Fraction(group_points) - Fraction(inside[name])
        if left <= 0:
            empty.append(name)
            continue
        for at, each in zip(at_open, _equally(left, len(at_open), scheme.places), strict=True):
            points[at] = each
    return Shares(tuple(each or Decimal(0) for each in points), declared, rest, partly, shared, tuple(empty))


def _equally(total: Fraction, count: int, places: int) -> list[Decimal]:
    return largest_remainder(total, [total / count] * count, places)
