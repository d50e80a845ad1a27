"""A better actual never scores less, whatever the kind of deduction; ten thousand and one say the same."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from jixiao.api import Faulty, load_actuals, load_project, score
from jixiao.model.scorecard import Row
from witness.figures import SCHEMES
from witness.rules import maybe, numeric
from witness.spelling import text_of
from witness.writing import as_csv, as_yaml

MANY = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
AWAY = ["0", "0.01", "0.5", "1", "2.5", "7", "10", "30", "99", "120", "300"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("monotone")


def row_of(folder: Path, indicator: dict[str, Any], actual: dict[str, str], scheme: str | None = None) -> Row | None:
    """The only line of a project scored; None where the project is refused."""
    project: dict[str, Any] = {
        "jixiao": "1",
        "name": "一项",
        "year": "2023",
        "indicators": {"产出指标": {"数量指标": [{"name": "甲", **indicator}]}},
    }
    if scheme:
        project["scheme"] = scheme
    (folder / "project.yaml").write_text(as_yaml(project), "utf-8")
    headings = dict(zip(*[["indicator", "actual", "score", "reason"]] * 2, strict=True))
    (folder / "actuals.csv").write_text(as_csv([{"indicator": "甲", **actual}], headings), "utf-8")
    try:
        return score(load_project(folder / "project.yaml"), load_actuals([folder / "actuals.csv"])).rows[0]
    except Faulty:
        return None


@st.composite
def contests(draw: DrawFn) -> tuple[dict[str, Any], str, Decimal, Decimal]:
    """An indicator, a scheme, and two actuals of which the second is at least as good."""
    target = Decimal(draw(st.sampled_from(["1", "7", "33", "60", "95", "100", "123", "199", "12.5", "0"])))
    operator = draw(st.sampled_from(["=", ">=", "<=", ">", "<"]))
    indicator: dict[str, Any] = {"operator": operator, "target": text_of(target), "unit": "件"}
    way = {">=": "正向", ">": "正向", "<=": "逆向", "<": "逆向"}.get(operator)
    if way is None:
        way = draw(st.sampled_from(["正向", "逆向", "适度"]))
        indicator["direction"] = way
        if maybe(draw):
            indicator["tolerance"] = draw(st.sampled_from(["0.5", "2", "5"]))
    if not maybe(draw, 4):
        # Bands, and figures that earn nothing, are made for the operator's side; "=" has them as the direction says.
        facing = {"正向": ">=", "逆向": "<="}.get(way, "=") if operator == "=" else operator
        rule = numeric(draw, target, facing, Decimal(100))
        kind = rule["kind"]
        one_sided = kind == "bands" or "zero_when" in rule
        if kind == "manual" or "side" in rule or (way == "适度" and one_sided) or (way == "正向" and _of_excess(rule)):
            rule = {"kind": draw(st.sampled_from(["direct", "proportional"]))}
        indicator["deduction"] = rule
    near, far = sorted(Decimal(draw(st.sampled_from(AWAY))) for _ in range(2))
    low, high = max(target - far, Decimal(0)), max(target - near, Decimal(0))
    below, above = (low, high), (target + near, target + far)
    if way == "适度":
        worse, better = draw(st.sampled_from([below, above[::-1]]))
    else:
        worse, better = draw(st.sampled_from([below, above, (low, target + far), (low, target + near)]))
        if way == "逆向":
            worse, better = better, worse
    return indicator, draw(st.sampled_from(sorted(SCHEMES))), worse, better


def _of_excess(rule: dict[str, Any]) -> bool:
    return rule.get("of") == "excess"


@MANY
@given(contests())
def test_a_better_actual_never_scores_less(folder: Path, contest: tuple[dict[str, Any], str, Decimal, Decimal]) -> None:
    indicator, scheme, worse, better = contest
    rows = [row_of(folder, indicator, {"actual": text_of(actual)}, scheme) for actual in (worse, better)]
    scores = [row.score for row in rows if row]
    assert len(scores) == 2
    if None not in scores:
        assert scores[0] <= scores[1]  # type: ignore[operator]


@MANY
@given(st.integers(0, 100), st.integers(0, 100), st.sampled_from(sorted(SCHEMES)))
def test_a_larger_share_never_scores_less(folder: Path, one: int, other: int, scheme: str) -> None:
    tiers = SCHEMES[scheme]["tiers"]

    def named(share: int) -> str:
        return next(f"{tier['name']} {share}%" for tier in tiers if share >= int(tier["from"].removesuffix("%")))

    scores = []
    for share in sorted((one, other)):
        row = row_of(folder, {"target": "明显改善"}, {"actual": named(share)}, scheme)
        assert row
        assert row.score is not None
        scores.append(row.score)
    assert scores == sorted(scores)


@MANY
@given(st.lists(st.integers(1, 30), min_size=1, max_size=6), st.data())
def test_one_item_more_never_scores_less(folder: Path, shares: list[int], data: st.DataObject) -> None:
    items = [{"text": f"要点{at}", "earns": f"{share}%"} for at, share in enumerate(shares)]
    indicator = {"target": "全部落实", "deduction": {"kind": "checklist", "items": items}}
    order = data.draw(st.permutations(range(1, len(items) + 1)))
    scores = []
    for count in range(1, len(order) + 1):
        named = ",".join(str(number) for number in order[:count])
        if (row := row_of(folder, indicator, {"actual": named})) is not None:
            assert row.score is not None
            scores.append(row.score)
    assert scores == sorted(scores)


@pytest.mark.parametrize("earns", [("100%", "60%", "0%"), ("90", "37.25", "10")])
def test_a_higher_level_never_scores_less(folder: Path, earns: tuple[str, ...]) -> None:
    levels = [{"is": name, "earns": each} for name, each in zip(("健全", "基本健全", "不健全"), earns, strict=True)]
    indicator = {"target": "健全", "deduction": {"kind": "levels", "levels": levels}}
    scores = [row.score for level in levels if (row := row_of(folder, indicator, {"actual": level["is"]}))]
    assert None not in scores
    assert len(set(scores)) == 3
    assert scores == sorted(scores, reverse=True)  # type: ignore[type-var]


@MANY
@given(st.integers(0, 9000), st.integers(0, 9000))
def test_an_evaluators_score_is_the_score(folder: Path, one: int, other: int) -> None:
    for hundredths in (one, other):
        given_score = text_of(Decimal(hundredths) / 100)
        row = row_of(
            folder, {"target": "好", "deduction": {"kind": "manual"}}, {"score": given_score, "reason": "评定"}
        )
        assert row
        assert row.score == Decimal(given_score)


@MANY
@given(contests(), st.sampled_from([("件", "万件"), ("元", "万元"), ("人次", "万人次")]))
def test_ten_thousand_and_one_agree(
    folder: Path, contest: tuple[dict[str, Any], str, Decimal, Decimal], units: tuple[str, str]
) -> None:
    indicator, scheme, actual, _ = contest
    if indicator.get("deduction", {}).get("kind") in ("step", "bands") or "zero_when" in indicator.get("deduction", {}):
        # Their figures are in the declared unit; what is compared here has none.
        del indicator["deduction"]
    indicator.pop("tolerance", None)
    single, many = units
    target = Decimal(indicator["target"])
    spellings = [
        ({"target": text_of(target * 10_000), "unit": single}, text_of(actual * 10_000)),
        ({"target": text_of(target * 10_000), "unit": single}, f"{text_of(actual)}{many}"),
        ({"target": f"{text_of(target)}万", "unit": single}, f"{text_of(actual)}万"),
        ({"target": text_of(target), "unit": many}, text_of(actual)),
        ({"target": text_of(target), "unit": many}, f"{text_of(actual * 10_000)}{single}"),
        ({"target": f"{text_of(target)}{many}", "unit": single}, f"{text_of(actual * 10_000)}{single}"),
    ]
    rows = [row_of(folder, {**indicator, **target}, {"actual": actual}, scheme) for target, actual in spellings]
    assert None not in rows
    assert len({row.score for row in rows if row}) == 1
