"""Makes docs/schemes.md: every built-in scheme's figures, and how each of them is known."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from jixiao.choose import built_in, load_scheme
from jixiao.model.deduction import Deduction
from jixiao.model.scalars import share_text
from jixiao.model.scheme import Group, Scheme
from jixiao.values.number import plain
from jixiao.vocabulary import official, official_value

KNOWN = {"text": "官方文本", "form": "公开表格", "practice": "实务做法", "recalled": "凭记忆"}
PARTIAL = {"whole": "不计", "started": "按一级计", "exact": "按比例计"}
REVERSE = {"quotient": "指标值÷完成值", "linear": "1−（完成值−指标值）÷指标值"}

HEAD = """# 评分办法 · Schemes

本页由 `src/jixiao/schemes/*.yaml` 生成（`poe generate`），请勿手改。
评分办法是数据：已发布的不改动，有变化时用新的名称另立一份。
自己的办法写成文件，用 `extends` 沿用内置办法，只写不同的键；项目里也可以写 `scheme: {use: mof-2020, 要改的键}`。
装入时检查：分值合计、评判等级和自评等级有无空档或重叠、有无不认识的键；有问题一次全部指出（JX550 起）。

This page is generated from `src/jixiao/schemes/*.yaml` (`poe generate`). Every figure says how it is known:
官方文本 (read in the official text), 公开表格 (forms in use), 实务做法 (practice), 凭记忆 (only recalled; where such a
figure changed a score, the scorecard has a footnote). Where a project overrides the base alone, the groups'
points are proportions and need not add up to it.

`variants` 是本程序的补充：项目有 `has` 所写的一级指标时，用该变式的一级指标分值代替。
"""


def page() -> str:
    """The whole page. Pure: the same schemes give the same page."""
    return "\n".join([HEAD, *(line for name in built_in() for line in _scheme(load_scheme(name).scheme))]) + "\n"


def _scheme(scheme: Scheme) -> Iterator[str]:
    yield f"## {scheme.scheme} · {scheme.title}\n"
    if scheme.extends:
        yield f"沿用 {scheme.extends}；下列为全部数字，不只是改动的。\n"
    yield "| 项目 | 键 | 数字 | 来历 | 依据 |"
    yield "|---|---|---|---|---|"
    for key, figures in _figures(scheme):
        source = scheme.known(key)
        known = KNOWN[source.known] if source else "—"
        text = (source.text or "—") if source else "—"
        yield f"| {official('scheme', key.split('.')[0])} | `{key}` | {figures} | {known} | {text} |"
    yield ""


def _figures(scheme: Scheme) -> Iterator[tuple[str, str]]:
    yield "total", _points(scheme.total)
    yield "base", _points(scheme.base)
    yield "places", f"{scheme.places} 位，四舍五入"
    yield "groups", _groups(scheme.groups)
    for variant in scheme.variants:
        yield "variants", f"有一级指标“{variant.has}”时：{_groups(variant.groups)}"
    base = {"adjusted": "全年预算数", "initial": "年初预算数"}[scheme.execution.of]
    yield "execution.points", f"{_points(scheme.execution.points)}，执行率以{base}为分母"
    yield "execution.deduction", _deduction(scheme.execution.deduction)
    yield "default.number", _deduction(scheme.default.number)
    yield "default.words", _deduction(scheme.default.words)
    yield "default.date", _deduction(scheme.default.date)
    yield "criteria", {"read": "读评（扣）分标准", "ignore": "不读评（扣）分标准"}[scheme.criteria]
    equals = scheme.equals
    yield "equals", f"一般按{equals.default}，成本按{equals.cost}，指标值为 0 按{equals.zero}"
    yield "cost_groups", "、".join(scheme.cost_groups)
    yield "reverse", REVERSE[scheme.reverse]
    yield "partial", PARTIAL[scheme.partial]
    yield (
        "over.flag",
        "不提示" if scheme.over.flag is None else f"完成值达到指标值的 {plain(scheme.over.flag)} 倍起要说明",
    )
    cuts = [f"{share_text(cut.from_)} 起扣 {share_text(cut.cut)}" for cut in scheme.over.cuts]
    yield "over.cuts", "、".join(cuts) or "不扣"
    yield (
        "tiers",
        "；".join(
            f"{tier.name} {share_text(tier.from_)}–{share_text(tier.to)}"
            + (f"（单写按 {share_text(tier.alone)}）" if tier.alone is not None else "")
            + (f"，又称{'、'.join(tier.synonyms)}" if tier.synonyms else "")
            for tier in scheme.tiers
        ),
    )
    yield "grades", "、".join(f"{grade.name} ≥{plain(grade.from_)}" for grade in scheme.grades)
    yield "not_applicable", {"ask": "先问", "rescale": "其余按比例折满"}[scheme.not_applicable]


def _points(points: Decimal) -> str:
    return f"{plain(points)} 分"


def _groups(groups: dict[str, Group]) -> str:
    return "、".join(
        f"{name} {plain(group.points) if group.points is not None else '（不定）'}"
        + ("（必设）" if group.required else "")
        + (f"（缺时归{group.heir}）" if group.heir else "")
        for name, group in groups.items()
    )


def _deduction(deduction: Deduction) -> str:
    named = official_value("deduction_kind", deduction.kind)
    parameters = deduction.parameters()
    if bands := parameters.get("bands"):
        told = "、".join(f"{band['when']} 得 {band['earns']}" for band in bands)
        rest = parameters.get("otherwise")
        return f"{named}：{told}" + (f"，其余得 {rest}" if rest is not None else "")
    others = [f"{official('deduction', key)} {value}" for key, value in parameters.items() if key != "kind"]
    return "，".join([named, *others])
