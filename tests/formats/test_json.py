"""JSON: exact texts, every language, nothing invisible, several results in one document."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest

from jixiao.language import M
from jixiao.model.report import Report
from jixiao.render import Page, render

from .pages import NASTY


def written(*data: Any, language: Any = "zh") -> str:
    reports = [Report("scorecard", "x", (), each) for each in data]
    made = render(reports, "json", Page(language))
    assert isinstance(made, bytes)
    return made.decode()


def test_one_result_is_itself() -> None:
    assert written({"甲": "1"}) == '{\n  "甲": "1"\n}\n'


@pytest.mark.parametrize(
    ("data", "results"),
    [
        (({"a": "1"}, {"b": "2"}), [{"a": "1"}, {"b": "2"}]),
        (([{"a": "1"}, {"b": "2"}],), [{"a": "1"}, {"b": "2"}]),
        (({"a": "1"}, {"b": "2"}, None), [{"a": "1"}, {"b": "2"}]),
        (([{"a": "1"}, {"b": "2"}], [{"c": "3"}]), [{"a": "1"}, {"b": "2"}, {"c": "3"}]),
    ],
)
def test_several_results_are_one_document(data: tuple[Any, ...], results: list[Any]) -> None:
    assert json.loads(written(*data)) == {"format": 1, "results": results}


def test_a_view_may_be_made_when_it_is_asked_for() -> None:
    assert json.loads(written(lambda: {"a": "1"})) == {"a": "1"}


def test_messages_are_said_in_the_pages_language() -> None:
    data = {"message": M("short of {grade}", grade="优")}
    assert json.loads(written(data, language="en")) == {"message": "short of 优"}
    assert json.loads(written(data)) == {"message": "距“优”差"}


def test_an_amount_is_exact_text_without_exponent() -> None:
    assert json.loads(written({"a": Decimal("1E+2"), "b": Decimal("-0")})) == {"a": "100", "b": "0"}


@pytest.mark.parametrize("name", [*NASTY, "\x1b[2J", "a\u202eb", "\x7f", "\ud800", "\U000e0041", "a\nb", "\u2028"])
def test_every_text_comes_back_and_shows(name: str) -> None:
    text = written({"name": name, name: "x"})
    assert json.loads(text) == {"name": name, name: "x"}
    assert all(each.isprintable() or each == "\n" for each in text)


def test_what_is_no_result_is_a_defect() -> None:
    with pytest.raises(TypeError):
        written({"a": object()})
    with pytest.raises(ValueError, match="Out of range"):
        written({"a": Decimal.__float__(Decimal("NaN"))})


def test_the_stream_has_no_say() -> None:
    report = Report("scorecard", "x", (), {"a": "䶮✓"})
    assert render([report], "json", Page("zh", 20, True, "gbk")) == render([report], "json", Page("zh"))
