"""YAML surprises and odd figures in a declaration: each is read as written, or refused at its place."""

from __future__ import annotations

import pytest

from hostile.trial import PLAIN, score

#: Lines in place of the plain target; the actual is 96; the target, unit and operator that JSON must show.
READ: list[tuple[str, str, str, tuple[str, str, str | None]]] = [
    ("Y01 = unquoted", "target: 95\noperator: =", "96", ("=", "95", None)),
    ("Y01 = quoted", 'target: 95\noperator: "="', "96", ("=", "95", None)),
    ("Y01 = first", "operator: =\ntarget: 95", "96", ("=", "95", None)),
    ("full-width =", "operator: ＝\ntarget: 95", "96", ("=", "95", None)),
    ("small =", "operator: ﹦\ntarget: 95", "96", ("=", "95", None)),
    ("Y08 NO", "target: NO", "否", ("=", "否", None)),
    ("Y08 Yes", "target: Yes", "是", ("=", "是", None)),
    ("Y08 on", "target: on", "on", ("定性", "on", None)),
    ("Y09 leading zero", "target: =010203", "10203", ("=", "10203", None)),
    ("Y10 no octal", "target: =077", "77", ("=", "77", None)),
    ("Y15 1e3", "target: =1e3", "1000", ("=", "1000", None)),
    ("Y15 1.0e+3", "target: =1.0e+3", "1000", ("=", "1000", None)),
    ("Y16 scale", "target: =1.10", "1.1", ("=", "1.1", None)),
    (
        "Y17 all digits",
        "target: =12345678901234567890.123456789",
        "12345678901234567890.123456789",
        ("=", "12345678901234567890.123456789", None),
    ),
    ("Y21 plus", "target: =+5", "5", ("=", "5", None)),
    ("Y21 minus nought", "target: =-0", "0", ("=", "0", None)),
    ("Y21 point at the end", "target: =95.", "95", ("=", "95", None)),
    ("Y21 point in front", "target: =.5", "0.5", ("=", "0.5", None)),
    ("Y21 noughts", "target: =00.50", "0.5", ("=", "0.5", None)),
    ("Y24 tab after the colon", "target:\t≥95件", "96", (">=", "95", "件")),
    ("Y24 tab before a comment", "target: ≥95件\t# c", "96", (">=", "95", "件")),
    ("N11 full-width", "target: ≥９５．５件", "96", (">=", "95.5", "件")),
    ("N13 full-width %", "target: ≥95％", "96%", (">=", "95", "%")),
    ("N14 minus sign", "target: ≥−5件", "96", (">=", "-5", "件")),
    ("N15 ≧", "target: ≧95件", "96", (">=", "95", "件")),
    ("N15 ⩾", "target: ⩾95件", "96", (">=", "95", "件")),
    ("N15 ＞＝", "target: ＞＝95件", "96", (">=", "95", "件")),
    ("N15 >= quoted", 'target: ">=95件"', "96", (">=", "95", "件")),
    ("N15 entity", 'target: "&gt;=95件"', "96", (">=", "95", "件")),
    ("N15 不低于", "target: 不低于95件", "96", (">=", "95", "件")),
    ("N15 以上", "target: 95件以上", "96", (">=", "95", "件")),
    ("N17 grouped", "target: ≥1,234.5件", "96", (">=", "1234.5", "件")),
    ("N17 full-width comma", "target: ≥1，234件", "96", (">=", "1234", "件")),
    ("N18 萬", "target: ≥1.2萬件", "96", (">=", "12000", "件")),
    ("N18 亿", "target: ≥0.00012亿件", "96", (">=", "12000", "件")),
    ("N20 -", "target: 90-99\nunit: 件", "96", ("=", "90-99", "件")),
    ("N20 ～", "target: 90～99\nunit: 件", "96", ("=", "90-99", "件")),
    ("N20 —", "target: 90—99\nunit: 件", "96", ("=", "90-99", "件")),
    ("N20 至", "target: 90至99\nunit: 件", "96", ("=", "90-99", "件")),
    ("given twice, alike", "target: ≥95件\noperator: ≥\nunit: 件", "96", (">=", "95", "件")),
]

