"""Projects of any scheme with their actuals, as text for the program and as plain data for the witness."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from witness.figures import SCHEMES, merged
from witness.lines import line
from witness.rules import maybe
from witness.spelling import Written, spelled, text_of
from witness.writing import as_csv, as_yaml

YEAR = 2023
SECOND = {
    "产出指标": ["数量指标", "质量指标", "时效指标", "成本指标"],
    "效益指标": ["社会效益指标", "经济效益指标"],
    "满意度指标": ["服务对象满意度指标"],
    "成本指标": ["经济成本指标"],
    "过程指标": ["资金管理指标"],
}
HEADINGS = [
    {"indicator": "indicator", "actual": "actual", "score": "score", "reason": "reason", "period": "period"},
    {"indicator": "三级指标", "actual": "实际完成值", "score": "得分", "reason": "评分理由", "period": "期间"},
    {"period": "季度", "actual": "完成值", "score": "自评得分", "reason": "理由", "indicator": "指标名称"},
]


@dataclass
class Made:
    """A case: what the witness takes and what the program reads."""

    project: dict[str, Any]
    rows: list[dict[str, str]]
    scheme: str | None
    missing: str
    through: str | None
    yaml: str
    csv: str

    def __repr__(self) -> str:
        return (
            f"Made(scheme={self.scheme!r}, missing={self.missing!r}, through={self.through!r})\n{self.yaml}\n{self.csv}"
        )


def projects() -> SearchStrategy[Made]:
    """Everything the language has, one of each rarely and figures where scores turn often."""
    return _projects()


@st.composite
def _projects(draw: DrawFn) -> Made:
    own = draw(st.sampled_from([None, *SCHEMES]))
    option = draw(st.sampled_from([None, None, None, *SCHEMES]))
    overrides = _overrides(draw, own) if own and maybe(draw, 2) else {}
    name = option or own or "mof-2020"
    figures = merged(SCHEMES[name], {} if option else overrides)
    groups = ["产出指标", "效益指标"]
    if not maybe(draw, 4):
        groups.append("满意度指标")
    if maybe(draw, 3 if name == "mof-2021" else 15):
        groups.insert(0, "成本指标")
    if maybe(draw, 15):
        groups.append("过程指标")
    counts = [draw(st.integers(1, 4)) for _ in groups]
    declared = _points(draw, groups, counts, figures)
    rows: list[dict[str, str]] = []
    indicators: dict[str, Any] = {}
    at = 0
    for group, count in zip(groups, counts, strict=True):
        inside: dict[str, list[Any]] = {}
        for _ in range(count):
            indicator, reported = line(draw, at, declared[at], figures["tiers"], YEAR)
            second = draw(st.sampled_from(SECOND[group]))
            inside.setdefault(second, []).append(indicator)
            rows += reported
            at += 1
        indicators[group] = _nested(draw, inside)
    project: dict[str, Any] = {"jixiao": "1", "name": "见证项目", "year": str(YEAR)}
    rows += _budget(draw, project)
    if own:
        project["scheme"] = {"use": own, **overrides} if overrides else own
    project["indicators"] = indicators
    made = draw(st.permutations(rows)) if maybe(draw, 3) else rows
    headings = draw(st.sampled_from(HEADINGS))
    text = as_yaml(project, official=maybe(draw))
    plain = {**project, "scheme": {"use": own, **overrides}} if own else project
    missing = draw(st.sampled_from(["partial", "partial", "zero"]))
    through = "2023Q2" if maybe(draw, 10) else None
    return Made(plain, rows, option, missing, through, text, as_csv(made, headings))


def _nested(draw: DrawFn, inside: dict[str, list[Any]]) -> Any:
    """The lines of a first-level group: under second-level groups, a third level, or none."""
    if maybe(draw, 6):
        return [each for members in inside.values() for each in members]
    return {second: {"分项": members} if maybe(draw, 12) else members for second, members in inside.items()}


def _overrides(draw: DrawFn, own: str) -> dict[str, Any]:
    ways: list[dict[str, Any]] = [
        {"reverse": "linear"},
        {"reverse": "quotient"},
        {"partial": "started"},
        {"partial": "exact"},
        {"criteria": "ignore"},
        {"not_applicable": "rescale"},
        {"places": "1"},
        {"places": "3"},
        {"equals": {"default": "适度", "zero": "逆向"}},
        {"equals": {"default": "逆向", "cost": "正向"}},
        {"over": {"cuts": [{"from": "200%", "cut": "10%"}, {"from": "300%", "cut": "20%"}]}},
        {"over": {"cuts": [{"from": "120%", "cut": "5%"}]}},
        {"default": {"number": {"kind": "direct"}}},
        {"default": {"number": {"kind": "proportional", "pass": "60%"}}},
        {"grades": [{"name": "优", "from": "90"}, {"name": "良", "from": "75"}, {"name": "合格", "from": "60"},
                    {"name": "不合格", "from": "0"}]},
        {"execution": {"of": "initial"}},
    ]  # fmt: skip
    if own == "mof-2020":
        ways.append({"base": "100", "execution": {"points": "0"},
                     "groups": {"产出指标": {"points": "50"}, "效益指标": {"points": "40"}}})  # fmt: skip
    result: dict[str, Any] = {}
    for each in draw(st.lists(st.sampled_from(ways), min_size=1, max_size=3)):
        result = merged(result, each)
    number = result.get("default", {}).get("number", {})
    if number.get("kind") == "direct":
        number.pop("pass", None)
    return result


def _points(draw: DrawFn, groups: list[str], counts: list[int], figures: dict[str, Any]) -> list[str | None]:
    """Points of every line: declared nowhere, everywhere, in one whole group, or on some lines."""
    lines = sum(counts)
    base = Decimal(figures["base"])
    way = draw(st.sampled_from(["none", "none", "all", "all", "group", "some", "wrong"]))
    if way == "none":
        return [None] * lines
    if way in ("all", "wrong"):
        weights = [draw(st.integers(1, 20)) for _ in range(lines)]
        shares = [(base * weight / sum(weights)).quantize(Decimal("0.5")) for weight in weights]
        shares = [max(share, Decimal("0.5")) for share in shares]
        shares[-1] = base - sum(shares[:-1])
        if way == "wrong" and maybe(draw, 2):
            shares[0] += Decimal("0.5")
        return [text_of(share) for share in shares]
    result: list[str | None] = [None] * lines
    if way == "group":
        chosen = draw(st.integers(0, len(groups) - 1))
        start = sum(counts[:chosen])
        for at in range(start, start + counts[chosen]):
            result[at] = text_of(Decimal(draw(st.integers(1, 60))) / draw(st.sampled_from([2, 4, 10])))
        if figures["places"] in (1, "1"):
            result = [None if each is None else text_of(Decimal(each).quantize(Decimal("0.1"))) for each in result]
        return result
    for at in range(lines):
        if maybe(draw, 3):
            result[at] = text_of(Decimal(draw(st.integers(1, 16))) / 2)
    return result


def _budget(draw: DrawFn, project: dict[str, Any]) -> list[dict[str, str]]:
    """The project's budget, written into it, and the row of what was spent; amounts are plain in 元."""
    if maybe(draw, 12):
        return []
    initial = Decimal(draw(st.sampled_from([0, 90, 100, 12000, 120000, 1234567, 120000, 100])))
    budget = {"initial": _money(draw, initial)}
    base = initial
    if maybe(draw, 3):
        base = Decimal(draw(st.sampled_from([100, 3, 70000, 999999])))
        budget["adjusted"] = _money(draw, base)
    project["budget"] = budget
    if maybe(draw, 12):
        return []
    if base == 0 or initial == 0:
        base = Decimal(0)
    percent = draw(st.sampled_from([0, 30, 59, 60, 66, 79, 80, 97, 99, 100, 100, 120]))
    spent = (base * percent / 100).quantize(Decimal("0.01"))
    odd = draw(st.integers(1, 30))
    if odd <= 2:
        words = ["待统计 2024-04", ""][odd - 1]
        return [{"indicator": "预算执行", "actual": words}]
    if maybe(draw, 8):
        half = (spent / 2).quantize(Decimal("0.01"))
        parts = [(half, "2023Q2"), (spent, draw(st.sampled_from(["2023Q3", "q4"])))]
        return [{"indicator": "预算执行", "actual": _money(draw, each), "period": period} for each, period in parts]
    return [{"indicator": "预算执行", "actual": _spent(draw, spent, budget)}]


def _spent(draw: DrawFn, amount: Decimal, budget: dict[str, Written]) -> Written:
    """What was spent; a bare number is in the unit of the declared amount."""
    if maybe(draw, 2):
        return _money(draw, amount)
    declared = budget.get("adjusted", budget["initial"]).written
    return Written(text_of(amount), text_of(amount / (10000 if declared.endswith("万元") else 1)))


def _money(draw: DrawFn, amount: Decimal) -> Written:
    unit, size = draw(st.sampled_from([("元", 1), ("万元", 10000)]))
    figure = spelled(draw, amount / size, unit, bare=True)
    return Written(text_of(amount), figure.written + unit if "万" not in figure.written else figure.written + "元")
