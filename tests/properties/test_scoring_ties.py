"""Half a hundredth goes up: every tie there is with a target below 200 and up to 30 points."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from jixiao.api import as_of as last_day
from jixiao.api import choose, load_project, plan
from jixiao.model.plan import Line, Plan
from jixiao.model.scorecard import Reported
from jixiao.scoring.row import row_of
from jixiao.values.value import Number

PROJECT = """\
jixiao: 1
name: 一项指标
year: 2023
indicators:
  产出指标:
    数量指标:
      - {name: 甲, operator: ">=", target: 1, unit: 件}
"""


def ties(target: int, grain: int) -> Iterator[tuple[int, int, int]]:
    """(points, actual, score), points and score in hundredths, where points × actual ÷ target is exactly half of one.

    `grain`: the hundredths between two points that are tried.
    """
    for points in range(grain, 3001, grain):
        for actual in range(1, target):
            halves = 2 * points * actual
            if halves % target == 0 and (halves // target) % 2:
                yield points, actual, (halves // target + 1) // 2


def of_one_line(folder: Path) -> tuple[Plan, Line]:
    (folder / "project.yaml").write_text(PROJECT, "utf-8")
    declaration = load_project(folder / "project.yaml")
    chosen, _ = choose(declaration)
    made = plan(declaration, chosen, last_day(2023, None))
    return made, made.lines[0]


def differing(folder: Path, grain: int) -> tuple[int, list[tuple[Decimal, int, int, Decimal | None]]]:
    """How many ties there are, and those whose score is another one."""
    made, line = of_one_line(folder)
    count, wrong = 0, []
    for target in range(1, 200):
        at = replace(line, target=replace(line.target, value=Number(Decimal(target), line.target.unit)))
        for points, actual, score in ties(target, grain):
            count += 1
            worth = Decimal(points) / 100
            reported = Reported("value", Number(Decimal(actual), line.target.unit), str(actual))
            row = row_of(replace(at, points=worth, full=worth), reported, worth, made, "partial", [])
            if row.score is None or row.score * 100 != score:
                wrong.append((worth, actual, target, row.score))
    return count, wrong


def test_every_tie_of_whole_points_goes_up(tmp_path: Path) -> None:
    assert differing(tmp_path, 100) == (6192, [])


@pytest.mark.long
def test_every_tie_of_any_points_goes_up(tmp_path: Path) -> None:
    assert differing(tmp_path, 1) == (615_492, [])
