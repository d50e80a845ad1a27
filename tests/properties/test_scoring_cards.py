"""What holds for every scorecard, whatever the project: bounds, sums, order, and one text for one score."""

from __future__ import annotations

import csv
import io
import json
import random
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from jixiao.model.scorecard import Scorecard
from jixiao.render import Page, render
from jixiao.reports import scorecard
from witness.projects import HEADINGS, Made, projects
from witness.test_agreement import figures_of_program, programmed
from witness.writing import as_csv, as_yaml

FEW = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cards")


def card_of(made: Made, folder: Path) -> Scorecard:
    card = programmed(made, folder)
    assume(card is not None)
    assert card is not None
    return card


@FEW
@given(projects())
def test_scores_are_bounded_and_add_up(folder: Path, made: Made) -> None:
    card = card_of(made, folder)
    data = json.loads(render([scorecard.report(card)], "json", Page()))
    rows = [*data["indicators"], *([data["budget"]] if data["budget"] else [])]
    for row in rows:
        if row["score"] is not None:
            assert 0 <= Decimal(row["score"]) <= Decimal(row["points"])
    assert sum(Decimal(row["score"]) for row in rows if row["score"] is not None) == Decimal(data["total"])
    assert Decimal(data["range"]["low"]) <= Decimal(data["total"]) <= Decimal(data["range"]["high"])
    assert sum(Decimal(row["points"]) for row in rows) == Decimal(data["full"])


def turned(value: Any) -> Any:
    """The same mapping with its keys in the opposite order; groups and lists keep theirs."""
    if isinstance(value, list):
        return [turned(each) for each in value]
    if not isinstance(value, dict):
        return value
    entries = list(value.items())
    grouping = all(isinstance(each, dict | list) and key.endswith("指标") for key, each in entries)
    return {key: turned(each) for key, each in (entries if grouping else reversed(entries))}


@FEW
@given(projects(), st.randoms(use_true_random=False), st.sampled_from(HEADINGS))
def test_order_does_not_matter(folder: Path, made: Made, order: random.Random, headings: dict[str, str]) -> None:
    card = card_of(made, folder)
    rows = list(made.rows)
    order.shuffle(rows)
    other = programmed(replace(made, yaml=as_yaml(turned(made.project)), csv=as_csv(rows, headings)), folder)
    assert other is not None
    assert figures_of_program(other) == figures_of_program(card)


@FEW
@given(projects())
def test_a_score_has_one_text(folder: Path, made: Made) -> None:
    card = card_of(made, folder)
    report = scorecard.report(card)
    data = json.loads(render([report], "json", Page()))
    expected = {row["name"]: row["score"] for row in data["indicators"] if row["score"] is not None}
    for found in (in_csv, in_markdown, in_html, in_table):
        scores = dict(found(report))
        assert {name: scores.get(name) for name in expected} == expected, found.__name__


def printed(report: Any, form: str) -> str:
    page = render([report], form, Page())
    return page.decode("utf-8-sig") if isinstance(page, bytes) else page.removeprefix("\ufeff")


def in_csv(report: Any) -> Iterator[tuple[str, str]]:
    for row in csv.DictReader(io.StringIO(printed(report, "csv"))):
        yield row["三级指标"], row["得分"]


def in_markdown(report: Any) -> Iterator[tuple[str, str]]:
    for line in printed(report, "markdown").splitlines():
        cells = [cell.strip().replace("&emsp;", "") for cell in line.split(" | ")]
        if line.startswith("| ") and len(cells) > 6:
            yield cells[0].removeprefix("| ").replace("&emsp;", ""), cells[5]


def in_html(report: Any) -> Iterator[tuple[str, str]]:
    for line in printed(report, "html").splitlines():
        cells = re.findall(r"<td[^>]*>(.*?)</td>", line)
        if len(cells) > 6:
            yield cells[0], cells[5]


def in_table(report: Any) -> Iterator[tuple[str, str]]:
    figure = r"(\d+(?:\.\d+)?|-)"
    for line in printed(report, "table").splitlines():
        if found := re.match(rf"\s*(指标\S+)\s.*?\s{figure}\s+{figure}\s+{figure}(\s|$)", line):
            yield found[1], found[3]
