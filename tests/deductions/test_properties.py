"""What holds of every deduction, whatever the figures: the bounds, the better actual, the unit, the witness."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from jixiao.model.deduction import Earned
from jixiao.values.number import plain

from .trials import outcome

figures = st.integers(0, 40000).map(lambda cents: Decimal(cents) / 100)
above_zero = st.integers(1, 40000).map(lambda cents: Decimal(cents) / 100)
kinds = st.one_of(
    st.builds(lambda d: {"kind": "direct", "deduct": plain(d)}, figures),
    st.builds(
        lambda p, r: {"kind": "proportional", "pass": f"{p}%", "reverse": r},
        st.integers(0, 100), st.sampled_from(["quotient", "linear"]),
    ),
    st.builds(
        lambda e, d, p: {"kind": "step", "every": plain(e), "deduct": plain(d), "partial": p},
        above_zero, figures, st.sampled_from(["whole", "started", "exact"]),
    ),
)  # fmt: skip
operators = st.sampled_from([">=", ">", "<=", "<", "="])


def kept(case: dict[str, Any]) -> Fraction:
    found = outcome(case)
    assert isinstance(found, Earned)
    assert 0 <= found.kept <= Fraction(case["full"])
    return found.kept


@given(kinds, operators, figures, figures, figures, above_zero)
def test_a_better_actual_never_earns_less(
    deduction: dict[str, str], operator: str, target: Decimal, one: Decimal, other: Decimal, full: Decimal
) -> None:
    case = {"operator": operator, "target": plain(target), "points": "10", "full": plain(full), "deduction": deduction}
    if operator == "=":
        case["direction"] = "适度"
        # Between an actual below and one above the target nearer is not always better: 80 and 125 of 100 by quotient.
        if (one - target) * (other - target) < 0:
            return
        better, worse = sorted((one, other), key=lambda actual: abs(actual - target))
    else:
        worse, better = sorted((one, other), reverse=operator.startswith("<"))
    assert kept({**case, "actual": plain(better)}) >= kept({**case, "actual": plain(worse)})


@given(kinds, operators, figures, figures)
def test_a_target_that_is_met_keeps_everything(
    deduction: dict[str, str], operator: str, target: Decimal, more: Decimal
) -> None:
    actual = {">=": target + more, ">": target + more + 1, "<=": target - more, "<": target - more - 1, "=": target}
    case = {"operator": operator, "target": plain(target), "points": "10", "full": "10", "deduction": deduction}
    assert kept({**case, "actual": plain(actual[operator])}) == 10


@given(kinds, figures, figures)
def test_ten_thousands_and_single_units_agree(deduction: dict[str, str], target: Decimal, actual: Decimal) -> None:
    case = {"operator": ">=", "unit": "件", "points": "10", "full": "10", "deduction": deduction}
    single = {**case, "target": plain(target * 10000), "actual": plain(actual * 10000)}
    assert kept(single) == kept({**case, "target": f"{plain(target)}万", "actual": f"{plain(actual)}万件"})


@given(operators, above_zero, figures, st.sampled_from(["quotient", "linear"]))
def test_ratio_by_a_witness(operator: str, target: Decimal, actual: Decimal, reverse: str) -> None:
    """The rule as scoring.md words it, written again."""
    t, a = Fraction(target), Fraction(actual)
    if operator in (">=", ">"):
        expected = min(a / t, Fraction(1))
    elif operator in ("<=", "<"):
        over = t / a if a and reverse == "quotient" else 1 - (a - t) / t
        expected = Fraction(1) if a <= t else max(over, Fraction(0))
    else:
        over = t / a if a and reverse == "quotient" else 1 - (a - t) / t
        expected = a / t if a <= t else max(over, Fraction(0))
    case = {
        "operator": operator, "direction": "适度" if operator == "=" else None, "target": plain(target),
        "actual": plain(actual), "points": "10", "full": "10",
        "deduction": {"kind": "proportional", "reverse": reverse},
    }  # fmt: skip
    assert kept({key: value for key, value in case.items() if value is not None}) == expected * 10


@given(figures, figures, above_zero, above_zero, st.sampled_from(["whole", "started", "exact"]))
def test_steps_by_a_witness(target: Decimal, actual: Decimal, every: Decimal, deduct: Decimal, partial: str) -> None:
    short = max(Fraction(target) - Fraction(actual), Fraction(0)) / Fraction(every)
    steps = {"whole": Fraction(floor(short)), "started": Fraction(ceil(short)), "exact": short}[partial]
    case = {
        "operator": ">=", "target": plain(target), "actual": plain(actual), "points": "10", "full": "100",
        "deduction": {"kind": "step", "every": plain(every), "deduct": plain(deduct), "partial": partial},
    }  # fmt: skip
    assert kept(case) == max(100 - Fraction(deduct) * steps, Fraction(0))
