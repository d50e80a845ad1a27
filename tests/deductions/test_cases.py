"""Every worked case of ``tests/deductions/<kind>.yaml``: what the deduction must earn, in points."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml

from jixiao.model.deduction import Earned, Unscored, Wrong
from jixiao.values.number import score_text

from .trials import outcome

HERE = Path(__file__).parent
CASES: list[tuple[str, dict[str, Any]]] = [
    (f"{path.stem}-{index}", {**(whole.get("usual") or {}), **case})
    for path in sorted(HERE.glob("*.yaml"))
    for whole in [yaml.load(path.read_text("utf-8"), yaml.BaseLoader)]
    for index, case in enumerate(whole["cases"], start=1)
]


@pytest.mark.parametrize("case", [case for _, case in CASES], ids=[name for name, _ in CASES])
def test_case(case: dict[str, Any]) -> None:
    found = outcome(case)
    expected = case["expected"]
    if expected == "问":
        assert isinstance(found, Unscored), found
        return
    if expected == "错":
        assert isinstance(found, Wrong), found
        return
    assert isinstance(found, Earned), found
    points = Fraction(case["points"])
    earned = found.kept * points / Fraction(case.get("full", case["points"]))
    assert score_text(earned, 2) == expected, str(found.because)


def test_every_kind_has_cases() -> None:
    from jixiao import shelf

    assert {path.stem for path in HERE.glob("*.yaml")} == set(shelf.names("deductions"))
