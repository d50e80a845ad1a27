"""The library: the names that other programs import, each doing its work without the command line."""

from __future__ import annotations

from decimal import Decimal

from commandline import SEED, SEED_ACTUALS
from jixiao import api


def test_every_public_name_is_there() -> None:
    wanted = {"load_project", "load_actuals", "load_scheme", "validate", "plan", "score", "diff"}
    wanted |= {"recheck", "read_criteria"}
    assert wanted <= set(api.__all__)
    assert all(hasattr(api, name) for name in api.__all__)


def test_a_card_in_three_calls() -> None:
    card = api.score(api.load_project(SEED), api.load_actuals([SEED_ACTUALS]))
    assert (card.total, card.grade, card.provisional) == (Decimal("86.83"), "良", True)


def test_findings_and_words() -> None:
    assert {"JX301", "JX511"} <= {each.code for each in api.validate(SEED)}
    reading = api.read_criteria("每低于1个百分点扣2分，扣完为止")
    assert reading.deduction is not None or reading.refusal is not None
