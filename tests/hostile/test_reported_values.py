"""Figures as people report them: read exactly, told where they are odd, or refused at the cell."""

from __future__ import annotations

import pytest

from hostile.test_declared_values import with_lines
from hostile.trial import PLAIN, score

#: Target (≥, with its unit), the actual's cell, the amount in the declared unit, whether the reading is told.
READ: list[tuple[str, str, str, str, bool]] = [
    ("plain", "≥95件", "96", "96", False),
    ("with its unit", "≥95件", "96件", "96", False),
    ("blank before the unit", "≥95件", "96 件", "96", False),
    ("N11", "≥95件", "９５", "95", True),
    ("N11 point", "≥95件", "１２．５", "12.5", True),
    ("N11 with unit", "≥95件", "１２．５件", "12.5", True),
    ("N11 per cent", "≥95%", "１２．５％", "12.5", True),
    ("N13 full-width", "≥95%", "95％", "95", False),
    ("N13 small", "≥95%", "95﹪", "95", False),
    ("N13 blank", "≥95%", "95 %", "95", False),
    ("N13 no-break blank", "≥95%", "95\u00a0%", "95", True),
    ("N13 in words", "≥95%", "百分之九十五", "95", False),
    ("N14 minus", "≥95件", "−5", "-5", True),
    ("N14 full-width", "≥95件", "－5", "-5", True),
    ("N14 en dash", "≥95件", "–5", "-5", True),
    ("N16 in words", "≥95件", "九十六", "96", False),
    ("N16 bank figures", "≥95万元", "壹佰万元", "100", False),
    ("N17", "≥95件", '"1,234.5"', "1234.5", False),
    ("N17 full-width comma", "≥95件", '"1，234"', "1234", True),
    ("N18 of 万", "≥1.2万件", "12000", "12000", False),
    ("N18 into 万", "≥95件", "0.0096万", "96", False),
    ("N18 亿", "≥12000件", "0.00012亿件", "12000", False),
    ("money down", "≥12万元", "116400元", "11.64", False),
    ("money up", "≥12万元", "0.0012亿元", "12", False),
    ("hours", "≥2小时", "150分钟", "2.5", False),
    ("weeks", "≥2周", "21天", "3", False),
    ("N19 ‰", "≥95%", "950‰", "95", False),
    ("N19 basis points", "≥1%", "50bp", "0.5", False),
    ("N19 percentage points", "≥95%", "95个百分点", "95", True),
    ("N22 nought", "≥95件", "0", "0", False),
    ("N23", "≥95件", "-0", "0", False),
    ("exponent", "≥95件", "9.6E1", "96", False),
    ("plus", "≥95件", "+96", "96", False),
    ("point at the end", "≥95件", "96.", "96", False),
    ("34 places", "≥95件", "95." + "0" * 33 + "1", "95." + "0" * 33 + "1", False),
    ("C17 text mark", "≥95件", "'96", "96", False),
    ("C17 text formula", "≥95件", '="96"', "96", False),
    ("X13 blanks", "≥95件", '" 96 "', "96", False),
    ("X13 no-break blanks", "≥95件", "\u00a096\u00a0", "96", False),
    ("zero width", "≥95件", "96\u200b", "96", True),
    ("signed, as written", "≥95%", "0.95%", "0.95", False),
]

