"""Whether a scheme's figures fit together: points that add up, tiers and grades without gaps, known names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from jixiao.choosing.ladders import Finding, grades, tiers
from jixiao.faults import scheme as faults
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Path
from jixiao.model.position import Position
from jixiao.model.scalars import share_text
from jixiao.model.scheme import Group, Scheme
from jixiao.values.folding import nearest
from jixiao.values.number import plain


def unsound(
    scheme: Scheme, tree: Mapping[str, Any], locate: Callable[[Path], Position], *, proportions: bool = False
) -> list[Diagnostic]:
    """Everything that does not fit together, each at its place.

    `proportions`: the base was changed and the groups were not, so that their points need not add up to it.
    """
    findings = [
        *_points(scheme, proportions=proportions), *_figures(scheme), *tiers(scheme), *grades(scheme),
        *_groups(scheme), *_sources(scheme, tree),
    ]  # fmt: skip
    return [
        fault.found(message, hint=hint, path=path, position=locate(path)) for fault, path, message, hint in findings
    ]


def _points(scheme: Scheme, *, proportions: bool) -> Iterator[Finding]:
    if scheme.base + scheme.execution.points != scheme.total:
        yield (
            faults.POINTS,
            ("base",),
            M(
                "base {base} and execution points {execution} add up to {sum}, not to the total of {total}",
                base=plain(scheme.base),
                execution=plain(scheme.execution.points),
                sum=plain(scheme.base + scheme.execution.points),
                total=plain(scheme.total),
            ),
            M("change base, execution or total until they agree"),
        )
    frames: list[tuple[Path, Mapping[str, Group]]] = [(("groups",), scheme.groups)]
    frames += [
        (("variants", index, "groups"), {**scheme.groups, **variant.groups})
        for index, variant in enumerate(scheme.variants)
    ]
    for path, groups in frames:
        if not proportions:
            yield from _sum(scheme.base, path, groups)


def _sum(base: Decimal, path: Path, groups: Mapping[str, Group]) -> Iterator[Finding]:
    given = [group.points for group in groups.values() if group.points is not None]
    if not given:
        return
    total = sum(given, Decimal(0))
    if len(given) < len(groups):
        without = tuple(name for name, group in groups.items() if group.points is None)
        yield (
            faults.POINTS,
            path,
            M("some groups have points and {groups} have none", groups=without),
            M("give points to all first-level groups, or to none"),
        )
    elif total != base:
        terms = " + ".join(plain(points) for points in given)
        yield (
            faults.POINTS,
            path,
            M(
                "the groups' points add up to {sum} ({terms}), not to {base}",
                sum=plain(total),
                terms=terms,
                base=plain(base),
            ),
            M("change the groups' points or the base until they agree"),
        )


def _figures(scheme: Scheme) -> Iterator[Finding]:
    figures: list[tuple[Path, Decimal, bool]] = [
        (("total",), scheme.total, False), (("base",), scheme.base, False),
        (("execution", "points"), scheme.execution.points, True),
    ]  # fmt: skip
    figures += [
        (("groups", name, "points"), group.points, True)
        for name, group in scheme.groups.items()
        if group.points is not None
    ]
    for path, figure, zero in figures:
        if figure < 0 or (figure == 0 and not zero):
            yield faults.FIGURE, path, M("{figure} is too small here", figure=plain(figure)), None
    flag, cuts = scheme.over.flag, scheme.over.cuts
    if flag is not None and flag <= 1:
        yield (
            faults.FIGURE,
            ("over", "flag"),
            M("over-achievement starts above 1 (the target itself), not at {figure}", figure=plain(flag)),
            None,
        )
    for index, cut in enumerate(cuts):
        if cut.from_ <= 1 or not 0 < cut.cut <= 1 or (index and cut.from_ <= cuts[index - 1].from_):
            yield (
                faults.FIGURE,
                ("over", "cuts", index),
                M(
                    "a cut of {cut} from {start} does not follow",
                    cut=share_text(cut.cut),
                    start=share_text(cut.from_),
                ),
                M("start above 100%, from the lowest up, and cut no more than 100%"),
            )


def _groups(scheme: Scheme) -> Iterator[Finding]:
    frames: list[tuple[Path, Mapping[str, Group], set[str]]] = [(("groups",), scheme.groups, set(scheme.groups))]
    for index, variant in enumerate(scheme.variants):
        known = {*scheme.groups, *variant.groups}
        frames.append((("variants", index, "groups"), variant.groups, known))
        if variant.has not in known:
            yield (
                faults.GROUPS,
                ("variants", index, "has"),
                M("no first-level group is called {name}", name=variant.has),
                None,
            )
    for path, groups, known in frames:
        for name, group in groups.items():
            if group.heir is not None and (group.heir not in known or group.heir == name):
                near = nearest(group.heir, [each for each in known if each != name])
                yield (
                    faults.GROUPS,
                    (*path, name, "heir"),
                    M("{heir} cannot take over the points of {name}", heir=group.heir, name=name),
                    M("is {near} meant?", near=near) if near else M("name another first-level group of the scheme"),
                )


def _sources(scheme: Scheme, tree: Mapping[str, Any]) -> Iterator[Finding]:
    whole = {**scheme.model_dump(mode="json", by_alias=True), **tree}
    for name in scheme.sources:
        node: Any = whole
        for step in name.split("."):
            node = node.get(step, _ABSENT) if isinstance(node, dict) else _ABSENT
            if node is _ABSENT:
                yield faults.SOURCES, ("sources", name), M("the scheme has no key {name}", name=name), None
                break


_ABSENT = object()
