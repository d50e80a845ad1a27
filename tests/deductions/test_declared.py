"""Declared deductions: what is refused when they are read, what is reported, and what does not fit a target."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from jixiao.deductions.bands import Bands
from jixiao.model.deduction import read_deduction
from jixiao.model.direction import Direction
from jixiao.values.fault import ValueFault
from jixiao.values.unit import read_unit
from jixiao.values.value import Number, Range, Words

PERCENT = read_unit("%")


def bands(*declared: tuple[str, str], **others: Any) -> Any:
    return read_deduction({"kind": "bands", "bands": [{"when": w, "earns": e} for w, e in declared], **others})


@pytest.mark.parametrize(
    "declared",
    [
        {"kind": "direct", "deduct": "-1"},
        {"kind": "direct", "every": "1"},
        {"kind": "step", "every": "1"},
        {"kind": "step", "every": "0", "deduct": "1"},
        {"kind": "step", "every": "-1", "deduct": "1"},
        {"kind": "step", "every": "1%", "deduct": "1"},
        {"kind": "step", "every": "0% of target", "deduct": "1"},
        {"kind": "step", "every": "1", "deduct": "1", "partial": "half"},
        {"kind": "proportional", "pass": "60"},
        {"kind": "proportional", "reverse": "cubic"},
        {"kind": "bands", "bands": []},
        {"kind": "bands", "bands": [{"when": ">= 90"}]},
        {"kind": "bands", "bands": [{"when": "90", "earns": "1"}]},
        {"kind": "bands", "bands": [{"when": ">= 90", "earns": "110%"}]},
        {"kind": "bands", "bands": [{"when": ">= 90", "earns": "-1"}]},
        {"kind": "bands", "bands": [{"when": ">= 90, < 80", "earns": "1"}]},
        {"kind": "bands", "of": "ratio", "bands": [{"when": ">= 90", "earns": "1"}]},
        {"kind": "levels", "levels": []},
        {"kind": "levels", "levels": [{"is": "好", "earns": "1"}, {"is": " 好", "earns": "0"}]},
        {"kind": "checklist", "items": [{"text": "甲", "earns": "1"}, {"text": "甲", "earns": "1"}]},
        {"kind": "tiers", "tiers": []},
        {"kind": "manual", "deduct": "1"},
        {"kind": "directly"},
        {},
    ],
)
def test_refused(declared: dict[str, Any]) -> None:
    with pytest.raises((ValidationError, ValueFault)):
        read_deduction(declared)


@pytest.mark.parametrize(
    "declared",
    [
        [(">= 80", "5"), (">= 90", "10")],
        [(">= 90", "10"), (">= 80, < 95", "5")],
        [(">= 90", "10"), (">= 90", "5")],
        [("<= 5", "10"), ("<= 3", "5")],
        [(">= 80, <= 90", "10"), (">= 85, <= 95", "5")],
        [(">= 80", "5"), (">= 70, < 80", "3"), ("< 75", "0")],
    ],
)
def test_overlaps_are_refused(declared: list[tuple[str, str]]) -> None:
    with pytest.raises(ValidationError, match="overlap"):
        bands(*declared)


@pytest.mark.parametrize(
    "declared",
    [
        [(">= 90", "10"), (">= 80", "8"), (">= 60", "5"), (">= 0", "0")],
        [("<= 5", "10"), ("<= 10", "5"), ("> 10", "0")],
        [("= 0", "6"), (">= 0, <= 5", "4"), (">= 5, <= 15", "2"), ("> 15", "0")],
        [(">= 95, <= 105", "10"), (">= 90, < 95", "8"), ("> 105, <= 110", "8"), ("< 90", "0"), ("> 110", "0")],
    ],
)
def test_sound_bands_have_nothing_to_report(declared: list[tuple[str, str]]) -> None:
    assert bands(*declared).gaps() == ()


@pytest.mark.parametrize(
    ("declared", "direction", "report"),
    [
        ([(">= 90", "10"), (">= 80, < 85", "5"), ("< 80", "0")], None, "an actual >= 85 and < 90 has no score"),
        ([("> 90", "10"), ("< 90", "0")], None, "an actual = 90 has no score"),
        ([(">= 90", "10"), (">= 80", "8")], None, "an actual < 80 has no score"),
        ([("<= 5", "10"), ("> 5, <= 8", "4")], None, "an actual > 8 has no score"),
        (
            [(">= 90", "10"), ("= 90", "9"), ("< 90", "0")], None,
            "= 90 is never reached: the bands before it hold first",
        ),
        (
            [(">= 95", "6"), (">= 85, < 95", "8"), ("< 85", "0")], Direction.HIGHER,
            ">= 95 earns less than >= 85, < 95, which is worse",
        ),
        ([("<= 5", "6"), ("> 5", "8")], Direction.LOWER, "<= 5 earns less than > 5, which is worse"),
        ([("< 80", "5"), (">= 80, < 90", "0"), (">= 90", "10")], None, "< 80 earns less than"),
    ],
)  # fmt: skip
def test_reported(declared: list[tuple[str, str]], direction: Direction | None, report: str) -> None:
    found = [str(message) for message in bands(*declared).gaps(direction)]
    if report.endswith("than"):
        assert len(found) == 1
        assert "earns less than" in found[0]
    else:
        assert found == [report]


def test_above_a_hundred_percent_nothing_is_missing() -> None:
    declared = bands((">= 90, <= 100", "10"), ("< 90", "0"))
    assert declared.gaps(unit=PERCENT) == ()
    assert [str(message) for message in declared.gaps(unit=read_unit("件"))] == ["an actual > 100 has no score"]


@pytest.mark.parametrize(
    ("declared", "target", "unit", "fits"),
    [
        ({"kind": "step", "every": "1% of target", "deduct": "1"}, Number(Decimal(0)), None, False),
        ({"kind": "step", "every": "1% of target", "deduct": "1"}, Number(Decimal(5)), None, True),
        ({"kind": "step", "every": "1% of target", "deduct": "1"}, Words("好"), None, False),
        ({"kind": "step", "every": "1% of target", "deduct": "1"}, Range(Decimal(1), Decimal(2)), None, True),
        ({"kind": "step", "every": "1", "deduct": "1"}, Number(Decimal(0)), None, True),
        ({"kind": "bands", "bands": [{"when": ">= 9%", "earns": "1"}]}, Number(Decimal(9)), PERCENT, True),
        ({"kind": "bands", "bands": [{"when": ">= 9%", "earns": "1"}]}, Number(Decimal(9)), read_unit("件"), False),
        ({"kind": "bands", "bands": [{"when": ">= 9%", "earns": "1"}]}, Number(Decimal(9)), read_unit("‰"), False),
        ({"kind": "bands", "of": "ratio", "bands": [{"when": ">= 9%", "earns": "1"}]}, Number(Decimal(0)), None, False),
        ({"kind": "bands", "of": "ratio", "bands": [{"when": ">= 9%", "earns": "1"}]}, Number(Decimal(1)), None, True),
        ({"kind": "direct"}, None, None, True),
    ],
)
def test_consistent(declared: dict[str, Any], target: Any, unit: Any, fits: bool) -> None:
    assert (read_deduction(declared).consistent(target, unit) is None) is fits


@pytest.mark.parametrize(
    ("declared", "loss"),
    [
        ({"kind": "direct"}, "10"),
        ({"kind": "direct", "deduct": "30"}, "30"),
        ({"kind": "step", "every": "1", "deduct": "2"}, "2"),
        ({"kind": "step", "every": "1", "deduct": "2", "at_most": "12"}, "12"),
        ({"kind": "bands", "bands": [{"when": ">= 90", "earns": "10"}], "otherwise": "4"}, "6"),
        ({"kind": "bands", "bands": [{"when": ">= 90", "earns": "12"}]}, "0"),
        ({"kind": "bands", "bands": [{"when": ">= 90", "earns": "10%"}]}, "9"),
        ({"kind": "proportional"}, "10"),
        ({"kind": "manual"}, "10"),
    ],
)
def test_largest_loss(declared: dict[str, Any], loss: str) -> None:
    assert read_deduction(declared).largest_loss(Decimal(10)) == Decimal(loss)


def test_parameters_are_read_back() -> None:
    for declared in (
        {"kind": "step", "every": "1% of target", "deduct": "0.5", "partial": "started", "from": "90", "at_most": "4"},
        {"kind": "proportional", "pass": "60%", "reverse": "linear", "side": "above", "zero_when": "< 60"},
        {
            "kind": "bands",
            "bands": [{"when": ">= 90%", "earns": "60%"}],
            "otherwise": "0",
            "of": "ratio",
            "out_of": "10",
        },
        {"kind": "levels", "levels": [{"is": "好", "earns": "10"}], "out_of": "points"},
        {"kind": "checklist", "items": [{"text": "甲", "earns": "33.3%"}]},
    ):
        deduction = read_deduction(declared)
        assert deduction.parameters() == {**({"of": "actual"} if declared["kind"] == "bands" else {}), **declared}
        assert read_deduction(deduction.parameters()) == deduction


def test_bands_are_compared_on_one_scale() -> None:
    declared = bands((">= 90", "100%"), (">= 80", "8"), (">= 0", "0"), out_of="10")
    assert isinstance(declared, Bands)
    assert declared.gaps(Direction.HIGHER) == ()
