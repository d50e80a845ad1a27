"""The sample project through every format, held against approved files.

``JIXIAO_GOLDEN=write pytest tests/golden`` writes what is printed now; that run always fails, so that it cannot
approve itself: look at ``git diff tests/golden`` and run again without the variable.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from jixiao import api
from jixiao.model.report import Report
from jixiao.render import Page, render
from jixiao.reports import comparison, plan, scorecard

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
PROJECT, ACTUALS = "projects/chenggong-2023.yaml", "projects/chenggong-2023-q4.csv"

PAGES = {
    "scorecard.txt": ("scorecard", "table", Page()),
    "scorecard-120.txt": ("scorecard", "table", Page(width=120)),
    "scorecard-80.txt": ("scorecard", "table", Page(width=80)),
    "scorecard-40.txt": ("scorecard", "table", Page(width=40)),
    "scorecard-colour.txt": ("scorecard", "table", Page(width=100, color=True)),
    "scorecard-gbk.txt": ("scorecard", "table", Page(width=100, encoding="gbk")),
    "scorecard-en.txt": ("scorecard", "table", Page("en", width=100)),
    "scorecard.json": ("scorecard", "json", Page()),
    "scorecard.csv": ("scorecard", "csv", Page()),
    "scorecard.md": ("scorecard", "markdown", Page()),
    "scorecard.html": ("scorecard", "html", Page()),
    "comparison.txt": ("comparison", "table", Page(width=120)),
    "comparison.md": ("comparison", "markdown", Page()),
    "plan.txt": ("plan", "table", Page(width=100)),
    "plan.json": ("plan", "json", Page()),
}


@pytest.fixture(scope="module")
def reports() -> dict[str, Report]:
    """The reports on the sample project, its files named as a user at the root of the project would."""
    here = Path.cwd()
    os.chdir(ROOT)
    try:
        declaration = api.load_project(PROJECT)
        loaded = api.load_actuals([ACTUALS])
        cards = [api.score(declaration, loaded, scheme=name) for name in (None, "mof-2021", "platform")]
    finally:
        os.chdir(here)
    return {
        "scorecard": scorecard.report(cards[0]),
        "comparison": comparison.report(cards[1:]),
        "plan": plan.report(cards[0].plan, PROJECT),
    }


@pytest.mark.parametrize("name", PAGES)
def test_page(name: str, reports: dict[str, Report]) -> None:
    kind, form, page = PAGES[name]
    printed = render([reports[kind]], form, page)
    content = printed if isinstance(printed, bytes) else printed.encode()
    approved = HERE / name
    if os.environ.get("JIXIAO_GOLDEN") == "write":
        approved.write_bytes(content)
        pytest.fail(f"{name} was written: look at it, then run the tests without JIXIAO_GOLDEN")
    assert content.decode() == approved.read_bytes().decode()


def test_every_approved_file_is_still_printed() -> None:
    assert {path.name for path in HERE.iterdir() if path.suffix not in (".py", "") and path.is_file()} == set(PAGES)
