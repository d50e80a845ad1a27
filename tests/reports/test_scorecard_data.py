"""JSON of a scorecard: every key in the order of the contract, figures as exact texts."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from jixiao.language import M
from jixiao.model.direction import Direction
from jixiao.model.scorecard import BudgetRow, Interval, Scorecard
from jixiao.render import Page, render
from jixiao.reports import scorecard
from jixiao.reports._values import rate_text, value_text
from jixiao.values.value import Range, Span, Words, YesNo

from .cards import line, project, seed_card, seed_plan, with_row


def data(card: Scorecard) -> Any:
    """The card as a program reads it; a figure that is no text or whole number fails."""

    def never(text: str) -> None:
        raise AssertionError(f"{text} is a float")

    written = render([scorecard.report(card)], "json", Page("zh"))
    return json.loads(written, parse_float=never)


TOP = [
    "jixiao", "format", "project", "actuals", "options", "scheme", "reader", "complete", "settled", "provisional",
    "total", "full", "assessed", "range", "grade", "budget", "indicators", "diagnostics",
]  # fmt: skip
ROW = [
    "id", "groups", "level1", "level2", "name", "operator", "target", "unit", "direction", "actual", "actual_text",
    "actual_at", "check", "points", "score", "settled", "range", "deduction", "deduction_from", "because", "note",
    "evidence", "external",
]  # fmt: skip
FINDING = [
    "code", "name", "severity", "message", "hint", "basis", "file", "line", "column", "end_line", "end_column", "path",
    "related", "fix",
]  # fmt: skip


def test_every_key_in_its_order() -> None:
    card = data(seed_card())
    assert list(card) == TOP
    assert list(card["project"]) == ["name", "year", "code", "file", "sha256", "external"]
    assert list(card["scheme"]) == ["name", "chosen_by", "sha256", "overrides"]
    assert list(card["budget"]) == ["points", "adjusted", "executed", "rate", "score"]
    assert {tuple(row) for row in card["indicators"]} == {tuple(ROW)}
    assert [list(each) for each in card["diagnostics"]] == [FINDING]


def test_the_seed() -> None:
    card = data(seed_card())
    assert {key: card[key] for key in TOP[4:16]} == {
        "options": {"through": None, "missing": "partial"},
        "scheme": {"name": "mof-2020", "chosen_by": "default", "sha256": "5" * 64, "overrides": {}},
        "reader": 1, "complete": True, "settled": False, "provisional": True, "total": "86.83", "full": "100",
        "assessed": "100", "range": {"low": "74.70", "high": "87.20"}, "grade": "良",
        "budget": {"points": "10", "adjusted": "120000", "executed": "116400", "rate": "0.97", "score": "9.70"},
    }  # fmt: skip
    assert card["indicators"][2] == {
        "id": "事项办结率", "groups": ["产出指标", "时效指标"], "level1": "产出指标", "level2": "时效指标",
        "name": "事项办结率", "operator": ">=", "target": "95", "unit": "%",
        "direction": "正向", "actual": "94.2", "actual_text": "94.2",
        "actual_at": "projects/q4.csv:4", "check": "missed", "points": "12.50", "score": "0.00", "settled": True,
        "range": None, "deduction": {"kind": "direct", "deduct": "100", "out_of": "100", "side": "below"},
        "deduction_from": "criteria", "because": "94.2% < 95%: loses 100 of 100", "note": None, "evidence": None,
        "external": {},
    }  # fmt: skip
    assert card["indicators"][0]["target"] == "200000"
    assert card["indicators"][3]["range"] == {"low": "0.00", "high": "12.50"}
    assert card["diagnostics"][0]["code"] == "JX621"
    assert (card["diagnostics"][0]["file"], card["diagnostics"][0]["line"]) == ("projects/q4.csv", 4)


def test_contact_data_is_in_no_view() -> None:
    for form in ("json", "table", "csv", "markdown", "html"):
        written = render([scorecard.report(seed_card())], form, Page("zh"))
        assert "不应出现" not in (written if isinstance(written, str) else written.decode())


@pytest.mark.parametrize(("score", "shown"), [("0.125", "0.13"), ("-0", "0.00"), ("1E+1", "10.00")])
def test_a_score_is_the_same_in_every_format(score: str, shown: str) -> None:
    card = with_row(seed_card(), 3, score=Decimal(score))
    assert data(card)["indicators"][3]["score"] == shown
    for form in ("table", "csv", "markdown", "html"):
        written = render([scorecard.report(card)], form, Page("zh"))
        text = written if isinstance(written, str) else written.decode()
        assert shown in next(each for each in text.splitlines() if "严格按照" in each)


@pytest.mark.parametrize(
    ("rate", "text"),
    [
        (Fraction(97, 100), "0.97"),
        (Fraction(1, 3), "0.333333"),
        (Fraction(2, 3), "0.666667"),
        (Fraction(1, 8), "0.125"),
        (Fraction(1, 1024), "0.0009765625"),
        (Fraction(1), "1"),
        (Fraction(0), "0"),
        (Fraction(12), "12"),
        (Fraction(1, 10**7), "0.0000001"),
    ],
)
def test_a_rate_is_exact_where_it_can_be(rate: Fraction, text: str) -> None:
    assert rate_text(rate) == text


def test_the_scheme_decides_the_places() -> None:
    card = seed_card()
    chosen = card.plan.chosen
    one = replace(chosen, scheme=chosen.scheme.model_copy(update={"places": 1}))
    changed = data(replace(card, plan=replace(card.plan, chosen=one)))
    assert changed["total"] == "86.8"
    assert changed["indicators"][0]["points"] == "12.5"
    assert changed["budget"]["points"] == "10"


def test_no_budget_no_score_no_value() -> None:
    card = seed_card()
    row = card.rows[0]
    open_ = replace(row.reported, state="not_reported", value=None, text=None, at=None)
    bare = replace(
        with_row(card, 0, reported=open_, check="not_reported", score=None, range=Interval(Decimal(0), row.points)),
        budget=None, grade=None, through="2023Q3", missing="zero",
    )  # fmt: skip
    shown = data(bare)
    assert shown["budget"] is None
    assert shown["grade"] is None
    assert shown["options"] == {"through": "2023Q3", "missing": "zero"}
    first = shown["indicators"][0]
    assert [first[key] for key in ("actual", "actual_text", "actual_at", "score", "check")] == [None] * 4 + [
        "not_reported"
    ]
    assert first["range"] == {"low": "0.00", "high": "12.50"}


def test_an_unknown_budget_is_null() -> None:
    row = BudgetRow(Decimal("7.5"), None, None, None, None, None, M("not reported"), "not_reported")
    assert data(replace(seed_card(), budget=row))["budget"] == {
        "points": "7.5", "adjusted": None, "executed": None, "rate": None, "score": None,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Range(Decimal("10"), Decimal("15.50")), "10-15.5"),
        (Span(date(2023, 12, 31), date(2023, 12, 31)), "2023-12-31"),
        (Span(date(2023, 12, 1), date(2023, 12, 31)), "2023-12-01/2023-12-31"),
        (YesNo(True), "是"),
        (YesNo(False), "否"),
        (Words("达成"), "达成"),
    ],
)
def test_values(value: Any, text: str) -> None:
    assert value_text(value) == text


def test_one_group_level_and_an_id() -> None:
    own = project(
        [{"groups": ("产出指标",), "id": "a-1", "name": "甲", "operator": "=", "target": "5", "external": {"k": "1"}}]
    )
    plan = replace(
        seed_plan(),
        project=own,
        lines=(line(0, own, {"kind": "step", "every": "1", "deduct": "2"}, "90", Direction.HIGHER),),
    )
    card = seed_card()
    row = data(replace(card, plan=plan, rows=(replace(card.rows[0], line=plan.lines[0]),)))["indicators"][0]
    assert (row["id"], row["level1"], row["level2"], row["unit"]) == ("a-1", "产出指标", None, None)
    assert row["external"] == {"k": "1"}
    assert row["deduction"] == {"kind": "step", "every": "1", "deduct": "2", "out_of": "100", "side": "below"}