REFUSED: list[tuple[str, str, str]] = [
    ("N09 NaN", "≥95件", "NaN"),
    ("N09 sNaN", "≥95件", "sNaN"),
    ("N09 Infinity", "≥95件", "Infinity"),
    ("N09 -inf", "≥95件", "-inf"),
    ("N10 large", "≥95件", "1E+1000000"),
    ("N10 small", "≥95件", "1e-400"),
    ("N10 digits", "≥95件", "9" * 41),
    ("N12", "≥95件", "٩٥"),
    ("N12 Devanagari", "≥95件", "९५"),
    ("N12 bold", "≥95件", "𝟗𝟓"),
    ("N16 a year", "≥95件", "二〇二五"),
    ("N16 circle", "≥95件", "○"),
    ("N16 〇", "≥95件", "〇"),
    ("N17", "≥95件", '"12,34"'),
    ("N17 at the end", "≥95件", '"96,"'),
    ("N19 another measure", "≥95件", "96%"),
    ("N20 a range", "≥95件", "10-15"),
    ("N21", "≥95%", "提高5%"),
    ("N22 不适用 alone", "≥95件", "不适用"),
    ("underscore", "≥95件", "1_000"),
    ("a mark", "≥95件", "95①"),
    ("a mark alone", "≥95件", "㊿"),
    ("a power", "≥95件", "95²"),
    ("a fraction", "≥95件", "½"),
    ("about", "≥95件", "95左右"),
    ("about in front", "≥95件", "约95"),
    ("more than", "≥95件", "95+"),
    ("an operator", "≥95件", "≥95"),
    ("=", "≥95件", "=95"),
    ("以上", "≥95件", "95以上"),
    ("full stop", "≥95件", "95。"),
    ("question", "≥95件", "95？"),
    ("two", "≥95件", "95 96"),
    ("letters for digits", "≥95件", "l00"),
    ("a letter", "≥95件", "O"),
    ("hexadecimal", "≥95件", "0x60"),
    ("yes", "≥95件", "是"),
    ("true", "≥95件", "true"),
    ("a date", "≥95件", "2023-12-31"),
    ("words", "≥95件", "已完成"),
    ("another count", "≥95件", "96次"),
    ("天 are no 工作日", "≥5工作日", "7天"),
    ("公顷 are no 亩", "≥95亩", "96公顷"),
    ("元 are no 件", "≥95件", "96元"),
    ("direction of writing", "≥95件", "9\u202e6"),
    ("isolate", "≥95件", "\u206696"),
    ("C17 cut by a spreadsheet", "≥95件", "1.23457E+17"),
    ("a spreadsheet error", "≥95件", "#DIV/0!"),
    ("a spreadsheet error in Chinese", "≥95件", "#N/A"),
    ("C18 a serial number for a date", "12月底前", "45000"),
    ("C18 no such day", "12月底前", "2023-02-30"),
    ("是 wanted", "是", "96"),
    ("是 wanted, words", "是", "基本达成"),
    ("a share outside its tier", "机制健全", "部分达成 90%"),
]

#: What stands for no figure: the check that the row then has.
STATES: list[tuple[str, str, str]] = [
    ("/", "not_reported", "no"),
    ("—", "not_reported", "no"),
    ("-", "not_reported", "no"),
    ("无", "not_reported", "no"),
    ("空", "not_reported", "no"),
    ("", "not_reported", "no"),
    ("   ", "not_reported", "no"),
    ("\u3000", "not_reported", "no"),
    ("待统计", "pending", "no"),
    ("待统计 2024-04", "pending", "no"),
    ("不适用：服务点搬迁", "not_applicable", "no"),
    ("不适用: 服务点搬迁", "not_applicable", "no"),
    ("不适用（服务点搬迁）", "not_applicable", "no"),
    ("0", "missed", "0.00"),
]


@pytest.mark.parametrize(
    ("target", "cell", "amount", "told"), [each[1:] for each in READ], ids=[each[0] for each in READ]
)
def test_read_exactly(target: str, cell: str, amount: str, told: bool) -> None:
    done = score(with_lines(f"target: {target}"), f"三级指标,实际完成值\n借阅量,{cell}\n")
    assert done.code == 0, done.err
    assert done.row("借阅量")["actual"] == amount
    assert ("JX623 a.csv:2:5" in done.found) is told


@pytest.mark.parametrize(("target", "cell"), [each[1:] for each in REFUSED], ids=[each[0] for each in REFUSED])
def test_refused_at_the_cell(target: str, cell: str) -> None:
    done = score(with_lines(f"target: {target}"), f"三级指标,实际完成值\n借阅量,{cell}\n")
    assert (done.code, done.out) == (2, "")
    assert [each for each in done.faults if not each.startswith(("JX504", "JX70"))] == ["JX605 a.csv:2:5"]


@pytest.mark.parametrize(("cell", "check", "points"), STATES)
def test_no_figure_is_never_nought(cell: str, check: str, points: str) -> None:
    """N22."""
    done = score(PLAIN, f"三级指标,实际完成值,备注\n借阅量,{cell},x\n")
    row = done.row("借阅量")
    assert (done.code, row["check"], row["score"]) == (0, check, None if points == "no" else points)
    assert row["range"] == ({"low": "0.00", "high": "90.00"} if points == "no" else None)


