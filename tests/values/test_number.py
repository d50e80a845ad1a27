"""Numbers from text to text: what is accepted, what is named and refused, how scores are rounded."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.values.fault import ValueFault
from jixiao.values.number import half_up, plain, read_number, score_text

ACCEPTED = [
    ("95", "95"),
    ("-5", "-5"),
    ("+5", "5"),
    ("-0", "0"),
    ("-0.00", "0.00"),
    ("95.", "95"),
    (".5", "0.5"),
    ("00.50", "0.50"),
    ("1.10", "1.10"),
    ("1e3", "1E+3"),
    ("1.0e+3", "1.0E+3"),
    ("1E20", "1E+20"),
    ("12345678901234567890.123456789", "12345678901234567890.123456789"),
    ("1.234567890123456789", "1.234567890123456789"),
    ("9" * 40, "9" * 40),
    (" 95 ", "95"),
    ("1,243", "1243"),
    ("1,234.5", "1234.5"),
    ("20万", "200000"),
    ("1.5亿", "150000000.0"),
    ("0.00012亿", "12000.00000"),
    ("3千", "3000"),
    ("5百万", "5000000"),
    ("2万亿", "2000000000000"),
    ("九十五", "95"),
    ("十", "10"),
    ("十五", "15"),
    ("一百二十", "120"),
    ("一百零五", "105"),
    ("一千零五十", "1050"),
    ("壹佰万", "1000000"),
    ("两千", "2000"),
    ("三万五千", "35000"),
    ("一亿二千万", "120000000"),
    ("一万亿", "1000000000000"),
    ("九十五点五", "95.5"),
    ("负五", "-5"),
    ("零", "0"),
]


@pytest.mark.parametrize(("text", "amount"), ACCEPTED)
def test_a_number_is_read_exactly_and_keeps_its_scale(text: str, amount: str) -> None:
    read, messages = read_number(text)
    assert (str(read), messages) == (amount, ())


NOTICED = [
    ("９５", "95", "full-width ９５ read as 95"),
    ("１．５", "1.5", "full-width １．５ read as 1.5"),
    ("1，234", "1234", "the full-width comma in 1，234 read as a thousands separator"),
    ("−5", "-5", "the dash in −5 read as a minus: -5"),
    ("－5", "-5", "the dash in －5 read as a minus: -5"),
    ("–5", "-5", "the dash in –5 read as a minus: -5"),
    ("95\u00a0", "95", "95: a blank in it is no plain blank"),
    ("95\u200b", "95", "95\\u200b holds invisible characters"),
    ("\ufeff95", "95", "\\ufeff95 holds invisible characters"),
    ("1.2萬", "12000.0", "萬 read as 万"),
]


@pytest.mark.parametrize(("text", "amount", "said"), NOTICED)
def test_what_the_keyboard_did_is_understood_and_said(text: str, amount: str, said: str) -> None:
    read, messages = read_number(text)
    assert (str(read), [str(message) for message in messages]) == (amount, [said])


REFUSED = [
    ("", "number", "nothing is written"),
    ("1_000", "number", "underscore"),
    ("NaN", "number", "NaN is no amount"),
    ("sNaN", "number", "sNaN is no amount"),
    (".nan", "number", ".nan is no amount"),
    ("Infinity", "number", "Infinity is no amount"),
    ("-inf", "number", "-inf is no amount"),
    ("-.inf", "number", "-.inf is no amount"),
    ("1e400", "magnitude", "1e400 is too large or too small"),
    ("1E+1000000", "magnitude", "1E+1000000 is too large or too small"),
    ("1e-400", "magnitude", "1e-400 is too large or too small"),
    ("1e" + "9" * 5000, "magnitude", "too large or too small"),
    ("1e21", "magnitude", "too large or too small"),
    ("9" * 41, "magnitude", "more than 40 digits"),
    ("9" * 5000, "magnitude", "9" * 40 + "… has more than 40 digits"),
    ("0." + "1" * 40, "magnitude", "more than 40 digits"),
    ("95①", "number", "① is a mark, not a digit"),
    ("95²", "number", "² is a mark, not a digit"),
    ("Ⅳ", "number", "Ⅳ is a mark, not a digit"),
    ("½", "number", "½ is a mark, not a digit"),
    ("٩٥", "number", "٩ is a digit of another script"),
    ("९५", "number", "९ is a digit of another script"),
    ("0x1F", "number", "0x1F is not a decimal number"),
    ("0o17", "number", "0o17 is not a decimal number"),
    ("0b101", "number", "0b101 is not a decimal number"),
    ("true", "number", "true is a truth value"),
    ("TRUE", "number", "TRUE is a truth value"),
    ("二〇二五", "number", "二〇二五 is no complete number"),
    ("〇", "number", "〇 is no complete number"),
    ("○", "number", "○ is no complete number"),
    ("一二三", "number", "一二三 is no complete number"),
    ("一百五", "number", "一百五 is no complete number"),
    ("一万五", "number", "一万五 is no complete number"),
    ("百万", "number", "百万 is no complete number"),
    ("十十", "number", "十十 is no complete number"),
    ("12,34", "number", "12,34: thousands separators"),
    ("1,2345", "number", "thousands separators"),
    ("1,234,56", "number", "thousands separators"),
    ("0,123", "number", "thousands separators"),
    ("1，5", "number", "thousands separators"),
    ("1.2.3", "number", "1.2.3 is not a number"),
    ("--5", "number", "--5 is not a number"),
    ("—5", "number", "—5 is not a number"),
    ("1 234", "number", "1 234 is not a number"),
    ("1.23457E+17", "number", "cut by a spreadsheet"),
    ("#DIV/0!", "number", "error of a spreadsheet formula"),
    ("9\x005", "number", "9\\x005 holds an invisible character"),
    ("\u202e12", "number", "\\u202e12 holds an invisible character"),
    ("1亿2000万", "number", "1亿2000万 is not a number"),
]


@pytest.mark.parametrize(("text", "kind", "why"), REFUSED)
def test_what_is_no_number_is_named_and_refused(text: str, kind: str, why: str) -> None:
    with pytest.raises(ValueFault) as fault:
        read_number(text)
    assert fault.value.kind == kind
    assert why in str(fault.value.why)
    assert len(str(fault.value.why)) < 200


PLAIN = [
    ("95.00", "95"),
    ("0.50", "0.5"),
    ("1E+2", "100"),
    ("100", "100"),
    ("-0", "0"),
    ("-0.00", "0"),
    ("-1.50", "-1.5"),
    ("1E-7", "0.0000001"),
    ("213000.0", "213000"),
]


@pytest.mark.parametrize(("amount", "text"), PLAIN)
def test_plain_text_has_no_exponent_and_no_idle_zeros(amount: str, text: str) -> None:
    assert plain(Decimal(amount)) == text


ROUNDED = [
    (Decimal("0.625"), 2, "0.63"),  # N01: 3 × 5 ÷ 24
    (Decimal("0.125"), 2, "0.13"),  # N02, N03
    (Decimal("1.005"), 2, "1.01"),  # N04
    (Decimal("2.5"), 0, "3"),  # N04
    (Decimal("-0.125"), 2, "-0.13"),
    (Decimal("-2.5"), 0, "-3"),
    (Decimal("-0.004"), 2, "0.00"),  # N23
    (Decimal("-0"), 2, "0.00"),
    (Decimal("12.125"), 2, "12.13"),
    (Decimal("0.9949"), 2, "0.99"),
    (Decimal("9.995"), 2, "10.00"),
    (Decimal("1E+2"), 2, "100.00"),
    (Decimal("0.12499999999999999999999999999999999999"), 2, "0.12"),
    (Decimal("123456789012345678901234567890.125"), 2, "123456789012345678901234567890.13"),
    (Fraction(5, 8), 2, "0.63"),
    (Fraction(-5, 8), 2, "-0.63"),
    (Fraction(-1, 1000), 2, "0.00"),
    (Fraction(40, 7), 2, "5.71"),  # N06
    (Fraction(3 * 10, 3), 2, "10.00"),  # N05
    (Fraction(5, 2), 0, "3"),
    (Fraction(0), 2, "0.00"),
    (Fraction(201, 200), 2, "1.01"),
]


@pytest.mark.parametrize(("amount", "places", "text"), ROUNDED)
def test_halves_go_away_from_zero(amount: Decimal | Fraction, places: int, text: str) -> None:
    assert score_text(amount, places) == text


AMOUNTS = st.decimals(min_value=-(10**18), max_value=10**18, allow_nan=False, allow_infinity=False, places=6)


@given(AMOUNTS)
def test_plain_text_reads_back_as_the_same_amount(amount: Decimal) -> None:
    assert read_number(plain(amount)) == (amount, ())


@given(AMOUNTS, st.integers(min_value=0, max_value=6))
def test_decimal_and_fraction_round_alike_and_within_half_a_step(amount: Decimal, places: int) -> None:
    rounded = half_up(amount, places)
    assert rounded == half_up(Fraction(amount), places)
    assert abs(Fraction(rounded) - Fraction(amount)) <= Fraction(1, 2 * 10**places)


@given(AMOUNTS)
def test_ten_thousand_is_exact(amount: Decimal) -> None:
    assert Fraction(read_number(f"{plain(amount)}万")[0]) == Fraction(amount) * 10000


@given(st.text(max_size=30))
def test_any_text_is_an_amount_or_a_fault(text: str) -> None:
    try:
        amount, _ = read_number(text)
    except ValueFault:
        return
    assert amount.is_finite()
