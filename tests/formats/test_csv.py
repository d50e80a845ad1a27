"""CSV: no cell that a spreadsheet would run, every original comes back."""

from __future__ import annotations

import csv
import io

import pytest

from jixiao.language import M
from jixiao.model.report import Report
from jixiao.render import Page, render


def written(*records: tuple[tuple[str, ...], ...]) -> bytes:
    made = render([Report("scorecard", "x", (), None, (), each) for each in records], "csv", Page())
    assert isinstance(made, bytes)
    return made


@pytest.mark.parametrize(
    ("cell", "stored"),
    [
        ("=1+1", "'=1+1"),
        ("=", "'="),
        ("+86", "+86"),
        ("+a", "'+a"),
        ("-5.00", "-5.00"),
        ("-5.00-2", "'-5.00-2"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("\n=1", "'\n=1"),
        ("＝1+1", "'＝1+1"),
        ("'=1", "''=1"),
        ("-", "'-"),
        (">=95%", ">=95%"),
        ("12.50", "12.50"),
        ("a=1", "a=1"),
    ],
)
def test_formulas_are_neutralised_and_come_back(cell: str, stored: str) -> None:
    (row,) = csv.reader(io.StringIO(written((("x", cell),)).decode(), newline=""))
    assert row == ["x", stored]
    assert (stored[1:] if stored.startswith("'") else stored) == cell


@pytest.mark.parametrize("cell", ["a,b", 'say "x"', "a\nb", " blank ", "", "：；", "a\r\nb"])
def test_cells_are_quoted(cell: str) -> None:
    rows = list(csv.reader(io.StringIO(written((("甲", cell), ("乙", "2"))).decode(), newline="")))
    assert rows == [["甲", cell], ["乙", "2"]]


def test_what_a_terminal_would_obey_is_written_out() -> None:
    assert written((("\x1b[2J", "a\u202eb"),)) == b"\\x1b[2J,a\\u202eb\n"


def test_no_byte_order_mark_and_plain_line_ends() -> None:
    assert written((("名称",),)) == "名称\n".encode()


def test_headings_of_one_kind_stand_once() -> None:
    assert written((("h",), ("1",)), (("h",), ("2",)), (), (("other",), ("3",))) == b"h\n1\n2\n\nother\n3\n"


def test_messages_are_said() -> None:
    report = Report("scorecard", "x", (), None, (), ((M("missed"),),))
    assert render([report], "csv", Page("zh")) == "未达标\n".encode()
