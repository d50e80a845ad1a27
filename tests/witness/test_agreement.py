"""The program and the witness agree on every figure of every made project."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from jixiao.api import Faulty, load_actuals, load_project, read_through, score
from jixiao.model.scorecard import Scorecard
from witness.card import Card
from witness.points import Refused
from witness.projects import Made, projects
from witness.witness import score as witnessed

QUICK = settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck), print_blob=False)
LONG = settings(QUICK, max_examples=10_000, database=None, derandomize=False)


def programmed(made: Made, folder: Path) -> Scorecard | None:
    """The program's card; None where it says that no score can be computed."""
    (folder / "project.yaml").write_text(made.yaml, "utf-8")
    (folder / "actuals.csv").write_text(made.csv, "utf-8")
    missing: Any = made.missing
    try:
        declaration = load_project(folder / "project.yaml")
        loaded = load_actuals([folder / "actuals.csv"])
        through = read_through(made.through) if made.through else None
        return score(declaration, loaded, scheme=made.scheme, missing=missing, through=through)
    except Faulty:
        return None


def witness_of(made: Made) -> Card | None:
    """The witness's card; None where it refuses."""
    try:
        return witnessed(made.project, made.rows, made.scheme, made.missing, made.through)
    except Refused:
        return None


def figures_of_program(card: Scorecard) -> dict[str, Any]:
    """All that is compared."""
    rows = {
        row.line.indicator.name: (
            row.check,
            Fraction(row.points),
            None if row.score is None else Fraction(row.score),
            *_ends(row),
            row.settled if row.score is not None else None,
        )
        for row in card.rows
    }
    budget = card.budget
    return {
        "rows": rows,
        "budget": None if budget is None or budget.score is None else Fraction(budget.score),
        "total": Fraction(card.total),
        "assessed": Fraction(card.assessed),
        "range": (Fraction(card.range.low), Fraction(card.range.high)),
        "complete": card.complete,
        "grade": (card.grade, card.provisional),
    }


def _ends(row: Any) -> tuple[Fraction, Fraction]:
    if row.range is not None:
        return Fraction(row.range.low), Fraction(row.range.high)
    return Fraction(row.score), Fraction(row.score)


def figures_of_witness(card: Card) -> dict[str, Any]:
    """The same of the witness."""
    rows = {
        name: (row.check, row.points, row.score, row.low, row.high, row.settled if row.score is not None else None)
        for name, row in zip(card.names, card.rows, strict=True)
    }
    return {
        "rows": rows,
        "budget": card.budget.score if card.budget else None,
        "total": card.total,
        "assessed": card.assessed,
        "range": (card.low, card.high),
        "complete": card.complete,
        "grade": (card.grade, card.provisional),
    }


def agree(made: Made, folder: Path) -> None:
    """Raises where a figure differs, naming it."""
    program, witness = programmed(made, folder), witness_of(made)
    if program is None or witness is None:
        assert (program is None) == (witness is None), f"refused by {'program' if program is None else 'witness'} only"
        return
    ours, theirs = figures_of_program(program), figures_of_witness(witness)
    differing = {name: (ours["rows"][name], row) for name, row in theirs["rows"].items() if ours["rows"][name] != row}
    assert not differing, f"program, witness: {differing}"
    assert {**ours, "rows": None} == {**theirs, "rows": None}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("witness")


@QUICK
@given(projects())
def test_some_hundreds(folder: Path, made: Made) -> None:
    agree(made, folder)


@pytest.mark.long
@LONG
@given(projects())
def test_ten_thousand(folder: Path, made: Made) -> None:
    agree(made, folder)