#: The code, line and column of the one error; the line is that of the first replaced line, counted from 7.
REFUSED: list[tuple[str, str, str]] = [
    ("Y11", "target: =1_000", "JX210 7:17"),
    ("Y12 12:30", "target: 12:30", "JX210 7:17"),
    ("Y12 sexagesimal", "target: 190:20:30.15", "JX210 7:17"),
    ("Y13 30 February", "target: 2025-02-30", "JX212 7:17"),
    ("Y13 29 February", "target: 2023-02-29", "JX212 7:17"),
    ("Y13 noughts", "target: 0000-00-00", "JX212 7:17"),
    ("Y18 nan", "target: =.nan", "JX210 7:17"),
    ("Y18 inf", "target: =.inf", "JX210 7:17"),
    ("Y18 -inf", "target: =-.inf", "JX210 7:17"),
    ("Y18 NaN", "target: =NaN", "JX210 7:17"),
    ("Y19", "target: =1e400", "JX210 7:17"),
    ("Y19 small", "target: =1e-400", "JX210 7:17"),
    ("Y20 hexadecimal", "target: =0x1F", "JX210 7:17"),
    ("Y20 octal", "target: =0o17", "JX210 7:17"),
    ("Y20 binary", "target: =0b101", "JX210 7:17"),
    ("Y22", "target: true\noperator: =", "JX210 7:17"),
    ("Y22 points", "target: ≥95件\npoints: true", "JX210 8:17"),
    ("Y23", "target: =" + "9" * 5000, "JX210 7:17"),
    ("Y29 curly quotes", "target: “≥95件”", "JX210 7:17"),
    ("Y29 full-width hash", "target: ≥95件 ＃ 说明", "JX210 7:17"),
    ("direction of writing", 'target: "≥9\\u202e5件"', "JX210 7:17"),
    ("Y54 empty target", "target: #12\nunit: 件", "JX202 7:16"),
    ("null", "target: null", "JX202 7:17"),
    ("tilde", "target: ~", "JX202 7:17"),
    ("blank quotes", 'target: ""', "JX202 7:17"),
    ("list", "target: [95]", "JX210 7:17"),
    ("mapping", "target: {a: 95}", "JX210 7:17"),
    ("no operator", "target: 95件", "JX217 7:17"),
    ("定性 with a number", "target: 95件\noperator: 定性", "JX217 7:17"),
    ("two operators", "target: ≥95件\noperator: ≤", "JX213 7:17"),
    ("operator in words", "target: 95件\noperator: 大约", "JX213 8:19"),
    ("two signs", "target: ≥95、≥96\nunit: 件", "JX210 7:17"),
    ("unit of another kind", "target: ≥95件\nunit: 次", "JX211 7:17"),
    ("万 twice", "target: ≥1.2万\nunit: 万件", "JX211 7:17"),
    ("N12", "target: =٩٥", "JX210 7:17"),
    ("N16 year in words", "target: =二〇二五", "JX210 7:17"),
    ("N16 circle", "target: =○", "JX210 7:17"),
    ("N16 〇", "target: =〇", "JX210 7:17"),
    ("N17", "target: =12,34", "JX210 7:17"),
    ("N21", "target: 提高5%", "JX210 7:17"),
    ("about", "target: 95件左右", "JX210 7:17"),
    ("a mark", "target: =95①", "JX210 7:17"),
    ("a power", "target: =95²", "JX210 7:17"),
    ("points a list", "target: ≥95件\npoints: [1]", "JX210 8:17"),
    ("points NaN", "target: ≥95件\npoints: NaN", "JX210 8:17"),
    ("points below 0", "target: ≥95件\npoints: -1", "JX210 8:17"),
    ("points in per cent", "target: ≥95件\npoints: 90%", "JX210 8:17"),
    ("baseline", "target: ≥95件\nbaseline: 95①", "JX210 8:19"),
    ("tolerance a list", "target: =95件\ntolerance: [1]", "JX210 8:20"),
    ("direction", "target: ≥95件\ndirection: up", "JX205 8:20"),
    ("kind", "target: ≥95件\nkind: 3", "JX205 8:15"),
    ("criteria a list", "target: ≥95件\ncriteria: [a]", "JX203 8:19"),
    ("deduction of no kind", "target: ≥95件\ndeduction: {kind: stp}", "JX215 8:20"),
    ("unit a list", "target: ≥95件\nunit: [件]", "JX211 8:15"),
    ("id a list", "target: ≥95件\nid: [1]", "JX203 8:13"),
]


def with_lines(lines: str) -> str:
    """The plain declaration with other lines for its target."""
    return PLAIN.replace("target: ≥95件", lines.replace("\n", "\n        "))


