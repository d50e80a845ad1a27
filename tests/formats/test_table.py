"""The page for people: aligned, never cut, as written, with colour only where it is wanted."""

from __future__ import annotations

import re
import sys

import pytest
from rich.cells import cell_len

from jixiao.model.report import Cell, Column, Line, Table

from .pages import NASTY, UNSEEN, Facts, Heading, Note, Page, page_of, table

LONG = "保障入驻单位123个窗口的正常运行和政务服务大厅的高效运转"
FIGURES = (Cell("100.00", figure=True), Cell("10.00", figure=True), Cell("90.00", figure=True))
WIDE = Table(
    (Column("指标", least=10), *(Column(name, right=True, drop=name == "失分") for name in ("分值", "得分", "失分"))),
    (
        Line((Cell("产出指标"), *FIGURES), level=0),
        Line((Cell(LONG), *FIGURES), ("原因",), indent=1),
    ),
)


@pytest.mark.parametrize("name", NASTY)
@pytest.mark.parametrize("color", [False, True])
def test_names_are_shown_as_written(name: str, color: bool) -> None:
    shown = page_of(Heading(name), table(name), Note("说明", (name,)), page=Page(color=color))
    assert re.sub("\x1b\\[[0-9;]*m", "", shown).count(name) == 3


@pytest.mark.parametrize(("name", "shown"), UNSEEN)
def test_what_a_terminal_would_obey_is_written_out(name: str, shown: str) -> None:
    text = page_of(Heading(name, name), Facts(((name, name, "plain"),)), table(name), Note(name, (name, name)))
    assert text.count(shown) == 8
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202e]", text)


@pytest.mark.parametrize("width", [20, 30, 40, 60, 80, 120, None])
def test_no_figure_is_shortened_and_no_name_is_lost(width: int | None) -> None:
    text = page_of(WIDE, page=Page(width=width))
    assert text.count("100.00") == 2
    assert text.count("10.00") == 2
    pieces = re.findall(r"[\u4e00-\u9fff0-9]+", text)
    assert LONG in "".join(piece for piece in pieces if not re.fullmatch(r"[0-9]+|分值|得分|失分", piece))
    if width is not None:
        assert max(map(cell_len, text.splitlines())) <= width


def test_a_column_that_can_be_worked_out_goes_first() -> None:
    assert "失分" in page_of(WIDE, page=Page(width=40))
    narrow = page_of(WIDE, page=Page(width=30))
    assert "失分" not in narrow
    assert "分值" in narrow.splitlines()[0]


def test_where_no_table_fits_each_row_is_a_paragraph() -> None:
    lines = page_of(WIDE, page=Page(width=24)).splitlines()
    assert lines[:3] == ["产出指标", "  分值 100.00", "  得分 10.00  失分 90.00"]
    assert lines[-1] == "   原因"


def test_columns_stand_under_one_another() -> None:
    text = page_of(table("一", "二个字", "abc", "㎡", "e\u0301", score="1.00"))
    ends = {cell_len(line) for line in text.splitlines() if line.endswith("1.00")}
    assert len(ends) == 1


def test_a_pipe_is_not_wrapped() -> None:
    text = page_of(table(LONG * 5), Note("说明", (LONG * 5,)))
    assert sum(LONG * 5 in line for line in text.splitlines()) == 2


@pytest.mark.parametrize("width", [0, -1, None])
def test_a_width_that_is_none_is_no_width(width: int | None) -> None:
    assert page_of(table(LONG), page=Page(width=width)) == page_of(table(LONG))


def test_headings_use_the_blank_cells_beside_them() -> None:
    columns = (Column("名称", least=6), Column("值"), Column("得分", right=True))
    heading = Line((Cell("一个很长的一级指标名称"), Cell(""), Cell("5.00", figure=True)), level=0)
    row = Line((Cell("名"), Cell("九十五个百分点以上"), Cell("5.00", figure=True)))
    lines = page_of(Table(columns, (heading, row)), page=Page(width=40)).splitlines()
    assert lines[2].startswith("一个很长的一级指标名称 ")


def test_colour_only_where_it_is_wanted() -> None:
    cells = Table((Column("", keep=True),), (Line((Cell("未达标", "bad"),)),))
    assert "\x1b" not in page_of(cells)
    assert page_of(cells, page=Page(color=True)) == "\x1b[1;31m未达标\x1b[0m\n"


def test_the_environment_has_no_say(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = page_of(WIDE, page=Page(width=80))
    for name, value in (
        ("FORCE_COLOR", "1"),
        ("COLUMNS", "20"),
        ("TERM", "dumb"),
        ("LANG", "tr_TR"),
        ("TZ", "Asia/Tokyo"),
    ):
        monkeypatch.setenv(name, value)
    assert page_of(WIDE, page=Page(width=80)) == plain
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" in page_of(Heading("x"), page=Page(color=True))


def test_a_plain_page_does_not_load_the_library_for_colour() -> None:
    import subprocess

    code = (
        "import sys; from jixiao.model.report import *; from jixiao.render import *;"
        "render([Report('scorecard', 'x', (Heading('x'),))], 'table', Page()); sys.exit('rich' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("encoding", "said", "shown"),
    [
        ("gbk", "✓ ² ㎥ ⩾ • ¥ ≥ ① ㎡", "√ 2 立方米 >= · ￥ ≥ ① ㎡"),
        ("gbk", "䶮", "\\u4dae"),
        ("gbk", "𠮷", "\\U00020bb7"),
        ("gb18030", "䶮𠮷✓", "䶮𠮷✓"),
        ("ascii", "得分：“5”", '\\u5f97\\u5206: "5"'),
        ("latin-1", "5 × 3", "5 × 3"),
        ("no-such-encoding", "分", "\\u5206"),
    ],
)
def test_a_sign_that_the_stream_lacks_is_replaced(encoding: str, said: str, shown: str) -> None:
    text = page_of(Note("", (said,)), page=Page(encoding=encoding))
    assert text == shown + "\n"
    if encoding != "no-such-encoding":
        text.encode(encoding)


def test_replacing_comes_before_measuring() -> None:
    text = page_of(table("㎥", "一二三四", score="1.00"), page=Page(encoding="gbk"))
    assert {cell_len(line) for line in text.splitlines() if line.endswith("1.00")} == {14}
