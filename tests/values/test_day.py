"""Dates, periods and deadlines as people write them."""

from __future__ import annotations

from datetime import date

import pytest

from jixiao.values.day import Span, looks_like_date, read_deadline, read_span
from jixiao.values.fault import ValueFault

#: text, first and last day as an actual of 2023
SPANS = [
    ("2023-12-31", "2023-12-31", "2023-12-31"),
    ("2025-1-1", "2025-01-01", "2025-01-01"),
    ("2025-01-01", "2025-01-01", "2025-01-01"),
    ("2025/12/31", "2025-12-31", "2025-12-31"),
    ("2023.12.31", "2023-12-31", "2023-12-31"),
    ("2023年12月31日", "2023-12-31", "2023-12-31"),
    ("２０２３年１２月３１日", "2023-12-31", "2023-12-31"),
    ("二〇二三年十二月三十一日", "2023-12-31", "2023-12-31"),
    ("2023 年 2 月 8 日", "2023-02-08", "2023-02-08"),
    ("12月31日", "2023-12-31", "2023-12-31"),
    ("2024年2月29日", "2024-02-29", "2024-02-29"),
    ("2023-12-31 00:00:00", "2023-12-31", "2023-12-31"),
    ("12月20日完成", "2023-12-20", "2023-12-20"),
    ("2023年3月", "2023-03-01", "2023-03-31"),
    ("2023-07", "2023-07-01", "2023-07-31"),
    ("7月", "2023-07-01", "2023-07-31"),
    ("2月份", "2023-02-01", "2023-02-28"),
    ("5月上旬", "2023-05-01", "2023-05-10"),
    ("5月中旬", "2023-05-11", "2023-05-20"),
    ("2月下旬", "2023-02-21", "2023-02-28"),
    ("12月底", "2023-12-31", "2023-12-31"),
    ("年底", "2023-12-31", "2023-12-31"),
    ("年内", "2023-01-01", "2023-12-31"),
    ("2023年", "2023-01-01", "2023-12-31"),
    ("第四季度", "2023-10-01", "2023-12-31"),
    ("四季度", "2023-10-01", "2023-12-31"),
    ("2024年第1季度", "2024-01-01", "2024-03-31"),
    ("Q4", "2023-10-01", "2023-12-31"),
    ("q2", "2023-04-01", "2023-06-30"),
    ("2023Q1", "2023-01-01", "2023-03-31"),
    ("上半年", "2023-01-01", "2023-06-30"),
    ("2023年下半年", "2023-07-01", "2023-12-31"),
    ("1-7月", "2023-01-01", "2023-07-31"),
    ("2024年1月至7月", "2024-01-01", "2024-07-31"),
    ("2023-01-01/2023-12-31", "2023-01-01", "2023-12-31"),
    ("3月1日至5月31日", "2023-03-01", "2023-05-31"),
    ("2023-2025", "2023-01-01", "2025-12-31"),
    # before a day: on an unknown day since the year began
    ("12月底前", "2023-01-01", "2023-12-31"),
    ("2023年12月20日前", "2023-01-01", "2023-12-20"),
]


@pytest.mark.parametrize(("text", "first", "last"), SPANS)
def test_an_actual_is_the_whole_span_that_is_written(text: str, first: str, last: str) -> None:
    assert read_span(text, 2023) == Span(date.fromisoformat(first), date.fromisoformat(last))


DEADLINES = [
    ("2023年12月31日前", "2023-12-31"),
    ("2023-06-30之前", "2023-06-30"),
    ("12月底前", "2023-12-31"),
    ("6月底前完成", "2023-06-30"),
    ("年底前", "2023-12-31"),
    ("2024年底前", "2024-12-31"),
    ("第四季度", "2023-12-31"),
    ("上半年", "2023-06-30"),
    ("2023-07", "2023-07-31"),
    ("十二月底以前", "2023-12-31"),
]


@pytest.mark.parametrize(("text", "last"), DEADLINES)
def test_a_deadline_is_the_last_day_that_is_written(text: str, last: str) -> None:
    assert looks_like_date(text)
    assert read_deadline(text, 2023) == Span(date.fromisoformat(last), date.fromisoformat(last))


REFUSED = [
    ("2023-02-30", "2023-02-30: 2023-02 has no day 30"),
    ("2023-02-29", "2023-02 has no day 29"),
    ("0000-00-00", "0000-00-00: 0 is no year"),
    ("2023-13-01", "there is no month 13"),
    ("2023年0月", "there is no month 0"),
    ("23年12月31日", "23 is no year"),
    ("9" * 5000 + "年3月", "is no date"),
    ("45000", "45000 is the bare number of a spreadsheet date"),
    ("2023", "2023 is no date"),
    ("12/31", "12/31 is no date"),
    ("2023-12-31 10:30", "is no date"),
    ("٢٠٢٣-٠٧", "is no date"),
    ("7-1月", "7-1月 ends before it begins"),
    ("", "is no date"),
]


@pytest.mark.parametrize(("text", "why"), REFUSED)
def test_an_impossible_date_is_named(text: str, why: str) -> None:
    with pytest.raises(ValueFault) as fault:
        read_span(text, 2023)
    assert fault.value.kind == "date"
    assert why in str(fault.value.why)


@pytest.mark.parametrize("text", ["12月31日", "年底前", "第四季度", "7月"])
def test_a_day_needs_a_year(text: str) -> None:
    with pytest.raises(ValueFault, match="names no year"):
        read_span(text, None)


@pytest.mark.parametrize(
    "text", ["2023", "45000", "10-15", "2023.07", "95", "三年", "3年", "5日", "一年一度", "每月一次", "-5"]
)
def test_what_is_no_date(text: str) -> None:
    assert not looks_like_date(text)
