"""One more kind of deduction is one new file, and nothing else is edited."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest

from jixiao import deductions, shelf
from jixiao.model.deduction import Earned, read_deduction

from .trials import outcome

KIND = '''
"""半数赋分: a miss keeps half."""

from fractions import Fraction
from typing import ClassVar, Literal

from jixiao.language import M
from jixiao.model.deduction import Deduction, Earned, Outcome, Trial


class Half(Deduction):
    """半数赋分: met earns the full mark, a miss half of it."""

    OFFICIAL: ClassVar[str] = "半数赋分"

    kind: Literal["half"] = "half"

    def judge(self, trial: Trial) -> Outcome:
        return Earned(Fraction(trial.full) / (1 if trial.met else 2), M("half"))
'''


@pytest.fixture
def ninth(tmp_path: Path) -> Iterator[None]:
    (tmp_path / "half.py").write_text(KIND, "utf-8")
    deductions.__path__.append(str(tmp_path))
    shelf.names.cache_clear()
    yield
    deductions.__path__.remove(str(tmp_path))
    shelf.names.cache_clear()


@pytest.mark.usefixtures("ninth")
def test_a_ninth_kind_is_one_new_file() -> None:
    assert "half" in shelf.names("deductions")
    assert read_deduction({"kind": "half", "side": "below"}).parameters() == {"kind": "half", "side": "below"}
    case = {"target": "95", "unit": "%", "operator": ">=", "points": "7", "deduction": {"kind": "half"}}
    earned = outcome({**case, "actual": "94"})
    assert isinstance(earned, Earned)
    assert earned.kept == Fraction(7, 2)
