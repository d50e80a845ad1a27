"""Lists of actuals in workbooks: the sheet that has the columns, percent cells and dates right, faults by cell."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
import xlsxwriter

from jixiao.model.diagnostic import Faulty
from jixiao.model.table import Row, Table
from jixiao.readers.excel import read, table
from readers.packing import cell, row, workbook

OFFICE = Path(__file__).parent / "office"
HEAD = row(1, cell("A1", "三级指标", kind="t"), cell("B1", "实际完成值", kind="t"))


def rows(content: bytes) -> list[Row]:
    """All rows of the table."""
    return list(table("x.xlsx", content).rows())


def faults(content: bytes) -> list[tuple[str, str]]:
    """Codes and places of what is wrong with it."""
    with pytest.raises(Faulty) as caught:
        rows(content)
    return sorted((each.code, str(each.position)) for each in caught.value.diagnostics)


def test_values() -> None:
    content = workbook(
        HEAD
        + row(2, cell("A2", "办结率", kind="t"), cell("B2", "0.942", 2))
        + row(3, cell("A3", "办件量", kind="t"), cell("B3", "213000"))
        + row(5, cell("A5", "完成时间", kind="t"), cell("B5", "46022", 3))
        + row(6, cell("A6", "制度", kind="t"), cell("B6", "健全&amp;&#35;", kind="t"))
        + row(7, cell("A7", "未报", kind="t"))
    )
    assert rows(content) == [
        (2, ["办结率", "94.2%"]), (3, ["办件量", "213000"]), (5, ["完成时间", "2025-12-31"]), (6, ["制度", "健全&#"]),
        (7, ["未报", None]),
    ]  # fmt: skip


def test_title_above_the_headings() -> None:
    head = row(3, cell("A3", "三级指标", kind="t"), cell("B3", "实际完成值", kind="t"))
    made = table("x.xlsx", workbook(row(1, cell("A1", "填报表", kind="t")) + head + row(4, cell("A4", "a", kind="t"))))
    assert (made.line, list(made.rows())) == (3, [(4, ["a", None])])


def test_places() -> None:
    made = table("x.xlsx", workbook(HEAD + row(2, cell("A2", "a", kind="t"), cell("B2", "1"))))
    assert str(made.locate(2, 1)) == "x.xlsx!表!B2"
    assert (
        str(read("x.xlsx", workbook(HEAD + row(9, cell("A9", "a", kind="t")))).locate((0, "三级指标")))
        == "x.xlsx!表!A9"
    )


@pytest.mark.parametrize(
    ("element", "code"),
    [
        (cell("B3", formula="1+1"), "JX158"),
        (cell("B3", "#DIV/0!", kind="e"), "JX158"),
        (cell("B3", "0.5", 5), "JX158"),
        (cell("B3", "1234567890123456789"), "JX158"),
    ],
)
def test_a_cell_without_a_value_is_named(element: str, code: str) -> None:
    content = workbook(
        HEAD + row(2, cell("A2", "a", kind="t"), cell("B2", "1")) + row(3, cell("A3", "b", kind="t"), element)
    )
    assert faults(content) == [(code, "x.xlsx!表!B3")]


def test_a_value_under_no_heading_is_named() -> None:
    content = workbook(HEAD + row(2, cell("A2", "a", kind="t"), cell("B2", "1"), cell("D2", "9")))
    assert faults(content) == [("JX133", "x.xlsx!表!2:2")]


def test_hidden_rows_are_left_out() -> None:
    content = workbook(
        HEAD
        + row(2, cell("A2", "a", kind="t"), cell("B2", "1"), attributes='hidden="1"')
        + row(3, cell("A3", "b", kind="t"), cell("B3", "2"))
    )
    made = table("x.xlsx", content)
    assert list(made.rows()) == [(3, ["b", "2"])]
    assert [each.code for each in made.notices] == ["JX159"]


def _book(*sheets: tuple[str, list[list[object]]]) -> bytes:
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream)
    for name, lines in sheets:
        sheet = book.add_worksheet(name)
        for number, line in enumerate(lines):
            sheet.write_row(number, 0, line)
    book.close()
    return stream.getvalue()


def test_the_sheet_that_has_the_columns() -> None:
    content = _book(("说明", [["填写说明"]]), ("数据", [["指标名称", "完成值", "期间"], ["a", 1, "2023Q1"]]))
    assert rows(content) == [(2, ["a", "1", "2023Q1"])]


def test_two_such_sheets_are_refused() -> None:
    lines: list[list[object]] = [["指标名称", "完成值"], ["a", 1]]
    with pytest.raises(Faulty) as caught:
        table("x.xlsx", _book(("一季度", lines), ("二季度", lines)))
    assert "一季度" in str(caught.value.diagnostics[0].message)


def test_no_such_sheet_is_refused() -> None:
    with pytest.raises(Faulty) as caught:
        table("x.xlsx", _book(("数据", [["名", "值"], ["a", 1]])))
    assert caught.value.diagnostics[0].code == "JX146"


def test_headings_given_twice() -> None:
    with pytest.raises(Faulty) as caught:
        table("x.xlsx", _book(("数据", [["指标名称", "完成值", "完成值"], ["a", 1, 2]])))
    assert str(caught.value.diagnostics[0].position) == "x.xlsx!数据!C1"


def _plain(count: int) -> list[list[object]]:
    lines: list[list[object]] = [["三级指标", "实际完成值", "期间", "备注"]]
    lines += [[f"指标{n}", n / 4, f"2023Q{n % 4 + 1}", "雨季" if n % 9 == 0 else None] for n in range(1, count)]
    return lines


def test_long_lists_are_read_like_short_ones() -> None:
    """The quick way for plain sheets and the long way give the same rows."""
    content = _book(("数据", _plain(9_000)))
    wanted = [
        (n + 1, [f"指标{n}", _quarters(n), f"2023Q{n % 4 + 1}", "雨季" if n % 9 == 0 else None])
        for n in range(1, 9_000)
    ]
    assert rows(content) == wanted


def _quarters(n: int) -> str:
    whole, rest = divmod(n, 4)
    return str(whole) + ("", ".25", ".5", ".75")[rest]


def test_one_odd_row_in_a_long_list_loses_no_other() -> None:
    lines = _plain(9_000)
    lines[7_000][1] = True
    found = rows(_book(("数据", lines)))
    assert len(found) == 8_999
    assert [number for number, _ in found] == list(range(2, 9_001))
    assert found[6_999] == (7_001, ["指标7000", "TRUE", "2023Q1", None])


def test_old_and_open_formats() -> None:
    expected = {"年办件量": "213000", "事项办结率": "94.2%", "完成时间": "2023-12-30"}
    for name in ("actuals.xls", "actuals.ods"):
        made: Table = table(name, (OFFICE / name).read_bytes())
        found = {line[0]: line[1] for _, line in made.rows()}
        assert {key: found[key] for key in expected} == expected