@pytest.mark.parametrize(("lines", "actual", "shown"), [each[1:] for each in READ], ids=[each[0] for each in READ])
def test_read_as_written(lines: str, actual: str, shown: tuple[str, str, str | None]) -> None:
    done = score(with_lines(lines), f'三级指标,实际完成值\n借阅量,"{actual}"\n')
    assert done.code == 0, done.err
    row = done.row("借阅量")
    assert (row["operator"], row["target"], row["unit"]) == shown


@pytest.mark.parametrize(("lines", "place"), [each[1:] for each in REFUSED], ids=[each[0] for each in REFUSED])
def test_refused_at_its_place(lines: str, place: str) -> None:
    done = score(with_lines(lines))
    assert (done.code, done.out) == (2, "")
    assert [each for each in done.faults if not each.startswith("JX504")] == [place.replace(" ", " p.yaml:")]


@pytest.mark.parametrize("lines", [each[1] for each in REFUSED], ids=[each[0] for each in REFUSED])
def test_chinese_messages_hold_no_python(lines: str) -> None:
    """No list, None or class name as Python writes it; in the declaration none of these words occurs."""
    said = score(with_lines(lines), lang="zh").err
    assert not [word for word in ("['", "{'", "None", "Decimal", "Error", "refused", "invalid") if word in said]


def test_equal_dates_written_apart_are_one_value() -> None:
    """Y14."""
    for text in ("2023-1-1", "2023-01-01", "2023年1月1日", "2023/1/1"):
        row = score(with_lines(f"target: {text}前"), "三级指标,实际完成值\n借阅量,2023-01-01\n").row("借阅量")
        assert (row["target"], row["check"]) == ("2023-01-01", "met"), text


def test_codes_keep_their_noughts() -> None:
    """Y09, Y10, Y16: a code is text, whatever number it looks like."""
    for text in ("010203", "089", "077", "2024.10", "1e3", "12:30", "0x1F", "1_000", "NO"):
        assert score(PLAIN.replace("year:", f"code: {text}\nyear:")).data["project"]["code"] == text


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        ("target: ≥95件\u200b", "JX120 p.yaml:7:21"),
        ("target: ≥95件\ncontent: x\u202ey", "JX120 p.yaml:8:19"),
        ("target: ≥95件\ncontent: x\u2066y", "JX120 p.yaml:8:19"),
        ("target: ≥95件\ncontent: #12", "JX119 p.yaml:8:18"),
        ("target: ≥95件\ncontent: ⺬范", "JX121 p.yaml:8:18"),
        ("target: ≥95件\ncontent: “正常”运行", ""),
    ],
)  # fmt: skip
def test_what_is_only_odd_is_told_and_scored(lines: str, place: str) -> None:
    """Y29, Y38, Y39, Y54, Y57."""
    done = score(with_lines(lines))
    assert (done.code, done.row("借阅量")["score"]) == (0, "90.00")
    assert [each for each in done.found if each.startswith("JX1")] == ([place] if place else [])


@pytest.mark.parametrize(
    ("mark", "end"),
    [("\ufeff", "\n"), ("", "\r\n"), ("", "\r"), ("\ufeff", "\r\n")],
    ids=["mark", "CRLF", "CR", "both"],
)
def test_marks_and_line_ends_change_nothing_but_the_hash(mark: str, end: str) -> None:
    """Y31, Y42."""
    done, plain = score((mark + PLAIN.replace("\n", end)).encode()).data, score().data
    assert done["project"].pop("sha256") != plain["project"].pop("sha256")
    assert done == plain


def test_columns_are_counted_behind_a_mark_and_in_every_line_end() -> None:
    for end in ("\n", "\r\n", "\r"):
        text = "\ufeff" + with_lines("target: =1_000").replace("\n", end)
        assert score(text.encode()).faults == ["JX210 p.yaml:7:17"]
        assert score(("\ufeffnmae: x" + end + text[1:]).encode()).faults[0] == "JX201 p.yaml:1:1"


def test_a_key_from_a_pdf_is_told_and_read_as_the_one_it_looks_like() -> None:
    """Y57: the names are folded before they are compared, so the key is known; where it is none here, it is not."""
    assert "JX121 p.yaml:9:5" in score(PLAIN + "goals:\n  年度⽬标: x\n").found
    assert "JX121 p.yaml:5:8" in score(PLAIN.replace("数量指标", "数量指⺬")).found
    assert score(PLAIN.replace("year:", "年度⽬标: x\nyear:")).faults == ["JX201 p.yaml:2:1"]
