"""Every figure of a scheme in words, with the mark of how it is known: for `explain` and for docs/schemes.md."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from jixiao.dataclass import dataclass
from jixiao.language import M, Message
from jixiao.model.deduction import Deduction
from jixiao.model.report import Said
from jixiao.model.scalars import share_text
from jixiao.model.scheme import Group, Scheme, Source, Tier
from jixiao.values.number import plain
from jixiao.vocabulary import official, official_value

KNOWN: dict[str, Said] = {
    "text": M("official text"), "form": M("published forms"), "practice": M("practice"), "recalled": M("recalled only"),
}  # fmt: skip
_PARTIAL = {"whole": M("do not count"), "started": M("count as a whole step"), "exact": M("count in proportion")}
_REVERSE = {"quotient": "指标值÷完成值", "linear": "1−（完成值−指标值）÷指标值"}


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: its dotted key, what it says, and how it is known."""

    key: str
    said: Said
    source: Source | None

    @property
    def title(self) -> str:
        """The official name of the scheme's key that it belongs to."""
        return official("scheme", self.key.split(".")[0])

    @property
    def known(self) -> Said:
        """How it is known, in a word; blank where the scheme does not say."""
        return KNOWN[self.source.known] if self.source else ""

    @property
    def basis(self) -> str:
        """Who says so."""
        return (self.source.text or "") if self.source else ""


def figures(scheme: Scheme) -> tuple[Figure, ...]:
    """All figures in the order of a scheme's file."""
    return tuple(Figure(key, said, scheme.known(key)) for key, said in _said(scheme))


def _said(scheme: Scheme) -> Iterator[tuple[str, Said]]:
    yield "total", _points(scheme.total)
    yield "base", _points(scheme.base)
    yield "places", M("{places} places, half up", places=scheme.places)
    for name, group in scheme.groups.items():
        yield f"groups.{name}", _group(name, group)
    for variant in scheme.variants:
        for name, group in variant.groups.items():
            yield f"variants.{name}", M("with {has}: {group}", has=variant.has, group=_group(name, group))
    base = {"adjusted": "全年预算数", "initial": "年初预算数"}[scheme.execution.of]
    points = _points(scheme.execution.points)
    yield "execution.points", M("{points}; the rate is of {base}", points=points, base=base)
    yield "execution.deduction", _deduction(scheme.execution.deduction)
    yield "default.number", _deduction(scheme.default.number)
    yield "default.words", _deduction(scheme.default.words)
    yield "default.date", _deduction(scheme.default.date)
    yield (
        "criteria",
        {"read": M("the 评（扣）分标准 are read"), "ignore": M("the 评（扣）分标准 are not read")}[scheme.criteria],
    )
    equals = scheme.equals
    yield "equals", M(
        "in general {default}, for cost {cost}, at target 0 {zero}",
        default=equals.default, cost=equals.cost, zero=equals.zero,
    )  # fmt: skip
    yield "cost_groups", M("{names}", names=scheme.cost_groups)
    yield "reverse", _REVERSE[scheme.reverse]
    yield "partial", _PARTIAL[scheme.partial]
    flag = scheme.over.flag
    yield "over.flag", M("no reason is asked for") if flag is None else M(
        "from {times} times the 指标值 on a reason is asked for", times=plain(flag)
    )  # fmt: skip
    cuts = tuple(
        M("from {from_} on {cut} is cut", from_=share_text(each.from_), cut=share_text(each.cut))
        for each in scheme.over.cuts
    )
    yield "over.cuts", M("{cuts}", cuts=cuts) if cuts else M("nothing is cut")
    for tier in scheme.tiers:
        yield f"tiers.{tier.name}", _tier(tier)
    yield "grades", M("{names}", names=tuple(f"{grade.name} ≥{plain(grade.from_)}" for grade in scheme.grades))
    yield "not_applicable", {"ask": M("asked first"), "rescale": M("the rest is rescaled")}[scheme.not_applicable]


def _points(points: Decimal) -> str:
    return f"{plain(points)} 分"


def _group(name: str, group: Group) -> Message:
    """A group's points, whether it is required, and who gets the points of one that is absent."""
    points: Said = M("left open") if group.points is None else _points(group.points)
    said = M("{name} {points}", name=name, points=points)
    if group.required:
        said = M("{group} (required)", group=said)
    return M("{group} (where absent, to {heir})", group=said, heir=group.heir) if group.heir else said


def _tier(tier: Tier) -> Message:
    said = M("{name} {from_}–{to}", name=tier.name, from_=share_text(tier.from_), to=share_text(tier.to))
    if tier.alone is not None:
        said = M("{tier} (its name alone: {alone})", tier=said, alone=share_text(tier.alone))
    return M("{tier}, also {synonyms}", tier=said, synonyms=tier.synonyms) if tier.synonyms else said


def _deduction(deduction: Deduction) -> Message:
    """A kind and its parameters; of bands, what each earns."""
    parameters = deduction.parameters()
    said: list[Message] = []
    for key, value in parameters.items():
        if key == "bands":
            said += [M("{earns} at {when}", when=band["when"], earns=band["earns"]) for band in value]
        elif key == "otherwise":
            said.append(M("the rest earns {earns}", earns=value))
        elif key != "kind":
            name = official("deduction", key)
            said.append(M("{name} {value}", name=name, value=official_value(key, value) if key == "of" else value))
    kind = official_value("deduction_kind", deduction.kind)
    return M("{kind}: {parameters}", kind=kind, parameters=tuple(said)) if said else M("{kind}", kind=kind)