@pytest.mark.parametrize(
    ("target", "cell", "doubtful"),
    [
        ("≥95%", "0.95", True), ("≥95%", "1", True), ("≥95%", "1.0", True), ("≥10%", "0.1", True),
        ("95%-98%", "0.96", True), ("=95‰", "0.95", False), ("≥9.9%", "0.1", False), ("≥95%", "1.01", False),
        ("≥95%", "0", False), ("≥95%", "95%", False), ("≥95%", "0.95%", False), ("≥95件", "0.95", False),
    ],
)  # fmt: skip
def test_a_fraction_for_a_percentage_is_doubtful(target: str, cell: str, doubtful: bool) -> None:
    done = score(with_lines(f"target: {target}"), f"三级指标,实际完成值\n借阅量,{cell}\n")
    row = done.row("借阅量")
    assert done.code == (1 if doubtful else 0)
    assert ("JX604 a.csv:2:5" in done.found) is doubtful
    assert (row["check"] == "doubtful") is (row["score"] is None) is doubtful
    if doubtful:
        assert done.data["grade"] is None
        assert row["range"] == {"low": "0.00", "high": "90.00"}


@pytest.mark.parametrize(
    ("target", "cell", "told"),
    [
        ("≥1.2件", "12000", True), ("≥1.2万件", "1.2", True), ("≥100件", "0.01", True), ("≥1.2件", "12000件", False),
        ("≥1.2件", "1200", False), ("≥1.2件", "0.00012件", False),
    ],
)  # fmt: skip
def test_a_figure_ten_thousand_times_off_is_told(target: str, cell: str, told: bool) -> None:
    done = score(with_lines(f"target: {target}"), f"三级指标,实际完成值\n借阅量,{cell}\n")
    assert done.code == 0
    assert ("JX615 a.csv:2:5" in done.found) is told


@pytest.mark.parametrize(
    ("lines", "cell", "check", "points"),
    [
        ("target: =0件", "0", "met", "90.00"),
        ("target: =0件", "-0", "met", "90.00"),
        ("target: =0件", "5", "above", "0.00"),
        ("target: =0件", "-1", "missed", "90.00"),
        ("target: ≤0件", "1", "missed", "0.00"),
        ("target: ≥0件", "-1", "missed", "0.00"),
        ("target: ≤100件", "300", "missed", "30.00"),
        ("target: ≤100件", "-300", "met", "90.00"),
        ("target: ≥100件", "-300", "missed", "0.00"),
        ("target: ≥100件", "1000", "met", "90.00"),
        ("target: ≥96%", "95.995%", "missed", "90.00"),
        ("target: ≥7件", "1", "missed", "12.86"),
        ("target: ≥-5%", "-6%", "missed", "0.00"),
        ("target: 10-15件", "16", "above", "84.38"),
    ],
)
def test_odd_sizes_stay_within_the_points(lines: str, cell: str, check: str, points: str) -> None:
    """N06, N07, N08, N25."""
    row = score(with_lines(lines), f"三级指标,实际完成值\n借阅量,{cell}\n").row("借阅量")
    assert (row["check"], row["score"]) == (check, points)


def test_a_near_miss_is_never_shown_as_the_target() -> None:
    """N07."""
    page = score(with_lines("target: ≥96%"), "三级指标,实际完成值\n借阅量,95.995%\n", "-f", "table").out
    [line] = [each for each in page.splitlines() if "借阅量" in each and "95.995%" in each and ">=96%" in each]
    assert "missed" in line


def test_none_in_words_against_nought_is_not_counted_and_told() -> None:
    done = score(with_lines("target: =0件"), "三级指标,实际完成值\n借阅量,无\n")
    assert done.row("借阅量")["check"] == "not_reported"
    assert "JX616 a.csv:2:5" in done.found


@pytest.mark.parametrize(
    ("cell", "check", "points"),
    [
        ("2023-12-31", "met", "90.00"), ("2023年12月31日", "met", "90.00"), ("2023/12/31", "met", "90.00"),
        ("12月31日", "met", "90.00"), ("2023-12", "met", "90.00"), ("11月", "met", "90.00"),
        ("2024-01-01", "missed", "0.00"), ("2024年", "missed", "0.00"),
    ],
)  # fmt: skip
def test_days(cell: str, check: str, points: str) -> None:
    """C18."""
    row = score(with_lines("target: 12月底前"), f"三级指标,实际完成值\n借阅量,{cell}\n").row("借阅量")
    assert (row["check"], row["score"]) == (check, points)


def test_a_day_too_coarse_is_doubtful() -> None:
    done = score(with_lines("target: 12月15日前"), "三级指标,实际完成值\n借阅量,2023-12\n")
    assert (done.code, done.row("借阅量")["score"], done.data["grade"]) == (1, None, None)
