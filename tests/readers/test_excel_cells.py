"""Cells of a workbook: what each stored value means by its format (rows X01 to X13 of the hostile inputs)."""

from __future__ import annotations

import pytest

from jixiao.model.diagnostic import Severity
from jixiao.model.form import Grid
from jixiao.readers.excel import grids
from readers.packing import cell, row, workbook


def one(element: str, properties: str = "") -> Grid:
    """The grid of a sheet with one row of this element."""
    (grid,) = grids("表.xlsx", workbook(row(1, element), properties=properties))
    return grid


@pytest.mark.parametrize(
    ("value", "style", "text"),
    [
        ("0.95", 1, "95%"),
        ("95", 0, "95"),
        ("95", 4, "95%"),
        ("0.28499999999999998", 1, "28.5%"),
        ("0.285", 1, "28.5%"),
        ("0.925", 2, "92.5%"),
        ("7.000000000000001", 0, "7"),
        ("0.30000000000000004", 0, "0.3"),
        ("1E+3", 0, "1000"),
        ("1.2E-5", 0, "0.000012"),
        ("-0", 0, "0"),
        ("46022", 3, "2025-12-31"),
        ("46022", 7, "2025-12-31"),
        ("46022", 8, "2025-12-31"),
        ("46022.75", 3, "2025-12-31"),
    ],
)
def test_numbers(value: str, style: int, text: str) -> None:
    grid = one(cell("A1", value, style))
    assert [each.text for each in grid.cells] == [text]
    assert grid.notices == ()


def test_1904() -> None:
    grid = one(cell("A1", "44560", 3), properties='<workbookPr date1904="1"/>')
    assert grid.cells[0].text == "2025-12-31"


@pytest.mark.parametrize(
    ("element", "code", "said"),
    [
        (cell("B7", formula="SUM(B1:B6)"), "JX156", "formula"),
        (cell("B7", "#DIV/0!", kind="e"), "JX157", "#DIV/0!"),
        (cell("B7", "#N/A", kind="e"), "JX157", "#N/A"),
        (cell("B7", "0.5", 5), "JX158", "duration"),
        (cell("B7", "60", 3), "JX158", "60"),
        (cell("B7", "0", 3), "JX158", "0"),
        (cell("B7", "-1", 3), "JX158", "-1"),
        (cell("B7", "5.3010119900101123E+17"), "JX158", "15 digits"),
        (cell("B7", "NaN"), "JX158", "NaN"),
    ],
)
def test_cells_without_a_value(element: str, code: str, said: str) -> None:
    (grid,) = grids("表.xlsx", workbook(row(7, element)))
    (found,) = grid.notices
    assert (found.code, found.severity) == (code, Severity.ERROR)
    assert said in str(found.message)
    assert str(found.position) == "表.xlsx!表!B7"
    assert grid.cells == ()


def test_a_scaled_format_is_told() -> None:
    grid = one(cell("A1", "123456", 6))
    assert grid.cells[0].text == "123456"
    assert [(each.code, each.severity) for each in grid.notices] == [("JX249", Severity.WARNING)]


def test_formulas_of_a_writer_that_cannot_reckon() -> None:
    content = workbook(
        row(1, cell("A1", "0", formula="1+1"), cell("B1", "0", formula="2+2")),
        properties='<calcPr fullCalcOnLoad="1"/>',
    )
    (grid,) = grids("x.xlsx", content)
    assert [each.code for each in grid.notices] == ["JX156", "JX156"]


def test_formulas_with_results_are_values() -> None:
    content = workbook(
        row(1, cell("A1", "0", formula="1-1"), cell("B1", "4", formula="2+2")),
        properties='<calcPr fullCalcOnLoad="1"/>',
    )
    (grid,) = grids("x.xlsx", content)
    assert [each.text for each in grid.cells] == ["0", "4"]


def test_texts() -> None:
    content = workbook(
        row(1, cell("A1", "0", kind="s"), cell("B1", " 95 ", kind="t"), cell("C1", "012345", kind="t"))
        + row(2, cell("A2", "1", kind="b"), cell("B2", "a_x000D_b", kind="str", formula="x")),
        texts=("项目<名称>",),
    )
    (grid,) = grids("x.xlsx", content)
    assert [each.text for each in grid.cells] == ["项目<名称>", "95", "012345", "TRUE", "a\nb"]


def test_hidden_is_left_out_and_told() -> None:
    rows = (
        row(1, cell("A1", "1"), cell("C1", "2"))
        + row(2, cell("A2", "3"), attributes='hidden="1"')
        + row(3, cell("A3", "4"))
    )
    (grid,) = grids("x.xlsx", workbook(rows, before='<cols><col min="3" max="3" hidden="1"/></cols>'))
    assert [each.place for each in grid.cells] == ["表!A1", "表!A3"]
    assert [str(each.position) for each in grid.notices] == ["x.xlsx!表!2:2", "x.xlsx!表!C:C"]
    assert {each.severity for each in grid.notices} == {Severity.WARNING}


def test_filtered_rows_are_read_and_told() -> None:
    rows = row(1, cell("A1", "1")) + row(2, cell("A2", "3"), attributes='hidden="1"')
    (grid,) = grids("x.xlsx", workbook(rows, after='<autoFilter ref="A1:B9"/>'))
    assert [each.text for each in grid.cells] == ["1", "3"]
    assert "filter" in str(grid.notices[0].message)


def test_a_merged_cell_reaching_out_of_a_hidden_row_is_kept() -> None:
    rows = row(1, cell("A1", "产出指标", kind="t"), cell("B1", "草稿", kind="t"), attributes='hidden="1"')
    rows += row(2, cell("B2", "办件量", kind="t"))
    (grid,) = grids("x.xlsx", workbook(rows, after='<mergeCells><mergeCell ref="A1:A2"/></mergeCells>'))
    assert [each.text for each in grid.cells] == ["产出指标", "办件量"]
    assert grid.covered[1, 0].text == "产出指标"


def test_hidden_sheets_are_told() -> None:
    assert grids("x.xlsx", workbook(row(1, cell("A1", "1")), state='state="hidden"')) == []


def test_far_cells_cost_nothing() -> None:
    rows = row(1, cell("A1", "1")) + row(1_048_576, '<c r="XFD1048576" s="1"/>', cell("A1048576", "2"))
    (grid,) = grids("x.xlsx", workbook(rows))
    assert [each.place for each in grid.cells] == ["表!A1", "表!A1048576"]


def test_comments_are_kept() -> None:
    content = workbook(
        row(1, cell("A1", "1")),
        more={
            "xl/worksheets/_rels/sheet1.xml.rels": '<Relationships xmlns="http://x">'
            '<Relationship Id="r1" Type="http://x/comments" Target="../comments1.xml"/></Relationships>',
            "xl/comments1.xml": "<comments xmlns='x'><commentList><comment ref='A1'><text><t>请核</t></text></comment>"
            "</commentList></comments>",
        },
    )
    (grid,) = grids("x.xlsx", content)
    assert grid.cells[0].comment == "请核"
