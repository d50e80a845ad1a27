"""Figures are worked out in few steps, and they are those of plain fractions."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from jixiao.deductions._measure import _between
from jixiao.model.scorecard import Reported
from jixiao.scoring.earned import quotient, score_of
from jixiao.scoring.over import over_ratio, ratio_from
from jixiao.values.number import fraction, half_up, plain
from jixiao.values.value import Number
from reports.cards import seed_plan

AMOUNTS = st.decimals(allow_nan=False, allow_infinity=False, min_value=0, max_value=Decimal(10**12), places=6) | (
    st.builds(Decimal, st.sampled_from(["0", "0.00", "-0", "1E+2", "12.50", "100", "33.335", "1E-9", "95.000"]))
)
SHARES = st.fractions(0, 1, max_denominator=10**9) | st.sampled_from([Fraction(0), Fraction(1), Fraction(1, 3)])


def rounded(exact: Fraction, places: int) -> Decimal:
    """Half up, digit by digit, as a person would."""
    whole, rest = divmod(abs(exact.numerator) * 10**places, exact.denominator)
    whole += 2 * rest >= exact.denominator
    return Decimal((int(exact < 0 and whole > 0), tuple(map(int, str(whole))), -places))


@given(st.fractions() | SHARES | st.builds(Fraction, st.integers(), st.just(10**45)), st.integers(0, 9))
def test_half_up(exact: Fraction, places: int) -> None:
    assert half_up(exact, places).as_tuple() == rounded(exact, places).as_tuple()


@given(AMOUNTS | st.decimals(allow_nan=False, allow_infinity=False))
def test_plain(amount: Decimal) -> None:
    text = format(amount if amount else amount.copy_abs(), "f")
    assert plain(amount) == (text.rstrip("0").rstrip(".") if "." in text else text)


@given(AMOUNTS, SHARES, AMOUNTS, st.integers(0, 4))
def test_a_score_is_that_of_fractions(points: Decimal, share: Fraction, full: Decimal, places: int) -> None:
    kept = fraction(full) if share == 1 else Fraction(full) * share
    exact = Fraction(points) * kept / Fraction(full) if full else Fraction(points)
    assert Fraction(*quotient(points, kept, full)) == exact
    assert score_of(points, kept, full, places) == (rounded(exact, places), exact != rounded(exact, places))


@given(AMOUNTS, AMOUNTS, AMOUNTS)
def test_over_achievement_from_a_ratio_on(target: Decimal, actual: Decimal, least: Decimal) -> None:
    line = seed_plan().lines[0]
    line = replace(line, target=replace(line.target, value=Number(target)))
    reported = Reported("value", Number(actual))
    ratio = over_ratio(line, reported)
    assert ratio_from(line, reported, least) == (ratio if ratio is not None and ratio >= least else None)


@given(AMOUNTS | SHARES, AMOUNTS | SHARES)
def test_a_difference(lower: Decimal, upper: Decimal) -> None:
    assert _between(lower, upper) == Fraction(upper) - Fraction(lower)
