"""Points for every line of a project, with everything that a person has to know or to mend about them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from jixiao.dataclass import dataclass
from jixiao.faults import points as faults
from jixiao.language import M
from jixiao.model.diagnostic import Severity
from jixiao.model.indicator import Indicator
from jixiao.model.scheme import Scheme
from jixiao.model.target import Target
from jixiao.planning.findings import Findings
from jixiao.planning.points import Shares, Wanted, share, weights
from jixiao.values.number import plain
from jixiao.vocabulary import group_name

TREE = ("indicators",)


@dataclass(frozen=True, slots=True)
class InForce:
    """What of an indicator is in force at a date: changes of the year up to it are applied."""

    index: int
    indicator: Indicator
    target: Target
    points: Decimal | None
    #: The first-level group by its official name.
    group: str
    #: The reason of a withdrawal, and the document of the last change.
    withdrawn: str | None = None
    document: str | None = None


def in_force(indicators: Sequence[Indicator], day: date) -> list[InForce]:
    """Every indicator that exists at a date; one that is added later does not."""
    lines = []
    for index, indicator in enumerate(indicators):
        group = group_name(indicator.groups[0])
        if not indicator.changes:
            lines.append(InForce(index, indicator, indicator.target, indicator.points, group))
            continue
        if any(change.added and change.date > day for change in indicator.changes):
            continue
        target, points, withdrawn, document = indicator.target, indicator.points, None, None
        for change in sorted(indicator.changes, key=lambda each: each.date):
            if change.date > day:
                break
            document = change.document
            target = change.target or target
            points = change.points if change.points is not None else points
            withdrawn = change.withdrawn or withdrawn
        lines.append(InForce(index, indicator, target, points, group, withdrawn, document))
    return lines


def allot(lines: Sequence[InForce], scheme: Scheme, findings: Findings) -> tuple[Decimal, ...]:
    """The points of every line. What cannot be settled is an error in `findings`; then the points are void."""
    known = _groups(lines, scheme, findings)
    for line in lines:
        if line.points is not None and line.points == 0 and line.withdrawn is None:
            findings.add(
                faults.ZERO_POINTS,
                (*findings.declaration.places[line.index], "points"),
                M("{name}: the points are 0", name=line.indicator.name),
            )
    wanted = [Wanted(line.group, line.points) for line in lines]
    shares = share(wanted, scheme)
    if shares.rest is None:
        return _declared(lines, wanted, shares, scheme, findings)
    _left(shares, scheme, findings)
    for group in shares.partly:
        _partly(lines, shares.points, group, findings)
    if known and shares.shared:
        everything = shares.declared == 0 and not shares.partly
        findings.add(
            faults.POINTS_SHARED,
            TREE,
            M(
                "no points are declared: the scheme's {base} points are shared equally within each group",
                base=plain(scheme.base),
            )
            if everything
            else M("no points are declared in {groups}: their share is divided equally", groups=shares.shared),
            M("declare 分值 (points) to fix them"),
            key=True,
        )
    return shares.points


def _groups(lines: Sequence[InForce], scheme: Scheme, findings: Findings) -> bool:
    """Whether every first-level group is the scheme's; an unknown one needs declared points."""
    unknown: dict[str, list[InForce]] = {}
    for line in lines:
        if line.group not in scheme.groups:
            unknown.setdefault(line.group, []).append(line)
    for group, members in unknown.items():
        declared = all(line.points is not None for line in members)
        findings.add(
            faults.GROUP_UNKNOWN,
            findings.declaration.places[members[0].index][:2],
            M("{group} is no first-level group of {scheme}", group=group, scheme=scheme.scheme),
            M("its groups are {groups}", groups=tuple(scheme.groups))
            if declared
            else M(
                "its groups are {groups}; or declare the points of every indicator here", groups=tuple(scheme.groups)
            ),
            key=True,
            severity=Severity.WARNING if declared else Severity.ERROR,
        )
    return not unknown


def _declared(
    lines: Sequence[InForce], wanted: Sequence[Wanted], shares: Shares, scheme: Scheme, findings: Findings
) -> tuple[Decimal, ...]:
    """All points are declared: they have to add up to the base; a group's sum off the scheme's is told."""
    withdrawn = sum((line.points or Decimal(0) for line in lines if line.withdrawn is not None), Decimal(0))
    if withdrawn and shares.declared - withdrawn == scheme.base:
        # The points of what was withdrawn were given to the others.
        return tuple(
            Decimal(0) if line.withdrawn is not None else points
            for line, points in zip(lines, shares.points, strict=True)
        )
    if shares.declared != scheme.base:
        findings.add(
            faults.POINTS_SUM,
            TREE,
            M("the points add up to {sum}, not to {base}", sum=plain(shares.declared), base=plain(scheme.base)),
            _cures(shares.declared, scheme),
            key=True,
        )
    sums: dict[str, Decimal] = {}
    for line in wanted:
        sums[line.group] = sums.get(line.group, Decimal(0)) + (line.declared or Decimal(0))
    held = weights(scheme, tuple(sums))
    if sum(held.values(), Decimal(0)) != scheme.base:
        # A project that overrides the base alone keeps the groups' points as proportions: there is no sum to be off.
        return shares.points
    for group, total in sums.items():
        if held.get(group) and total != held[group]:
            member = next(line for line in lines if line.group == group)
            findings.add(
                faults.GROUP_POINTS,
                findings.declaration.places[member.index][:2],
                M(
                    "{group} has {sum} points, {scheme} gives it {points}",
                    group=group, sum=plain(total), scheme=scheme.scheme, points=plain(held[group]),
                ),
                key=True,
            )  # fmt: skip
    return shares.points


def _cures(declared: Decimal, scheme: Scheme) -> M:
    if declared != scheme.total:
        return M("change the points so that they add up to {base}", base=plain(scheme.base))
    # Points of 100 are common where the form leaves no row for the execution rate: both ways out, chosen by a person.
    return M(
        "either score without execution points, scheme: {{use: {scheme}, base: {total}, execution: {{points: 0}}}}, "
        "or multiply the points of every line by {base}/{total}",
        scheme=scheme.scheme, total=plain(scheme.total), base=plain(scheme.base),
    )  # fmt: skip


def _left(shares: Shares, scheme: Scheme, findings: Findings) -> None:
    cure = M("declare the points of every indicator, or of none")
    if shares.rest is not None and shares.rest <= 0:
        findings.add(
            faults.NO_POINTS_LEFT,
            TREE,
            M(
                "the declared points add up to {sum} of {base}: nothing is left for the indicators without points",
                sum=plain(shares.declared), base=plain(scheme.base),
            ),
            cure,
            key=True,
        )  # fmt: skip
    for group in shares.empty:
        findings.add(
            faults.NO_POINTS_LEFT,
            TREE,
            M("the points declared in {group} leave nothing for its indicators without points", group=group),
            cure,
            key=True,
        )


def _partly(lines: Sequence[InForce], points: Sequence[Decimal], group: str, findings: Findings) -> None:
    without = [
        (line, each) for line, each in zip(lines, points, strict=True) if line.group == group and line.points is None
    ]
    findings.add(
        faults.POINTS_PARTLY,
        findings.declaration.places[without[0][0].index],
        M(
            "{group} declares points on some lines only; the rest goes to {lines}",
            group=group, lines=tuple(f"{line.indicator.name} {plain(each)}" for line, each in without),
        ),
        M("declare 分值 (points) on these lines too"),
    )  # fmt: skip
