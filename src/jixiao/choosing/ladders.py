"""Whether the tiers and the grades of a scheme follow each other from the top down without gap or overlap."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from jixiao.faults import scheme as faults
from jixiao.language import M, Message
from jixiao.model.diagnostic import Fault, Path
from jixiao.model.scalars import share_text
from jixiao.model.scheme import Scheme
from jixiao.values.folding import fold_name
from jixiao.values.number import plain

#: A fault, the key it stands at, what is wrong and what to do.
Finding = tuple[Fault, Path, Message, Message | None]


def tiers(scheme: Scheme) -> Iterator[Finding]:
    """From 100% down to 0%, each within its bounds, each name for one tier only."""
    rungs = scheme.tiers
    if not rungs:
        yield faults.TIERS, ("tiers",), M("there are no tiers"), None
        return
    if rungs[0].to != 1:
        yield (
            faults.TIERS,
            ("tiers", 0, "to"),
            M("the first tier ends at {to}, not at 100%", to=share_text(rungs[0].to)),
            None,
        )
    if rungs[-1].from_ != 0:
        last = share_text(rungs[-1].from_)
        yield (
            faults.TIERS,
            ("tiers", len(rungs) - 1, "from"),
            M("the last tier starts at {last}: below it there is no tier", last=last),
            None,
        )
    for index, (above, below) in enumerate(pairwise(rungs), start=1):
        if above.from_ != below.to:
            gap = M("a gap") if above.from_ > below.to else M("an overlap")
            yield (
                faults.TIERS,
                ("tiers", index, "to"),
                M(
                    "between {above} (from {from_}) and {below} (to {to}) there is {gap}",
                    above=above.name,
                    below=below.name,
                    from_=share_text(above.from_),
                    to=share_text(below.to),
                    gap=gap,
                ),
                M("write to: {from_}", from_=share_text(above.from_)),
            )
    seen: dict[str, str] = {}
    for index, tier in enumerate(rungs):
        if not Fraction(0) <= tier.from_ < tier.to:
            yield (
                faults.TIERS,
                ("tiers", index, "from"),
                M(
                    "{tier} starts at {from_} and ends at {to}",
                    tier=tier.name,
                    from_=share_text(tier.from_),
                    to=share_text(tier.to),
                ),
                None,
            )
        if tier.alone is not None and not (tier.from_ <= tier.alone < tier.to or tier.alone == tier.to == 1):
            yield (
                faults.TIERS,
                ("tiers", index, "alone"),
                M(
                    "{tier} alone stands for {alone}, which is outside it",
                    tier=tier.name,
                    alone=share_text(tier.alone),
                ),
                None,
            )
        for name in (tier.name, *tier.synonyms):
            if (other := seen.setdefault(fold_name(name), tier.name)) != tier.name or (
                name != tier.name and fold_name(name) == fold_name(tier.name)
            ):
                yield (
                    faults.TIERS,
                    ("tiers", index),
                    M(
                        "{name} stands for two tiers, {one} and {other}",
                        name=name,
                        one=other,
                        other=tier.name,
                    ),
                    None,
                )


def grades(scheme: Scheme) -> Iterator[Finding]:
    """Each lower than the one before, the last from 0, each name once."""
    rungs = scheme.grades
    if not rungs:
        yield faults.GRADES, ("grades",), M("there are no grades"), None
        return
    for index, (above, below) in enumerate(pairwise(rungs), start=1):
        if below.from_ >= above.from_:
            yield (
                faults.GRADES,
                ("grades", index, "from"),
                M(
                    "{below} starts at {low}, not below {above}, which starts at {high}",
                    below=below.name,
                    low=plain(below.from_),
                    above=above.name,
                    high=plain(above.from_),
                ),
                M("write the grades from the best down"),
            )
    if rungs[-1].from_ != 0:
        yield (
            faults.GRADES,
            ("grades", len(rungs) - 1, "from"),
            M("the lowest grade starts at {low}: totals below it have no grade", low=plain(rungs[-1].from_)),
            M("let the lowest grade start at 0"),
        )
    if rungs[0].from_ > scheme.total:
        yield (
            faults.GRADES,
            ("grades", 0, "from"),
            M("{grade} starts above the total of {total}", grade=rungs[0].name, total=plain(scheme.total)),
            None,
        )
    names = [fold_name(each.name) for each in rungs]
    for index, name in enumerate(names):
        if name in names[:index]:
            yield (
                faults.GRADES,
                ("grades", index, "name"),
                M("the grade {name} is given twice", name=rungs[index].name),
                None,
            )
