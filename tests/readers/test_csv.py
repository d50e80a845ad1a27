"""Tables: encodings, delimiters, quotes; every cell and every fault with its physical line and column."""

from __future__ import annotations

import tracemalloc
from collections import deque

import pytest

from jixiao.model.diagnostic import Faulty
from jixiao.model.document import Node
from jixiao.readers.csv import read, table
from readers.findings import refused, short

GOOD: list[tuple[str, bytes, Node]] = [
    ("C01 GBK", "指标,值\n产量,95".encode("gbk"), [{"指标": "产量", "值": "95"}]),
    ("C02 mark", "\ufeff名称,值\na,1\n".encode(), [{"名称": "a", "值": "1"}]),
    ("C03 four bytes", "负责人,值\n䶮,1".encode("gb18030"), [{"负责人": "䶮", "值": "1"}]),
    ("C05 UTF-16LE tabs", "指标\t值\n产量\t95\n".encode("utf-16"), [{"指标": "产量", "值": "95"}]),
    ("C05 UTF-16BE", b"\xfe\xff" + "a,b\n1,2\n".encode("utf-16-be"), [{"a": "1", "b": "2"}]),
    ("C08 blank before a quote", b'a,b\n1, "b,c"\n', [{"a": "1", "b": "b,c"}]),
    ("C10 semicolon", b"a;b\n1;2,5", [{"a": "1", "b": "2,5"}]),
    ("C10 tab", b"a\tb\n1\t2", [{"a": "1", "b": "2"}]),
    ("C10 known headings", "三级指标;值,万件\na;1\n".encode(), [{"三级指标": "a", "值,万件": "1"}]),
    ("C13 trailing columns", b"a,b,,,\n1,2,,,\n", [{"a": "1", "b": "2"}]),
    ("C13 blank rows", b"a,b\n,,,,\n\n3,4\n,\n", [{"a": "3", "b": "4"}]),
    ("blank behind a quote", b'a,b\n"1" ,"2"  \n"x\ny" ,3\n', [{"a": "1", "b": "2"}, {"a": "x\ny", "b": "3"}]),
    ("C14 CR only", b"a,b\r1,2\r3,4\r", [{"a": "1", "b": "2"}, {"a": "3", "b": "4"}]),
    ("CRLF", b"a,b\r\n1,2\r\n", [{"a": "1", "b": "2"}]),
    ("C15 long", b"a,b\n1," + b"x" * 100_000, [{"a": "1", "b": "x" * 100_000}]),
    ("C16 NEL", 'a,b\na,"x\u0085y"\n'.encode(), [{"a": "a", "b": "x\u0085y"}]),
    ("C16 line end in quotes", b'a,b\n"p\nq",1\n', [{"a": "p\nq", "b": "1"}]),
    ("C17 text formula", b'a,b\ncode,="007"\n', [{"a": "code", "b": "007"}]),
    ("C17 text mark", b"a,b\ncode,'007\n", [{"a": "code", "b": "007"}]),
    ("C17 exponent stays", b"a,b\ncode,1.23457E+17\n", [{"a": "code", "b": "1.23457E+17"}]),
    ("blank behind a quote, CR", b'a,b\r"1" ,2\r3,4\r', [{"a": "1", "b": "2"}, {"a": "3", "b": "4"}]),
    ("quotes kept", b'a,b\n"say ""x""",\'tis\n', [{"a": 'say "x"', "b": "'tis"}]),
    ("blank is None", b'a,b,c\n1,"", \n', [{"a": "1", "b": None, "c": None}]),
    ("comments first", "# 示例数据\n\n  # more\na,b\n#3,4\n".encode(), [{"a": "#3", "b": "4"}]),
    ("told separator", b"sep=;\na,x;b\n1;2\n", [{"a,x": "1", "b": "2"}]),
    ("no rows", b"a,b\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("data", "root"), [case[1:] for case in GOOD], ids=[case[0] for case in GOOD])
def test_read(data: bytes, root: Node) -> None:
    assert read("f", data).root == root


BAD: list[tuple[str, bytes, list[str]]] = [
    ("C04 0x80", "指标,值\n".encode("gbk") + b"\x80,1\n", ["JX102 2:1"]),
    ("C06 mixed", "指标,值\n产量,95\n".encode() + "质量,9".encode("gbk"), ["JX102 3:1"]),
    ("C06 mixed, GBK first", "指标,值\n产量,95\n".encode("gbk") + "质量,9".encode(), ["JX102 1:2"]),
    ("C06 cut off", "指标,值\n产量,好".encode()[:-1], ["JX102 2:4"]),
    ("C07 open quote", b'a,"b\n1,2\n3,4', ["JX117 1:3"]),
    ("C07 in a row", b'a,b\n1,2\n3,"4\n5,6\n', ["JX117 3:3"]),
    ("C09 full-width comma", "名称，值\n产量，95".encode(), ["JX103 1:3"]),
    ("one column", "三级指标\n产量\n".encode(), ["JX131 1:1"]),
    ("C11 double heading", "指标,值,值\n1,2,3".encode(), ["JX132 1:6"]),
    ("C12 short and long", b"a,b\n1\n1,2,3\n4,5\n", ["JX133 2:1", "JX133 3:5"]),
    ("C12 full-width comma in a row", "a,b\n产量，95\n".encode(), ["JX133 2:1"]),
    ("C12 after a quoted line end", b'a,b\n"x\ny",1\n1\n', ["JX133 4:1"]),
    ("value under no heading", b"a,,b\n1,2,3\n", ["JX133 2:3"]),
    ("C14 NUL", b"a,b\n1,\x00\n", ["JX114 2:3"]),
    ("C15 huge", b"a,b\n1," + b"x" * 200_000, ["JX122 2:3"]),
    ("text after a quote", b'a,b\n1,"x"y\n', ["JX134 2:6"]),
    ("empty", b"", ["JX111 1:1"]),
    ("only comments", b"# x\n\n", ["JX111 1:1"]),
    ("only commas", b",,,\n", ["JX111 1:1"]),
    ("all faults", b'a,b\n1\n2,"x"y\n3,4\n5,6,7\n', ["JX133 2:1", "JX134 3:6", "JX133 5:5"]),
]


@pytest.mark.parametrize(("data", "places"), [case[1:] for case in BAD], ids=[case[0] for case in BAD])
def test_refused(data: bytes, places: list[str]) -> None:
    assert short(refused(read, data)) == places


def test_short_row_with_a_full_width_comma_says_so() -> None:
    [found] = refused(read, "a,b\n产量，95\n".encode())
    assert "，" in str(found.hint)


def test_one_column_says_what_is_missing() -> None:
    [found] = refused(read, b"x\n1\n")
    assert "实际完成值" in str(found.hint)


TEXT = '\ufeff# 说明\n名称, 值 ,备注\n甲, "1,5" ,\n"a\nb",二,"x ""y"""\n'


@pytest.mark.parametrize(
    ("path", "part", "place"),
    [
        ((0, "名称"), "key", (2, 1, 2, 3)),
        ((0, "值"), "key", (2, 5, 2, 6)),
        ((0, "值"), "value", (3, 4, 3, 9)),
        ((0, "备注"), "value", (3, 11, 3, 11)),
        ((0,), "value", (3, 1, 3, 11)),
        ((1, "名称"), "value", (4, 1, 5, 3)),
        ((1, "值"), "value", (5, 4, 5, 5)),
        ((1, "备注"), "value", (5, 6, 5, 15)),
        ((), "value", (2, 1, 2, 10)),
    ],
)
def test_places(path: tuple[str | int, ...], part: str, place: tuple[int, int, int, int]) -> None:
    found = read("f", TEXT.encode()).locate(path, "key" if part == "key" else "value")
    assert (found.line, found.column, found.end_line, found.end_column) == place


def test_a_column_without_heading_does_not_shift_places() -> None:
    found = read("f", b"a,,b\n1,,3\n").locate((0, "b"))
    assert (found.line, found.column) == (2, 4)


def test_rows_stream_and_tell_of_the_bad_ones_at_the_end() -> None:
    rows = table("f", b"a,b\n1,2\n3\n4,5\n").rows()
    assert next(rows) == (2, ["1", "2"])
    assert next(rows) == (4, ["4", "5"])
    with pytest.raises(Faulty) as caught:
        next(rows)
    assert short(caught.value.diagnostics) == ["JX133 3:1"]


def test_rows_may_be_read_twice() -> None:
    made = table("f", b"a,b\n1,2\n")
    assert list(made.rows()) == list(made.rows()) == [(2, ["1", "2"])]


@pytest.mark.long
def test_a_million_rows_stay_flat_and_the_last_fault_is_found() -> None:
    """C20: the rows are never all held; only the text is."""
    data = "指标,值\n".encode() + b"".join(b"n%d,%d\n" % (row, row) for row in range(999_999)) + b"bad\n"
    made = table("f", data)
    tracemalloc.start()
    with pytest.raises(Faulty) as caught:
        deque(made.rows(), maxlen=0)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert short(caught.value.diagnostics) == ["JX133 1000001:1"]
    assert peak < 40_000_000  # bytes: the index of line starts, made for the one fault
